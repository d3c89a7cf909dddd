import { answerReports } from '../desk/answer-reports.ts'
import { endHolding } from '../desk/holding.ts'
import { isRefusal, type Refusal } from '../store/refusal.ts'
import { settle } from '../store/settle.ts'
import type { Committed, Store, Write } from '../store/store.ts'
import { decideClaim, type ClaimMove, type ClaimPatch } from './claim-rules.ts'
import { claimWrites } from './claim-store.ts'
import type { ClosedAs, ReferralBody, Road } from './claim-tables.ts'
import { loadWork, type Work } from './claim-work-views.ts'
import { forgetTakenAlongWrite } from './merge-store.ts'
import { draftSeenWrite } from './reading-store.ts'
import { outcomeOfReferralWrite, referralWrite } from './referral-store.ts'
import { stageOf, waitsFor } from './stage-rules.ts'

/** Who moves a claim, with which form and when. `at`: UTC ISO. */
export type Mover = { staff: string; formSeq: number | null; at: string }
type Done = Promise<Committed | Refusal>

/** Takes the lease. Whoever takes a colleague's draft over has seen it from here on. */
export const takeClaim = (store: Store, id: string, by: Mover): Done =>
  move(store, id, 'take', by, {}, {
    refuse: ({ claim, open, notice }) => !takeable(stageOf({ ...claim, assessment: open?.state ?? null, notice }, by.at)),
    also: ({ open }) => (open && !open.authors.some((a) => a.id === by.staff) ? [draftSeenWrite(store, open.id, by.staff)] : []),
  })

/** There is something to write: nothing is out, and nobody is reading. */
export const takeable = (stage: ReturnType<typeof stageOf>): boolean => stage === 'waiting' || stage === 'in_hand' || stage === 'sent_back'

export const releaseClaim = (store: Store, id: string, by: Mover): Done => move(store, id, 'release', by)
/** A merged claim opens alone: what it took along stays where it is. Undoing the merge is src/desk/merging.ts. */
export const reopenClaim = (store: Store, id: string, by: Mover): Done => move(store, id, 'reopen', by, {}, { also: ({ claim }) => (claim.merged_into === null ? [] : [forgetTakenAlongWrite(store, id)]) })
export const holdClaim = (store: Store, id: string, by: Mover, given: { until: string; note: string }): Done => move(store, id, 'hold', by, given)

/** @param given.handler who has a matter in hand: what tickets and checks say instead of a verdict */
export const closeClaim = (store: Store, id: string, by: Mover, given: { closedAs: ClosedAs; note?: string; handler?: string }): Done =>
  move(store, id, 'close', by, { closedAs: given.closedAs, note: given.note, detail: given.handler ? { handler: given.handler } : {} }, {
    patch: given.closedAs === 'in_process' && given.handler ? { state_note: given.handler } : {},
    also: ({ noticeFacts }) => [...answerReports(store, id, by.at), ...endHolding(store, noticeFacts, by.staff, by.at)],
  })

export const referClaim = (store: Store, id: string, by: Mover, given: { body: ReferralBody; road: Road; note?: string }): Done =>
  move(store, id, 'refer', by, { note: given.note, detail: { body: given.body, road: given.road } }, {
    also: ({ noticeFacts }) => [
      referralWrite(store, { claim_id: id, body: given.body, road: given.road, note: given.note ?? null, by_id: by.staff, at: by.at }),
      ...answerReports(store, id, by.at),
      ...endHolding(store, noticeFacts, by.staff, by.at),
    ],
  })

export const noteOutcome = (store: Store, id: string, by: Mover, note: string): Done =>
  move(store, id, 'note_outcome', by, { note }, { also: () => [outcomeOfReferralWrite(store, id, note, by.at)] })

type Given = { note?: string; until?: string; closedAs?: ClosedAs; detail?: Record<string, unknown> }
type More = { refuse?: (work: Work) => boolean; patch?: ClaimPatch; also?: (work: Work) => Write[] }

/** Loads, decides and writes one move; whom the claim waits for follows in the same commit. */
const move = (store: Store, id: string, name: ClaimMove, by: Mover, given: Given = {}, more: More = {}): Done =>
  settle(store, async () => {
    const work = await loadWork(store, id)
    if (!work) return { refused: 'not_found' }
    const step = decideClaim(work.claim, name, { moderator: by.staff }, by.at, { formSeq: by.formSeq, ...given })
    if (isRefusal(step)) return step
    if (more.refuse?.(work)) return { refused: 'wrong_stage' }
    const waits_for = waitsFor({ state: step.patch.state ?? work.claim.state, assessment: work.open?.state ?? null, notice: work.notice })
    return [...claimWrites(store, id, { activity: step.activity, patch: { ...step.patch, ...more.patch, waits_for } }), ...(more.also?.(work) ?? [])]
  })
