import { Hono } from 'hono'
import { checkAsk, checkHit, checkMaybe, checkNone, type GuidanceView, type HandledView, type PeerView } from '../../templates/check-page.ts'
import type { Html } from '../../templates/html.ts'
import { href } from '../../templates/layout.ts'
import { timeTag } from '../../templates/parts/time.ts'
import { promiseAt } from '../claims/promise.ts'
import { to } from '../web/door.ts'
import { at, type AppEnv, type Ctx } from '../web/env.ts'
import { formToken } from '../web/form-token.ts'
import { LIMITS, overLimit } from '../web/limits.ts'
import { problemPage, publicPage } from '../web/pages.ts'
import { readTyped } from '../web/typed.ts'
import { checkWords } from '../words/check-words.ts'
import { grouped } from '../words/numbers.ts'
import { problemWords } from '../words/problem-words.ts'
import { markdownText } from '../words/markdown.ts'
import { cleanText, lengthOf } from '../words/read-text.ts'
import { day, dayTime } from '../words/time.ts'
import { findAnswers, type Handled, type Near, type NearGuidance, type NearPeer } from './check.ts'
import { handledBy } from './handled-by.ts'
import { outBand } from './notice-standing.ts'
import { bandOfHolding } from './holding-show.ts'
import type { Holding } from './holding-views.ts'
import { givenView } from './notice-answer.ts'
import { rowView } from './notice-rows.ts'
import type { Piece } from '../matching/marks.ts'
import type { Notice } from './notice-views.ts'
import { hereOf } from '../web/here.ts'

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

async function check(c: Ctx, typed: string, most: number): Promise<Response> {
  const w = checkWords(c.var.lang)
  const q = cleanText(typed)
  if (q === '') return ask(c, '', { status: 422, error: w.nothingTyped })
  if (lengthOf(q) > most) return ask(c, q, { status: 422, error: w.tooLong(grouped(lengthOf(q), c.var.lang), grouped(most, c.var.lang)) })
  const wait = await overLimit(c, LIMITS.checks)
  if (wait) {
    c.header('Retry-After', String(wait))
    return ask(c, q, { status: 429, problem: problemWords(c.var.lang).tooOften(Math.ceil(wait / 60)) })
  }
  const found = await findAnswers(c.var.deps.store, c.var.deps.region, q, at(c))
  if ('number' in found) return to(c, `/k/${found.number}`)
  if ('hit' in found) return hit(c, q, found.hit, found.asked)
  return found.withdrawn || found.near.length + found.guidance.length + found.peers.length + found.checking.length + found.handled.length > 0 ? maybe(c, q, found) : none(c, q)
}

export async function ask(c: Ctx, q: string, v: { status?: 422 | 429; error?: string; problem?: string }): Promise<Response> {
  const body = checkAsk({ lang: c.var.lang, q, error: v.error ?? null, problem: v.problem ?? null })
  return answer(c, checkWords(c.var.lang).again, body, v.status)
}

export function hit(c: Ctx, q: string, notice: Notice, asked: readonly Piece[]): Promise<Response> {
  const body = checkHit({ lang: c.var.lang, q, asked, csrf: formToken(c), ...givenView(c, notice, 3) })
  return answer(c, checkWords(c.var.lang).hit, body)
}

export function maybe(c: Ctx, q: string, { withdrawn = null, near, guidance = [], peers = [], checking, handled }: { withdrawn?: Notice | null; near: Near[]; guidance?: NearGuidance[]; peers?: NearPeer[]; checking: Holding[]; handled: Handled[] }): Promise<Response> {
  const w = checkWords(c.var.lang)
  const first = withdrawn ? 'withdrawn' : checking.length > 0 ? 'checking' : handled.some(({ level }) => level === 3) || near.length + guidance.length + peers.length === 0 ? 'handled' : near.length > 0 ? 'maybe' : guidance.length > 0 ? 'guidance' : 'peers'
  const rows = near.map(({ line, level, asked }) => ({ ...rowView(c, line, first === 'maybe' ? 2 : 3), similarity: level, asked }))
  const page = (slug: string) => href(c.var.lang, `/cek-fakta/${slug}`)
  const body = checkMaybe({
    lang: c.var.lang, q, csrf: formToken(c), first, rows,
    withdrawn: withdrawn && { band: outBand(c, withdrawn)!, href: page(withdrawn.slug) },
    checking: checking.map((h) => ({ band: bandOfHolding(c, h), href: page(h.slug) })),
    handled: handled.map((claim) => handledView(c, claim)),
    guidance: guidance.map((one) => guidanceView(c, one)),
    peers: peers.map((one) => peerView(c, one)),
  })
  return answer(c, w[first], body)
}

function guidanceView(c: Ctx, { guidance: found, level, asked }: NearGuidance): GuidanceView {
  return { question: found.question, answer: markdownText(found.answer), href: href(c.var.lang, found.path), publisher: found.source.publisher, until: timeTag(found.validUntil, day(found.validUntil, hereOf(c))), similarity: level, asked }
}

function peerView(c: Ctx, { check: found, level, asked }: NearPeer): PeerView {
  const { claim, title, label, publisher, registered, host, url, date } = found
  return { lang: c.var.lang, claim: claim ?? title, title: claim === null ? null : title, label, publisher: registered ? publisher : `${publisher} (${host})`, host, href: url, date: date === null ? null : timeTag(date, day(`${date}T04:00:00.000Z`, hereOf(c))), similarity: level, asked }
}

function handledView(c: Ctx, claim: Handled): HandledView {
  return { claim: claim.title, body: handledBy(c, claim), same: claim.level === 3, since: timeTag(claim.since, day(claim.since, hereOf(c))) }
}

export function none(c: Ctx, q: string): Promise<Response> {
  const w = checkWords(c.var.lang)
  const { duty, askElsewhere } = c.var.deps.region
  const promise = dayTime(promiseAt(c.var.now, duty), hereOf(c))
  return answer(c, w.none, checkNone({ lang: c.var.lang, q, csrf: formToken(c), promise, others: askElsewhere }))
}

/** What somebody typed goes back to them alone: never stored, never indexed. */
async function answer(c: Ctx, title: string, body: Html, status: 200 | 422 | 429 = 200): Promise<Response> {
  c.header('Cache-Control', 'no-store')
  c.header('X-Robots-Tag', 'noindex')
  return c.html(await publicPage(c, { title, place: 'cek', body, robots: 'noindex' }), status)
}
