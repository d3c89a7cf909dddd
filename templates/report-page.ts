import { html } from 'hono/html'
import { mediaWords } from '../src/words/media-words.ts'
import { reportWords } from '../src/words/report-words.ts'
import type { Html } from './html.ts'
import { button } from './parts/buttons.ts'
import { checkbox } from './parts/choice-fields.ts'
import { disclosure } from './parts/disclosure.ts'
import { errorFor, othersFilled } from './parts/error-summary.ts'
import { factField, type FactFieldsView } from './parts/fact-fields.ts'
import { hidden, multipart } from './parts/fields.ts'
import { formProblem } from './parts/form-problem.ts'
import { textArea, textField } from './parts/text-fields.ts'

/** What stands in the fields, as typed. */
export type ReportTyped = Readonly<Record<'text' | 'url' | 'seen_where' | 'seen_at' | 'area' | 'asks' | 'why' | 'contact', string>> & { readonly consent: boolean }

/** @property pictures whether they are taken here; chosenBefore they came with the form that was not taken, and are gone from it */
export type ReportFieldsView = FactFieldsView & {
  readonly typed: ReportTyped
  readonly pictures: boolean
  readonly chosenBefore: boolean
}

/** @property say why the whole form was not taken; null at first and where only fields are at fault @property likely what stands below the words: what may answer them, or that it is still to be looked for */
export type ReportPageView = ReportFieldsView & { readonly action: string; readonly csrf: string; readonly nonce: string; readonly say: string | null; readonly likely: Html | false }

/** Reporting without an account: two screens of a phone, one thing required. */
export const reportPage = (v: ReportPageView): Html => {
  const w = reportWords(v.lang)
  const failed = v.say !== null || v.errors.length > 0
  return html`
<h1>${w.title}</h1>
${failed ? formProblem({ lang: v.lang, title: w.notSentYet, say: v.say ?? '', errors: v.errors, rest: (v.errors.length > 0 || v.chosenBefore) && othersFilled(v.typed, v.errors), picturesGone: v.chosenBefore }) : html`<p>${v.pictures ? w.oneOfThree : w.oneIsEnough}</p>`}
<form method="post" action="${v.action}" data-sending="${w.sending}"${v.pictures && multipart}>${hidden({ csrf: v.csrf, nonce: v.nonce })}
${reportFields(v, html`<div id="mirip" class="flow" aria-live="polite">${v.likely}</div>`)}
${button({ label: v.say ? w.sendAgain : w.send })}
<p class="hint" role="status" data-slow hidden>${w.slow}</p>
<p class="hint">${w.notKept}</p>
</form>
<div hx-post="${v.action}" hx-trigger="input changed delay:1s from:#text" hx-include="#text" hx-vals="${JSON.stringify({ csrf: v.csrf, step: 'mirip' })}" hx-target="#mirip" hx-sync="this:replace"></div>`
}

/** The fields of a report, for whoever fills them in. @param belowText what stands below the words */
export const reportFields = (v: ReportFieldsView, belowText?: Html): Html => {
  const w = reportWords(v.lang)
  return html`${textArea({ name: 'text', value: v.typed.text, error: errorFor(v.errors, 'text'), label: w.text, hint: w.textHint, rows: 4 })}${belowText}
${(['seen_where', 'seen_at', 'area'] as const).map((fact) => factField(fact, v))}
${disclosure({ summary: w.more, open: opensMore(v), body: moreFields(v) })}${v.pictures && pictureField(v)}`
}

/** Last in the form: what stands before it has come in when the first picture does. */
const pictureField = (v: ReportFieldsView): Html => {
  const w = mediaWords(v.lang)
  return textField({ name: 'media', type: 'file', label: w.label, hint: v.chosenBefore ? html`${w.hint} <b>${w.again}</b>` : w.hint, error: errorFor(v.errors, 'media'), attrs: html` accept="image/jpeg,image/png,image/webp" multiple data-pictures` })
}

const moreFields = (v: ReportFieldsView): Html => {
  const w = reportWords(v.lang)
  const about = (name: 'url' | 'why' | 'contact') => ({ name, value: v.typed[name], error: errorFor(v.errors, name) })
  return html`${factField('asks', v)}
${textField({ ...about('url'), label: w.url, inputmode: 'url', code: true })}
${textArea({ ...about('why'), label: w.why, rows: 3 })}
${textField({ ...about('contact'), label: w.contact, hint: w.contactHint, autocomplete: 'off' })}
${checkbox({ name: 'consent', label: w.consent, checked: v.typed.consent, error: errorFor(v.errors, 'consent') })}`
}

/** Never folded over something typed or something to mend. */
const opensMore = (v: ReportFieldsView) =>
  v.typed.consent || (['asks', 'url', 'why', 'contact'] as const).some((name) => v.typed[name] !== '') || v.errors.some((e) => ['asks', 'url', 'why', 'contact', 'consent'].includes(e.field ?? ''))
