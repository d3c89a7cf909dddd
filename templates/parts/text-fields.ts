import { html } from 'hono/html'
import type { Html } from '../html.ts'
import { field, type FieldView, tied } from './fields.ts'

export type TextFieldView = FieldView & {
  readonly type?: 'text' | 'email' | 'password' | 'url' | 'search' | 'date' | 'datetime-local' | 'tel' | 'file'
  readonly inputmode?: 'numeric' | 'url' | 'email' | 'text'
  readonly autocomplete?: string
  /** Numbers, codes, addresses: fixed width, no capitals, no spelling. */
  readonly code?: boolean
}

/** One line. A password's value is never drawn again. */
export const textField = (v: TextFieldView): Html => field(v, html`<input type="${v.type ?? 'text'}"${v.code && html` class="code" autocapitalize="none" spellcheck="false"`}${v.inputmode && html` inputmode="${v.inputmode}"`}${v.autocomplete && html` autocomplete="${v.autocomplete}"`}${v.type !== 'password' && v.type !== 'file' && v.value && html` value="${v.value}"`} ${tied(v)}>`)

/**
 * Several lines. Has no `maxlength`: too long a text is answered in words, not cut.
 * @property count a quiet line under the box at the right, e.g. '40 dari 90'
 */
export const textArea = (v: FieldView & { readonly rows?: number; readonly count?: string }): Html =>
  // A browser drops the first line feed of a textarea, so one is always given.
  field(v, html`<textarea rows="${v.rows ?? 4}" dir="auto" ${tied(v)}>
${v.value ?? ''}</textarea>`, v.count ? html`<p class="count">${v.count}</p>` : undefined)
