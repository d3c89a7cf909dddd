import type { AssessmentStep } from '../claims/assessment-rules.ts'
import { claimWrites } from '../claims/claim-store.ts'
import { assessmentStateWrite, outcomeWrite } from '../claims/reading-store.ts'
import { randomId } from '../crypto/keys.ts'
import { areaWrite, newNoticeWrite, nextNumber, nextVersionWrite, noticeRowOfClaim, type NoticeRow, textWrites, versionWrite } from '../notices/notice-store.ts'
import { findableWrites } from '../notices/notice-index.ts'
import { noticeNumber } from '../notices/number.ts'
import { slugOf } from '../notices/slug.ts'
import { answeredWrite } from '../reports/report-answered-store.ts'
import { activityWrite } from '../store/activity.ts'
import { isRefusal, type Refusal } from '../store/refusal.ts'
import type { Store, Write } from '../store/store.ts'
import { markdownText } from '../words/markdown.ts'
import type { ReadingCase } from './reading-views.ts'

/** An assessment that its reader has just agreed to. `step`: as `decideAssessment` gave it. */
export type Agreed = { claimId: string; assessment: NonNullable<ReadingCase['assessment']>; step: AssessmentStep; readingN: number; readerId: string; at: string }

/**
 * Two publications of one moment may ask for the same number, and anybody may object to a notice
 * while it is corrected; more than this many never do. A claim that moved refuses every time.
 */
const TRIES = 5

/**
 * Agreement and publication are one commit: there is no agreed assessment without a
 * notice, and no notice without its two people. Why it crosses rooms: docs/decisions/0003.
 *
 * @returns the notice's number; a refusal of the commit, `moved_meanwhile` where someone was faster
 */
export async function publish(store: Store, agreed: Agreed): Promise<{ number: string } | Refusal> {
  for (let tries = 0; tries < TRIES; tries++) {
    const known = await noticeRowOfClaim(store, agreed.claimId)
    const number = known?.number ?? noticeNumber(await nextNumber(store))
    const id = known?.id ?? randomId()
    const done = await store.commit([...publishWrites(store, agreed, known, { id, number }), ...(await findableWrites(store, id, agreed.assessment))])
    if (!isRefusal(done)) return { number }
    if (done.refused !== 'already_there' && done.refused !== 'moved_meanwhile') return done
  }
  return { refused: 'moved_meanwhile' }
}

/** In this order: the activity first, and each row only after what its guard asks for. */
function publishWrites(store: Store, { claimId, assessment, step, readingN, readerId, at }: Agreed, known: NoticeRow | null, { id, number }: { id: string; number: string }): Write[] {
  const version = (known?.version ?? 0) + 1
  const seq = (known?.seq ?? 0) + 1
  const verdict = assessment.verdict!
  const notice = known
    ? nextVersionWrite(store, id, { version, verdict, best_before: assessment.best_before!, published_at: known.published_at ?? at, changed_at: at, seq })
    : newNoticeWrite(store, { id, claim_id: claimId, number, slug: slugOf(assessment.headline!, number), state: 'published', version, verdict, best_before: assessment.best_before!, paused_until: null, state_note: null, withdrawal_by: null, withdrawn_by: null, published_at: at, changed_at: at, seq })
  const [claimActivity, claimRow] = claimWrites(store, claimId, { activity: step.activity, patch: { ...step.claim, waits_for: 'nobody' } })
  return [
    claimActivity!,
    outcomeWrite(store, { assessmentId: assessment.id, n: readingN }, { outcome: 'published', note: null, at }),
    assessmentStateWrite(store, assessment.id, 'agreed'),
    notice,
    versionWrite(store, { notice_id: id, n: version, assessment_id: assessment.id, note: assessment.public_note, published_at: at }),
    ...textWrites(store, number, { notice_id: id, claim_text: assessment.claim_text!, headline: assessment.headline!, body: markdownText(assessment.body!) }),
    areaWrite(store, id, claimId),
    claimRow!,
    answeredWrite(store, claimId, at),
    activityWrite(store, { subject: 'notice', subject_id: id, seq, act: 'publish', by: { staff: readerId }, from: known?.state ?? null, to: 'published', detail: { number, version, claim: claimId, assessment: assessment.id }, at }),
  ]
}
