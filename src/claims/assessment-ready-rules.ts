import type { SourceFault } from '../sources/source-rules.ts'
import type { Direction, Kind, Subject, Verdict } from './claim-tables.ts'

/** A draft as it is stored: anything may be missing yet. */
export type Draft = {
  verdict: Verdict | null
  kind: Kind | null
  headline: string | null
  claim_text: string | null
  body: string | null
  /** UTC ISO */
  best_before: string | null
  sources: readonly { url: string; title: string; date: string; basis: 'record' | 'statement' | null; file_hash?: string | null; publisher_id?: string | null }[]
}

/** `n` tells which source is meant, from 1. */
export type Lack =
  | { field: 'verdict'; lacks: 'verdict' | 'press_work' | 'opinion' | 'alleged_violation' }
  | { field: 'kind'; lacks: 'kind' | 'no_kind' }
  | { field: 'headline'; lacks: 'headline' | 'headline_repeats' }
  | { field: 'claim_text' | 'body' | 'direction'; lacks: 'claim_text' | 'body' | 'direction' }
  | { field: 'best_before'; lacks: 'best_before' | 'best_before_past' }
  | { field: 'source_url' | 'source_title' | 'source_date' | 'source_basis' | 'source_publisher'; n: number; lacks: SourceFault | 'url' | 'title' | 'date' | 'basis' | 'publisher' }

/** Both say that something is not so: they need a kind, and a subject that can be so or not. Printed at /metodologi. */
export const DENYING: readonly Verdict[] = ['false', 'misleading']
const DENIES = (verdict: Verdict | null) => verdict !== null && DENYING.includes(verdict)

/**
 * What a draft lacks before another person may read it, in the order of the form (DESIGN 3). Empty: it may go on.
 *
 * @param sourceFaults what `sourcesSuffice` says of the same sources; [] while there is no verdict
 * @param at UTC ISO
 */
export function missing(draft: Draft, claim: { subject: Subject; direction: Direction | null }, sourceFaults: readonly SourceFault[], at: string): Lack[] {
  const { verdict } = draft
  const lacks: Lack[] = []
  if (!verdict) lacks.push({ field: 'verdict', lacks: 'verdict' })
  else if (DENIES(verdict) && admitsNoDenial(claim.subject)) lacks.push({ field: 'verdict', lacks: claim.subject })
  if (DENIES(verdict) && !draft.kind) lacks.push({ field: 'kind', lacks: 'kind' })
  if (verdict && !DENIES(verdict) && draft.kind) lacks.push({ field: 'kind', lacks: 'no_kind' })
  if (!draft.headline) lacks.push({ field: 'headline', lacks: 'headline' })
  else if (repeatsClaim(draft.headline, draft.claim_text ?? '', verdict)) lacks.push({ field: 'headline', lacks: 'headline_repeats' })
  if (!draft.claim_text) lacks.push({ field: 'claim_text', lacks: 'claim_text' })
  if (!draft.body) lacks.push({ field: 'body', lacks: 'body' })
  lacks.push(...sourceLacks(draft.sources, sourceFaults))
  if (!draft.best_before) lacks.push({ field: 'best_before', lacks: 'best_before' })
  else if (draft.best_before <= at) lacks.push({ field: 'best_before', lacks: 'best_before_past' })
  if (!claim.direction) lacks.push({ field: 'direction', lacks: 'direction' })
  return lacks
}

/** The press is answered through hak jawab, violations are for Bawaslu, and an opinion is neither true nor false. */
export const NOT_DENIED = ['press_work', 'opinion', 'alleged_violation'] as const
const admitsNoDenial = (subject: Subject): subject is (typeof NOT_DENIED)[number] => (NOT_DENIED as readonly Subject[]).includes(subject)

/** A source that is named must be whole; what they lack together is said at the first. */
function sourceLacks(sources: Draft['sources'], faults: readonly SourceFault[]): Lack[] {
  const lacks: Lack[] = faults.map((fault) => ({ field: 'source_url', n: 1, lacks: fault }))
  for (const [i, source] of sources.entries()) {
    const n = i + 1
    if (source.url === '' && !source.file_hash) lacks.push({ field: 'source_url', n, lacks: 'url' })
    if (source.file_hash && !source.publisher_id) lacks.push({ field: 'source_publisher', n, lacks: 'publisher' })
    if (source.title === '') lacks.push({ field: 'source_title', n, lacks: 'title' })
    if (source.date === '') lacks.push({ field: 'source_date', n, lacks: 'date' })
    if (!source.basis) lacks.push({ field: 'source_basis', n, lacks: 'basis' })
  }
  return lacks
}

/**
 * A headline that says the claim again makes people remember the claim. With false and
 * misleading it may not even stand inside ("Tidak benar TPS tutup jam 11"); of a true claim
 * the fact and the claim are the same.
 */
function repeatsClaim(headline: string, claimText: string, verdict: Verdict | null): boolean {
  const [said, claimed] = [words(headline), words(claimText)]
  if (verdict === 'true' || said === ' ' || claimed === ' ') return false
  return said === claimed || (DENIES(verdict) && (said.includes(claimed) || claimed.includes(said)))
}

/** Only letters and digits count; each word with a space at both sides, so that whole words are found. */
const words = (text: string): string => ` ${(text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join(' ')} `.replace(/^ {2}$/, ' ')
