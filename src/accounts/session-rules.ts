import type { SessionTable } from './account-tables.ts'

/** A session ends when it was not used for so long: a long shift with its breaks, not a night. */
export const IDLE_HOURS = 8
/** However busy it is, someone proves who they are once a week. */
export const ABSOLUTE_DAYS = 7
/** What was typed into a form is kept so long after its session ended. */
export const PARKED_HOURS = 24

const HOUR = 3_600_000
/** Moving the idle limit costs a write, so it is not done at every page. */
const PROLONG_AFTER = 5 * 60_000

export type SessionFacts = Pick<SessionTable, 'created_at' | 'expires_at' | 'ended_at' | 'ended_as'>
export type Standing = 'live' | 'idle' | 'absolute' | 'signed_out' | 'ended'

/** Until when a session used at `now` holds: the idle limit, never past the absolute one. */
export function expiryAt(createdAt: string, now: Date): string {
  return new Date(Math.min(now.getTime() + IDLE_HOURS * HOUR, lastInstant(createdAt))).toISOString()
}

/** Whether a session holds, or how it ended; one that ran out is told apart by which limit it ran into. */
export function standingOf(session: SessionFacts, now: Date): Standing {
  if (session.ended_as) return session.ended_as
  if (now.getTime() < Date.parse(session.expires_at) && now.getTime() < lastInstant(session.created_at)) return 'live'
  return Date.parse(session.expires_at) >= lastInstant(session.created_at) ? 'absolute' : 'idle'
}

/** The new idle limit, or null while the old one is nearly as late. */
export function prolonged(session: SessionFacts, now: Date): string | null {
  const next = expiryAt(session.created_at, now)
  return Date.parse(next) - Date.parse(session.expires_at) >= PROLONG_AFTER ? next : null
}

/**
 * Whether a form that comes with this session may wait for its person: only where time alone
 * ended it. One that was ended on purpose (another password, a disabled account) is not trusted.
 */
export function mayPark(session: SessionFacts, now: Date): boolean {
  const standing = standingOf(session, now)
  const ended = Date.parse(session.ended_at ?? session.expires_at)
  return (standing === 'idle' || standing === 'absolute') && now.getTime() - ended < PARKED_HOURS * HOUR
}

const lastInstant = (createdAt: string) => Date.parse(createdAt) + ABSOLUTE_DAYS * 24 * HOUR
