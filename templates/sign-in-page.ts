import { html } from 'hono/html'
import { signInWords } from '../src/words/account-words.ts'
import type { Lang } from '../src/words/words.ts'
import { errorsOf, formNo, type FormNo } from './account-parts.ts'
import type { Html } from './html.ts'
import { href } from './layout.ts'
import { button } from './parts/buttons.ts'
import { errorFor } from './parts/error-summary.ts'
import { hidden } from './parts/fields.ts'
import { said } from './parts/said.ts'
import { textField } from './parts/text-fields.ts'

/**
 * @property goOn where the person wanted to go
 * @property said what happened before: signed out, a form kept
 */
export type SignInView = {
  readonly lang: Lang
  readonly csrf: string
  readonly goOn: string | null
  readonly email: string
  readonly problem: FormNo | null
  readonly said: { readonly text: string; readonly more?: string } | null
}

export const signInPage = (v: SignInView): Html => {
  const w = signInWords(v.lang)
  const errors = errorsOf(v.problem)
  return html`
<h1>${w.title}</h1>
${formNo(v.lang, w.failed, v.problem)}
${v.said && said({ text: html`<b>${v.said.text}</b> ${v.said.more}` })}
<p class="hint">${w.whom}</p>
<form method="post" action="${href(v.lang, '/masuk')}">
${hidden({ csrf: v.csrf, ...(v.goOn ? { lanjut: v.goOn } : {}) })}
${textField({ name: 'email', label: w.email, value: v.email, error: errorFor(errors, 'email'), autocomplete: 'username', attrs: html`autocapitalize="none" spellcheck="false"` })}
${textField({ name: 'password', label: w.password, type: 'password', error: errorFor(errors, 'password'), autocomplete: 'current-password' })}
${button({ label: w.signIn })}
</form>
<p class="hint">${w.forgot}</p>`
}
