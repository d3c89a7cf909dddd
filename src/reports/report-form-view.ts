import type { ReportFieldsView } from '../../templates/report-page.ts'
import type { Region } from '../region/region.ts'
import type { FieldFault } from '../web/door.ts'
import type { Deps } from '../web/env.ts'
import type { Typed } from '../web/typed.ts'
import { reportWords, seenWhenWords, seenWhereWords } from '../words/report-words.ts'
import type { Lang } from '../words/words.ts'
import { SEEN_WHEN, SEEN_WHERE } from './report-form.ts'

/** A report's fields with what was typed, as they are drawn. `null`: nothing typed yet. */
export function reportFieldsView(typed: Typed | null, faults: readonly FieldFault[], { region, media }: Pick<Deps, 'region' | 'media'>, lang: Lang): ReportFieldsView {
  const line = (name: string) => typed?.line(name) ?? ''
  const lines = (name: string) => typed?.text(name) ?? ''
  const when = line('seen_at')
  return {
    lang,
    typed: {
      text: lines('text'), url: line('url'), asks: line('asks'), why: lines('why'), contact: line('contact'),
      seen_where: line('seen_where'), seen_at: when, area: line('area'),
      consent: line('consent') === '1',
    },
    errors: faults.map(({ field, say }) => ({ field, message: say })),
    where: SEEN_WHERE.map((value) => ({ value, label: seenWhereWords(lang)[value] })),
    when: [...SEEN_WHEN.map((value) => ({ value, label: seenWhenWords(lang)[value] })), ...ownMoment(when)],
    groups: areaGroups(region, lang),
    pictures: media !== null,
    chosenBefore: (typed?.files.length ?? 0) > 0,
  }
}

/** A date that came from elsewhere than our buttons is kept as a choice of its own. */
const ownMoment = (when: string) => (when === '' || (SEEN_WHEN as readonly string[]).includes(when) ? [] : [{ value: when, label: when.slice(0, 40) }])

/** Who knows only the kecamatan can say that too: it is the last line of its group. */
const areaGroups = (region: Region, lang: Lang) =>
  region.kecamatan.map(({ area, villages }) => ({
    label: reportWords(lang).kecamatan(area.name),
    options: [...villages.map((village) => ({ value: village.code, label: village.name })), { value: area.code, label: reportWords(lang).wholeKecamatan(area.name) }],
  }))
