import type { CompiledQuery, Kysely } from 'kysely'
import type { Refusal } from './refusal.ts'
import type { Tables } from './tables.ts'

/** A write that is ready to run: made by a query's `.compile()`. */
export type Write = CompiledQuery<unknown>

export type Committed = { committed: number }

/**
 * The seam between Tangkal and its database; the same on better-sqlite3 and D1.
 *
 * Loading is plain Kysely on `read`; deciding is pure; `commit` applies a list of
 * writes all or nothing, and nothing reads between them (D1 has no open
 * transactions). A guard against a stale read is therefore in SQL: the activity's
 * primary key. Faults (full disk, locked database) are thrown.
 */
export type Store = {
  read: Kysely<Tables>
  /** All or nothing; answered after the disk sync. */
  commit(writes: Write[]): Promise<Committed | Refusal>
  /** As `commit`; on Node the submissions of one turn share a transaction, each in its own savepoint. */
  intake(writes: Write[]): Promise<Committed | Refusal>
  /** Counts up whenever something public changed; keys pages kept in memory. */
  publicVersion(): Promise<string>
  /** Ids that one search of matching may read: on D1 every byte passes as text. */
  mostIds: number
  close(): Promise<void>
}
