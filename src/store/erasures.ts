import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Store } from './store.ts'

/** Which reports were erased by their reporters, and when (UTC ISO). */
export type Erasure = { number: number; at: string }

const FILE = 'erasures'

/** From the audit log, which an erasure leaves behind. Oldest first. */
export async function erasuresIn(store: Store): Promise<Erasure[]> {
  const rows = await erased(store).select(['subject_id', 'at']).orderBy('at').orderBy('subject_id').execute()
  return rows.map(({ subject_id, at }) => ({ number: Number(subject_id), at }))
}

/** Literals: SQLite takes a partial index only for a condition that it can read. */
const erased = (store: Store) => store.read.selectFrom('activity').where('subject', '=', sql.lit<'report'>('report')).where('act', '=', sql.lit<string>('withdraw'))

/** How many the file held when this process last wrote it or found it right. */
const kept = new WeakMap<Store, { file: string; n: number }>()

/**
 * Keeps the list as a file of its own beside the database: a backup is older than the
 * erasures that came after it, and restoring it must not bring anybody's words back.
 * Numbers and instants alone. Written whole and renamed, so it is never half a list.
 * The log only grows: while it holds as many erasures as before, there is nothing to write.
 */
export async function keepErasures(store: Store, folder: string): Promise<void> {
  const file = join(folder, FILE)
  const { n } = await erased(store).select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()
  const before = kept.get(store)
  if (before?.file === file && before.n === n && existsSync(file)) return
  const list = await erasuresIn(store)
  const lines = list.map(({ number, at }) => `${number} ${at}\n`).join('')
  if (!existsSync(file) || readFileSync(file, 'utf8') !== lines) {
    writeFileSync(`${file}.new`, lines, { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  kept.set(store, { file, n: list.length })
}

/** Reads such a file, or the one in such a folder. Throws a plain line when it is none. */
export function readErasures(path: string): Erasure[] {
  const file = existsSync(join(path, FILE)) ? join(path, FILE) : path
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line, i) => {
      const [, number, at] = /^(\d{5,12}) (\d{4}-\d\d-\d\dT[\d:.]+Z)$/.exec(line) ?? []
      if (!number) throw new Error(`${file}, line ${i + 1}: not a list of erasures`)
      return { number: Number(number), at: at! }
    })
}
