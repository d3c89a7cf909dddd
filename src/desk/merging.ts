import { decideClaim } from '../claims/claim-rules.ts'
import { claimPatchWrite, loadClaim, newClaimWrites, recountWrite } from '../claims/claim-store.ts'
import { mayUndo, whichStays } from '../claims/merge-rules.ts'
import { forgetTakenAlongWrite, promiseBackWrite, takenAlongWrite } from '../claims/merge-store.ts'
import { answeredOnUndo, backOnUndo, countBack, loadMergeRow, promiseBefore } from '../claims/merge-views.ts'
import { HARM_RANK } from '../claims/queue-rules.ts'
import { loadWork } from '../claims/claim-work-views.ts'
import { waitsFor } from '../claims/stage-rules.ts'
import { randomId } from '../crypto/keys.ts'
import { answeredWrite } from '../reports/report-answered-store.ts'
import { decideReport, type ReportStep } from '../reports/report-rules.ts'
import { loadReports, manyReportWrites, movedBackWrite, movedWrite, unansweredWrite } from '../reports/report-store.ts'
import { activityWrites } from '../store/activity.ts'
import { isRefusal, type Refusal } from '../store/refusal.ts'
import { settle } from '../store/settle.ts'
import type { Store } from '../store/store.ts'
import type { Ticked } from './bulk.ts'
import type { NewClaim } from './triage-forms.ts'
import { answersNow } from './triage-views.ts'

/** A moderator at a claim. `formSeq`: of the page on which the form stood. `at`: UTC ISO. */
export type AtClaim = { store: Store; by: string; at: string; formSeq: number | null }

/**
 * Two claims that say the same become one, in one commit of ten statements at most, however many reports
 * come along. The other keeps its lease, draft and notice; the one that goes keeps
 * its own draft, closed with it, and gets it back with the undo. Why so: docs/decisions/0012.
 *
 * @param id the claim whose form was sent @param otherId the one that it says the same as
 * @returns the claim that stays: the one with a notice, else the other
 */
export async function mergeClaims(m: AtClaim, id: string, otherId: string): Promise<{ stays: string } | Refusal> {
  let stayed = ''
  const done = await settle(m.store, async () => {
    const [drawn, other] = await Promise.all([loadMergeRow(m.store, id), loadMergeRow(m.store, otherId)])
    if (!drawn || !other) return { refused: 'not_found' }
    // The form knows its own claim alone; a decision on that one makes it stale, whichever of the two goes.
    if (m.formSeq !== null && m.formSeq < drawn.decided_seq) return { refused: 'moved_meanwhile' }
    const which = whichStays(drawn, other)
    if (isRefusal(which)) return which
    const { goes, stays } = which
    stayed = stays.id
    const detail = { reports: goes.report_count, promise: stays.promise_at }
    const gone = decideClaim(goes, 'merge', { moderator: m.by }, m.at, { into: stays.id, detail: { claim: stays.id, ...detail } })
    if (isRefusal(gone)) return gone
    const kept = decideClaim(stays, 'absorb', { moderator: m.by }, m.at, { detail: { claim: goes.id, reports: goes.report_count } })
    if (isRefusal(kept)) return kept
    const answers = await answersNow(m.store, stays.id)
    return [
      ...activityWrites(m.store, [gone.activity, kept.activity]),
      takenAlongWrite(m.store, goes.id, answers),
      ...(answers ? [answeredWrite(m.store, goes.id, m.at)] : []),
      movedWrite(m.store, goes.id, stays.id),
      claimPatchWrite(m.store, goes.id, { ...gone.patch, waits_for: 'nobody' }),
      claimPatchWrite(m.store, stays.id, kept.patch),
      recountWrite(m.store, goes.id),
      recountWrite(m.store, stays.id),
    ]
  })
  return isRefusal(done) ? done : { stays: stayed }
}

/**
 * Both stand again as they did. Back go the reports that came along and that nobody has decided on
 * since; what was linked since stays, and so does what a colleague brought back or split off.
 *
 * @param id the claim that went
 */
