import type { HoldingFormView } from '../../templates/claim-page.ts'
import { HOLDING_HOURS, untilFault, whyNotHeld, type HoldingFacts } from '../notices/holding-rules.ts'
import { faulty, type FieldFault } from '../web/door.ts'
import type { Typed } from '../web/typed.ts'
import { assessmentWords } from '../words/assessment-words.ts'
import { claimWords } from '../words/claim-words.ts'
import { oneLine } from '../words/read-text.ts'
import type { Here } from '../words/time.ts'
import type { Lang } from '../words/words.ts'
import { MOST } from './assessment-fields.ts'
import type { Read } from './claim-fields.ts'
import { repeatedIn } from './claim-page-parts.ts'
import type { LinkedReport } from './claim-page-views.ts'
import type { Work } from './claim-work-views.ts'
import { publishedFaults } from './published-text.ts'
import { instantFrom, wallTime } from './wall-time.ts'

/** As long as most answers take; the moderator may say otherwise. */
const USUAL_HOURS = 3

/** What a form begins with. `until`: `YYYY-MM-DDTHH:MM` in the desk's zone. */
export type HoldingValues = { claim_text: string; until: string }

/** What decides whether a claim may be held. */
export const holdingFacts = ({ claim, notice }: Work): HoldingFacts => ({ subject: claim.subject, about: JSON.parse(claim.about) as string[], notice })

export const mayBeHeld = (work: Work): boolean => whyNotHeld(holdingFacts(work)) === null

/** What the form begins with: the kabar in a moderator's words, of the draft where this person may see it, else the title. */
export const holdingValues = ({ claim, open }: Work, sees: boolean, desk: { zone: string; now: Date }): HoldingValues => ({
  claim_text: oneLine((sees && open?.claim_text) || claim.title),
  until: wallTime(new Date(desk.now.getTime() + USUAL_HOURS * 3_600_000).toISOString(), desk.zone),
})

/** The form as it is drawn, with the warning where its text repeats a passage of one report. */
export function holdingForm(work: Work, sees: boolean, reports: readonly LinkedReport[], here: Here, typed: Typed | null): HoldingFormView {
  const values = holdingValues(work, sees, here)
  const repeated = repeatedIn(typed?.has('claim_text') ? oneLine(typed.text('claim_text')) : values.claim_text, reports)
  // What was typed hears of it beside its field.
  return { ...values, hours: HOLDING_HOURS, warned: repeated?.run ?? '', warning: repeated && !typed ? warningOf(repeated, here.lang) : null }
}

const warningOf = ({ report, run }: { report: number; run: string }, lang: Lang) => `${assessmentWords(lang).repeats(report)} “${run}”`

/**
 * It goes out at once, so the warning of a passage that stands in one report alone comes before:
 * a form that was warned of that very passage is taken as it is.
 */
export function readHolding(typed: Typed, usual: HoldingValues, reports: readonly LinkedReport[], { lang, zone, at }: { lang: Lang; zone: string; at: string }): Read<{ text: string; until: string }> {
  const written = typed.line('until')
  const until = instantFrom(written, zone)
  const text = typed.has('claim_text') ? oneLine(typed.text('claim_text')) : usual.claim_text
  const faults = [textFault(text, typed.line('warned'), reports, lang), untilSaid(written, until, at, lang)].filter((f) => f !== null)
  return faults.length ? faulty(faults) : { text, until: until! }
}

function textFault(text: string, warned: string, reports: readonly LinkedReport[], lang: Lang): FieldFault | null {
  const w = claimWords(lang)
  const field = 'tahan-claim_text'
  if (text === '') return { field, say: w.holdingTextMissing }
  const [unfit] = publishedFaults(field, text, MOST.claim_text, lang)
  if (unfit) return unfit
  const repeated = repeatedIn(text, reports)
  return repeated && repeated.run !== warned ? { field, say: `${warningOf(repeated, lang)} ${w.sendAgain}` } : null
}

function untilSaid(written: string, until: string | null, at: string, lang: Lang): FieldFault | null {
  const w = claimWords(lang)
  const field = 'tahan-until'
  if (written === '') return { field, say: w.untilMissing }
  if (until === null) return { field, say: w.untilUnreadable }
  const fault = untilFault(until, at)
  return fault && { field, say: fault === 'past' ? w.untilPast : w.untilTooLate(HOLDING_HOURS) }
}
