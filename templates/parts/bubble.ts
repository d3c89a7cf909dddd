import { html } from 'hono/html'
import { commonWords } from '../../src/words/common-words.ts'
import type { Lang } from '../../src/words/words.ts'
import type { Html } from '../html.ts'
import type { Text } from './text.ts'

const SHOWN = 300

/**
 * What circulates, in a broken outline, never solid.
 * @property label small, above; @property meta place and date, below; @property after e.g. a link "Ubah"
 * @property textLang when the words are in another language than the page
 */
export type BubbleView = { readonly lang: Lang; readonly text: string; readonly label?: Text; readonly meta?: Text; readonly after?: Html; readonly textLang?: string; readonly quoted?: boolean }

/** Cut at about 300 characters, the rest one tap away. */
export function bubble(v: BubbleView): Html {
  const [head, rest] = cutAt(v.text, SHOWN)
  return html`
<div class="bubble">${v.label && html`<p class="label">${v.label}</p>`}
${rest === '' ? words(v, head) : html`<details><summary>${words(v, `${head}…`)}<span class="more">${commonWords(v.lang).more}</span></summary>${words(v, `…${rest}`)}</details>`}
${v.meta && html`<p class="meta">${v.meta}</p>`}${v.after}</div>`
}

const words = (v: BubbleView, text: string) =>
  html`<p class="words" dir="auto"${v.textLang && v.textLang !== v.lang && html` lang="${v.textLang}"`}>${v.quoted ? `“${text}”` : text}</p>`

/** At the last space before the limit, so that no word and no emoji is cut through. @returns head, and '' or the rest */
export function cutAt(text: string, limit: number): [string, string] {
  if (text.length <= limit * 1.2) return [text, '']
  const space = text.slice(0, limit).search(/\s\S*$/)
  const at = space > limit / 2 ? space : (Array.from(text.slice(0, limit + 1)).slice(0, -1).join('').length)
  return [text.slice(0, at), text.slice(at).trimStart()]
}