export async function undoMerge(m: AtClaim, id: string): Promise<{ from: string } | Refusal> {
  let from = ''
  const done = await settle(m.store, async () => {
    const gone = await loadWork(m.store, id)
    if (!gone) return { refused: 'not_found' }
    const stays = gone.claim.merged_into === null ? null : await loadClaim(m.store, gone.claim.merged_into)
    // Where that one went on into a third, its own merge is undone first: the reports lie there.
    if (!stays || stays.merged_into !== null) return { refused: 'wrong_stage' }
    if (!mayUndo(gone.claim.merged_at, m.at)) return { refused: 'merge_over' }
    from = stays.id
    const [reports, promise] = await Promise.all([countBack(m.store, id, stays.id), promiseBefore(m.store, id)])
    const back = decideClaim(gone.claim, 'unmerge', { moderator: m.by }, m.at, { formSeq: m.formSeq, detail: { claim: stays.id, reports } })
    if (isRefusal(back)) return back
    const given = decideClaim(stays, 'give_back', { moderator: m.by }, m.at, { detail: { claim: id, reports } })
    if (isRefusal(given)) return given
    const numbers = backOnUndo(id, stays.id)
    return [
      ...activityWrites(m.store, [back.activity, given.activity]),
      ...(promise === null ? [] : [promiseBackWrite(m.store, stays.id, id, promise)]),
      unansweredWrite(m.store, answeredOnUndo(id, stays.id), gone.claim.merged_at!),
      movedBackWrite(m.store, numbers, id),
      forgetTakenAlongWrite(m.store, id),
      claimPatchWrite(m.store, id, { ...back.patch, waits_for: waitsFor({ state: 'open', assessment: gone.open?.state ?? null, notice: null }) }),
      claimPatchWrite(m.store, stays.id, given.patch),
      recountWrite(m.store, id),
      recountWrite(m.store, stays.id),
    ]
  })
  return isRefusal(done) ? done : { from }
}

/**
 * Chosen reports leave a claim and become one of their own. All or none: whoever chose them chose
 * them together. The undo is a merge: what was linked to the new claim since says the same too.
 *
 * @param promiseAt for a new claim whose reports are all answered: UTC ISO, counted from now
 */
export async function splitClaim(m: AtClaim, id: string, ticked: readonly Ticked[], fields: NewClaim, promiseAt: string): Promise<{ claimId: string } | Refusal> {
  const claimId = randomId()
  const done = await settle(m.store, async () => {
    const [claim, reports] = await Promise.all([loadClaim(m.store, id), loadReports(m.store, ticked.map(({ number }) => number))])
    if (!claim) return { refused: 'not_found' }
    const steps: { number: number; step: ReportStep }[] = []
    for (const { number, seq } of ticked) {
      const report = reports.get(number)
      if (report?.claim_id !== id) return { refused: 'moved_meanwhile' }
      const step = decideReport(report, 'split', { moderator: m.by }, m.at, { formSeq: seq, claimId })
      if (isRefusal(step)) return step
      steps.push({ number, step })
    }
    const left = decideClaim(claim, 'split', { moderator: m.by }, m.at, { detail: { claim: claimId, reports: steps.length } })
    if (isRefusal(left)) return left
    const promised = [...reports.values()].filter((r) => r.answered_at === null).map((r) => r.promise_at).toSorted()[0] ?? promiseAt
    const born = { id: claimId, title: fields.title, subject: fields.subject, harm: fields.harm, harmRank: HARM_RANK[fields.harm], promiseAt: promised, by: m.by, at: m.at, detail: { claim: id, reports: steps.length } }
    return [...activityWrites(m.store, [left.activity]), claimPatchWrite(m.store, id, left.patch), ...newClaimWrites(m.store, born), ...manyReportWrites(m.store, steps), recountWrite(m.store, id), recountWrite(m.store, claimId)]
  })
  return isRefusal(done) ? done : { claimId }
}
