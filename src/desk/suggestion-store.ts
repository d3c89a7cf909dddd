import { sql } from 'kysely'
import type { Store, Write } from '../store/store.ts'

/** How a claim stood among the suggestions for a report. @property rank 1 is the best @property made_at UTC ISO */
export type Made = { score: number; rank: number; made_at: string }

/** What was suggested first stays as it was; a claim that came later is added. */
export const madeWrite = (store: Store, report: number, claim: string, { score, rank, made_at }: Made): Write =>
  sql`INSERT INTO match_suggestion (report, claim_id, score, rank, made_at) VALUES (${report}, ${claim}, ${score}, ${rank}, ${made_at}) ON CONFLICT DO NOTHING`.compile(store.read)

export const suggestionOf = (store: Store, report: number, claim: string): Promise<Made | undefined> =>
  store.read.selectFrom('match_suggestion').select(['score', 'rank', 'made_at']).where('report', '=', report).where('claim_id', '=', claim).executeTakeFirst()

/** A person joined the report to that claim: whatever else was suggested was passed over. @param claim one that may not have been suggested */
export const answeredWrite = (store: Store, report: number, claim: string, by: string, at: string): Write =>
  sql`UPDATE match_suggestion SET answer = iif(claim_id = ${claim}, 'confirmed', 'passed_over'), by_id = ${by}, at = ${at} WHERE report = ${report}`.compile(store.read)

/** The report is back in the queue, and so is the question; who answered before stands in its trail. */
export const askedAgainWrite = (store: Store, report: number): Write =>
  store.read.updateTable('match_suggestion').set({ answer: null, by_id: null, at: null }).where('report', '=', report).compile()
