import { Hono } from 'hono'
import { staffOnly } from '../accounts/sessions.ts'
import { isRefusal } from '../store/refusal.ts'
import { door, faulty, staffTo, type Problem } from '../web/door.ts'
import { actorOf, at, type AppEnv, type Ctx } from '../web/env.ts'
import type { Typed } from '../web/typed.ts'
import { bulkWords } from '../words/bulk-words.ts'
import { triageFaultWords } from '../words/triage-words.ts'
import { bringAllBack, declineAll, linkAll, type AtReports } from './bulk.ts'
import { bulkLinkPage } from './bulk-link-page.ts'
import { batchId, readBatch, readBulk, readTicks, tickFaults } from './bulk-forms.ts'
import { saidOfBatch } from './bulk-said.ts'
import { batchRows } from './bulk-views.ts'
import { addressOf, placeFields, placeFrom, queuePage } from './queue-page.ts'
import { readLink } from './triage-forms.ts'
import { saidOfReport } from './triage-said.ts'

export const queueRoutes = new Hono<AppEnv>()

queueRoutes.get('/meja', staffOnly('moderator'), async (c) => {
  const place = placeFrom(c.req.query('tampil'), c.req.query('setelah'))
  const said = (await saidOfBatch(c, c.req.query('massal'), placeFields(place))) ?? (await saidOfReport(c, c.req.query('selesai')))
  return c.html(await queuePage(c, place, { said, tickAll: c.req.query('pilih') === 'semua' }))
})

const placeIn = (typed: Typed) => placeFrom(typed.line('tampil'), typed.line('setelah'))
const toBatch = (c: Ctx, typed: Typed, batch: string) => staffTo(c, addressOf(placeIn(typed), { massal: batch }))
const draw = (c: Ctx, typed: Typed, problem: Problem) => queuePage(c, placeIn(typed), { failed: { typed, problem } })
const many = (c: Ctx, batch: string): AtReports => ({ store: c.var.deps.store, by: actorOf(c).id, at: at(c), batch })
/** Whether this very form was taken before: a double tap is told what the first one did. */
const doneBefore = async (r: AtReports, act: 'decline' | 'link' | 'bring_back') => (await batchRows(r.store, r.batch, r.by)).some((row) => row.act === act)

queueRoutes.post('/meja/laporan/tolak', staffOnly('moderator'), door({
  draw,
  act: async (c, typed) => {
    const given = readBulk(typed, c.var.lang)
    if ('faults' in given) return faulty(given.faults)
    const r = many(c, batchId((...parts) => c.var.deps.keys.mac('batch', ...parts), actorOf(c).id, given.reason, given.ticked))
    const done = await declineAll(r, given.ticked, given.reason)
    if (isRefusal(done) && !(await doneBefore(r, 'decline'))) return { status: 409, say: bulkWords(c.var.lang).noneChanged, faults: [] }
    return toBatch(c, typed, r.batch)
  },
}))

/** From the queue it asks which claim; from there it joins them. What was ticked comes along either way. */
queueRoutes.post('/meja/laporan/tautkan', staffOnly('moderator'), door({
  draw: (c, typed, problem) => (readTicks(typed).length === 0 ? draw(c, typed, problem) : bulkLinkPage(c, placeIn(typed), typed, problem)),
  act: async (c, typed) => {
    const ticked = readTicks(typed)
    const faults = tickFaults(ticked, c.var.lang)
    if (faults.length > 0) return faulty(faults)
    if (typed.has('lihat') || (typed.line('claim') === '' && !typed.has('tautkan'))) return c.html(await bulkLinkPage(c, placeIn(typed), typed, null))
    const given = readLink(typed, c.var.lang)
    if ('faults' in given) return faulty(given.faults)
    const r = many(c, batchId((...parts) => c.var.deps.keys.mac('batch', ...parts), actorOf(c).id, `claim ${given.read.claim}`, ticked))
    const done = await linkAll(r, ticked, given.read.claim)
    if (isRefusal(done) && done.refused === 'not_found') return faulty([{ field: 'claim', say: triageFaultWords(c.var.lang).claim }])
    if (isRefusal(done) && !(await doneBefore(r, 'link'))) return { status: 409, say: bulkWords(c.var.lang).noneChanged, faults: [] }
    return toBatch(c, typed, r.batch)
  },
}))

queueRoutes.post('/meja/laporan/kembalikan', staffOnly('moderator'), door({
  draw,
  act: async (c, typed) => {
    const batch = readBatch(typed.line('batch'))
    if (batch === null) return { refused: 'not_found' }
    const r = many(c, batch)
    const declined = (await batchRows(r.store, batch, r.by)).filter((row) => row.act !== 'bring_back')
    if (declined.length === 0) return { refused: 'not_found' }
    const done = await bringAllBack(r, declined)
    if (isRefusal(done) && !(await doneBefore(r, 'bring_back'))) return { status: 409, say: bulkWords(c.var.lang).noneBack, faults: [] }
    return toBatch(c, typed, batch)
  },
}))
