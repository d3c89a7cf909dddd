import { activityWrite } from '../store/activity.ts'
import type { Store, Write } from '../store/store.ts'

/** A new objection. `contact`: sealed, or null. */
export const objectionWrite = (store: Store, o: { id: string; notice_id: string; version: number; text: string; contact: string | null; received_at: string }): Write =>
  store.read.insertInto('objection').values({ ...o, answer: null, answered_by: null, answered_at: null }).compile()

/** The desk's answer; its contact has done its work and goes. The database refuses whoever had a part in that version. */
export const answerWrite = (store: Store, id: string, answer: { answer: string; answered_by: string; answered_at: string }): Write =>
  store.read.updateTable('objection').set({ ...answer, contact: null }).where('id', '=', id).compile()

/** Opening a contact is written down in the notice's history: who, and when. */
export const contactShownWrites = (store: Store, o: { noticeId: string; noticeSeq: number; id: string }, by: string, at: string): Write[] => [
  activityWrite(store, { subject: 'notice', subject_id: o.noticeId, seq: o.noticeSeq + 1, act: 'show_contact', by: { staff: by }, detail: { objection: o.id }, at }),
  store.read.updateTable('notice').set({ seq: o.noticeSeq + 1 }).where('id', '=', o.noticeId).compile(),
]
