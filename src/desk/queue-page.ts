import type { Html } from '../../templates/html.ts'
import { queueBody, type QueueView as QueueBody } from '../../templates/queue-page.ts'
import type { Problem } from '../web/door.ts'
import { actorOf, at, type Ctx } from '../web/env.ts'
import { formToken } from '../web/form-token.ts'
import { staffPage } from '../web/pages.ts'
import type { Typed } from '../web/typed.ts'
import { queuePageWords } from '../words/queue-words.ts'
import { declineWords } from '../words/triage-words.ts'
import { tickValue } from './bulk-forms.ts'
import { alikeRow, claimRow, reportRow, type Reader } from './queue-rows.ts'
import { claimRows, clustersAmong, type ReportFactsRow, reportRows } from './queue-row-views.ts'
import { QUEUE_VIEWS, queueSlice, type QueueSlice, type QueueView } from './queue-slice-views.ts'
import { COUNTED, type QueueCounts, queueCounts } from './queue-views.ts'
import { DECLINE_REASONS } from './triage-forms.ts'

/** Which page of which list; both from an address or a form's hidden fields. */
export type QueuePlace = { view: QueueView; after: string | null }

export const placeFrom = (view: string | undefined, after: string | undefined): QueuePlace => ({ view: QUEUE_VIEWS.find((v) => v === view) ?? 'semua', after: after || null })

/** The place as hidden fields, and as the query of an address. */
export const placeFields = ({ view, after }: QueuePlace): Record<string, string> => ({ ...(view === 'semua' ? {} : { tampil: view }), ...(after ? { setelah: after } : {}) })

export function addressOf(place: QueuePlace, also: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...placeFields(place), ...also })
  return query.size > 0 ? `/meja?${query}` : '/meja'
}

/** Beside the rows: `said` what was just done; `failed` a form that was not taken: its ticks and reason stay; `tickAll` as the link without script asks. */
export type QueueAlso = { said?: Html | null; failed?: { typed: Typed; problem: Problem }; tickAll?: boolean }

/** The queue's page. */
export async function queuePage(c: Ctx, place: QueuePlace, also: QueueAlso = {}): Promise<string> {
  const { store } = c.var.deps
  const [counts, slice] = await Promise.all([queueCounts(store, actorOf(c).id, at(c)), queueSlice(store, place.view, actorOf(c).id, at(c), place.after)])
  const rows = await rowsOf(c, slice, (value) => also.tickAll === true || (also.failed?.typed.all('report').includes(value) ?? false))
  return showQueue(c, { place, counts, rows, next: slice.after }, also)
}

/** All that the page is drawn from. `next`: where the next page of the list begins. */
export type QueueFound = { place: QueuePlace; counts: QueueCounts; rows: QueueBody['rows']; next: string | null }

/** The same out of what was loaded. */
export function showQueue(c: Ctx, { place, counts, rows, next }: QueueFound, also: QueueAlso): Promise<string> {
  const { view, after } = place
  const w = queuePageWords(c.var.lang)
  const n = (key: keyof typeof counts) => (counts[key] < COUNTED ? String(counts[key]) : `${COUNTED - 1}+`)
  const waits = view === 'semua' || view === 'bebas'
  const { problem, typed } = also.failed ?? {}
  const body = queueBody({
    lang: c.var.lang,
    csrf: formToken(c),
    title: view === 'semua' ? w.title : w[view],
    all: view === 'semua',
    views: [...QUEUE_VIEWS.map((v) => ({ href: addressOf({ view: v, after: null }), label: w[v], count: n(v), current: v === view })), { href: '/meja/keberatan', label: w.objections, count: n('objections'), current: false }],
    count: waits ? w.waiting(n(view)) : w.listed(n(view)),
    late: waits && counts.late > 0 ? n('late') : null,
    reading: n('baca'),
    rows,
    next: next ? addressOf({ view, after: next }) : null,
    first: after ? addressOf({ view, after: null }) : null,
    said: also.said ?? null,
    bulk: {
      place: placeFields(place),
      reasons: DECLINE_REASONS.map((value) => ({ value, label: declineWords(c.var.lang)[value] })),
      reason: typed?.line('reason') ?? '',
      tickAll: also.tickAll ? { href: addressOf(place), all: false } : { href: addressOf(place, { pilih: 'semua' }), all: true },
      failed: problem ? { say: problem.say, errors: problem.faults.map(({ field, say }) => ({ field, message: say })) } : null,
    },
  })
  return staffPage(c, { section: 'queue', title: w.title, body, scripts: ['desk'] })
}

/** The rows in the list's order, from two reads more: claims and reports. */
async function rowsOf(c: Ctx, slice: QueueSlice, isTicked: (value: string) => boolean): Promise<QueueBody['rows']> {
  const { store, region } = c.var.deps
  const here: Reader = { zone: region.timezone, lang: c.var.lang, now: c.var.now, region, me: actorOf(c).id }
  const placesOf = (kind: 'claim' | 'report') => slice.items.filter((i) => i.kind === kind).map((i) => i.row)
  const numbers = placesOf('report')
  const [claims, reports, clusters] = await Promise.all([claimRows(store, placesOf('claim'), here.me, c.var.now), reportRows(store, numbers), clustersAmong(store, numbers)])
  const alike = groupAlike(numbers.map((number) => reports.get(number)!), clusters)
  return slice.items.flatMap(({ kind, id }) => {
    if (kind === 'report') {
      const report = reports.get(Number(id))!
      const group = alike.get(report.number)
      if (group && group[0] !== report) return [] // stands in its cluster's row
      if (group) return [alikeOf(group, here, isTicked)]
      const value = tickValue({ number: report.number, seq: report.decided_seq })
      // Declining is for what waits; a linked report that was asked something has its claim.
      return [{ ...reportRow(report, here), takeAt: null, tick: report.state === 'received' ? { number: report.number, value, ticked: isTicked(value) } : null }]
    }
    const { takeable, ...row } = claimRow(claims.get(id)!, here)
    return [{ ...row, takeAt: takeable ? `/meja/klaim/${id}/ambil` : null, tick: null }]
  })
}

/** Reports of one cluster that wait on this page, under the number of each; in the page's order, so that the first holds their place. */
function groupAlike(reports: readonly ReportFactsRow[], clusters: ReadonlyMap<number, number>): Map<number, ReportFactsRow[]> {
  const waiting = reports.filter((r) => r.state === 'received' && clusters.has(r.number))
  const groups = Map.groupBy(waiting, (r) => clusters.get(r.number)!)
  return new Map([...groups.values()].filter((group) => group.length > 1).flatMap((group) => group.map((r) => [r.number, group] as const)))
}

/** Like reports as one row: one tick takes them all. */
export function alikeOf(group: readonly ReportFactsRow[], here: Reader, isTicked: (value: string) => boolean): QueueBody['rows'][number] {
  const values = group.map((r) => tickValue({ number: r.number, seq: r.decided_seq }))
  return { ...alikeRow(group, here), takeAt: null, tick: { number: group[0]!.number, alike: group.length, value: values.join(','), ticked: isTicked(values.join(',')) || values.every(isTicked) } }
}
