import type { z } from 'zod'
import { type Found, findAnswers } from '../notices/check.ts'
import { originOf } from '../notices/page-head.ts'
import { holdingBy } from '../notices/holding-views.ts'
import { toldByNumbers } from '../notices/notice-history-views.ts'
import { at, type Ctx } from '../web/env.ts'
import { LIMITS, overLimit } from '../web/limits.ts'
import { apiWords } from '../words/api-words.ts'
import { cleanText } from '../words/read-text.ts'
import { queryOf } from './answer-json.ts'
import { holdingItem, noticeItem } from './notice-item.ts'
import { tooOften, unfit } from './problem.ts'
import { CHECK_MOST, CheckIn, type CheckOut } from './schema.ts'

/** What may already answer a text. Nothing of it is kept; counted with the checks of people, since phones and programs share addresses. */
export async function check(c: Ctx): Promise<Response> {
  const w = apiWords(c.var.lang)
  const asked = CheckIn.safeParse({ q: cleanText(queryOf(c)['q'] ?? '') })
  if (!asked.success) return unfit(c, [{ field: 'q', say: asked.error.issues[0]?.code === 'too_big' ? w.askedTooLong(String(CHECK_MOST)) : w.nothingAsked }])
  const wait = await overLimit(c, LIMITS.checks)
  if (wait) return tooOften(c, wait)
  const found = await findAnswers(c.var.deps.store, c.var.deps.region, asked.data.q, at(c))
  return c.json(await answerOf(c, found), 200, { 'Cache-Control': 'no-store' })
}

async function answerOf(c: Ctx, found: Found): Promise<z.infer<typeof CheckOut>> {
  // The very words of its claim, or its number. One that was withdrawn says so itself, and no verdict.
  const same = 'hit' in found ? found.hit.number : 'number' in found ? found.number : found.withdrawn?.number
  const near = 'near' in found ? found.near.map(({ line }) => line.number) : []
  const { store } = c.var.deps
  const told = await toldByNumbers(store, same === undefined ? near : [same, ...near])
  // What is being checked answers nothing, unless its own number was asked for.
  const asked = 'number' in found && told.length === 0 ? await holdingBy(store, 'number', found.number) : null
  const checking = 'near' in found ? found.checking : []
  return {
    results: [...told.map((one) => ({ sure: one.notice.number === same ? 'confident' : 'maybe', notice: noticeItem(c, one) } as const)), ...(asked ? [{ sure: 'confident', notice: holdingItem(c, asked) } as const] : []), ...checking.map((held) => ({ sure: 'maybe', notice: holdingItem(c, held) } as const))],
    guidance: 'near' in found ? found.guidance.map(({ guidance: { question, answer, path, source, validUntil } }) => ({ question, answer, url: `${originOf(c)}${path}`, source: { publisher: source.publisher, title: source.title, url: source.url }, valid_until: validUntil })) : [],
    peers: 'near' in found ? found.peers.map(({ check: { claim, title, label, publisher, url, date } }) => ({ claim: claim ?? title, title, label, publisher, url, date })) : [],
    in_process: 'near' in found ? found.handled.map(({ title, body, since }) => ({ claim: title, body, since })) : [],
    unknown_number: 'number' in found && told.length === 0 && !asked ? found.number : null,
  }
}
