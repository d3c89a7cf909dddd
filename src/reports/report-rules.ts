import type { Activity } from '../store/activity.ts'
import type { Refusal } from '../store/refusal.ts'
import type { DeclinedAs, ReportState } from './report-tables.ts'

export type ReportMove = 'link' | 'split' | 'decline' | 'ask' | 'bring_back' | 'reply' | 'complete' | 'expire' | 'withdraw' | 'show_contact'

/** Every legal move. What is not written here cannot happen. `counts`: makes the desk's open forms of this report stale. */
export const REPORT_MOVES: Record<ReportMove, { from: ReportState[]; to: ReportState | 'same'; by: Mover; counts: boolean }> = {
  link:         { from: ['received'],                                   to: 'linked',    by: 'moderator', counts: true },
  split:        { from: ['linked'],                                     to: 'same',      by: 'moderator', counts: true },
  decline:      { from: ['received'],                                   to: 'declined',  by: 'moderator', counts: true },
  ask:          { from: ['received', 'linked'],                         to: 'same',      by: 'moderator', counts: false },
  bring_back:   { from: ['linked', 'declined', 'expired'],              to: 'received',  by: 'moderator', counts: true },
  show_contact: { from: ['received', 'linked', 'declined', 'expired'],  to: 'same',      by: 'moderator', counts: false },
  reply:        { from: ['received', 'linked', 'declined', 'expired'],  to: 'same',      by: 'reporter',  counts: false },
  complete:     { from: ['received', 'linked', 'declined', 'expired'],  to: 'same',      by: 'reporter',  counts: false },
  expire:       { from: ['received'],                                   to: 'expired',   by: 'system',    counts: true },
  withdraw:     { from: ['received', 'linked', 'declined', 'expired'],  to: 'withdrawn', by: 'reporter',  counts: true },
}
type Mover = 'moderator' | 'reporter' | 'system'
export type By = { moderator: string } | 'reporter' | 'system'

/** A reporter's contact is kept this long after the end, for a last question; then it is erased. */
export const CONTACT_DAYS = 7

export type ReportFacts = { number: number; state: ReportState; claim_id: string | null; awaiting_since: string | null; answered_at: string | null; seq: number; decided_seq: number }
export type ReportPatch = Partial<{
  state: ReportState
  declined_as: DeclinedAs | null
  claim_id: string | null
  awaiting_since: string | null
  answered_at: string
  seq: number
  decided_seq: number
}>
export type ReportStep = { patch: ReportPatch; activity: Activity }

/**
 * The next row of a report, or why not.
 *
 * @param formSeq the `seq` that the person's form was drawn with; null where no form carries one (reporter, system)
 * @param at UTC, ISO 8601 with milliseconds, from the caller's clock
 */
export function decideReport(
  report: ReportFacts,
  move: ReportMove,
  by: By,
  at: string,
  given: { formSeq?: number | null; claimId?: string; declinedAs?: DeclinedAs; detail?: Record<string, unknown> } = {},
): ReportStep | Refusal {
  const rule = REPORT_MOVES[move]
  const mover: Mover = typeof by === 'string' ? by : 'moderator'
  if (rule.by !== mover) return { refused: 'not_allowed' }
  if (report.state === 'withdrawn') return { refused: 'withdrawn' }
  if (given.formSeq != null && given.formSeq < report.decided_seq) return { refused: 'moved_meanwhile' }
  if (!rule.from.includes(report.state)) return { refused: 'wrong_stage' }

  const to = nextState(report.state, move)
  const seq = report.seq + 1
  const counts = rule.counts || to !== report.state
  const patch: ReportPatch = { state: to, seq, ...(counts ? { decided_seq: seq } : {}), ...effect(report, move, at, given) }
  const activity: Activity = {
    subject: 'report',
    subject_id: String(report.number),
    seq,
    act: move,
    by: typeof by === 'string' ? by : { staff: by.moderator },
    from: report.state,
    to,
    detail: { ...given.detail, ...(given.claimId ? { claim: given.claimId } : {}), ...(given.declinedAs ? { reason: given.declinedAs } : {}) },
    at,
  }
  return { patch, activity }
}

/** A reply, or a fact that was missing, brings a closed report back to the desk; every other move says its state in the table. */
function nextState(from: ReportState, move: ReportMove): ReportState {
  if (move === 'reply' || move === 'complete') return from === 'declined' || from === 'expired' ? 'received' : from
  const { to } = REPORT_MOVES[move]
  return to === 'same' ? from : to
}

function effect(report: ReportFacts, move: ReportMove, at: string, given: { claimId?: string; declinedAs?: DeclinedAs }): ReportPatch {
  const answered = report.answered_at ? {} : { answered_at: at }
  if (move === 'link') return { claim_id: given.claimId!, awaiting_since: null }
  if (move === 'split') return { claim_id: given.claimId! }
  if (move === 'decline') return { declined_as: given.declinedAs!, awaiting_since: null, ...answered }
  if (move === 'ask') return { awaiting_since: at, ...answered }
  if (move === 'bring_back') return { claim_id: null, declined_as: null }
  if (move === 'reply' || move === 'complete') return { awaiting_since: null, declined_as: null }
  if (move === 'expire') return { awaiting_since: null }
  if (move === 'withdraw') return { awaiting_since: null, declined_as: null }
  return {}
}
