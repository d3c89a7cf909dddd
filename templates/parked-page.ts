import { html } from 'hono/html'
import { parkedWords } from '../src/words/account-words.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { button, linkButton } from './parts/buttons.ts'
import { disclosure } from './parts/disclosure.ts'
import { empty } from './parts/empty.ts'
import { said } from './parts/said.ts'
import type { Text } from './parts/text.ts'

/** @property action where the form goes; @property text the longest thing that was typed, to know it by */
export type ParkedItem = { readonly id: string; readonly title: string; readonly path: string; readonly when: Text; readonly action: string; readonly fields: readonly (readonly [string, string])[]; readonly text: string | null }
export type ParkedView = { readonly lang: Lang; readonly csrf: string; readonly items: readonly ParkedItem[]; readonly dropped: boolean; readonly goOn: string }

export const parkedPage = (v: ParkedView): Html => {
  const w = parkedWords(v.lang)
  return html`
<h1>${w.title}</h1>
${v.dropped && said({ text: w.dropped })}
${v.items.length > 0 ? html`<p>${w.lead}</p><ul class="rows">${v.items.map((item, i) => row(v, item, i === 0))}</ul>` : empty({ title: w.empty })}
<p>${linkButton({ label: w.goOn, href: v.goOn })}</p>`
}

/** The form as it was, with a token that is good now; its own `seq` stays, so a stale one is told. */
const row = (v: ParkedView, item: ParkedItem, first: boolean) => {
  const w = parkedWords(v.lang)
  const csrf = html`<input type="hidden" name="csrf" value="${v.csrf}">`
  const drop = html`<p>${w.dropMore}</p><form method="post" action="/akun/tersimpan/${item.id}/buang">${csrf}${button({ label: w.dropIt, look: 'danger' })}</form>`
  return html`<li class="flow"><h2>${item.title}</h2><p class="meta"><code>${item.path}</code> · ${item.when}</p>
${item.text !== null && html`<p class="block words" dir="auto">${item.text}</p>`}
<form method="post" action="${item.action}">${csrf}${item.fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}${button({ label: w.send, look: first ? 'main' : 'second' })}</form>
${disclosure({ summary: w.drop, body: drop })}</li>`
}
