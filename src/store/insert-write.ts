import type { CompiledQuery, Insertable } from 'kysely'
import type { Store, Write } from './store.ts'
import type { Tables } from './tables.ts'

/** By table and columns: a handful, since rows are written in code. */
const compiled = new Map<string, CompiledQuery<unknown>>()

/**
 * The insert of one row of plain values, its SQL made once for all rows of the same columns:
 * making it anew costs as much as running it, and a submission writes two.
 */
export function insertWrite<T extends keyof Tables & string>(store: Store, table: T, row: Insertable<Tables[T]>): Write {
  const shape = `${table} ${Object.keys(row).join(' ')}`
  let query = compiled.get(shape)
  if (!query) compiled.set(shape, (query = store.read.insertInto(table as never).values(row as never).compile() as CompiledQuery<unknown>))
  return { ...query, parameters: Object.values(row) }
}
