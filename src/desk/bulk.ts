import { decideClaim } from '../claims/claim-rules.ts'
import { claimWrites, loadClaim, recountWrite } from '../claims/claim-store.ts'
import { standsFor } from '../claims/merge-views.ts'
import { decideReport, type ReportMove, type ReportStep } from '../reports/report-rules.ts'
import { loadReports, manyReportWrites, type ReportRow } from '../reports/report-store.ts'
import type { DeclinedAs } from '../reports/report-tables.ts'
import { isRefusal, type Refusal } from '../store/refusal.ts'
import { settle } from '../store/settle.ts'
import type { Committed, Store, Write } from '../store/store.ts'
import { answersNow } from './triage-views.ts'

/** As many reports as one tap may move: a page of the queue, in some eight statements (D1's free plan takes 50 a request). */
export const BULK_MOST = 50

/** A report as its row was drawn. `seq`: its last row of activity that counted then. */
export type Ticked = { number: number; seq: number }

/** A moderator at many reports. `batch`: what ties their rows of activity together. `at`: UTC ISO. */
export type AtReports = { store: Store; by: string; at: string; batch: string }

/** Declines each for one reason. @returns refused only where not one could be */
export const declineAll = (b: AtReports, ticked: readonly Ticked[], declinedAs: DeclinedAs): Promise<Committed | Refusal> => moveAll(b, ticked, 'decline', async () => ({ declinedAs }))

/** Joins each to one claim, whose history gets one row for all. @returns refused only where not one could be */
export const linkAll = (b: AtReports, ticked: readonly Ticked[], chosen: string): Promise<Committed | Refusal> =>
  moveAll(
    b, ticked, 'link',
    // Chosen a moment before it went into another: that one is meant.
    async () => {
      const claimId = await standsFor(b.store, chosen)
      return claimId === null ? { refused: 'not_found' } : { claimId, answers: await answersNow(b.store, claimId) }
    },
    (moved, { claimId }) => told(b, 'link', claimId!, moved.length),
  )

/** Brings each back that nobody has touched since, away from the claim that it was joined to. @returns refused only where not one could be */
export const bringAllBack = (b: AtReports, ticked: readonly Ticked[]): Promise<Committed | Refusal> =>
  moveAll(b, ticked, 'bring_back', async () => ({}), async (moved) => {
    const writes: Write[] = []
    for (const [claimId, left] of Map.groupBy(moved, ({ report }) => report.claim_id)) {
      const more = claimId === null ? [] : await told(b, 'unlink', claimId, left.length)
      if (isRefusal(more)) return more
      writes.push(...more)
    }
    return writes
  })

/** One row in the claim's history for all, then its counts. */
async function told(b: AtReports, move: 'link' | 'unlink', claimId: string, reports: number): Promise<Write[] | Refusal> {
  const claim = await loadClaim(b.store, claimId)
  if (!claim) return { refused: 'not_found' }
  const step = decideClaim(claim, move, { moderator: b.by }, b.at, { detail: { reports, batch: b.batch } })
  return isRefusal(step) ? step : [...claimWrites(b.store, claimId, step), recountWrite(b.store, claimId)]
}

type Given = { declinedAs?: DeclinedAs; claimId?: string; answers?: boolean }
type Moved = { number: number; report: ReportRow; step: ReportStep }

/**
 * Each report is decided by its own rule and gets its own row of activity; all of them go into one
 * commit: one sync on Node, one batch on D1. Whom a colleague was faster at fails the whole commit,
 * and all are decided again on what is there now, where the rule leaves that one out: no other is lost.
 * The first row also holds the numbers that were left out.
 */
function moveAll(b: AtReports, ticked: readonly Ticked[], move: ReportMove, find: () => Promise<Given | Refusal>, also: (moved: Moved[], given: Given) => Promise<Write[] | Refusal> = async () => []): Promise<Committed | Refusal> {
  return settle(b.store, async () => {
    const given = await find()
    if (isRefusal(given)) return given
    const reports = await loadReports(b.store, ticked.map(({ number }) => number))
    const steps: Moved[] = []
    const skipped: number[] = []
    for (const { number, seq } of ticked) {
      const report = reports.get(number)
      if (!report) continue
      const step = decideReport(report, move, { moderator: b.by }, b.at, { formSeq: seq, declinedAs: given.declinedAs, claimId: given.claimId ?? (move === 'bring_back' ? (report.claim_id ?? undefined) : undefined), detail: { batch: b.batch } })
      if (isRefusal(step)) skipped.push(number)
      else steps.push({ number, report, step: given.answers && report.answered_at === null ? { ...step, patch: { ...step.patch, answered_at: b.at } } : step })
    }
    const [first] = steps
    if (!first) return { refused: reports.size === 0 ? 'not_found' : 'moved_meanwhile' }
    if (skipped.length > 0) first.step.activity.detail = { ...first.step.activity.detail, skipped }
    const more = await also(steps, given)
    return isRefusal(more) ? more : [...manyReportWrites(b.store, steps), ...more]
  })
}
