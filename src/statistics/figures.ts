import type { Verdict } from '../claims/claim-tables.ts'
import { standingAt } from '../notices/notice-rules.ts'
import type { NoticeState } from '../notices/notice-tables.ts'
import type { Region } from '../region/region.ts'
import { dayAt } from '../region/zone.ts'
import { inTens, isQuiet, LEAST_COUNTED, publicCount, quietChanges, type QuietPeriod } from '../reports/public-count-rules.ts'
import type { Store } from '../store/store.ts'
import { changeCounts, hoursToPublication, nextStanding, publishedByTime, reportTally, standingCounts, type StandingCount } from './figure-views.ts'

/** Standing as the public knows it. */
export type PublicState = Extract<NoticeState, 'published' | 'recheck_due' | 'paused' | 'withdrawn'>

/**
 * What anyone may know in numbers. Notices are public and counted as they are; of reports
 * there are only public counts, in whole tens, null where there is none.
 * `changesAt`: UTC ISO of the next change that time alone brings.
 */
export type Figures = {
  published: number
  byState: Record<PublicState, number>
  /** of those that are neither paused nor withdrawn */
  byVerdict: Record<Verdict, number>
  /** `YYYY-MM` in the desk's zone, oldest first, none left out that has any */
  byMonth: { month: string; n: number }[]
  corrections: number
  pauses: number
  withdrawals: number
  medianHours: number | null
  quiet: boolean
  reports: number | null
  /** every kecamatan of the region, by name */
  byKecamatan: { code: string; name: string; reports: number | null }[]
  changesAt: string | null
}

export async function figuresOf({ store, region }: { store: Store; region: Region }, now: Date, quiet: readonly QuietPeriod[]): Promise<Figures> {
  const at = now.toISOString()
  const [standing, times, changes, took, tally, next] = await Promise.all([standingCounts(store, at), publishedByTime(store), changeCounts(store), hoursToPublication(store), reportTally(store), nextStanding(store, at)])
  const { byState, byVerdict } = counted(standing, at)
  const open = (n: number) => inTens(publicCount(n, at, quiet))
  const inArea = new Map(tally.map(({ area, n }) => [area, n]))
  return {
    published: standing.reduce((sum, { n }) => sum + n, 0),
    byState,
    byVerdict,
    byMonth: monthsOf(times, region.timezone),
    ...changes,
    medianHours: medianHours(took),
    quiet: isQuiet(at, quiet),
    reports: open(tally.reduce((sum, { n }) => sum + n, 0)),
    byKecamatan: region.kecamatan.map(({ area }) => ({ code: area.code, name: area.name, reports: open(inArea.get(area.code) ?? 0) })),
    changesAt: [next, quietChanges(at, quiet)].filter((moment) => moment !== null).toSorted()[0] ?? null,
  }
}

/** Where each group stands is asked of the notices' own rule. */
function counted(standing: readonly StandingCount[], at: string): Pick<Figures, 'byState' | 'byVerdict'> {
  const byState: Figures['byState'] = { published: 0, recheck_due: 0, paused: 0, withdrawn: 0 }
  const byVerdict: Figures['byVerdict'] = { false: 0, misleading: 0, partly_true: 0, true: 0, unproven: 0, not_a_claim: 0 }
  for (const { state, verdict, over, past, n } of standing) {
    const stands = standingAt({ state, paused_until: over ? at : LATER, best_before: past ? at : LATER, holding_until: null }, at) as PublicState
    byState[stands] += n
    if (stands === 'published' || stands === 'recheck_due') byVerdict[verdict] += n
  }
  return { byState, byVerdict }
}
const LATER = '9999-12-31T23:59:59.999Z'

function monthsOf(times: readonly { time: string; n: number }[], zone: string): Figures['byMonth'] {
  const months = new Map<string, number>()
  for (const { time, n } of times) {
    const month = time.length === 7 ? time : dayAt(new Date(`${time}:00:00Z`), zone).slice(0, 7)
    months.set(month, (months.get(month) ?? 0) + n)
  }
  return [...months].map(([month, n]) => ({ month, n })).toSorted((a, b) => (a.month < b.month ? -1 : 1))
}

/** The last months up to now, those without any too, but none before the first that has some. @param most how many */
export function lastMonths(byMonth: Figures['byMonth'], now: Date, zone: string, most: number): Figures['byMonth'] {
  const counts = new Map(byMonth.map(({ month, n }) => [month, n]))
  const [year, month] = dayAt(now, zone).split('-').map(Number) as [number, number]
  const names = Array.from({ length: most }, (_, back) => new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7)).toReversed()
  const first = byMonth[0]?.month ?? ''
  return names.filter((name) => name >= first).map((name) => ({ month: name, n: counts.get(name) ?? 0 }))
}

/** Whole hours. Of a few it would tell when somebody reported. */
function medianHours(hours: readonly number[]): number | null {
  if (hours.length < LEAST_COUNTED) return null
  const sorted = hours.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return Math.round((sorted[Math.floor(half)]! + sorted[Math.ceil(half) - 1]!) / 2)
}
