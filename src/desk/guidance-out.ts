import { decideGuidance } from '../guidance/guidance-rules.ts'
import type { GuidanceHand } from '../guidance/guidance-moves.ts'
import { endedWrites, guidanceOver, publishedWrites } from '../guidance/guidance-store.ts'
import { loadGuidance } from '../guidance/guidance-views.ts'
import { indexWrites, unindexWrites } from '../matching/index-writes.ts'
import { foldWording } from '../matching/text.ts'
import { slugFrom } from '../notices/slug.ts'
import { isRefusal, type Refusal } from '../store/refusal.ts'
import { settle } from '../store/settle.ts'
import type { Committed, Store } from '../store/store.ts'

/** What is public can be found by /cek, what is not cannot: both change in one commit. */
const subjectOf = (id: string) => ({ subject: 'guidance', subject_id: id })

/** A second reader agrees: public at once, in place of the version that was. */
export const publishGuidance = (store: Store, id: string, { actor, formSeq, at }: GuidanceHand): Promise<Committed | Refusal> =>
  settle(store, async () => {
    const found = await loadGuidance(store, id)
    if (!found) return { refused: 'not_found' }
    const step = decideGuidance(found.facts, 'publish', actor, at, { formSeq })
    if (isRefusal(step)) return step
    const { question, answer } = found.open!
    const slug = found.slug === null ? slugFrom(question, id.slice(0, 4)) : null
    return [
      ...publishedWrites(store, step, { reader: actor.id, replaces: found.facts.out?.state === 'published' ? found.facts.out.n : null, slug }),
      ...(await unindexWrites(store, subjectOf(id))),
      ...indexWrites(store, 'answer', subjectOf(id), foldWording({ head: question, whole: answer }, 'id')),
    ]
  })

/** Out of force at once, by one person. @param reason public */
export const withdrawGuidance = (store: Store, id: string, { actor, formSeq, at }: GuidanceHand, reason: string): Promise<Committed | Refusal> =>
  settle(store, async () => {
    const found = await loadGuidance(store, id)
    if (!found) return { refused: 'not_found' }
    const step = decideGuidance(found.facts, 'withdraw', actor, at, { formSeq, note: reason })
    return isRefusal(step) ? step : [...endedWrites(store, step), ...(await unindexWrites(store, subjectOf(id)))]
  })

/** Ends all guidance that has passed its date. Pages do not wait for it. @returns how many */
export async function expireGuidance(store: Store, now: Date): Promise<number> {
  const at = now.toISOString()
  let done = 0
  for (const id of await guidanceOver(store, at)) {
    const result = await settle(store, async () => {
      const found = await loadGuidance(store, id)
      if (!found) return { refused: 'not_found' }
      const step = decideGuidance(found.facts, 'expire', 'system', at)
      return isRefusal(step) ? step : [...endedWrites(store, step), ...(await unindexWrites(store, subjectOf(id)))]
    })
    if (!isRefusal(result)) done++
  }
  return done
}
