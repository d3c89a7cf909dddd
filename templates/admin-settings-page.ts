import { html } from 'hono/html'
import { settingWords } from '../src/words/setting-words.ts'
import type { Lang } from '../src/words/words.ts'
import { errorsOf, formNo, type FormNo } from './account-parts.ts'
import type { Html } from './html.ts'
import { button } from './parts/buttons.ts'
import { errorFor } from './parts/error-summary.ts'
import { hidden } from './parts/fields.ts'
import { said } from './parts/said.ts'
import type { Text } from './parts/text.ts'
import { textField } from './parts/text-fields.ts'
import { timeline, type TimelineItem } from './parts/timeline.ts'

/** @property stands what holds while the field is empty, or would */
export type SettingRow = { readonly name: string; readonly label: string; readonly hint: string; readonly stands: string; readonly value: string }

/** @property stored what somebody else has saved meanwhile, shown beside what was typed; null where nobody has */
export type AdminSettingsView = {
  readonly lang: Lang
  readonly csrf: string
  readonly seq: number
  readonly rows: readonly SettingRow[]
  readonly saved: boolean
  readonly stored: { readonly say: Text; readonly values: readonly { readonly label: string; readonly value: string }[] } | null
  readonly problem: FormNo | null
  readonly trail: readonly TimelineItem[]
}

export const adminSettingsPage = (v: AdminSettingsView): Html => {
  const w = settingWords(v.lang)
  const errors = errorsOf(v.problem)
  return html`<h1>${w.title}</h1>
${formNo(v.lang, w.notSaved, v.problem)}${v.stored && html`<div class="block"><p>${v.stored.say}</p>${v.stored.values.map((s) => html`<p><b>${s.label}:</b> <span dir="auto">${s.value}</span></p>`)}</div>`}${v.saved && said({ text: html`${w.saved} <a href="/tentang">${w.seePublic}</a>` })}
<p class="hint">${w.lead}</p>
<form method="post" action="/admin/setelan">${hidden({ csrf: v.csrf, seq: v.seq })}
${v.rows.map((row) => textField({ name: row.name, label: row.label, hint: `${row.hint} ${row.stands}`, value: row.value, error: errorFor(errors, row.name), autocomplete: 'off', attrs: html`dir="auto"` }))}
${button({ label: w.save })}
</form>
${v.trail.length > 0 && html`<section><h2>${w.trail}</h2>${timeline(v.trail)}</section>`}`
}
