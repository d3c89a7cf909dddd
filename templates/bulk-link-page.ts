import { html } from 'hono/html'
import { bulkWords } from '../src/words/bulk-words.ts'
import { triageWords } from '../src/words/triage-words.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { button } from './parts/buttons.ts'
import { type Choice, choices } from './parts/choice-fields.ts'
import { errorFor, type FormError } from './parts/error-summary.ts'
import { hidden } from './parts/fields.ts'
import { formProblem } from './parts/form-problem.ts'
import { textField } from './parts/text-fields.ts'

/** @property ticks values of the reports' ticks @property place hidden fields that lead back to the page of the list, `back` its address */
export type BulkLinkView = {
  readonly lang: Lang
  readonly csrf: string
  readonly title: string
  readonly reports: readonly { readonly href: string; readonly text: string; readonly meta: string }[]
  readonly ticks: readonly string[]
  readonly place: Readonly<Record<string, string>>
  readonly back: string
  readonly searched: string
  readonly chosen: string
  readonly options: readonly Choice[]
  readonly failed: { readonly say: string; readonly errors: readonly FormError[] } | null
}

/** Which claim they belong to: one form, whose first button only looks among titles. */
export const bulkLinkBody = (v: BulkLinkView): Html => {
  const w = triageWords(v.lang)
  return html`
<p class="meta"><a href="${v.back}">${w.queue}</a></p>
<h1>${v.title}</h1>
${v.failed && formProblem({ lang: v.lang, title: w.notDone, ...v.failed })}
<ul class="rows" id="queue">${v.reports.map((r) => html`<li><a href="${r.href}" dir="auto">${r.text}</a> <span class="meta">· ${r.meta}</span></li>`)}</ul>
<form method="post" action="/meja/laporan/tautkan">${hidden({ csrf: v.csrf, ...v.place })}${v.ticks.map((tick) => html`<input type="hidden" name="report" value="${tick}">`)}
<div class="find">${textField({ name: 'cari', label: w.search, type: 'search', value: v.searched })}${button({ label: w.searchButton, look: 'second', name: 'lihat', value: '1' })}</div>
${v.options.length === 0 ? html`<p class="meta" id="claim">${v.searched === '' ? w.noneLike : w.noneFound}</p>` : html`${choices({ name: 'claim', label: w.linkChoose, options: v.options, wide: true, value: v.chosen, error: errorFor(v.failed?.errors ?? [], 'claim') })}${button({ label: bulkWords(v.lang).linkThem, name: 'tautkan', value: '1' })}`}
</form>`
}
