import { Hono } from 'hono'
import { staffOnly } from '../accounts/sessions.ts'
import { registeredChannels } from '../sources/publisher-views.ts'
import { isRefusal, type Refusal } from '../store/refusal.ts'
import { door, faulty, staffTo, type Problem } from '../web/door.ts'
import { actorOf, at, type AppEnv, type Ctx } from '../web/env.ts'
import { readSeq, type Typed } from '../web/typed.ts'
import { assessmentWords } from '../words/assessment-words.ts'
import { carriesDraft, lackFault, readDraft, type ReadDraft } from './assessment-fields.ts'
import { claimPage } from './claim-page.ts'
import { idOf, inWords } from './claim-routes.ts'
import { loadWork } from './claim-work-views.ts'
import { dropDraft, saveDraft, submitDraft, type Writer } from './drafting.ts'
import { sourcesFrom } from './source-fields.ts'
import { SOURCE_FILES, sourceFilesProblem, withSourceFiles } from './source-files.ts'
import { fileOf } from './source-views.ts'
import { hereOf } from '../web/here.ts'
import { eraseUnused } from '../media/erasing.ts'
import type { KeptFile } from '../media/media-rules.ts'

export const assessmentRoutes = new Hono<AppEnv>()

assessmentRoutes.post('/meja/klaim/:id/telaah', staffOnly('moderator'), door({
  files: SOURCE_FILES,
  draw: (c, typed, problem) => claimPage(c, idOf(c), { form: 'telaah', typed, problem }),
  act: async (c, typed) => {
    // Another row, or a look at how it will read: nothing is saved, nothing is lost.
    if (typed.has('more') || typed.has('lihat')) return c.html(await claimPage(c, idOf(c), { form: 'telaah', typed, problem: null, more: typed.has('more'), preview: typed.has('lihat') }))
    return withDraft(c, typed, async (read) => {
      const done = await saveDraft(c.var.deps.store, idOf(c), writerOf(c, typed), read)
      return isRefusal(done) ? inWords(c, done) : staffTo(c, `/meja/klaim/${idOf(c)}#telaah`)
    })
  },
}))

assessmentRoutes.post('/meja/klaim/:id/ajukan', staffOnly('moderator'), door({
  files: SOURCE_FILES,
  draw: (c, typed, problem) => claimPage(c, idOf(c), { form: 'ajukan', typed, problem }),
  act: async (c, typed) => {
    const submit = async (read: ReadDraft | null) => {
      const done = await submitDraft(c.var.deps.store, idOf(c), writerOf(c, typed), read)
      if ('lacks' in done) return unready(c, typed, read, faulty(done.lacks.map((lack) => lackFault(lack, c.var.lang))))
      return isRefusal(done) ? notYours(c, done) : staffTo(c, `/meja/klaim/${idOf(c)}`)
    }
    return carriesDraft(typed) ? withDraft(c, typed, submit) : submit(null)
  },
}))

assessmentRoutes.post('/meja/klaim/:id/buang', staffOnly('moderator'), door({
  draw: (c, typed, problem) => claimPage(c, idOf(c), { form: 'buang', typed, problem }),
  act: async (c, typed) => {
    const done = await dropDraft(c.var.deps.store, idOf(c), writerOf(c, typed))
    return isRefusal(done) ? notYours(c, done) : staffTo(c, `/meja/klaim/${idOf(c)}`)
  },
}))

/** What may not go on yet is kept all the same: whoever leaves the page to find what is missing finds the rest again. */
async function unready(c: Ctx, typed: Typed, read: ReadDraft | null, problem: Problem): Promise<Response | Problem> {
  const saved = read && !isRefusal(await saveDraft(c.var.deps.store, idOf(c), writerOf(c, typed), read))
  return saved ? c.html(await claimPage(c, idOf(c), { form: 'ajukan', typed, problem, saved }), 422) : problem
}

const writerOf = (c: Ctx, typed: Typed): Writer => ({ actor: actorOf(c), formSeq: readSeq(typed), at: at(c) })

/** Reads the form, and keeps its files while `then` writes the draft that names them. */
async function withDraft(c: Ctx, typed: Typed, then: (read: ReadDraft) => Promise<Response | Refusal | Problem>): Promise<Response | Refusal | Problem> {
  const { store, region } = c.var.deps
  const [work, channels] = await Promise.all([loadWork(store, idOf(c)), registeredChannels(store)])
  if (!work) return { refused: 'not_found' }
  const { claim, open } = work
  const files = new Map((open?.sources ?? []).flatMap((source) => fileOf(source) ?? []).map((file) => [file.hash, file]))
  const known = { subject: claim.subject, about: JSON.parse(claim.about) as string[], direction: claim.direction, files }
  const read = (kept: ReadonlyMap<number, KeptFile>) => readDraft(typed, { lang: c.var.lang, zone: hereOf(c).zone, region: region.code, now: c.var.now, channels, known, kept })
  const sources = sourcesFrom(typed)
  const unfit = sourceFilesProblem(c, sources)
  const { faults } = read(new Map())
  if (unfit) return { ...unfit, faults: [...unfit.faults, ...faults] }
  if (faults.length) return faulty(faults)
  const done = await withSourceFiles(c, sources, (kept) => then(read(kept).read))
  await eraseUnused(c.var.deps, [...files.keys()]) // what this draft no longer rests on
  return done
}

/** A colleague's draft: not a matter of roles, but of taking the claim first. */
async function notYours(c: Ctx, refusal: Refusal): Promise<Problem> {
  const problem = await inWords(c, refusal)
  return refusal.refused === 'not_allowed' ? { ...problem, say: assessmentWords(c.var.lang).notYours } : problem
}
