import { html } from 'hono/html'
import { bulkWords } from '../src/words/bulk-words.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { button } from './parts/buttons.ts'
import type { Option } from './parts/choice-fields.ts'
import { errorFor, type FormError } from './parts/error-summary.ts'
import { fieldNotes, hidden, tied } from './parts/fields.ts'
import type { Tick } from './parts/queue-table.ts'
import { said } from './parts/said.ts'

/** The form that the ticks of the rows belong to; they stand in the table, outside of it. */
const FORM = 'tolak'

/** @property place hidden fields that lead back to this page of the list @property tickAll the link that ticks or unticks all without script */
export type BulkView = {
  readonly place: Readonly<Record<string, string>>
  readonly reasons: readonly Option[]
  readonly reason: string
  readonly tickAll: { readonly href: string; readonly all: boolean }
  readonly failed: { readonly say: string; readonly errors: readonly FormError[] } | null
}

/** A row's tick. Browsers put ticks back by their place when one comes back: by then other reports stand there. */
export const rowTick = (lang: Lang, t: { readonly number: number; readonly alike?: number; readonly value: string; readonly ticked: boolean }): Tick => ({ label: t.alike ? bulkWords(lang).tickAlike(t.alike) : bulkWords(lang).tick(t.number), value: t.value, ticked: t.ticked, form: FORM })

/** Above the rows: all of them at once. A link without script; static/desk.js puts a tick in its place. */
export const tickAll = (lang: Lang, v: BulkView): Html => {
  const w = bulkWords(lang)
  return html`<a href="${v.tickAll.href}" id="tick-link">${v.tickAll.all ? w.tickAll : w.untickAll}</a><label class="tick" id="tick-all" hidden><input type="checkbox"> ${w.tickAll}</label>`
}

/** Sticks to the foot of the list: why, and the button. */
export const bulkFoot = (lang: Lang, csrf: string, v: BulkView): Html => {
  const w = bulkWords(lang)
  const reason = { name: 'reason', label: w.reason, error: errorFor(v.failed?.errors ?? [], 'reason') }
  return html`<form method="post" action="/meja/laporan/tolak" id="${FORM}" class="panel-foot" aria-label="${w.form}">${hidden({ csrf, ...v.place })}
<label class="hide" for="reason">${w.reason}</label>${fieldNotes(reason)}<select autocomplete="off" ${tied(reason)}><option value="">${w.chooseReason}</option>${v.reasons.map((o) => html`<option value="${o.value}"${o.value === v.reason && html` selected`}>${o.label}</option>`)}</select>${button({ label: w.decline, look: 'second', small: true })}${button({ label: w.link, look: 'second', small: true, action: '/meja/laporan/tautkan' })}<span class="meta" id="ticked" data-words="${w.ticked}"></span></form>`
}

/** Numbers that are named; the others are counted. */
const NAMED = 10

/** @property unchanged numbers that the tap left out @property undo hidden fields of the form that takes all back, null where it was taken back */
export const batchSaid = (v: { readonly lang: Lang; readonly text: string; readonly unchanged: readonly number[]; readonly undo: Readonly<Record<string, string>> | null }): Html => {
  const w = bulkWords(v.lang)
  const links = v.unchanged.slice(0, NAMED).map((number, i) => html`${i > 0 && ', '}<a href="/meja/laporan/${number}">${number}</a>`)
  const more = v.unchanged.length > NAMED && html` ${w.andMore(v.unchanged.length - NAMED)}`
  return said({
    text: html`${v.text}${v.unchanged.length > 0 && html` ${w.unchanged(v.unchanged.length)} ${links}${more}.`}`,
    undo: v.undo === null ? undefined : html`<form method="post" action="/meja/laporan/kembalikan">${hidden(v.undo)}${button({ label: w.undo, look: 'second', small: true })}</form>`,
  })
}
