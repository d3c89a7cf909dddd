import { html } from 'hono/html'
import { claimFieldWords, triageWords } from '../../src/words/triage-words.ts'
import { mergeWords } from '../../src/words/merge-words.ts'
import type { Lang } from '../../src/words/words.ts'
import type { Html } from '../html.ts'
import { button } from './buttons.ts'
import { type Choice, choices, type Option, selectField } from './choice-fields.ts'
import { fieldNotes, hidden } from './fields.ts'
import { textField } from './text-fields.ts'

/** Another claim that this one has to do with. @property undo the form that takes it back, null where it is too late */
export type TieView = { readonly says: string; readonly href: string; readonly title: string; readonly meta: string; readonly undo: { readonly action: string; readonly label: string; readonly fields: Readonly<Record<string, string | number>> } | null }
/** @property more what becomes of the two @property none what is said where there is nothing to choose @property searched among titles, null for nothing */
export type MergeFormView = { readonly action: string; readonly more: string; readonly none: string; readonly searched: string | null; readonly options: readonly Choice[] }
export type SplitFormView = {
  readonly reports: readonly { readonly value: string; readonly ticked: boolean; readonly text: string; readonly meta: string }[]
  readonly subject: string
  readonly harm: string
  readonly subjects: readonly Option[]
  readonly harms: readonly Option[]
}
type Value = (name: string) => string
type Fault = (id: string) => string | undefined

export const claimTies = (lang: Lang, ties: readonly TieView[]): Html =>
  html`<section><h2>${mergeWords(lang).ties}</h2><ul class="rows">${ties.map((t) => html`<li>${t.says} <a href="${t.href}" dir="auto">${t.title}</a> <span class="meta">· ${t.meta}</span>${t.undo && html`<form method="post" action="${t.undo.action}">${hidden(t.undo.fields)}${button({ label: t.undo.label, look: 'second', small: true })}</form>`}</li>`)}</ul></section>`

/** Which claim it says the same as. */
export const mergeFields = (lang: Lang, v: MergeFormView, value: Value, fault: Fault): Html => {
  const w = mergeWords(lang)
  return html`<p class="meta">${v.more}</p>${v.options.length === 0 ? html`<p class="meta" id="gabung-into">${v.none}</p>` : html`${choices({ name: 'into', id: 'gabung-into', label: w.into, options: v.options, wide: true, value: value('into'), error: fault('gabung-into') })}${button({ label: w.mergeButton, look: 'second' })}`}`
}

/** The same among titles: a form of its own, below the other. */
export const mergeSearch = (lang: Lang, v: MergeFormView): Html =>
  html`<form method="get" action="${v.action}#isian-gabung" class="find" role="search">${textField({ name: 'cari', label: triageWords(lang).search, type: 'search', value: v.searched })}${button({ label: triageWords(lang).searchButton, look: 'second' })}</form>`

/** Which reports leave, and what the claim is called that they become. */
export const splitFields = (lang: Lang, v: SplitFormView, value: Value, fault: Fault): Html => {
  const [w, f] = [mergeWords(lang), claimFieldWords(lang)]
  const error = fault('pisah-report')
  return html`<p class="meta">${w.splitMore}</p><fieldset class="${error ? 'field wrong' : 'field'}"><legend>${w.splitReports}</legend>${fieldNotes({ name: 'report', id: 'pisah-report', label: '', error })}${v.reports.map(
    (r, i) => html`<label class="tick"><input type="checkbox" name="report" value="${r.value}"${i === 0 && html` id="pisah-report"`}${r.ticked && html` checked`}><span dir="auto">${r.text} <span class="meta">· ${r.meta}</span></span></label>`,
  )}</fieldset>
${textField({ name: 'title', id: 'pisah-title', label: f.title, hint: f.titleHint, value: value('title'), error: fault('pisah-title') })}
${selectField({ name: 'subject', id: 'pisah-subject', label: f.subject, options: v.subjects, value: value('subject') || v.subject, error: fault('pisah-subject') })}
${selectField({ name: 'harm', id: 'pisah-harm', label: f.harm, options: v.harms, value: value('harm') || v.harm, error: fault('pisah-harm') })}
${button({ label: w.splitButton, look: 'second' })}`
}
