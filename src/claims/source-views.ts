import type { Selectable } from 'kysely'
import type { Store } from '../store/store.ts'
import type { AssessmentSourceTable } from './claim-tables.ts'

/** A source as it was saved. `publisher`: the name of its registered body, null for none. */
export type StoredSource = Selectable<AssessmentSourceTable> & { publisher: string | null }

/** What an assessment rests on, in the order of its form. */
export const sourcesOf = (store: Store, assessmentId: string): Promise<StoredSource[]> =>
  store.read
    .selectFrom('assessment_source as s')
    .leftJoin('publisher as p', 'p.id', 's.publisher_id')
    .selectAll('s')
    .select('p.name as publisher')
    .where('s.assessment_id', '=', assessmentId)
    .orderBy('s.n')
    .execute()

/** A source as it is shown to a second reader and to everyone. `date`: YYYY-MM-DD; `class` null where it is of no registered body. */
export type ShownSource = Pick<StoredSource, 'url' | 'title' | 'date' | 'basis' | 'publisher'> & { class: 'official' | 'peer' | null; readAt: string }

export async function shownSources(store: Store, assessmentId: string): Promise<ShownSource[]> {
  const stored = await sourcesOf(store, assessmentId)
  return stored.map(({ url, title, date, basis, publisher, publisher_class, read_at }) => ({ url, title, date, basis, publisher, class: publisher_class, readAt: read_at }))
}
