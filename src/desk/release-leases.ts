import { decideClaim } from '../claims/claim-rules.ts'
import { claimWrites, loadClaim } from '../claims/claim-store.ts'
import { isRefusal } from '../store/refusal.ts'
import { settle } from '../store/settle.ts'
import type { Store } from '../store/store.ts'
import { claimsHeldBy } from './lease-views.ts'

/**
 * Frees what someone held who can no longer work on it. Not in one commit with the account:
 * a lease that is missed here lapses by itself in five minutes.
 */
export async function releaseLeases(store: Store, accountId: string, at: string, because: 'account_disabled' | 'role_taken'): Promise<void> {
  for (const id of await claimsHeldBy(store, accountId)) {
    await settle(store, async () => {
      const claim = await loadClaim(store, id)
      if (!claim) return { refused: 'not_found' }
      const step = decideClaim(claim, 'release', { moderator: accountId }, at, { detail: { because } })
      return isRefusal(step) ? step : claimWrites(store, id, step)
    })
  }
}
