import type { TicketAct, TicketClaim, TicketFacts } from './ticket-views.ts'

export type StepKey = 'received' | 'awaiting' | 'joined' | 'entered' | 'waiting' | 'in_hand' | 'second_read' | 'published' | 'on_hold' | 'referred' | 'in_process' | 'not_checkable' | 'no_longer_relevant' | 'declined' | 'expired' | 'withdrawn'
export type StepState = 'done' | 'in_hand' | 'second_read' | 'waiting'

/** A step of the state line. `at`: when it came, UTC ISO. */
export type TicketStep = { key: StepKey; state: StepState; at: string | null; current: boolean }

const done = (key: StepKey, at: string | null): TicketStep => ({ key, state: 'done', at, current: false })
const current = (key: StepKey, state: StepState, at: string | null): TicketStep => ({ key, state, at, current: true })

/** How far a report has come, and what still lies ahead. */
export function stepsOf({ report, claim, acts, notice }: TicketFacts): TicketStep[] {
  if (report.state === 'withdrawn') return [current('withdrawn', 'done', null)]

  const begun = [done('received', report.received_at)]
  if (report.state === 'declined' || report.state === 'expired') return [...begun, current(report.state, 'done', latest(acts, 'report', report.state === 'declined' ? ['decline'] : ['expire']))]
  if (claim) begun.push(done(claim.reports > 1 ? 'joined' : 'entered', latest(acts, 'report', ['link'])))
  if (report.awaiting_since) return [...begun, current('awaiting', 'in_hand', report.awaiting_since), ...ahead('in_hand')]
  if (!claim) return [...begun, current('waiting', 'waiting', null), ...ahead('in_hand')]

  return [...begun, ...stepsOfClaim(claim, acts, notice)]
}

function stepsOfClaim(claim: TicketClaim, acts: TicketAct[], notice: TicketFacts['notice']): TicketStep[] {
  switch (claim.stage) {
    case 'waiting':
      return [current('waiting', 'waiting', null), ...ahead('in_hand')]
    case 'in_hand':
    case 'sent_back':
      return [current('in_hand', 'in_hand', earliestOfRound(acts)), ...ahead('second_read')]
    case 'second_read':
      return [done('in_hand', earliestOfRound(acts)), current('second_read', 'second_read', latest(acts, 'claim', ['submit'])), ...ahead('published')]
    case 'published':
      return [done('in_hand', null), done('second_read', null), current('published', 'done', notice?.versionAt ?? null)]
    case 'on_hold':
      return [current('on_hold', 'in_hand', latest(acts, 'claim', ['hold'])), ...ahead('second_read')]
    case 'referred':
      return [current('referred', 'in_hand', latest(acts, 'claim', ['refer']))]
    case 'closed':
      return [current(closedStep(claim.closedAs), 'done', latest(acts, 'claim', ['close']))]
  }
}

/** What is new to the reporter, newest first: codes of `ticketNewsWords`. */
export type News = 'asked' | 'joined' | 'declined' | 'reopened' | 'expired' | 'in_hand' | 'second_read' | 'published' | 'on_hold' | 'referred' | 'closed' | 'corrected' | 'paused' | 'resumed' | 'notice_withdrawn' | 'held' | 'lapsed'

/** @param since UTC ISO: the look before this one */
export function newsSince({ acts, messages, notice, held, claim }: TicketFacts, since: string): News[] {
  const told = acts.map((a) => ({ at: a.at, news: NEWS[`${a.subject} ${a.act}`] ?? [] }))
  // In its own place: what was paused or withdrawn after it came out is not told as out.
  if (notice && claim?.stage === 'published') told.splice(told.filter((t) => t.at > notice.versionAt).length, 0, { at: notice.versionAt, news: [notice.version > 1 ? 'corrected' : 'published'] })
  const news = told.filter((t) => t.at > since).flatMap((t): News[] => t.news)
  if (messages.some((m) => m.sender === 'desk' && m.at > since)) news.unshift('asked')
  if (held && !held.ended && held.heldAt > since) news.unshift('held')
  if (held?.ended && held.ended > since) news.unshift('lapsed')
  // Of what happened to the claim only where it stands now is news.
  const stage = news.find((n) => STAGES.has(n))
  return [...new Set(news.filter((n) => !STAGES.has(n) || n === stage))]
}

const NEWS: Record<string, News[]> = {
  'report link': ['joined'],
  'report merge': ['joined'],
  'report split': ['joined'],
  'report decline': ['declined'],
  'report bring_back': ['reopened'],
  'report expire': ['expired'],
  'claim take': ['in_hand'],
  'claim save': ['in_hand'],
  'claim submit': ['second_read'],
  'claim hold': ['on_hold'],
  'claim refer': ['referred'],
  'claim close': ['closed'],
  'claim reopen': ['reopened'],
  'claim pause': ['paused'],
  'claim ask_withdrawal': ['paused'],
  'claim resume': ['resumed'],
  'claim pause_ends': ['resumed'],
  'claim withdrawal_lapses': ['resumed'],
  'claim withdraw': ['notice_withdrawn'],
}
const STAGES = new Set<News>(['in_hand', 'second_read', 'published', 'on_hold', 'referred', 'closed', 'reopened', 'corrected', 'paused', 'resumed', 'notice_withdrawn'])

const AHEAD: StepKey[] = ['in_hand', 'second_read', 'published']
const ahead = (from: StepKey): TicketStep[] => AHEAD.slice(AHEAD.indexOf(from)).map((key) => ({ key, state: 'waiting', at: null, current: false }))

const latest = (acts: TicketAct[], subject: TicketAct['subject'], which: string[]): string | null => acts.find((a) => a.subject === subject && which.includes(a.act))?.at ?? null

/** When work on the claim began: the first take or save since it last came to rest. */
function earliestOfRound(acts: TicketAct[]): string | null {
  let first: string | null = null
  for (const a of acts.filter((act) => act.subject === 'claim')) {
    if (['agree', 'reopen', 'hold_ends'].includes(a.act)) break
    if (a.act === 'take' || a.act === 'save') first = a.at
  }
  return first
}

const closedStep = (as: string | null): StepKey => (as === 'in_process' || as === 'no_longer_relevant' ? as : 'not_checkable')

/** A look moves the mark on only when the last one is this long ago: reloading is not looking again. */
const SAME_LOOK_MS = 5 * 60_000

/** The marks after this look; null where they stay as they are. */
export function afterLook(marks: { looked_at: string | null; looked_before: string | null }, now: Date): { looked_at: string; looked_before: string | null } | null {
  if (marks.looked_at && now.getTime() - Date.parse(marks.looked_at) <= SAME_LOOK_MS) return null
  return { looked_at: now.toISOString(), looked_before: marks.looked_at }
}
