import { timeTag } from '../../templates/parts/time.ts'
import { type DeskFacts, reportDeskBody, type ReportDeskAction, type ReportDeskView } from '../../templates/report-desk-page.ts'
import { type ClaimChoice, claimChoices } from '../claims/claim-views.ts'
import { placesFor } from '../notices/check.ts'
import type { ReportRow } from '../reports/report-store.ts'
import { REPORT_MOVES, type ReportMove } from '../reports/report-rules.ts'
import { type Fact, FACTS, missingFacts } from '../reports/report-complete-rules.ts'
import { seenFacts, seenParts } from '../reports/seen.ts'
import type { Problem } from '../web/door.ts'
import { actorOf, at, type Ctx } from '../web/env.ts'
import { formToken } from '../web/form-token.ts'
import { staffPage } from '../web/pages.ts'
import type { Typed } from '../web/typed.ts'
import { completeWords, factWords } from '../words/report-words.ts'
import { mediaWords } from '../words/media-words.ts'
import { channelWords, declineWords, harmWords, subjectWords, triageWords } from '../words/triage-words.ts'
import { dayTime, span, timeLeft, type Here } from '../words/time.ts'
import { DECLINE_REASONS, HARMS, SUBJECTS } from './triage-forms.ts'
import { messageItems, trailItems } from './triage-trail.ts'
import { type Suggested, suggestClaims } from './suggesting.ts'
import { stateOfChoice, suggestedView } from './suggested-view.ts'
import { saidOf } from './triage-said.ts'
import type { DeskReport } from './triage-views.ts'
import { hereOf } from '../web/here.ts'

/** Which of a page's forms stand for which move. */
const MOVE_OF: Record<ReportDeskAction, ReportMove> = { tautkan: 'link', 'jadikan-klaim': 'link', tanya: 'ask', tolak: 'decline', kembalikan: 'bring_back', kontak: 'show_contact' }
const actionsOf = (report: ReportRow) => (Object.keys(MOVE_OF) as ReportDeskAction[]).filter((action) => REPORT_MOVES[MOVE_OF[action]].from.includes(report.state))

/** What was sent and not taken. */
export type Failed = { action: ReportDeskAction; typed: Typed; problem: Problem }

/** @property shown the opened contact @property handOver the secret's words, just made */
export type ReportAlso = { failed?: Failed; shown?: string; handOver?: string[] | null }

/** A report's page at the desk. */
export async function reportDeskPage(c: Ctx, found: DeskReport, also: ReportAlso = {}): Promise<string> {
  const { report } = found
  const keep = also.failed?.typed.line('claim') ?? ''
  const { store, region } = c.var.deps
  if (!actionsOf(report).includes('tautkan')) return showReport(c, found, NOTHING, also)
  const searched = searchedFor(c)
  const claims = await claimChoices(store, { words: searched ?? '', keep: /^\w{1,40}$/.test(keep) ? keep : undefined, at: at(c) })
  const suggested = searched === null && report.text ? await suggestClaims(store, report.text, { own: report.number, places: placesFor(region), at: at(c) }) : []
  return showReport(c, found, { claims, suggested }, also)
}

/** What was looked for among the claims. */
const searchedFor = (c: Ctx): string | null => c.req.query('cari')?.trim().slice(0, 200) || null

/** Claims that a report may belong to: chosen or searched for, and suggested. */
export type Offered = { claims: readonly ClaimChoice[]; suggested: readonly Suggested[] }
const NOTHING: Offered = { claims: [], suggested: [] }

/** The same out of what was loaded. */
export function showReport(c: Ctx, found: DeskReport, { claims, suggested }: Offered, also: ReportAlso = {}): Promise<string> {
  const { report } = found
  const w = triageWords(c.var.lang)
  const here = hereOf(c)
  const actions = actionsOf(report)
  const view: ReportDeskView = {
    ...aboutReport(c, found, here),
    ...forms(c, claims, actions, also.failed),
    facts: report.state === 'withdrawn' ? null : deskFacts(c, report, actions.includes('tanya')),
    suggested: suggested.map((one) => suggestedView(c, one)),
    lang: c.var.lang,
    number: report.number,
    csrf: formToken(c),
    seq: report.decided_seq,
    handOver: also.handOver ?? null,
    said: also.failed || also.handOver ? null : saidOf(c, report.number, found.trail[0]),
    contact: also.shown !== undefined ? { shown: also.shown } : report.contact === null ? 'none' : 'sealed',
    messages: messageItems(found.messages, here),
    trail: trailItems(found.trail, here, actorOf(c).id),
    actions,
  }
  return staffPage(c, { section: 'queue', title: w.title(report.number), body: reportDeskBody(view) })
}

