import { sql } from 'kysely'
import type { Store } from './store.ts'

/** Reads, and tries a write of its own: "the disk is full" is found here before a citizen finds it. */
export async function databaseAnswers(store: Store, now: Date): Promise<boolean> {
  try {
    const { rows } = await sql<{ one: number }>`SELECT 1 AS one`.execute(store.read)
    const tried = now.toISOString()
    const write = store.read
      .insertInto('setting')
      .values({ key: 'health', value: tried })
      .onConflict((c) => c.column('key').doUpdateSet({ value: tried }))
      .compile()
    await store.commit([write])
    return rows[0]?.one === 1
  } catch {
    return false
  }
}
