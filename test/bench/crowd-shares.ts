import type { ClaimState } from '../../src/claims/claim-tables.ts'
import type { ReportState } from '../../src/reports/report-tables.ts'

/**
 * How a busy year's desk stands: most is behind it, a few per cent wait. However few
 * there are, each list of the queue has more rows than are counted, so that its time at
 * a thousand reports can be held against its time at a million.
 */
export type ClaimShare = 'waiting' | 'held' | 'drafted' | 'reader' | ClaimState | 'published' | 'recheck_due'
export type ReportShare = ReportState | 'asked'

/** More than any count of the queue goes to. */
const LIST = 102

/** Of all, and how many at least; the last takes what is left. */
type Share<T> = [share: T, part: number, least: number]
const CLAIMS: Share<ClaimShare>[] = [
  ['waiting', 0.04, 12], ['held', 0.002, 45], ['drafted', 0.008, 45],
  ['reader', 0.01, LIST], ['on_hold', 0.01, LIST], ['referred', 0.03, LIST], ['closed', 0.2, LIST], ['recheck_due', 0.01, LIST], ['published', 1, 1],
]
const REPORTS: Share<ReportShare>[] = [['received', 0.02, LIST], ['asked', 0.005, LIST], ['declined', 0.12, 20], ['expired', 0.03, 20], ['withdrawn', 0.03, 20], ['linked', 1, 1]]

function counted<T extends string>(shares: Share<T>[], total: number): Map<T, number> {
  const counts = new Map(shares.slice(0, -1).map(([share, part, least]) => [share, Math.max(Math.round(part * total), least)]))
  const [last, , least] = shares.at(-1)!
  const others = [...counts.values()].reduce((a, b) => a + b, 0)
  return counts.set(last, Math.max(total - others, least))
}

export const claimCounts = (total: number): Map<ClaimShare, number> => counted(CLAIMS, total)
export const reportCounts = (total: number): Map<ReportShare, number> => counted(REPORTS, total)

/** Every share as often as it is counted, mixed: history is not sorted by how it ended. */
export function mixed<T>(counts: Map<T, number>, random: () => number): T[] {
  const all = [...counts].flatMap(([share, n]) => Array<T>(n).fill(share))
  return shuffled(all, random)
}

export function shuffled<L extends { length: number; [n: number]: unknown }>(list: L, random: () => number): L {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = list[i]
    list[i] = list[j]
    list[j] = kept
  }
  return list
}

/** The same numbers at each run: mulberry32. From 0 to 1. */
export function sameRandom(seed = 64_08): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** How many reports each claim has: one 5,000 (if there are so many), every three-hundredth a crowd, the others one or two, however many there are. */
export function reportsPerClaim(claims: number, linked: number): Uint32Array {
  const each = new Uint32Array(claims)
  let left = linked
  const give = (claim: number, n: number) => {
    const some = Math.min(n, left)
    each[claim]! += some
    left -= some
  }
  if (linked > 100_000) give(0, 5000)
  for (let claim = 1; claim < claims; claim++) give(claim, 1 + (claim % 2))
  const crowds = Math.ceil(claims / 300)
  const most = Math.ceil(left / crowds)
  for (let crowd = 0; crowd < crowds; crowd++) give(1 + ((crowd * 300) % Math.max(1, claims - 1)), most)
  return each
}
