import { Hono } from 'hono'
import { checkAsk, checkHit, checkMaybe, checkNone, type GuidanceView, type HandledView, type PeerView, type Typed as TypedView } from '../../templates/check-page.ts'
import type { Html } from '../../templates/html.ts'
import { href } from '../../templates/layout.ts'
import { timeTag } from '../../templates/parts/time.ts'
import { promiseAt } from '../claims/promise.ts'
import { randomToken } from '../crypto/keys.ts'
import { door, faulty, to, type Problem } from '../web/door.ts'
import { at, type AppEnv, type Ctx } from '../web/env.ts'
import { formToken } from '../web/form-token.ts'
import { LIMITS, overLimit } from '../web/limits.ts'
import { problemPage, publicPage } from '../web/pages.ts'
import { readTyped, type Typed } from '../web/typed.ts'
import { checkWords } from '../words/check-words.ts'
import { grouped } from '../words/numbers.ts'
import { problemWords } from '../words/problem-words.ts'
import { markdownText } from '../words/markdown.ts'
import { cleanText, lengthOf } from '../words/read-text.ts'
import { day, dayTime } from '../words/time.ts'
import { findAnswers, type Found, type Handled, leadOf, type NearGuidance, type NearPeer, type Others, type Refused } from './check.ts'
import { handledBy } from './handled-by.ts'
import { outBand } from './notice-standing.ts'
import { bandOfHolding } from './holding-show.ts'
import { noteRefused, noteShown, noteTakenBack } from './note-showing.ts'
import { givenView } from './notice-answer.ts'
import { rowView } from './notice-rows.ts'
import type { Piece } from '../matching/marks.ts'
import type { Notice } from './notice-views.ts'
import { hereOf } from '../web/here.ts'
import { MOST_REFUSED, nameOf, readHitName } from './showing-rules.ts'
import type { HitName } from './showing-tables.ts'

const GET_MOST = 1000
const POST_MOST = 10_000

export const checkRoutes = new Hono<AppEnv>()

checkRoutes.get('/cek', async (c) => {
  const typed = c.req.query('q')
  if (typed === undefined) return ask(c, '', {})
  return check(c, typed, GET_MOST)
})

/** The one form without a token: it changes nothing, and the front page that holds it is kept for everyone. */
checkRoutes.post('/cek', async (c) => {
  const w = problemWords(c.var.lang)
  const typed = await readTyped(c.req.raw)
  if ('unreadable' in typed) {
    const say = { 400: w.malformed, 413: w.tooLarge, 415: w.wrongType }[typed.unreadable]
    if (typed.unreadable === 413) c.header('Retry-After', '60')
    return c.html(await problemPage(c, w.notYet, say), typed.unreadable)
  }
  const q = typed.all('q')[0] ?? ''
  if (typed.garbled) return ask(c, cleanText(q), { status: 422, problem: w.garbled })
  return typed.line('step') === 'ubah' ? ask(c, cleanText(q), {}) : check(c, q, POST_MOST)
})

/** "Bukan ini": the same answer without what it is not. What the form says is not trusted: one that names nothing that was shown leads to the page as it was. */
checkRoutes.post(
  '/cek/bukan',
  door({
    limit: (c) => overLimit(c, LIMITS.checks),
    draw: (c, typed, problem) => drawAsk(c, typed.text('q'), { error: problem.faults[0]?.say, problem: problem.say }),
    act: (c, typed) => refuse(c, typed),
  }),
)
/** A reload after an error, and the page in the other language. */
checkRoutes.get('/cek/bukan', (c) => to(c, '/cek'))

async function refuse(c: Ctx, typed: Typed): Promise<Response | Problem> {
  const q = typed.text('q')
  const wrong = faultIn(c, q, POST_MOST)
  if (wrong) return faulty([{ field: 'q', say: wrong }])
  const shown = typed.line('shown')
  const [not, slip] = [readHitName(typed.line('hit')), readHitName(typed.line('batal'))]
  const before = typed.all('refused').slice(0, MOST_REFUSED).flatMap((given) => readHitName(given) ?? [])
  const refused = new Set([...before, ...(not ? [not] : [])].map(nameOf))
  if (slip) refused.delete(nameOf(slip))
  const answer = await show(c, q, { shown, refused, last: not })
  if (not) noteRefused(c, shown, not)
  if (slip) noteTakenBack(c, shown, slip)
  return answer
}

async function check(c: Ctx, typed: string, most: number): Promise<Response> {
  const q = cleanText(typed)
  const wrong = faultIn(c, q, most)
  if (wrong) return ask(c, q, { status: 422, error: wrong })
  const wait = await overLimit(c, LIMITS.checks)
  if (wait) {
    c.header('Retry-After', String(wait))
    return ask(c, q, { status: 429, problem: problemWords(c.var.lang).tooOften(Math.ceil(wait / 60)) })
  }
  return show(c, q, null)
}

function faultIn(c: Ctx, q: string, most: number): string | null {
  const w = checkWords(c.var.lang)
  if (q === '') return w.nothingTyped
  return lengthOf(q) > most ? w.tooLong(grouped(lengthOf(q), c.var.lang), grouped(most, c.var.lang)) : null
}

