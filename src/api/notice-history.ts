import type { z } from 'zod'
import { claimReview } from '../notices/claim-review.ts'
import { changedAfter, lastPlace, placeBefore, toldBySlug } from '../notices/notice-history-views.ts'
import { holdingBy, holdingsAfter } from '../notices/holding-views.ts'
import { nextChange } from '../notices/notice-rows.ts'
import { isInForce } from '../notices/notice-standing.ts'
import { originOf } from '../notices/page-head.ts'
import { instantOf } from '../region/zone.ts'
import { officeOf } from '../settings/office.ts'
import { at, type Ctx } from '../web/env.ts'
import { type Drawn, kept } from '../web/keep.ts'
import { apiWords } from '../words/api-words.ts'
import { keptJson, queryOf } from './answer-json.ts'
import { holdingItem, noticeItem } from './notice-item.ts'
import { unfit } from './problem.ts'
import { HistoryIn, type HistoryOut, type NoticeOut } from './schema.ts'

const A_PAGE = 100

/** The history of all notices, a page of it. Each page is kept by where it begins. */
export async function history(c: Ctx): Promise<Response> {
  const w = apiWords(c.var.lang)
  const asked = HistoryIn.safeParse(repaired(queryOf(c)))
  if (!asked.success) return unfit(c, [...new Set(asked.error.issues.map((issue) => String(issue.path[0])))].map((field) => ({ field, say: field === 'since' ? w.badSince : w.badCursor })))
  const { since, cursor } = asked.data
  const moment = since === undefined ? null : instantIn(since, c.var.deps.region.timezone)
  if (since !== undefined && moment === null) return unfit(c, [{ field: 'since', say: w.badSince }])
  const after = cursor === undefined ? await begin(c, moment) : Number.parseInt(cursor, 36)
  return kept(c, () => drawHistory(c, after), `/api/v1/notices ${after}`)
}

async function begin(c: Ctx, since: string | null): Promise<number> {
  const { store } = c.var.deps
  return since === null ? 0 : ((await placeBefore(store, since)) ?? (await lastPlace(store)))
}

async function drawHistory(c: Ctx, after: number): Promise<Drawn> {
  const { store } = c.var.deps
  const [told, held] = await Promise.all([changedAfter(store, after, A_PAGE + 1), holdingsAfter(store, after, A_PAGE + 1)])
  const found = [
    ...told.map((one) => ({ order: one.order, item: noticeItem(c, one), stands: one.notice })),
    ...held.map(({ order, holding }) => ({ order, item: holdingItem(c, holding), stands: holding })),
  ].toSorted((a, b) => a.order - b.order)
  const page = found.slice(0, A_PAGE)
  const cursor = (page.at(-1)?.order ?? after).toString(36)
  const body: z.infer<typeof HistoryOut> = {
    notices: page.map(({ item }) => item),
    cursor,
    next: found.length > A_PAGE ? `${originOf(c)}/api/v1/notices?cursor=${cursor}` : null,
  }
  return keptJson(body, nextChange(page.map(({ stands }) => stands), c.var.now))
}

export const oneNotice = (c: Ctx): Promise<Response> =>
  kept(c, async () => {
    const { store } = c.var.deps
    const told = await toldBySlug(store, c.req.param('slug')!)
    if (!told) {
      const held = await holdingBy(store, 'slug', c.req.param('slug')!)
      return held && keptJson({ notice: holdingItem(c, held), claim_review: null } satisfies z.infer<typeof NoticeOut>, nextChange([held], c.var.now))
    }
    const { notice } = told
    const origin = originOf(c)
    const review = isInForce(notice, at(c)) ? claimReview(notice, `${origin}/cek-fakta/${notice.slug}`, { office: (await officeOf(c)).name, origin }, 'id') : null
    const body: z.infer<typeof NoticeOut> = { notice: noticeItem(c, told), claim_review: review as Record<string, unknown> | null }
    return keptJson(body, nextChange([notice], c.var.now))
  })

/** In an address a plus is a space: `since=2027-06-08T06:40:00+08:00` comes without it. */
const repaired = (query: Record<string, string>) => ('since' in query ? { ...query, since: query['since']!.replace(/ (?=\d\d:\d\d$)/, '+') } : query)

/** UTC ISO; null for a moment outside the years 0 to 9999, which could not be compared as text. */
function instantIn(since: string, zone: string): string | null {
  const moment = since.includes('T') ? new Date(since) : instantOf(since, '00:00', zone)
  const year = moment.getUTCFullYear()
  return year >= 0 && year <= 9999 ? moment.toISOString() : null
}
