import * as z from 'zod'
import { hostOf } from '../sources/official-rules.ts'
import { cleanText, lengthOf, oneLine } from '../words/read-text.ts'
import { decoded, withoutTags } from './plain-text.ts'
import { writtenDay } from './written-day.ts'

export const CHECK_FIELDS = ['url', 'title', 'claim', 'body', 'verdict', 'publisher', 'date'] as const
export type CheckField = (typeof CHECK_FIELDS)[number]
/** One check as a file has it; what is absent is ''. */
export type RawCheck = Record<CheckField, string>
/** One check that may be kept. */
export type CheckFields = z.infer<typeof Check>

/** Matching folds no more of a text, and no page shows an explanation: the rest is left out, not refused. */
const MOST_BODY = 20_000
const MOST_TITLE = 500
/** Of an explanation that may be a page's markup. */
const MOST_MARKUP = 100_000

const text = (read: (raw: string) => string, field: CheckField, most: number) => z.string().transform((raw) => read(decoded(raw))).refine((value) => lengthOf(value) <= most, `${field} is longer than ${most} characters`)

const Check = z
  .object({
    url: z.string().transform(addressTyped),
    title: text(oneLine, 'title', MOST_TITLE),
    claim: text(cleanText, 'claim', 2000),
    body: z.string().transform((raw) => cleanText(withoutTags(raw.slice(0, MOST_MARKUP)).slice(0, MOST_BODY))),
    verdict: text(oneLine, 'verdict', 80),
    publisher: text(oneLine, 'publisher', 200),
    date: z.string().transform(dayTyped),
  })
  .superRefine((check, context) => {
    if (check.title === '' && check.claim === '') context.addIssue({ code: 'custom', message: 'title and claim are both empty' })
  })
  .transform((check) => ({ ...check, title: check.title || oneLine(check.claim).slice(0, MOST_TITLE).toWellFormed() }))

/**
 * @param today YYYY-MM-DD at the desk; a check from tomorrow (another zone) is taken, a later one is a slip
 * @returns every fault of the row in one line
 */
export function readCheck(raw: RawCheck, today: string): { check: CheckFields } | { wrong: string } {
  const read = Check.safeParse(raw)
  if (!read.success) return { wrong: read.error.issues.map((issue) => issue.message).join('; ') }
  if (read.data.date && Date.parse(read.data.date) > Date.parse(today) + 86_400_000) return { wrong: `date lies ahead: ${read.data.date}` }
  return { check: read.data }
}

function addressTyped(raw: string, context: z.RefinementCtx): string {
  const typed = oneLine(raw)
  const href = hostOf(typed) ? plainAddress(typed) : ''
  if (href === '' || href.length > 2000) context.addIssue({ code: 'custom', message: typed === '' ? 'url is empty' : `url is not a plain web address (http or https, at most 2,000 characters): ${quoted(typed)}` })
  return href
}

/** The one spelling under which a check is kept: its fragment leads to the same page. */
export function plainAddress(address: string): string {
  const url = new URL(address)
  url.hash = ''
  return url.href
}

function dayTyped(raw: string, context: z.RefinementCtx): string | null {
  const typed = oneLine(raw)
  const day = writtenDay(typed)
  if (typed !== '' && day === null) context.addIssue({ code: 'custom', message: `date is not a day such as 2024-05-31 or 31/5/2024: ${quoted(typed)}` })
  return day
}

const quoted = (typed: string) => `"${typed.length > 60 ? `${typed.slice(0, 60).toWellFormed()}…` : typed}"`
