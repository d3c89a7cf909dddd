import { sql, type RawBuilder } from 'kysely'
import { compareKeys, UNTRIAGED_RANK, type QueueKey } from '../claims/queue-rules.ts'
import type { Store } from '../store/store.ts'

/** The lists of the desk; `tampil` in the address. */
export const QUEUE_VIEWS = ['semua', 'bebas', 'saya', 'baca', 'pelapor', 'tunda', 'rujuk', 'tutup', 'terbit', 'ulang'] as const
export type QueueView = (typeof QUEUE_VIEWS)[number]

/** Where a claim or report stands in its table, of this request alone: a claim is found by it without a way through the index of ids. */
type Row = { row: number }

/** Which rows stand on a page, and where the next one begins. `after` is a page's last key, as text for an address. */
export type QueueSlice = { items: (Pick<QueueKey, 'kind' | 'id'> & Row)[]; after: string | null }

export const PAGE = 50

/**
 * One page of a list. Every read follows an index and stops after a page, so it costs the
 * same at a million reports.
 *
 * @param who account id, for 'saya'; @param at UTC ISO
 * @param after from the page before; anything unreadable means the first page
 */
export async function queueSlice(store: Store, view: QueueView, who: string, at: string, after: string | null): Promise<QueueSlice> {
  switch (view) {
    case 'semua':
    case 'bebas':
      return ordered(store, view === 'bebas' ? sql`AND (lease_until IS NULL OR lease_until <= ${at})` : sql``, readKey(after))
    case 'baca':
      return page(await claimKeys(store, sql`waits_for = 'reader'`, readKey(after)), keyText)
    case 'saya':
      return { items: await mine(store, who, at), after: null }
    case 'pelapor':
      return page(await awaiting(store, readPair(after)), pairText)
    case 'tunda':
      return page(await onHold(store, readPair(after)), pairText)
    case 'rujuk':
    case 'tutup':
      return page(await settled(store, view === 'rujuk' ? 'referred' : 'closed', readPair(after)), pairText)
    case 'ulang':
      return page(await attention(store, readPair(after)), pairText)
    case 'terbit':
      return page(await published(store, readPair(after)), pairText)
  }
}

/** Reports without a claim and claims that wait for a moderator: two indexed reads, merged. */
async function ordered(store: Store, also: RawBuilder<unknown>, after: QueueKey | null): Promise<QueueSlice> {
  const [claims, reports] = await Promise.all([claimKeys(store, sql`waits_for = 'moderator' ${also}`, after), reportKeys(store, after)])
  return page([...claims, ...reports].toSorted(compareKeys), keyText)
}

// The states stand as literals: SQLite takes a partial index only for a condition that it can read.
async function claimKeys(store: Store, where: RawBuilder<unknown>, after: QueueKey | null): Promise<(QueueKey & Row)[]> {
  const { rows } = await sql<QueueKey & Row>`SELECT 'claim' AS kind, id, rowid AS row, harm_rank AS rank, promise_at AS promiseAt, independent_count AS independent FROM claim
    WHERE ${where} ${after ? claimsAfter(after) : sql``}
    ORDER BY harm_rank, promise_at, independent_count DESC, id LIMIT ${PAGE + 1}`.execute(store.read)
  return rows
}

/** The row value is a range of the index; what shares its promise is sorted out row by row. */
function claimsAfter(k: QueueKey): RawBuilder<unknown> {
  const before = k.kind === 'claim' ? sql`independent_count = ${k.independent} AND id <= ${k.id}` : sql`independent_count = ${k.independent}`
  return sql`AND (harm_rank, promise_at) >= (${k.rank}, ${k.promiseAt})
    AND NOT (harm_rank = ${k.rank} AND promise_at = ${k.promiseAt} AND (independent_count > ${k.independent} OR (${before})))`
}

async function reportKeys(store: Store, after: QueueKey | null): Promise<(QueueKey & Row)[]> {
  if (after && after.rank > UNTRIAGED_RANK) return []
  const { rows } = await sql<{ number: number; promise_at: string }>`SELECT number, promise_at FROM report
    WHERE state = 'received' AND awaiting_since IS NULL ${after?.rank === UNTRIAGED_RANK ? reportsAfter(after) : sql``}
    ORDER BY promise_at, number LIMIT ${PAGE + 1}`.execute(store.read)
  return rows.map((r) => ({ kind: 'report', id: String(r.number), row: r.number, rank: UNTRIAGED_RANK, promiseAt: r.promise_at, independent: 1 }))
}

/** A report counts as one sender: after a claim of one or more it still comes at the same promise, before one of none it is past. */
function reportsAfter(k: QueueKey): RawBuilder<unknown> {
  if (k.kind === 'report') return sql`AND (promise_at, number) > (${k.promiseAt}, ${Number(k.id)})`
  return k.independent >= 1 ? sql`AND promise_at >= ${k.promiseAt}` : sql`AND promise_at > ${k.promiseAt}`
}

