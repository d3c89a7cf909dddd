import { html } from 'hono/html'
import { commonWords, type VerdictName, verdictWords } from '../../src/words/common-words.ts'
import type { Lang } from '../../src/words/words.ts'
import type { Html } from '../html.ts'
import { OUT_MARK, outWord, type OutOfForce } from './band.ts'
import { stateMark, verdictMark } from './marks.ts'
import { similarity, type SimilarityLevel } from './similarity.ts'
import { inIndonesian, type Level, type Text } from './text.ts'

/**
 * @property level h3 under a section's h2, h2 where the list follows the h1
 * @property meta publisher, date, number: joined by dots
 * @property asked what of a pasted text it answers, in pieces; marked ones are in the claim too
 * @property newTab what is being written stays open behind it
 * @property below what can be done about it: its link covers the row, so this stands outside
 * @property out not in force: no ink and no verdict, only that it is being rechecked or withdrawn
 */
export type NoticeRowView = {
  readonly lang: Lang
  readonly level: Level
  readonly href: string
  readonly verdict: VerdictName
  readonly claim: string
  readonly headline: string
  readonly meta: readonly Text[]
  readonly similarity?: SimilarityLevel
  readonly asked?: readonly AskedPiece[]
  readonly newTab?: boolean
  readonly below?: Html
  readonly out?: OutOfForce
}

export type AskedPiece = { readonly text: string; readonly shared: boolean }

/** The sentence of a pasted text that something answers. */
export const askedWords = (lang: Lang, pieces: readonly AskedPiece[]): Html => html`<p class="meta">${commonWords(lang).youAsked} <q dir="auto">${marked(pieces)}</q></p>`

export const marked = (pieces: readonly AskedPiece[]): Html => html`${pieces.map(({ text, shared }) => (shared ? html`<mark>${text}</mark>` : text))}`

const otherTab = html` target="_blank" rel="noopener"`

/** `Word: “claim”`, then the fact in bold, whose link covers the row; what we took back is not said in bold again. */
export const noticeRow = (v: NoticeRowView): Html => html`
<article class="notice${v.out && ' gone'}"${!v.out && html` data-verdict="${v.verdict}"`}><div class="tab">${v.out ? stateMark(OUT_MARK[v.out]) : verdictMark(v.verdict)}</div>
<div><p class="said-of"><b>${v.out ? outWord(v.lang, v.out) : verdictWords(v.lang)[v.verdict]}:</b> <span dir="auto"${inIndonesian(v.lang)}>“${v.out === 'withdrawn' ? html`<s>${v.claim}</s>` : v.claim}”</span></p>
${v.out === 'withdrawn' ? html`<h${v.level}><a href="${v.href}">${commonWords(v.lang).whyWithdrawn}</a></h${v.level}>` : html`<h${v.level}${inIndonesian(v.lang)}><a href="${v.href}"${v.newTab && otherTab}>${v.headline}</a></h${v.level}>`}
${v.similarity && html`<p>${similarity(v.lang, v.similarity)}</p>`}${v.asked && askedWords(v.lang, v.asked)}<p class="meta">${dotted(v.meta)}</p></div>
</article>`

/** A list of rows. */
export const noticeList = (rows: readonly NoticeRowView[]): Html => html`<div class="notices flow">${rows.map((row) => (row.below ? html`<div>${noticeRow(row)}${row.below}</div>` : noticeRow(row)))}</div>`

/** @property lapsed it ended without a verdict @property meta number, and until when @property newTab what is being written stays open behind it */
export type HoldingRowView = { readonly lang: Lang; readonly level: Level; readonly claim: string; readonly href: string; readonly lapsed: boolean; readonly meta: readonly Text[]; readonly newTab?: boolean }

/** "Sedang dicek": a claim that nobody should pass on yet, in a broken outline. */
export const holdingRow = (v: HoldingRowView): Html => {
  const w = commonWords(v.lang)
  return html`<article class="bubble"><p class="label">${stateMark('checking')} ${v.lapsed ? w.lapsed : `${w.checking} · ${w.noVerdict}`}</p><h${v.level} class="words" dir="auto"${inIndonesian(v.lang)}><a href="${v.href}"${v.newTab && otherTab}>“${v.claim}”</a></h${v.level}><p class="meta">${dotted(v.meta)}</p></article>`
}

/** Pieces of one quiet line, with dots between. */
export const dotted = (pieces: readonly Text[]): Html => html`${pieces.map((p, i) => html`${i > 0 && '\u00a0· '}${p}`)}`
