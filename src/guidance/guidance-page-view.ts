import { guidanceBand, guidanceList, guidancePage, type GuidanceTextView } from '../../templates/guidance-page.ts'
import { href } from '../../templates/layout.ts'
import { inSentence, worded } from '../../templates/parts/phrases.ts'
import { timeTag } from '../../templates/parts/time.ts'
import { pageHead } from '../notices/page-head.ts'
import { at, type Ctx } from '../web/env.ts'
import { hereOf } from '../web/here.ts'
import { publicPage } from '../web/pages.ts'
import { guidanceWords } from '../words/guidance-words.ts'
import { markdownHtml } from '../words/markdown.ts'
import { sentenceOf } from '../words/read-text.ts'
import { day, moment } from '../words/time.ts'
import { outAt } from './guidance-rules.ts'
import type { Guidance, GuidanceText } from './guidance-views.ts'

/** The list out of what was loaded. */
export function showGuidanceList(c: Ctx, all: readonly Guidance[]): Promise<string> {
  const w = guidanceWords(c.var.lang)
  const here = hereOf(c)
  const rows = all.map((g) => ({ href: href(c.var.lang, g.path), question: g.question, meta: [g.source.publisher, worded(w.validUntil.toLowerCase(), timeTag(g.validUntil, moment(g.validUntil, here)))] }))
  const head = pageHead(c, { path: '/panduan', title: w.title, description: w.lead, type: 'website' })
  return publicPage(c, { title: w.title, description: w.lead, place: null, path: '/panduan', body: guidanceList({ lang: c.var.lang, rows }), head })
}

/** One of them out of what was loaded; past its date or withdrawn it says that, and no answer. */
export function showGuidance(c: Ctx, g: GuidanceText): Promise<string> {
  const w = guidanceWords(c.var.lang)
  const here = hereOf(c)
  const path = `/panduan/${g.slug}`
  const stands = outAt({ state: g.state as 'published' | 'expired' | 'withdrawn', validUntil: g.valid_until! }, at(c))
  const ended = stands === 'published' ? null
    : stands === 'expired' ? { mark: 'recheck' as const, text: inSentence(w.over, timeTag(g.valid_until!, moment(g.valid_until!, here))) }
    : { mark: 'withdrawn' as const, text: inSentence((on) => w.withdrawn(on, sentenceOf(g.end_note ?? '')), timeTag(g.ended_at!, day(g.ended_at!, here))) }
  const view = {
    lang: c.var.lang,
    question: g.question,
    text: ended === null ? textOf(c, g) : null,
    ended,
    standing: [w.byTwo, worded(w.since, timeTag(g.published_at!, day(g.published_at!, here)))],
  }
  const description = ended === null ? w.lead : w.notInForce
  return publicPage(c, {
    title: g.question,
    description,
    place: null,
    path,
    header: 'white',
    band: guidanceBand(view),
    body: guidancePage(view),
    head: pageHead(c, { path, title: g.question, description, type: 'article' }),
    ...(ended === null ? {} : { robots: 'noindex' as const }),
  })
}

/** Answer, source and date of a text as far as it is written. */
export function textOf(c: Ctx, g: GuidanceText): GuidanceTextView {
  const here = hereOf(c)
  return {
    lang: c.var.lang,
    answerHtml: markdownHtml(g.answer ?? ''),
    until: g.valid_until === null ? null : timeTag(g.valid_until, moment(g.valid_until, here)),
    source: g.source_url === null ? null : {
      url: g.source_url,
      title: g.source_title ?? g.source_url,
      publisher: g.publisher ?? '',
      date: g.source_date === null ? null : timeTag(g.source_date, day(`${g.source_date}T00:00:00Z`, { ...here, zone: 'UTC' })),
    },
  }
}
