import { html } from 'hono/html'
import type { Stage } from '../src/claims/stage-rules.ts'
import type { News, TicketStep } from '../src/reports/ticket-steps.ts'
import type { TicketFacts, TicketMessage } from '../src/reports/ticket-views.ts'
import { clockTime, dayTime, duration, hourMinute, nearDay, timeLeft, type Here } from '../src/words/time.ts'
import { reportWords } from '../src/words/report-words.ts'
import { ticketNewsWords, ticketWords } from '../src/words/ticket-words.ts'
import type { Html } from './html.ts'
import { button } from './parts/buttons.ts'
import { disclosure } from './parts/disclosure.ts'
import { errorFor, type FormError } from './parts/error-summary.ts'
import { hidden } from './parts/fields.ts'
import { formProblem } from './parts/form-problem.ts'
import { keptText } from './parts/kept-text.ts'
import { messages } from './parts/messages.ts'
import { fresh, said } from './parts/said.ts'
import { stateLine } from './parts/state-line.ts'
import { textArea } from './parts/text-fields.ts'
import { timeTag } from './parts/time.ts'
import { stepTitle, type StepFacts } from './ticket-steps.ts'

/**
 * @property answer the notice, or the band of a matter that another body has in hand; first on the page
 * @property since the look before this one, null at the first
 * @property closed when someone is there again, outside duty hours
 * @property own what was reported, drawn; null once withdrawn
 * @property complete asks for facts that are missing; null where nobody waits for them
 * @property draft what stands in the reply box, not yet sent; '' for nothing
 * @property problem why a form was not taken
 * @property canReply false where nothing more can be said; sentAt of a message that has just come in
 */
export type TicketPageView = {
  readonly here: Here
  readonly facts: TicketFacts
  readonly steps: readonly TicketStep[]
  readonly stepFacts: StepFacts
  readonly news: readonly News[]
  readonly since: string | null
  readonly answer: Html | null
  readonly closed: Html | null
  readonly own: Html | null
  readonly complete: Html | null
  readonly draft: string
  readonly problem: { readonly errors: readonly FormError[]; readonly say: string } | null
  readonly canReply: boolean
  readonly sentAt: string | null
  readonly csrf: string
  readonly to: { readonly message: string; readonly withdraw: string; readonly close: string; readonly another: string }
}

/** What the reporter sees of their report. */
export const ticketPage = (v: TicketPageView): Html => {
  const w = ticketWords(v.here.lang)
  const withdrawn = v.facts.report.state === 'withdrawn'
  return html`
<h1>${w.heading} <span class="code" data-number="${v.facts.report.number}">${v.facts.report.number}</span></h1>
${v.problem && formProblem({ lang: v.here.lang, title: reportWords(v.here.lang).notSentYet, say: v.problem.say, errors: v.problem.errors, rest: false })}${!v.canReply && keptText(v.here.lang, v.draft)}
${v.answer}
${v.since && !withdrawn && sinceLast(v, v.since)}
${promiseAndPlace(v)}${v.closed}
<section><h2>${w.stands}</h2>${stateLine(v.steps.map((s) => ({ state: s.state, current: s.current, ...stepTitle(s, v.stepFacts, v.here) })))}</section>
${v.canReply && talk(v)}${v.complete}
${v.own && disclosure({ summary: w.own, body: v.own })}
${!withdrawn && disclosure({ summary: w.withdraw, body: withdrawal(v) })}
<form method="post" action="${v.to.close}">${hidden({ csrf: v.csrf })}${button({ label: w.close, look: 'plain' })} <span class="meta">${w.ifShared}</span></form>
<p><a href="${v.to.another}">${w.another}</a></p>`
}

/** '15.02' today, else with its day. */
const stamp = (at: string, here: Here) => timeTag(at, nearDay(at, here) === nearDay(here.now, here) ? hourMinute(at, here) : dayTime(at, here))

const sinceLast = (v: TicketPageView, since: string) => {
  const w = ticketWords(v.here.lang)
  const when = nearDay(since, v.here) === nearDay(v.here.now, v.here) ? hourMinute(since, v.here) : dayTime(since, v.here)
  if (v.news.length === 0) return html`<p class="meta">${w.nothingNew(when)}</p>`
  return fresh({ title: w.newSince(when), text: v.news.map((n) => ticketNewsWords(v.here.lang)[n]).join(' ') })
}

/** Nobody works on such a claim: an hour would be promised in vain. On hold, the day it ends stands in the steps. */
const RESTS: readonly Stage[] = ['published', 'on_hold', 'referred', 'closed']

/** The promise holds until the first answer; the place, while it waits in the queue. */
const promiseAndPlace = ({ facts: { report, place, claim }, here }: TicketPageView) => {
  const w = ticketWords(here.lang)
  const open = report.answered_at === null && (report.state === 'received' || (report.state === 'linked' && !RESTS.includes(claim?.stage ?? 'waiting')))
  if (!open && !place) return null
  const late = here.now.getTime() - Date.parse(report.promise_at)
  const today = nearDay(report.promise_at, here) === nearDay(here.now, here)
  return html`<div class="facts">${open && (late < 0
    ? html`<div>${w.answerBy} <b>${timeTag(report.promise_at, today ? clockTime(report.promise_at, here) : dayTime(report.promise_at, here))}</b> ${timeLeft(report.promise_at, here)}</div>`
    : html`<div>${w.promise} <b>${w.late(duration(late, here.lang))}</b> ${place?.place === 1 && w.nowFirst}</div>`)}${place && html`<div>${w.queue} <b>${w.place(place.place, place.total)}</b></div>`}</div>`
}

const talk = (v: TicketPageView) => {
  const w = ticketWords(v.here.lang)
  const asked = v.facts.messages.some((m) => m.sender === 'desk')
  return html`<section><h2>${w.messages}</h2>
${v.facts.messages.length > 0 ? messages(v.facts.messages.map((m) => message(m, v.here))) : html`<p class="meta">${w.none}</p>`}
${v.sentAt && said({ text: w.sent(hourMinute(v.sentAt, v.here)) })}
<form method="post" action="${v.to.message}" data-sending="${reportWords(v.here.lang).sending}">${hidden({ csrf: v.csrf })}
${textArea({ name: 'text', label: asked ? w.reply : w.add, rows: 4, value: v.draft, error: errorFor(v.problem?.errors ?? [], 'text'), ...unsent(v) })}
${button({ label: w.send, look: v.answer ? 'second' : 'main' })}
<p class="hint" role="status" data-slow hidden>${reportWords(v.here.lang).slow}</p>
</form></section>`
}

/** It came along through opening the ticket: the eye is led to it, since nothing was sent. */
const unsent = (v: TicketPageView) => (v.draft === '' || v.problem ? {} : { hint: ticketWords(v.here.lang).draftKept, attrs: html`autofocus` })

const message = (m: TicketMessage, here: Here) => {
  const w = ticketWords(here.lang)
  return { side: m.sender === 'reporter' ? 'own' as const : 'theirs' as const, who: m.sender === 'reporter' ? w.you : w.checker, when: stamp(m.at, here), text: m.text }
}

const withdrawal = (v: TicketPageView) => {
  const w = ticketWords(v.here.lang)
  return html`<p>${w.withdrawMore}</p>
<form method="post" action="${v.to.withdraw}">${hidden({ csrf: v.csrf })}${button({ label: w.withdrawYes, look: 'danger' })}</form>`
}
