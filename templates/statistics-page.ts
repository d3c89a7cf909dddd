import { html } from 'hono/html'
import { grouped } from '../src/words/numbers.ts'
import { statisticsWords } from '../src/words/statistics-words.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { href } from './layout.ts'
import { bars, type Bar } from './parts/bars.ts'
import { linkButton } from './parts/buttons.ts'
import { empty } from './parts/empty.ts'

/**
 * @property hours half of the notices were out within; null while there are too few
 * @property reports null: there is no public count
 * @property others how many kecamatan have no public count
 * @property quiet masa tenang: no counts of reports at all
 */
export type StatisticsView = {
  readonly lang: Lang
  readonly published: number
  readonly hours: number | null
  readonly verdicts: readonly Bar[]
  readonly months: readonly Bar[]
  readonly states: readonly Bar[]
  readonly changes: readonly Bar[]
  readonly quiet: boolean
  readonly reports: number | null
  readonly kecamatan: readonly Bar[]
  readonly others: number
}

/** What the desk does, in numbers, each of them a picture too. */
export const statisticsPage = (v: StatisticsView): Html => {
  const w = statisticsWords(v.lang)
  return html`<h1>${w.title}</h1><p>${w.lead}</p>
${v.published === 0 ? empty({ title: w.empty, text: w.emptyMore, action: linkButton({ href: href(v.lang, '/lapor'), label: w.toReport }) }) : notices(v)}
${reports(v)}
<section><h2>${w.forPrograms}</h2><ul class="rows"><li><a href="/api/v1/statistics">${w.asJson}</a></li><li><a href="/api/v1/notices">${w.allNotices}</a></li><li><a href="/api/v1/openapi.json">${w.description}</a></li></ul></section>`
}

const notices = (v: StatisticsView): Html => {
  const w = statisticsWords(v.lang)
  return html`<div class="facts"><p><b>${grouped(v.published, v.lang)}</b>${w.published}</p>${v.hours !== null && html`<p>${w.halfWithin(v.hours)}</p>`}</div>
<section><div class="columns"><div>
<section><h2>${w.verdicts}</h2>${bars(v.verdicts)}</section>
<section><h2>${w.months}</h2>${bars(v.months)}</section>
</div><div>
<section><h2>${w.states}</h2>${bars(v.states, v.published)}</section>
<section><h2>${w.changes}</h2>${bars(v.changes, v.published)}<p><a href="${href(v.lang, '/koreksi')}">${w.toLog}</a></p></section>
</div></div></section>`
}

const reports = (v: StatisticsView): Html => {
  const w = statisticsWords(v.lang)
  if (v.quiet || v.reports === null) return html`<section><h2>${w.reports}</h2><p>${v.quiet ? w.reportsQuiet : w.reportsFew}</p></section>`
  const few = v.others > 0 && html`<p class="hint">${w.otherKecamatan(v.others)}</p>`
  return html`<section><h2>${w.reports}</h2><div class="facts"><p><b>${grouped(v.reports, v.lang)}</b>${w.reportsAll}</p></div><p class="hint">${w.reportsHow}</p>
<h3>${w.byKecamatan}</h3>${v.kecamatan.length > 0 && bars(v.kecamatan)}${few}</section>`
}
