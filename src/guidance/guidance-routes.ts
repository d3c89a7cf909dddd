import { Hono } from 'hono'
import { staffOnly } from '../accounts/sessions.ts'
import { publishedFaults, tooLong } from '../claims/published-text.ts'
import type { Registry } from '../claims/source-fields.ts'
import { publishGuidance, withdrawGuidance } from '../desk/guidance-out.ts'
import { registeredChannels } from '../sources/publisher-views.ts'
import { isRefusal } from '../store/refusal.ts'
import { trailOf } from '../store/trail.ts'
import { door, faulty, staffTo, type Problem } from '../web/door.ts'
import { actorOf, at, type AppEnv, type Ctx, hasRole } from '../web/env.ts'
import { kept } from '../web/keep.ts'
import { problemPage } from '../web/pages.ts'
import { readSeq, type Typed } from '../web/typed.ts'
import { guidanceDeskWords } from '../words/guidance-words.ts'
import { problemWords } from '../words/problem-words.ts'
import { DONE, type Done, showGuidanceCase, showGuidanceDesk, showNewGuidance } from './guidance-desk-page.ts'
import { readGuidance } from './guidance-fields.ts'
import { beginGuidance, editGuidance, type GuidanceHand, moveGuidance, saveGuidance } from './guidance-moves.ts'
import { showGuidance, showGuidanceList } from './guidance-page-view.ts'
import { GUIDANCE_MOST } from './guidance-rules.ts'
import { deskGuidance, guidanceAt, guidanceInForce, loadGuidance } from './guidance-views.ts'

export const guidanceRoutes = new Hono<AppEnv>()

guidanceRoutes.get('/panduan', (c) =>
  kept(c, async () => {
    const all = await guidanceInForce(c.var.deps.store, at(c))
    return { html: await showGuidanceList(c, all), changesAt: all.map((g) => g.validUntil).toSorted()[0] ?? null }
  }),
)

guidanceRoutes.get('/panduan/:slug', (c) =>
  kept(c, async () => {
    const found = await guidanceAt(c.var.deps.store, c.req.param('slug'))
    return found && { html: await showGuidance(c, found), changesAt: found.state === 'published' && found.valid_until! > at(c) ? found.valid_until : null }
  }),
)

const LIST = '/meja/panduan'
const idOf = (c: Ctx) => c.req.param('id') ?? ''
const pageOf = (c: Ctx, done: Exclude<Done, null>) => `${LIST}/${idOf(c)}?selesai=${done}`
const doneOf = (c: Ctx): Done => DONE.find((done) => done === c.req.query('selesai')) ?? null
const handOf = (c: Ctx, typed: Typed): GuidanceHand => ({ actor: actorOf(c), formSeq: readSeq(typed), at: at(c) })

const registryOf = async (c: Ctx): Promise<Registry> => {
  const { store, region } = c.var.deps
  return { channels: await registeredChannels(store), region: region.code, zone: region.timezone, now: c.var.now }
}

guidanceRoutes.get(LIST, staffOnly('moderator', 'reader'), async (c) => c.html(await showGuidanceDesk(c, await deskGuidance(c.var.deps.store), doneOf(c))))

guidanceRoutes.get(`${LIST}/baru`, staffOnly('moderator'), async (c) => c.html(await showNewGuidance(c, null, null, null)))

guidanceRoutes.post(LIST, staffOnly('moderator'), door({
  draw: async (c, typed, problem) => showNewGuidance(c, typed, problem, await registryOf(c)),
  act: async (c, typed) => {
    const read = readGuidance(typed, await registryOf(c), c.var.lang, at(c))
    if (read.faults.length > 0) return faulty(read.faults)
    const done = await beginGuidance(c.var.deps.store, handOf(c, typed), read.text)
    return isRefusal(done) ? done : staffTo(c, `${LIST}/${done.id}?selesai=saved`)
  },
}))

