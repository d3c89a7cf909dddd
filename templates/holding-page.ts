import { html } from 'hono/html'
import { holdingWords } from '../src/words/holding-words.ts'
import { commonWords } from '../src/words/common-words.ts'
import { noticeWords } from '../src/words/notice-words.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { href } from './layout.ts'
import { linkButton } from './parts/buttons.ts'
import { dotted, holdingRow, type HoldingRowView } from './parts/notice-row.ts'
import type { Text } from './parts/text.ts'

/**
 * A notice without a verdict, under its band.
 * @property lapsed it ended without one
 * @property lead until when, or since when no longer
 * @property others official bodies to ask
 * @property whatsapp null where there is nothing to pass on any more
 */
export type HoldingView = {
  readonly lang: Lang
  readonly lapsed: boolean
  readonly lead: Text
  readonly others: readonly { readonly name: string; readonly host: string }[]
  readonly whatsapp: string | null
  readonly number: string
  readonly standing: readonly Text[]
}

export const holdingBody = (v: HoldingView): Html => {
  const w = holdingWords(v.lang)
  const n = noticeWords(v.lang)
  return html`<div class="columns"><div>
<h1>${v.lapsed ? commonWords(v.lang).lapsed : w.title}</h1>
<p><b>${v.lead}</b></p><p>${v.lapsed ? w.endedMore : w.more}</p>
<section><h2>${v.lapsed ? w.elsewhere : w.meanwhile}</h2><ul class="rows">${v.others.map((o) => html`<li><b>${o.name}</b><br><a href="https://${o.host}" rel="noopener">${o.host}</a></li>`)}
<li><a href="${href(v.lang, '/cek-fakta')}">${n.showAll}</a></li></ul></section>
<section><p>${w.reportMore}</p>${linkButton({ href: href(v.lang, '/lapor'), label: n.report })}</section>
</div><div>
${v.whatsapp !== null && html`<section><h2>${w.pass}</h2>${linkButton({ href: v.whatsapp, label: n.whatsapp, look: 'main', icon: 'share', attrs: html`rel="noopener"` })}</section>
`}<section><p class="number"><b>${v.number}</b><span>${n.number}. ${w.numberMore}</span></p><p class="meta">${dotted(v.standing)}</p></section>
</div></div>`
}

/** "Jangan diteruskan dulu": what is being checked at this moment, on the front page and above the list. */
export const holdingList = (lang: Lang, rows: readonly HoldingRowView[]): Html | false =>
  rows.length > 0 && html`<section><h2>${commonWords(lang).dontForward}</h2><div class="flow">${rows.map(holdingRow)}</div></section>`
