import { REPORTS } from '../demo/report-content.ts'
import type { ReportRow } from '../reports/report-store.ts'
import type { TicketAct, TicketClaim, TicketFacts, TicketMessage } from '../reports/ticket-views.ts'
import { ago } from './example.ts'

export const NUMBER = 20418
export const SECRET = 'lusab-babad-gutih-tugad'

/** A report of the demo as the database would give it: received 48 minutes ago, unanswered. */
export function report(key = 'sabtu-1', change: Partial<ReportRow> = {}): ReportRow {
  const told = REPORTS.find((one) => one.key === key)!
  return {
    number: NUMBER,
    searchable: 1,
    state: 'received',
    declined_as: null,
    claim_id: null,
    awaiting_since: null,
    channel: told.channel ?? 'web',
    lang: told.lang ?? 'id',
    text: told.text,
    url: told.url ?? null,
    media_count: 0,
    seen_where: told.where,
    seen_at: told.when,
    area: told.area ?? null,
    why: told.why ?? null,
    asks: null,
    contact: told.contact ?? null,
    sender_mark: null,
    secret_mac: '',
    intake_key: null,
    entered_by: null,
    received_at: ago(0.8),
    promise_at: ago(-2.2),
    answered_at: null,
    replied_at: null, looked_at: null,
    looked_before: null,
    placed: 1,
    seq: 1,
    decided_seq: 1,
    ...change,
  }
}

export const claimTold = (change: Partial<TicketClaim> = {}): TicketClaim => ({ title: 'Hari pemungutan suara dimajukan ke hari Sabtu', stage: 'waiting', closedAs: null, note: null, holdUntil: null, referredTo: null, handler: null, reports: 4, ...change })

export const ASKED: TicketMessage = { seq: 1, sender: 'desk', text: 'Terima kasih sudah bertanya dulu. Di desa mana pesan itu beredar, dan siapa yang mengirimnya?', at: ago(0.5) }
export const ANSWERED: TicketMessage = { seq: 2, sender: 'reporter', text: 'Di grup RT kami, desa Long Bentuq. Pengirimnya tidak saya kenal.', at: ago(0.02) }

export const act = (subject: TicketAct['subject'], name: string, hours: number): TicketAct => ({ subject, act: name, at: ago(hours) })

/** All that a ticket's page is drawn from; nothing has happened yet. */
export const facts = (change: Partial<TicketFacts> = {}): TicketFacts => ({ report: report(), messages: [], acts: [], claim: null, notice: null, held: null, before: null, place: null, ...change })

/** The same for a report that belongs to a claim. */
export const joined = (claim: Partial<TicketClaim>, change: Partial<TicketFacts> = {}): TicketFacts =>
  facts({ report: report('sabtu-1', { state: 'linked', claim_id: 'maju-sabtu', answered_at: ANSWERS.has(claim.stage) ? ago(0.1) : null }), claim: claimTold(claim), ...change, acts: [...(change.acts ?? []), act('report', 'link', 0.6)] })
/** Stages that come with an answer to everyone who reported. */
const ANSWERS = new Set<TicketClaim['stage'] | undefined>(['published', 'on_hold', 'referred', 'closed'])
