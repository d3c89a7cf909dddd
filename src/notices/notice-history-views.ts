import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { shownSourcesOf } from '../claims/source-views.ts'
import { isAmong } from '../store/among.ts'
import type { Store } from '../store/store.ts'
import { noticeOf, noticeRows, type Notice, type VersionLine } from './notice-views.ts'

/** A notice with all its versions, newest first. `order`: its last change among all changes of notices. */
export type Told = { notice: Notice; versions: VersionLine[]; order: number }

/** Whatever changed after that place in the order, oldest change first: who goes on from the last place misses nothing. */
export const changedAfter = (store: Store, order: number, most: number): Promise<Told[]> =>
  tell(store, told(store).where('n.change_order', '>', order).orderBy('n.change_order').limit(most))

export const toldBySlug = async (store: Store, slug: string): Promise<Told | null> => (await tell(store, told(store).where('n.slug', '=', slug)))[0] ?? null

/** Those of these numbers that are ours, in the order asked. */
export async function toldByNumbers(store: Store, numbers: readonly string[]): Promise<Told[]> {
  const found = await tell(store, told(store).where(isAmong('n.number', numbers)))
  return numbers.flatMap((number) => found.find(({ notice }) => notice.number === number) ?? [])
}

// As the partial indexes on `changed_at` have them.
const PUBLISHED = sql<SqlBool>`published_at IS NOT NULL`
const WITHOUT_VERDICT = sql<SqlBool>`state IN ('holding', 'lapsed')`

/** As many as may share a moment and have been written in another order than by the clock. */
const SHARED_MOMENT = 100

/**
 * The place in the order before the first change at or after an instant.
 * Those are looked up by the clock, and the earliest written of the first hundred counts.
 * @param since UTC ISO @returns null where nothing has changed since
 */
export async function placeBefore(store: Store, since: string): Promise<number | null> {
  const first = (which: RawBuilder<SqlBool>) => store.read.selectFrom('notice').select('change_order').where(which).where('changed_at', '>=', since).orderBy('changed_at').limit(SHARED_MOMENT)
  const places = await Promise.all([PUBLISHED, WITHOUT_VERDICT].map((which) => store.read.selectFrom(first(which).as('first')).select(sql<number | null>`min(change_order) - 1`.as('place')).executeTakeFirst()))
  const found = places.map((row) => row?.place ?? null).filter((place) => place !== null)
  return found.length > 0 ? Math.min(...found) : null
}

/** The last place in the order. */
export async function lastPlace(store: Store): Promise<number> {
  const row = await store.read.selectFrom('notice').select(sql<number | null>`max(change_order)`.as('place')).executeTakeFirst()
  return row?.place ?? 0
}

const told = (store: Store) => noticeRows(store).select('n.change_order').where('n.published_at', 'is not', null)

async function tell(store: Store, query: ReturnType<typeof told>): Promise<Told[]> {
  const rows = await query.execute()
  if (rows.length === 0) return []
  const [sources, versions] = await Promise.all([shownSourcesOf(store, rows.map((row) => row.assessment_id)), versionsOfMany(store, rows.map((row) => row.id))])
  return rows.map((row) => ({ notice: noticeOf(row, sources.get(row.assessment_id) ?? []), versions: versions.get(row.id) ?? [], order: row.change_order }))
}

async function versionsOfMany(store: Store, noticeIds: readonly string[]): Promise<Map<string, VersionLine[]>> {
  const rows = await store.read.selectFrom('notice_version').select(['notice_id', 'n', 'published_at as at', 'note']).where(isAmong('notice_id', noticeIds)).orderBy('n', 'desc').execute()
  return new Map([...Map.groupBy(rows, (row) => row.notice_id)].map(([id, list]) => [id, list.map(({ n, at, note }) => ({ n, at, note }))]))
}
