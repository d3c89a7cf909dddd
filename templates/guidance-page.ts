import { html, raw } from 'hono/html'
import { guidanceWords } from '../src/words/guidance-words.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { href } from './layout.ts'
import { strip } from './parts/band.ts'
import { linkButton } from './parts/buttons.ts'
import { empty } from './parts/empty.ts'
import { dotted } from './parts/notice-row.ts'
import { inIndonesian, type Text } from './parts/text.ts'

/** @property meta publisher and until when */
export type GuidanceRow = { readonly href: string; readonly question: string; readonly meta: readonly Text[] }

/** All guidance that holds now. */
export const guidanceList = (v: { readonly lang: Lang; readonly rows: readonly GuidanceRow[] }): Html => {
  const w = guidanceWords(v.lang)
  if (v.rows.length === 0) return html`<h1>${w.title}</h1>${empty({ title: w.empty, text: w.emptyMore, action: linkButton({ href: href(v.lang, '/'), label: w.toCheck }) })}`
  return html`<h1>${w.title}</h1><p>${w.lead}</p>
<ul class="rows">${v.rows.map((r) => html`<li><h2><a href="${r.href}" dir="auto"${inIndonesian(v.lang)}>${r.question}</a></h2><p class="meta">${dotted(r.meta)}</p></li>`)}</ul>`
}

/**
 * What a text says, in public and at the desk.
 * @property answerHtml of `markdownHtml`, which lets nothing through that could bite; '' while it is not written
 */
export type GuidanceTextView = {
  readonly lang: Lang
  readonly answerHtml: string
  readonly until: Text | null
  readonly source: { readonly url: string; readonly title: string; readonly publisher: string; readonly date: Text | null } | null
}

/** Answer, until when, source. @param level of the source's heading */
export const guidanceText = (v: GuidanceTextView, level: 2 | 3 = 2): Html => {
  const w = guidanceWords(v.lang)
  const own = inIndonesian(v.lang)
  return html`<div class="fact-text" dir="auto"${own}>${raw(v.answerHtml)}</div>
${v.until && html`<p class="meta">${w.validUntil} ${v.until}</p>`}
${v.source && html`<section class="sources"><h${level}>${w.source}</h${level}><ul class="rows"><li><p><b>${v.source.publisher}</b></p><p dir="auto"${own}><a href="${v.source.url}" rel="noopener">${v.source.title}</a></p>${v.source.date && html`<p class="meta">${w.dated} ${v.source.date}</p>`}</li></ul></section>`}`
}

/** @property text null for what is past its date or withdrawn: then `ended` says so, and no answer is shown */
export type GuidancePageView = { readonly lang: Lang; readonly question: string; readonly text: GuidanceTextView | null; readonly ended: { readonly mark: 'withdrawn' | 'recheck'; readonly text: Text } | null; readonly standing: readonly Text[] }

export const guidancePage = (v: GuidancePageView): Html => {
  const w = guidanceWords(v.lang)
  const back = html`<p><a href="${href(v.lang, '/panduan')}">${w.all}</a></p>`
  return html`<p class="meta">${w.title}</p><h1 dir="auto"${inIndonesian(v.lang)}>${v.question}</h1>
${v.text && html`${guidanceText(v.text)}<p class="meta">${dotted(v.standing)}</p>`}${back}`
}

/** Full width above the question, where it no longer holds. */
export const guidanceBand = (v: GuidancePageView): Html | undefined => (v.ended ? strip(v.ended) : undefined)
