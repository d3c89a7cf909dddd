/** A stretch of the election calendar in which no count of reports is shown to anyone: masa tenang. UTC ISO; `to` is the first moment after it. */
export type QuietPeriod = { from: string; to: string }

/** Where the calendar will stand. Empty: region packs hold no election calendar yet. */
export const QUIET_PERIODS: readonly QuietPeriod[] = []

/** Below this a count could point at someone. */
export const LEAST_COUNTED = 10

/** @param at UTC ISO */
export const isQuiet = (at: string, quiet: readonly QuietPeriod[]): boolean => quiet.some(({ from, to }) => from <= at && at < to)

/** A count of reports as anyone may see it, or null. @param at UTC ISO */
export const publicCount = (reports: number, at: string, quiet: readonly QuietPeriod[]): number | null => (reports < LEAST_COUNTED || isQuiet(at, quiet) ? null : reports)

/** When a quiet period next begins or ends; null for never. */
export const quietChanges = (at: string, quiet: readonly QuietPeriod[]): string | null => quiet.flatMap(({ from, to }) => [from, to]).filter((moment) => moment > at).toSorted()[0] ?? null

/** In whole tens: whoever takes one figure from another, or today's from yesterday's, still learns of no fewer than ten. */
export const inTens = (count: number | null): number | null => (count === null ? null : count - (count % 10))
