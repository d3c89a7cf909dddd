import { html } from 'hono/html'
import { bulkWords } from '../../src/words/bulk-words.ts'
import { queueWords } from '../../src/words/common-words.ts'
import type { Lang } from '../../src/words/words.ts'
import type { Html } from '../html.ts'
import { disclosure } from './disclosure.ts'
import { stateMark } from './marks.ts'
import { sparkline } from './sparkline.ts'
import { type DiscState, stateDisc } from './state-line.ts'
import { tag } from './tag.ts'
import type { Text } from './text.ts'

/** A row that can be taken among others. @property form id of the form that it belongs to */
export type Tick = { readonly label: string; readonly value: string; readonly ticked: boolean; readonly form: string }

/**
 * @property promise time left in words ('35 mnt', 'lewat 12 mnt'); `late` adds the hourglass
 * @property why in quiet type, why it stands at this place
 * @property spark reports per period, oldest first; none when left out
 * @property held who, and until when; or the form with the button "Ambil"
 */
export type QueueRow = {
  readonly id: string
  readonly href: string
  readonly promise: Text
  readonly late?: boolean
  readonly title: string
  readonly tags?: readonly string[]
  readonly why: string
  readonly reports: number | string
  readonly spark?: readonly number[]
  readonly area: string
  readonly state: { readonly state: DiscState; readonly word: string; readonly returned?: boolean }
  readonly held?: Text
  readonly own?: boolean
  readonly tick?: Tick
  /** like reports that stand in this row, the first among them */
  readonly alike?: readonly { readonly href: string; readonly number: number; readonly text: string }[]
}

/** The queue as a table; on a phone its cells flow into two quiet lines. @property caption hidden, names the table */
export const queueTable = (v: { readonly lang: Lang; readonly caption: string; readonly rows: readonly QueueRow[] }): Html => {
  const w = queueWords(v.lang)
  const heads = [w.promise, w.claim, w.reports, w.area, w.state, w.held]
  return html`
<table class="queue${v.rows.some((row) => row.tick) && ' ticks'}"><caption class="hide">${v.caption}</caption>
<thead><tr>${heads.map((h) => html`<th scope="col">${h}</th>`)}</tr></thead>
<tbody id="queue">${v.rows.map((row) => queueRow(v.lang, row))}</tbody></table>`
}

export const queueRow = (lang: Lang, r: QueueRow): Html => html`
<tr id="${r.id}"${r.own && html` class="own"`}>
<td class="due${r.late && ' late'}">${r.late && stateMark('checking')}<b>${r.promise}</b>${r.tick && tickBox(r.tick)}</td>
<th scope="row"><a href="${r.href}" dir="auto">${r.title}</a>${r.tags?.map((t) => html` ${tag(t)}`)}<p class="meta">${r.why}</p>${r.alike && alike(lang, r.alike)}</th>
<td class="num"><b>${r.reports}</b><span class="unit"> ${queueWords(lang).reportCount(r.reports)}</span>${r.spark && sparkline(r.spark)}</td>
<td>${r.area}</td>
<td>${stateDisc(r.state)}</td>
<td>${r.held}</td></tr>`

/** Which they are, folded. */
const alike = (lang: Lang, all: NonNullable<QueueRow['alike']>): Html =>
  disclosure({ summary: bulkWords(lang).alike(all.length), body: html`<ul class="rows">${all.map((a) => html`<li><a href="${a.href}">${a.number}</a> <span dir="auto">${a.text}</span></li>`)}</ul>` })

const tickBox = (t: Tick): Html =>
  html`<label class="pick"><input type="checkbox" name="report" value="${t.value}" form="${t.form}" autocomplete="off"${t.ticked && html` checked`}><span class="hide">${t.label}</span></label>`
