import { forgetReportWrites } from '../matching/index-writes.ts'
import { isRefusal, type Refusal } from '../store/refusal.ts'
import { settle } from '../store/settle.ts'
import type { Store } from '../store/store.ts'
import { additionTo, type FactColumns } from './report-complete-rules.ts'
import { decideReport } from './report-rules.ts'
import { additionWrites, loadReport, messageWrite, reportWrites, withdrawWrites } from './report-store.ts'
import { messagesOf } from './ticket-views.ts'

/** The same words again within this time are the same message, sent twice on a slow network. */
const SAME_MESSAGE_MS = 10 * 60_000

/** Words of the reporter, in every state but withdrawn; they open a declined or expired report again. @returns null when done */
export async function reply(store: Store, number: number, text: string, now: Date): Promise<Refusal | null> {
  const at = now.toISOString()
  const done = await settle(store, async () => {
    const report = await loadReport(store, number)
    if (!report) return { refused: 'not_found' }
    const [last] = await messagesOf(store, number)
    if (last?.sender === 'reporter' && last.text === text && now.getTime() - Date.parse(last.at) < SAME_MESSAGE_MS) return { refused: 'already_there' }
    const step = decideReport(report, 'reply', 'reporter', at)
    if (isRefusal(step)) return step
    return [...reportWrites(store, number, step), messageWrite(store, { report_number: number, seq: step.activity.seq, sender: 'reporter', account_id: null, text, at })]
  })
  return isRefusal(done) && done.refused !== 'already_there' ? done : null
}

/** Facts that were missing. Whatever has been said meanwhile stays: then nothing is taken, and the words are kept on the page. @returns null when done */
export async function complete(store: Store, number: number, added: Partial<FactColumns>, now: Date): Promise<Refusal | null> {
  const done = await settle(store, async () => {
    const report = await loadReport(store, number)
    if (!report) return { refused: 'not_found' }
    const { fills, late } = additionTo(report, added)
    if (late.length > 0) return { refused: 'moved_meanwhile' }
    if (Object.keys(fills).length === 0) return { refused: 'already_there' }
    const step = decideReport(report, 'complete', 'reporter', now.toISOString(), { detail: { facts: Object.keys(fills) } })
    return isRefusal(step) ? step : additionWrites(store, number, step, fills)
  })
  return isRefusal(done) && done.refused !== 'already_there' ? done : null
}

/** Erases what was sent. @returns null when done, also where it was done before */
export async function withdraw(store: Store, number: number, now: Date): Promise<Refusal | null> {
  const done = await settle(store, async () => {
    const report = await loadReport(store, number)
    if (!report) return { refused: 'not_found' }
    const step = decideReport(report, 'withdraw', 'reporter', now.toISOString())
    return isRefusal(step) ? step : withdrawWrites(store, number, step, await forgetReportWrites(store, number))
  })
  return isRefusal(done) && done.refused !== 'withdrawn' ? done : null
}
