import { Hono } from 'hono'
import { staffOnly } from '../accounts/sessions.ts'
import { registeredChannels } from '../sources/publisher-views.ts'
import { isRefusal, type Refusal } from '../store/refusal.ts'
import { door, faulty, staffTo, type Problem } from '../web/door.ts'
import { actorOf, at, type AppEnv, type Ctx } from '../web/env.ts'
import type { Typed } from '../web/typed.ts'
import { assessmentWords } from '../words/assessment-words.ts'
import { DRAFT_FIELDS, lackFault, readDraft, type ReadDraft } from './assessment-fields.ts'
import { seqOf } from './claim-fields.ts'
import { claimPage } from './claim-page.ts'
import { idOf, inWords } from './claim-routes.ts'
import { loadClaim } from './claim-store.ts'
import { dropDraft, saveDraft, submitDraft, type Writer } from './drafting.ts'
import { hereOf } from '../web/here.ts'

export const assessmentRoutes = new Hono<AppEnv>()

assessmentRoutes.post('/meja/klaim/:id/telaah', staffOnly('moderator'), door({
  draw: (c, typed, problem) => claimPage(c, idOf(c), { form: 'telaah', typed, problem }),
  act: async (c, typed) => {
    // Another row, or a look at how it will read: nothing is saved, nothing is lost.
    if (typed.has('more') || typed.has('lihat')) return c.html(await claimPage(c, idOf(c), { form: 'telaah', typed, problem: null, more: typed.has('more'), preview: typed.has('lihat') }))
    const read = await draftIn(c, typed)
    if ('faults' in read || isRefusal(read)) return read
    const done = await saveDraft(c.var.deps.store, idOf(c), writerOf(c, typed), read)
    return isRefusal(done) ? inWords(c, done) : staffTo(c, `/meja/klaim/${idOf(c)}#telaah`)
  },
}))

assessmentRoutes.post('/meja/klaim/:id/ajukan', staffOnly('moderator'), door({
  draw: (c, typed, problem) => claimPage(c, idOf(c), { form: 'ajukan', typed, problem }),
  act: async (c, typed) => {
    const read = DRAFT_FIELDS.some((name) => typed.has(name)) ? await draftIn(c, typed) : null
    if (read && ('faults' in read || isRefusal(read))) return read
    const done = await submitDraft(c.var.deps.store, idOf(c), writerOf(c, typed), read)
    if ('lacks' in done) return faulty(done.lacks.map((lack) => lackFault(lack, c.var.lang)))
    return isRefusal(done) ? notYours(c, done) : staffTo(c, `/meja/klaim/${idOf(c)}`)
  },
}))

assessmentRoutes.post('/meja/klaim/:id/buang', staffOnly('moderator'), door({
  draw: (c, typed, problem) => claimPage(c, idOf(c), { form: 'buang', typed, problem }),
  act: async (c, typed) => {
    const done = await dropDraft(c.var.deps.store, idOf(c), writerOf(c, typed))
    return isRefusal(done) ? notYours(c, done) : staffTo(c, `/meja/klaim/${idOf(c)}`)
  },
}))

const writerOf = (c: Ctx, typed: Typed): Writer => ({ actor: actorOf(c), formSeq: seqOf(typed), at: at(c) })

async function draftIn(c: Ctx, typed: Typed): Promise<ReadDraft | Problem | Refusal> {
  const { store, region } = c.var.deps
  const [claim, channels] = await Promise.all([loadClaim(store, idOf(c)), registeredChannels(store)])
  if (!claim) return { refused: 'not_found' }
  const known = { subject: claim.subject, about: JSON.parse(claim.about) as string[], direction: claim.direction }
  const { read, faults } = readDraft(typed, { lang: c.var.lang, zone: hereOf(c).zone, region: region.code, now: c.var.now, channels, known })
  return faults.length ? faulty(faults) : read
}

/** A colleague's draft: not a matter of roles, but of taking the claim first. */
async function notYours(c: Ctx, refusal: Refusal): Promise<Problem> {
  const problem = await inWords(c, refusal)
  return refusal.refused === 'not_allowed' ? { ...problem, say: assessmentWords(c.var.lang).notYours } : problem
}
