import * as z from 'zod'
import { unpublishable } from '../claims/privacy-rules.ts'
import { HARM_RANK } from '../claims/queue-rules.ts'
import type { Harm, Subject } from '../claims/claim-tables.ts'
import type { DeclinedAs, ReportChannel } from '../reports/report-tables.ts'
import type { FieldFault } from '../web/door.ts'
import type { Typed } from '../web/typed.ts'
import { lengthOf } from '../words/read-text.ts'
import { triageFaultWords } from '../words/triage-words.ts'
import type { Lang } from '../words/words.ts'

export const SUBJECTS = ['voting_procedure', 'results', 'candidate', 'public_body', 'aid_or_fraud', 'press_work', 'opinion', 'alleged_violation', 'other'] as const satisfies readonly Subject[]
export const HARMS = Object.keys(HARM_RANK) as [Harm, ...Harm[]]
export const DECLINE_REASONS = ['spam', 'no_claim', 'out_of_scope', 'private', 'test'] as const satisfies readonly DeclinedAs[]
/** How a report may come to the desk, other than by the site. */
export const STAFF_CHANNELS = ['whatsapp', 'phone', 'visit', 'radio', 'paper', 'monitoring'] as const satisfies readonly ReportChannel[]

export const TITLE_LENGTH = 120
export const QUESTION_LENGTH = 2000

// Messages are codes of `triageFaultWords`.
// A title is read outside the desk too: by reporters, and by everyone while another body has the matter in hand.
const CLAIM = z.object({ title: z.string().min(1, 'title_missing').max(TITLE_LENGTH, 'title_long').refine((title) => unpublishable(title) === undefined, 'title_private'), subject: z.enum(SUBJECTS, 'subject'), harm: z.enum(HARMS, 'harm') })
const QUESTION = z.object({ text: z.string().min(1, 'text_missing').max(QUESTION_LENGTH, 'text_long') })
const DECLINE = z.object({ reason: z.enum(DECLINE_REASONS, 'reason') })
const LINK = z.object({ claim: z.string().regex(/^\w{1,40}$/, 'claim') })
const CHANNEL = z.object({ channel: z.enum(STAFF_CHANNELS, 'channel') })

export type NewClaim = z.infer<typeof CLAIM>

/** What was read, or every fault beside its field; a control's id is its field's name. */
export type Read<T> = { read: T } | { faults: FieldFault[] }

export const readNewClaim = (typed: Typed, lang: Lang): Read<NewClaim> => check(CLAIM, { title: typed.line('title'), subject: typed.line('subject'), harm: typed.line('harm') }, lang)
export const readQuestion = (typed: Typed, lang: Lang) => check(QUESTION, { text: typed.text('text') }, lang)
export const readDecline = (typed: Typed, lang: Lang) => check(DECLINE, { reason: typed.line('reason') }, lang)
export const readLink = (typed: Typed, lang: Lang) => check(LINK, { claim: typed.line('claim') }, lang)
export const readChannel = (typed: Typed, lang: Lang) => check(CHANNEL, { channel: typed.line('channel') }, lang)

function check<T extends z.ZodObject>(schema: T, given: Record<string, string>, lang: Lang): Read<z.infer<T>> {
  const read = schema.safeParse(given)
  if (read.success) return { read: read.data }
  return { faults: read.error.issues.map(({ path, message }) => ({ field: String(path[0]), say: sentence(message, given[String(path[0])] ?? '', lang) })) }
}

function sentence(code: string, value: string, lang: Lang): string {
  const w = triageFaultWords(lang)
  if (code === 'title_long' || code === 'text_long') return w[code](lengthOf(value))
  return w[code as Exclude<keyof typeof w, 'title_long' | 'text_long'>]
}
