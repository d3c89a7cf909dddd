import type { Verdict } from '../claims/claim-tables.ts'

/** What another fact checker found. Shown as theirs, never as a notice; gone when they withdraw it. */
export type PeerCheckTable = {
  id: string
  /** http or https, as WHATWG writes it, without its fragment; a check has one. */
  url: string
  title: string
  claim_text: string | null
  /** What matching reads of their explanation; no page shows it. */
  body: string | null
  /** Their verdict in their own words, and ours that says the same. */
  label: string | null
  verdict: Verdict | null
  publisher: string
  publisher_id: string | null
  /** YYYY-MM-DD, as they wrote it. */
  published_at: string | null
  imported_at: string
}
