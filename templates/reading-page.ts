import { html, raw } from 'hono/html'
import { commonWords, kindWords, type KindName, type VerdictName, verdictWords } from '../src/words/common-words.ts'
import { problemWords } from '../src/words/problem-words.ts'
import { readingWords } from '../src/words/reading-words.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { bubble } from './parts/bubble.ts'
import { button, linkButton } from './parts/buttons.ts'
import { choices } from './parts/choice-fields.ts'
import { disclosure } from './parts/disclosure.ts'
import { empty } from './parts/empty.ts'
import { type FormError, errorFor } from './parts/error-summary.ts'
import { hidden } from './parts/fields.ts'
import { formProblem } from './parts/form-problem.ts'
import { verdictMark } from './parts/marks.ts'
import { said } from './parts/said.ts'
import { sealed } from './parts/sealed.ts'
import { fingerprint } from './parts/source-file.ts'
import { tag } from './parts/tag.ts'
import { textArea } from './parts/text-fields.ts'
import type { Text } from './parts/text.ts'

/** @property mine this person reads it now; `busy` someone else does: who, and until when */
export type WaitingRow = { readonly href: string; readonly claim: string; readonly subject: string; readonly promise: Text; readonly since: Text; readonly mine: boolean; readonly busy: { readonly who: string; readonly until: string } | null }
/** @property guidance how much official guidance waits for this person, on a page of its own */
export type ReadingListView = { readonly lang: Lang; readonly rows: readonly WaitingRow[]; readonly guidance: number; readonly said: Text | null }

/** What waits for a second reader. */
export const readingList = (v: ReadingListView): Html => {
  const w = readingWords(v.lang)
  const guidance = v.guidance > 0 && html`<p><a href="/meja/panduan">${w.guidance(v.guidance)}</a></p>`
  if (v.rows.length === 0) return html`<h1>${w.title}</h1>${v.said && said({ text: v.said })}${empty({ title: w.empty, text: w.emptyMore })}${guidance}`
  return html`<h1>${w.title}</h1>${v.said && said({ text: v.said })}<p class="meta">${w.waiting(v.rows.length)}</p>
<ul class="rows">${v.rows.map((row) => waitingRow(v.lang, row))}</ul>${guidance}`
}

const waitingRow = (lang: Lang, r: WaitingRow) => {
  const w = readingWords(lang)
  return html`<li><p><a href="${r.href}" dir="auto">“${r.claim}”</a></p>
<p class="meta">${r.subject} · ${w.promise} ${r.promise} · ${w.since} ${r.since}${r.mine && html` · <b>${w.readByYou}</b>`}${r.busy && html` · ${w.readBy(r.busy.who, r.busy.until)}`}</p></li>`
}

/** @property notes publisher's kind, basis and dates, joined by dots; `hash` of the file, where it is one */
export type ReadingSourceView = { readonly publisher: string; readonly title: string; readonly url: string; readonly notes: string; readonly hash: string | null }

/** @property opened what shows once the reader's own verdict is saved */
export type ReadingView = {
  readonly lang: Lang
  readonly action: string
  readonly csrf: string
  readonly seq: number
  readonly claim: string
  readonly subject: string
  readonly promise: Text
  readonly sources: readonly ReadingSourceView[]
  readonly blind: boolean
  readonly problem: string | null
  readonly faults: readonly FormError[]
  readonly typed: { readonly verdict: string; readonly note: string }
  readonly busyUntil: string | null
  readonly opened: OpenedView | null
}

/** @property bodyHtml of `markdownHtml`, which lets nothing through that could bite @property correction which notice it would correct, and what the public will read about why; null for a first version */
export type OpenedView = {
  readonly own: VerdictName
  readonly ownBlind: boolean
  readonly verdict: VerdictName
  readonly kind: KindName | null
  readonly headline: string
  readonly bodyHtml: string
  readonly until: Text
  readonly authors: string
  readonly correction: { readonly href: string; readonly number: string; readonly note: string } | null
}

/** Left what is read, right what is decided. */
export const readingBody = (v: ReadingView): Html => {
  const w = readingWords(v.lang)
  return html`<p class="meta"><a href="/baca">${w.title}</a> · ${v.subject} · ${w.promise} ${v.promise}</p>
<h1>${w.title}</h1>${problemOf(v)}
<div class="work"><div class="flow">
${bubble({ lang: v.lang, text: v.claim, label: w.circulates, quoted: true })}
${v.opened && draft(v.lang, v.opened)}
<section class="sources"><h2>${w.sources}</h2>${v.sources.length === 0 ? html`<p>${w.noSources}</p>` : html`<ul class="rows">${v.sources.map((s) => source(v.lang, s))}</ul>`}</section>
${!v.opened && sealed({ level: 2, title: w.sealed, text: w.sealedMore })}
</div><div class="panel flow">${v.opened ? outcome(v, v.opened) : v.busyUntil ? html`<h2>${w.yourVerdict}</h2><p>${w.othersTurn(v.busyUntil)}</p>` : verdictForm(v)}</div></div>`
}

