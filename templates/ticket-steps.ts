import { html } from 'hono/html'
import type { StepKey, TicketStep } from '../src/reports/ticket-steps.ts'
import type { DeclinedAs } from '../src/reports/report-tables.ts'
import { ticketStepWords } from '../src/words/ticket-words.ts'
import { declineWords } from '../src/words/triage-words.ts'
import { clockTime, day, dayTime, nearDay, type Here } from '../src/words/time.ts'
import type { Text } from './parts/text.ts'
import { timeTag } from './parts/time.ts'

/**
 * What the titles of steps are made of.
 * @property why as the moderator wrote it
 * @property body who has the matter in hand, named
 * @property likeReports how many reports joined, null where it is not told
 */
export type StepFacts = { readonly why: string; readonly holdUntil: string | null; readonly body: string; readonly declinedAs: DeclinedAs | null; readonly likeReports: number | null }

/** Title and note of a step. */
export function stepTitle(step: TicketStep, facts: StepFacts, here: Here): { title: Text; note?: Text } {
  return { title: title(step.key, facts, here), note: note(step, facts, here) }
}

function title(key: StepKey, facts: StepFacts, here: Here): Text {
  const w = ticketStepWords(here.lang)
  switch (key) {
    case 'on_hold':
      return w.on_hold(facts.holdUntil ? day(facts.holdUntil, here) : '', facts.why)
    case 'referred':
      return w.referred(facts.body)
    case 'in_process':
      return w.in_process(facts.body)
    case 'not_checkable':
      return w.not_checkable(facts.why)
    case 'declined':
      return w.declined(facts.declinedAs ? declineWords(here.lang)[facts.declinedAs] : '')
    default:
      return w[key]
  }
}

function note(step: TicketStep, facts: StepFacts, here: Here): Text | undefined {
  const w = ticketStepWords(here.lang)
  const when = step.at && timeTag(step.at, nearDay(step.at, here) === nearDay(here.now, here) && step.key !== 'received' ? clockTime(step.at, here) : dayTime(step.at, here))
  const more = step.key === 'second_read' ? w.secondReadMore : step.key === 'joined' && facts.likeReports ? w.likeReports(facts.likeReports) : null
  if (when && more) return html`${when} · ${more}`
  return when || more || undefined
}
