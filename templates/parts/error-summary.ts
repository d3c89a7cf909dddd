import { html } from 'hono/html'
import { commonWords } from '../../src/words/common-words.ts'
import { mediaWords } from '../../src/words/media-words.ts'
import type { Lang } from '../../src/words/words.ts'
import type { Html } from '../html.ts'

/** @property field the id of the control; null for an error of the whole form */
export type FormError = { readonly field: string | null; readonly message: string }

/** What became of the rest of the form. @property rest false where no other field holds anything @property picturesGone they were chosen, and no browser keeps them */
export type Kept = { readonly rest?: boolean; readonly picturesGone?: boolean }

/** Whether a field that needs no mending holds something. @param typed by the id of the control */
export const othersFilled = (typed: Readonly<Record<string, string | boolean>>, errors: readonly FormError[]): boolean =>
  Object.entries(typed).some(([field, value]) => value !== '' && value !== false && errorFor(errors, field) === undefined)

/** So that nobody looks for what is still there, or waits for what is not. */
export const stillThere = (lang: Lang, { rest = true, picturesGone = false }: Kept): Html | false =>
  (rest || picturesGone) && html`<p>${rest && commonWords(lang).restKept}${rest && picturesGone && ' '}${picturesGone && mediaWords(lang).chooseAgain}</p>`

/** Stands right under the h1; says that nothing was sent, and how much to mend. @property title instead of the usual sentence */
export const errorSummary = (v: { readonly lang: Lang; readonly errors: readonly FormError[]; readonly title?: string } & Kept): Html => {
  const w = commonWords(v.lang)
  return html`
<div class="summary" id="errors" role="alert" tabindex="-1" autofocus>
<h2>${v.title ?? w.notSent(v.errors.length)}</h2>
<ul>${v.errors.map((e) => html`<li>${e.field === null ? e.message : html`<a href="#${e.field}">${e.message}</a>`}</li>`)}</ul>
${stillThere(v.lang, v)}
</div>`
}

/** The message for one field, as the fields take it. */
export const errorFor = (errors: readonly FormError[], field: string): string | undefined => errors.find((e) => e.field === field)?.message
