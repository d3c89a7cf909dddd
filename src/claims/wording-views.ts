import { sql } from 'kysely'
import type { ReportRow } from '../reports/report-store.ts'
import type { Store } from '../store/store.ts'

/** A linked report's words, and where and when they were seen. */
export type WordedReport = Pick<ReportRow, 'number' | 'seen_where' | 'seen_at' | 'area' | 'received_at'> & { text: string }

const FIRST = 100
const LATEST = 50
const NEAR = 100

/**
 * What a claim's wordings are read from, however many reports it has: the first and the latest, and of those like them
 * the ones that the index keeps because their words differ most.
 */
export async function wordedReports(store: Store, claimId: string): Promise<WordedReport[]> {
  const some = (order: 'asc' | 'desc', most: number) =>
    store.read.selectFrom('report').select(['number', 'text', 'seen_where', 'seen_at', 'area', 'received_at']).where('claim_id', '=', claimId).where('state', '=', 'linked').where('text', 'is not', null).orderBy('received_at', order).limit(most).execute()
  const ends = [...(await some('asc', FIRST)), ...(await some('desc', LATEST))]
  const { rows } = ends.length < FIRST ? { rows: [] } : await sql<(typeof ends)[number]>`
    SELECT r.number, r.text, r.seen_where, r.seen_at, r.area, r.received_at FROM match_text t JOIN report r ON r.number = CAST(t.subject_id AS INTEGER)
    WHERE t.subject = 'report' AND r.claim_id = ${claimId} AND r.state = 'linked' AND t.cluster IN (
      SELECT cluster FROM match_member WHERE subject = 'report' AND subject_id IN (SELECT value FROM json_each(${JSON.stringify(ends.map(({ number }) => String(number)))})))
    LIMIT ${NEAR}`.execute(store.read)
  const all = new Map([...ends, ...rows].map((row) => [row.number, row as WordedReport]))
  return [...all.values()].toSorted((a, b) => (a.received_at < b.received_at ? -1 : a.received_at > b.received_at ? 1 : a.number - b.number))
}
