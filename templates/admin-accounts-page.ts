import { html } from 'hono/html'
import { accountFieldWords, adminAccountWords } from '../src/words/account-words.ts'
import type { Lang } from '../src/words/words.ts'
import { errorsOf, formNo, type FormNo, roleFields, type RoleName, rolesText } from './account-parts.ts'
import type { Html } from './html.ts'
import { button, linkButton } from './parts/buttons.ts'
import { errorFor } from './parts/error-summary.ts'
import { hidden } from './parts/fields.ts'
import { tag } from './parts/tag.ts'
import { textField } from './parts/text-fields.ts'

export type AccountLineView = { readonly id: string; readonly email: string; readonly name: string; readonly roles: readonly RoleName[]; readonly state: 'active' | 'disabled' }
export type AdminAccountsView = {
  readonly lang: Lang
  readonly csrf: string
  readonly accounts: readonly AccountLineView[]
  readonly own: string
  readonly typed: { readonly email: string; readonly name: string; readonly roles: readonly string[] }
  readonly problem: FormNo | null
}

export const adminAccountsPage = (v: AdminAccountsView): Html => {
  const w = adminAccountWords(v.lang)
  const f = accountFieldWords(v.lang)
  const heads = [f.name, w.email, f.roles]
  return html`
<div class="head"><h1>${w.title}</h1>${linkButton({ label: w.add, href: '#tambah' })}</div>
${formNo(v.lang, w.notAdded, v.problem)}
<p class="hint">${w.lead}</p>
<div class="scroll" role="region" aria-label="${w.title}" tabindex="0"><table>
<thead><tr>${heads.map((h) => html`<th scope="col">${h}</th>`)}</tr></thead>
<tbody>${v.accounts.map((a) => line(v, a))}</tbody></table></div>
${addForm(v)}`
}

const line = (v: AdminAccountsView, a: AccountLineView) => {
  const w = adminAccountWords(v.lang)
  return html`<tr><th scope="row"><a href="/admin/akun/${a.id}" dir="auto">${a.name}</a>${a.id === v.own && html` ${tag(w.you)}`}${a.state === 'disabled' && html` ${tag(w.disabled)}`}</th><td>${a.email}</td><td>${rolesText(v.lang, a.roles)}</td></tr>`
}

const addForm = (v: AdminAccountsView) => {
  const w = adminAccountWords(v.lang)
  const f = accountFieldWords(v.lang)
  const errors = errorsOf(v.problem)
  return html`<section id="tambah"><h2>${w.add}</h2>
<form method="post" action="/admin/akun">
${hidden({ csrf: v.csrf })}
${textField({ name: 'email', label: f.email, hint: f.emailHint, value: v.typed.email, error: errorFor(errors, 'email'), autocomplete: 'off', attrs: html`autocapitalize="none" spellcheck="false"` })}
${textField({ name: 'name', label: f.name, hint: f.nameHint, value: v.typed.name, error: errorFor(errors, 'name'), autocomplete: 'off' })}
${roleFields({ lang: v.lang, chosen: v.typed.roles, error: errorFor(errors, 'role') ?? null })}
${textField({ name: 'password', label: f.password, hint: w.addHint, type: 'password', error: errorFor(errors, 'password'), autocomplete: 'new-password' })}
${button({ label: w.addIt })}
</form></section>`
}
