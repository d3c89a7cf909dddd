import { html } from 'hono/html'
import type { Html } from '../html.ts'
import { verdictMark } from './marks.ts'

/**
 * @property id of the control, for links from the error summary; the name when left out
 * @property aside quiet words after the label, e.g. `commonWords(lang).optional`
 * @property value what was typed, kept through every error
 * @property attrs further attributes of the control
 */
export type FieldView = {
  readonly name: string
  readonly id?: string
  readonly label: string
  readonly aside?: string
  readonly hint?: string | Html
  readonly error?: string | null
  readonly value?: string | null
  readonly attrs?: Html
}

/** The control's attributes that tie it to its label, hint and error. */
export function tied(v: FieldView): Html {
  const about = [v.hint && hintId(v), v.error && errorId(v)].filter(Boolean).join(' ')
  return html`id="${idOf(v)}" name="${v.name}"${about !== '' && html` aria-describedby="${about}"`}${v.error && html` aria-invalid="true"`} ${v.attrs}`
}

/** Label above, then hint, then error, then the control. */
export const field = (v: FieldView, control: Html, after?: Html): Html => html`
<div class="${v.error ? 'field wrong' : 'field'}">
<label for="${idOf(v)}">${v.label}${v.aside && html` <span class="aside">${v.aside}</span>`}</label>
${fieldNotes(v)}${control}${after}
</div>`

/** Hint and error line, for controls that draw their own box. */
export const fieldNotes = (v: FieldView): Html => html`${v.hint && html`<p class="hint" id="${hintId(v)}">${v.hint}</p>`}${v.error && html`<p class="error" id="${errorId(v)}">${verdictMark('false')}<span>${v.error}</span></p>`}`

export const idOf = (v: FieldView) => v.id ?? v.name
const hintId = (v: FieldView) => `${idOf(v)}-hint`
const errorId = (v: FieldView) => `${idOf(v)}-error`

/** For a form with a file among its fields. */
export const multipart = html` enctype="multipart/form-data"`

/** Hidden fields of a form, e.g. `{ csrf, nonce, seq }`. */
export const hidden = (values: Readonly<Record<string, string | number>>): Html =>
  html`${Object.entries(values).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`
