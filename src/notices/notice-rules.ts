import type { Activity } from '../store/activity.ts'
import type { Refusal } from '../store/refusal.ts'
import type { NoticeState } from './notice-tables.ts'

export type NoticeMove = 'begin_holding' | 'end_holding' | 'holding_lapses' | 'pause' | 'resume' | 'ask_withdrawal' | 'withdraw' | 'pause_ends' | 'withdrawal_lapses' | 'recheck'

/**
 * Every legal move of a notice but publishing, which comes of an agreed assessment. `back`: in force again, or due for a recheck.
 * A holding notice begins where there is none (src/notices/holding-rules.ts) and is ended early only by what is done to its claim.
 */
export const NOTICE_MOVES: Record<NoticeMove, { from: (NoticeState | 'none')[]; to: NoticeState | 'back'; by: 'moderator' | 'system' }> = {
  begin_holding:     { from: ['none'],                                 to: 'holding',     by: 'moderator' },
  end_holding:       { from: ['holding'],                              to: 'lapsed',      by: 'moderator' },
  holding_lapses:    { from: ['holding'],                              to: 'lapsed',      by: 'system' },
  pause:             { from: ['published', 'recheck_due'],             to: 'paused',      by: 'moderator' },
  resume:            { from: ['paused'],                               to: 'back',        by: 'moderator' },
  ask_withdrawal:    { from: ['published', 'recheck_due', 'paused'],   to: 'paused',      by: 'moderator' },
  withdraw:          { from: ['paused'],                               to: 'withdrawn',   by: 'moderator' },
  pause_ends:        { from: ['paused'],                               to: 'back',        by: 'system' },
  withdrawal_lapses: { from: ['paused'],                               to: 'back',        by: 'system' },
  recheck:           { from: ['published'],                            to: 'recheck_due', by: 'system' },
}

/** A pause, and the wait for the second person of a withdrawal, end by themselves after this long. */
export const PAUSE_HOURS = 12

/** Instants are UTC ISO. `withdrawal_by`: who asked for a withdrawal that nobody has confirmed yet. */
export type NoticeFacts = { id: string; state: NoticeState; best_before: string | null; paused_until: string | null; holding_until: string | null; state_note: string | null; withdrawal_by: string | null; seq: number }
export type NoticePatch = { state: NoticeState; paused_until: string | null; state_note: string | null; withdrawal_by?: string | null; withdrawn_by?: string; changed_at: string; seq: number }
export type NoticeStep = { patch: NoticePatch; activity: Activity }

/** What decides where a notice stands. `best_before`: of the version in force. */
export type StandingFacts = Pick<NoticeFacts, 'state' | 'best_before' | 'paused_until' | 'holding_until'>

/**
 * Where a notice stands at a moment: a pause or a holding notice that has run out and a
 * best-before that has passed count at once, whether or not the row says so yet. Pages decide by this alone.
 */
export function standingAt(notice: StandingFacts, at: string): NoticeState {
  const { state, best_before, paused_until, holding_until } = notice
  if (state === 'holding') return (holding_until ?? '') <= at ? 'lapsed' : 'holding'
  const runs = state === 'published' || state === 'recheck_due' || (state === 'paused' && (paused_until ?? '') <= at)
  if (!runs) return state
  return best_before !== null && best_before <= at ? 'recheck_due' : 'published'
}

/** What a state means to whoever reads: no version yet, one that is in force, or one that is not. A new state does not compile until it is placed. */
export const NOTICE_FORCE = { holding: 'unpublished', lapsed: 'unpublished', published: 'in_force', recheck_due: 'in_force', paused: 'out', withdrawn: 'out' } as const satisfies Record<NoticeState, 'unpublished' | 'in_force' | 'out'>

export type NoticeForce = typeof NOTICE_FORCE

type StateThatIs<F> = { [S in NoticeState]: NoticeForce[S] extends F ? S : never }[NoticeState]
const isOutOf = (state: NoticeState): state is StateThatIs<'out'> => NOTICE_FORCE[state] === 'out'

/** What stands in place of a verdict, wherever one would be shown; null while it is in force. */
export function outOfForce(notice: StandingFacts, at: string): StateThatIs<'out'> | null {
  const stands = standingAt(notice, at)
  return isOutOf(stands) ? stands : null
}

/** Whether some version of it was published, in force now or not. */
export const wasPublished = (state: NoticeState | null): boolean => state !== null && NOTICE_FORCE[state] !== 'unpublished'

/** The next moment at which time alone changes where it stands; null for none. */
export function changesNext(notice: StandingFacts, at: string): string | null {
  const ahead = [notice.state === 'paused' ? notice.paused_until : null, notice.state === 'holding' ? notice.holding_until : null, notice.state === 'withdrawn' ? null : notice.best_before].filter((moment) => moment !== null && moment > at)
  return ahead.toSorted()[0] ?? null
}

/**
 * The notice's next row, or why not.
 *
 * A withdrawal needs two: who asked for it cannot confirm it. `cabut` is one form for
 * both; `withdrawalMove` tells which of the two it is.
 *
 * @param at UTC, ISO 8601 with milliseconds
 * @param note public; a confirmation without one keeps that of whoever asked
 */
export function decideNotice(notice: NoticeFacts, move: NoticeMove, by: { moderator: string } | 'system', at: string, note: string | null): NoticeStep | Refusal {
  const rule = NOTICE_MOVES[move]
  const staff = typeof by === 'string' ? null : by.moderator
  if ((rule.by === 'moderator') !== (staff !== null)) return { refused: 'not_allowed' }
  const stands = rule.by === 'system' ? notice.state : standingAt(notice, at)
  if (!rule.from.includes(stands)) return { refused: 'wrong_stage' }
  if (rule.by === 'system' && notice.state === 'paused' && (notice.paused_until ?? '') > at) return { refused: 'wrong_stage' }
  if (rule.by === 'system' && notice.state === 'holding' && (notice.holding_until ?? '') > at) return { refused: 'wrong_stage' }
  if (move === 'withdraw' && notice.withdrawal_by === null) return { refused: 'wrong_stage' }
  if (move === 'withdraw' && notice.withdrawal_by === staff) return { refused: 'second_person' }

  const seq = notice.seq + 1
  const to = rule.to === 'back' ? standingAt({ ...notice, state: 'published' }, at) : rule.to
  const said = move === 'withdraw' ? (note ?? notice.state_note) : note
  return {
    patch: { state: to, changed_at: at, seq, ...effect(move, staff, at, said) },
    activity: { subject: 'notice', subject_id: notice.id, seq, act: move, by: staff === null ? 'system' : { staff }, from: notice.state, to, note: said, detail: {}, at },
  }
}

/** What the one form `cabut` does now: asks, or confirms what somebody asked. */
export const withdrawalMove = (notice: NoticeFacts, at: string): 'ask_withdrawal' | 'withdraw' =>
  standingAt(notice, at) === 'paused' && notice.withdrawal_by !== null ? 'withdraw' : 'ask_withdrawal'

function effect(move: NoticeMove, staff: string | null, at: string, note: string | null): Omit<NoticePatch, 'state' | 'changed_at' | 'seq'> {
  const until = new Date(Date.parse(at) + PAUSE_HOURS * 3_600_000).toISOString()
  if (move === 'pause') return { paused_until: until, state_note: note, withdrawal_by: null }
  if (move === 'ask_withdrawal') return { paused_until: until, state_note: note, withdrawal_by: staff }
  if (move === 'withdraw') return { paused_until: null, state_note: note, withdrawn_by: staff! }
  return { paused_until: null, state_note: null, withdrawal_by: null }
}
