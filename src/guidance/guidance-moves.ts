import { randomId } from '../crypto/keys.ts'
import { isRefusal, type Refusal } from '../store/refusal.ts'
import { settle } from '../store/settle.ts'
import type { Committed, Store } from '../store/store.ts'
import { decideGuidance, type GuidanceFacts } from './guidance-rules.ts'
import { editWrites, type GuidanceText, newGuidanceWrites, savedWrites, stateWrites } from './guidance-store.ts'
import { loadGuidance } from './guidance-views.ts'

/** Whose hand it is, with which form and when. `at`: UTC ISO. */
export type GuidanceHand = { actor: { id: string; roles: readonly string[] }; formSeq: number | null; at: string }

const NEW: Omit<GuidanceFacts, 'id'> = { seq: 0, decidedSeq: 0, draftSeq: 0, last: 0, open: null, out: null }

/** @returns the new guidance's id */
export async function beginGuidance(store: Store, { actor, at }: GuidanceHand, text: GuidanceText): Promise<{ id: string } | Refusal> {
  const id = randomId()
  const step = decideGuidance({ id, ...NEW }, 'save', actor, at)
  if (isRefusal(step)) return step
  const done = await store.commit(newGuidanceWrites(store, step, text, actor.id))
  return isRefusal(done) ? done : { id }
}

/** Keeps a draft, finished or not, or sends it to its second reader. @param text whole where it is sent on: see `guidanceLacks` */
export const saveGuidance = (store: Store, id: string, move: 'save' | 'submit', { actor, formSeq, at }: GuidanceHand, text: GuidanceText): Promise<Committed | Refusal> =>
  settle(store, async () => {
    const found = await loadGuidance(store, id)
    if (!found) return { refused: 'not_found' }
    const step = decideGuidance(found.facts, move, actor, at, { formSeq })
    return isRefusal(step) ? step : savedWrites(store, step, text, actor.id)
  })

/** Throws a draft away, or sends it back to its authors. @param note why, for a return */
export const moveGuidance = (store: Store, id: string, move: 'drop' | 'send_back', { actor, formSeq, at }: GuidanceHand, note?: string): Promise<Committed | Refusal> =>
  settle(store, async () => {
    const found = await loadGuidance(store, id)
    if (!found) return { refused: 'not_found' }
    const step = decideGuidance(found.facts, move, actor, at, { formSeq, note })
    return isRefusal(step) ? step : stateWrites(store, step)
  })

/** Opens a draft of what is or was public; that stays as it is until the draft has gone the whole way. */
export const editGuidance = (store: Store, id: string, { actor, formSeq, at }: GuidanceHand): Promise<Committed | Refusal> =>
  settle(store, async () => {
    const found = await loadGuidance(store, id)
    if (!found) return { refused: 'not_found' }
    const step = decideGuidance(found.facts, 'edit', actor, at, { formSeq })
    return isRefusal(step) ? step : editWrites(store, step, found.out!.n, actor.id)
  })
