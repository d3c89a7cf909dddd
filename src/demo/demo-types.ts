import type { Direction, Harm, Kind, Subject, Verdict } from '../claims/claim-tables.ts'
import type { DeclinedAs, ReportChannel, SeenWhere } from '../reports/report-tables.ts'

export type Moderator = 'ratna' | 'dian' | 'yosep'
export type Reader = Moderator | 'wahyu'
export type Person = Reader | 'lestari'

/** Times are hours before the end of the story: 0.5 is half an hour ago. */
export type HoursAgo = number

/**
 * What one person sends.
 * @property channel left out: through /lapor by a phone of their own; else a moderator enters it
 * @property talk messages in turn, the desk's first
 * @property end what becomes of a report that belongs to no claim
 */
export type DemoReport = {
  key: string
  ago: HoursAgo
  /** '' where only pictures were sent */
  text: string
  url?: string
  /** names in src/demo/files */
  pictures?: readonly string[]
  where: SeenWhere
  when: 'today' | 'yesterday' | 'earlier' | 'unknown'
  area?: string
  why?: string
  contact?: string
  lang?: 'en'
  channel?: Exclude<ReportChannel, 'web'>
  takenBy?: Moderator
  talk?: readonly { ago: HoursAgo; by: Moderator | 'reporter'; text: string }[]
  end?: { ago: HoursAgo; by: Moderator; declined: DeclinedAs } | { ago: HoursAgo; by: 'reporter'; withdraws: true }
}

/** The day is counted back from the end of the story. `file`: a name in src/demo/files in place of an address, with whose it is. */
export type DemoSource = { url: string; title: string; daysAgo: number; basis: 'record' | 'statement'; file?: { name: string; publisher: string; signatory: string } }

/** @property holdsHours from the end of the story; negative: the notice is past its best-before */
export type DemoDraft = {
  verdict: Verdict
  kind?: Kind
  headline: string
  claimText: string
  body: string
  holdsHours: number
  about?: readonly string[]
  direction: Direction
  sources: readonly DemoSource[]
}

type Told = {
  key: string
  title: string
  subject: Subject
  harm: Harm
  /** When and by whom it was made a claim; from the first report, or from monitoring where there is none. */
  ago: HoursAgo
  by: Moderator
  reports: readonly string[]
}

/** What happened to a notice after it was out. `why`: public. */
export type Afterwards =
  | { act: 'corrected'; ago: HoursAgo; by: Moderator; reader: Reader; why: string; draft: Partial<DemoDraft> & Pick<DemoDraft, 'verdict'> }
  | { act: 'paused'; ago: HoursAgo; by: Moderator; why: string }
  | { act: 'withdrawn'; ago: HoursAgo; by: Moderator; second: Moderator; why: string }

export type PublishedClaim = Told & { afterwards?: Afterwards; draft: DemoDraft; author: Moderator; reader: Reader; returnedFirst?: { by: Reader; verdict: Verdict; note: string } }

/** "Sedang dicek", announced for so many hours. */
export type Announced = { ago: HoursAgo; by: Moderator; text: string; forHours: number }

/** A claim that the desk has in hand, and how far it came. */
export type WorkClaim = Told & { announced?: Announced } &
  (
    | { stage: 'waiting' }
    | { stage: 'held'; holder: Moderator; draft?: Partial<DemoDraft> }
    | { stage: 'draft'; author: Moderator; draft: Partial<DemoDraft> }
    | { stage: 'submitted'; author: Moderator; draft: DemoDraft }
    | { stage: 'read'; author: Moderator; draft: DemoDraft; reader: Reader; verdict: Verdict }
    | { stage: 'sent_back'; author: Moderator; draft: DemoDraft; reader: Reader; verdict: Verdict; note: string }
    | { stage: 'on_hold'; who: Moderator; reason: string; forHours: number }
    | { stage: 'referred'; who: Moderator; body: 'bawaslu' | 'kpu' | 'polri' | 'dewan_pers' | 'komdigi'; road: 'laporan' | 'informasi_awal'; note: string }
    | { stage: 'closed'; who: Moderator; reason: 'not_checkable' | 'in_process' | 'no_longer_relevant'; handler?: string; note?: string }
  )

/**
 * Official guidance. Without a `source` it stays a draft, without a `reader` it waits for one.
 * @property holdsHours from the end of the story
 */
export type DemoGuidance = {
  key: string
  ago: HoursAgo
  by: Moderator
  question: string
  answer: string
  holdsHours?: number
  source?: Pick<DemoSource, 'url' | 'title' | 'daysAgo'>
  reader?: Reader | null
  withdrawn?: { ago: HoursAgo; by: Moderator; why: string }
}

/** What is pasted into the check box, each time by somebody else. @property says what they make of the answer */
export type DemoCheck = { ago: readonly HoursAgo[]; text: string; says?: 'not_this' | 'report' }
