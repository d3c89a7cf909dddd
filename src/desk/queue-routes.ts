import { Hono } from 'hono'
import { staffOnly } from '../accounts/sessions.ts'
import { queueBody } from '../../templates/queue-page.ts'
import { actorOf, at, type AppEnv, type Ctx } from '../web/env.ts'
import { formToken } from '../web/form-token.ts'
import { staffPage } from '../web/pages.ts'
import { queuePageWords } from '../words/queue-words.ts'
import { claimRow, reportRow, type Reader } from './queue-rows.ts'
import { claimRows, reportRows } from './queue-row-views.ts'
import { QUEUE_VIEWS, queueSlice, type QueueSlice, type QueueView } from './queue-slice-views.ts'
import { COUNTED, queueCounts } from './queue-views.ts'
import { saidOfReport } from './triage-said.ts'

export const queueRoutes = new Hono<AppEnv>()

queueRoutes.get('/meja', staffOnly('moderator'), async (c) => {
  const { store } = c.var.deps
  const view = QUEUE_VIEWS.find((v) => v === c.req.query('tampil')) ?? 'semua'
  const after = c.req.query('setelah') ?? null
  const [counts, slice, said] = await Promise.all([
    queueCounts(store, actorOf(c).id, at(c)),
    queueSlice(store, view, actorOf(c).id, at(c), after),
    saidOfReport(c, c.req.query('selesai')),
  ])
  const w = queuePageWords(c.var.lang)
  const n = (key: keyof typeof counts) => (counts[key] < COUNTED ? String(counts[key]) : `${COUNTED - 1}+`)
  const waits = view === 'semua' || view === 'bebas'
  const body = queueBody({
    lang: c.var.lang,
    csrf: formToken(c),
    title: view === 'semua' ? w.title : w[view],
    all: view === 'semua',
    views: QUEUE_VIEWS.map((v) => ({ href: addressOf(v), label: w[v], count: n(v), current: v === view })),
    count: waits ? w.waiting(n(view)) : w.listed(n(view)),
    late: waits && counts.late > 0 ? n('late') : null,
    reading: n('baca'),
    rows: await rowsOf(c, slice),
    next: slice.after ? addressOf(view, slice.after) : null,
    first: after ? addressOf(view) : null,
    said,
  })
  return c.html(await staffPage(c, { section: 'queue', title: w.title, body, scripts: ['desk'] }))
})

function addressOf(view: QueueView, after?: string): string {
  const query = new URLSearchParams({ ...(view === 'semua' ? {} : { tampil: view }), ...(after ? { setelah: after } : {}) })
  return query.size > 0 ? `/meja?${query}` : '/meja'
}

/** The rows in the list's order, from two reads more: claims and reports. */
async function rowsOf(c: Ctx, slice: QueueSlice) {
  const { store, region } = c.var.deps
  const here: Reader = { zone: region.timezone, lang: c.var.lang, now: c.var.now, region, me: actorOf(c).id }
  const idsOf = (kind: 'claim' | 'report') => slice.items.filter((i) => i.kind === kind).map((i) => i.id)
  const [claims, reports] = await Promise.all([claimRows(store, idsOf('claim'), c.var.now), reportRows(store, idsOf('report').map(Number))])
  return slice.items.flatMap(({ kind, id }) => {
    if (kind === 'report') return [{ ...reportRow(reports.get(Number(id))!, here), takeAt: null }]
    const { takeable, ...row } = claimRow(claims.get(id)!, here)
    return [{ ...row, takeAt: takeable ? `/meja/klaim/${id}/ambil` : null }]
  })
}
