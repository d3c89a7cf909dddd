import { html } from 'hono/html'
import { commonWords } from '../../src/words/common-words.ts'
import type { Html } from '../html.ts'
import { noticeWords } from '../../src/words/notice-words.ts'
import { checkWords } from '../../src/words/check-words.ts'
import { strip, verdictBand, type VerdictBandView } from './band.ts'
import { linkButton } from './buttons.ts'
import { similarity, type SimilarityLevel } from './similarity.ts'
import { inIndonesian, type Level, type Text } from './text.ts'

/**
 * @property sentence the first of the notice's text
 * @property recheck a strip's words where its time has run out: to be read before the fact
 * @property source e.g. 'KPU Kutai Timur, 3 Juni · per 10 Juni'; the word "Sumber" is added
 */
export type AnswerView = Pick<VerdictBandView, 'lang' | 'claim' | 'verdict'> & {
  readonly level: Level
  readonly recheck?: string | null
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
<article class="answer" data-verdict="${v.verdict}">${verdictBand({ lang: v.lang, claim: v.claim, verdict: v.verdict })}${v.recheck && strip({ mark: 'recheck', text: v.recheck })}
<div class="answer-in"><p class="fact">${w.fact}</p><h${v.level}${own}>${v.headline}</h${v.level}>
${v.sentence && html`<p${own}>${v.sentence}</p>`}${v.source && html`<p class="meta">${w.source}: ${v.source}</p>`}${v.similarity && html`<p>${similarity(v.lang, v.similarity)}</p>`}</div>
</article>`
}

/** A notice as an answer that can be passed on. Once its time has run out one reads on first. @property href its own page */
export type GivenAnswer = { readonly answer: AnswerView; readonly whatsapp: string; readonly href: string }

/** The answer, and what can be done with it. */
export const givenAnswer = (v: GivenAnswer): Html => {
  const { lang } = v.answer
  const due = Boolean(v.answer.recheck)
  const share = linkButton({ href: v.whatsapp, label: noticeWords(lang).whatsapp, look: due ? 'second' : 'main', icon: 'share', attrs: html`rel="noopener"` })
  const read = linkButton({ href: v.href, label: checkWords(lang).readMore, ...(due ? { look: 'main' as const } : {}) })
  return html`${answer(v.answer)}
<div class="row">${due ? read : share}${due ? share : read}</div>`
}
