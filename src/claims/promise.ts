import type { Duty } from '../region/region.ts'
import { dayAfter, dayAt, instantOf, weekdayOf } from '../region/zone.ts'
import type { Day } from '../region/zone.ts'

/** What the desk promises: an answer within so much duty time. */
const PROMISED = 3 * 60 * 60_000

/**
 * The hour by which someone will have looked: received + 3 h, counted only while the desk is
 * staffed. A holiday or a day off stops the clock; a voting day runs from midnight to midnight.
 *
 * @param received when the oldest unanswered report came, or when a monitored claim was entered
 * Throws if the duty hours leave no open day within two years.
 */
export function promiseAt(received: Date, duty: Duty): Date {
  let left = PROMISED
  for (const { from, to } of shifts(received, duty)) {
    const here = Math.max(from, received.getTime())
    if (here + left <= to) return new Date(here + left)
    left -= to - here
  }
  throw noShift(duty)
}

/** Whether someone is there now. The closing minute itself is off duty. */
export function onDutyAt(at: Date, duty: Duty): boolean {
  return nextDutyStart(at, duty).getTime() === at.getTime()
}

/** When someone is there next; `at` itself while the desk is staffed. Throws as `promiseAt` does. */
export function nextDutyStart(at: Date, duty: Duty): Date {
  for (const { from } of shifts(at, duty)) return new Date(Math.max(from, at.getTime()))
  throw noShift(duty)
}

type Shift = { from: number; to: number }

/** The shifts that end after `at`, in order. */
function* shifts(at: Date, duty: Duty): Generator<Shift> {
  let day = dayAt(at, duty.timezone)
  for (let n = 0; n < 2 * 366; n++, day = dayAfter(day)) {
    const shift = keptShift(day, duty)
    if (shift && shift.to > at.getTime()) yield shift
  }
}

const kept = new WeakMap<Duty, Map<Day, Shift | null>>()

/** Intake asks for every report, and looking a wall-clock time up in a zone takes a dozen calls of Intl. */
function keptShift(day: Day, duty: Duty): Shift | null {
  const days = kept.get(duty) ?? new Map<Day, Shift | null>()
  kept.set(duty, days)
  const known = days.get(day)
  if (known !== undefined) return known
  const shift = shiftOn(day, duty)
  days.set(day, shift)
  return shift
}

function shiftOn(day: Day, duty: Duty): Shift | null {
  const at = (time: string) => instantOf(day, time, duty.timezone).getTime()
  // A voting day is usually declared a public holiday as well: the desk is there all the same.
  if (duty.votingDays.includes(day)) return { from: at('00:00'), to: at('24:00') }
  if (duty.holidays.includes(day) || !duty.days.includes(weekdayOf(day))) return null
  return { from: at(duty.from), to: at(duty.to) }
}

const noShift = (duty: Duty) =>
  new Error(`No duty hours within two years (days ${duty.days.join(', ') || 'none'}, ${duty.from} to ${duty.to}). Mend them in the desk's settings.`)
