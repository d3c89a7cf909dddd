import { isRefusal, type Refusal } from './refusal.ts'
import type { Committed, Store, Write } from './store.ts'

/**
 * Load, decide, commit. Who loses the race to a row that does not count for the
 * decision (a message, a lease) decides again on what is there now; who loses to
 * one that counts is refused by the rule itself.
 *
 * @param attempt loads and decides anew each time; its writes begin with the activity
 */
export async function settle(store: Store, attempt: () => Promise<Write[] | Refusal>): Promise<Committed | Refusal> {
  for (let tries = 0; tries < 6; tries++) {
    const writes = await attempt()
    if (isRefusal(writes)) return writes
    const done = await store.commit(writes)
    if (!isRefusal(done) || done.refused !== 'moved_meanwhile') return done
  }
  return { refused: 'moved_meanwhile' }
}
