import { encode } from 'uqr'
import type { Html } from '../../templates/html.ts'
import { href } from '../../templates/layout.ts'
import type { PictureView } from '../../templates/parts/pictures.ts'
import { timeTag } from '../../templates/parts/time.ts'
import { ticketNewBody, ticketNewHero } from '../../templates/ticket-new-page.ts'
import { ticketPage } from '../../templates/ticket-page.ts'
import { inProcessBand } from '../../templates/parts/band.ts'
import { noticeOfTicket, outOfTicket, ownReport, whoIsThere } from '../../templates/ticket-parts.ts'
import { nextDutyStart, onDutyAt } from '../claims/promise.ts'
import { picturesOf } from '../media/media-views.ts'
import { handledBy } from '../notices/handled-by.ts'
import { bandOfHolding } from '../notices/holding-show.ts'
import { givenView } from '../notices/notice-answer.ts'
import { outBand } from '../notices/notice-standing.ts'
import type { Problem } from '../web/door.ts'
import { at, type Ctx } from '../web/env.ts'
import { formToken } from '../web/form-token.ts'
import { publicPage } from '../web/pages.ts'
import type { Typed } from '../web/typed.ts'
import { commonWords, verdictWords } from '../words/common-words.ts'
import { newTicketWords, ticketWords } from '../words/ticket-words.ts'
import { sentenceOf } from '../words/read-text.ts'
import { dayTime } from '../words/time.ts'
import { drawComplete } from './complete-view.ts'
import { publicCount, QUIET_PERIODS } from './public-count-rules.ts'
import type { ReportRow } from './report-store.ts'
import { seenParts } from './seen.ts'
import type { Ticket } from './ticket-cookie.ts'
import { newsSince, stepsOf } from './ticket-steps.ts'
import { ticketFacts, type TicketFacts } from './ticket-views.ts'
import { hereOf } from '../web/here.ts'

/** A message counts as just sent for this long. */
const JUST_SENT_MS = 2 * 60_000

/** A message that was not sent. `problem`: why; null where the ticket had to be opened first; `addition`: what was filled into the form for missing facts */
export type Unsent = { typed: string; problem: Problem | null; addition?: Typed }

/** The page with number and secret. */
export async function drawNewTicket(c: Ctx, { report, secret }: { report: ReportRow; secret: string }): Promise<string> {
  const { lang, deps } = c.var
  const w = newTicketWords(lang)
  const link = `${deps.config.origin ?? new URL(c.req.url).origin}${href(lang, '/tiket')}#${report.number}.${secret}`
  const message = w.message({ desk: `${commonWords(lang).name} ${deps.region.name}`, number: report.number, secret, link })
  const hero = ticketNewHero({ lang, number: report.number, secret, message, qr: encode(link, { ecc: 'L', border: 2 }).data, savedAction: href(lang, '/tiket/tersimpan'), csrf: formToken(c) })
  const body = ticketNewBody({ lang, promise: timeTag(report.promise_at, dayTime(report.promise_at, hereOf(c))), closed: closedNote(c), complete: drawComplete(c, report, { isNew: true }), ticketHref: href(lang, '/tiket?lihat=1') })
  return publicPage(c, { title: w.thanks, place: 'tiket', path: '/tiket', hero, body, bar: false, robots: 'noindex', scripts: ['tangkal'] })
}

/** The ticket itself. @param since the look before this one; `failed`: what was typed into a form that was not taken */
export async function drawTicket(c: Ctx, { report }: Ticket, since: string | null, failed: Unsent | null = null): Promise<string> {
  const { store } = c.var.deps
  return showTicket(c, await ticketFacts(store, report, at(c)), (await picturesOf(store, [report.number])).map((p) => ({ ...p, href: href(c.var.lang, `/tiket/gambar/${p.n}`) })), since, failed)
}

