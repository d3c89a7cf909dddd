import * as z from 'zod'
import { dayAt, instantOf } from '../region/zone.ts'
import type { Region } from '../region/region.ts'
import type { FieldFault } from '../web/door.ts'
import type { Typed } from '../web/typed.ts'
import { lengthOf } from '../words/read-text.ts'
import { reportFaultWords } from '../words/report-words.ts'
import type { Lang } from '../words/words.ts'
import type { SeenWhere } from './report-tables.ts'

/** Longest, in UTF-16 units. */
export const REPORT_LENGTHS = { text: 10_000, url: 2000, why: 2000, asks: 500, contact: 200 } as const
export const SEEN_WHERE = ['whatsapp_group', 'private', 'facebook', 'instagram', 'tiktok', 'youtube', 'x', 'spoken', 'paper', 'other'] as const satisfies readonly SeenWhere[]
export const SEEN_WHEN = ['today', 'yesterday', 'earlier', 'unknown'] as const

/** What one person reports, as it is stored: null where nothing was given. At least one of text, url and pictures is there. */
export type ReportContent = {
  text: string | null
  url: string | null
  seen_where: SeenWhere | null
  /** YYYY-MM-DD[THH:MM] in the desk's zone, or one of `SEEN_WHEN` */
  seen_at: string | null
  /** Kemendagri code of a village or kecamatan */
  area: string | null
  why: string | null
  /** what the message asks people to do */
  asks: string | null
  /** Only with consent; sealed before it is stored. */
  contact: string | null
}

/**
 * Reads the fields of a report, whoever fills them in: /lapor, or the desk for someone.
 *
 * @param pictures how many came with it
 * @returns the content, or every fault with its sentence; a fault's `field` is the name of the control
 */
export function readReportForm(typed: Typed, region: Region, now: Date, lang: Lang, pictures = 0): { report: ReportContent } | { faults: FieldFault[] } {
  const given = {
    text: typed.text('text'),
    url: typed.line('url'),
    seen_where: typed.line('seen_where'),
    seen_at: typed.line('seen_at'),
    area: typed.line('area'),
    asks: typed.line('asks'),
    why: typed.text('why'),
    contact: typed.line('contact'),
    consent: typed.line('consent') === '1',
  }
  const read = Fields.safeParse(given)
  const found = new Map<string, string>()
  for (const { path, message } of read.error?.issues ?? []) if (!found.has(String(path[0]))) found.set(String(path[0]), message)
  if (given.area !== '' && !region.areaByCode.has(given.area)) found.set('area', 'bad_area')
  if (isMoment(given.seen_at) && isFuture(given.seen_at, region, now)) found.set('seen_at', 'future')
  if (given.text === '' && given.url === '' && pictures === 0) found.set('text', 'nothing')
  if (given.contact !== '' && !given.consent) found.set('consent', 'no_consent')
  if (found.size > 0) return { faults: inOrder(found).map(([field, code]) => ({ field, say: sentence(code, field, given[field as keyof typeof given], lang) })) }

  const { consent: _, seen_where, ...texts } = given
  return {
    report: {
      seen_where: orNull(seen_where) as SeenWhere | null,
      text: orNull(texts.text), url: orNull(texts.url), seen_at: orNull(texts.seen_at), area: orNull(texts.area), asks: orNull(texts.asks), why: orNull(texts.why), contact: orNull(texts.contact),
    },
  }
}

const orNull = (value: string) => (value === '' ? null : value)

/** What needs neither place nor time; made once, for building a schema costs more than reading a form. Messages are codes of `reportFaultWords`. */
const Fields = z.object({
  text: z.string().max(REPORT_LENGTHS.text, 'too_long'),
  url: z.string().max(REPORT_LENGTHS.url, 'too_long').refine((url) => url === '' || isWebAddress(url), 'bad_url'),
  seen_where: z.union([z.literal(''), z.enum(SEEN_WHERE)], 'choose_where'),
  seen_at: z.string().refine((when) => when === '' || isWord(when) || isMoment(when), 'bad_when'),
  asks: z.string().max(REPORT_LENGTHS.asks, 'too_long'),
  why: z.string().max(REPORT_LENGTHS.why, 'too_long'),
  contact: z.string().max(REPORT_LENGTHS.contact, 'too_long'),
})

const ORDER = ['text', 'media', 'seen_where', 'seen_at', 'area', 'asks', 'url', 'why', 'contact', 'consent']
const inOrder = (found: Map<string, string>) => [...found].toSorted(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))

function sentence(code: string, field: string, value: string | boolean, lang: Lang): string {
  const w = reportFaultWords(lang)
  if (code === 'too_long') return w.too_long(lengthOf(String(value)), REPORT_LENGTHS[field as keyof typeof REPORT_LENGTHS])
  return w[code as Exclude<keyof typeof w, 'too_long'>]
}

const isWebAddress = (url: string) => /^https?:\/\/[^/]/i.test(url) && URL.canParse(url)
const isWord = (when: string) => (SEEN_WHEN as readonly string[]).includes(when)

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:T((?:[01]\d|2[0-3]):[0-5]\d))?$/

/** A day that is in the calendar: 30 February is not. */
function isMoment(when: string): boolean {
  const day = MOMENT.exec(when)?.[1]
  if (!day) return false
  const read = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day)
}

function isFuture(when: string, region: Region, now: Date): boolean {
  const [, day = '', time] = MOMENT.exec(when) ?? []
  return time ? instantOf(day, time, region.timezone) > now : day > dayAt(now, region.timezone)
}
