import { html, raw } from 'hono/html'
import type { KindName, VerdictName } from '../src/words/common-words.ts'
import { commonWords } from '../src/words/common-words.ts'
import { noticeWords } from '../src/words/notice-words.ts'
import { objectionWords } from '../src/words/objection-words.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { strip, verdictBand } from './parts/band.ts'
import { bubble } from './parts/bubble.ts'
import { linkButton } from './parts/buttons.ts'
import { disclosure } from './parts/disclosure.ts'
import { dotted } from './parts/notice-row.ts'
import { fingerprint } from './parts/source-file.ts'
import { inIndonesian, type Text } from './parts/text.ts'

/** @property hash of the file, where it is one */
export type SourceView = { readonly publisher: string; readonly title: string; readonly url: string | null; readonly meta: readonly Text[]; readonly hash: string | null }
export type VersionView = { readonly label: string; readonly href: string; readonly at: Text; readonly note: string | null; readonly inForce: boolean; readonly shown: boolean }

/**
 * @property objection where one may object
 * @property bodyHtml of `markdownHtml`, which lets nothing through that could bite
 * @property out the band of a notice that is not in force, in place of its verdict
 * @property old an earlier version: it says nothing of today
 * @property strips what is to be known before the text: corrected, recheck due, an old version
 * @property circulation places, since when, how many: what may be told
 */
export type NoticeView = {
  readonly lang: Lang
  readonly claim: string
  readonly verdict: VerdictName
  readonly kind: KindName | null
  readonly asOf: Text
  readonly out: Html | null
  readonly old: boolean
  readonly strips: readonly { readonly mark: 'corrected' | 'recheck'; readonly text: Text }[]
  readonly headline: string
  readonly bodyHtml: string
  readonly until: Text
  readonly official: readonly SourceView[]
  readonly others: readonly SourceView[]
  readonly circulation: readonly Text[]
  /** null for what nobody should pass on: an old version, a paused or withdrawn notice */
  readonly whatsapp: string | null
  readonly number: string
  readonly objection: string
  readonly standing: readonly Text[]
  readonly versions: readonly VersionView[]
}

/** The band and its strips stand full width at the top: the verdict is the only ink of the page. */
export const noticeBand = (v: NoticeView): Html =>
  html`${v.out ?? verdictBand({ lang: v.lang, claim: v.claim, verdict: v.verdict, kind: v.kind, asOf: v.asOf })}${v.strips.map(strip)}`

export const noticeBody = (v: NoticeView): Html => {
  const w = noticeWords(v.lang)
  const own = inIndonesian(v.lang)
  return html`<div class="columns"><div>
${v.out || v.old ? html`<p class="fact meta">${w.wroteBefore}</p>` : html`<p class="fact">${commonWords(v.lang).fact}</p>`}<h1 dir="auto"${own}>${v.headline}</h1>
<div class="fact-text" dir="auto"${own}>${raw(v.bodyHtml)}</div>
${!v.out && !v.old && html`<p class="meta">${w.validUntil} ${v.until}</p>`}
${sources(v)}
<section><h2>${w.circulates}</h2>${bubble({ lang: v.lang, text: v.claim, quoted: true, meta: v.circulation.length > 0 ? dotted(v.circulation) : undefined, textLang: 'id' })}</section>
</div><div>
${v.whatsapp !== null && html`<section><h2>${w.pass}</h2>${linkButton({ href: v.whatsapp, label: w.whatsapp, look: v.strips.some(({ mark }) => mark === 'recheck') ? 'second' : 'main', icon: 'share', attrs: html`rel="noopener"` })}</section>
`}<section><p class="number"><b>${v.number}</b><span>${w.number}. ${w.numberMore}</span></p><p class="meta">${dotted(v.standing)}</p>
${disclosure({ summary: w.history, body: html`<ul class="rows">${v.versions.map((one) => version(v.lang, one))}</ul>` })}<p><a href="${v.objection}">${objectionWords(v.lang).invite}</a></p></section>
</div></div>`
}

const sources = (v: NoticeView) => {
  const w = noticeWords(v.lang)
  if (v.official.length + v.others.length === 0) return html`<section><h2>${w.official}</h2><p>${w.noSources}</p></section>`
  return html`${v.official.length > 0 && sourceList(w.official, v, v.official)}${v.others.length > 0 && sourceList(w.otherSources, v, v.others)}`
}

const sourceList = (title: string, v: NoticeView, list: readonly SourceView[]) =>
  html`<section class="sources"><h2>${title}</h2><ul class="rows">${list.map((s) => source(v, s))}</ul></section>`

const source = (v: NoticeView, s: SourceView) => {
  const own = inIndonesian(v.lang)
  return html`<li><p><b>${s.publisher}</b></p><p dir="auto"${own}>${s.url ? html`<a href="${s.url}" rel="noopener">${s.title}</a>` : s.title}</p><p class="meta">${dotted(s.meta)}${s.hash && html`<br>${fingerprint(v.lang, s.hash)}`}</p></li>`
}

const version = (lang: Lang, o: VersionView) =>
  html`<li><a href="${o.href}"${o.shown && html` aria-current="page"`}>${o.label}</a> <span class="meta">· ${o.at}${o.inForce && ` · ${noticeWords(lang).inForce}`}</span>${o.note && html`<p dir="auto">${o.note}</p>`}</li>`
