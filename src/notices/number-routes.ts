import { Hono } from 'hono'
import { href } from '../../templates/layout.ts'
import { answer } from '../../templates/parts/answer.ts'
import { numberAsk, numberReal, numberUnknown } from '../../templates/number-page.ts'
import { to } from '../web/door.ts'
import { at, type AppEnv, type Ctx } from '../web/env.ts'
import { type Drawn, kept } from '../web/keep.ts'
import { publicPage } from '../web/pages.ts'
import { numberWords } from '../words/number-words.ts'
import { oneLine } from '../words/read-text.ts'
import { moment } from '../words/time.ts'
import { hereOf } from '../web/here.ts'
import { bandOfHolding, wordsOfHolding } from './holding-show.ts'
import { holdingBy, lapsedAt, type Holding } from './holding-views.ts'
import { answerView } from './notice-answer.ts'
import { nextChange } from './notice-rows.ts'
import { standingAt } from './notice-rules.ts'
import { outBand } from './notice-standing.ts'
import { noticeBy, type Notice } from './notice-views.ts'
import { readNoticeNumber } from './number.ts'
import { pageHead } from './page-head.ts'

const TYPED_MOST = 40

export const numberRoutes = new Hono<AppEnv>()

numberRoutes.get('/k', async (c) => {
  const typed = oneLine(c.req.query('number') ?? '')
  if (typed === '') return kept(c, () => askPage(c))
  if (!/\d/.test(typed) || typed.length > TYPED_MOST) return c.html((await askPage(c, typed)).html, 422)
  return to(c, `/k/${encodeURIComponent(readNoticeNumber(typed) ?? typed)}`)
})

numberRoutes.get('/k/:number', async (c) => {
  const typed = oneLine(c.req.param('number'))
  const number = readNoticeNumber(typed)
  const notice = number && (await noticeBy(c.var.deps.store, 'number', number))
  const holding = number && !notice ? await holdingBy(c.var.deps.store, 'number', number) : null
  if (!notice && !holding) return c.html(await unknownPage(c, typed), 404)
  return kept(c, () => (notice ? realPage(c, notice) : heldPage(c, holding as Holding)), href(c.var.lang, `/k/${number}`))
})

export async function askPage(c: Ctx, typed?: string): Promise<Drawn> {
  const w = numberWords(c.var.lang)
  const body = numberAsk(c.var.lang, { value: typed, error: typed === undefined ? null : w.onlyDigits })
  return { html: await publicPage(c, { title: w.title, place: null, body, head: pageHead(c, { path: '/k', title: w.title, description: w.more, type: 'website' }) }), changesAt: null }
}

export async function realPage(c: Ctx, notice: Notice): Promise<Drawn> {
  const w = numberWords(c.var.lang)
  const stands = standingAt(notice.stored, at(c))
  const standing = stands === 'withdrawn' ? w.realWithdrawn : stands === 'paused' ? w.realPaused : stands === 'recheck_due' ? w.realOld : notice.version > 1 ? w.realCorrected : w.real
  const page = `/cek-fakta/${notice.slug}`
  const body = numberReal({ lang: c.var.lang, standing, number: notice.number, shown: outBand(c, notice) ?? answer(answerView(c, notice)), href: href(c.var.lang, page) })
  const html = await publicPage(c, { title: `${notice.number}: ${standing}`, place: null, path: `/k/${notice.number}`, body, robots: 'noindex', head: pageHead(c, { path: page, title: standing, description: notice.headline, type: 'article' }) })
  return { html, changesAt: nextChange([notice], c.var.now) }
}

/** Ours as well, without a verdict as yet. */
export async function heldPage(c: Ctx, h: Holding): Promise<Drawn> {
  const w = numberWords(c.var.lang)
  const ended = lapsedAt(h, at(c))
  const standing = ended ? w.realLapsed : w.realHeld(moment(h.until, hereOf(c)))
  const page = `/cek-fakta/${h.slug}`
  const body = numberReal({ lang: c.var.lang, standing, number: h.number, shown: bandOfHolding(c, h), href: href(c.var.lang, page) })
  const html = await publicPage(c, { title: `${h.number}: ${standing}`, place: null, path: `/k/${h.number}`, body, robots: 'noindex', head: pageHead(c, { path: page, title: standing, description: wordsOfHolding(c, h).sentence, type: 'article' }) })
  return { html, changesAt: nextChange([h], c.var.now) }
}

export async function unknownPage(c: Ctx, typed: string): Promise<string> {
  const w = numberWords(c.var.lang)
  return publicPage(c, { title: w.unknown, place: null, path: '/k', body: numberUnknown(c.var.lang, typed.slice(0, TYPED_MOST)), robots: 'noindex' })
}
