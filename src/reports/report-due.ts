import { isRefusal } from '../store/refusal.ts'
import { settle } from '../store/settle.ts'
import type { Store } from '../store/store.ts'
import { decideReport } from './report-rules.ts'
import { loadReport, reportWrites, unansweredSince } from './report-store.ts'

/** A question that nobody answers closes the report after so many days. */
export const ANSWER_DAYS = 14

/** As many as one round takes; the rest come a minute later. */
const AT_ONCE = 200

/**
 * Closes the reports whose reporters were asked something and have not answered.
 *
 * A linked report goes on with its claim, so a question left open there closes nothing.
 * Who answers in the same moment wins: the rule decides again on what is there.
 *
 * @returns how many were closed
 */
export async function expireUnanswered(store: Store, now: Date): Promise<number> {
  const before = new Date(now.getTime() - ANSWER_DAYS * 86_400_000).toISOString()
  const due = await unansweredSince(store, before, AT_ONCE)
  let closed = 0
  for (const number of due) if (await expire(store, number, before, now.toISOString())) closed++
  return closed
}

async function expire(store: Store, number: number, before: string, at: string): Promise<boolean> {
  const done = await settle(store, async () => {
    const report = await loadReport(store, number)
    if (!report?.awaiting_since || report.awaiting_since > before) return { refused: 'wrong_stage' }
    const step = decideReport(report, 'expire', 'system', at)
    return isRefusal(step) ? step : reportWrites(store, number, step)
  })
  return !isRefusal(done)
}
