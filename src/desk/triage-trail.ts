import type { MessageView } from '../../templates/parts/messages.ts'
import { timeTag } from '../../templates/parts/time.ts'
import type { TimelineItem } from '../../templates/parts/timeline.ts'
import { declineWords, reportTrailWords, triageWords } from '../words/triage-words.ts'
import { dayTime, type Here } from '../words/time.ts'
import type { DeskReport, TrailRow } from './triage-views.ts'

/** Jejak of a report: who did what, newest first. @param me account id of the reader */
export const trailItems = (rows: TrailRow[], here: Here, me: string): TimelineItem[] =>
  rows.map((row) => ({
    who: row.name ?? undefined,
    did: didText(row, here),
    reason: row.act === 'decline' && row.detail.reason ? declineWords(here.lang)[row.detail.reason as keyof ReturnType<typeof declineWords>] : null,
    when: timeTag(row.at, dayTime(row.at, here)),
    own: row.actor_id === me,
  }))

function didText(row: TrailRow, { lang }: Here): string {
  const w = reportTrailWords(lang)
  if (row.act === 'receive') return row.actor === 'staff' ? w.enter : w.receive
  if (row.act === 'link') return `${row.detail.suggested ? w.linkSuggested : w.link} “${row.claim_title ?? ''}”`
  return w[row.act as keyof typeof w] ?? row.act
}

/** Messages as the desk sees them: its own at the right, whoever of it wrote them. */
export const messageItems = (found: DeskReport['messages'], here: Here): MessageView[] =>
  found.map((m) => ({
    side: m.sender === 'desk' ? 'own' : 'theirs',
    who: m.name ?? triageWords(here.lang).reporter,
    when: timeTag(m.at, dayTime(m.at, here)),
    text: m.text,
  }))