guidanceRoutes.get(`${LIST}/:id`, staffOnly('moderator', 'reader'), async (c) => {
  const found = await loadGuidance(c.var.deps.store, idOf(c))
  return found ? c.html(await draw(c, null, null)) : c.notFound()
})

async function draw(c: Ctx, typed: Typed | null, problem: Problem | null): Promise<string> {
  const { store } = c.var.deps
  const [found, trail] = await Promise.all([loadGuidance(store, idOf(c)), trailOf(store, 'guidance', idOf(c), 50)])
  if (!found) return problemPage(c, problemWords(c.var.lang).notFound, problemWords(c.var.lang).notFoundMore)
  const registry = found.open?.state === 'draft' && hasRole(actorOf(c), 'moderator') ? await registryOf(c) : null
  return showGuidanceCase(c, found, { trail, registry, done: problem ? null : doneOf(c) }, typed, problem)
}

const saving = (move: 'save' | 'submit') => door({
  draw,
  act: async (c, typed) => {
    const read = readGuidance(typed, await registryOf(c), c.var.lang, at(c))
    const faults = move === 'save' ? read.faults : [...read.faults, ...read.lacking]
    if (faults.length > 0) return faulty(faults)
    const done = await saveGuidance(c.var.deps.store, idOf(c), move, handOf(c, typed), read.text)
    return isRefusal(done) ? done : staffTo(c, move === 'save' ? pageOf(c, 'saved') : `${LIST}/${idOf(c)}`)
  },
})
guidanceRoutes.post(`${LIST}/:id/simpan`, staffOnly('moderator'), saving('save'))
guidanceRoutes.post(`${LIST}/:id/ajukan`, staffOnly('moderator'), saving('submit'))

guidanceRoutes.post(`${LIST}/:id/buang`, staffOnly('moderator'), door({
  draw,
  act: async (c, typed) => {
    const done = await moveGuidance(c.var.deps.store, idOf(c), 'drop', handOf(c, typed))
    return isRefusal(done) ? done : staffTo(c, `${LIST}?selesai=dropped`)
  },
}))

guidanceRoutes.post(`${LIST}/:id/baca-kedua`, staffOnly('moderator', 'reader'), door({
  draw,
  act: async (c, typed) => {
    const { store } = c.var.deps
    if (typed.line('outcome') === 'terbit') {
      const done = await publishGuidance(store, idOf(c), handOf(c, typed))
      return isRefusal(done) ? done : staffTo(c, `${LIST}?selesai=published`)
    }
    const note = typed.text('note')
    if (note === '') return faulty([{ field: 'note', say: guidanceDeskWords(c.var.lang).noteMissing }])
    const faults = tooLong('note', note, GUIDANCE_MOST.note, c.var.lang)
    if (faults.length > 0) return faulty(faults)
    const done = await moveGuidance(store, idOf(c), 'send_back', handOf(c, typed), note)
    return isRefusal(done) ? done : staffTo(c, `${LIST}?selesai=returned`)
  },
}))

guidanceRoutes.post(`${LIST}/:id/ubah`, staffOnly('moderator'), door({
  draw,
  act: async (c, typed) => {
    const done = await editGuidance(c.var.deps.store, idOf(c), handOf(c, typed))
    return isRefusal(done) ? done : staffTo(c, `${LIST}/${idOf(c)}`)
  },
}))

guidanceRoutes.post(`${LIST}/:id/cabut`, staffOnly('moderator'), door({
  draw,
  act: async (c, typed) => {
    const reason = typed.text('reason')
    if (reason === '') return faulty([{ field: 'reason', say: guidanceDeskWords(c.var.lang).reasonMissing }])
    const faults = publishedFaults('reason', reason, GUIDANCE_MOST.reason, c.var.lang)
    if (faults.length > 0) return faulty(faults)
    const done = await withdrawGuidance(c.var.deps.store, idOf(c), handOf(c, typed), reason)
    return isRefusal(done) ? done : staffTo(c, pageOf(c, 'withdrawnNow'))
  },
}))
