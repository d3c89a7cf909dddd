import { withNext } from '../../templates/parts/phrases.ts'
import * as z from 'zod'
import { href } from '../../templates/layout.ts'
import { noticeListBody } from '../../templates/notice-list-page.ts'
import { VERDICTS } from '../claims/claim-tables.ts'
import { at, type Ctx } from '../web/env.ts'
import type { Drawn } from '../web/keep.ts'
import { publicPage } from '../web/pages.ts'
import { noticeWords } from '../words/notice-words.ts'
import { rowOfHolding } from './holding-show.ts'
import { type Holding, holdingsNow } from './holding-views.ts'
import { type Cursor, listNotices, type NoticeLine } from './notice-list-views.ts'
import { nextChange, rowView } from './notice-rows.ts'
import { readNoticeNumber } from './number.ts'
import { pageHead } from './page-head.ts'
import { hasAll, matchAll } from './search-rules.ts'

const A_PAGE = 20
const Q_MOST = 200
const MOST_HELD = 20

/** A value that means nothing here is passed over: an old link still shows a list. */
export const ListQuery = z.object({
  q: z.string().trim().catch(''),
  verdict: z.enum(VERDICTS).or(z.literal('')).catch(''),
  area: z.string().regex(/^\d\d\.\d\d\.\d\d$/).or(z.literal('')).catch(''),
  cursor: z.string().max(100).catch(''),
})
export type ListAsked = z.infer<typeof ListQuery>
export const NOTHING_ASKED: ListAsked = { q: '', verdict: '', area: '', cursor: '' }

export const tooLong = (asked: ListAsked) => asked.q.length > Q_MOST

/** All that a page of the list depends on; what else stands in the address makes no new page. */
export const listKey = (c: Ctx, a: ListAsked): string => href(c.var.lang, `/cek-fakta?${JSON.stringify([a.q, a.verdict, a.area, a.cursor])}`)

export async function drawList(c: Ctx, asked: ListAsked): Promise<Drawn> {
  const found = tooLong(asked) ? [] : await listNotices(c.var.deps.store, filterOf(asked), A_PAGE + 1)
  const lines = found.slice(0, A_PAGE)
  const held = await heldAbove(c, asked)
  const last = lines.at(-1)
  const cursor = found.length > A_PAGE && last ? cursorOf(last) : null
  return { html: await showList(c, asked, { lines, held, cursor }), changesAt: nextChange([...lines, ...held], c.var.now) }
}

/** The same out of what was loaded. @param found.held what is being checked; `cursor` of the next page, null for none */
export function showList(c: Ctx, asked: ListAsked, { lines, held, cursor }: { lines: readonly NoticeLine[]; held: readonly Holding[]; cursor: string | null }): Promise<string> {
  const w = noticeWords(c.var.lang)
  const older = cursor === null ? null : addressOf(c, { ...asked, cursor })
  const body = noticeListBody({
    lang: c.var.lang,
    chosen: asked,
    areas: c.var.deps.region.kecamatan.map(({ area }) => ({ value: area.code, label: area.name })),
    rows: lines.map((line) => rowView(c, line, held.length > 0 ? 3 : 2)),
    held: held.map((h) => rowOfHolding(c, h, 3)),
    older,
    error: tooLong(asked) ? w.tooLong(String(asked.q.length)) : null,
  })
  const head = withNext(pageHead(c, { path: '/cek-fakta', title: w.title, description: w.emptyMore, type: 'website' }), older)
  const path = addressOf(c, asked).replace(/^\/en(?=\/)/, '')
  return publicPage(c, { title: w.title, place: 'cek-fakta', path, body, head, ...(asked.q ? { robots: 'noindex' as const } : {}) })
}

/** What is being checked stands above the first page, where no verdict is asked for. */
async function heldAbove(c: Ctx, asked: ListAsked): Promise<Holding[]> {
  if (asked.verdict || asked.cursor || tooLong(asked)) return []
  const held = await holdingsNow(c.var.deps.store, at(c), MOST_HELD, asked.area || undefined)
  if (asked.q === '') return held
  const number = readNoticeNumber(asked.q)
  return held.filter((h) => (number ? h.number === number : hasAll(asked.q, h.claimText)))
}

function filterOf({ q, verdict, area, cursor }: ListAsked) {
  const number = q === '' ? null : readNoticeNumber(q)
  return { verdict: verdict || undefined, area: area || undefined, after: readCursor(cursor), ...(number ? { number } : q === '' ? {} : { match: matchAll(q) }) }
}

function addressOf(c: Ctx, asked: ListAsked): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString()
  return href(c.var.lang, `/cek-fakta${query === '' ? '' : `?${query}`}`)
}

/** Where a page ended: `mlz4k0w0-<id>`. */
const cursorOf = (line: NoticeLine) => `${Date.parse(line.publishedAt).toString(36)}-${line.id}`

function readCursor(typed: string): Cursor | null {
  const [, stamp, id] = /^([0-9a-z]{1,9})-(.{1,64})$/.exec(typed) ?? []
  return stamp && id ? { publishedAt: new Date(Number.parseInt(stamp, 36)).toISOString(), id } : null
}
