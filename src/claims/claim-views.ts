import { sql } from 'kysely'
import type { NoticeState } from '../notices/notice-tables.ts'
import type { Store } from '../store/store.ts'
import { stageOf, type Stage } from './stage-rules.ts'
import type { AssessmentState, ClaimState } from './claim-tables.ts'

/** A claim that a report could be joined to. `notice`: number of its fact check, if one was ever published. */
export type ClaimChoice = { id: string; title: string; stage: Stage; reports: number; notice: string | null }

const RECENT = 400
const SHOWN = 5
/** One word alone, such as TPS, stands in half of all claims. */
const ENOUGH = 2
const FOUND = 20

/**
 * Claims to join a report to, for a person to choose from.
 *
 * @param ask.words searched in titles: every word must stand there, also as a part. Empty: nothing was searched
 * @param ask.like a report's text: the latest claims that share most of its longer words come first
 * @param ask.keep id of a claim that is offered in any case: the one already chosen
 * Plain comparison of words as yet; a list of a report's own words finds no paraphrase.
 */
export async function claimChoices(store: Store, ask: { words: string; like: string; keep?: string; at: string }): Promise<ClaimChoice[]> {
  const found = ask.words === '' ? await likeliest(store, ask.like) : await byTitle(store, ask.words)
  const ids = [...new Set([...(ask.keep ? [ask.keep] : []), ...found])]
  return ids.length === 0 ? [] : choicesOf(store, ids, ask.at)
}

/** Newest first. LIKE reads all titles if it must: some 30 ms at 100,000, and only when somebody searches. */
async function byTitle(store: Store, text: string): Promise<string[]> {
  const each = wordsOf(text).slice(0, 8)
  if (each.length === 0) return []
  const conditions = each.map((word) => sql`title LIKE ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} ESCAPE '\\'`)
  const { rows } = await sql<{ id: string }>`SELECT id FROM claim WHERE ${sql.join(conditions, sql` AND `)} AND closed_as IS NOT 'duplicate' ORDER BY entered_at DESC LIMIT ${FOUND}`.execute(store.read)
  return rows.map((r) => r.id)
}

async function likeliest(store: Store, text: string): Promise<string[]> {
  const said = new Set(wordsOf(text).filter(telling))
  if (said.size === 0) return []
  const { rows } = await sql<{ id: string; title: string }>`SELECT id, title FROM claim WHERE closed_as IS NOT 'duplicate' ORDER BY entered_at DESC LIMIT ${RECENT}`.execute(store.read)
  return rows
    .map(({ id, title }) => ({ id, shared: new Set(wordsOf(title).filter((word) => telling(word) && said.has(word))).size }))
    .filter((c) => c.shared >= ENOUGH)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, SHOWN)
    .map((c) => c.id)
}

/** In the order of `ids`. */
async function choicesOf(store: Store, ids: string[], at: string): Promise<ClaimChoice[]> {
  const { rows } = await sql<{ id: string; title: string; report_count: number; state: ClaimState; lease_until: string | null; assessment: AssessmentState | null; notice: NoticeState | null; number: string | null }>`SELECT
    c.id, c.title, c.report_count, c.state, c.lease_until, a.state AS assessment, n.state AS notice, CASE WHEN n.published_at IS NOT NULL THEN n.number END AS number
    FROM claim c
    LEFT JOIN assessment a ON a.claim_id = c.id AND a.state IN ('draft', 'submitted', 'sent_back')
    LEFT JOIN notice n ON n.claim_id = c.id
    WHERE c.id IN (${sql.join(ids)})`.execute(store.read)
  return rows
    .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map((r) => ({ id: r.id, title: r.title, reports: r.report_count, notice: r.number, stage: stageOf(r, at) }))
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const telling = (word: string) => word.length >= 3 && !COMMON.has(word)
const COMMON = new Set('dan yang dari untuk dengan atau akan ini itu tidak bisa ada sudah belum juga saja krn karena pada oleh kita kami anda pak ibu info the and for with that this'.split(' '))
