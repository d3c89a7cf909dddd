import { sql } from 'kysely'
import { stageOf, type Stage } from '../claims/stage-rules.ts'
import type { ClosedAs, ReferralBody } from '../claims/claim-tables.ts'
import { handlerOf } from '../claims/handler-views.ts'
import { queuePlace } from '../desk/queue-views.ts'
import { holdingBy, lapsedAt, type Holding } from '../notices/holding-views.ts'
import { noticeOfClaim, noticeVersion, type Notice } from '../notices/notice-views.ts'
import type { Store } from '../store/store.ts'
import type { ReportRow } from './report-store.ts'

/** A message either way, as the reporter sees it: who of the desk wrote is not told. */
export type TicketMessage = { seq: number; sender: 'reporter' | 'desk'; text: string; at: string }

/** What a reporter is told of the claim that the report belongs to. */
export type TicketClaim = {
  title: string
  stage: Stage
  closedAs: ClosedAs | null
  note: string | null
  holdUntil: string | null
  referredTo: ReferralBody | null
  /** who has it in hand, as the desk wrote it */
  handler: string | null
  reports: number
}

/** A row of the timeline, of the report itself or of its claim. */
export type TicketAct = { subject: 'report' | 'claim'; act: string; at: string }

/** All that a ticket's page is drawn from. `place`: only while it waits in the queue. Messages and acts newest first. */
export type TicketFacts = {
  report: ReportRow
  messages: TicketMessage[]
  acts: TicketAct[]
  claim: TicketClaim | null
  notice: Notice | null
  /** while no version is out: being checked, or lapsed since `ended` */
  held: (Holding & { ended: string | null }) | null
  /** what the notice said before its last correction */
  before: Notice | null
  place: { place: number; total: number } | null
}

/** @param at UTC ISO, decides whether a lease or a holding notice still runs */
export async function ticketFacts(store: Store, report: ReportRow, at: string): Promise<TicketFacts> {
  if (report.state === 'withdrawn') return { report, messages: [], acts: [], claim: null, notice: null, held: null, before: null, place: null }
  const [messages, acts, claim, notice, held] = await Promise.all([
    messagesOf(store, report.number),
    actsOf(store, report),
    report.claim_id ? claimOf(store, report.claim_id, at) : null,
    report.claim_id ? noticeOfClaim(store, report.claim_id) : null,
    report.claim_id ? holdingBy(store, 'claim_id', report.claim_id) : null,
  ])
  const before = notice && notice.version > 1 ? await noticeVersion(store, notice.slug, notice.version - 1) : null
  return { report, messages, acts, claim: claim?.told ?? null, notice, held: held && { ...held, ended: lapsedAt(held, at) }, before, place: await placeOf(store, report, claim) }
}

const MOST = 200

/** The latest 200, newest first. */
export const messagesOf = (store: Store, number: number): Promise<TicketMessage[]> =>
  store.read.selectFrom('report_message').select(['seq', 'sender', 'text', 'at']).where('report_number', '=', number).orderBy('seq', 'desc').limit(MOST).execute()

/** Whatever the desk did in public terms; leases come and go too often to be told. */
const TOLD = ['link', 'split', 'decline', 'bring_back', 'expire', 'ask', 'take', 'save', 'submit', 'agree', 'hold', 'refer', 'close', 'reopen', 'hold_ends', 'pause', 'resume', 'pause_ends', 'ask_withdrawal', 'withdraw', 'withdrawal_lapses']

async function actsOf(store: Store, report: ReportRow): Promise<TicketAct[]> {
  const rows = await store.read
    .selectFrom('activity')
    .select(['subject', 'act', 'at'])
    .where((e) => e.or([e.and([e('subject', '=', 'report'), e('subject_id', '=', String(report.number))]), ...(report.claim_id ? [e.and([e('subject', '=', 'claim'), e('subject_id', '=', report.claim_id)])] : [])]))
    .where('act', 'in', TOLD)
    .orderBy('at', 'desc')
    .limit(MOST)
    .execute()
  return [...(rows as TicketAct[]), ...(await mergesOf(store, report.number))].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

/** When the claim that it belonged to went into another, for the many reports that came along have no row of their own. */
async function mergesOf(store: Store, number: number): Promise<TicketAct[]> {
  const rows = await store.read.selectFrom('merged_report as m').innerJoin('claim as c', 'c.id', 'm.claim_id').select('c.merged_at').where('m.report_number', '=', number).execute()
  return rows.flatMap(({ merged_at: at }) => (at === null ? [] : [{ subject: 'report', act: 'merge', at }]))
}

type ClaimFound = { told: TicketClaim; queued: { id: string; promiseAt: string; harmRank: number; independent: number } | null }

async function claimOf(store: Store, id: string, at: string): Promise<ClaimFound | null> {
  const row = await store.read
    .selectFrom('claim as c')
    .leftJoin('assessment as a', (join) => join.onRef('a.claim_id', '=', 'c.id').on('a.state', 'in', ['draft', 'submitted', 'sent_back']))
    .leftJoin('notice as n', 'n.claim_id', 'c.id')
    .select(['c.id', 'c.title', 'c.state', 'c.closed_as', 'c.state_note', 'c.hold_until', 'c.lease_until', 'c.waits_for', 'c.harm_rank', 'c.promise_at', 'c.independent_count', 'c.report_count'])
    .select(['a.state as assessment', 'n.state as notice', sql<ReferralBody | null>`(SELECT body FROM referral WHERE claim_id = c.id ORDER BY n DESC LIMIT 1)`.as('referred_to'), handlerOf.as('handler')])
    .where('c.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return {
    told: { title: row.title, stage: stageOf(row, at), closedAs: row.closed_as, note: row.state_note, holdUntil: row.hold_until, referredTo: row.referred_to, handler: row.handler, reports: row.report_count },
    queued: row.waits_for === 'moderator' ? { id: row.id, promiseAt: row.promise_at, harmRank: row.harm_rank, independent: row.independent_count } : null,
  }
}

async function placeOf(store: Store, report: ReportRow, claim: ClaimFound | null): Promise<TicketFacts['place']> {
  if (claim?.queued) return queuePlace(store, { kind: 'claim', ...claim.queued })
  if (report.state === 'received' && !report.awaiting_since) return queuePlace(store, { kind: 'report', promiseAt: report.promise_at, number: report.number })
  return null
}
