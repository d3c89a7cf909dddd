import type { Fact } from '../../src/reports/report-complete-rules.ts'
import { reportWords } from '../../src/words/report-words.ts'
import type { Lang } from '../../src/words/words.ts'
import type { Html } from '../html.ts'
import { type Choice, choices, type OptionGroup, selectField } from './choice-fields.ts'
import { errorFor, type FormError } from './error-summary.ts'
import { textField } from './text-fields.ts'

/** @property groups one for each kecamatan */
export type FactFieldsView = {
  readonly lang: Lang
  readonly typed: Readonly<Record<Fact, string>>
  readonly errors: readonly FormError[]
  readonly where: readonly Choice[]
  readonly when: readonly Choice[]
  readonly groups: readonly OptionGroup[]
}

/** What a desk asks about a message beside its words, each with why it matters. */
export function factField(fact: Exclude<Fact, 'text'>, v: FactFieldsView): Html {
  const w = reportWords(v.lang)
  const about = { name: fact, value: v.typed[fact], error: errorFor(v.errors, fact) }
  switch (fact) {
    case 'seen_where':
      return choices({ ...about, label: w.where, hint: w.whereWhy, options: v.where })
    case 'seen_at':
      return choices({ ...about, label: w.when, hint: w.whenWhy, options: v.when })
    case 'area':
      return selectField({ ...about, label: w.area, hint: w.areaWhy, empty: w.areaEmpty, groups: v.groups })
    case 'asks':
      return textField({ ...about, label: w.asks, hint: w.asksWhy })
  }
}
