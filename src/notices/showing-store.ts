import { sql } from 'kysely'
import { insertWrite } from '../store/insert-write.ts'
import type { Store, Write } from '../store/store.ts'
import { MOST_SHOWINGS, SHOWING_DAYS } from './showing-rules.ts'
import type { Answered, HitName, ShownHit } from './showing-tables.ts'

/** @param at UTC ISO */
export const shownWrite = (store: Store, id: string, at: string, answered: Answered, hits: readonly ShownHit[]): Write =>
  insertWrite(store, 'check_shown', { id, at, answered, hits: JSON.stringify(hits.map((hit) => ({ ...hit, score: Math.round(hit.score * 1000) / 1000 }))) })

const the = ({ kind, id }: HitName) => sql`value ->> 'kind' = ${kind} AND value ->> 'id' = ${id}`

/** "Bukan ini". What is refused already, was never shown there, or stands in a showing that is gone, changes nothing. */
export const refusedWrite = (store: Store, id: string, hit: HitName, at: string): Write =>
  sql`UPDATE check_shown SET refused = refused + 1, hits = json_set(hits, (SELECT fullkey || '.refused' FROM json_each(check_shown.hits) WHERE ${the(hit)}), ${at})
    WHERE id = ${id} AND EXISTS (SELECT 1 FROM json_each(check_shown.hits) WHERE ${the(hit)} AND value ->> 'refused' IS NULL)`.compile(store.read)

/** It was a slip. */
export const takenBackWrite = (store: Store, id: string, hit: HitName): Write =>
  sql`UPDATE check_shown SET refused = refused - 1, hits = json_remove(hits, (SELECT fullkey || '.refused' FROM json_each(check_shown.hits) WHERE ${the(hit)}))
    WHERE id = ${id} AND EXISTS (SELECT 1 FROM json_each(check_shown.hits) WHERE ${the(hit)} AND value ->> 'refused' IS NOT NULL)`.compile(store.read)

/** Its reader went on to the report form; which report came of it is told nowhere. */
export const reportedWrite = (store: Store, id: string, at: string): Write =>
  store.read.updateTable('check_shown').set({ reported_at: at }).where('id', '=', id).where('reported_at', 'is', null).compile()

/** Showings that one run takes away, of the old and of those above the most: a tenth of a second, in a flood alone. */
const AT_ONCE = 5000

/** The oldest go: what is past its days, and what is more than are kept. @param most for tests */
export async function pruneShowings(store: Store, now: Date, most: number = MOST_SHOWINGS): Promise<void> {
  const before = new Date(now.getTime() - SHOWING_DAYS * 86_400_000).toISOString()
  await store.commit([
    sql`DELETE FROM check_shown WHERE n IN (SELECT n FROM check_shown WHERE at < ${before} ORDER BY at LIMIT ${AT_ONCE})`.compile(store.read),
    // Numbers are given in turn, so the last one tells how many there are at most.
    sql`DELETE FROM check_shown WHERE n IN (SELECT n FROM check_shown WHERE n <= (SELECT max(n) FROM check_shown) - ${most} ORDER BY n LIMIT ${AT_ONCE})`.compile(store.read),
  ])
}