/** The same out of what was loaded. */
export function showTicket(c: Ctx, facts: TicketFacts, pictures: readonly PictureView[], since: string | null, failed: Unsent | null): Promise<string> {
  const { lang, deps } = c.var
  const { report } = facts
  const body = ticketPage({
    here: hereOf(c),
    facts,
    since,
    steps: stepsOf(facts),
    news: since ? newsSince(facts, since) : [],
    stepFacts: stepFacts(c, facts),
    answer: answerOf(c, facts),
    closed: waits(facts) ? closedNote(c) : null,
    own: report.state === 'withdrawn' ? null : ownReport(report, seenParts(report, deps.region, hereOf(c)), pictures, lang),
    complete: asksFor(facts) ? drawComplete(c, report, { messageAt: facts.messages.find((m) => m.sender === 'reporter')?.at ?? null, failed: failed?.addition ? { typed: failed.addition, faults: failed.problem?.faults ?? [] } : null }) : null,
    draft: failed?.typed ?? '',
    problem: failed?.problem ? { say: failed.problem.say, errors: failed.problem.faults.map(({ field, say }) => ({ field, message: say })) } : null,
    canReply: report.state !== 'withdrawn',
    sentAt: failed ? null : justSent(facts, c.var.now),
    csrf: formToken(c),
    to: { message: href(lang, '/tiket/pesan'), withdraw: href(lang, '/tiket/tarik'), close: href(lang, '/tiket/tutup'), another: href(lang, '/tiket?lain=1') },
  })
  return publicPage(c, { title: `${ticketWords(lang).heading} ${report.number}`, place: 'tiket', path: '/tiket', body, robots: 'noindex', scripts: ['tangkal'] })
}

/** The notice, the band of one that has no verdict yet, or that of a matter that another body has in hand. One that is paused or withdrawn says so, and one that was corrected what it said before. */
function answerOf(c: Ctx, facts: TicketFacts): Html | null {
  const { claim, notice, held, before } = facts
  const { lang } = c.var
  if (claim?.stage === 'closed' && claim.closedAs === 'in_process') return inProcessBand({ lang, claim: claim.title, body: bodyName(c, facts) })
  if (!notice) return held && outOfTicket({ lang, band: bandOfHolding(c, held), href: href(lang, `/cek-fakta/${held.slug}`) })
  const out = outBand(c, notice)
  if (out) return outOfTicket({ lang, band: out, href: href(lang, `/cek-fakta/${notice.slug}`) })
  const corrected = before && ticketWords(lang).corrected({ number: notice.number, before: `${verdictWords(lang)[before.verdict]}. ${before.headline}`, now: `${verdictWords(lang)[notice.verdict]}. ${notice.headline}`, why: sentenceOf(notice.note ?? '') })
  return noticeOfTicket({ ...givenView(c, notice), corrected })
}

const waits = ({ report, claim }: TicketFacts) => report.answered_at === null && (report.state === 'received' || (report.state === 'linked' && claim?.stage === 'waiting'))

/** Nobody is asked for more where the answer is out, or the matter closed: there is the reply. */
const asksFor = ({ report, claim }: TicketFacts) => report.state === 'received' || report.state === 'expired' || (report.state === 'linked' && !['published', 'closed', 'referred'].includes(claim?.stage ?? 'waiting'))

function stepFacts(c: Ctx, facts: TicketFacts) {
  const { claim, report } = facts
  const likeReports = claim && publicCount(claim.reports, at(c), QUIET_PERIODS)
  return { why: claim?.note ?? '', holdUntil: claim?.holdUntil ?? null, body: bodyName(c, facts), declinedAs: report.declined_as, likeReports }
}

const bodyName = (c: Ctx, { claim }: TicketFacts): string => handledBy(c, { handler: claim?.handler ?? null, body: claim?.referredTo ?? null })

const justSent = ({ messages: [last] }: TicketFacts, now: Date): string | null => (last?.sender === 'reporter' && now.getTime() - Date.parse(last.at) < JUST_SENT_MS ? last.at : null)

/** Outside duty hours: when someone is there again, and whom else one can ask. */
function closedNote(c: Ctx): Html | null {
  const { region } = c.var.deps
  if (onDutyAt(c.var.now, region.duty)) return null
  return whoIsThere({ lang: c.var.lang, backAt: dayTime(nextDutyStart(c.var.now, region.duty), hereOf(c)), ask: region.askElsewhere })
}
