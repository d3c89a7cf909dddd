import { html } from 'hono/html'
import { queuePageWords } from '../src/words/queue-words.ts'
import { triageWords } from '../src/words/triage-words.ts'
import type { Lang } from '../src/words/words.ts'
import { bulkFoot, rowTick, tickAll, type BulkView } from './bulk-decline.ts'
import type { Html } from './html.ts'
import { button } from './parts/buttons.ts'
import { empty } from './parts/empty.ts'
import { hidden } from './parts/fields.ts'
import { formProblem } from './parts/form-problem.ts'
import { queueTable, type QueueRow } from './parts/queue-table.ts'
import { viewList, type ViewLink } from './parts/views.ts'

/**
 * @property count what stands in the list, in words; `late` how many promises are past, null for none
 * @property reading how many wait for a second reader, '0' for none: said where nothing else waits
 * @property takeAt address of "Ambil" for a row, null where it cannot be taken
 * @property tick of a row that can be declined among others; `bulk` the form for all of them
 * @property next, first addresses of other pages of the list
 */
export type QueueView = {
  readonly lang: Lang
  readonly csrf: string
  readonly title: string
  readonly all: boolean
  readonly views: readonly ViewLink[]
  readonly count: string
  readonly late: string | null
  readonly reading: string
  readonly rows: readonly (Omit<QueueRow, 'tick'> & { readonly takeAt: string | null; readonly tick: Parameters<typeof rowTick>[1] | null })[]
  readonly next: string | null
  readonly first: string | null
  readonly said: Html | null
  readonly bulk: BulkView
}

export const queueBody = (v: QueueView): Html => {
  const w = queuePageWords(v.lang)
  const ticks = v.rows.some((row) => row.tick)
  return html`
<div class="desk-grid">
${viewList(w.views, v.views)}
<div class="flow">
<div class="row"><h1>${v.title}</h1><p class="meta">${v.count}${v.late !== null && html` · <b class="late">${w.late(v.late)}</b>`}${v.all && ` · ${w.order}`}</p>${keys(v.lang)}</div>
${v.bulk.failed && formProblem({ lang: v.lang, title: triageWords(v.lang).notDone, ...v.bulk.failed })}${v.said}
<p class="row"><a href="/meja/laporan/baru">${w.enterReport}</a><a href="/meja/klaim/baru">${w.enterClaim}</a>${ticks && tickAll(v.lang, v.bulk)}</p>
${v.rows.length === 0 ? nothing(v) : queueTable({ lang: v.lang, caption: v.title, rows: v.rows.map((row) => rowOf(v, row)) })}${ticks && bulkFoot(v.lang, v.csrf, v.bulk)}
${(v.next || v.first) && html`<p class="row">${v.first && html`<a href="${v.first}">${w.first}</a>`}${v.next && html`<a href="${v.next}">${w.next}</a>`}</p>`}
</div>
</div>`
}

/** Shown by static/desk.js, since without it the keys do nothing. */
const keys = (lang: Lang) => {
  const w = queuePageWords(lang)
  return html`<p class="meta" id="keys" hidden><kbd>J</kbd> <kbd>K</kbd> ${w.move} · <kbd>A</kbd> ${w.takeKey} · <kbd>?</kbd> ${w.allKeys}<span id="more-keys" hidden> · <kbd>Enter</kbd> ${w.openKey} · <kbd>X</kbd> ${w.tickKey} · <kbd>1</kbd>–<kbd>9</kbd> ${w.views}</span></p>`
}

function rowOf(v: QueueView, { takeAt, tick, ...facts }: QueueView['rows'][number]): QueueRow {
  const row: QueueRow = { ...facts, tick: tick ? rowTick(v.lang, tick) : undefined }
  if (takeAt === null) return row
  // Where nobody holds it stands how to hold it.
  return { ...row, held: html`<form method="post" action="${takeAt}">${hidden({ csrf: v.csrf })}${button({ label: queuePageWords(v.lang).take, look: 'second', small: true })}</form>` }
}

function nothing(v: QueueView): Html {
  const w = queuePageWords(v.lang)
  if (!v.all) return empty({ title: w.emptyView, action: html`<p><a href="/meja">${w.toAll}</a></p>` })
  if (v.reading === '0') return empty({ title: w.empty, text: w.emptyEnter })
  return empty({ title: w.empty, action: html`<p><a href="/baca">${w.emptyButReading(v.reading)}</a></p>` })
}
