import type { Generated } from 'kysely'

/** `replaced`, `expired`, `withdrawn`: it was public. `dropped`: it never was. */
export type GuidanceState = 'draft' | 'submitted' | 'dropped' | 'published' | 'replaced' | 'expired' | 'withdrawn'

/** A question that officials have answered. Its texts are its versions. */
export type GuidanceTable = { id: string; slug: string | null; seq: Generated<number>; decided_seq: Generated<number>; draft_seq: Generated<number> }

/** A text of it. `publisher_id`: the official body whose source it is, null while none counts. `valid_until`: UTC ISO. */
export type GuidanceVersionTable = {
  guidance_id: string
  n: number
  state: Generated<GuidanceState>
  question: string
  answer: string | null
  source_url: string | null
  source_title: string | null
  source_date: string | null
  publisher_id: string | null
  valid_until: string | null
  saved_at: string
  submitted_at: string | null
  reader_id: string | null
  published_at: string | null
  ended_at: string | null
  end_note: string | null
}

/** Everyone who saved a version. */
export type GuidanceAuthorTable = { guidance_id: string; n: number; account_id: string }
