import { html } from 'hono/html'
import { commonWords } from '../src/words/common-words.ts'
import { objectionWords } from '../src/words/objection-words.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { bubble } from './parts/bubble.ts'
import { button, linkButton } from './parts/buttons.ts'
import { empty } from './parts/empty.ts'
import { errorFor, type FormError } from './parts/error-summary.ts'
import { hidden } from './parts/fields.ts'
import { formProblem } from './parts/form-problem.ts'
import { keptText } from './parts/kept-text.ts'
import { said } from './parts/said.ts'
import { inIndonesian, type Text } from './parts/text.ts'
import { textArea, textField } from './parts/text-fields.ts'

type Failed = { readonly say: string; readonly errors: readonly FormError[] } | null

/** @property page the notice's address */
export type ObjectionFormView = {
  readonly lang: Lang
  readonly csrf: string
  readonly action: string
  readonly page: string
  readonly number: string
  readonly claim: string
  readonly text: string
  readonly contact: string
  readonly received: boolean
  readonly failed: Failed
}

export const objectionForm = (v: ObjectionFormView): Html => {
  const w = objectionWords(v.lang)
  const about = html`<p>${w.about} <b>${v.number}</b>: <a href="${v.page}" dir="auto"${inIndonesian(v.lang)}>“${v.claim}”</a></p>`
  if (v.received) return html`<h1>${w.title}</h1>${said({ text: w.received(v.number) })}<p>${w.receivedMore}</p><p>${linkButton({ href: v.page, label: w.back })}</p>`
  const errors = v.failed?.errors ?? []
  return html`<h1>${w.title}</h1>${v.failed && formProblem({ lang: v.lang, title: w.notSent, say: v.failed.say, errors })}${about}
<form method="post" action="${v.action}">${hidden({ csrf: v.csrf })}
${textArea({ name: 'text', label: w.text, hint: w.textHint, rows: 6, value: v.text, error: errorFor(errors, 'text') })}
${textField({ name: 'contact', label: w.contact, aside: commonWords(v.lang).optional, hint: w.contactHint, value: v.contact, error: errorFor(errors, 'contact') })}
${button({ label: w.send, look: 'main' })}
<p class="meta">${w.readBy}</p></form>`
}

/** @property contact 'sealed' until it is asked for, null where none was given @property typed what was typed into the answer that was not taken */
export type ObjectionItem = { readonly id: string; readonly text: string; readonly meta: Text; readonly claim: string; readonly headline: string; readonly claimHref: string; readonly contact: string | null; readonly hadPart: boolean; readonly typed: string; readonly errors: readonly FormError[] }

export const objectionList = (v: { readonly lang: Lang; readonly csrf: string; readonly items: readonly ObjectionItem[]; readonly answered: boolean; readonly failed: Failed; readonly kept: string }): Html => {
  const w = objectionWords(v.lang)
  return html`<h1>${w.desk}</h1>${v.answered && said({ text: w.answered })}${v.failed && formProblem({ lang: v.lang, title: w.answerNotSaved, say: v.failed.say, errors: v.failed.errors })}${keptText(v.lang, v.kept)}
${v.items.length === 0 ? empty({ title: w.none }) : html`<ul class="rows">${v.items.map((item) => objection(v.lang, v.csrf, item))}</ul>`}`
}

const objection = (lang: Lang, csrf: string, o: ObjectionItem): Html => {
  const w = objectionWords(lang)
  const field = `answer-${o.id}`
  return html`<li class="flow">${bubble({ lang, text: o.text, meta: o.meta })}
<p dir="auto">“${o.claim}”</p><p dir="auto"><b>${o.headline}</b></p><p><a href="${o.claimHref}">${w.toClaim}</a></p>
${o.hadPart ? html`<p class="meta">${w.hadPart}</p>` : html`${contact(lang, csrf, o)}<form method="post" action="/meja/keberatan/${o.id}">${hidden({ csrf })}${textArea({ name: 'answer', id: field, label: w.answer, hint: w.answerHint, rows: 3, value: o.typed, error: errorFor(o.errors, field) })}${button({ label: w.answerButton, look: 'second' })}</form>`}</li>`
}

const contact = (lang: Lang, csrf: string, o: ObjectionItem): Html | false => {
  const w = objectionWords(lang)
  if (o.contact === null) return false
  if (o.contact !== 'sealed') return html`<p><b>${w.contact}:</b> <span class="words" dir="auto">${o.contact}</span></p>`
  return html`<form method="post" action="/meja/keberatan/${o.id}/kontak">${hidden({ csrf })}<p><b>${w.contact}:</b> ${button({ label: w.show, look: 'plain' })} <span class="meta">${w.showNote}</span></p></form>`
}
