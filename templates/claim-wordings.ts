import { html } from 'hono/html'
import { wordingWords } from '../src/words/wording-words.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { dotted } from './parts/notice-row.ts'
import type { Text } from './parts/text.ts'

/** @property in where it stands: in the message and the claim, or in one of them */
export type DiffPieceView = { readonly text: string; readonly in: 'both' | 'wording' | 'claim' }
/**
 * The ways in which a claim is told, oldest first.
 * @property more how many are not shown @property of how many reports it was read from, null where from all
 */
export type WordingsView = {
  readonly lang: Lang
  readonly items: readonly { readonly number: number; readonly n: number; readonly pieces: readonly DiffPieceView[]; readonly says: string | null; readonly seen: readonly Text[] }[]
  readonly more: number
  readonly of: number | null
}

export const claimWordings = (v: WordingsView): Html => {
  const w = wordingWords(v.lang)
  return html`<section id="ragam"><h2>${w.title(v.items.length + v.more)}</h2><p class="meta">${w.how}</p>
<ul class="rows">${v.items.map(
    (one) => html`<li><p class="words" dir="auto">${one.pieces.map(piece)}</p>${one.says && html`<p>${one.says}</p>`}
<p class="meta"><a href="/meja/laporan/${one.number}">${w.report} ${one.number}</a> · ${dotted([...one.seen, ...(one.n > 1 ? [w.like(one.n)] : [])])}</p></li>`,
  )}</ul>${v.more > 0 && html`<p class="meta">${w.more(v.more)}</p>`}${v.of !== null && html`<p class="meta">${w.of(v.of)}</p>`}</section>`
}

const piece = ({ text, in: where }: DiffPieceView) => (where === 'wording' ? html`<ins>${text}</ins>` : where === 'claim' ? html`<del>${text}</del>` : text)
