import { sql } from 'kysely'
import type { NoticeState } from '../notices/notice-tables.ts'
import type { Store } from '../store/store.ts'
import { stageOf, type Stage } from './stage-rules.ts'
import type { AssessmentState, ClaimState } from './claim-tables.ts'

/** A claim that a report could be joined to. `notice`: number of its fact check, if one was ever published. */
export type ClaimChoice = { id: string; title: string; stage: Stage; reports: number; notice: string | null }

const FOUND = 20

/**
 * Claims whose titles hold all of the words, also as parts of words, for a person to choose from.
 *
 * @param ask.words '' where nothing was searched
 * @param ask.keep id of a claim that is offered in any case: the one already chosen
 */
export async function claimChoices(store: Store, ask: { words: string; keep?: string; at: string }): Promise<ClaimChoice[]> {
  const found = ask.words === '' ? [] : await byTitle(store, ask.words)
  return claimsByIds(store, [...new Set([...(ask.keep ? [ask.keep] : []), ...found])], ask.at)
}

/** Newest first. LIKE reads all titles if it must: some 30 ms at 100,000, and only when somebody searches. */
async function byTitle(store: Store, text: string): Promise<string[]> {
  const each = wordsOf(text).slice(0, 8)
  if (each.length === 0) return []
  const conditions = each.map((word) => sql`title LIKE ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} ESCAPE '\\'`)
  const { rows } = await sql<{ id: string }>`SELECT id FROM claim WHERE ${sql.join(conditions, sql` AND `)} AND closed_as IS NOT 'duplicate' ORDER BY entered_at DESC LIMIT ${FOUND}`.execute(store.read)
  return rows.map((r) => r.id)
}

/** In the order of `ids`; without those that are another claim now. */
export async function claimsByIds(store: Store, ids: readonly string[], at: string): Promise<ClaimChoice[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string; title: string; report_count: number; state: ClaimState; lease_until: string | null; assessment: AssessmentState | null; notice: NoticeState | null; number: string | null }>`SELECT
    c.id, c.title, c.report_count, c.state, c.lease_until, a.state AS assessment, n.state AS notice, CASE WHEN n.published_at IS NOT NULL THEN n.number END AS number
    FROM claim c
    LEFT JOIN assessment a ON a.claim_id = c.id AND a.state IN ('draft', 'submitted', 'sent_back')
    LEFT JOIN notice n ON n.claim_id = c.id
    WHERE c.id IN (${sql.join(ids)}) AND c.closed_as IS NOT 'duplicate'`.execute(store.read)
  return rows
    .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map((r) => ({ id: r.id, title: r.title, reports: r.report_count, notice: r.number, stage: stageOf(r, at) }))
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
