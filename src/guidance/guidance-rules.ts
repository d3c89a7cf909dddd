import type { Activity } from '../store/activity.ts'
import type { Refusal } from '../store/refusal.ts'
import type { GuidanceState } from './guidance-tables.ts'

export type GuidanceMove = 'save' | 'submit' | 'drop' | 'send_back' | 'publish' | 'edit' | 'withdraw' | 'expire'
type By = 'moderator' | 'reader' | 'system'

/**
 * Every legal move. `of`: the version being written, or what is or was public.
 * `read`: not by anyone who wrote that version. To edit copies what is public into a new draft, which goes the whole way again.
 */
export const GUIDANCE_MOVES: Record<GuidanceMove, { of: 'open' | 'out'; from: (GuidanceState | 'none')[]; to: GuidanceState; by: By[]; read?: true }> = {
  save:      { of: 'open', from: ['none', 'draft'],                     to: 'draft',     by: ['moderator'] },
  submit:    { of: 'open', from: ['draft'],                             to: 'submitted', by: ['moderator'] },
  drop:      { of: 'open', from: ['draft'],                             to: 'dropped',   by: ['moderator'] },
  send_back: { of: 'open', from: ['submitted'],                         to: 'draft',     by: ['moderator', 'reader'], read: true },
  publish:   { of: 'open', from: ['submitted'],                         to: 'published', by: ['moderator', 'reader'], read: true },
  edit:      { of: 'out',  from: ['published', 'expired', 'withdrawn'], to: 'draft',     by: ['moderator'] },
  withdraw:  { of: 'out',  from: ['published'],                         to: 'withdrawn', by: ['moderator'] },
  expire:    { of: 'out',  from: ['published'],                         to: 'expired',   by: ['system'] },
}

export const GUIDANCE_MOST = { question: 120, answer: 600, reason: 500, note: 2000 } as const

/** `open`: the version being written; `out`: the latest that is or was public. `last`: the highest n. */
export type GuidanceFacts = {
  id: string
  seq: number
  decidedSeq: number
  draftSeq: number
  last: number
  open: { n: number; state: 'draft' | 'submitted'; authors: string[]; validUntil: string | null } | null
  out: { n: number; state: 'published' | 'expired' | 'withdrawn'; validUntil: string } | null
}
export type GuidanceActor = { id: string; roles: readonly string[] } | 'system'
export type GuidanceSeqs = { seq: number; decided_seq?: number; draft_seq?: number }
/** `n`: which version it is about. */
export type GuidanceStep = { n: number; to: GuidanceState; seqs: GuidanceSeqs; activity: Activity }

/** Where what is public stands at a moment: past its date it has expired, whether or not that is written down yet. */
export const outAt = (out: { state: 'published' | 'expired' | 'withdrawn'; validUntil: string }, at: string): 'published' | 'expired' | 'withdrawn' => (out.state === 'published' && out.validUntil <= at ? 'expired' : out.state)

/**
 * What may be done with a guidance, and the row of its history, or why not.
 *
 * @param at UTC, ISO 8601 with milliseconds
 * @param given.note a reason
 */
export function decideGuidance(g: GuidanceFacts, move: GuidanceMove, actor: GuidanceActor, at: string, given: { formSeq?: number | null; note?: string } = {}): GuidanceStep | Refusal {
  const rule = GUIDANCE_MOVES[move]
  if (!rule.by.some((role) => (actor === 'system' ? role === 'system' : actor.roles.includes(role)))) return { refused: 'not_allowed' }
  const writes = move === 'save' || move === 'submit' || move === 'drop'
  if (given.formSeq != null && given.formSeq < Math.max(g.decidedSeq, writes ? g.draftSeq : 0)) return { refused: 'moved_meanwhile' }
  // The system acts on what is stored, people on what holds by the clock.
  const from = rule.of === 'open' ? (g.open?.state ?? 'none') : g.out ? (move === 'expire' ? g.out.state : outAt(g.out, at)) : 'none'
  if (!rule.from.includes(from) || (move === 'save' && g.open === null && g.last > 0) || (move === 'edit' && g.open !== null)) return { refused: 'wrong_stage' }
  if (rule.read && actor !== 'system' && g.open!.authors.includes(actor.id)) return { refused: 'own_guidance' }
  if (move === 'publish' && g.open!.validUntil! <= at) return { refused: 'guidance_over' }
  if (move === 'expire' && g.out!.validUntil > at) return { refused: 'wrong_stage' }

  const seq = g.seq + 1
  const n = move === 'edit' || g.last === 0 ? g.last + 1 : rule.of === 'open' ? g.open!.n : g.out!.n
  return {
    n,
    to: rule.to,
    // What time alone brings makes no form stale.
    seqs: { seq, ...(move === 'save' ? { draft_seq: seq } : move === 'expire' ? {} : { decided_seq: seq }) },
    activity: { subject: 'guidance', subject_id: g.id, seq, act: move, by: actor === 'system' ? 'system' : { staff: actor.id }, from: from === 'none' ? null : from, to: rule.to, note: given.note ?? null, detail: { version: n }, at },
  }
}

/** What a text lacks before another person may read it, in the order of the form. */
export type GuidanceLack = 'answer' | 'source_url' | 'not_official' | 'source_title' | 'source_date' | 'valid_until' | 'past'

/** @param text '' or null: not given; `official`: its address counts as an official publisher's on its day */
export function guidanceLacks(text: { answer: string; sourceUrl: string; sourceTitle: string; sourceDate: string; official: boolean; validUntil: string | null }, at: string): GuidanceLack[] {
  const lacks: GuidanceLack[] = []
  if (text.answer === '') lacks.push('answer')
  if (text.sourceUrl === '') lacks.push('source_url')
  else if (!text.official) lacks.push('not_official')
  if (text.sourceTitle === '') lacks.push('source_title')
  if (text.sourceDate === '') lacks.push('source_date')
  if (text.validUntil === null) lacks.push('valid_until')
  else if (text.validUntil <= at) lacks.push('past')
  return lacks
}
