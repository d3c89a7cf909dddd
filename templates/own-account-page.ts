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
import type { Text } from './parts/text.ts'
import { textField } from './parts/text-fields.ts'

/** Where somebody is signed in. @property here in this browser */
export type OwnSession = { readonly name: string; readonly opened: Text; readonly used: Text; readonly here: boolean }

/** @property kept whether forms wait that came after a session had ended */
export type OwnAccountView = {
  readonly lang: Lang
  readonly csrf: string
  readonly name: string
  readonly email: string
  readonly roles: readonly RoleName[]
  readonly kept: boolean
  readonly sessions: readonly OwnSession[]
  readonly saved: 'bahasa' | 'sandi' | 'sesi' | null
  readonly problem: FormNo | null
}

export const ownAccountPage = (v: OwnAccountView): Html => {
  const w = ownAccountWords(v.lang)
  return html`
<h1>${w.title}</h1>
${formNo(v.lang, w.notChanged, v.problem)}
${v.saved && said({ text: { sandi: w.passwordSaved, bahasa: w.languageSaved, sesi: w.sessionEnded }[v.saved] })}
<p><b dir="auto">${v.name}</b> · ${v.email} · ${rolesText(v.lang, v.roles)}</p>
${v.kept && html`<p><a href="/akun/tersimpan">${w.kept}</a></p>`}
${languageForm(v)}
${passwordForm(v)}
${sessions(v)}`
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

const sessions = (v: OwnAccountView) => {
  const w = ownAccountWords(v.lang)
  const end = (session: string, label: string) => html`<form method="post" action="/akun/sesi">${hidden({ csrf: v.csrf, session })}${button({ label, look: 'second', small: true })}</form>`
  return html`<section><h2>${w.sessions}</h2><ul class="rows">${v.sessions.map(
    (s) => html`<li><p>${w.opened} ${s.opened} <span class="meta">· ${w.usedLast} ${s.used}</span></p>${s.here ? html`<p><b>${w.thisBrowser}</b></p>` : end(s.name, w.endSession)}</li>`,
  )}</ul>${v.sessions.length > 2 && end('semua', w.endOthers)}</section>`
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
