import { sql } from 'kysely'
import type { Store, Write } from '../store/store.ts'

/** Reports in one commit: some ten milliseconds, between which others are served. */
const AT_ONCE = 200
/** Commits in one round; the rest come a minute later. */
const ROUNDS = 60

/** Takes reports into the index that came since the last time, the oldest first. @returns how many commits it took */
export async function indexReports(store: Store, rounds = ROUNDS): Promise<number> {
  for (let round = 0; round < rounds; round++) {
    const { rows } = await sql`SELECT 1 FROM report WHERE searchable = 0 AND state <> 'withdrawn' LIMIT 1`.execute(store.read)
    if (rows.length === 0) return round
    await store.commit(someWrites(store))
    if (round < rounds - 1) await new Promise((turn) => setTimeout(turn, 10))
  }
  return rounds
}

/** All three read the same reports, for nothing comes between the writes of a commit. */
function someWrites(store: Store): Write[] {
  const some = sql`SELECT number, received_at, text, url FROM report WHERE searchable = 0 AND state <> 'withdrawn' ORDER BY received_at, number LIMIT ${sql.lit(AT_ONCE)}`
  return [
    sql`INSERT INTO report_search (number, received_at) SELECT number, received_at FROM (${some}) ORDER BY received_at, number`.compile(store.read),
    sql`INSERT INTO report_text (rowid, text, url) SELECT s.n, r.text, r.url FROM (${some}) r JOIN report_search s ON s.number = r.number ORDER BY s.n`.compile(store.read),
    sql`UPDATE report SET searchable = 1 WHERE number IN (SELECT number FROM (${some}))`.compile(store.read),
  ]
}
