import type { Html } from '../../templates/html.ts'
import { pausedBand, withdrawnBand } from '../../templates/parts/band.ts'
import { dated } from '../../templates/parts/phrases.ts'
import { timeTag } from '../../templates/parts/time.ts'
import { at, type Ctx } from '../web/env.ts'
import { hereOf } from '../web/here.ts'
import { noticeWords } from '../words/notice-words.ts'
import { sentenceOf } from '../words/read-text.ts'
import { day, moment } from '../words/time.ts'
import { outOfForce } from './notice-rules.ts'
import type { Notice } from './notice-views.ts'

/** The newest version, neither paused nor withdrawn: the only one that is shown as an answer or passed on. */
export function isInForce(notice: Notice, now: string): boolean {
  return notice.n === notice.version && outOfForce(notice.stored, now) === null
}

/** The band in place of a verdict, wherever a notice is shown that is paused or withdrawn; null for all others. */
export function outBand(c: Ctx, notice: Notice): Html | null {
  const out = outOfForce(notice.stored, at(c))
  if (!out) return null
  const { lang } = c.var
  const here = hereOf(c)
  if (out === 'paused') return pausedBand({ lang, claim: notice.claimText, until: timeTag(notice.stored.paused_until!, moment(notice.stored.paused_until!, here)), why: sentenceOf(notice.stateNote ?? '') })
  const on = timeTag(notice.changedAt, day(notice.changedAt, here))
  return withdrawnBand({ lang, claim: notice.claimText, note: dated(on, sentenceOf(notice.stateNote ?? ''), noticeWords(lang).staysReadable) })
}
