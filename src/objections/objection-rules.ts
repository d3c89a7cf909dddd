import type { Activity } from '../store/activity.ts'
import type { Refusal } from '../store/refusal.ts'
import type { SetAsideAs } from './objection-tables.ts'

export type ObjectionState = 'waiting' | 'answered' | 'set_aside'
export type ObjectionMove = 'answer_objection' | 'set_objection_aside' | 'bring_objection_back' | 'show_contact'

/**
 * Every legal move. `apart`: not by somebody who wrote or read the version that it disputes.
 * To bring back is open to them too: it can only bring what speaks against them to others.
 */
export const OBJECTION_MOVES: Record<ObjectionMove, { from: ObjectionState[]; to: ObjectionState | 'same'; apart: boolean }> = {
  answer_objection:     { from: ['waiting'],             to: 'answered',  apart: true },
  set_objection_aside:  { from: ['waiting'],             to: 'set_aside', apart: true },
  bring_objection_back: { from: ['set_aside'],           to: 'waiting',   apart: false },
  show_contact:         { from: ['waiting', 'answered'], to: 'same',      apart: true },
}

/** Answered objections are shown this long. */
export const ANSWERED_DAYS = 30

/** `noticeSeq`: of the notice, in whose history each move stands. `hadPart`: whoever moves it wrote or read that version. */
export type ObjectionFacts = { id: string; noticeId: string; noticeSeq: number; state: ObjectionState; hadPart: boolean }
export type ObjectionPatch = Partial<{ answer: string; answered_by: string; answered_at: string; set_aside_at: string | null; set_aside_by: string | null; set_aside_as: SetAsideAs | null }>
/** `patch`: empty where the move changes nothing but the history. */
export type ObjectionStep = { patch: ObjectionPatch; activity: Activity }

/** Where it stands, from its row. */
export const stateOf = (row: { answered_at: string | null; set_aside_at: string | null }): ObjectionState =>
  row.answered_at !== null ? 'answered' : row.set_aside_at !== null ? 'set_aside' : 'waiting'

/**
 * The objection's next row and the line in its notice's history, or why not.
 *
 * @param by the account that moves it
 * @param at UTC, ISO 8601 with milliseconds
 * @param given `answer` for an answer, `reason` for setting aside
 */
export function decideObjection(o: ObjectionFacts, move: ObjectionMove, by: string, at: string, given: { answer?: string; reason?: SetAsideAs } = {}): ObjectionStep | Refusal {
  const rule = OBJECTION_MOVES[move]
  if (rule.apart && o.hadPart) return { refused: 'had_part' }
  if (!rule.from.includes(o.state)) return { refused: 'wrong_stage' }
  const detail = { objection: o.id, ...(move === 'set_objection_aside' ? { reason: given.reason! } : {}) }
  return { patch: effect(move, by, at, given), activity: { subject: 'notice', subject_id: o.noticeId, seq: o.noticeSeq + 1, act: move, by: { staff: by }, detail, at } }
}

function effect(move: ObjectionMove, by: string, at: string, given: { answer?: string; reason?: SetAsideAs }): ObjectionPatch {
  if (move === 'answer_objection') return { answer: given.answer!, answered_by: by, answered_at: at }
  if (move === 'set_objection_aside') return { set_aside_at: at, set_aside_by: by, set_aside_as: given.reason! }
  if (move === 'bring_objection_back') return { set_aside_at: null, set_aside_by: null, set_aside_as: null }
  return {}
}
