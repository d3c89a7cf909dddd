import type { FieldFault } from '../web/door.ts'
import type { Typed } from '../web/typed.ts'
import { bulkWords } from '../words/bulk-words.ts'
import type { Lang } from '../words/words.ts'
import type { DeclinedAs } from '../reports/report-tables.ts'
import { BULK_MOST, type Ticked } from './bulk.ts'
import { readDecline } from './triage-forms.ts'

/** What a tick sends: the report, and the row of activity it was drawn with; of like reports that stand as one row, all of them. */
export const tickValue = ({ number, seq }: Ticked): string => `${number}.${seq}`

/** The ticks of a form, each report once; what is no tick is left out. */
export function readTicks(typed: Typed): Ticked[] {
  const found = new Map<number, Ticked>()
  for (const value of typed.all('report').flatMap((tick) => tick.split(','))) {
    const [, number, seq] = /^(\d{1,12})\.(\d{1,9})$/.exec(value) ?? []
    if (number && !found.has(Number(number))) found.set(Number(number), { number: Number(number), seq: Number(seq) })
  }
  return [...found.values()].toSorted((a, b) => a.number - b.number)
}

/** What is wrong with the ticks; their links lead to the list. */
export function tickFaults(ticked: readonly Ticked[], lang: Lang): FieldFault[] {
  const w = bulkWords(lang)
  return ticked.length === 0 ? [{ field: 'queue', say: w.noneTicked }] : ticked.length > BULK_MOST ? [{ field: 'queue', say: w.tooMany(ticked.length, BULK_MOST) }] : []
}

/** A bulk decline, or every fault. */
export function readBulk(typed: Typed, lang: Lang): { ticked: Ticked[]; reason: DeclinedAs } | { faults: FieldFault[] } {
  const ticked = readTicks(typed)
  const decline = readDecline(typed, lang)
  const ticks = tickFaults(ticked, lang)
  if ('read' in decline && ticks.length === 0) return { ticked, reason: decline.read.reason }
  return { faults: [...ticks, ...('faults' in decline ? decline.faults : [])] }
}

/** The same form sent twice makes the same batch: nothing is declined twice with one `seq`. @param mac keyed hash over its parts */
export const batchId = (mac: (...parts: string[]) => Buffer, by: string, what: string, ticked: readonly Ticked[]): string =>
  mac(by, what, ...ticked.map(tickValue)).subarray(0, 12).toString('base64url')

export const readBatch = (text: string | undefined): string | null => (/^[\w-]{16}$/.test(text ?? '') ? text! : null)
