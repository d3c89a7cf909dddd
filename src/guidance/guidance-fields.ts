import { publishedFaults } from '../claims/published-text.ts'
import { counting, type Registry, sourceFaults, type TypedSource } from '../claims/source-fields.ts'
import { sourceNote } from '../claims/source-note.ts'
import { instantFrom } from '../claims/wall-time.ts'
import type { FieldFault } from '../web/door.ts'
import type { Typed } from '../web/typed.ts'
import { guidanceFaultWords } from '../words/guidance-words.ts'
import type { Lang } from '../words/words.ts'
import { GUIDANCE_MOST, type GuidanceLack, guidanceLacks } from './guidance-rules.ts'
import type { GuidanceText } from './guidance-store.ts'

/** Its one source is read as a notice's sources are, so its controls have their ids. */
export const FIELD_IDS = { question: 'question', answer: 'answer', source_url: 'source_url-1', source_title: 'source_title-1', source_date: 'source_date-1', valid_until: 'valid_until' } as const

const sourceOf = (typed: Typed): TypedSource => ({ n: 1, url: typed.line('source_url'), title: typed.line('source_title'), date: typed.line('source_date'), basis: '', publisher: '', signatory: '', kept: '', file: null })

/**
 * A text as it was typed. `faults`: what cannot even be stored; `lacking`: what it needs before
 * another person may read it.
 *
 * @param at UTC ISO
 */
export function readGuidance(typed: Typed, registry: Registry, lang: Lang, at: string): { text: GuidanceText; faults: FieldFault[]; lacking: FieldFault[] } {
  const w = guidanceFaultWords(lang)
  const source = sourceOf(typed)
  const [question, answer, until] = [typed.line('question'), typed.text('answer'), typed.line('valid_until')]
  const valid_until = instantFrom(until, registry.zone)
  const counts = source.url === '' ? null : counting(source, registry)
  const official = counts !== null && 'channel' in counts && counts.channel.class === 'official' ? counts.channel : null
  const faults = [
    ...(question === '' ? [{ field: FIELD_IDS.question, say: w.question }] : []),
    ...publishedFaults(FIELD_IDS.question, question, GUIDANCE_MOST.question, lang),
    ...publishedFaults(FIELD_IDS.answer, answer, GUIDANCE_MOST.answer, lang),
    ...sourceFaults(source, registry, lang),
    ...(until !== '' && valid_until === null ? [{ field: FIELD_IDS.valid_until, say: w.unreadable }] : []),
  ]
  const said = (lack: GuidanceLack): FieldFault =>
    lack === 'not_official' ? { field: FIELD_IDS.source_url, say: sourceNote(counts!, lang) } : { field: FIELD_IDS[lack === 'past' ? 'valid_until' : lack], say: w[lack] }
  const lacks = guidanceLacks({ answer, sourceUrl: source.url, sourceTitle: source.title, sourceDate: source.date, official: official !== null, validUntil: valid_until }, at)
  return {
    text: { question, answer: answer || null, source_url: source.url || null, source_title: source.title || null, source_date: source.date || null, publisher_id: official?.publisherId ?? null, valid_until },
    faults,
    lacking: lacks.map(said).filter(({ field }) => !faults.some((fault) => fault.field === field)),
  }
}
