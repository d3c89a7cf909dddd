import { html } from 'hono/html'
import { commonWords } from '../src/words/common-words.ts'
import { objectionWords, setAsideWords } from '../src/words/objection-words.ts'
import { triageWords } from '../src/words/triage-words.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { bubble } from './parts/bubble.ts'
import { button, linkButton } from './parts/buttons.ts'
import { empty } from './parts/empty.ts'
import { errorFor, type FormError, othersFilled } from './parts/error-summary.ts'
import { hidden } from './parts/fields.ts'
import { formProblem } from './parts/form-problem.ts'
import { keptText } from './parts/kept-text.ts'
import { said } from './parts/said.ts'
import { inIndonesian, type Text } from './parts/text.ts'
import { textArea, textField } from './parts/text-fields.ts'
import { viewList, type ViewLink } from './parts/views.ts'

type Failed = { readonly say: string; readonly errors: readonly FormError[] } | null

/** @property page the notice's address @property contactDays how long a contact is kept after the answer */
export type ObjectionFormView = {
  readonly lang: Lang
  readonly csrf: string
  readonly action: string
  readonly page: string
  readonly number: string
  readonly claim: string
  readonly text: string
  readonly contact: string
  readonly contactDays: number
  readonly received: boolean
  readonly failed: Failed
}

export const objectionForm = (v: ObjectionFormView): Html => {
  const w = objectionWords(v.lang)
  const about = html`<p>${w.about} <b>${v.number}</b>: <a href="${v.page}" dir="auto"${inIndonesian(v.lang)}>“${v.claim}”</a></p>`
  if (v.received) return html`<h1>${w.title}</h1>${said({ text: w.received(v.number) })}<p>${w.receivedMore}</p><p>${linkButton({ href: v.page, label: w.back })}</p>`
  const errors = v.failed?.errors ?? []
  return html`<h1>${w.title}</h1>${v.failed && formProblem({ lang: v.lang, title: w.notSent, say: v.failed.say, errors, rest: errors.length > 0 && othersFilled({ text: v.text, contact: v.contact }, errors) })}${about}
<form method="post" action="${v.action}">${hidden({ csrf: v.csrf })}
${textArea({ name: 'text', label: w.text, hint: w.textHint, rows: 6, value: v.text, error: errorFor(errors, 'text') })}
${textField({ name: 'contact', label: w.contact, aside: commonWords(v.lang).optional, hint: w.contactHint(v.contactDays), value: v.contact, error: errorFor(errors, 'contact') })}
${button({ label: w.send, look: 'main' })}
<p class="meta">${w.readBy}</p></form>`
}

/**
 * @property contact 'sealed' until it is asked for, null where none was given or it is erased
 * @property ended who answered it or set it aside, and when; null while it waits
 * @property typed what was typed into the answer that was not taken
 */
export type ObjectionItem = { readonly id: string; readonly state: 'waiting' | 'answered' | 'set_aside'; readonly text: string; readonly meta: Text; readonly claim: string; readonly headline: string; readonly claimHref: string; readonly contact: string | null; readonly hadPart: boolean; readonly ended: Text | null; readonly answer: string | null; readonly typed: string; readonly errors: readonly FormError[] }

/** @property place hidden fields that lead back to this page of the list @property next, first addresses of other pages @property kept an answer whose form is gone */
export type ObjectionListView = {
  readonly lang: Lang
  readonly csrf: string
  readonly place: Readonly<Record<string, string>>
  readonly title: string
  readonly note: string
  readonly views: readonly ViewLink[]
  readonly items: readonly ObjectionItem[]
  readonly none: string
  readonly next: string | null
  readonly first: string | null
  readonly said: Html | null
  readonly failed: Failed
  readonly kept: string
}

export const objectionList = (v: ObjectionListView): Html => {
  const w = objectionWords(v.lang)
  const more = (v.next || v.first) && html`<p class="row">${v.first && html`<a href="${v.first}">${w.first}</a>`}${v.next && html`<a href="${v.next}" rel="next">${w.next}</a>`}</p>`
  return html`
<div class="desk-grid">
${viewList(w.lists, v.views)}
<div class="flow">
<h1>${v.title}</h1>${v.failed && formProblem({ lang: v.lang, title: triageWords(v.lang).notDone, say: v.failed.say, errors: v.failed.errors })}${v.said}${keptText(v.lang, v.kept)}
${v.items.length === 0 ? empty({ title: v.none }) : html`<p class="meta">${v.note}</p><ul class="rows">${v.items.map((item) => objection(v, item))}</ul>`}${more}
</div>
</div>`
}

const objection = (v: ObjectionListView, o: ObjectionItem): Html => {
  const w = objectionWords(v.lang)
  return html`<li class="flow">${bubble({ lang: v.lang, text: o.text, meta: o.meta })}
<p dir="auto">“${o.claim}”</p><p dir="auto"><b>${o.headline}</b></p><p><a href="${o.claimHref}">${w.toClaim}</a></p>
${o.state === 'waiting' ? waiting(v, o) : o.state === 'answered' ? answered(v, o) : setAside(v, o)}</li>`
}

const waiting = (v: ObjectionListView, o: ObjectionItem): Html => {
  const w = objectionWords(v.lang)
  const field = `answer-${o.id}`
  const fields = hidden({ csrf: v.csrf, ...v.place })
  if (o.hadPart) return html`<p class="meta">${w.hadPart}</p>`
  return html`${contact(v, o)}<form method="post" action="/meja/keberatan/${o.id}">${fields}${textArea({ name: 'answer', id: field, label: w.answer, hint: w.answerHint, rows: 3, value: o.typed, error: errorFor(o.errors, field) })}${button({ label: w.answerButton, look: 'second' })}</form>
<form method="post" action="/meja/keberatan/${o.id}/kesampingkan">${fields}<p class="row"><span class="meta">${w.aside}</span>${Object.entries(setAsideWords(v.lang)).map(([value, label]) => button({ label, look: 'plain', name: 'reason', value }))}</p></form>`
}

const answered = (v: ObjectionListView, o: ObjectionItem): Html =>
  html`<p class="meta">${o.ended}</p><p><b>${objectionWords(v.lang).answerWas}:</b> <span class="words" dir="auto">${o.answer}</span></p>${!o.hadPart && contact(v, o)}`

const setAside = (v: ObjectionListView, o: ObjectionItem): Html =>
  html`<p class="meta">${o.ended}</p>${bringBackForm({ id: o.id, label: objectionWords(v.lang).bringBack, fields: { csrf: v.csrf, ...v.place } })}`

/** One tap, as an undo and in the list of what was set aside. */
export const bringBackForm = (v: { readonly id: string; readonly label: string; readonly fields: Readonly<Record<string, string>> }): Html =>
  html`<form method="post" action="/meja/keberatan/${v.id}/kembalikan">${hidden(v.fields)}${button({ label: v.label, look: 'second', small: true })}</form>`

const contact = (v: ObjectionListView, o: ObjectionItem): Html | false => {
  const w = objectionWords(v.lang)
  if (o.contact === null) return false
  if (o.contact !== 'sealed') return html`<p><b>${w.contact}:</b> <span class="words" dir="auto">${o.contact}</span></p>`
  return html`<form method="post" action="/meja/keberatan/${o.id}/kontak">${hidden({ csrf: v.csrf, ...v.place })}<p><b>${w.contact}:</b> ${button({ label: w.show, look: 'plain' })} <span class="meta">${w.showNote}</span></p></form>`
}
