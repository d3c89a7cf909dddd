import { html } from 'hono/html'
import { commonWords } from '../../src/words/common-words.ts'
import type { Lang } from '../../src/words/words.ts'
import type { Html } from '../html.ts'

/** @property field the id of the control; null for an error of the whole form */
export type FormError = { readonly field: string | null; readonly message: string }

/** Stands right under the h1; says that nothing was sent, and how much to mend. @property title instead of the usual sentence */
export const errorSummary = (v: { readonly lang: Lang; readonly errors: readonly FormError[]; readonly title?: string }): Html => {
  const w = commonWords(v.lang)
  return html`
<div class="summary" id="errors" role="alert" tabindex="-1" autofocus>
<h2>${v.title ?? w.notSent(v.errors.length)}</h2>
<ul>${v.errors.map((e) => html`<li>${e.field === null ? e.message : html`<a href="#${e.field}">${e.message}</a>`}</li>`)}</ul>
<p>${w.restKept}</p>
</div>`
}

/** The message for one field, as the fields take it. */
export const errorFor = (errors: readonly FormError[], field: string): string | undefined => errors.find((e) => e.field === field)?.message
