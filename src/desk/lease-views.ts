import type { Store } from '../store/store.ts'

/** Ids of the claims whose lease this person has, lapsed ones too. */
export async function claimsHeldBy(store: Store, accountId: string): Promise<string[]> {
  return (await store.read.selectFrom('claim').select('id').where('lease_by', '=', accountId).execute()).map(({ id }) => id)
}
