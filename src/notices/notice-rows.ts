import type { NoticeRowView } from '../../templates/parts/notice-row.ts'
import type { Level } from '../../templates/parts/text.ts'
import { timeTag } from '../../templates/parts/time.ts'
import { href } from '../../templates/layout.ts'
import type { Ctx } from '../web/env.ts'
import { noticeWords } from '../words/notice-words.ts'
import { day } from '../words/time.ts'
import type { NoticeLine } from './notice-list-views.ts'
import { hereOf } from '../web/here.ts'

/** A notice as a row of a list; one whose time has run out says so. */
export function rowView(c: Ctx, line: NoticeLine, level: Level): NoticeRowView {
  const due = line.bestBefore <= c.var.now.toISOString()
  const meta = [line.publisher, timeTag(line.versionAt, day(line.versionAt, hereOf(c))), line.number, due && !line.withdrawn && noticeWords(c.var.lang).recheckShort]
  return {
    lang: c.var.lang,
    level,
    href: href(c.var.lang, `/cek-fakta/${line.slug}`),
    verdict: line.verdict,
    claim: line.claimText,
    headline: line.headline,
    meta: meta.filter((piece) => piece !== null && piece !== false),
    withdrawn: line.withdrawn,
  }
}

/** When the first of these stops holding; null where none will. */
export function nextChange(lines: readonly { bestBefore: string }[], now: Date): string | null {
  const ahead = lines.map((l) => l.bestBefore).filter((at) => at > now.toISOString())
  return ahead.toSorted()[0] ?? null
}
