import type { Generated } from 'kysely'
import type { Verdict } from '../claims/claim-tables.ts'

export type NoticeState = 'holding' | 'lapsed' | 'published' | 'recheck_due' | 'paused' | 'withdrawn'

export type NoticeTable = {
  id: string
  claim_id: string
  number: string
  slug: string
  state: NoticeState
  version: Generated<number>
  verdict: Verdict | null
  published_at: string | null
  best_before: string | null
  paused_until: string | null
  state_note: string | null
  withdrawal_by: string | null
  withdrawn_by: string | null
  holding_text: string | null
  holding_until: string | null
  held_at: string | null
  changed_at: string
  seq: Generated<number>
  /** Its last change among all changes of notices; set by a trigger. */
  change_order: Generated<number>
}
export type NoticeVersionTable = { notice_id: string; n: number; assessment_id: string; note: string | null; published_at: string }
export type NoticeAreaTable = { area: string; notice_id: string }
/** FTS5: text from a person is never handed to MATCH raw. */
export type NoticeTextTable = { notice_id: string; claim_text: string; headline: string; body: string }
