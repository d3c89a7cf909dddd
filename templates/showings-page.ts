import { html } from 'hono/html'
import { grouped } from '../src/words/numbers.ts'
import { showingWords } from '../src/words/showing-words.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { bars, type Bar } from './parts/bars.ts'
import { linkButton } from './parts/buttons.ts'
import { empty } from './parts/empty.ts'
import { tag } from './parts/tag.ts'
import type { Text } from './parts/text.ts'

/** @property outcomes add up to `asked` */
export type PeriodView = { readonly days: number; readonly asked: number; readonly reported: number; readonly outcomes: readonly Bar[] }

/**
 * @property refused what was refused most often, its bar as long as its share of the showings; `levels` and `scores` likewise
 * @property days of the hits below; `most` of how many checks @property kept days
 */
export type ShowingsView = {
  readonly lang: Lang
  readonly periods: readonly PeriodView[]
  readonly refused: readonly Bar[]
  readonly levels: readonly Bar[]
  readonly scores: readonly Bar[]
  readonly days: number
  readonly most: number
  readonly kept: number
}

/** What the check box answered and what people made of it, as numbers and as bars. */
export const showingsPage = (v: ShowingsView): Html => {
  const w = showingWords(v.lang)
  if (v.periods.every(({ asked }) => asked === 0)) return html`<h1>${w.title}</h1><p>${w.lead}</p>${empty({ title: w.empty, text: w.emptyMore(v.days) })}`
  return html`<h1>${w.title}</h1><p>${w.lead}</p><p class="hint">${w.honest}</p>
<div class="columns"><div>${v.periods.map((one) => period(v.lang, one))}</div>
<div><section><h2>${w.mostRefused}</h2>${v.refused.length > 0 ? bars(v.refused, 1) : html`<p>${w.noneRefused}</p>`}</section>
${v.levels.length > 0 && html`<section><h2>${w.tuning}</h2><p class="hint">${w.tuningMore(v.days, v.most)}</p><h3>${w.byLevel}</h3>${bars(v.levels, 1)}<h3>${w.byScore}</h3>${bars(v.scores, 1)}</section>`}
<section><p>${linkButton({ href: '/meja/cek.csv', label: w.asCsv })}</p><p class="hint">${w.asCsvMore(v.kept)}</p></section></div></div>`
}

const period = (lang: Lang, v: PeriodView) => {
  const w = showingWords(lang)
  return html`<section><h2>${w.lastDays(v.days)}</h2><div class="facts"><p><b>${grouped(v.asked, lang)}</b>${w.asked}</p><p><b>${grouped(v.reported, lang)}</b>${w.reported}</p></div>${bars(v.outcomes, v.asked)}</section>`
}

/** What was shown, by name. @property kind a word where it is no notice of ours @property href null where it is gone */
export const shownName = (v: { readonly title: string; readonly href: string | null; readonly kind: string | null }): Text =>
  html`<span>${v.href === null ? v.title : html`<a href="${v.href}" dir="auto">${v.title}</a>`}${v.kind && html` ${tag(v.kind)}`}</span>`
