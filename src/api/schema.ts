import * as z from 'zod'
import { KINDS, REFERRAL_BODIES, VERDICTS } from '../claims/claim-tables.ts'
import { REPORT_LENGTHS, SEEN_WHERE } from '../reports/report-form.ts'
import type { ReportState } from '../reports/report-tables.ts'

/**
 * What comes in and goes out, in one place: requests are read by these, answers are typed by
 * them, and /api/v1/openapi.json is made from them. Lengths of a report are told here and
 * checked where the form's are, after line ends are counted as the form counts them.
 */
const REPORT_STATES = ['received', 'linked', 'declined', 'expired', 'withdrawn'] as const satisfies readonly ReportState[]

const instant = (description?: string) => z.string().meta({ format: 'date-time', ...(description ? { description } : {}) })
const day = () => z.string().meta({ format: 'date' })
const address = () => z.string().meta({ format: 'uri' })
const count = () => z.int().min(0)

/** RFC 9457. */
export const ProblemOut = z
  .object({
    type: z.string().meta({ description: 'about:blank: the status says what kind it is.' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'In the language of Accept-Language: id (default) or en.' }),
    errors: z.array(z.object({ field: z.string(), detail: z.string() })).optional().meta({ description: 'What to mend, a line for each field.' }),
  })
  .meta({ description: 'RFC 9457 problem details.' })

const text = (most: number, description?: string) => z.string().nullish().meta({ maxLength: most, ...(description ? { description } : {}) })

/** A member that we do not know is passed over; null is as good as left out. */
export const ReportIn = z
  .object({
    text: text(REPORT_LENGTHS.text, 'The message or the words, as they were received. At least one of text and url is needed.'),
    url: text(REPORT_LENGTHS.url),
    seen_where: z.string().nullish().meta({ enum: [...SEEN_WHERE, '', null] }),
    seen_at: z.string().nullish().meta({ description: 'YYYY-MM-DD or YYYY-MM-DDTHH:MM in the desk’s zone, or today, yesterday, earlier, unknown.' }),
    area: z.string().nullish().meta({ description: 'Kemendagri code of a village or kecamatan, such as 64.08.04.2001.' }),
    asks: text(REPORT_LENGTHS.asks, 'What the message asks people to do.'),
    why: text(REPORT_LENGTHS.why),
    contact: text(REPORT_LENGTHS.contact, 'Only with consent. Sealed, seen by checkers alone, erased seven days after the end.'),
    consent: z.union([z.boolean(), z.literal('1'), z.literal(1), z.literal('')]).nullish().meta({ description: '18 or older, and may be contacted about this report.' }),
    media: z.null().optional().meta({ description: 'Refused: pictures come by the form alone.' }),
  })
  .meta({ description: 'The fields of the form at /lapor. Members that are not named here are passed over.' })

export const ReportOut = z
  .object({
    number: z.string().meta({ pattern: '^[0-9]{5,}$' }),
    secret: z.string().meta({ pattern: '^[a-z]{5}(-[a-z]{5}){3}$', description: 'The only key to the report. It is not stored: keep it, and never put it in an address.' }),
    state: z.enum(REPORT_STATES),
  })
  .meta({ description: 'What opens the report at /tiket.' })

export const HistoryIn = z.object({
  since: z.union([z.iso.date(), z.iso.datetime({ offset: true })]).optional().meta({ description: 'Begin with the first change at or after this: an RFC 3339 instant, or a date in the desk’s zone. Passed over where a cursor is given.' }),
  cursor: z.string().regex(/^[0-9a-z]{1,10}$/).optional().meta({ description: 'Go on from here: `cursor` of an earlier answer.' }),
})

const Source = z.object({ publisher: z.string(), title: z.string(), url: z.string(), date: day(), basis: z.enum(['record', 'statement']).nullable(), read_at: instant('When the desk read it.'), sha256: z.string().nullable().meta({ description: 'Of the file, where the source is one that the desk keeps.' }) })

const Named = {
  number: z.string().meta({ description: 'With a Damm check digit: 1284-6.' }),
  slug: z.string(),
  url: address(),
  claim: z.string().meta({ description: 'What circulates, in the desk’s words. A verdict sticks to this, never to the headline.' }),
  changed_at: instant('Of its last change: announced, lapsed, published, corrected, paused, resumed, due for a recheck, withdrawn.'),
}
const Shared = { ...Named, published_at: instant('Of the first version.') }

