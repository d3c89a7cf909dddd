import { Hono } from 'hono'
import { staffOnly } from '../accounts/sessions.ts'
import { randomId } from '../crypto/keys.ts'
import { isRefusal, type Refusal } from '../store/refusal.ts'
import { settle } from '../store/settle.ts'
import type { Committed } from '../store/store.ts'
import { door, faulty, staffTo, to, type Problem } from '../web/door.ts'
import { actorOf, at, type AppEnv, type Ctx } from '../web/env.ts'
import { LIMITS, overLimit } from '../web/limits.ts'
import type { Typed } from '../web/typed.ts'
import { objectionWords } from '../words/objection-words.ts'
import { triageWords } from '../words/triage-words.ts'
import { CONTACT_MOST, drawForm, lengthFault, noticeOf, TEXT_MOST } from './objection-form.ts'
import { addressOf, objectionsPage, placeFrom } from './objection-list.ts'
import { decideObjection, type ObjectionMove } from './objection-rules.ts'
import { objectionStepWrites, objectionWrites } from './objection-store.ts'
import type { SetAsideAs } from './objection-tables.ts'
import { lastStep, objectionBy, saidBefore } from './objection-views.ts'

/** The same words again within this time are the same objection, sent twice on a slow network. */
const SAME_FOR_MS = 24 * 3_600_000

export const objectionRoutes = new Hono<AppEnv>()

objectionRoutes.get('/cek-fakta/:slug/keberatan', async (c) => ((await noticeOf(c)) ? c.html(await drawForm(c, null, null)) : c.notFound()))

objectionRoutes.post('/cek-fakta/:slug/keberatan', door({
  limit: (c) => overLimit(c, LIMITS.objections),
  draw: drawForm,
  act: async (c, typed) => {
    const { store, keys } = c.var.deps
    const notice = await noticeOf(c)
    if (!notice) return { refused: 'not_found' }
    const [text, contact] = [typed.text('text'), typed.line('contact')]
    const faults = [lengthFault(c, 'text', text, TEXT_MOST, objectionWords(c.var.lang).textMissing), lengthFault(c, 'contact', contact, CONTACT_MOST)].filter((fault) => fault !== null)
    if (faults.length) return faulty(faults)
    const page = `/cek-fakta/${notice.slug}/keberatan?diterima=1`
    if (await saidBefore(store, notice.id, text, new Date(c.var.now.getTime() - SAME_FOR_MS).toISOString())) return to(c, page)
    const done = await store.commit(objectionWrites(store, { id: randomId(), notice_id: notice.id, version: notice.version, text, contact: contact === '' ? null : keys.seal('contact', contact), received_at: at(c) }))
    return isRefusal(done) ? done : to(c, page)
  },
}))

objectionRoutes.get('/meja/keberatan', staffOnly('moderator'), async (c) => c.html(await objectionsPage(c, placeFrom(c.req.query('tampil'), c.req.query('setelah')), { done: c.req.query('selesai') })))

const idOf = (c: Ctx) => c.req.param('id') ?? ''
const placeIn = (typed: Typed) => placeFrom(typed.line('tampil'), typed.line('setelah'))
const draw = (c: Ctx, typed: Typed, problem: Problem) => objectionsPage(c, placeIn(typed), { failed: { typed, problem } })
const done = (c: Ctx, typed: Typed) => staffTo(c, addressOf(placeIn(typed), { selesai: idOf(c) }))

const move = (c: Ctx, which: ObjectionMove, given: { answer?: string; reason?: SetAsideAs } = {}): Promise<Committed | Refusal> =>
  settle(c.var.deps.store, async () => {
    const { store } = c.var.deps
    const found = await objectionBy(store, idOf(c), actorOf(c).id)
    if (!found) return { refused: 'not_found' }
    const step = decideObjection(found, which, actorOf(c).id, at(c), given)
    return isRefusal(step) ? step : objectionStepWrites(store, found.id, step)
  })

/** Whether this person has done this very thing already: a double tap is told what the first one did. */
async function doneBefore(c: Ctx, which: ObjectionMove, answer: string | null = null): Promise<boolean> {
  const found = await objectionBy(c.var.deps.store, idOf(c), actorOf(c).id)
  const last = found && (await lastStep(c.var.deps.store, found))
  return last?.act === which && last.by === actorOf(c).id && (answer === null || found?.answer === answer)
}

objectionRoutes.post('/meja/keberatan/:id', staffOnly('moderator'), door({
  draw,
  act: async (c, typed) => {
    const answer = typed.text('answer')
    const found = await objectionBy(c.var.deps.store, idOf(c), actorOf(c).id)
    const fault = lengthFault(c, `answer-${idOf(c)}`, answer, TEXT_MOST, objectionWords(c.var.lang).answerMissing)
    // Whether it is theirs to answer is said before what is wrong with the answer.
    if (fault && found?.state === 'waiting' && !found.hadPart) return faulty([fault])
    const result = await move(c, 'answer_objection', { answer })
    return isRefusal(result) && !(await doneBefore(c, 'answer_objection', answer)) ? result : done(c, typed)
  },
}))

const REASONS: readonly SetAsideAs[] = ['spam', 'off_topic', 'repeated']

objectionRoutes.post('/meja/keberatan/:id/kesampingkan', staffOnly('moderator'), door({
  draw,
  act: async (c, typed) => {
    const reason = REASONS.find((r) => r === typed.line('reason'))
    if (!reason) return { status: 422, say: objectionWords(c.var.lang).reasonMissing, faults: [] }
    const result = await move(c, 'set_objection_aside', { reason })
    return isRefusal(result) && !(await doneBefore(c, 'set_objection_aside')) ? result : done(c, typed)
  },
}))

objectionRoutes.post('/meja/keberatan/:id/kembalikan', staffOnly('moderator'), door({
  draw,
  act: async (c, typed) => {
    const result = await move(c, 'bring_objection_back')
    return isRefusal(result) && !(await doneBefore(c, 'bring_objection_back')) ? result : done(c, typed)
  },
}))

/** Shown on the answer to this form alone, and written down. */
objectionRoutes.post('/meja/keberatan/:id/kontak', staffOnly('moderator'), door({
  draw,
  act: async (c, typed) => {
    const { store, keys } = c.var.deps
    const before = await objectionBy(store, idOf(c), actorOf(c).id)
    if (before && before.contact === null && !before.hadPart) return { status: 409, say: objectionWords(c.var.lang).contactGone, faults: [] }
    const result = await move(c, 'show_contact')
    if (isRefusal(result)) return result
    return c.html(await objectionsPage(c, placeIn(typed), { shown: { id: before!.id, contact: keys.open('contact', before!.contact!) ?? triageWords(c.var.lang).unreadable } }))
  },
}))
