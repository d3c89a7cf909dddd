import { decideClaim } from '../claims/claim-rules.ts'
import { claimWrites, loadClaim, newClaimWrites, recountOfReportWrite, recountWrite } from '../claims/claim-store.ts'
import { standsFor } from '../claims/merge-views.ts'
import { HARM_RANK } from '../claims/queue-rules.ts'
import { randomId } from '../crypto/keys.ts'
import { decideReport, type ReportMove } from '../reports/report-rules.ts'
import { loadReport, messageWrite, reportWrites, type ReportRow } from '../reports/report-store.ts'
import type { DeclinedAs } from '../reports/report-tables.ts'
import { isRefusal, type Refusal } from '../store/refusal.ts'
import { settle } from '../store/settle.ts'
import type { Committed, Store, Write } from '../store/store.ts'
import { answersNow } from './triage-views.ts'
import { placeClaimWrites } from './placing.ts'
import { NO_PLACES, suggestClaims } from './suggesting.ts'
import { answeredWrite, askedAgainWrite, type Made, madeWrite, suggestionOf } from './suggestion-store.ts'
import type { NewClaim } from './triage-forms.ts'

/**
 * A moderator at a report.
 * @property formSeq of the page on which the form stood: stale once a decision came since
 */
export type AtReport = { store: Store; number: number; by: string; at: string; formSeq: number }

/** The report becomes a claim of its own, in one commit. The claim keeps what was promised to the reporter. */
export async function makeClaim(r: AtReport, fields: NewClaim): Promise<{ claimId: string } | Refusal> {
  const claimId = randomId()
  const done = await withReport(r, async (report) => {
    const step = decideReport(report, 'link', { moderator: r.by }, r.at, { formSeq: r.formSeq, claimId })
    if (isRefusal(step)) return step
    return [...newClaim(r, claimId, fields, report.promise_at, { report: r.number }), ...reportWrites(r.store, r.number, step), recountWrite(r.store, claimId), answeredWrite(r.store, r.number, claimId, r.by, r.at)]
  })
  return isRefusal(done) ? done : { claimId }
}

/** Joins the report to a claim: two rooms, one commit. Where the claim's notice is out, or the claim closed or handed on, that is the reporter's answer. */
export function linkReport(r: AtReport, chosen: string): Promise<Committed | Refusal> {
  return withReport(r, async (report) => {
    // Chosen a moment before it went into another: that one is meant.
    const claim = await loadClaim(r.store, (await standsFor(r.store, chosen)) ?? chosen)
    if (!claim) return { refused: 'not_found' }
    const claimId = claim.id
    const made = await suggestedAs(r, report.text, claimId)
    const step = decideReport(report, 'link', { moderator: r.by }, r.at, { formSeq: r.formSeq, claimId, detail: made ? { suggested: made } : {} })
    if (isRefusal(step)) return step
    const joined = decideClaim(claim, 'link', { moderator: r.by }, r.at, { detail: { report: r.number } })
    if (isRefusal(joined)) return joined
    const answered = report.answered_at === null && (await answersNow(r.store, claimId)) ? { answered_at: r.at } : {}
    return [...reportWrites(r.store, r.number, { ...step, patch: { ...step.patch, ...answered } }), ...claimWrites(r.store, claimId, joined), recountWrite(r.store, claimId), ...(made ? [madeWrite(r.store, r.number, claimId, made)] : []), answeredWrite(r.store, r.number, claimId, r.by, r.at)]
  })
}

/** How the claim was suggested when the report came, or is now if it came later; null where only the person sees it. */
async function suggestedAs(r: AtReport, text: string | null, claimId: string): Promise<Made | null> {
  const made = await suggestionOf(r.store, r.number, claimId)
  if (made || !text) return made ?? null
  const found = await suggestClaims(r.store, text, { own: r.number, places: NO_PLACES, at: r.at })
  const rank = found.findIndex(({ claim }) => claim.id === claimId) + 1
  return rank === 0 ? null : { score: found[rank - 1]!.score, rank, made_at: r.at }
}

/** Back to the queue, away from its claim if it had one. */
export function bringBack(r: AtReport): Promise<Committed | Refusal> {
  return withReport(r, async (report) => {
    const step = decideReport(report, 'bring_back', { moderator: r.by }, r.at, { formSeq: r.formSeq, claimId: report.claim_id ?? undefined })
    if (isRefusal(step)) return step
    const back = [...reportWrites(r.store, r.number, step), askedAgainWrite(r.store, r.number)]
    const claim = report.claim_id === null ? null : await loadClaim(r.store, report.claim_id)
    if (!claim) return back
    const left = decideClaim(claim, 'unlink', { moderator: r.by }, r.at, { detail: { report: r.number } })
    return isRefusal(left) ? left : [...back, ...claimWrites(r.store, claim.id, left), recountWrite(r.store, claim.id)]
  })
}

/** A question to the reporter; it is an answer too, so the promise is kept. */
export function askReporter(r: AtReport, text: string): Promise<Committed | Refusal> {
  return alone(r, 'ask', {}, (seq) => [messageWrite(r.store, { report_number: r.number, seq, sender: 'desk', account_id: r.by, text, at: r.at })])
}

export const declineReport = (r: AtReport, declinedAs: DeclinedAs): Promise<Committed | Refusal> => alone(r, 'decline', { declinedAs })

/** Recorded before it is shown: a contact that was seen is always in the trail. */
export const showContact = (r: AtReport): Promise<Committed | Refusal> => alone(r, 'show_contact', {})

/** A claim that the desk found itself. @param promiseAt UTC ISO, counted from now */
export async function enterClaim(r: Pick<AtReport, 'store' | 'by' | 'at'>, fields: NewClaim, promiseAt: string): Promise<{ claimId: string } | Refusal> {
  const claimId = randomId()
  const done = await r.store.commit(newClaim(r, claimId, fields, promiseAt, { monitoring: true }))
  return isRefusal(done) ? done : { claimId }
}

const newClaim = (r: Pick<AtReport, 'store' | 'by' | 'at'>, id: string, f: NewClaim, promiseAt: string, detail: Record<string, unknown>): Write[] => [
  ...newClaimWrites(r.store, { id, title: f.title, subject: f.subject, harm: f.harm, harmRank: HARM_RANK[f.harm], promiseAt, by: r.by, at: r.at, detail }),
  ...placeClaimWrites(r.store, id, f.title),
]

/** A move that concerns the report alone. */
function alone(r: AtReport, move: ReportMove, given: { declinedAs?: DeclinedAs }, also: (seq: number) => Write[] = () => []): Promise<Committed | Refusal> {
  return withReport(r, async (report) => {
    const step = decideReport(report, move, { moderator: r.by }, r.at, { formSeq: r.formSeq, ...given })
    if (isRefusal(step)) return step
    // An answered report no longer sets its claim's promise.
    const recount = report.claim_id !== null ? [recountOfReportWrite(r.store, r.number)] : []
    return [...reportWrites(r.store, r.number, step), ...also(step.activity.seq), ...recount]
  })
}

const withReport = (r: AtReport, decide: (report: ReportRow) => Promise<Write[] | Refusal>): Promise<Committed | Refusal> =>
  settle(r.store, async () => {
    const report = await loadReport(r.store, r.number)
    return report ? decide(report) : { refused: 'not_found' }
  })
