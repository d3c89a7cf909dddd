import { html } from 'hono/html'
import { commonWords } from '../../src/words/common-words.ts'
import type { Lang } from '../../src/words/words.ts'
import type { Html } from '../html.ts'

export type SimilarityLevel = 1 | 2 | 3

/** Three small bars and a word, never a percentage. */
export function similarity(lang: Lang, level: SimilarityLevel): Html {
  const w = commonWords(lang)
  const word = { 1: w.slightlySimilar, 2: w.similar, 3: w.verySimilar }[level]
  return html`<span class="alike" data-level="${level}"><i></i><i></i><i></i> <b>${word}</b></span>`
}
