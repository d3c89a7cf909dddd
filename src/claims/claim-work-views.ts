import type { Selectable } from 'kysely'
import { wasPublished, type NoticeFacts } from '../notices/notice-rules.ts'
import type { NoticeState } from '../notices/notice-tables.ts'
import type { Source } from '../sources/source-rules.ts'
import type { Store } from '../store/store.ts'
import type { AssessmentFacts } from './assessment-rules.ts'
import type { SourceRow } from './assessment-store.ts'
import type { AssessmentTable, ClaimTable } from './claim-tables.ts'
import { sourceRows, sourcesOf, type StoredSource } from './source-views.ts'

/** The assessment that is drafted, submitted or sent back. */
export type OpenAssessment = Selectable<AssessmentTable> & { authors: { id: string; name: string }[]; sources: StoredSource[] }

/** What every decision about a claim is made on. */
export type Work = {
  claim: Selectable<ClaimTable>
  holder: string | null
  open: OpenAssessment | null
  /** highest version so far, of whatever state; 0 for none */
  lastVersion: number
  notice: NoticeState | null
  /** the notice's row, for what may be done to it */
  noticeFacts: NoticeFacts | null
}

/** @returns null where there is no such claim */
export async function loadWork(store: Store, id: string): Promise<Work | null> {
  const [row, versions, notice] = await Promise.all([
    store.read.selectFrom('claim as c').leftJoin('account as h', 'h.id', 'c.lease_by').selectAll('c').select('h.name as holder').where('c.id', '=', id).executeTakeFirst(),
    store.read.selectFrom('assessment').selectAll().where('claim_id', '=', id).orderBy('version', 'desc').limit(1).execute(),
    store.read.selectFrom('notice').select(['id', 'state', 'best_before', 'paused_until', 'holding_until', 'state_note', 'withdrawal_by', 'seq']).where('claim_id', '=', id).executeTakeFirst(),
  ])
  if (!row) return null
  const { holder, ...claim } = row
  const last = versions[0]
  // At most one is open, and a new one begins only when none is: so it is the latest.
  const isOpen = last !== undefined && last.state !== 'agreed' && last.state !== 'dropped'
  return { claim, holder, open: isOpen ? await withPeople(store, last) : null, lastVersion: last?.version ?? 0, notice: notice?.state ?? null, noticeFacts: notice ?? null }
}

/** As `decideAssessment` reads it. Readings are for the second read alone. */
export const factsOf = (open: OpenAssessment | null): AssessmentFacts | null =>
  open && { state: open.state, verdict: open.verdict, authors: open.authors.map((a) => a.id), submitted_at: open.submitted_at, readings: [] }

/** Whether a version was published: the next one begins as a correction. */
export const isOut = ({ notice }: Pick<Work, 'notice'>): boolean => wasPublished(notice)

/** As `sourcesSuffice` reads them; a source without a basis counts as somebody saying so. */
export const countedSources = (sources: readonly Pick<StoredSource, 'url' | 'title' | 'date' | 'basis' | 'publisher' | 'publisher_id' | 'publisher_class'>[]): Source[] =>
  sources.map((s) => ({ url: s.url, title: s.title, date: s.date, basis: s.basis ?? 'statement', publisherId: s.publisher_id, publisherName: s.publisher, publisherClass: s.publisher_class }))

/** What the public reads now, as a correction takes it over; null where nothing is out. */
export async function versionInForce(store: Store, claimId: string): Promise<(Selectable<AssessmentTable> & { sources: SourceRow[] }) | null> {
  const row = await store.read
    .selectFrom('notice as n')
    .innerJoin('notice_version as v', (join) => join.onRef('v.notice_id', '=', 'n.id').onRef('v.n', '=', 'n.version'))
    .innerJoin('assessment as a', 'a.id', 'v.assessment_id')
    .selectAll('a')
    .where('n.claim_id', '=', claimId)
    .executeTakeFirst()
  if (!row) return null
  return { ...row, sources: await sourceRows(store, row.id) }
}

async function withPeople(store: Store, assessment: Selectable<AssessmentTable>): Promise<OpenAssessment> {
  const [authors, sources] = await Promise.all([
    store.read.selectFrom('assessment_author as w').innerJoin('account as a', 'a.id', 'w.account_id').select(['a.id', 'a.name']).where('w.assessment_id', '=', assessment.id).orderBy('a.name').execute(),
    sourcesOf(store, assessment.id),
  ])
  return { ...assessment, authors, sources }
}
