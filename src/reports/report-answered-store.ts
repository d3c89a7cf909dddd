import type { Store, Write } from '../store/store.ts'

/** A notice answers every report linked to its claim, unless the desk had answered before. */
export const answeredWrite = (store: Store, claimId: string, at: string): Write =>
  store.read.updateTable('report').set({ answered_at: at }).where('claim_id', '=', claimId).where('state', '=', 'linked').where('answered_at', 'is', null).compile()
