import { html } from 'hono/html'
import { accountFieldWords, adminAccountWords } from '../src/words/account-words.ts'
import type { Lang } from '../src/words/words.ts'
import { errorsOf, formNo, type FormNo, roleFields } from './account-parts.ts'
import type { Html } from './html.ts'
import { button } from './parts/buttons.ts'
import { disclosure } from './parts/disclosure.ts'
import { errorFor } from './parts/error-summary.ts'
import { hidden } from './parts/fields.ts'
import { said } from './parts/said.ts'
import { tag } from './parts/tag.ts'
import { textField } from './parts/text-fields.ts'
import { timeline, type TimelineItem } from './parts/timeline.ts'

/**
 * @property roles as ticked; @property own the admin's own account: cannot be disabled
 * @property made a password that was made for this person, for the eyes of its maker
 * @property saved what has just been done: 'baru', 'peran', 'sandi', 'nonaktif', 'aktif'
 */
export type AdminAccountView = {
  readonly lang: Lang
  readonly csrf: string
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly string[]
  readonly state: 'active' | 'disabled'
  readonly own: boolean
  readonly made: string | null
  readonly saved: string | null
  readonly trail: readonly TimelineItem[]
  readonly problem: FormNo | null
}

export const adminAccountPage = (v: AdminAccountView): Html => {
  const w = adminAccountWords(v.lang)
  const done = ({ baru: w.added, peran: w.rolesSaved, sandi: w.passwordSet, nonaktif: w.disabledNow, aktif: w.enabledNow } as Record<string, string>)[v.saved ?? '']
  return html`
<p><a href="/admin/akun">${w.back}</a></p>
<h1 dir="auto">${v.name}</h1>
${formNo(v.lang, w.notChanged, v.problem)}
${done && said({ text: done })}
<p>${v.email} ${v.own && tag(w.you)} ${v.state === 'disabled' && tag(w.disabled)}</p>
${v.made !== null && html`<section class="block"><h2>${w.madeTitle}</h2><p class="code">${v.made}</p><p class="hint">${w.madeMore(v.name)}</p></section>`}
${v.state === 'active' && html`${rolesForm(v)}${passwordForm(v)}`}
${v.state === 'disabled' ? enableForm(v) : !v.own && disableForm(v)}
<section><h2>${w.trail}</h2>${timeline(v.trail)}</section>`
}

const rolesForm = (v: AdminAccountView) => html`<section>
<form method="post" action="/admin/akun/${v.id}/peran">
${hidden({ csrf: v.csrf })}
${roleFields({ lang: v.lang, chosen: v.roles, error: errorFor(errorsOf(v.problem), 'role') ?? null })}
${button({ label: adminAccountWords(v.lang).saveRoles, look: 'second' })}
</form></section>`

const passwordForm = (v: AdminAccountView) => {
  const w = adminAccountWords(v.lang)
  return html`<section><h2>${w.resetPassword}</h2>
<form method="post" action="/admin/akun/${v.id}/sandi">
${hidden({ csrf: v.csrf })}
${textField({ name: 'password', label: accountFieldWords(v.lang).password, hint: w.resetHint, type: 'password', error: errorFor(errorsOf(v.problem), 'password'), autocomplete: 'new-password' })}
${button({ label: w.resetIt, look: 'second' })}
</form></section>`
}

const disableForm = (v: AdminAccountView) => {
  const w = adminAccountWords(v.lang)
  const body = html`<p>${w.disableMore}</p>
<form method="post" action="/admin/akun/${v.id}/nonaktifkan">${hidden({ csrf: v.csrf })}${button({ label: w.disable, look: 'danger' })}</form>`
  return disclosure({ summary: w.disableTitle, id: 'disable', open: errorsOf(v.problem).some((e) => e.field === 'disable'), body })
}

const enableForm = (v: AdminAccountView) => {
  const w = adminAccountWords(v.lang)
  return html`<section id="enable"><h2>${w.enableTitle}</h2><p>${w.enableMore}</p>
<form method="post" action="/admin/akun/${v.id}/aktifkan">${hidden({ csrf: v.csrf })}${button({ label: w.enable })}</form></section>`
}
