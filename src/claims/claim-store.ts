import { sql, type RawBuilder, type Selectable } from 'kysely'
import { activityWrite, type Activity } from '../store/activity.ts'
import type { Store, Write } from '../store/store.ts'
import type { ClaimPatch, ClaimStep } from './claim-rules.ts'
import type { ClaimTable, Harm, Subject } from './claim-tables.ts'

export type ClaimRow = Selectable<ClaimTable>

export async function loadClaim(store: Store, id: string): Promise<ClaimRow | null> {
  return (await store.read.selectFrom('claim').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** A new claim and its first row of activity. `promiseAt`: of its report, or from its entry for monitoring. */
export function newClaimWrites(
  store: Store,
  claim: { id: string; title: string; subject: Subject; harm: Harm; harmRank: number; promiseAt: string; by: string; at: string; detail?: Record<string, unknown> },
): Write[] {
  const activity: Activity = { subject: 'claim', subject_id: claim.id, seq: 1, act: 'enter', by: { staff: claim.by }, to: 'open', detail: claim.detail ?? {}, at: claim.at }
  return [
    activityWrite(store, activity),
    store.read
      .insertInto('claim')
      .values({
        id: claim.id,
        title: claim.title,
        subject: claim.subject,
        harm: claim.harm,
        harm_rank: claim.harmRank,
        promise_at: claim.promiseAt,
        entered_by: claim.by,
        entered_at: claim.at,
        seq: 1,
        decided_seq: 1,
      })
      .compile(),
  ]
}

/** The activity first, then the claim's next row. `waitsFor` where the move changes who the claim waits for. */
export function claimWrites(store: Store, id: string, step: Pick<ClaimStep, 'activity'> & { patch: Patch }): Write[] {
  return [activityWrite(store, step.activity), claimPatchWrite(store, id, step.patch)]
}

type Patch = ClaimPatch & { waits_for?: 'moderator' | 'reader' | 'nobody'; promise_at?: string }

/** The claim's next row alone: where two claims move at once, both rows of activity go before. */
export const claimPatchWrite = (store: Store, id: string, patch: Patch): Write => store.read.updateTable('claim').set(patch).where('id', '=', id).compile()

/** Counts and promise follow the linked reports. A withdrawn report still counts. Goes after the reports' own writes. */
export function recountWrite(store: Store, claimId: string | RawBuilder<string>): Write {
  return sql`UPDATE claim SET
    report_count = (SELECT count(*) FROM report WHERE claim_id = ${claimId}),
    independent_count = (SELECT count(DISTINCT coalesce(sender_mark, number)) FROM report WHERE claim_id = ${claimId}),
    promise_at = coalesce((SELECT min(promise_at) FROM report WHERE claim_id = ${claimId} AND state = 'linked' AND answered_at IS NULL), promise_at)
    WHERE id = ${claimId}`.compile(store.read)
}

/** The same for whichever claim a report belongs to by then: a colleague may be merging two. */
export const recountOfReportWrite = (store: Store, number: number): Write => recountWrite(store, sql<string>`(SELECT claim_id FROM report WHERE number = ${number})`)

/** Claims whose hold has run out, at most 500 at a time. */
export async function heldUntilBefore(store: Store, at: string): Promise<string[]> {
  const rows = await store.read.selectFrom('claim').select('id').where('state', '=', 'on_hold').where('hold_until', '<=', at).limit(500).execute()
  return rows.map((row) => row.id)
}
