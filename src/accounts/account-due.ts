import type { Store } from '../store/store.ts'
import { pruneParkedWrite } from './parked-store.ts'
import { ABSOLUTE_DAYS, PARKED_HOURS } from './session-rules.ts'
import { noteEndedWrites, pruneSessionsWrite } from './session-store.ts'

const HOUR = 3_600_000
const SESSIONS_KEPT_DAYS = 30

/** What time alone brings to sessions and parked forms; called every minute. */
export async function pruneAccounts(store: Store, now: Date): Promise<void> {
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR).toISOString()
  await store.commit([
    ...noteEndedWrites(store, now.toISOString(), ago(ABSOLUTE_DAYS * 24)),
    pruneSessionsWrite(store, ago(SESSIONS_KEPT_DAYS * 24)),
    pruneParkedWrite(store, ago(PARKED_HOURS)),
  ])
}
