import { sql } from 'kysely'
import type { DeclinedAs } from '../reports/report-tables.ts'
import type { Store } from '../store/store.ts'

/**
 * One report's part in a batch. `seq`: of its row of activity. `stands`: nothing that counts came after it.
 * `claim`: title of the one that it was joined to. `skipped`: numbers that the tap left out; with the first row alone.
 */
export type BatchRow = { number: number; act: 'decline' | 'link' | 'bring_back'; seq: number; at: string; reason: DeclinedAs | null; claim: string | null; skipped: number[]; stands: boolean }

/** What one person did in one tap, and its undo, by number; empty for another's batch or none. */
export async function batchRows(store: Store, batch: string, by: string): Promise<BatchRow[]> {
  const { rows } = await sql<Omit<BatchRow, 'skipped' | 'stands'> & { skipped: string | null; stands: number }>`SELECT r.number, v.act, v.seq, v.at,
    json_extract(v.detail, '$.reason') AS reason, c.title AS claim, json_extract(v.detail, '$.skipped') AS skipped, r.decided_seq = v.seq AS stands
    FROM activity v JOIN report r ON r.number = CAST(v.subject_id AS INTEGER) LEFT JOIN claim c ON c.id = json_extract(v.detail, '$.claim')
    WHERE json_extract(v.detail, '$.batch') IS NOT NULL AND json_extract(v.detail, '$.batch') = ${batch} AND v.subject = 'report' AND v.actor_id = ${by}
    ORDER BY r.number, v.seq`.execute(store.read)
  return rows.map((row) => ({ ...row, skipped: row.skipped === null ? [] : (JSON.parse(row.skipped) as number[]), stands: row.stands === 1 }))
}
