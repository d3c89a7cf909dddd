import { dayAfter, dayAt, instantOf } from '../region/zone.ts'

const SHAPE = /^(\d{4}-\d\d-\d\d)(?:T((?:[01]\d|2[0-3]):[0-5]\d))?$/

/** Whether such a day exists: 2027-02-30 does not. */
export const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)

/**
 * A moment as people write it for the desk's zone: `YYYY-MM-DD[THH:MM]`. A day alone, or its
 * last minute, means the day's end.
 *
 * @returns UTC ISO with milliseconds; null for anything else
 */
export function instantFrom(text: string, zone: string): string | null {
  const [, day, time] = SHAPE.exec(text) ?? []
  if (!day || !isDay(day)) return null
  // One millisecond before midnight, so that "until 12 June" is still said as the 12th.
  const end = time === undefined || time === '23:59'
  return (end ? new Date(instantOf(dayAfter(day), '00:00', zone).getTime() - 1) : instantOf(day, time, zone)).toISOString()
}

/** The same moment as a `datetime-local` field takes it, `YYYY-MM-DDTHH:MM`. */
export function wallTime(iso: string, zone: string): string {
  const at = new Date(iso)
  const day = dayAt(at, zone)
  const minutes = Math.floor((at.getTime() - instantOf(day, '00:00', zone).getTime()) / 60_000)
  return `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

const two = (n: number) => String(n).padStart(2, '0')
