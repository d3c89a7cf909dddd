import { sql, type Selectable } from 'kysely'
import type { NoticeState } from '../notices/notice-tables.ts'
import type { Store } from '../store/store.ts'
import type { ClaimTable } from './claim-tables.ts'

/** A claim that goes into another, or takes one in. */
export type MergeRow = Selectable<ClaimTable> & { notice: NoticeState | null }

export async function loadMergeRow(store: Store, id: string): Promise<MergeRow | null> {
  return (await store.read.selectFrom('claim as c').leftJoin('notice as n', 'n.claim_id', 'c.id').selectAll('c').select('n.state as notice').where('c.id', '=', id).executeTakeFirst()) ?? null
}

/** A claim that went into another. `reports`: how many came along. */
export type Joined = { id: string; title: string; seq: number; merged_at: string; reports: number }

const MOST = 50

/** What went into a claim, the latest first. */
export async function joinedTo(store: Store, claimId: string): Promise<Joined[]> {
  const { rows } = await sql<Joined>`SELECT c.id, c.title, c.seq, c.merged_at, (SELECT count(*) FROM merged_report WHERE claim_id = c.id) AS reports
    FROM claim c WHERE c.merged_into = ${claimId} ORDER BY c.merged_at DESC LIMIT ${MOST}`.execute(store.read)
  return rows
}

/** Reports that would go back: those that came along and were not decided on since. A withdrawn one goes with them, for it counts for its claim. */
export const backOnUndo = (goneId: string, intoId: string) => sql<number>`SELECT m.report_number FROM merged_report m JOIN report r ON r.number = m.report_number
    WHERE m.claim_id = ${goneId} AND r.claim_id = ${intoId} AND (r.decided_seq = m.decided_seq OR r.state = 'withdrawn')`

/** Those among them that the other claim's notice had answered. */
export const answeredOnUndo = (goneId: string, intoId: string) => sql<number>`${backOnUndo(goneId, intoId)} AND m.answered = 1`

export async function countBack(store: Store, goneId: string, intoId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM (${backOnUndo(goneId, intoId)})`.execute(store.read)
  return rows[0]!.n
}

/** The promise that the claim which stayed had before; kept with the merge. */
export async function promiseBefore(store: Store, goneId: string): Promise<string | null> {
  const row = await store.read.selectFrom('activity').select('detail').where('subject', '=', 'claim').where('subject_id', '=', goneId).where('act', '=', 'merge').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return row ? ((JSON.parse(row.detail) as { promise?: string }).promise ?? null) : null
}

/** Where a claim is found now: itself, or the one it went into at the end. Null where there is none. */
export async function standsFor(store: Store, id: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`WITH RECURSIVE way (id, merged_into) AS (
    SELECT id, merged_into FROM claim WHERE id = ${id} UNION SELECT c.id, c.merged_into FROM claim c JOIN way ON c.id = way.merged_into)
    SELECT id FROM way WHERE merged_into IS NULL`.execute(store.read)
  return rows[0]?.id ?? null
}
