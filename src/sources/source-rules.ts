import type { Verdict } from '../claims/claim-tables.ts'
import type { PublisherClass } from './publisher-tables.ts'

/**
 * What an assessment rests on, already looked up in the registry.
 * `basis`: `record` is a rule, minutes or data; `statement` is somebody saying so.
 * `publisherClass` is null where no counting channel was found.
 */
export type Source = {
  url: string
  title: string
  date: string
  basis: 'record' | 'statement'
  publisherId: string | null
  publisherName?: string | null
  publisherClass: PublisherClass | null
}

/**
 * What the sources lack for the verdict.
 * - `no_source`: there is none at all
 * - `no_official_source`: none of a registered official publisher
 * - `only_peers`: other fact checkers alone; shown, never enough
 * - `only_denial`: official, but nothing more than the accused saying no
 */
export type SourceFault = 'no_source' | 'no_official_source' | 'only_peers' | 'only_denial'

export type Needs = 'nothing' | 'official' | 'proof'

/** What each verdict asks of its sources; also printed at /metodologi. Unproven and not_a_claim may rest on what was asked and of whom. */
export const NEEDS: Record<Verdict, Needs> = {
  false: 'proof', misleading: 'proof', partly_true: 'official', true: 'official', unproven: 'nothing', not_a_claim: 'nothing',
}

/**
 * Whether the sources carry the verdict; an empty list means they do. A denial is no proof:
 * false and misleading need an official record, or the statement of an official publisher that
 * is not itself the one accused.
 *
 * @param about who the claim is about: names, or ids of registered publishers
 */
export function sourcesSuffice({ verdict, sources, about }: { verdict: Verdict; sources: readonly Source[]; about: readonly string[] }): SourceFault[] {
  if (NEEDS[verdict] === 'nothing') return []
  if (!sources.length) return ['no_source']

  const official = sources.filter((s) => s.publisherClass === 'official')
  if (!official.length) return [sources.every((s) => s.publisherClass === 'peer') ? 'only_peers' : 'no_official_source']
  if (NEEDS[verdict] === 'official') return []
  return official.some((s) => s.basis === 'record' || !isAccused(s, about)) ? [] : ['only_denial']
}

function isAccused(source: Source, about: readonly string[]): boolean {
  const accused = new Set(about.map(plain))
  return [source.publisherId, source.publisherName].some((who) => who != null && accused.has(plain(who)))
}

const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
