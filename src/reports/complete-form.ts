import type { Region } from '../region/region.ts'
import type { FieldFault } from '../web/door.ts'
import { typedFrom, type Typed } from '../web/typed.ts'
import { completeWords } from '../words/report-words.ts'
import type { Lang } from '../words/words.ts'
import { FACTS, type Fact, type FactColumns } from './report-complete-rules.ts'
import { readReportForm } from './report-form.ts'

/** The name of a fact's control on a ticket, where `text` is the reply's. */
export const nameOfFact = (fact: Fact): string => (fact === 'text' ? 'words' : fact)

/** What a reporter adds, checked as the report's own form is; what was left empty is not in it. */
export function readAddition(typed: Typed, region: Region, now: Date, lang: Lang): { added: Partial<FactColumns> } | { faults: FieldFault[] } {
  const given = FACTS.map((fact): [string, string] => [fact, typed.text(nameOfFact(fact))]).filter(([, value]) => value !== '')
  if (given.length === 0) return { faults: [{ field: 'complete', say: completeWords(lang).nothing }] }
  const read = readReportForm(typedFrom(given), region, now, lang, 1)
  if ('faults' in read) return { faults: read.faults.map(({ field, say }) => ({ field: nameOfFact(field as Fact), say })) }
  return { added: Object.fromEntries(given.map(([fact]) => [fact, read.report[fact as Fact]])) }
}

/** What would hurt to type again. */
export const wordsOfAddition = (typed: Typed): string => (['text', 'asks'] as const).map((fact) => typed.text(nameOfFact(fact))).filter((words) => words !== '').join('\n')
