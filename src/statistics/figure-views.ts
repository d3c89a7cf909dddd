import { sql } from 'kysely'
import type { Verdict } from '../claims/claim-tables.ts'
import type { NoticeState } from '../notices/notice-tables.ts'
import type { Store } from '../store/store.ts'

/** Notices of one verdict that stand alike. `over`: their pause has run out; `past`: so has their best-before. */
export type StandingCount = { state: NoticeState; verdict: Verdict; over: 0 | 1; past: 0 | 1; n: number }

/** One walk through the notices, at most 48 rows. @param at UTC ISO */
export async function standingCounts(store: Store, at: string): Promise<StandingCount[]> {
  const { rows } = await sql<StandingCount>`
    SELECT state, verdict, coalesce(paused_until <= ${at}, 0) AS over, coalesce(best_before <= ${at}, 0) AS past, count(*) AS n
    FROM notice WHERE published_at IS NOT NULL GROUP BY 1, 2, 3, 4`.execute(store.read)
  return rows
}

/** When time alone next changes where a notice stands; by the indexes that the clockwork uses. */
export async function nextStanding(store: Store, at: string): Promise<string | null> {
  const { rows } = await sql<{ moment: string | null }>`
    SELECT min(moment) AS moment FROM (
      SELECT min(best_before) AS moment FROM notice WHERE state = 'published' AND best_before > ${at}
      UNION ALL SELECT min(paused_until) FROM notice WHERE state = 'paused' AND paused_until > ${at})`.execute(store.read)
  return rows[0]?.moment ?? null
}

/**
 * First versions by when they came out in UTC: by month (`YYYY-MM`), and around the turn of
 * a month, where the zone decides, by hour (`YYYY-MM-DDTHH`). Few rows, however many notices.
 */
export async function publishedByTime(store: Store): Promise<{ time: string; n: number }[]> {
  const { rows } = await sql<{ time: string; n: number }>`
    SELECT substr(published_at, 1, iif(substr(published_at, 9, 2) BETWEEN '02' AND '27', 7, 13)) AS time, count(*) AS n
    FROM notice WHERE published_at IS NOT NULL GROUP BY 1`.execute(store.read)
  return rows
}

/** How often a version was corrected, a notice paused, and one withdrawn. */
export async function changeCounts(store: Store): Promise<{ corrections: number; pauses: number; withdrawals: number }> {
  const { rows } = await sql<{ corrections: number; pauses: number; withdrawals: number }>`
    SELECT (SELECT count(*) FROM notice_version WHERE n > 1) AS corrections, coalesce(sum(act = 'pause'), 0) AS pauses, coalesce(sum(act = 'withdraw'), 0) AS withdrawals
    FROM activity WHERE subject = 'notice'`.execute(store.read)
  return rows[0]!
}

/** Of how many of the latest notices the time is taken: one look into an index each. */
export const LATEST = 500

/** Hours from the first report to the first version, of those that were reported before; no order. */
export async function hoursToPublication(store: Store): Promise<number[]> {
  const { rows } = await sql<{ hours: number }>`
    SELECT hours FROM (
      SELECT (julianday(n.published_at) - julianday((SELECT min(r.received_at) FROM report r WHERE r.claim_id = n.claim_id))) * 24 AS hours
      FROM notice n WHERE n.published_at IS NOT NULL ORDER BY n.published_at DESC, n.id LIMIT ${LATEST})
    WHERE hours >= 0`.execute(store.read)
  return rows.map((row) => row.hours)
}

/** Reports by kecamatan, '' where no place was said. */
export const reportTally = (store: Store): Promise<{ area: string; n: number }[]> => store.read.selectFrom('report_tally').select(['area', 'n']).execute()
