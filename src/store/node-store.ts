import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { refusalIn, type Refusal } from './refusal.ts'
import type { Committed, Store, Write } from './store.ts'
import type { Tables } from './tables.ts'

/** Nobody waits longer for company than this many turns of the event loop. */
const MOST_TURNS = 16

type Waiting = { writes: Write[]; done: (result: Committed | Refusal) => void; failed: (fault: unknown) => void }

/** better-sqlite3 with the settings that make "received" mean "on disk". `:memory:` for tests. */
export function openDatabase(file: string): Database.Database {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL') // WAL alone drops to NORMAL, which syncs only at checkpoints
  db.pragma('foreign_keys = ON')
  db.pragma('secure_delete = ON')
  db.pragma('busy_timeout = 2000') // the command line works beside a running server
  db.pragma('cache_size = -32000') // at most 32 MB: what a desk looks at all day; the 2 MB it begins with are read anew at each page of a large one
  return db
}

export function nodeStore(db: Database.Database): Store {
  /** A statement lies outside the heap until it is collected: one for each read made memory grow with the load, and each cost as much to prepare as to run. */
  const prepared = new Map<string, Database.Statement>()
  const statement = (sql: string) => {
    let found = prepared.get(sql)
    if (!found) {
      if (prepared.size > 500) prepared.clear()
      prepared.set(sql, (found = db.prepare(sql)))
    }
    return found
  }
  const runAll = (writes: Write[]): Committed => {
    for (const write of writes) {
      const s = statement(write.sql)
      if (s.reader) s.all(...(write.parameters as unknown[]))
      else s.run(...(write.parameters as unknown[]))
    }
    return { committed: writes.length }
  }
  const once = db.transaction(runAll).immediate
  const savepoint = db.transaction(runAll) // inside another transaction better-sqlite3 makes it a savepoint
  const allOrNone = db.transaction((group: Waiting[]) => group.map((one) => runAll(one.writes))).immediate
  const eachForItself = db.transaction((group: Waiting[]) => group.map((one) => attempt(one))).immediate

  /** A refusal stands for its own submission alone; a full disk ends the whole transaction. */
  const attempt = (one: Waiting): Committed | Refusal | { failed: unknown } => {
    try {
      return savepoint(one.writes)
    } catch (error) {
      if (!db.inTransaction) throw error
      return refusalIn(error) ?? { failed: error }
    }
  }
  /** Nearly always all go in; where one does not, nothing was written, and each gets a savepoint, which costs as much as its rows. */
  const together = (group: Waiting[]) => {
    try {
      return allOrNone(group)
    } catch (error) {
      if (isOfStorage(error)) throw error
      return eachForItself(group)
    }
  }

  let waiting: Waiting[] = []
  /** While one turn of the event loop still brings submissions, the next may too: their bodies come in over several turns. */
  const gather = (seen: number, turns: number) => {
    if (waiting.length > seen && turns < MOST_TURNS) setImmediate(gather, waiting.length, turns + 1)
    else commitTogether()
  }
  /** One sync for all submissions of this turn: an fsync costs more than fifty inserts. Answered only after it. */
  const commitTogether = () => {
    const group = waiting
    waiting = []
    try {
      for (const [i, result] of together(group).entries()) {
        if ('failed' in result) group[i]!.failed(result.failed)
        else group[i]!.done(result)
      }
    } catch (fault) {
      for (const one of group) one.failed(fault)
    }
  }

  const version = db.prepare<[], { value: string }>(`SELECT value FROM setting WHERE key = 'public_version'`)
  return {
    read: new Kysely<Tables>({ dialect: new SqliteDialect({ database: { prepare: statement, close: () => db.close() } }) }),
    async commit(writes) {
      try {
        return once(writes)
      } catch (error) {
        const refusal = refusalIn(error)
        if (refusal) return refusal
        throw error
      }
    },
    intake(writes) {
      return new Promise((done, failed) => {
        if (waiting.length === 0) setImmediate(gather, 0, 0)
        waiting.push({ writes, done, failed })
      })
    },
    async publicVersion() {
      return version.get()!.value
    },
    mostIds: 200_000,
    async close() {
      db.close()
    },
  }
}

/** A full disk or a lock, not what one submission wrote: trying again would only wait again. */
const isOfStorage = (error: unknown): boolean => error instanceof Database.SqliteError && !error.code.startsWith('SQLITE_CONSTRAINT')
