import { answeredWrite } from '../reports/report-answered-store.ts'
import type { Store, Write } from '../store/store.ts'

/**
 * Closing a claim or handing it on answers the people who reported it: their tickets say so by its
 * state, and the promise to them is kept. Goes into the claim's own commit.
 */
export const answerReports = (store: Store, claimId: string, at: string): Write[] => [answeredWrite(store, claimId, at)]
