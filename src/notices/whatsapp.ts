import { verdictWords } from '../words/common-words.ts'
import type { Ctx } from '../web/env.ts'
import { noticeWords } from '../words/notice-words.ts'
import { commonWords } from '../words/common-words.ts'
import { day } from '../words/time.ts'
import type { Notice } from './notice-views.ts'
import { urlOf } from './page-head.ts'
import { hereOf } from '../web/here.ts'

/** A link that opens WhatsApp with the notice ready to send; works without script. */
export const whatsappLink = (c: Ctx, notice: Notice): string => `https://wa.me/?text=${encodeURIComponent(whatsappText(c, notice))}`

/** Verdict and claim, the fact, one source, the number, the address: enough to be believed without opening it. */
function whatsappText(c: Ctx, notice: Notice): string {
  const { lang } = c.var
  const w = noticeWords(lang)
  const from = notice.sources.find((s) => s.class === 'official')
  const source = from && `${commonWords(lang).source}: ${from.publisher}, ${day(`${from.date}T00:00:00Z`, { ...hereOf(c), zone: 'UTC' })}.`
  return [
    `*${verdictWords(lang)[notice.verdict]}:* “${oneLine(notice.claimText)}”`,
    `*${commonWords(lang).fact}:* ${oneLine(notice.headline)}${/[.!?]$/.test(notice.headline) ? '' : '.'}`,
    [source, `${w.shareNumber} ${notice.number}`].filter(Boolean).join(' '),
    urlOf(c, `/cek-fakta/${notice.slug}`),
  ].join('\n')
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
