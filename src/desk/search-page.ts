import * as z from 'zod'
import { searchBody, type SearchRow, type SearchSection } from '../../templates/search-page.ts'
import { timeTag } from '../../templates/parts/time.ts'
import { readNoticeNumber } from '../notices/number.ts'
import { isDay } from '../claims/wall-time.ts'
import { areaName } from '../region/region.ts'
import { dayAfter, instantOf } from '../region/zone.ts'
import type { Ctx } from '../web/env.ts'
import { hereOf } from '../web/here.ts'
import { staffPage } from '../web/pages.ts'
import { verdictWords } from '../words/common-words.ts'
import { mediaWords } from '../words/media-words.ts'
import { searchStateWords, searchWords } from '../words/search-words.ts'
import { dayTime } from '../words/time.ts'
import { choiceWords } from '../words/triage-words.ts'
import { indexReports } from './search-index.ts'
import { beginning, exactly, kindsAsked, SEARCH_KINDS, SEARCH_STATES, type SearchKind, type SearchState } from './search-rules.ts'
import { type Found, foundByNumber, type SearchFilter, type SearchSlice, searchSlice } from './search-views.ts'

const PAGE = 20
/** Of each kind, where all are asked for. */
const OF_EACH = 5
export const MOST_LETTERS = 200

const oneOf = <T extends string>(values: readonly T[]) => z.enum(values).or(z.literal('')).catch('')
const Day = z.string().refine((day) => day === '' || isDay(day)).catch('')
/** A value that means nothing here is passed over: an old link still shows what it can. */
export const SearchQuery = z.object({
  q: z.string().trim().catch(''),
  jenis: oneOf(SEARCH_KINDS),
  keadaan: oneOf<SearchState>(SEARCH_KINDS.flatMap((kind): SearchState[] => [...SEARCH_STATES[kind]])),
  area: z.string().regex(/^\d\d\.\d\d\.\d\d$/).or(z.literal('')).catch(''),
  dari: Day,
  sampai: Day,
  setelah: z.string().regex(/^[ab]\d{1,15}$/).or(z.literal('')).catch(''),
})
export type SearchAsked = z.infer<typeof SearchQuery>

/** @property numbered what the typed number leads to; `begins` where none was written exactly so */
export type SearchFound = { numbered: Found[]; slices: { kind: SearchKind; slice: SearchSlice; begins: boolean }[] }
export const NOTHING_FOUND: SearchFound = { numbered: [], slices: [] }

export async function searchPage(c: Ctx, asked: SearchAsked): Promise<string> {
  return showSearch(c, asked, asked.q === '' || asked.q.length > MOST_LETTERS ? NOTHING_FOUND : await find(c, asked))
}

async function find(c: Ctx, asked: SearchAsked): Promise<SearchFound> {
  const { store } = c.var.deps
  // What came in the last minute is found too: a few hundred reports, taken in on the way. Where nothing can be written one can still look: the clockwork tells the operator.
  await indexReports(store, 1).catch(() => 0)
  const kinds = kindsAsked(asked.jenis, asked.keadaan)
  const most = kinds.length > 1 ? OF_EACH : PAGE
  const digits = /^\d{5,12}$/.test(asked.q.replace(/\s/g, '')) ? Number(asked.q.replace(/\s/g, '')) : null
  const [numbered, slices] = await Promise.all([
    asked.setelah === '' ? foundByNumber(store, digits, readNoticeNumber(asked.q)) : [],
    Promise.all(kinds.map(async (kind) => ({ kind, ...(await sliceOf(c, kind, asked, most)) }))),
  ])
  return { numbered, slices }
}

