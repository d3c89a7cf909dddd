import { decideReport, type ReportMove, type ReportStep } from '../reports/report-rules.ts'
import { loadReports, manyReportWrites } from '../reports/report-store.ts'
import type { DeclinedAs } from '../reports/report-tables.ts'
import { isRefusal, type Refusal } from '../store/refusal.ts'
import { settle } from '../store/settle.ts'
import type { Committed, Store } from '../store/store.ts'

/** As many reports as one tap may move: a page of the queue, in some eight statements (D1's free plan takes 50 a request). */
export const BULK_MOST = 50

/** A report as its row was drawn. `seq`: its last row of activity that counted then. */
export type Ticked = { number: number; seq: number }

/** A moderator at many reports. `batch`: what ties their rows of activity together. `at`: UTC ISO. */
export type AtReports = { store: Store; by: string; at: string; batch: string }

/** Declines each for one reason. @returns refused only where not one could be */
export const declineAll = (b: AtReports, ticked: readonly Ticked[], declinedAs: DeclinedAs): Promise<Committed | Refusal> => moveAll(b, ticked, 'decline', { declinedAs })

/** Brings each back that nobody has touched since. @returns refused only where not one could be */
export const bringAllBack = (b: AtReports, ticked: readonly Ticked[]): Promise<Committed | Refusal> => moveAll(b, ticked, 'bring_back', {})

/**
 * Each report is decided by its own rule and gets its own row of activity; all of them go into one
 * commit: one sync on Node, one batch on D1. Whom a colleague was faster at fails the whole commit,
 * and all are decided again on what is there now, where the rule leaves that one out: no other is lost.
 * The first row also holds the numbers that were left out.
 */
function moveAll(b: AtReports, ticked: readonly Ticked[], move: ReportMove, given: { declinedAs?: DeclinedAs }): Promise<Committed | Refusal> {
  return settle(b.store, async () => {
    const reports = await loadReports(b.store, ticked.map(({ number }) => number))
    const steps: { number: number; step: ReportStep }[] = []
    const skipped: number[] = []
    for (const { number, seq } of ticked) {
      const report = reports.get(number)
      if (!report) continue
      const step = decideReport(report, move, { moderator: b.by }, b.at, { formSeq: seq, ...given, detail: { batch: b.batch } })
      if (isRefusal(step)) skipped.push(number)
      else steps.push({ number, step })
    }
    const [first] = steps
    if (!first) return { refused: reports.size === 0 ? 'not_found' : 'moved_meanwhile' }
    if (skipped.length > 0) first.step.activity.detail = { ...first.step.activity.detail, skipped }
    return manyReportWrites(b.store, steps)
  })
}
