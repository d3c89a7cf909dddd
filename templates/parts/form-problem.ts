import { html } from 'hono/html'
import type { Lang } from '../../src/words/words.ts'
import type { Html } from '../html.ts'
import { errorSummary, type FormError, type Kept, stillThere } from './error-summary.ts'

/**
 * Why a form was not taken, right under its h1: fields to mend, or a sentence about the whole.
 * @property say '' where only fields are at fault
 * @property title what did not happen, e.g. 'Belum terkirim'
 * @property rest where no field is at fault, the sentence itself says what is kept: then only true adds to it
 */
export type FormProblemView = { readonly lang: Lang; readonly title: string; readonly say: string; readonly errors: readonly FormError[] } & Kept

export const formProblem = (v: FormProblemView): Html =>
  v.say === ''
    ? errorSummary({ lang: v.lang, errors: v.errors, rest: v.rest, picturesGone: v.picturesGone })
    : html`
<div class="summary" id="errors" role="alert" tabindex="-1" autofocus>
<h2>${v.title}</h2>
<p>${v.say}</p>${v.errors.length > 0 && html`
<ul>${v.errors.map((e) => html`<li><a href="#${e.field}">${e.message}</a></li>`)}</ul>`}
${stillThere(v.lang, { rest: v.rest ?? v.errors.length > 0, picturesGone: v.picturesGone })}
</div>`
