import { sql } from 'kysely'
import type { Store } from '../store/store.ts'
import type { Answered, HitKind, ShownHit } from './showing-tables.ts'

/** Showings of one kind. `refused`: of something; `reported`: their reader went on to the report form. */
export type ShowingCount = { answered: Answered; refused: 0 | 1; reported: 0 | 1; n: number }

/** Out of the index alone, a few dozen rows. @param since UTC ISO */
export async function showingCounts(store: Store, since: string): Promise<ShowingCount[]> {
  const { rows } = await sql<ShowingCount>`
    SELECT answered, refused > 0 AS refused, reported_at IS NOT NULL AS reported, count(*) AS n
    FROM check_shown WHERE at >= ${since} GROUP BY 1, 2, 3`.execute(store.read)
  return rows
}

/** Of how many of the latest showings the hits are read: however many there are, a page costs no more. */
export const LATEST_SHOWINGS = 10_000

/** Every hit that was seen; those behind a sure one only where that was refused. */
const seenHits = (since: string) => sql`
  SELECT h.value ->> 'kind' AS kind, h.value ->> 'id' AS id, h.value ->> 'score' AS score, h.value ->> 'level' AS level, h.value ->> 'refused' IS NOT NULL AS refused
  FROM (SELECT answered, refused, hits FROM check_shown WHERE at >= ${since} ORDER BY at DESC LIMIT ${sql.lit(LATEST_SHOWINGS)}) latest, json_each(latest.hits) h
  WHERE latest.answered <> 'hit' OR latest.refused > 0 OR h.value ->> 'level' = 'sure'`

export type RefusedCount = { kind: HitKind; id: string; shown: number; refused: number }

/** Those that were refused most often. */
export async function mostRefused(store: Store, since: string, most: number): Promise<RefusedCount[]> {
  const { rows } = await sql<RefusedCount>`
    SELECT kind, id, count(*) AS shown, sum(refused) AS refused FROM (${seenHits(since)})
    GROUP BY 1, 2 HAVING sum(refused) > 0 ORDER BY 4 DESC, 3, 1, 2 LIMIT ${most}`.execute(store.read)
  return rows
}

/** Hits of one level and one tenth of the score, 0 to 9. */
export type StepCount = { level: ShownHit['level']; tenth: number; shown: number; refused: number }

export async function scoreSteps(store: Store, since: string): Promise<StepCount[]> {
  const { rows } = await sql<StepCount>`
    SELECT level, min(9, CAST(score * 10 AS INTEGER)) AS tenth, count(*) AS shown, sum(refused) AS refused FROM (${seenHits(since)}) GROUP BY 1, 2`.execute(store.read)
  return rows
}

export type Showing = { n: number; at: string; answered: Answered; reported_at: string | null; hits: (ShownHit & { refused?: string })[] }

/** The next so many in the order in which they came. @param after the last `n` of those before */
export async function showingsAfter(store: Store, after: number, most: number): Promise<Showing[]> {
  const rows = await store.read.selectFrom('check_shown').select(['n', 'at', 'answered', 'reported_at', 'hits']).where('n', '>', after).orderBy('n').limit(most).execute()
  return rows.map(({ hits, ...row }) => ({ ...row, hits: JSON.parse(hits) as Showing['hits'] }))
}
