import { sql, type RawBuilder } from 'kysely'
import { UNTRIAGED_RANK } from '../claims/queue-rules.ts'
import type { Store } from '../store/store.ts'
import { mineIds, type QueueView } from './queue-slice-views.ts'

/** Counts are exact below this; nobody works by whether 4,000 or 5,000 wait, and counting them all would cost. */
export const COUNTED = 100

/** Up to `COUNTED`: that number itself means "as many or more". `late`: whose promise is past; `objections` that wait. */
export type QueueCounts = Record<QueueView | 'late' | 'objections', number>

/** All counts of the desk in one read; each stops at `COUNTED`. */
export async function queueCounts(store: Store, who: string, at: string): Promise<QueueCounts> {
  const { rows } = await sql<QueueCounts>`SELECT
    ${upTo(REPORTS)} + ${upTo(CLAIMS)} AS semua,
    ${upTo(REPORTS)} + ${upTo(sql`${CLAIMS} AND (lease_until IS NULL OR lease_until <= ${at})`)} AS bebas,
    ${upTo(sql`FROM (${mineIds(who, at)})`)} AS saya,
    ${upTo(sql`FROM claim WHERE waits_for = 'reader'`)} AS baca,
    ${upTo(sql`FROM report WHERE awaiting_since IS NOT NULL`)} AS pelapor,
    ${upTo(sql`FROM claim WHERE state = 'on_hold'`)} AS tunda,
    ${upTo(sql`FROM claim WHERE state = 'referred'`)} AS rujuk,
    ${upTo(sql`FROM claim WHERE state = 'closed'`)} AS tutup,
    ${upTo(sql`FROM notice WHERE published_at IS NOT NULL`)} AS terbit,
    ${upTo(sql`FROM notice WHERE state IN ('recheck_due', 'paused')`)} AS ulang,
    ${upTo(sql`FROM objection WHERE answered_at IS NULL AND set_aside_at IS NULL`)} AS objections,
    ${upTo(sql`${REPORTS} AND promise_at < ${at}`)} + ${upTo(sql`${CLAIMS} AND harm_rank IN (0, 1, 2) AND promise_at < ${at}`)} AS late`.execute(store.read)
  const found = rows[0]!
  return Object.fromEntries(Object.entries(found).map(([view, n]) => [view, Math.min(n, COUNTED)])) as QueueCounts
}

/** Where something stands that waits: as the queue's 'semua' orders it. */
export type Waiting =
  | { kind: 'report'; promiseAt: string; number: number }
  | { kind: 'claim'; promiseAt: string; id: string; harmRank: number; independent: number }

/**
 * A place in the queue, for a reporter's ticket. Five short reads along the indexes, whatever waits.
 *
 * @returns `place` from 1 and `total`, both exact to 100; 101 means "further back", "more"
 */
export async function queuePlace(store: Store, one: Waiting): Promise<{ place: number; total: number }> {
  const rank = one.kind === 'report' ? UNTRIAGED_RANK : one.harmRank
  const independent = one.kind === 'report' ? 1 : one.independent
  const sameCount = one.kind === 'report' ? sql`independent_count = 1` : sql`independent_count = ${independent} AND id < ${one.id}`
  const { rows } = await sql<{ ahead: number; total: number }>`SELECT
    ${upTo(sql`${CLAIMS} AND harm_rank < ${rank}`)}
    + ${upTo(sql`${CLAIMS} AND harm_rank = ${rank} AND promise_at < ${one.promiseAt}`)}
    + ${upTo(sql`${CLAIMS} AND harm_rank = ${rank} AND promise_at = ${one.promiseAt} AND (independent_count > ${independent} OR (${sameCount}))`)}
    + ${upTo(sql`${REPORTS} AND ${reportsAhead(one, rank)}`)} AS ahead,
    ${upTo(REPORTS)} + ${upTo(CLAIMS)} AS total`.execute(store.read)
  const { ahead, total } = rows[0]!
  return { place: Math.min(ahead, COUNTED) + 1, total: Math.min(total, COUNTED + 1) }
}

function reportsAhead(one: Waiting, rank: number): RawBuilder<unknown> {
  if (one.kind === 'report') return sql`(promise_at, number) < (${one.promiseAt}, ${one.number})`
  if (rank !== UNTRIAGED_RANK) return rank > UNTRIAGED_RANK ? sql`1 = 1` : sql`1 = 0`
  return one.independent >= 1 ? sql`promise_at < ${one.promiseAt}` : sql`promise_at <= ${one.promiseAt}`
}

// The states stand as literals: SQLite takes a partial index only for a condition that it can read.
const REPORTS = sql`FROM report WHERE state = 'received' AND awaiting_since IS NULL`
const CLAIMS = sql`FROM claim WHERE waits_for = 'moderator'`
const upTo = (from: RawBuilder<unknown>) => sql<number>`(SELECT count(*) FROM (SELECT 1 ${from} LIMIT ${sql.lit(COUNTED + 1)}))`
