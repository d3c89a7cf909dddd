import { html } from 'hono/html'
import type { VerdictName } from '../../src/words/common-words.ts'
import type { Html } from '../html.ts'
import { field, fieldNotes, type FieldView, idOf, tied } from './fields.ts'
import { verdictMark } from './marks.ts'

export type Option = { readonly value: string; readonly label: string }
export type OptionGroup = { readonly label: string; readonly options: readonly Option[] }

/** @property empty the first line, with value '', e.g. 'Tidak tahu, atau pilih di sini' */
export const selectField = (v: FieldView & { readonly options?: readonly Option[]; readonly groups?: readonly OptionGroup[]; readonly empty?: string }): Html =>
  field(v, html`<select ${tied(v)}>${v.empty !== undefined && html`<option value="">${v.empty}</option>`}${v.options?.map((o) => option(o, v.value))}${v.groups?.map((g) => html`<optgroup label="${g.label}">${g.options.map((o) => option(o, v.value))}</optgroup>`)}</select>`)

const option = (o: Option, chosen: string | null | undefined) => html`<option value="${o.value}"${o.value === chosen && html` selected`}>${o.label}</option>`

export type Choice = Option & { readonly verdict?: VerdictName; readonly hint?: string }

/**
 * One of a few, as boxes with a native dot; a choice with a verdict carries its mark and takes the band's colour when chosen.
 * The first box has the field's id, so that an error link lands on it.
 * @property wide one below the other, for long words
 */
export const choices = (v: FieldView & { readonly options: readonly Choice[]; readonly wide?: boolean }): Html => html`
<fieldset class="${v.error ? 'field wrong' : 'field'}"${v.error && html` aria-describedby="${idOf(v)}-error"`}>
<legend>${v.label}${v.aside && html` <span class="aside">${v.aside}</span>`}</legend>
${fieldNotes(v)}<div class="${choicesLook(v)}">${v.options.map((o, i) => choice(v, o, i))}</div>
</fieldset>`

const choicesLook = (v: { readonly options: readonly Choice[]; readonly wide?: boolean }) =>
  `choices${v.wide ? ' wide' : ''}${v.options.some((o) => o.verdict) ? ' verdicts' : ''}`

const choice = (v: FieldView, o: Choice, i: number) =>
  html`<label class="choice"${o.verdict && html` data-verdict="${o.verdict}"`}><input type="radio" id="${i === 0 ? idOf(v) : `${idOf(v)}-${o.value}`}" name="${v.name}" value="${o.value}"${o.value === v.value && html` checked`} ${v.attrs}><span class="box">${o.verdict && verdictMark(o.verdict)}<span>${o.label}${o.hint && html`<small>${o.hint}</small>`}</span></span></label>`

/** One yes. @property value what is sent when ticked, '1' when left out; `checked` keeps it */
export const checkbox = (v: FieldView & { readonly checked?: boolean }): Html => html`
<div class="${v.error ? 'field wrong' : 'field'}">
${fieldNotes(v)}<label class="tick"><input type="checkbox" value="${v.value ?? '1'}"${v.checked && html` checked`} ${tied(v)}><span>${v.label}</span></label>
</div>`