/** What I hold, and what I have begun: never many. */
async function mine(store: Store, who: string, at: string): Promise<(QueueKey & Row)[]> {
  const { rows } = await sql<QueueKey & Row>`SELECT 'claim' AS kind, id, rowid AS row, harm_rank AS rank, promise_at AS promiseAt, independent_count AS independent FROM claim
    WHERE id IN (${mineIds(who, at)}) LIMIT 200`.execute(store.read)
  return rows.toSorted(compareKeys)
}

/** Ids of the claims in 'saya': held, or begun; what was submitted waits for others. What was begun is found by its author among what is in writing. */
export const mineIds = (who: string, at: string) => sql`SELECT id FROM claim WHERE lease_by = ${who} AND lease_until > ${at}
    UNION SELECT a.claim_id FROM assessment_author w JOIN assessment a ON a.id = w.assessment_id WHERE w.account_id = ${who} AND w.in_writing = 1`

type Pair = { kind: 'claim' | 'report'; id: string; by: string }
type PairRow = Pair & Row

async function awaiting(store: Store, after: Pair | null): Promise<PairRow[]> {
  const { rows } = await sql<PairRow>`SELECT 'report' AS kind, CAST(number AS TEXT) AS id, number AS row, awaiting_since AS "by" FROM report
    WHERE awaiting_since IS NOT NULL ${after ? sql`AND (awaiting_since, number) > (${after.by}, ${Number(after.id)})` : sql``}
    ORDER BY awaiting_since, number LIMIT ${PAGE + 1}`.execute(store.read)
  return rows
}

async function onHold(store: Store, after: Pair | null): Promise<PairRow[]> {
  const { rows } = await sql<PairRow>`SELECT 'claim' AS kind, id, rowid AS row, hold_until AS "by" FROM claim
    WHERE state = 'on_hold' ${after ? sql`AND (hold_until, id) > (${after.by}, ${after.id})` : sql``}
    ORDER BY hold_until, id LIMIT ${PAGE + 1}`.execute(store.read)
  return rows
}

/** Newest first, as they were entered: the row id stands at the end of the index on state. */
async function settled(store: Store, state: 'referred' | 'closed', after: Pair | null): Promise<PairRow[]> {
  const { rows } = await sql<PairRow>`SELECT 'claim' AS kind, id, rowid AS row, CAST(rowid AS TEXT) AS "by" FROM claim
    WHERE state = ${state} AND hold_until IS NULL ${after ? sql`AND rowid < ${Number(after.by)}` : sql``}
    ORDER BY rowid DESC LIMIT ${PAGE + 1}`.execute(store.read)
  return rows
}

const ROW = sql`(SELECT rowid FROM claim WHERE id = notice.claim_id)`

async function published(store: Store, after: Pair | null): Promise<PairRow[]> {
  const { rows } = await sql<PairRow>`SELECT 'claim' AS kind, claim_id AS id, ${ROW} AS row, published_at AS "by" FROM notice
    WHERE published_at IS NOT NULL ${after ? sql`AND published_at <= ${after.by} AND NOT (published_at = ${after.by} AND id <= (SELECT id FROM notice WHERE claim_id = ${after.id}))` : sql``}
    ORDER BY published_at DESC, id LIMIT ${PAGE + 1}`.execute(store.read)
  return rows
}

/** Out of force for now, or past their best-before: the longest first. */
async function attention(store: Store, after: Pair | null): Promise<PairRow[]> {
  const { rows } = await sql<PairRow>`SELECT 'claim' AS kind, claim_id AS id, ${ROW} AS row, changed_at AS "by" FROM notice
    WHERE state IN ('recheck_due', 'paused') ${after ? sql`AND changed_at >= ${after.by} AND NOT (changed_at = ${after.by} AND id <= (SELECT id FROM notice WHERE claim_id = ${after.id}))` : sql``}
    ORDER BY changed_at, id LIMIT ${PAGE + 1}`.execute(store.read)
  return rows
}

function page<T extends Pick<QueueKey, 'kind' | 'id'> & Row>(found: T[], text: (key: T) => string): QueueSlice {
  const items = found.slice(0, PAGE)
  return { items, after: found.length > PAGE ? text(items.at(-1)!) : null }
}

const keyText = (k: QueueKey) => [k.kind, k.id, k.rank, k.promiseAt, k.independent].join('~')
function readKey(text: string | null): QueueKey | null {
  const [, kind, id, rank, promiseAt, independent] = /^(claim|report)~(\w{1,40})~([0-2])~([\d:.TZ-]{20,30})~(\d{1,9})$/.exec(text ?? '') ?? []
  return kind ? { kind: kind as QueueKey['kind'], id: id!, rank: Number(rank), promiseAt: promiseAt!, independent: Number(independent) } : null
}
const pairText = (p: Pair) => [p.kind, p.id, p.by].join('~')
function readPair(text: string | null): Pair | null {
  const [, kind, id, by] = /^(claim|report)~(\w{1,40})~([\d:.TZ-]{1,30})$/.exec(text ?? '') ?? []
  return kind ? { kind: kind as Pair['kind'], id: id!, by: by! } : null
}
