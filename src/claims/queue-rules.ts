import type { Harm } from './claim-tables.ts'

/** What is worked on first: a wrong day or place, malware and money before the rest (DESIGN 5). */
export const HARM_RANK: Record<Harm, 0 | 1 | 2> = { voting: 0, device: 0, money: 0, safety: 1, reputation: 1, low: 2 }

/** A report nobody has looked at may be anything: it stands between the urgent and the slight. */
export const UNTRIAGED_RANK = 1

/**
 * Where a thing stands: harm, then promise, then independent reports. Ordering by their
 * number is ordering by its logarithm; a crowd moves nothing before an earlier promise.
 */
export type QueueKey = { kind: 'claim' | 'report'; id: string; rank: number; promiseAt: string; independent: number }

/** One order for reports and claims; at the very same place a claim stands before a report. */
export function compareKeys(a: QueueKey, b: QueueKey): number {
  return (
    a.rank - b.rank ||
    compareText(a.promiseAt, b.promiseAt) ||
    b.independent - a.independent ||
    compareText(a.kind, b.kind) ||
    (a.kind === 'report' ? Number(a.id) - Number(b.id) : compareText(a.id, b.id))
  )
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
