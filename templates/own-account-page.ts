import { html } from 'hono/html'
import { accountFieldWords, ownAccountWords } from '../src/words/account-words.ts'
import type { Lang } from '../src/words/words.ts'
import { errorsOf, formNo, type FormNo, type RoleName, rolesText } from './account-parts.ts'
import type { Html } from './html.ts'
import { button } from './parts/buttons.ts'
import { choices } from './parts/choice-fields.ts'
import { errorFor } from './parts/error-summary.ts'
import { hidden } from './parts/fields.ts'
import { said } from './parts/said.ts'
import { textField } from './parts/text-fields.ts'

/** @property kept whether forms wait that came after a session had ended */
export type OwnAccountView = {
  readonly lang: Lang
  readonly csrf: string
  readonly name: string
  readonly email: string
  readonly roles: readonly RoleName[]
  readonly kept: boolean
  readonly saved: 'bahasa' | 'sandi' | null
  readonly problem: FormNo | null
}

export const ownAccountPage = (v: OwnAccountView): Html => {
  const w = ownAccountWords(v.lang)
  return html`
<h1>${w.title}</h1>
${formNo(v.lang, w.notChanged, v.problem)}
${v.saved && said({ text: v.saved === 'sandi' ? w.passwordSaved : w.languageSaved })}
<p><b dir="auto">${v.name}</b> · ${v.email} · ${rolesText(v.lang, v.roles)}</p>
${v.kept && html`<p><a href="/akun/tersimpan">${w.kept}</a></p>`}
${languageForm(v)}
${passwordForm(v)}`
}

const languageForm = (v: OwnAccountView) => {
  const w = ownAccountWords(v.lang)
  const languages = [{ value: 'id', label: 'Bahasa Indonesia' }, { value: 'en', label: 'English' }]
  return html`<section><h2>${w.language}</h2>
<form method="post" action="/akun/bahasa">
${hidden({ csrf: v.csrf })}
${choices({ name: 'language', label: w.chooseLanguage, value: v.lang, options: languages, error: errorFor(errorsOf(v.problem), 'language') })}
${button({ label: w.saveLanguage, look: 'second' })}
</form></section>`
}

const passwordForm = (v: OwnAccountView) => {
  const w = ownAccountWords(v.lang)
  const errors = errorsOf(v.problem)
  return html`<section><h2>${w.changePassword}</h2>
<form method="post" action="/akun/sandi">
${hidden({ csrf: v.csrf })}
${textField({ name: 'old', label: w.old, type: 'password', error: errorFor(errors, 'old'), autocomplete: 'current-password' })}
${textField({ name: 'new', label: w.new, hint: accountFieldWords(v.lang).passwordHint, type: 'password', error: errorFor(errors, 'new'), autocomplete: 'new-password' })}
${button({ label: w.savePassword })}
</form></section>`
}
