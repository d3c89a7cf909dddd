import type { NoticeForce } from '../notices/notice-rules.ts'
import type { NoticeState } from '../notices/notice-tables.ts'
import type { AssessmentState, ClaimState } from './claim-tables.ts'

/** What pages call the stage of a claim. Decided here alone. */
export type Stage = 'waiting' | 'in_hand' | 'sent_back' | 'second_read' | 'published' | 'on_hold' | 'referred' | 'closed'

export type StageFacts = {
  state: ClaimState
  lease_until: string | null
  /** the open assessment's state, or null */
  assessment: AssessmentState | null
  notice: NoticeState | null
}

/** Says of each state what `NOTICE_FORCE` says, or does not compile: rules import types alone. */
const WAS_PUBLISHED: { [S in NoticeState]: NoticeForce[S] extends 'unpublished' ? false : true } = { holding: false, lapsed: false, published: true, recheck_due: true, paused: true, withdrawn: true }

/** @param at UTC ISO; a lapsed lease leaves a claim with a draft "in hand", one without waits again */
export function stageOf(claim: StageFacts, at: string): Stage {
  if (claim.state !== 'open') return claim.state
  if (claim.assessment === 'submitted') return 'second_read'
  if (claim.assessment === 'sent_back') return 'sent_back'
  if (claim.assessment === 'draft') return 'in_hand'
  if (claim.notice !== null && WAS_PUBLISHED[claim.notice]) return 'published'
  return claim.lease_until !== null && claim.lease_until > at ? 'in_hand' : 'waiting'
}

/** Who a claim waits for, as stored for the queue's index. */
export function waitsFor(claim: Omit<StageFacts, 'lease_until'>): 'moderator' | 'reader' | 'nobody' {
  const stage = stageOf({ ...claim, lease_until: null }, '')
  if (stage === 'second_read') return 'reader'
  return stage === 'waiting' || stage === 'in_hand' || stage === 'sent_back' ? 'moderator' : 'nobody'
}
