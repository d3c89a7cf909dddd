import type { Insertable } from 'kysely'
import type { Store, Write } from '../store/store.ts'
import type { AssessmentState, ReadingTable } from './claim-tables.ts'

/** A verdict given before its reader sees the draft; kept for good. */
export const readingWrite = (store: Store, reading: Insertable<ReadingTable>): Write => store.read.insertInto('reading').values(reading).compile()

/** From here on this person knows the draft: whatever they read of it later is not blind. */
export const draftSeenWrite = (store: Store, assessmentId: string, accountId: string): Write =>
  store.read.insertInto('draft_seen').values({ assessment_id: assessmentId, account_id: accountId }).onConflict((c) => c.doNothing()).compile()

/** What came of a reading. */
export const outcomeWrite = (store: Store, of: { assessmentId: string; n: number }, outcome: { outcome: 'published' | 'returned'; note: string | null; at: string }): Write =>
  store.read
    .updateTable('reading')
    .set({ outcome: outcome.outcome, note: outcome.note, outcome_at: outcome.at })
    .where('assessment_id', '=', of.assessmentId)
    .where('n', '=', of.n)
    .compile()

export const assessmentStateWrite = (store: Store, id: string, state: AssessmentState): Write =>
  store.read.updateTable('assessment').set({ state }).where('id', '=', id).compile()
