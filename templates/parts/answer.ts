import { html } from 'hono/html'
import { commonWords } from '../../src/words/common-words.ts'
import type { Html } from '../html.ts'
import { verdictBand, type VerdictBandView } from './band.ts'
import { similarity, type SimilarityLevel } from './similarity.ts'
import { inIndonesian, type Level, type Text } from './text.ts'

/**
 * @property sentence the first of the notice's text
 * @property source e.g. 'KPU Kutai Timur, 3 Juni · per 10 Juni'; the word "Sumber" is added
 */
export type AnswerView = Pick<VerdictBandView, 'lang' | 'claim' | 'verdict'> & {
  readonly level: Level
  readonly headline: string
  readonly sentence?: Text
  readonly source?: Text
  readonly similarity?: SimilarityLevel
}

/** The whole answer in one frame: on a hit at /cek, and first on a ticket whose claim is answered. */
export const answer = (v: AnswerView): Html => {
  const w = commonWords(v.lang)
  const own = inIndonesian(v.lang)
  return html`
<article class="answer" data-verdict="${v.verdict}">${verdictBand({ lang: v.lang, claim: v.claim, verdict: v.verdict })}
<div class="answer-in"><p class="fact">${w.fact}</p><h${v.level}${own}>${v.headline}</h${v.level}>
${v.sentence && html`<p${own}>${v.sentence}</p>`}${v.source && html`<p class="meta">${w.source}: ${v.source}</p>`}${v.similarity && html`<p>${similarity(v.lang, v.similarity)}</p>`}</div>
</article>`
}
