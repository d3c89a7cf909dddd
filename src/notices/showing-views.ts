import { sql } from 'kysely'
import type { Store } from '../store/store.ts'
import type { Answered, ShownHit } from './showing-tables.ts'

/** How many checks there were, and how they were answered. `wrong`: surely, and refused; `reported`: whose reader went on to the report form, however it was answered. */
export type ShowingCounts = { asked: number; atOnce: number; wrong: number; maybe: number; none: number; reported: number }

/** One walk along the index, nothing sorted. @param since UTC ISO */
export async function showingCounts(store: Store, since: string): Promise<ShowingCounts> {
  const times = (fits: string) => sql`coalesce(sum(${sql.raw(fits)}), 0)`
  const { rows } = await sql<ShowingCounts>`
    SELECT count(*) AS asked, ${times(`answered = 'hit' AND refused = 0`)} AS "atOnce", ${times(`answered = 'hit' AND refused > 0`)} AS wrong,
      ${times(`answered = 'maybe'`)} AS maybe, ${times(`answered = 'none'`)} AS none, ${times('reported_at IS NOT NULL')} AS reported
    FROM check_shown WHERE at >= ${since}`.execute(store.read)
  return rows[0]!
}

export type Showing = { n: number; at: string; answered: Answered; reported_at: string | null; hits: (ShownHit & { refused?: string })[] }

const showings = (store: Store) => store.read.selectFrom('check_shown').select(['n', 'at', 'answered', 'reported_at', 'hits'])
const showingOf = ({ hits, ...row }: Omit<Showing, 'hits'> & { hits: string }): Showing => ({ ...row, hits: JSON.parse(hits) as Showing['hits'] })

/** The latest of the days asked for, at most so many. @param since UTC ISO */
export async function latestShowings(store: Store, since: string, most: number): Promise<Showing[]> {
  return (await showings(store).where('at', '>=', since).orderBy('at', 'desc').limit(most).execute()).map(showingOf)
}

/** The next so many in the order in which they came. @param after the last `n` of those before */
export async function showingsAfter(store: Store, after: number, most: number): Promise<Showing[]> {
  return (await showings(store).where('n', '>', after).orderBy('n').limit(most).execute()).map(showingOf)
}
