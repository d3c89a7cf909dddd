import { decideClaim } from '../claims/claim-rules.ts'
import { claimWrites, loadClaim } from '../claims/claim-store.ts'
import { randomId } from '../crypto/keys.ts'
import { decideHolding } from '../notices/holding-rules.ts'
import { decideNotice, type NoticeFacts } from '../notices/notice-rules.ts'
import { areaWrite, newNoticeWrite, nextNumber, noticeRowOfClaim, noticeWrites } from '../notices/notice-store.ts'
import { noticeNumber } from '../notices/number.ts'
import { slugOf } from '../notices/slug.ts'
import { activityWrite } from '../store/activity.ts'
import { isRefusal, type Refusal } from '../store/refusal.ts'
import { settle } from '../store/settle.ts'
import type { Committed, Store, Write } from '../store/store.ts'

/** Two notices of one moment may ask for the same number; more than this many never do. */
const TRIES = 5

/**
 * Announces "sedang dicek" for a claim, at once and by hand: its notice begins, with number and
 * address, without verdict or version. It answers nobody: what was promised to reporters stands.
 *
 * @param by `at`: UTC ISO
 * @param given.text the kabar in the moderator's words, public; `until`: UTC ISO
 */
export async function beginHolding(store: Store, claimId: string, by: { staff: string; formSeq: number | null; at: string }, given: { text: string; until: string }): Promise<Committed | Refusal> {
  for (let tries = 0; tries < TRIES; tries++) {
    const done = await settle(store, () => attempt(store, claimId, by, given))
    // A number that another notice took, or this claim's own notice: deciding again tells which.
    if (!isRefusal(done) || done.refused !== 'already_there') return done
  }
  return { refused: 'moved_meanwhile' }
}

async function attempt(store: Store, claimId: string, by: { staff: string; formSeq: number | null; at: string }, given: { text: string; until: string }): Promise<Write[] | Refusal> {
  const [claim, known, next] = await Promise.all([loadClaim(store, claimId), noticeRowOfClaim(store, claimId), nextNumber(store)])
  if (!claim) return { refused: 'not_found' }
  const [id, number] = [randomId(), noticeNumber(next)]
  const facts = { subject: claim.subject, about: JSON.parse(claim.about) as string[], notice: known?.state ?? null }
  const begun = decideHolding(facts, { id, claimId, number, slug: slugOf(given.text, number) }, by.staff, by.at, given)
  if (isRefusal(begun)) return begun
  const told = decideClaim(claim, 'begin_holding', { moderator: by.staff }, by.at, { formSeq: by.formSeq, until: given.until, detail: { number } })
  if (isRefusal(told)) return told
  return [...claimWrites(store, claimId, told), activityWrite(store, begun.activity), newNoticeWrite(store, { ...begun.row, verdict: null, published_at: null }), areaWrite(store, id, claimId)]
}

/** Ends a claim's holding notice early; [] where none is held. Goes into the commit of what is done to the claim. */
export function endHolding(store: Store, notice: NoticeFacts | null, staff: string, at: string): Write[] {
  const step = notice && decideNotice(notice, 'end_holding', { moderator: staff }, at, null)
  return notice && step && !isRefusal(step) ? noticeWrites(store, notice.id, step) : []
}
