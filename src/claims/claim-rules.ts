import type { Activity } from '../store/activity.ts'
import type { NoticeMove } from '../notices/notice-rules.ts'
import type { Refusal } from '../store/refusal.ts'
import type { ClaimState, ClosedAs } from './claim-tables.ts'

export type ClaimMove = 'take' | 'release' | 'hold' | 'hold_ends' | 'refer' | 'note_outcome' | 'close' | 'reopen' | 'link' | 'unlink' | 'split' | 'merge' | 'absorb' | 'unmerge' | 'give_back' | Exclude<NoticeMove, 'end_holding'>

/**
 * Every legal move of a claim. `counts`: makes open forms of the claim's page stale
 * (linking, messages and lease make none stale). `held`: refused while somebody else
 * holds the lease, and renews one's own. What is done to the notice stands in the claim's
 * history too, and is decided by src/notices/notice-rules.ts: a colleague's lease does not keep a wrong notice out.
 * `merge` and `absorb` are the two sides of one act (src/claims/merge-rules.ts says which is which), `unmerge` and `give_back` those of its undo.
 * A holding notice that ends early does so in the commit of what was done to the claim, which tells of it.
 */
export const CLAIM_MOVES: Record<ClaimMove, { from: ClaimState[]; to: ClaimState | 'same'; by: 'moderator' | 'system'; counts: boolean; held: boolean }> = {
  take:         { from: ['open'],                                  to: 'same',     by: 'moderator', counts: false, held: true },
  release:      { from: ['open', 'on_hold', 'referred', 'closed'], to: 'same',     by: 'moderator', counts: false, held: false },
  hold:         { from: ['open'],                                  to: 'on_hold',  by: 'moderator', counts: true,  held: true },
  hold_ends:    { from: ['on_hold'],                               to: 'open',     by: 'system',    counts: true,  held: false },
  refer:        { from: ['open'],                                  to: 'referred', by: 'moderator', counts: true,  held: true },
  note_outcome: { from: ['referred'],                              to: 'same',     by: 'moderator', counts: false, held: false },
  close:        { from: ['open'],                                  to: 'closed',   by: 'moderator', counts: true,  held: true },
  reopen:       { from: ['on_hold', 'referred', 'closed'],         to: 'open',     by: 'moderator', counts: true,  held: false },
  link:         { from: ['open', 'on_hold', 'referred', 'closed'], to: 'same',     by: 'moderator', counts: false, held: false },
  unlink:       { from: ['open', 'on_hold', 'referred', 'closed'], to: 'same',     by: 'moderator', counts: false, held: false },
  split:        { from: ['open', 'on_hold', 'referred', 'closed'], to: 'same',     by: 'moderator', counts: false, held: false },
  merge:        { from: ['open'],                                  to: 'closed',   by: 'moderator', counts: true,  held: true },
  absorb:       { from: ['open', 'on_hold', 'referred', 'closed'], to: 'same',     by: 'moderator', counts: true,  held: false },
  unmerge:      { from: ['closed'],                                to: 'open',     by: 'moderator', counts: true,  held: false },
  give_back:    { from: ['open', 'on_hold', 'referred', 'closed'], to: 'same',     by: 'moderator', counts: true,  held: false },
  begin_holding:     { from: ['open'],                                  to: 'same', by: 'moderator', counts: false, held: false },
  holding_lapses:    { from: ['open', 'on_hold', 'referred', 'closed'], to: 'same', by: 'system',    counts: false, held: false },
  pause:             { from: ['open', 'on_hold', 'referred', 'closed'], to: 'same', by: 'moderator', counts: true,  held: false },
  resume:            { from: ['open', 'on_hold', 'referred', 'closed'], to: 'same', by: 'moderator', counts: true,  held: false },
  ask_withdrawal:    { from: ['open', 'on_hold', 'referred', 'closed'], to: 'same', by: 'moderator', counts: true,  held: false },
  withdraw:          { from: ['open', 'on_hold', 'referred', 'closed'], to: 'same', by: 'moderator', counts: true,  held: false },
  pause_ends:        { from: ['open', 'on_hold', 'referred', 'closed'], to: 'same', by: 'system',    counts: false, held: false },
  withdrawal_lapses: { from: ['open', 'on_hold', 'referred', 'closed'], to: 'same', by: 'system',    counts: false, held: false },
  recheck:           { from: ['open', 'on_hold', 'referred', 'closed'], to: 'same', by: 'system',    counts: false, held: false },
}

