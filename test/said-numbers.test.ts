import { expect, test } from 'vitest'
import { READING_MINUTES } from '../src/claims/assessment-rules.ts'
import { QUESTION_LENGTH, TITLE_LENGTH } from '../src/desk/triage-forms.ts'
import { PAUSE_HOURS } from '../src/notices/notice-rules.ts'
import { ANSWER_DAYS } from '../src/reports/report-due.ts'
import { claimWords, trailWords } from '../src/words/claim-words.ts'
import { grouped } from '../src/words/numbers.ts'
import { REFUSALS } from '../src/words/refusal-words.ts'
import { ticketStepWords } from '../src/words/ticket-words.ts'
import { reportTrailWords, triageFaultWords, triageWords } from '../src/words/triage-words.ts'
import type { Lang } from '../src/words/words.ts'

/** Words import no room's values, so these sentences write out numbers that rules hold. */
const SAID: [string, number, Record<Lang, string>, (lang: Lang) => string][] = [
  ['a pause', PAUSE_HOURS, { id: 'jam', en: 'hours' }, (lang) => claimWords(lang).pauseMore],
  ['the second person of a withdrawal', PAUSE_HOURS, { id: 'jam', en: 'hours' }, (lang) => claimWords(lang).withdrawMore],
  ['a lapsed withdrawal', PAUSE_HOURS, { id: 'jam', en: 'hours' }, (lang) => trailWords(lang).withdrawal_lapses],
  ['a reading', READING_MINUTES, { id: 'menit', en: 'minutes' }, (lang) => REFUSALS.being_read.say[lang]],
  ['a question, on the desk’s page', ANSWER_DAYS, { id: 'hari', en: 'days' }, (lang) => triageWords(lang).expired],
  ['a question, in the trail', ANSWER_DAYS, { id: 'hari', en: 'days' }, (lang) => reportTrailWords(lang).expire],
  ['a question, on the ticket', ANSWER_DAYS, { id: 'hari', en: 'days' }, (lang) => ticketStepWords(lang).expired],
  ['a claim’s title', TITLE_LENGTH, { id: '', en: '' }, (lang) => triageFaultWords(lang).title_long(7)],
  ['a question’s text', QUESTION_LENGTH, { id: '', en: '' }, (lang) => triageFaultWords(lang).text_long(7)],
]

test.each(SAID)('%s: people are told the number that its rule keeps to (%i)', (_what, n, unit, say) => {
  for (const lang of ['id', 'en'] as const) expect(say(lang)).toMatch(new RegExp(`\\b${grouped(n, lang).replace('.', '\\.')}${unit[lang] && ` ${unit[lang]}`}\\b`))
})
