import { html } from 'hono/html'
import { numberWords } from '../src/words/number-words.ts'
import type { Lang } from '../src/words/words.ts'
import { numberForm } from './front-page.ts'
import type { Html } from './html.ts'
import { linkButton } from './parts/buttons.ts'

/** One field, to be typed from paper or from what was heard on the radio. */
export const numberAsk = (lang: Lang, v: { readonly value?: string; readonly error?: string | null }): Html => html`<h1>${numberWords(lang).title}</h1>${numberForm(lang, v)}`

/** It is ours: what it says, to be compared. @property standing one sentence, the page's heading @property shown its answer, or the band of one that has no verdict in force */
export const numberReal = (v: { readonly lang: Lang; readonly standing: string; readonly number: string; readonly shown: Html; readonly href: string }): Html => {
  const w = numberWords(v.lang)
  return html`<h1>${v.standing}</h1>
<p class="number"><b>${v.number}</b><span>${w.compare}</span></p>
${v.shown}
<p>${linkButton({ href: v.href, label: w.open, look: 'main' })}</p>`
}

export const numberUnknown = (lang: Lang, typed: string): Html => {
  const w = numberWords(lang)
  return html`<h1>${w.unknown}</h1><p>${w.unknownMore}</p><section><h2>${w.title}</h2>${numberForm(lang, { value: typed })}</section>`
}
