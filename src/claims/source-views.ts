import type { Selectable } from 'kysely'
import { isAmong } from '../store/among.ts'
import type { Store } from '../store/store.ts'
import type { KeptKind } from '../media/media-rules.ts'
import type { SourceRow } from './assessment-store.ts'
import type { AssessmentSourceTable, AssessmentState } from './claim-tables.ts'

/** A source as it was saved. `publisher`: the name of its registered body, null for none. */
export type StoredSource = Selectable<AssessmentSourceTable> & { publisher: string | null }

const sources = (store: Store) => store.read.selectFrom('assessment_source as s').leftJoin('publisher as p', 'p.id', 's.publisher_id').selectAll('s').select('p.name as publisher')

/** What an assessment rests on, in the order of its form. */
export const sourcesOf = (store: Store, assessmentId: string): Promise<StoredSource[]> => sources(store).where('s.assessment_id', '=', assessmentId).orderBy('s.n').execute()

/** As the next version takes them over. */
export const sourceRows = (store: Store, assessmentId: string): Promise<SourceRow[]> =>
  store.read.selectFrom('assessment_source').select(['url', 'title', 'date', 'basis', 'publisher_id', 'publisher_class', 'read_at', 'file_hash', 'file_kind', 'file_bytes', 'signatory']).where('assessment_id', '=', assessmentId).orderBy('n').execute()

/** A source as it is shown to a second reader and to everyone. `date`: YYYY-MM-DD; `class` null where it is of no registered body. */
export type ShownSource = Pick<StoredSource, 'url' | 'title' | 'date' | 'basis' | 'publisher' | 'signatory'> & { class: 'official' | 'peer' | null; readAt: string; file: SourceFile | null }

/** What a source rests on where it has no address. `hash`: SHA-256, hex. */
export type SourceFile = { hash: string; kind: KeptKind; bytes: number }
export const fileOf = (s: Pick<StoredSource, 'file_hash' | 'file_kind' | 'file_bytes'>): SourceFile | null => (s.file_hash ? { hash: s.file_hash, kind: s.file_kind!, bytes: s.file_bytes! } : null)

export const shownSources = async (store: Store, assessmentId: string): Promise<ShownSource[]> => (await sourcesOf(store, assessmentId)).map(shown)

/** The sources of many assessments at once, by the assessment's id. */
export async function shownSourcesOf(store: Store, assessmentIds: readonly string[]): Promise<Map<string, ShownSource[]>> {
  const stored = await sources(store).where(isAmong('s.assessment_id', assessmentIds)).orderBy('s.n').execute()
  return new Map([...Map.groupBy(stored, (s) => s.assessment_id)].map(([id, list]) => [id, list.map(shown)]))
}

/** A file that some version of this claim's assessment rests on, and how far those versions came. */
export async function claimFile(store: Store, claimId: string, hash: string): Promise<{ file: SourceFile; states: AssessmentState[] } | null> {
  const rows = await store.read
    .selectFrom('assessment_source as s')
    .innerJoin('assessment as a', 'a.id', 's.assessment_id')
    .select(['s.file_hash', 's.file_kind', 's.file_bytes', 'a.state'])
    .where('s.file_hash', '=', hash)
    .where('a.claim_id', '=', claimId)
    .execute()
  return rows[0] ? { file: fileOf(rows[0])!, states: rows.map((row) => row.state) } : null
}

const shown = (s: StoredSource): ShownSource => ({ url: s.url, title: s.title, date: s.date, basis: s.basis, publisher: s.publisher, signatory: s.signatory, class: s.publisher_class, readAt: s.read_at, file: fileOf(s) })
