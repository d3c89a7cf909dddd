import { verdictWords } from '../words/common-words.ts'
import { at, type Ctx } from '../web/env.ts'
import { noticeWords } from '../words/notice-words.ts'
import { commonWords } from '../words/common-words.ts'
import { sentenceOf } from '../words/read-text.ts'
import { day, moment } from '../words/time.ts'
import type { Holding } from './holding-views.ts'
import { standingAt } from './notice-rules.ts'
import type { Notice } from './notice-views.ts'
import { urlOf } from './page-head.ts'
import { hereOf } from '../web/here.ts'

/** A link that opens WhatsApp with the notice ready to send; works without script. */
export const whatsappLink = (c: Ctx, notice: Notice): string => linkWith(whatsappText(c, notice))

/** As `whatsappLink`, of a notice without a verdict. @param said its word and what there is to say: until when */
export const holdingWhatsapp = (c: Ctx, h: Pick<Holding, 'claimText' | 'number' | 'slug'>, said: { word: string; sentence: string }): string =>
  linkWith([`*${said.word}:* “${oneLine(h.claimText)}”`, said.sentence, `${noticeWords(c.var.lang).shareNumber} ${h.number}`, urlOf(c, `/cek-fakta/${h.slug}`)].join('\n'))

const linkWith = (text: string) => `https://wa.me/?text=${encodeURIComponent(text)}`

/** Verdict and claim, the fact, as of when and until when, one source, the number, the address: enough to be believed without opening it. */
function whatsappText(c: Ctx, notice: Notice): string {
  const { lang } = c.var
  const here = hereOf(c)
  const w = noticeWords(lang)
  const from = notice.sources.find((s) => s.class === 'official')
  const source = from && `${commonWords(lang).source}: ${from.publisher}, ${day(`${from.date}T00:00:00Z`, { ...here, zone: 'UTC' })}.`
  const held = w.held(day(notice.versionAt, here), moment(notice.bestBefore, here))
  const due = standingAt(notice.stored, at(c)) === 'recheck_due'
  return [
    `*${verdictWords(lang)[notice.verdict]}:* “${oneLine(notice.claimText)}”`,
    `*${commonWords(lang).fact}:* ${sentenceOf(oneLine(notice.headline))}`,
    due ? `${held} ${w.recheck(day(notice.bestBefore, here))}` : held,
    [source, `${w.shareNumber} ${notice.number}`].filter(Boolean).join(' '),
    urlOf(c, `/cek-fakta/${notice.slug}`),
  ].join('\n')
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
