import type { Subject } from '../claims/claim-tables.ts'
import type { Activity } from '../store/activity.ts'
import type { Refusal, RefusalCode } from '../store/refusal.ts'
import type { NoticeState } from './notice-tables.ts'

/** A holding notice ends by itself after this long at the latest. */
export const HOLDING_HOURS = 6

/**
 * Whether "please don't forward" may be said of a claim before anything is known, and why not: of a
 * candidate it takes sides, of an office or the press it keeps criticism back. Printed at /metodologi.
 */
export const NOT_HELD: Record<Subject, RefusalCode | null> = {
  voting_procedure: null,
  results: null,
  candidate: 'holding_candidate',
  public_body: 'holding_public_body',
  aid_or_fraud: null,
  press_work: 'holding_press',
  opinion: null,
  alleged_violation: null,
  other: null,
}

/** `about`: candidates or bodies that the claim names. `notice`: state of what there is already. */
export type HoldingFacts = { subject: Subject; about: readonly string[]; notice: NoticeState | null }

/** Why a holding notice may not begin; null where it may. Once per claim, and never once a version is out. */
export function whyNotHeld({ subject, about, notice }: HoldingFacts): Refusal | null {
  if (notice !== null) return { refused: 'holding_once' }
  const why = NOT_HELD[subject] ?? (about.length > 0 ? 'holding_named' : null)
  return why && { refused: why }
}

/** What is wrong with its end; null where nothing is. Both UTC ISO. */
export function untilFault(until: string, at: string): 'past' | 'too_late' | null {
  if (until <= at) return 'past'
  return Date.parse(until) - Date.parse(at) > HOLDING_HOURS * 3_600_000 ? 'too_late' : null
}

export type HoldingRow = { id: string; number: string; slug: string; claim_id: string; state: 'holding'; holding_text: string; holding_until: string; held_at: string; changed_at: string; seq: number }

/**
 * The first row of a notice that begins without a verdict, or why not.
 *
 * @param is its names: a fresh id, the next number, the address made of both
 * @param at UTC, ISO 8601 with milliseconds
 */
export function decideHolding(facts: HoldingFacts, is: { id: string; claimId: string; number: string; slug: string }, staff: string, at: string, given: { text: string; until: string }): { row: HoldingRow; activity: Activity } | Refusal {
  const no = whyNotHeld(facts)
  if (no) return no
  if (untilFault(given.until, at)) return { refused: 'wrong_stage' }
  return {
    row: { id: is.id, number: is.number, slug: is.slug, claim_id: is.claimId, state: 'holding', holding_text: given.text, holding_until: given.until, held_at: at, changed_at: at, seq: 1 },
    activity: { subject: 'notice', subject_id: is.id, seq: 1, act: 'begin_holding', by: { staff }, from: null, to: 'holding', detail: { number: is.number, claim: is.claimId, until: given.until }, at },
  }
}
