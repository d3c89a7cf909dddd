import { href } from '../../templates/layout.ts'
import type { AnswerView, GivenAnswer } from '../../templates/parts/answer.ts'
import type { SimilarityLevel } from '../../templates/parts/similarity.ts'
import { at, type Ctx } from '../web/env.ts'
import { commonWords } from '../words/common-words.ts'
import { markdownText } from '../words/markdown.ts'
import { noticeWords } from '../words/notice-words.ts'
import { day } from '../words/time.ts'
import { standingAt } from './notice-rules.ts'
import type { Notice } from './notice-views.ts'
import { whatsappLink } from './whatsapp.ts'
import { hereOf } from '../web/here.ts'

/** A notice as one framed answer: band, fact, a sentence, its source and date. */
export function answerView(c: Ctx, notice: Notice, similarity?: SimilarityLevel): AnswerView {
  const here = hereOf(c)
  const official = notice.sources.find((s) => s.class === 'official')
  const from = official && `${official.publisher}, ${day(`${official.date}T00:00:00Z`, { ...here, zone: 'UTC' })}`
  const asOf = `${commonWords(c.var.lang).asOf} ${day(notice.versionAt, here)}`
  const due = standingAt(notice.stored, at(c)) === 'recheck_due'
  return {
    lang: c.var.lang,
    level: 2,
    claim: notice.claimText,
    verdict: notice.verdict,
    headline: notice.headline,
    sentence: firstSentence(markdownText(notice.body)),
    recheck: due ? noticeWords(c.var.lang).recheck(day(notice.bestBefore, here)) : null,
    source: [from, asOf].filter(Boolean).join(' · '),
    similarity,
  }
}

/** The same with the ways on: to read it whole, to pass it on. */
export const givenView = (c: Ctx, notice: Notice, similarity?: SimilarityLevel): GivenAnswer => ({
  answer: answerView(c, notice, similarity),
  whatsapp: whatsappLink(c, notice),
  href: href(c.var.lang, `/cek-fakta/${notice.slug}`),
})

/** Up to a full stop that a space follows ("pukul 13.00 WITA" goes on), at most a paragraph. */
export const firstSentence = (text: string): string => /^[^\n]*?[.!?…](?=\s|$)/.exec(text)?.[0] ?? text.split('\n')[0] ?? ''
