import { sql } from 'kysely'
import { indexWrites, unindexWrites } from '../matching/index-writes.ts'
import { foldWording } from '../matching/text.ts'
import type { Store, Write } from '../store/store.ts'
import { markdownText } from '../words/markdown.ts'

/** What people may ask about, and what answers it. */
type Told = { claim_text: string | null; headline: string | null; body: string | null }

const MOST_AT_ONCE = 200

/** Puts a notice's text in force where a check looks, in place of the version before. */
export async function findableWrites(store: Store, id: string, { claim_text, headline, body }: Told): Promise<Write[]> {
  const of = { subject: 'notice', subject_id: id }
  return [...(await unindexWrites(store, of)), ...indexWrites(store, 'answer', of, foldWording({ head: claim_text ?? '', whole: `${headline}. ${markdownText(body ?? '')}` }, 'id'))]
}

/** Where the walk over all notices stands; a notice published meanwhile puts itself there. */
const CURSOR = 'notices_indexed_to'

/**
 * The next notices of the walk, put where a check looks: after an upgrade, or while all are put there anew.
 * @param again also those that are there already
 * @returns how many were looked at, at most 200; 0 at the end
 */
export async function indexNotices(store: Store, again = false): Promise<number> {
  const cursor = await store.read.selectFrom('setting').select('value').where('key', '=', CURSOR).executeTakeFirst()
  const { rows } = await sql<Told & { row: number; id: string; known: number }>`
    SELECT n.rowid AS row, n.id, a.claim_text, a.headline, a.body, EXISTS (SELECT 1 FROM match_text WHERE subject = 'notice' AND subject_id = n.id) AS known
    FROM notice n JOIN notice_version v ON v.notice_id = n.id AND v.n = n.version JOIN assessment a ON a.id = v.assessment_id
    WHERE n.rowid > ${Number(cursor?.value ?? 0)} AND n.published_at IS NOT NULL ORDER BY n.rowid LIMIT ${MOST_AT_ONCE}`.execute(store.read)
  for (const { row, id, known, ...told } of rows) {
    const moved = sql`INSERT INTO setting (key, value) VALUES (${CURSOR}, ${String(row)}) ON CONFLICT (key) DO UPDATE SET value = excluded.value`.compile(store.read)
    await store.commit([moved, ...(known && !again ? [] : await findableWrites(store, id, told))])
  }
  return rows.length
}

/** Begins the walk anew. */
export const forgetIndexed = (store: Store): Promise<unknown> => store.commit([store.read.deleteFrom('setting').where('key', '=', CURSOR).compile()])
