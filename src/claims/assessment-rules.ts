import type { Activity } from '../store/activity.ts'
import type { Refusal } from '../store/refusal.ts'
import type { ClaimFacts, ClaimPatch } from './claim-rules.ts'
import type { AssessmentState, Verdict } from './claim-tables.ts'

export type AssessmentMove = 'correct' | 'save' | 'submit' | 'drop' | 'read' | 'send_back' | 'agree'

/** Every legal move of an assessment. Its activity stands on the claim: one page, one timeline, one `seq`. */
export const ASSESSMENT_MOVES: Record<AssessmentMove, { from: (AssessmentState | 'none')[]; to: AssessmentState; by: ('moderator' | 'reader')[] }> = {
  correct:   { from: ['none'],                       to: 'draft',     by: ['moderator'] },
  save:      { from: ['none', 'draft', 'sent_back'], to: 'draft',     by: ['moderator'] },
  submit:    { from: ['draft'],                      to: 'submitted', by: ['moderator'] },
  drop:      { from: ['draft'],                      to: 'dropped',   by: ['moderator'] },
  read:      { from: ['submitted'],                  to: 'submitted', by: ['moderator', 'reader'] },
  send_back: { from: ['submitted'],                  to: 'sent_back', by: ['moderator', 'reader'] },
  agree:     { from: ['submitted'],                  to: 'agreed',    by: ['moderator', 'reader'] },
}

/** After this long without an outcome another person may read. */
export const READING_MINUTES = 30

/** `reader_state`: of the reader's account; active where left out. */
export type ReadingFacts = { reader_state?: 'active' | 'disabled'; reader_id: string; verdict: Verdict; at: string; outcome: 'published' | 'returned' | null }
/** `null` where the claim has no open assessment. `authors`: everyone who saved it. `readings` of this assessment, oldest first. */
export type AssessmentFacts = { state: AssessmentState; verdict: Verdict | null; authors: string[]; submitted_at: string | null; readings: ReadingFacts[] }
export type AssessmentActor = { id: string; roles: string[] }
export type AssessmentStep = { to: AssessmentState; claim: ClaimPatch; activity: Activity }

/**
 * What a person may do with a claim's assessment, and the rows that follow.
 *
 * Rules of the second read (DESIGN 5): no author reads; the verdict comes before the
 * draft is seen and stays; the same verdict may publish, a different one may only
 * return; after 30 minutes without outcome another may read.
 *
 * @param claim as loaded with the assessment; must be open
 * @param given.published a version is out: the next one begins as a correction (`correct`), not by saving
 * @param at UTC, ISO 8601 with milliseconds
 */
export function decideAssessment(
  claim: ClaimFacts,
  assessment: AssessmentFacts | null,
  move: AssessmentMove,
  actor: AssessmentActor,
  at: string,
  given: { formSeq?: number | null; note?: string; detail?: Record<string, unknown>; published?: boolean } = {},
): AssessmentStep | Refusal {
  const rule = ASSESSMENT_MOVES[move]
  const from = assessment?.state ?? 'none'
  if (!rule.by.some((role) => actor.roles.includes(role))) return { refused: 'not_allowed' }
  const counted = move === 'save' ? Math.max(claim.decided_seq, claim.draft_seq) : claim.decided_seq
  if (given.formSeq != null && given.formSeq < counted) return { refused: 'moved_meanwhile' }
  if (claim.state !== 'open' || !rule.from.includes(from) || (from === 'none' && (move === 'correct') !== (given.published ?? false))) return { refused: 'wrong_stage' }
  const no = isReading(move) ? refuseReader(assessment!, move, actor, at) : refuseAuthor(claim, assessment, move, actor, at)
  if (no) return no

  const seq = claim.seq + 1
  return {
    to: rule.to,
    claim: { seq, ...(move === 'save' ? { draft_seq: seq } : { decided_seq: seq }), ...leaseAfter(move, actor.id, at) },
    activity: {
      subject: 'claim',
      subject_id: claim.id,
      seq,
      act: move,
      by: { staff: actor.id },
      from: from === 'none' ? null : from,
      to: rule.to,
      note: given.note ?? null,
      detail: given.detail ?? {},
      at,
    },
  }
}

/** The reading that is under way: the latest, in this round, without outcome, not older than 30 minutes, and of someone who can still sign in. */
export function openReading(assessment: AssessmentFacts, at: string): ReadingFacts | null {
  const last = assessment.readings.at(-1)
  if (!last || last.outcome || last.reader_state === 'disabled' || last.at < (assessment.submitted_at ?? '')) return null
  return Date.parse(at) - Date.parse(last.at) < READING_MINUTES * 60_000 ? last : null
}

const isReading = (move: AssessmentMove) => move === 'read' || move === 'send_back' || move === 'agree'

/** Sending on and dropping belong to the draft's authors and to whoever holds the lease; saving makes an author. */
function refuseAuthor(claim: ClaimFacts, assessment: AssessmentFacts | null, move: AssessmentMove, actor: AssessmentActor, at: string): Refusal | null {
  const held = claim.lease_by !== null && claim.lease_until! > at
  if (held && claim.lease_by !== actor.id) return { refused: 'held_by_other' }
  return held || move === 'save' || move === 'correct' || assessment?.authors.includes(actor.id) ? null : { refused: 'not_allowed' }
}

function refuseReader(assessment: AssessmentFacts, move: AssessmentMove, actor: AssessmentActor, at: string): Refusal | null {
  if (assessment.authors.includes(actor.id)) return { refused: 'own_draft' }
  const last = assessment.readings.at(-1)
  const lastIsOpen = last !== undefined && !last.outcome && last.at >= (assessment.submitted_at ?? '')
  if (move === 'read') {
    if (lastIsOpen && last.reader_id === actor.id) return { refused: 'read_already' }
    return openReading(assessment, at) ? { refused: 'being_read' } : null
  }
  if (!lastIsOpen || last.reader_id !== actor.id) return { refused: lastIsOpen ? 'being_read' : 'wrong_stage' }
  if (move === 'agree' && last.verdict !== assessment.verdict) return { refused: 'verdicts_differ' }
  return null
}

/** Saving takes or renews the lease, and so does beginning a correction; sending on, dropping and an outcome free it. Reading needs none. */
function leaseAfter(move: AssessmentMove, actorId: string, at: string): ClaimPatch {
  if (move === 'save' || move === 'correct') return { lease_by: actorId, lease_until: new Date(Date.parse(at) + 5 * 60_000).toISOString() }
  if (move === 'read') return {}
  return { lease_by: null, lease_until: null }
}
