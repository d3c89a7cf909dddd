import { randomId } from '../crypto/keys.ts'
import { isRefusal, type Refusal } from '../store/refusal.ts'
import { settle } from '../store/settle.ts'
import type { Committed, Store } from '../store/store.ts'
import { decideAssessment } from './assessment-rules.ts'
import { authorWrite, newDraftWrite, sourceWrites } from './assessment-store.ts'
import { claimWrites } from './claim-store.ts'
import { factsOf, isOut, loadWork, versionInForce } from './claim-work-views.ts'
import type { Writer } from './drafting.ts'

/**
 * Begins the next version of a published notice: a draft filled from the version in
 * force, which goes the whole way again. The notice stays as it is until the new
 * version is agreed.
 *
 * @param given.note public, told with the correction; `promiseAt`: UTC ISO, by when someone has looked
 */
export const correctNotice = (store: Store, claimId: string, by: Writer, given: { note: string; promiseAt: string }): Promise<Committed | Refusal> =>
  settle(store, async () => {
    const [work, before] = await Promise.all([loadWork(store, claimId), versionInForce(store, claimId)])
    if (!work) return { refused: 'not_found' }
    const version = work.lastVersion + 1
    const step = decideAssessment(work.claim, factsOf(work.open), 'correct', by.actor, by.at, { formSeq: by.formSeq, note: given.note, detail: { version }, published: isOut(work) })
    if (isRefusal(step)) return step
    const { verdict, kind, headline, claim_text, body, best_before, sources } = before!
    const id = randomId()
    return [
      ...claimWrites(store, claimId, { activity: step.activity, patch: { ...step.claim, waits_for: 'moderator', promise_at: given.promiseAt } }),
      newDraftWrite(store, { id, claimId, version, note: given.note, at: by.at }, { verdict, kind, headline, claim_text, body, best_before }),
      ...sourceWrites(store, id, sources),
      authorWrite(store, id, by.actor.id),
    ]
  })