const Standing = z.object({
  ...Shared,
  state: z.enum(['published', 'recheck_due']),
  verdict: z.enum(VERDICTS),
  kind: z.enum(KINDS).nullable().meta({ description: 'With false and misleading alone.' }),
  headline: z.string().meta({ description: 'The fact.' }),
  body: z.object({ markdown: z.string(), text: z.string() }),
  official_sources: z.array(Source),
  best_before: instant('Until when the verdict holds.'),
  versions: z.array(z.object({ n: z.int(), published_at: instant(), note: z.string().nullable().meta({ description: 'Public, of a correction.' }) })).meta({ description: 'Newest first; the first one is in force.' }),
})

const Tombstone = z.object({ ...Shared, state: z.enum(['paused', 'withdrawn']), reason: z.string().nullable() })

const Holding = z.object({
  ...Named,
  state: z.enum(['holding', 'lapsed']).meta({ description: 'holding: being checked, please do not forward. lapsed: that time ended without a verdict, which says neither true nor false.' }),
  held_at: instant('When the desk announced it.'),
  until: instant('When it ends by itself, or has ended.'),
})

export const NoticeItem = z.discriminatedUnion('state', [Standing, Tombstone, Holding]).meta({ description: 'A notice as it stands now. Paused or withdrawn it carries neither verdict nor fact: take yours down.' })
export type NoticeItemView = z.infer<typeof NoticeItem>

export const HistoryOut = z
  .object({
    notices: z.array(NoticeItem).meta({ description: 'Oldest change first, 100 at most. A notice stands once, at its last change.' }),
    cursor: z.string().meta({ description: 'Keep it: asked with it later, the history goes on from here.' }),
    next: address().nullable().meta({ description: 'The next page; null where this was the last for now.' }),
  })
  .meta({ description: 'A page of the history.' })

export const NoticeOut = z
  .object({ notice: NoticeItem, claim_review: z.record(z.string(), z.unknown()).nullable().meta({ description: 'schema.org ClaimReview; null unless the notice is in force.' }) })
  .meta({ description: 'One notice.' })

export const CHECK_MOST = 1000
export const CheckIn = z.object({ q: z.string().min(1).max(CHECK_MOST).meta({ description: 'A message, a claim, or the number of a notice.' }) })

export const CheckOut = z
  .object({
    results: z.array(z.object({ sure: z.enum(['confident', 'maybe']), notice: NoticeItem })).meta({ description: 'Best first. confident: its claim, with nothing that tells it apart, or its number. maybe: near in words, perhaps about something else. One that is being checked is never an answer.' }),
    guidance: z.array(z.object({ question: z.string(), answer: z.string().meta({ description: 'Markdown.' }), url: z.string(), source: z.object({ publisher: z.string(), title: z.string(), url: z.string() }), valid_until: instant() })).meta({ description: 'Official guidance that may answer it.' }),
    peers: z.array(z.object({ claim: z.string(), title: z.string(), label: z.string().nullable(), publisher: z.string(), url: z.string(), date: z.string().nullable().meta({ description: 'YYYY-MM-DD' }) })).meta({ description: 'Checks by other fact checkers, imported: theirs and not ours.' }),
    in_process: z.array(z.object({ claim: z.string(), body: z.enum(REFERRAL_BODIES).nullable(), since: instant() })).meta({ description: 'Matters that another body has in hand: no verdict meanwhile.' }),
    unknown_number: z.string().nullable().meta({ description: 'A number in the shape of ours that is not ours: whoever shows it is not to be trusted.' }),
  })
  .meta({ description: 'What may answer a text. Nothing found does not mean true.' })

const masked = () => count().nullable()

export const StatisticsOut = z
  .object({
    notices: z.object({
      published: count().meta({ description: 'Ever, withdrawn ones too.' }),
      by_state: z.object({ published: count(), recheck_due: count(), paused: count(), withdrawn: count() }),
      by_verdict: z.object({ false: count(), misleading: count(), partly_true: count(), true: count(), unproven: count(), not_a_claim: count() }).meta({ description: 'Of those that are neither paused nor withdrawn.' }),
      by_month: z.array(z.object({ month: z.string().meta({ pattern: '^[0-9]{4}-[0-9]{2}$' }), published: count() })).meta({ description: 'First versions, by month in the desk’s zone, oldest first; a month without any is left out.' }),
      corrections: count(),
      pauses: count(),
      withdrawals: count(),
      median_hours_to_publication: masked().meta({ description: 'From the first report to the first version, of the latest 500 notices that were reported before they came out; null under ten of them.' }),
    }),
    reports: z
      .object({
        withheld: z.enum(['quiet_period']).nullable().meta({ description: 'Why there are no counts of reports now; null where there are.' }),
        total: masked(),
        by_kecamatan: z.array(z.object({ code: z.string(), name: z.string(), reports: masked() })),
      })
      .meta({ description: 'Reports, never people. In whole tens, rounded down; null under ten.' }),
  })
  .meta({ description: 'Open figures.' })
