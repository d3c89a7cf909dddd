import type { Generated } from 'kysely'

export type ReportState = 'received' | 'linked' | 'declined' | 'expired' | 'withdrawn'
export type DeclinedAs = 'spam' | 'no_claim' | 'out_of_scope' | 'private' | 'test'
export type SeenWhere = 'whatsapp_group' | 'private' | 'facebook' | 'instagram' | 'tiktok' | 'youtube' | 'x' | 'spoken' | 'paper' | 'other'
export type ReportChannel = 'web' | 'whatsapp' | 'phone' | 'visit' | 'radio' | 'paper' | 'monitoring'

export type ReportTable = {
  number: number
  state: Generated<ReportState>
  declined_as: DeclinedAs | null
  claim_id: string | null
  awaiting_since: string | null
  channel: Generated<ReportChannel>
  lang: Generated<'id' | 'en'>
  text: string | null
  url: string | null
  media_count: Generated<number>
  seen_where: SeenWhere | null
  seen_at: string | null
  area: string | null
  why: string | null
  /** what the message asks people to do */
  asks: string | null
  contact: string | null
  sender_mark: string | null
  secret_mac: string
  intake_key: string | null
  entered_by: string | null
  received_at: string
  promise_at: string
  answered_at: string | null
  /** when the reporter wrote and the desk has not written since; kept by a trigger on messages */
  replied_at: Generated<string | null>
  looked_at: string | null
  looked_before: string | null
  /** 0 until its words stand among the wordings */
  placed: Generated<0 | 1>
  /** 1 once the search finds it */
  searchable: Generated<0 | 1>
  seq: Generated<number>
  decided_seq: Generated<number>
}
/** Counted by a trigger. `area`: a kecamatan's code, '' where no place was said. */
export type ReportTallyTable = { area: string; n: number }
/** A report's place in the index of the search. */
export type ReportSearchTable = { n: Generated<number>; number: number; received_at: string }
export type ReportMessageTable = {
  report_number: number
  seq: number
  sender: 'reporter' | 'desk'
  account_id: string | null
  text: string
  at: string
}
