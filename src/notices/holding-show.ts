import { holdingBody } from '../../templates/holding-page.ts'
import type { Html } from '../../templates/html.ts'
import { href } from '../../templates/layout.ts'
import { cutAtWord } from '../../templates/notice-jsonld.ts'
import { holdingBand, lapsedBand } from '../../templates/parts/band.ts'
import type { HoldingRowView } from '../../templates/parts/notice-row.ts'
import { inSentence } from '../../templates/parts/phrases.ts'
import type { Level } from '../../templates/parts/text.ts'
import { timeTag } from '../../templates/parts/time.ts'
import { at, type Ctx } from '../web/env.ts'
import { hereOf } from '../web/here.ts'
import type { Drawn } from '../web/keep.ts'
import { publicPage } from '../web/pages.ts'
import { commonWords } from '../words/common-words.ts'
import { holdingWords } from '../words/holding-words.ts'
import { moment } from '../words/time.ts'
import { lapsedAt, type Holding } from './holding-views.ts'
import { nextChange } from './notice-rows.ts'
import { pageHead } from './page-head.ts'
import { holdingWhatsapp } from './whatsapp.ts'

const TITLE_MOST = 90

/** "Sedang dicek", or that it ended so: what stands wherever a verdict would. */
export function bandOfHolding(c: Ctx, h: Holding): Html {
  const { lang } = c.var
  const ended = lapsedAt(h, at(c))
  const shown = { lang, claim: h.claimText }
  return ended ? lapsedBand({ ...shown, since: timeTag(ended, moment(ended, hereOf(c))) }) : holdingBand({ ...shown, until: timeTag(h.until, moment(h.until, hereOf(c))) })
}

export const rowOfHolding = (c: Ctx, h: Holding, level: Level): HoldingRowView => ({
  lang: c.var.lang,
  level,
  claim: h.claimText,
  href: href(c.var.lang, `/cek-fakta/${h.slug}`),
  lapsed: lapsedAt(h, at(c)) !== null,
  meta: [inSentence(holdingWords(c.var.lang).until, timeTag(h.until, moment(h.until, hereOf(c)))), h.number],
})

/** One word for it, and a sentence: titles, shares, feeds. */
export function wordsOfHolding(c: Ctx, h: Holding): { word: string; sentence: string } {
  const [w, ended] = [holdingWords(c.var.lang), lapsedAt(h, at(c))]
  const common = commonWords(c.var.lang)
  return ended
    ? { word: common.lapsed, sentence: `${w.ended(moment(ended, hereOf(c)))} ${common.neither}.` }
    : { word: common.checking, sentence: `${w.title}. ${w.lead(moment(h.until, hereOf(c)))}` }
}

/** The notice's own page. No linked data: machines would read a verdict into it. */
export async function drawHolding(c: Ctx, h: Holding): Promise<Drawn> {
  const { lang } = c.var
  const w = holdingWords(lang)
  const ended = lapsedAt(h, at(c))
  const { word, sentence } = wordsOfHolding(c, h)
  const title = `${word}: “${cutAtWord(h.claimText, TITLE_MOST)}”`
  const path = `/cek-fakta/${h.slug}`
  const body = holdingBody({
    lang,
    lapsed: ended !== null,
    lead: ended ? inSentence(w.ended, timeTag(ended, moment(ended, hereOf(c)))) : inSentence(w.lead, timeTag(h.until, moment(h.until, hereOf(c)))),
    others: c.var.deps.region.askElsewhere,
    whatsapp: ended ? null : holdingWhatsapp(c, h, { word, sentence }),
    number: h.number,
    standing: [inSentence(w.since, timeTag(h.heldAt, moment(h.heldAt, hereOf(c))))],
  })
  const html = await publicPage(c, {
    title,
    description: sentence,
    place: 'cek-fakta',
    header: 'white',
    path,
    band: bandOfHolding(c, h),
    body,
    head: pageHead(c, { path, title, description: sentence, type: 'article' }),
    // Found by a search weeks later it would help nobody.
    ...(ended ? { robots: 'noindex' as const } : {}),
  })
  return { html, changesAt: nextChange([h], c.var.now) }
}
