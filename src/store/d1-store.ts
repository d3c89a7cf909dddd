import {
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type QueryResult,
} from 'kysely'
import { refusalIn } from './refusal.ts'
import type { Store, Write } from './store.ts'
import type { Tables } from './tables.ts'

/** The part of Cloudflare's D1 binding that is used here. */
export type D1 = {
  prepare(sql: string): D1Statement
  batch(statements: D1Statement[]): Promise<D1Result[]>
}
type D1Statement = { bind(...values: unknown[]): D1Statement; all(): Promise<D1Result> }
type D1Result = { results: unknown[]; meta: { changes?: number; last_row_id?: number } }

/** D1 has no interactive transactions: a list of writes is one `batch()`. */
export function d1Store(d1: D1): Store {
  const statement = (write: Write) => d1.prepare(write.sql).bind(...write.parameters)
  const read = new Kysely<Tables>({ dialect: d1Dialect(d1) })
  const commit: Store['commit'] = async (writes) => {
    try {
      await d1.batch(writes.map(statement))
      return { committed: writes.length }
    } catch (error) {
      const refusal = refusalIn(error)
      if (refusal) return refusal
      throw error
    }
  }
  return {
    read,
    commit,
    intake: commit,
    async publicVersion() {
      const row = await read.selectFrom('setting').select('value').where('key', '=', 'public_version').executeTakeFirst()
      return row?.value ?? '0'
    },
    mostIds: 20_000,
    async close() {},
  }
}

function d1Dialect(d1: D1): Dialect {
  const connection: DatabaseConnection = {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const { results, meta } = await d1.prepare(query.sql).bind(...query.parameters).all()
      return { rows: results as R[], numAffectedRows: BigInt(meta.changes ?? 0) }
    },
    // oxlint-disable-next-line require-yield -- D1 answers whole results
    async *streamQuery() {
      throw new Error('D1 does not stream: page with a cursor')
    },
  }
  const noTransaction = async () => {
    throw new Error('D1 has no interactive transactions: use commit(writes)')
  }
  return {
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createDriver: () => ({
      async init() {},
      async acquireConnection() {
        return connection
      },
      beginTransaction: noTransaction,
      commitTransaction: noTransaction,
      rollbackTransaction: noTransaction,
      async releaseConnection() {},
      async destroy() {},
    }),
  }
}
