import { sql } from 'kysely'
import type { Store, Write } from '../store/store.ts'
import type { ShelfName } from './match-tables.ts'
import { termsOf } from './terms.ts'
import { packWhole, unpackWhole, type Folded } from './text.ts'

/** Which text: a subject has one. */
export type Subject = { subject: string; subject_id: string }

/**
 * Puts a text on its shelf; to be committed with what it belongs to. The id is found by the
 * database itself, so that nothing is read first.
 */
export function indexWrites(store: Store, shelf: ShelfName, of: Subject, text: Folded): Write[] {
  const terms = JSON.stringify(termsOf(shelf, text))
  return [
    sql`INSERT INTO match_text (shelf, subject, subject_id, head, whole) VALUES (${shelf}, ${of.subject}, ${of.subject_id}, ${text.head.join(' ')}, ${text.whole && packWhole(text.whole)})`.compile(store.read),
    sql`INSERT INTO match_word (term, n) SELECT value, 2 FROM json_each(${terms}) WHERE EXISTS (SELECT 1 FROM match_list WHERE term = value) ON CONFLICT (term) DO UPDATE SET n = n + 1`.compile(store.read),
    sql`INSERT INTO match_list (term, block, ids) SELECT value, t.id >> 16, unhex(printf('%04x', t.id & 65535))
      FROM json_each(${terms}), (SELECT id FROM match_text WHERE subject = ${of.subject} AND subject_id = ${of.subject_id}) t
      WHERE true ON CONFLICT (term, block) DO UPDATE SET ids = CAST(ids || excluded.ids AS BLOB)`.compile(store.read),
    shelfWrite(store, shelf, text, 1),
  ]
}

const shelfWrite = (store: Store, shelf: ShelfName, { head, whole }: Folded, by: 1 | -1): Write =>
  sql`UPDATE match_shelf SET texts = texts + ${by}, head_words = head_words + ${by * head.length}, whole_words = whole_words + ${by * (whole?.length ?? head.length)} WHERE shelf = ${shelf}`.compile(store.read)

/** Takes a text out without a trace: from each list, each count, and its own row. Nothing where it is not there. */
export async function unindexWrites(store: Store, of: Subject): Promise<Write[]> {
  const row = await store.read.selectFrom('match_text').selectAll().where('subject', '=', of.subject).where('subject_id', '=', of.subject_id).executeTakeFirst()
  if (!row) return []
  const text = { head: row.head.split(' ').filter(Boolean), whole: row.whole && unpackWhole(Uint8Array.from(row.whole)) }
  const terms = JSON.stringify(termsOf(row.shelf, text))
  const block = row.id >> 16
  const two = sql`unhex(printf('%04x', ${row.id & 65_535}))`
  return [
    // Two bytes may stand across two ids: only a find at an odd place, counted from one, is the id.
    sql`UPDATE match_list SET ids = coalesce((WITH RECURSIVE found(i) AS (SELECT instr(ids, ${two}) UNION ALL
        SELECT i + instr(substr(ids, i + 1), ${two}) FROM found WHERE i > 0 AND i % 2 = 0 AND instr(substr(ids, i + 1), ${two}) > 0)
      SELECT CAST(substr(ids, 1, i - 1) || substr(ids, i + 2) AS BLOB) FROM found WHERE i % 2 = 1), ids)
      WHERE block = ${block} AND term IN (SELECT value FROM json_each(${terms}))`.compile(store.read),
    sql`DELETE FROM match_list WHERE block = ${block} AND length(ids) = 0 AND term IN (SELECT value FROM json_each(${terms}))`.compile(store.read),
    sql`UPDATE match_word SET n = n - 1 WHERE term IN (SELECT value FROM json_each(${terms}))`.compile(store.read),
    sql`DELETE FROM match_word WHERE n < 2 AND term IN (SELECT value FROM json_each(${terms}))`.compile(store.read),
    store.read.deleteFrom('match_text').where('id', '=', row.id).compile(),
    shelfWrite(store, row.shelf, text, -1),
  ]
}

/** Takes a wording out without a trace, its place among others as well; with it go the suggestions that were made by it. */
export async function forgetReportWrites(store: Store, number: number): Promise<Write[]> {
  const of = { subject: 'report', subject_id: String(number) }
  return [
    ...(await unindexWrites(store, of)),
    store.read.deleteFrom('match_member').where('subject', '=', of.subject).where('subject_id', '=', of.subject_id).compile(),
    store.read.deleteFrom('match_suggestion').where('report', '=', number).compile(),
  ]
}