function aboutReport(c: Ctx, { report, enteredBy, claimTitle, pictures }: DeskReport, here: Here): Pick<ReportDeskView, 'pictures' | 'meta' | 'state' | 'claim' | 'words' | 'url' | 'asks' | 'doubt'> {
  const w = triageWords(here.lang)
  const waits = report.state === 'received' || report.state === 'linked'
  const promise = report.answered_at ? w.answered(dayTime(report.answered_at, here)) : `${w.promised(dayTime(report.promise_at, here))}, ${c.var.now < new Date(report.promise_at) ? timeLeft(report.promise_at, here) : span(report.promise_at, here)}`
  const seen = seenParts(report, c.var.deps.region, here)
  return {
    meta: [...(waits ? [timeTag(report.answered_at ?? report.promise_at, promise)] : []), timeTag(report.received_at, w.received(dayTime(report.received_at, here))), channelWords(here.lang)[report.channel], ...(enteredBy ? [w.enteredBy(enteredBy)] : [])],
    state: stateText(report, here),
    claim: report.claim_id ? { href: `/meja/klaim/${report.claim_id}`, title: claimTitle ?? '' } : null,
    words: report.state === 'withdrawn' ? null : { text: report.text ?? (pictures.length > 0 && !report.url ? mediaWords(here.lang).onlyPictures : w.noText), lang: report.lang, label: w.sent, seen: seen.length > 0 ? [`${w.seen}: ${seen.join(' · ')}`] : [] },
    url: report.url ? { text: report.url, host: URL.parse(report.url)?.hostname ?? null } : null,
    pictures,
    asks: report.asks,
    doubt: report.why,
  }
}

function stateText(report: ReportRow, here: Here): string | null {
  const w = triageWords(here.lang)
  if (report.state === 'declined') return w.declinedAs(declineWords(here.lang)[report.declined_as!])
  if (report.state === 'expired') return w.expired
  return report.awaiting_since ? w.awaiting(dayTime(report.awaiting_since, here)) : null
}

/** What the forms offer and what was typed into them. */
function forms(c: Ctx, claims: readonly ClaimChoice[], actions: ReportDeskAction[], failed: Failed | undefined) {
  const { lang } = c.var
  const line = (name: string) => failed?.typed.line(name) ?? ''
  const typed = { title: line('title'), subject: line('subject'), harm: line('harm'), claim: line('claim'), reason: line('reason'), text: failed?.typed.text('text') ?? '' }
  return {
    typed,
    claims: { searched: searchedFor(c), options: claims.map((k) => ({ value: k.id, label: k.title, hint: stateOfChoice(k, lang).join(' · ') })) },
    subjects: SUBJECTS.map((value) => ({ value, label: subjectWords(lang)[value] })),
    harms: HARMS.map((value) => ({ value, label: harmWords(lang)[value] })),
    reasons: DECLINE_REASONS.map((value) => ({ value, label: declineWords(lang)[value] })),
    failed: failed ? { action: failed.action, say: failed.problem.say, errors: failed.problem.faults.map(({ field, say }) => ({ field, message: say })), kept: actions.includes(failed.action) ? null : typed.title || typed.text || null } : null,
  }
}

/** The five facts, and the question for those that are missing, in the reporter's language. Nobody can be asked about what the desk found itself. */
function deskFacts(c: Ctx, report: ReportRow, canAsk: boolean): DeskFacts {
  const missing = missingFacts(report)
  const said: Record<Fact, string | null> = { ...seenFacts(report, c.var.deps.region, hereOf(c)), text: completeWords(c.var.lang).there, asks: completeWords(c.var.lang).there }
  const asks = canAsk && missing.length > 0 && report.awaiting_since === null && report.channel !== 'monitoring'
  return {
    known: FACTS.map((fact) => ({ label: factWords(c.var.lang)[fact], value: missing.includes(fact) ? null : said[fact] })),
    question: asks ? completeWords(report.lang).question(missing.map((fact) => factWords(report.lang)[fact]).join('; ')) : null,
  }
}