const problemOf = (v: ReadingView) =>
  (v.faults.length > 0 || v.problem) && formProblem({ lang: v.lang, title: problemWords(v.lang).notYet, say: v.problem ?? '', errors: v.faults })

const source = (lang: Lang, s: ReadingSourceView) =>
  html`<li><p><b>${s.publisher}</b></p><p><a href="${s.url}" rel="nofollow noopener noreferrer" target="_blank" dir="auto">${s.title}</a></p><p class="meta">${s.notes}${s.hash && html`<br>${fingerprint(lang, s.hash)}`}</p></li>`

const verdictForm = (v: ReadingView) => {
  const w = readingWords(v.lang)
  const options = Object.entries(verdictWords(v.lang)).map(([value, label]) => ({ value, label, verdict: value as VerdictName }))
  return html`<form method="post" action="${v.action}">${hidden({ csrf: v.csrf, seq: v.seq })}
${choices({ name: 'verdict', label: w.yourVerdict, hint: w.choose, options, value: v.typed.verdict, error: errorFor(v.faults, 'verdict') })}
${!v.blind && html`<p>${tag(w.notBlind)}</p>`}
${button({ label: w.save })}<p class="hint">${w.cannotChange}</p></form>`
}

const draft = (lang: Lang, o: OpenedView) => {
  const w = readingWords(lang)
  return html`<section><p class="fact">${commonWords(lang).fact}</p><h2 dir="auto">${o.headline}</h2><div class="fact-text" dir="auto">${raw(o.bodyHtml)}</div>
<p class="meta">${w.validUntil} ${o.until} · ${w.writtenBy} ${o.authors}</p>
${o.correction && html`<div class="block"><p><b>${w.corrects} <a href="${o.correction.href}">${o.correction.number}</a></b></p><p>${w.publicNote}</p><p class="words" dir="auto">${o.correction.note}</p></div>`}</section>`
}

const outcome = (v: ReadingView, o: OpenedView) => {
  const w = readingWords(v.lang)
  const same = o.own === o.verdict
  const names = verdictWords(v.lang)
  return html`<h2>${same ? w.same : w.different}</h2>
<div class="facts"><div data-verdict="${o.own}">${w.yourVerdict}<br><span class="state verdicts">${verdictMark(o.own)}<b>${names[o.own]}</b></span>${!o.ownBlind && tag(w.notBlind)}</div>
<div data-verdict="${o.verdict}">${w.authorVerdict}<br><span class="state verdicts">${verdictMark(o.verdict)}<b>${names[o.verdict]}</b></span>${o.kind && html`<br>${kindWords(v.lang)[o.kind]}`}</div></div>
${same && html`<form method="post" action="${v.action}">${hidden({ csrf: v.csrf, seq: v.seq, outcome: 'terbit' })}${button({ label: w.publish })}<p class="hint">${w.publishMore}</p></form>`}
${same ? disclosure({ summary: w.returnInstead, body: returnForm(v, false), open: v.typed.note !== '' || v.faults.length > 0 }) : returnForm(v, true)}`
}

const returnForm = (v: ReadingView, main: boolean) => {
  const w = readingWords(v.lang)
  return html`<form method="post" action="${v.action}">${hidden({ csrf: v.csrf, seq: v.seq, outcome: 'kembalikan' })}
${textArea({ name: 'note', label: w.note, hint: w.noteHint, value: v.typed.note, error: errorFor(v.faults, 'note'), rows: 5 })}
${button({ label: w.return, look: main ? 'main' : 'second' })}</form>`
}

/** No reading to do here: why, and what was typed if it came too late. */
export const noReadingBody = (v: { readonly lang: Lang; readonly why: string; readonly kept: string | null; readonly notice: { readonly href: string; readonly label: string } | null }): Html => {
  const w = readingWords(v.lang)
  return html`<h1>${w.title}</h1><p>${v.why}</p>
${v.kept && textArea({ name: 'note', label: w.note, value: v.kept, attrs: html`readonly` })}
<div class="row">${v.notice && linkButton({ href: v.notice.href, label: v.notice.label, look: 'main' })}${linkButton({ href: '/baca', label: w.toList })}</div>`
}
