import { timeWords } from './common-words.ts'
import type { Lang } from './words.ts'

/**
 * Where and when a person reads: what turns an instant into words.
 * @property zone IANA name, e.g. 'Asia/Makassar'; `now` decides "hari ini" and whether the year is said
 */
export type Here = { readonly zone: string; readonly lang: Lang; readonly now: Date }

/** A `Date`, or an ISO string with its zone. */
export type Instant = Date | string

const NBSP = '\u00a0'
const ZONE_NAMES: Record<string, string> = { 'Asia/Jakarta': 'WIB', 'Asia/Pontianak': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' }

/** 'WITA', 'WIB' or 'WIT'; outside Indonesia the zone's own name. */
export const zoneName = (zone: string) => ZONE_NAMES[zone] ?? zone

/** '17.40 WITA', in English '17:40 WITA'. */
export const clockTime = (at: Instant, here: Here) => `${hourMinute(at, here)}${NBSP}${zoneName(here.zone)}`

/** '15.44' without a zone, for lines that already say where. */
export function hourMinute(at: Instant, { zone, lang }: Here): string {
  const { hour, minute } = wall(at, zone)
  return `${two(hour)}${lang === 'id' ? '.' : ':'}${two(minute)}`
}

/** '10 Juni', '10 Juni 2023' in another year than now's. */
export function day(at: Instant, { zone, lang, now }: Here): string {
  const { year, month, date } = wall(at, zone)
  const name = `${date}${NBSP}${timeWords(lang).months[month - 1]}`
  return year === wall(now, zone).year ? name : `${name}${NBSP}${year}`
}

/** 'Juni 2027'. @param month `YYYY-MM` */
export const monthYear = (month: string, { lang }: Pick<Here, 'lang'>): string => `${timeWords(lang).months[Number(month.slice(5)) - 1]}${NBSP}${month.slice(0, 4)}`

/** '10 Juni, 17.40 WITA', never 'hari ini': for what is kept for everyone or passed on. */
export const moment = (at: Instant, here: Here) => `${day(at, here)}, ${clockTime(at, here)}`

/** 'hari ini, 17.40 WITA', 'besok, …', 'kemarin, …', else '10 Juni, 17.40 WITA'. */
export const dayTime = (at: Instant, here: Here) => `${nearDay(at, here)}, ${clockTime(at, here)}`

/** 'hari ini', 'besok', 'kemarin', else the day. */
export function nearDay(at: Instant, here: Here): string {
  const w = timeWords(here.lang)
  const away = dayNumber(at, here.zone) - dayNumber(here.now, here.zone)
  return away === 0 ? w.today : away === 1 ? w.tomorrow : away === -1 ? w.yesterday : day(at, here)
}

/** For the desk, until `at`: '35 mnt', '1 j 05 mnt', '2 hr 3 j'; past it 'lewat 12 mnt'. */
export function span(at: Instant, { lang, now }: Here): string {
  const w = timeWords(lang)
  const ms = asDate(at).getTime() - now.getTime()
  const length = inUnits(Math.abs(ms), [w.shortDay, w.shortHour, w.shortMinute])
  return ms < 0 ? w.late(length) : length
}

/** For the public, until `at`, which still lies ahead: '1 jam 52 menit lagi'. */
export function timeLeft(at: Instant, here: Here): string {
  return timeWords(here.lang).left(duration(asDate(at).getTime() - here.now.getTime(), here.lang))
}

/** A length for the public: '20 menit', '1 jam 52 menit', '2 hari 3 jam'. @param ms sign ignored */
export function duration(ms: number, lang: Lang): string {
  const w = timeWords(lang)
  return Math.abs(ms) < MINUTE ? w.lessThanMinute : inUnits(Math.abs(ms), [w.day, w.hour, w.minute], false)
}

const MINUTE = 60_000

function inUnits(ms: number, [d, h, m]: readonly [string, string, string], pad = true): string {
  const minutes = Math.floor(ms / MINUTE)
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor((minutes % 1440) / 60)
  const rest = minutes % 60
  if (days > 0) return joined(hours > 0 ? [days, d, hours, h] : [days, d])
  if (hours > 0) return joined(rest > 0 ? [hours, h, pad ? two(rest) : rest, m] : [hours, h])
  return joined([rest, m])
}

const joined = (parts: readonly (string | number)[]) => parts.join(NBSP)
const two = (n: number) => String(n).padStart(2, '0')
const asDate = (at: Instant) => (typeof at === 'string' ? new Date(at) : at)

type Wall = { year: number; month: number; date: number; hour: number; minute: number }

// Making a formatter costs far more than using it, so each zone keeps one.
const formatters = new Map<string, Intl.DateTimeFormat>()

/** What a clock on the wall in that zone shows. */
function wall(at: Instant, zone: string): Wall {
  let format = formatters.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' })
    formatters.set(zone, format)
  }
  const part = Object.fromEntries(format.formatToParts(asDate(at)).map((p) => [p.type, Number(p.value)]))
  return { year: part.year!, month: part.month!, date: part.day!, hour: part.hour!, minute: part.minute! }
}

function dayNumber(at: Instant, zone: string): number {
  const { year, month, date } = wall(at, zone)
  return Date.UTC(year, month - 1, date) / 86_400_000
}
