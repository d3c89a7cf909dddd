import { html } from 'hono/html'
import { accountFieldWords, setupWords } from '../src/words/account-words.ts'
import type { Lang } from '../src/words/words.ts'
import { errorsOf, formNo, type FormNo } from './account-parts.ts'
import type { Html } from './html.ts'
import { href } from './layout.ts'
import { button } from './parts/buttons.ts'
import { errorFor } from './parts/error-summary.ts'
import { hidden } from './parts/fields.ts'
import { textField } from './parts/text-fields.ts'

export type SetupView = { readonly lang: Lang; readonly csrf: string; readonly typed: { readonly code: string; readonly email: string; readonly name: string }; readonly problem: FormNo | null }

export const setupPage = (v: SetupView): Html => {
  const w = setupWords(v.lang)
  const f = accountFieldWords(v.lang)
  const errors = errorsOf(v.problem)
  const plain = html`autocapitalize="none" spellcheck="false"`
  return html`
<h1>${w.title}</h1>
${formNo(v.lang, w.notMade, v.problem)}
<p class="hint">${w.lead}</p>
<form method="post" action="${href(v.lang, '/siapkan')}">
${hidden({ csrf: v.csrf })}
${textField({ name: 'code', label: w.code, hint: w.codeHint, value: v.typed.code, code: true, error: errorFor(errors, 'code'), autocomplete: 'off' })}
${textField({ name: 'email', label: f.email, hint: f.emailHint, value: v.typed.email, error: errorFor(errors, 'email'), autocomplete: 'username', attrs: plain })}
${textField({ name: 'name', label: f.name, hint: f.nameHint, value: v.typed.name, error: errorFor(errors, 'name'), autocomplete: 'name' })}
${textField({ name: 'password', label: f.password, hint: f.passwordHint, type: 'password', error: errorFor(errors, 'password'), autocomplete: 'new-password' })}
${button({ label: w.make })}
</form>`
}
