import { decideClaim, type ClaimMove } from '../claims/claim-rules.ts'
import { claimWrites, loadClaim } from '../claims/claim-store.ts'
import { decideNotice, withdrawalMove, type NoticeFacts, type NoticeMove } from '../notices/notice-rules.ts'
import { bestBeforePassed, holdingUntilBefore, noticeRowOfClaim, noticeWrites, pausedUntilBefore } from '../notices/notice-store.ts'
import { isRefusal, type Refusal } from '../store/refusal.ts'
import { settle } from '../store/settle.ts'
import type { Committed, Store } from '../store/store.ts'

/** Who moves a notice, with which form and when. `at`: UTC ISO. */
export type NoticeMover = { by: { moderator: string } | 'system'; formSeq: number | null; at: string }
type Done = Promise<Committed | Refusal>

/** Takes a notice out of force at once, by one person, for half a day at most. @param reason public */
export const pauseNotice = (store: Store, claimId: string, mover: NoticeMover, reason: string): Done => move(store, claimId, () => 'pause', mover, reason)

export const resumeNotice = (store: Store, claimId: string, mover: NoticeMover): Done => move(store, claimId, () => 'resume', mover, null)

/** The first time it pauses the notice; the second person's makes it final. @param reason public; '' keeps what the first one gave */
export const withdrawNotice = (store: Store, claimId: string, mover: NoticeMover, reason: string): Done =>
  move(store, claimId, (notice) => withdrawalMove(notice, mover.at), mover, reason === '' ? null : reason)

/** One commit: the claim's history, the notice's own log, and the notice. */
const move = (store: Store, claimId: string, which: (notice: NoticeFacts) => NoticeMove & ClaimMove, { by, formSeq, at }: NoticeMover, note: string | null): Done =>
  settle(store, async () => {
    const [claim, notice] = await Promise.all([loadClaim(store, claimId), noticeRowOfClaim(store, claimId)])
    if (!claim) return { refused: 'not_found' }
    if (!notice) return { refused: 'wrong_stage' }
    const name = which(notice)
    const step = decideNotice(notice, name, by, at, note)
    if (isRefusal(step)) return step
    const told = decideClaim(claim, name, by, at, { formSeq, note: step.activity.note ?? undefined })
    if (isRefusal(told)) return told
    return [...claimWrites(store, claimId, told), ...noticeWrites(store, notice.id, step)]
  })

/** Ends every pause that has run out; a withdrawal that nobody confirmed lapses with it. @returns how many */
export async function endPauses(store: Store, now: Date): Promise<number> {
  const at = now.toISOString()
  const due = await pausedUntilBefore(store, at)
  return countDone(due.map(({ claim_id, withdrawal_by }) => () => move(store, claim_id, () => (withdrawal_by ? 'withdrawal_lapses' : 'pause_ends'), { by: 'system', formSeq: null, at }, null)))
}

/** Ends every holding notice that has run out, without a verdict. @returns how many */
export async function lapseHoldings(store: Store, now: Date): Promise<number> {
  const at = now.toISOString()
  const due = await holdingUntilBefore(store, at)
  return countDone(due.map((claimId) => () => move(store, claimId, () => 'holding_lapses', { by: 'system', formSeq: null, at }, null)))
}

/** Says of every notice whose best-before has passed that it is due for a recheck. @returns how many */
export async function markRechecks(store: Store, now: Date): Promise<number> {
  const at = now.toISOString()
  const due = await bestBeforePassed(store, at)
  return countDone(due.map((claimId) => () => move(store, claimId, () => 'recheck', { by: 'system', formSeq: null, at }, null)))
}

async function countDone(all: (() => Done)[]): Promise<number> {
  let done = 0
  for (const one of all) if (!isRefusal(await one())) done++
  return done
}
