/** A calendar day in some zone, `YYYY-MM-DD`. Text, so that days compare and store as they are. */
export type Day = string
/** A wall-clock time, `HH:MM`; `24:00` is the end of the day. */
export type WallTime = string

const formats = new Map<string, Intl.DateTimeFormat>()

/** Whether this runtime knows the zone, e.g. `Asia/Makassar`. */
export function isZone(zone: string): boolean {
  try {
    formatFor(zone)
    return true
  } catch {
    return false
  }
}

const QUARTER = 15 * 60_000
const latest = new Map<string, { quarter: number; day: Day }>()

/** The day on the wall calendar of that zone. Intake asks at every report, mostly within the same minute: midnight comes at a whole quarter of an hour everywhere. */
export function dayAt(at: Date, zone: string): Day {
  const quarter = Math.floor(at.getTime() / QUARTER)
  const known = latest.get(zone)
  if (known?.quarter === quarter) return known.day
  const day = wallClock(at, zone).toISOString().slice(0, 10)
  latest.set(zone, { quarter, day })
  return day
}

/** 1 = Monday … 7 = Sunday, as ISO 8601 counts. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

export const dayAfter = (day: Day): Day => new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10)

/**
 * The instant at which clocks in the zone show that day and time.
 *
 * An hour that occurs twice (clocks put back) means the first; one that never occurs
 * (put forward) means the instant of the change or as long after it as the time was late.
 */
export function instantOf(day: Day, time: WallTime, zone: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const wall = Date.parse(`${day}T00:00:00Z`) + (hours * 60 + minutes) * 60_000
  const before = wall - offset(wall - DAY, zone)
  const after = wall - offset(wall + DAY, zone)
  const real = [before, after].filter((at) => at + offset(at, zone) === wall)
  return new Date(real.length ? Math.min(...real) : before)
}

const DAY = 86_400_000

/** Milliseconds that clocks in the zone are ahead of UTC at that instant. */
const offset = (at: number, zone: string): number => wallClock(new Date(at), zone).getTime() - at

/** The zone's wall clock read as if it were UTC. */
function wallClock(at: Date, zone: string): Date {
  const part: Record<string, number> = {}
  for (const { type, value } of formatFor(zone).formatToParts(at)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second, at.getUTCMilliseconds()))
}

/** Kept, because making one costs some forty times what using it does (70 µs against 2). */
function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    })
    formats.set(zone, format)
  }
  return format
}
