import { sql } from 'kysely'
import type { Store, Write } from '../store/store.ts'

/** Remembers which reports a claim takes along, before they move. @param answered the other claim's notice or state is their answer from now on */
export const takenAlongWrite = (store: Store, claimId: string, answered: boolean): Write =>
  sql`INSERT INTO merged_report (claim_id, report_number, decided_seq, answered)
    SELECT claim_id, number, decided_seq, CASE WHEN state = 'linked' AND answered_at IS NULL THEN ${answered ? 1 : 0} ELSE 0 END FROM report WHERE claim_id = ${claimId}`.compile(store.read)

/** The merge is over: what came along is not remembered any longer. */
export const forgetTakenAlongWrite = (store: Store, claimId: string): Write => store.read.deleteFrom('merged_report').where('claim_id', '=', claimId).compile()

/** The promise that a claim had before another's reports set it; where other reports set it since, it stays. Before the reports go back. */
export const promiseBackWrite = (store: Store, claimId: string, goneId: string, promiseAt: string): Write =>
  sql`UPDATE claim SET promise_at = ${promiseAt} WHERE id = ${claimId}
    AND promise_at IN (SELECT r.promise_at FROM merged_report m JOIN report r ON r.number = m.report_number WHERE m.claim_id = ${goneId})`.compile(store.read)