export const LEASE_MINUTES = 5

export type ClaimFacts = {
  id: string
  state: ClaimState
  lease_by: string | null
  lease_until: string | null
  seq: number
  decided_seq: number
  draft_seq: number
}
export type ClaimPatch = Partial<{
  state: ClaimState
  closed_as: ClosedAs | null
  state_note: string | null
  hold_until: string | null
  merged_into: string | null
  merged_at: string | null
  lease_by: string | null
  lease_until: string | null
  seq: number
  decided_seq: number
  draft_seq: number
}>
export type ClaimStep = { patch: ClaimPatch; activity: Activity }
export type ClaimActor = { moderator: string } | 'system'

/** Somebody else's lease that has not lapsed. */
export const heldByOther = (claim: Pick<ClaimFacts, 'lease_by' | 'lease_until'>, accountId: string, at: string): boolean =>
  claim.lease_by !== null && claim.lease_by !== accountId && claim.lease_until! > at

/** One's own lease that has not lapsed. */
export const holdsLease = (claim: Pick<ClaimFacts, 'lease_by' | 'lease_until'>, accountId: string, at: string): boolean =>
  claim.lease_by === accountId && claim.lease_until! > at

/** Work renews the lease. @returns UTC ISO, five minutes from `at` */
export const leaseEnd = (at: string): string => new Date(Date.parse(at) + LEASE_MINUTES * 60_000).toISOString()

/**
 * The next row of a claim, or why not.
 *
 * @param given.formSeq the `seq` of the person's form; stale when a decision came since
 * @param at UTC, ISO 8601 with milliseconds
 */
export function decideClaim(
  claim: ClaimFacts,
  move: ClaimMove,
  by: ClaimActor,
  at: string,
  given: { formSeq?: number | null; note?: string; until?: string; closedAs?: ClosedAs; into?: string; detail?: Record<string, unknown> } = {},
): ClaimStep | Refusal {
  const rule = CLAIM_MOVES[move]
  const staff = typeof by === 'string' ? null : by.moderator
  if ((rule.by === 'moderator') !== (staff !== null)) return { refused: 'not_allowed' }
  if (rule.counts && given.formSeq != null && given.formSeq < claim.decided_seq) return { refused: 'moved_meanwhile' }
  if (!rule.from.includes(claim.state)) return { refused: 'wrong_stage' }
  if (move === 'release' && claim.lease_by !== staff) return { refused: 'wrong_stage' }
  if (rule.held && heldByOther(claim, staff!, at)) return { refused: 'held_by_other' }

  const to = rule.to === 'same' ? claim.state : rule.to
  const seq = claim.seq + 1
  return {
    patch: { state: to, seq, ...(rule.counts ? { decided_seq: seq } : {}), ...effect(move, staff, at, given) },
    activity: {
      subject: 'claim',
      subject_id: claim.id,
      seq,
      act: move,
      by: staff === null ? 'system' : { staff },
      from: claim.state,
      to,
      note: given.note ?? null,
      detail: { ...given.detail, ...(given.closedAs ? { reason: given.closedAs } : {}), ...(given.until ? { until: given.until } : {}) },
      at,
    },
  }
}

function effect(move: ClaimMove, staff: string | null, at: string, given: { note?: string; until?: string; closedAs?: ClosedAs; into?: string }): ClaimPatch {
  const free = { lease_by: null, lease_until: null }
  const open = { closed_as: null, state_note: null, hold_until: null, merged_into: null, merged_at: null }
  if (move === 'take') return { lease_by: staff, lease_until: leaseEnd(at) }
  if (move === 'release') return free
  if (move === 'hold') return { ...free, hold_until: given.until!, state_note: given.note ?? null }
  if (move === 'refer') return { ...free, state_note: given.note ?? null }
  if (move === 'close') return { ...free, closed_as: given.closedAs!, state_note: given.note ?? null }
  if (move === 'merge') return { ...free, closed_as: 'duplicate', merged_into: given.into!, merged_at: at }
  if (move === 'reopen' || move === 'hold_ends' || move === 'unmerge') return open
  return {}
}
