import { decideAssessment } from '../claims/assessment-rules.ts'
import type { Verdict } from '../claims/claim-tables.ts'
import { claimWrites } from '../claims/claim-store.ts'
import { assessmentStateWrite, draftSeenWrite, outcomeWrite, readingWrite } from '../claims/reading-store.ts'
import { isRefusal, type Refusal } from '../store/refusal.ts'
import { settle } from '../store/settle.ts'
import type { Committed, Store } from '../store/store.ts'
import type { Actor } from '../web/env.ts'
import { publish } from './publish.ts'
import { hasSeenDraft, loadReadingCase, type ReadingCase } from './reading-views.ts'

/** Who reads, and which form they sent: `formSeq` makes a stale one lose. */
export type Reader = { actor: Pick<Actor, 'id' | 'roles'>; formSeq: number | null; at: string }

/** Keeps a verdict that was given before the draft was seen. From here on the draft is open to this reader. */
export function saveVerdict(store: Store, claimId: string, { actor, formSeq, at }: Reader, verdict: Verdict): Promise<Committed | Refusal> {
  return settle(store, async () => {
    const found = await loadReadingCase(store, claimId)
    if (!found) return { refused: 'not_found' }
    const blind = found.assessment && (await hasSeenDraft(store, found.assessment.id, actor.id)) ? 0 : 1
    const step = decideAssessment(found.claim, found.assessment?.facts ?? null, 'read', actor, at, { formSeq, detail: { blind } })
    if (isRefusal(step)) return step
    const { id, readings } = found.assessment!
    return [
      ...claimWrites(store, claimId, { activity: step.activity, patch: step.claim }),
      readingWrite(store, { assessment_id: id, n: (readings.at(-1)?.n ?? 0) + 1, reader_id: actor.id, verdict, blind, at, outcome: null, note: null, outcome_at: null }),
      draftSeenWrite(store, id, actor.id),
    ]
  })
}

/** Sends a draft back to its authors. @param note why, so that they know what is missing */
export function sendBack(store: Store, claimId: string, { actor, formSeq, at }: Reader, note: string): Promise<Committed | Refusal> {
  return settle(store, async () => {
    const found = await loadReadingCase(store, claimId)
    if (!found) return { refused: 'not_found' }
    const step = decideAssessment(found.claim, found.assessment?.facts ?? null, 'send_back', actor, at, { formSeq, note })
    if (isRefusal(step)) return step
    const { id } = found.assessment!
    return [
      ...claimWrites(store, claimId, { activity: step.activity, patch: { ...step.claim, waits_for: 'moderator' } }),
      outcomeWrite(store, { assessmentId: id, n: lastReading(found) }, { outcome: 'returned', note, at }),
      assessmentStateWrite(store, id, step.to),
    ]
  })
}

/** Agrees and publishes, in one commit. @returns the notice's number */
export async function agree(store: Store, claimId: string, { actor, formSeq, at }: Reader): Promise<{ number: string } | Refusal> {
  for (let tries = 0; tries < 6; tries++) {
    const found = await loadReadingCase(store, claimId)
    if (!found) return { refused: 'not_found' }
    const { claim, assessment } = found
    const step = decideAssessment(claim, assessment?.facts ?? null, 'agree', actor, at, { formSeq, detail: { verdict: assessment?.verdict } })
    if (isRefusal(step)) return step
    const done = await publish(store, { claimId, assessment: assessment!, step, readingN: lastReading(found), readerId: actor.id, at })
    // A linked report or a message came between: it does not count, so it is decided again.
    if (!isRefusal(done) || done.refused !== 'moved_meanwhile') return done
  }
  return { refused: 'moved_meanwhile' }
}

const lastReading = ({ assessment }: ReadingCase) => assessment!.readings.at(-1)!.n
