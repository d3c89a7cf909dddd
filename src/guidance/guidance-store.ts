import { sql } from 'kysely'
import { activityWrite } from '../store/activity.ts'
import type { Store, Write } from '../store/store.ts'
import type { GuidanceSeqs, GuidanceStep } from './guidance-rules.ts'
import type { GuidanceVersionTable } from './guidance-tables.ts'

/** A text as it is saved; null where nothing is given yet. */
export type GuidanceText = Pick<GuidanceVersionTable, 'question' | 'answer' | 'source_url' | 'source_title' | 'source_date' | 'publisher_id' | 'valid_until'>

/** The history first, so that a stale decision writes nothing. */
const begun = (store: Store, { activity, seqs }: GuidanceStep): Write[] => [activityWrite(store, activity), seqsWrite(store, activity.subject_id, seqs)]
const seqsWrite = (store: Store, id: string, seqs: GuidanceSeqs & { slug?: string }): Write => store.read.updateTable('guidance').set(seqs).where('id', '=', id).compile()
const version = (store: Store, { activity, n }: GuidanceStep) => store.read.updateTable('guidance_version').where('guidance_id', '=', activity.subject_id).where('n', '=', n)
const authorWrite = (store: Store, id: string, n: number, author: string): Write => store.read.insertInto('guidance_author').orIgnore().values({ guidance_id: id, n, account_id: author }).compile()

/** A guidance and its first text. */
export const newGuidanceWrites = (store: Store, step: GuidanceStep, text: GuidanceText, author: string): Write[] => [
  store.read.insertInto('guidance').values({ id: step.activity.subject_id, slug: null }).compile(),
  ...begun(store, step),
  ...draftWrites(store, step, text, author),
]

/** A new text beside the one that is public: as that one stands, to be changed. */
export const editWrites = (store: Store, step: GuidanceStep, from: number, author: string): Write[] => {
  const id = step.activity.subject_id
  return [
    ...begun(store, step),
    sql`INSERT INTO guidance_version (guidance_id, n, question, answer, source_url, source_title, source_date, publisher_id, valid_until, saved_at)
      SELECT guidance_id, ${step.n}, question, answer, source_url, source_title, source_date, publisher_id, valid_until, ${step.activity.at} FROM guidance_version WHERE guidance_id = ${id} AND n = ${from}`.compile(store.read),
    authorWrite(store, id, step.n, author),
  ]
}

const draftWrites = (store: Store, { activity, n }: GuidanceStep, text: GuidanceText, author: string): Write[] => [
  store.read.insertInto('guidance_version').values({ guidance_id: activity.subject_id, n, ...text, saved_at: activity.at, submitted_at: null, reader_id: null, published_at: null, ended_at: null, end_note: null }).compile(),
  authorWrite(store, activity.subject_id, n, author),
]

/** Saved or sent on; whoever saves is an author of it. */
export const savedWrites = (store: Store, step: GuidanceStep, text: GuidanceText, author: string): Write[] => [
  ...begun(store, step),
  authorWrite(store, step.activity.subject_id, step.n, author),
  version(store, step).set({ ...text, state: step.to, saved_at: step.activity.at, submitted_at: step.to === 'submitted' ? step.activity.at : null }).compile(),
]

/** Dropped, or sent back to be written again. */
export const stateWrites = (store: Store, step: GuidanceStep): Write[] => [...begun(store, step), version(store, step).set({ state: step.to }).compile()]

/** In force from now on, in place of what was. @param replaces the version that is published until now @param slug only the first time */
export const publishedWrites = (store: Store, step: GuidanceStep, { reader, replaces, slug }: { reader: string; replaces: number | null; slug: string | null }): Write[] => {
  const { subject_id: id, at } = step.activity
  return [
    ...begun(store, step),
    ...(replaces === null ? [] : [store.read.updateTable('guidance_version').set({ state: 'replaced', ended_at: at }).where('guidance_id', '=', id).where('n', '=', replaces).compile()]),
    version(store, step).set({ state: 'published', reader_id: reader, published_at: at }).compile(),
    ...(slug === null ? [] : [seqsWrite(store, id, { ...step.seqs, slug })]),
  ]
}

/** Out of force: withdrawn with its public reason, or expired without one. */
export const endedWrites = (store: Store, step: GuidanceStep): Write[] => [...begun(store, step), version(store, step).set({ state: step.to, ended_at: step.activity.at, end_note: step.activity.note ?? null }).compile()]

/** What has passed its date and is not yet written down as such; at most 200 at a time. */
export async function guidanceOver(store: Store, at: string): Promise<string[]> {
  const rows = await store.read.selectFrom('guidance_version').select('guidance_id').where('state', '=', sql.lit<'published'>('published')).where('valid_until', '<=', at).limit(200).execute()
  return rows.map((row) => row.guidance_id)
}
