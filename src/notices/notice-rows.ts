import type { NoticeRowView } from '../../templates/parts/notice-row.ts'
import type { Level } from '../../templates/parts/text.ts'
import { timeTag } from '../../templates/parts/time.ts'
import { href } from '../../templates/layout.ts'
import { at, type Ctx } from '../web/env.ts'
import { hereOf } from '../web/here.ts'
import { noticeWords } from '../words/notice-words.ts'
import { day } from '../words/time.ts'
import type { NoticeLine } from './notice-list-views.ts'
import { changesNext, outOfForce, standingAt, type StandingFacts } from './notice-rules.ts'

/** A notice as a row of a list; one whose time has run out, or that was corrected, says so. */
export function rowView(c: Ctx, line: NoticeLine, level: Level): NoticeRowView {
  const w = noticeWords(c.var.lang)
  const stands = standingAt(line.stored, at(c))
  const meta = [line.publisher, timeTag(line.versionAt, day(line.versionAt, hereOf(c))), line.number, line.version > 1 && w.correctedShort, stands === 'recheck_due' && w.recheckShort]
  return {
    lang: c.var.lang,
    level,
    href: href(c.var.lang, `/cek-fakta/${line.slug}`),
    verdict: line.verdict,
    claim: line.claimText,
    headline: line.headline,
    meta: meta.filter((piece) => piece !== null && piece !== false),
    out: outOfForce(line.stored, at(c)) ?? undefined,
  }
}

/** When time alone next changes where one of these stands; null where it never will. */
export function nextChange(notices: readonly { stored: StandingFacts }[], now: Date): string | null {
  const ahead = notices.map(({ stored }) => changesNext(stored, now.toISOString())).filter((moment) => moment !== null)
  return ahead.toSorted()[0] ?? null
}
