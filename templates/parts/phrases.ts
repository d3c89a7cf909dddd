import { html } from 'hono/html'
import type { Html } from '../html.ts'
import type { Text } from './text.ts'

/** A word with what belongs to it: "terbit 3 Juni". */
export const worded = (word: string, what: Text): Html => html`${word} ${what}`

/** A sentence with something of its own in it, such as a `<time>`. */
export function inSentence(say: (what: string) => string, what: Text): Html {
  const [before, after] = say(PLACE).split(PLACE)
  return html`${before}${what}${after}`
}
const PLACE = '\ufffc'

/** A sentence that ends in a link. */
export const leading = (sentence: string, to: string, words: string): Html => html`${sentence} <a href="${to}">${words}</a>`

/** "Terbit 1284-6: headline", with the way there. */
export const publishedAs = (word: string, number: string, to: string, headline: string): Html => html`${word} <b>${number}</b>: <a href="${to}">${headline}</a>`

/** Head elements of a list that goes on. */
export const withNext = (head: Html, next: string | null): Html => html`${head}${next !== null && html`<link rel="next" href="${next}">`}`

/** '6 Juni. Kami keliru membaca tanggal. Isinya tetap bisa dibaca.' */
export const dated = (on: Text, ...sentences: readonly string[]): Html => html`${on}. ${sentences.filter((s) => s !== '').join(' ')}`
