import { Hono } from 'hono'
import { publishedAs } from '../../templates/parts/phrases.ts'
import { readingList, type WaitingRow } from '../../templates/reading-page.ts'
import { staffOnly } from '../accounts/sessions.ts'
import type { Verdict } from '../claims/claim-tables.ts'
import { guidanceToRead } from '../guidance/guidance-views.ts'
import { noticeBy } from '../notices/notice-views.ts'
import { readNoticeNumber } from '../notices/number.ts'
import { isRefusal } from '../store/refusal.ts'
import { door, faulty, staffTo } from '../web/door.ts'
import { actorOf, at, type AppEnv, type Ctx } from '../web/env.ts'
import { staffPage } from '../web/pages.ts'
import { readSeq, type Typed } from '../web/typed.ts'
import { verdictWords } from '../words/common-words.ts'
import { lengthOf } from '../words/read-text.ts'
import { readingWords } from '../words/reading-words.ts'
import { subjectWords } from '../words/triage-words.ts'
import { clockTime, dayTime, span } from '../words/time.ts'
import { readingEnd, readingPage } from './reading-page.ts'
import { agree, type Reader, saveVerdict, sendBack } from './reading.ts'
import { type WaitingReading, waitingReadings } from './reading-views.ts'
import { hereOf } from '../web/here.ts'

const NOTE_MOST = 2000

export const readingRoutes = new Hono<AppEnv>()

readingRoutes.get('/baca', staffOnly('moderator', 'reader'), async (c) => {
  const { store } = c.var.deps
  const [waiting, guidance] = await Promise.all([waitingReadings(store, actorOf(c).id, at(c)), guidanceToRead(store, actorOf(c).id)])
  const body = readingList({ lang: c.var.lang, rows: waiting.map((r) => waitingRow(c, r)), guidance, said: await saidOf(c) })
  return c.html(await staffPage(c, { title: readingWords(c.var.lang).title, section: 'reading', body }))
})

readingRoutes.post(
  '/meja/klaim/:id/baca-kedua',
  staffOnly('moderator', 'reader'),
  door({
    draw: (c, typed, problem) => readingPage(c, idOf(c), typed, problem),
    act: (c, typed) => (typed.has('outcome') ? conclude(c, typed) : readBlind(c, typed)),
  }),
)

async function readBlind(c: Ctx, typed: Typed) {
  const verdict = typed.line('verdict')
  if (!Object.hasOwn(verdictWords('id'), verdict)) return faulty([{ field: 'verdict', say: readingWords(c.var.lang).chooseVerdict }])
  const done = await saveVerdict(c.var.deps.store, idOf(c), readerOf(c, typed), verdict as Verdict)
  return isRefusal(done) ? done : staffTo(c, `/meja/klaim/${idOf(c)}`)
}

async function conclude(c: Ctx, typed: Typed) {
  if (typed.line('outcome') === 'terbit') {
    const done = await agree(c.var.deps.store, idOf(c), readerOf(c, typed))
    return isRefusal(done) ? done : staffTo(c, `/baca?terbit=${done.number}`)
  }
  const w = readingWords(c.var.lang)
  const note = typed.text('note')
  if (note === '') return faulty([{ field: 'note', say: w.noteMissing }])
  if (lengthOf(note) > NOTE_MOST) return faulty([{ field: 'note', say: w.noteTooLong(String(lengthOf(note)), String(NOTE_MOST)) }])
  const done = await sendBack(c.var.deps.store, idOf(c), readerOf(c, typed), note)
  return isRefusal(done) ? done : staffTo(c, '/baca?kembali=1')
}

const idOf = (c: Ctx): string => c.req.param('id') ?? ''

const readerOf = (c: Ctx, typed: Typed): Reader => ({ actor: actorOf(c), formSeq: readSeq(typed), at: at(c) })

export function waitingRow(c: Ctx, r: WaitingReading): WaitingRow {
  const here = hereOf(c)
  const mine = r.readBy?.id === actorOf(c).id
  return {
    href: `/meja/klaim/${r.claimId}`,
    claim: r.claimText,
    subject: subjectWords(c.var.lang)[r.subject],
    promise: span(r.promiseAt, here),
    since: dayTime(r.submittedAt, here),
    mine,
    busy: r.readBy && !mine ? { who: r.readBy.name, until: clockTime(readingEnd(r.readBy.since), here) } : null,
  }
}

/** What the outcome did, on the list that it leads back to. */
async function saidOf(c: Ctx) {
  const w = readingWords(c.var.lang)
  if (c.req.query('kembali')) return w.returned
  const number = readNoticeNumber(c.req.query('terbit') ?? '')
  const notice = number && (await noticeBy(c.var.deps.store, 'number', number))
  return notice ? publishedAs(w.published, notice.number, `/cek-fakta/${notice.slug}`, notice.headline) : null
}
