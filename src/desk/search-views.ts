import { sql, type RawBuilder } from 'kysely'
import type { ClaimState, Verdict } from '../claims/claim-tables.ts'
import type { NoticeState } from '../notices/notice-tables.ts'
import type { ReportState } from '../reports/report-tables.ts'
import type { Store } from '../store/store.ts'
import type { SearchKind } from './search-rules.ts'

/** @property from, until UTC ISO, the second not included @property area a kecamatan's code @property before the place at which the page before ended */
export type SearchFilter = { match: string; state: string; area: string; from: string | null; until: string | null; before: number | null }
export type Found =
  | { kind: 'laporan'; n: number; id: number; text: string | null; url: string | null; area: string | null; state: ReportState; at: string }
  | { kind: 'kabar'; n: number; id: string; text: string; state: ClaimState; at: string; reports: number }
  | { kind: 'cek-fakta'; n: number; id: string; number: string; text: string; state: NoticeState; verdict: Verdict | null; at: string }

/** @property next where the next page begins, null at the end */
export type SearchSlice = { found: Found[]; next: number | null }

/** Of those that have the words so many are looked at for one page: whatever is asked, a page costs no more. */
const LOOKED_AT = 2000
const FIRST = Number.MAX_SAFE_INTEGER

/** One page of one kind, the latest first. The index is read from its end and left after a page. */
export async function searchSlice(store: Store, kind: SearchKind, filter: SearchFilter, most: number): Promise<SearchSlice> {
  const before = await startOf(store, kind, filter)
  const table = sql.raw({ laporan: 'report_text', kabar: 'claim_text', 'cek-fakta': 'notice_text' }[kind])
  const words = sql`SELECT rowid AS n FROM ${table} WHERE ${table} MATCH ${filter.match} AND rowid < ${before} ORDER BY rowid DESC LIMIT ${sql.lit(LOOKED_AT)}`
  const [{ rows }, { rows: seen }] = await Promise.all([
    sql<Found>`${READS[kind](words, filter)} ORDER BY few.n DESC LIMIT ${most + 1}`.execute(store.read),
    sql<{ looked: number; last: number | null }>`SELECT count(*) AS looked, min(n) AS last FROM (${words})`.execute(store.read),
  ])
  const found = rows.slice(0, most)
  const full = rows.length > most
  const { looked, last } = seen[0]!
  return { found, next: full ? found.at(-1)!.n : looked === LOOKED_AT ? last : null }
}

/** Reports stand in the index as they came, so a last day is a place in it; a few that came at once may stand a little later. */
async function startOf(store: Store, kind: SearchKind, { before, until }: SearchFilter): Promise<number> {
  const from = before ?? FIRST
  if (kind !== 'laporan' || until === null) return from
  const row = await store.read.selectFrom('report_search').select('n').where('received_at', '<', until).orderBy('received_at', 'desc').orderBy('n', 'desc').limit(1).executeTakeFirst()
  return Math.min(from, (row?.n ?? 0) + SLACK)
}
const SLACK = 500

const between = (column: string, { from, until }: SearchFilter): RawBuilder<unknown> =>
  sql`${from === null ? sql`` : sql`AND ${sql.ref(column)} >= ${from}`} ${until === null ? sql`` : sql`AND ${sql.ref(column)} < ${until}`}`
const inState = (column: string, { state }: SearchFilter): RawBuilder<unknown> => (state === '' ? sql`` : sql`AND ${sql.ref(column)} = ${state}`)
/** A kecamatan's own code, or a village's below it. */
const within = (column: string, area: string): RawBuilder<unknown> => sql`(${sql.ref(column)} = ${area} OR ${sql.ref(column)} LIKE ${`${area}.%`})`

const READS: Record<SearchKind, (words: RawBuilder<unknown>, f: SearchFilter) => RawBuilder<unknown>> = {
  laporan: (words, f) => sql`SELECT 'laporan' AS kind, few.n, r.number AS id, substr(r.text, 1, 300) AS text, r.url, r.area, r.state, r.received_at AS at
    FROM (${words}) few CROSS JOIN report_search s ON s.n = few.n CROSS JOIN report r ON r.number = s.number
    WHERE 1 = 1 ${inState('r.state', f)} ${between('r.received_at', f)} ${f.area === '' ? sql`` : sql`AND ${within('r.area', f.area)}`}`,
  kabar: (words, f) => sql`SELECT 'kabar' AS kind, few.n, c.id, c.title AS text, c.state, c.entered_at AS at, c.report_count AS reports
    FROM (${words}) few CROSS JOIN claim_search s ON s.n = few.n CROSS JOIN claim c ON c.id = s.claim_id
    WHERE 1 = 1 ${inState('c.state', f)} ${between('c.entered_at', f)} ${f.area === '' ? sql`` : sql`AND EXISTS (SELECT 1 FROM (SELECT area FROM report WHERE claim_id = c.id ORDER BY received_at DESC LIMIT 50) latest WHERE ${within('latest.area', f.area)})`}`,
  'cek-fakta': (words, f) => sql`SELECT 'cek-fakta' AS kind, few.n, t.claim_id AS id, t.number, x.headline AS text, t.state, t.verdict, t.published_at AS at
    FROM (${words}) few CROSS JOIN notice_text x ON x.rowid = few.n CROSS JOIN notice t ON t.id = x.notice_id
    WHERE 1 = 1 ${inState('t.state', f)} ${between('t.published_at', f)} ${f.area === '' ? sql`` : sql`AND EXISTS (SELECT 1 FROM notice_area a WHERE a.notice_id = t.id AND a.area = ${f.area})`}`,
}

/** What a number leads to: a report's, also withdrawn, and a fact check's with its check digit. Found at once, whatever is indexed. */
export async function foundByNumber(store: Store, report: number | null, notice: string | null): Promise<Found[]> {
  const [reports, notices] = await Promise.all([
    report === null ? [] : store.read.selectFrom('report').select(['number as id', sql<string | null>`substr(text, 1, 300)`.as('text'), 'url', 'area', 'state', 'received_at as at']).where('number', '=', report).execute(),
    notice === null ? [] : store.read.selectFrom('notice').select(['claim_id as id', 'number', sql<string>`coalesce((SELECT headline FROM notice_text WHERE rowid = CAST(number AS INTEGER)), holding_text, '')`.as('text'), 'state', 'verdict', 'changed_at as at']).where('number', '=', notice).execute(),
  ])
  return [...reports.map((r) => ({ kind: 'laporan' as const, n: 0, ...r })), ...notices.map((r) => ({ kind: 'cek-fakta' as const, n: 0, ...r }))]
}
