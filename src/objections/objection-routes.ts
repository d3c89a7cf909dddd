import { Hono } from 'hono'
import { href } from '../../templates/layout.ts'
import { objectionForm, objectionList } from '../../templates/objection-pages.ts'
import { dotted } from '../../templates/parts/notice-row.ts'
import { timeTag } from '../../templates/parts/time.ts'
import { staffOnly } from '../accounts/sessions.ts'
import { randomId } from '../crypto/keys.ts'
import { type Notice, noticeBy } from '../notices/notice-views.ts'
import { isRefusal } from '../store/refusal.ts'
import { settle } from '../store/settle.ts'
import { door, faulty, staffTo, to, type FieldFault, type Problem } from '../web/door.ts'
import { actorOf, at, type AppEnv, type Ctx } from '../web/env.ts'
import { formToken } from '../web/form-token.ts'
import { hereOf } from '../web/here.ts'
import { LIMITS, overLimit } from '../web/limits.ts'
import { publicPage, staffPage } from '../web/pages.ts'
import type { Typed } from '../web/typed.ts'
import { objectionWords } from '../words/objection-words.ts'
import { lengthOf } from '../words/read-text.ts'
import { dayTime } from '../words/time.ts'
import { answerWrite, contactShownWrites, objectionWrite } from './objection-store.ts'
import { openObjection, openObjections, saidBefore } from './objection-views.ts'

const TEXT_MOST = 2000
const CONTACT_MOST = 200
/** The same words again within this time are the same objection, sent twice on a slow network. */
const SAME_FOR_MS = 24 * 3_600_000

export const objectionRoutes = new Hono<AppEnv>()

const noticeOf = (c: Ctx) => noticeBy(c.var.deps.store, 'slug', c.req.param('slug') ?? '')

objectionRoutes.get('/cek-fakta/:slug/keberatan', async (c) => ((await noticeOf(c)) ? c.html(await drawForm(c, null, null)) : c.notFound()))

objectionRoutes.post('/cek-fakta/:slug/keberatan', door({
  limit: (c) => overLimit(c, LIMITS.reports),
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
    const done = await store.commit([objectionWrite(store, { id: randomId(), notice_id: notice.id, version: notice.version, text, contact: contact === '' ? null : keys.seal('contact', contact), received_at: at(c) })])
    return isRefusal(done) ? done : to(c, page)
  },
}))

function lengthFault(c: Ctx, field: string, text: string, most: number, missing?: string): FieldFault | null {
  if (missing && text === '') return { field, say: missing }
  return lengthOf(text) > most ? { field, say: objectionWords(c.var.lang).tooLong(lengthOf(text), most) } : null
}

async function drawForm(c: Ctx, typed: Typed | null, problem: Problem | null): Promise<string> {
  return showForm(c, await noticeOf(c), typed, problem, problem === null && c.req.query('diterima') === '1')
}

/** The same out of what was loaded. @param received one has just come in */
export function showForm(c: Ctx, notice: Pick<Notice, 'slug' | 'number' | 'claimText'> | null, typed: Typed | null, problem: Problem | null, received: boolean): Promise<string> {
  const { lang } = c.var
  const w = objectionWords(lang)
  const page = `/cek-fakta/${notice?.slug ?? ''}`
  const body = objectionForm({
    lang,
    csrf: formToken(c),
    action: href(lang, `${page}/keberatan`),
    page: href(lang, page),
    number: notice?.number ?? '',
    claim: notice?.claimText ?? '',
    text: typed?.text('text') ?? '',
    contact: typed?.line('contact') ?? '',
    received,
    failed: failedOf(problem),
  })
  return publicPage(c, { title: w.title, place: 'cek-fakta', path: `${page}/keberatan`, body, robots: 'noindex' })
}

const failedOf = (problem: Problem | null) => problem && { say: problem.say, errors: problem.faults.map(({ field, say }) => ({ field, message: say })) }

objectionRoutes.get('/meja/keberatan', staffOnly('moderator'), async (c) => c.html(await drawList(c, null, null)))

objectionRoutes.post('/meja/keberatan/:id', staffOnly('moderator'), door({
  draw: drawList,
  act: async (c, typed) => {
    const { store } = c.var.deps
    const id = c.req.param('id') ?? ''
    const found = await openObjection(store, id, actorOf(c).id)
    if (!found) return { status: 409, say: objectionWords(c.var.lang).answeredMeanwhile, faults: [] }
    if (found.hadPart) return { refused: 'had_part' }
    const answer = typed.text('answer')
    const fault = lengthFault(c, `answer-${id}`, answer, TEXT_MOST, objectionWords(c.var.lang).answerMissing)
    if (fault) return faulty([fault])
    const done = await store.commit([answerWrite(store, id, { answer, answered_by: actorOf(c).id, answered_at: at(c) })])
    return isRefusal(done) ? done : staffTo(c, '/meja/keberatan?dijawab=1')
  },
}))

/** Shown on the answer to this form alone, and written down. */
objectionRoutes.post('/meja/keberatan/:id/kontak', staffOnly('moderator'), door({
  draw: drawList,
  act: async (c) => {
    const { store, keys } = c.var.deps
    const done = await settle(store, async () => {
      const found = await openObjection(store, c.req.param('id') ?? '', actorOf(c).id)
      if (!found?.contact) return { refused: 'already_there' }
      return found.hadPart ? { refused: 'had_part' } : contactShownWrites(store, found, actorOf(c).id, at(c))
    })
    if (isRefusal(done)) return done
    const found = await openObjection(store, c.req.param('id') ?? '', actorOf(c).id)
    return c.html(await drawList(c, null, null, found?.contact ? { id: found.id, contact: keys.open('contact', found.contact) ?? '' } : null))
  },
}))

async function drawList(c: Ctx, typed: Typed | null, problem: Problem | null, shown: { id: string; contact: string } | null = null): Promise<string> {
  const { lang } = c.var
  const w = objectionWords(lang)
  const here = hereOf(c)
  const failed = failedOf(problem)
  const items = (await openObjections(c.var.deps.store, actorOf(c).id)).map((o) => ({
    id: o.id,
    text: o.text,
    meta: dotted([timeTag(o.receivedAt, dayTime(o.receivedAt, here)), o.number, w.version(o.version)]),
    claim: o.claimText,
    headline: o.headline,
    claimHref: `/meja/klaim/${o.claimId}`,
    contact: shown?.id === o.id ? shown.contact : o.contact === null ? null : ('sealed' as const),
    hadPart: o.hadPart,
    typed: typed && c.req.param('id') === o.id ? typed.text('answer') : '',
    errors: failed?.errors ?? [],
  }))
  // Answered by a colleague meanwhile: the form is gone, the text is not.
  const kept = typed && !items.some((item) => !item.hadPart && item.typed !== '') ? typed.text('answer') : ''
  const body = objectionList({ lang, csrf: formToken(c), items, answered: problem === null && c.req.query('dijawab') === '1', failed, kept })
  return staffPage(c, { title: w.desk, section: 'objections', body })
}
