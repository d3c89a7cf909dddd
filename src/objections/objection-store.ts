import { sql } from 'kysely'
import { activityWrite } from '../store/activity.ts'
import type { Store, Write } from '../store/store.ts'
import type { ObjectionStep } from './objection-rules.ts'

/**
 * A new objection, after its line in the notice's history. It decides nothing, so it takes whatever place
 * comes next there: a hundred people who object at the same moment never lose to each other. `contact`: sealed, or null.
 */
export const objectionWrites = (store: Store, o: { id: string; notice_id: string; version: number; text: string; contact: string | null; received_at: string }): Write[] => [
  sql`INSERT INTO activity (subject, subject_id, seq, act, actor, detail, at) SELECT 'notice', id, seq + 1, 'object', 'reporter', ${JSON.stringify({ objection: o.id })}, ${o.received_at} FROM notice WHERE id = ${o.notice_id}`.compile(store.read),
  sql`UPDATE notice SET seq = seq + 1 WHERE id = ${o.notice_id}`.compile(store.read),
  store.read.insertInto('objection').values({ ...o, answer: null, answered_by: null, answered_at: null, set_aside_at: null, set_aside_by: null, set_aside_as: null }).compile(),
]

/**
 * The history first, then the objection's next row. Nothing public changes with it: neither the notice's
 * `changed_at` nor the pages that are kept. The database itself refuses whoever had a part in that version.
 */
export const objectionStepWrites = (store: Store, id: string, { activity, patch }: ObjectionStep): Write[] => [
  activityWrite(store, activity),
  store.read.updateTable('notice').set({ seq: activity.seq }).where('id', '=', activity.subject_id).compile(),
  ...(Object.keys(patch).length > 0 ? [store.read.updateTable('objection').set(patch).where('id', '=', id).compile()] : []),
]

/** Contacts of what was answered or set aside before then, at most 200 at a time; what waits keeps its own. */
export const contactsErased = (store: Store, before: string): Write =>
  sql`UPDATE objection SET contact = NULL WHERE id IN (SELECT id FROM objection WHERE contact IS NOT NULL AND (answered_at <= ${before} OR set_aside_at <= ${before}) LIMIT 200)`.compile(store.read)
