import { readdirSync, readFileSync } from 'node:fs'
import { getPlatformProxy } from 'wrangler'
import { d1Store, type D1 } from '../../src/store/d1-store.ts'
import { migrate } from '../../src/store/migrate.ts'
import { nodeStore, openDatabase } from '../../src/store/node-store.ts'
import type { Store } from '../../src/store/store.ts'

export type Opened = { store: Store; end(): Promise<void> }

/** Both databases, for `describe.each`: a rule that holds on one alone is no rule. */
export const DATABASES: [string, () => Promise<Opened>][] = [
  ['better-sqlite3', openNode],
  ['D1', openD1],
]

async function openNode(): Promise<Opened> {
  const db = openDatabase(':memory:')
  migrate(db, 'db/migrations')
  const store = nodeStore(db)
  return { store, end: () => store.close() }
}

async function openD1(): Promise<Opened> {
  const proxy = await getPlatformProxy<{ DB: D1 }>({ configPath: 'wrangler.toml', persist: false })
  const d1 = proxy.env.DB
  for (const file of readdirSync('db/migrations').toSorted())
    for (const statement of statementsOf(readFileSync(`db/migrations/${file}`, 'utf8'))) await d1.prepare(statement).bind().all()
  return { store: d1Store(d1), end: () => proxy.dispose() }
}

/** Our own files: a trigger stands on one line, every other statement ends with a semicolon at a line's end. */
function statementsOf(sql: string): string[] {
  const statements: string[] = []
  let open = ''
  for (const line of sql.split('\n').map((l) => l.replace(/\s*--.*$/, ''))) {
    if (line.trim() === '') continue
    open += `${line}\n`
    if (line.startsWith('CREATE TRIGGER') ? line.endsWith('END;') : line.endsWith(';')) {
      statements.push(open)
      open = ''
    }
  }
  return statements
}
