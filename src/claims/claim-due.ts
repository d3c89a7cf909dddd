import { isRefusal } from '../store/refusal.ts'
import { settle } from '../store/settle.ts'
import type { Store } from '../store/store.ts'
import { decideClaim } from './claim-rules.ts'
import { claimWrites, heldUntilBefore } from './claim-store.ts'
import { loadWork } from './claim-work-views.ts'
import { waitsFor } from './stage-rules.ts'

/** Opens every claim whose hold has run out. @returns how many */
export async function endHolds(store: Store, now: Date): Promise<number> {
  const at = now.toISOString()
  let ended = 0
  for (const id of await heldUntilBefore(store, at)) {
    const done = await settle(store, async () => {
      const work = await loadWork(store, id)
      if (!work) return { refused: 'not_found' }
      if ((work.claim.hold_until ?? at) > at) return { refused: 'moved_meanwhile' } // held anew meanwhile
      const step = decideClaim(work.claim, 'hold_ends', 'system', at)
      if (isRefusal(step)) return step
      const waits_for = waitsFor({ state: step.patch.state!, assessment: work.open?.state ?? null, notice: work.notice })
      return claimWrites(store, id, { activity: step.activity, patch: { ...step.patch, waits_for } })
    })
    if (!isRefusal(done)) ended++
  }
  return ended
}
