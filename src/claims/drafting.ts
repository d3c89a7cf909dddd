import { randomId } from '../crypto/keys.ts'
import { endHolding } from '../desk/holding.ts'
import { NOT_HELD } from '../notices/holding-rules.ts'
import { sourcesSuffice } from '../sources/source-rules.ts'
import { isRefusal, type Refusal } from '../store/refusal.ts'
import { settle } from '../store/settle.ts'
import type { Committed, Store, Write } from '../store/store.ts'
import type { Actor } from '../web/env.ts'
import type { ReadDraft, ReadSource } from './assessment-fields.ts'
import { missing, type Lack } from './assessment-ready-rules.ts'
import { decideAssessment, type AssessmentFacts, type AssessmentStep } from './assessment-rules.ts'
import { assessmentDroppedWrite, authorWrite, claimContentWrite, newDraftWrite, savedDraftWrite, sourceWrites, submittedWrite } from './assessment-store.ts'
import { claimWrites } from './claim-store.ts'
import { countedSources, factsOf, isOut, loadWork, type Work } from './claim-work-views.ts'
import { waitsFor } from './stage-rules.ts'

/** Whose hand it is, with which form and when. `at`: UTC ISO. */
export type Writer = { actor: Pick<Actor, 'id' | 'roles'>; formSeq: number | null; at: string }
/** A draft that may not go on yet. */
export type Unready = { lacks: Lack[] }

/** Keeps a draft, finished or not; who saves it is one of its authors. */
export const saveDraft = (store: Store, claimId: string, by: Writer, read: ReadDraft): Promise<Committed | Refusal> =>
  settle(store, async () => {
    const work = await loadWork(store, claimId)
    if (!work) return { refused: 'not_found' }
    const saved = saving(store, work, by, read)
    return isRefusal(saved) ? saved : saved.writes
  })

/**
 * Sends a draft to its second reader; what the form brings is saved first, in the same commit.
 *
 * @param read null where the form carries no draft: then what is stored goes on
 */
export async function submitDraft(store: Store, claimId: string, by: Writer, read: ReadDraft | null): Promise<Committed | Refusal | Unready> {
  let lacks: Lack[] = []
  const done = await settle(store, async () => {
    lacks = []
    const work = await loadWork(store, claimId)
    if (!work) return { refused: 'not_found' }
    const saved = read ? saving(store, work, by, read) : asStored(work)
    if (isRefusal(saved)) return saved
    const step = decideAssessment(saved.claim, saved.assessment, 'submit', by.actor, by.at, { formSeq: read ? null : by.formSeq })
    if (isRefusal(step)) return step
    lacks = saved.lacks(by.at)
    // Nothing of it is written: the form, with everything in it, is drawn again.
    if (lacks.length) return { refused: 'wrong_stage' }
    return [...saved.writes, ...claimWrites(store, claimId, { activity: step.activity, patch: { ...step.claim, waits_for: 'reader' } }), submittedWrite(store, saved.id, by.at)]
  })
  return lacks.length ? { lacks } : done
}

/** Throws a draft away; its authors can still read it. */
export const dropDraft = (store: Store, claimId: string, by: Writer): Promise<Committed | Refusal> =>
  settle(store, async () => {
    const work = await loadWork(store, claimId)
    if (!work) return { refused: 'not_found' }
    const step = decideAssessment(work.claim, factsOf(work.open), 'drop', by.actor, by.at, { formSeq: by.formSeq })
    if (isRefusal(step)) return step
    const waits_for = waitsFor({ state: work.claim.state, assessment: null, notice: work.notice })
    return [...claimWrites(store, claimId, { activity: step.activity, patch: { ...step.claim, waits_for } }), assessmentDroppedWrite(store, work.open!.id)]
  })

/** A draft as it will stand after its writes: what the next decision is made on. */
type Ready = { id: string; claim: Work['claim']; assessment: AssessmentFacts | null; writes: Write[]; lacks(at: string): Lack[] }

function saving(store: Store, work: Work, by: Writer, read: ReadDraft): Ready | Refusal {
  const { claim, open } = work
  const version = open?.version ?? work.lastVersion + 1
  const step = decideAssessment(claim, factsOf(open), 'save', by.actor, by.at, { formSeq: by.formSeq, detail: { version }, published: isOut(work) })
  if (isRefusal(step)) return step
  const id = open?.id ?? randomId()
  const readAt = (s: Pick<ReadSource, 'url' | 'file_hash'>) => open?.sources.find((known) => known.url === s.url && known.file_hash === s.file_hash)?.read_at ?? by.at
  const sources = read.sources.map((s) => {
    const { publisher: _, ...source } = s
    return { ...source, read_at: readAt(source) }
  })
  const authors = [...new Set([...(open?.authors.map((a) => a.id) ?? []), by.actor.id])]
  return {
    id,
    claim: after(claim, step),
    assessment: { state: 'draft', verdict: read.draft.verdict, authors, submitted_at: null, readings: [] },
    writes: [
      ...claimWrites(store, claim.id, { activity: step.activity, patch: { ...step.claim, waits_for: 'moderator' } }),
      claimContentWrite(store, claim.id, read),
      open ? savedDraftWrite(store, id, read.draft, by.at) : newDraftWrite(store, { id, claimId: claim.id, version, note: null, at: by.at }, read.draft),
      ...sourceWrites(store, id, sources),
      authorWrite(store, id, by.actor.id),
      // It turned out to be about someone of whom "please don't forward" is never said.
      ...(NOT_HELD[read.subject] ? endHolding(store, work.noticeFacts, by.actor.id, by.at) : []),
    ],
    lacks: (at) => missing({ ...read.draft, sources }, read, faultsOfSources(read.draft.verdict, countedSources(read.sources), read.about), at),
  }
}

function asStored({ claim, open }: Work): Ready {
  const about = JSON.parse(claim.about) as string[]
  return {
    id: open?.id ?? '',
    claim,
    assessment: factsOf(open),
    writes: [],
    lacks: (at) => missing(open!, claim, faultsOfSources(open!.verdict, countedSources(open!.sources), about), at),
  }
}

const faultsOfSources = (verdict: ReadDraft['draft']['verdict'], sources: ReturnType<typeof countedSources>, about: string[]) => (verdict ? sourcesSuffice({ verdict, sources, about }) : [])

const after = (claim: Work['claim'], step: AssessmentStep): Work['claim'] => ({ ...claim, ...step.claim })