/** @param again what somebody said about the showing before, which this page goes on with */
async function show(c: Ctx, q: string, again: { shown: string; refused: ReadonlySet<string>; last: HitName | null } | null): Promise<Response> {
  const found = await findAnswers(c.var.deps.store, c.var.deps.region, q, at(c), again?.refused)
  if ('number' in found) return to(c, `/k/${found.number}`)
  const shown = again?.shown ?? randomToken()
  const refused = { shown, refused: found.refused, last: again?.last ?? null }
  const lead = 'hit' in found ? 'hit' : leadOf(found)
  const answer = await draw(c, q, found, refused)
  if (!again) noteShown(c, shown, lead === 'guidance' || lead === 'peers' ? 'maybe' : lead, found.ranked)
  return answer
}

const draw = (c: Ctx, q: string, found: Exclude<Found, { number: string }>, before: Before) =>
  'hit' in found ? hit(c, q, found.hit, found.asked, before) : leadOf(found) === 'none' ? none(c, q, before) : maybe(c, q, found, before)

/** What the page before was: its showing, what is refused by now, and which of them last. */
export type Before = { shown: string; refused: readonly Refused[]; last: HitName | null }
const NOTHING_BEFORE: Before = { shown: '', refused: [], last: null }

export async function ask(c: Ctx, q: string, v: { status?: 422 | 429; error?: string; problem?: string }): Promise<Response> {
  return c.html(await drawAsk(c, q, v), v.status ?? 200)
}

function drawAsk(c: Ctx, q: string, v: { error?: string; problem?: string }): Promise<string> {
  return drawn(c, checkWords(c.var.lang).again, checkAsk({ lang: c.var.lang, q, error: v.error ?? null, problem: v.problem ?? null }))
}

const typedView = (c: Ctx, q: string, { shown, refused, last }: Before): TypedView => ({
  lang: c.var.lang, q, csrf: formToken(c), shown,
  refused: refused.map(({ title, path, ...name }) => ({ name: nameOf(name), title, href: name.kind === 'check' ? path : href(c.var.lang, path), isOurs: name.kind !== 'check', isLast: last !== null && nameOf(last) === nameOf(name) })),
})

export function hit(c: Ctx, q: string, notice: Notice, asked: readonly Piece[], before: Before = NOTHING_BEFORE): Promise<Response> {
  const body = checkHit({ ...typedView(c, q, before), asked, name: nameOf({ kind: 'notice', id: notice.id }), ...givenView(c, notice, 3) })
  return answer(c, checkWords(c.var.lang).hit, body)
}

export function maybe(c: Ctx, q: string, found: Pick<Others, 'near' | 'checking' | 'handled'> & Partial<Others>, before: Before = NOTHING_BEFORE): Promise<Response> {
  const { withdrawn, near, guidance, peers, checking, handled } = { withdrawn: null, guidance: [], peers: [], ...found }
  const lead = leadOf({ withdrawn, near, guidance, peers, checking, handled })
  const first = lead === 'none' ? 'maybe' : lead
  const rows = near.map(({ line, level, asked }) => ({ ...rowView(c, line, first === 'maybe' ? 2 : 3), similarity: level, asked, name: nameOf({ kind: 'notice', id: line.id }) }))
  const page = (slug: string) => href(c.var.lang, `/cek-fakta/${slug}`)
  const body = checkMaybe({
    ...typedView(c, q, before), first, rows,
    withdrawn: withdrawn && { band: outBand(c, withdrawn)!, href: page(withdrawn.slug) },
    checking: checking.map((h) => ({ band: bandOfHolding(c, h), href: page(h.slug) })),
    handled: handled.map((claim) => handledView(c, claim)),
    guidance: guidance.map((one) => guidanceView(c, one)),
    peers: peers.map((one) => peerView(c, one)),
  })
  return answer(c, checkWords(c.var.lang)[first], body)
}

function guidanceView(c: Ctx, { guidance: found, level, asked }: NearGuidance): GuidanceView {
  return { name: nameOf({ kind: 'guidance', id: found.id }), question: found.question, answer: markdownText(found.answer), href: href(c.var.lang, found.path), publisher: found.source.publisher, until: timeTag(found.validUntil, day(found.validUntil, hereOf(c))), similarity: level, asked }
}

function peerView(c: Ctx, { check: found, level, asked }: NearPeer): PeerView {
  const { claim, title, label, publisher, registered, host, url, date } = found
  return { name: nameOf({ kind: 'check', id: found.id }), lang: c.var.lang, claim: claim ?? title, title: claim === null ? null : title, label, publisher: registered ? publisher : `${publisher} (${host})`, host, href: url, date: date === null ? null : timeTag(date, day(`${date}T04:00:00.000Z`, hereOf(c))), similarity: level, asked }
}

function handledView(c: Ctx, claim: Handled): HandledView {
  return { claim: claim.title, body: handledBy(c, claim), same: claim.level === 3, since: timeTag(claim.since, day(claim.since, hereOf(c))) }
}

export function none(c: Ctx, q: string, before: Before = NOTHING_BEFORE): Promise<Response> {
  const w = checkWords(c.var.lang)
  const { duty, askElsewhere } = c.var.deps.region
  const promise = dayTime(promiseAt(c.var.now, duty), hereOf(c))
  return answer(c, w.none, checkNone({ ...typedView(c, q, before), promise, others: askElsewhere }))
}

const answer = async (c: Ctx, title: string, body: Html): Promise<Response> => c.html(await drawn(c, title, body))

/** What somebody typed goes back to them alone: never stored, never indexed. */
function drawn(c: Ctx, title: string, body: Html): Promise<string> {
  c.header('Cache-Control', 'no-store')
  c.header('X-Robots-Tag', 'noindex')
  return publicPage(c, { title, place: 'cek', path: '/cek', body, robots: 'noindex' })
}
