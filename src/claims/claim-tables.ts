import type { Generated } from 'kysely'
import type { KeptKind } from '../media/media-rules.ts'

export type Subject = 'voting_procedure' | 'results' | 'candidate' | 'public_body' | 'aid_or_fraud' | 'press_work' | 'opinion' | 'alleged_violation' | 'other'
export type Harm = 'voting' | 'device' | 'money' | 'safety' | 'reputation' | 'low'
export type Direction = 'helps' | 'harms' | 'neither'
export type ClaimState = 'open' | 'on_hold' | 'referred' | 'closed'
export type ClosedAs = 'not_checkable' | 'in_process' | 'no_longer_relevant' | 'duplicate'
export const VERDICTS = ['false', 'misleading', 'partly_true', 'true', 'unproven', 'not_a_claim'] as const
export type Verdict = (typeof VERDICTS)[number]
export const KINDS = ['fabricated', 'manipulated', 'imposter', 'false_context', 'misleading_content', 'false_connection', 'satire'] as const
export type Kind = (typeof KINDS)[number]
export type AssessmentState = 'draft' | 'submitted' | 'sent_back' | 'agreed' | 'dropped'
export const REFERRAL_BODIES = ['bawaslu', 'kpu', 'polri', 'dewan_pers', 'komdigi'] as const
export type ReferralBody = (typeof REFERRAL_BODIES)[number]
export type Road = 'laporan' | 'informasi_awal'

export type ClaimTable = {
  id: string
  title: string
  subject: Subject
  harm: Harm
  harm_rank: number
  about: Generated<string>
  direction: Direction | null
  state: Generated<ClaimState>
  closed_as: ClosedAs | null
  state_note: string | null
  hold_until: string | null
  waits_for: Generated<'moderator' | 'reader' | 'nobody'>
  lease_by: string | null
  lease_until: string | null
  promise_at: string
  report_count: Generated<number>
  independent_count: Generated<number>
  /** the claim it went into, and when; with closed_as 'duplicate' alone */
  merged_into: string | null
  merged_at: string | null
  entered_by: string
  entered_at: string
  seq: Generated<number>
  decided_seq: Generated<number>
  draft_seq: Generated<number>
}
/** A report that a merged claim took along. */
export type MergedReportTable = { claim_id: string; report_number: number; decided_seq: number; answered: 0 | 1 }
export type ReferralTable = {
  claim_id: string
  n: number
  body: ReferralBody
  road: Road
  note: string | null
  by_id: string
  at: string
  outcome: string | null
  outcome_at: string | null
}
export type AssessmentTable = {
  id: string
  claim_id: string
  version: number
  state: Generated<AssessmentState>
  verdict: Verdict | null
  kind: Kind | null
  headline: string | null
  claim_text: string | null
  body: string | null
  best_before: string | null
  public_note: string | null
  saved_at: string
  submitted_at: string | null
}
export type AssessmentSourceTable = {
  assessment_id: string
  n: number
  url: string
  title: string
  date: string
  basis: 'record' | 'statement' | null
  publisher_id: string | null
  publisher_class: 'official' | 'peer' | null
  read_at: string
  file_hash: string | null
  file_kind: KeptKind | null
  file_bytes: number | null
  signatory: string | null
}
/** `in_writing`: 1 while the assessment is a draft or sent back; kept by a trigger on its state. */
export type AssessmentAuthorTable = { assessment_id: string; account_id: string; in_writing: Generated<0 | 1> }
export type DraftSeenTable = { assessment_id: string; account_id: string }
export type ReadingTable = {
  assessment_id: string
  n: number
  reader_id: string
  verdict: Verdict
  blind: 0 | 1
  at: string
  outcome: 'published' | 'returned' | null
  note: string | null
  outcome_at: string | null
}