/** First the words as they are; where none has them, words that begin so. A next page goes on as its first began. */
async function sliceOf(c: Ctx, kind: SearchKind, asked: SearchAsked, most: number): Promise<{ slice: SearchSlice; begins: boolean }> {
  const { store, region } = c.var.deps
  const filter: Omit<SearchFilter, 'match'> = {
    state: asked.keadaan,
    area: asked.area,
    from: asked.dari === '' ? null : instantOf(asked.dari, '00:00', region.timezone).toISOString(),
    until: asked.sampai === '' ? null : instantOf(dayAfter(asked.sampai), '00:00', region.timezone).toISOString(),
    before: asked.setelah === '' ? null : Number(asked.setelah.slice(1)),
  }
  const read = (match: string): Promise<SearchSlice> => (match === '' ? Promise.resolve({ found: [], next: null }) : searchSlice(store, kind, { ...filter, match }, most))
  if (!asked.setelah.startsWith('b')) {
    const slice = await read(exactly(asked.q))
    if (slice.found.length > 0 || slice.next !== null || asked.setelah !== '') return { slice, begins: false }
  }
  return { slice: await read(beginning(asked.q)), begins: true }
}

const addressOf = (asked: SearchAsked): string => `/meja/cari?${new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''))}`

/** The same out of what was loaded. */
export function showSearch(c: Ctx, asked: SearchAsked, { numbered, slices }: SearchFound): Promise<string> {
  const w = searchWords(c.var.lang)
  const states = searchStateWords(c.var.lang)
  const one = slices.length === 1
  const sections = slices.filter(({ slice }) => slice.found.length > 0 || slice.next !== null).map(({ kind, slice, begins }): SearchSection => {
    const next = slice.next === null ? null : addressOf({ ...asked, jenis: kind, setelah: one ? `${begins ? 'b' : 'a'}${slice.next}` : '' })
    return { title: w[kind], rows: slice.found.map((found) => rowOf(c, found)), note: slice.found.length === 0 ? w.lookFurther : null, next: next === null ? null : { href: next, label: one ? w.older : w.allOf(w[kind].toLowerCase()) } }
  })
  const body = searchBody({
    lang: c.var.lang,
    chosen: asked,
    kinds: SEARCH_KINDS.map((kind) => ({ value: kind, label: w[kind] })),
    states: SEARCH_KINDS.map((kind) => ({ label: w[kind], options: SEARCH_STATES[kind].map((state) => ({ value: state, label: states[state] })) })),
    areas: c.var.deps.region.kecamatan.map(({ area }) => ({ value: area.code, label: area.name })),
    sections: numbered.length > 0 ? [{ title: w.byNumber, rows: numbered.map((found) => rowOf(c, found)), note: null, next: null }, ...sections] : sections,
    first: asked.setelah === '' ? null : addressOf({ ...asked, setelah: '' }),
    error: asked.q.length > MOST_LETTERS ? w.tooLong(asked.q.length, MOST_LETTERS) : null,
  })
  return staffPage(c, { section: 'search', title: w.title, body, scripts: ['desk'] })
}

function rowOf(c: Ctx, f: Found): SearchRow {
  const here = hereOf(c)
  const states = searchStateWords(c.var.lang)
  const when = timeTag(f.at, dayTime(f.at, here))
  if (f.kind === 'kabar') return { href: `/meja/klaim/${f.id}`, title: f.text, tag: states[f.state], meta: [choiceWords(c.var.lang).reports(f.reports), when] }
  if (f.kind === 'cek-fakta') return { href: `/meja/klaim/${f.id}`, title: f.text, tag: states[f.state], meta: [f.number, ...(f.verdict ? [verdictWords(c.var.lang)[f.verdict]] : []), when] }
  const text = (f.text ?? '').replace(/\s+/g, ' ').trim()
  const title: string = f.state === 'withdrawn' ? searchWords(c.var.lang).erased : text === '' ? (f.url ?? mediaWords(c.var.lang).onlyPictures) : `“${text.slice(0, 160)}${text.length > 160 ? '…' : ''}”`
  return { href: `/meja/laporan/${f.id}`, title, tag: f.state === 'withdrawn' ? states.report_withdrawn : states[f.state], meta: [String(f.id), ...(f.area ? [areaName(c.var.deps.region, f.area) ?? f.area] : []), when] }
}
