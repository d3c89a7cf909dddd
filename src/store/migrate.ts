import type Database from 'better-sqlite3'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Runs the numbered files that this database has not seen, each in a transaction.
 * They are recorded in the table that wrangler uses, so one list serves both runtimes.
 *
 * @returns the names applied now
 */
export function migrate(db: Database.Database, folder: string): string[] {
  db.exec(`CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`)
  const seen = new Set(db.prepare(`SELECT name FROM d1_migrations`).pluck().all())
  const fresh = readdirSync(folder).filter((name) => /^\d{4}_.*\.sql$/.test(name) && !seen.has(name)).toSorted()
  for (const name of fresh) {
    const sql = readFileSync(join(folder, name), 'utf8')
    db.transaction(() => {
      db.exec(sql)
      db.prepare(`INSERT INTO d1_migrations (name) VALUES (?)`).run(name)
    }).immediate()
  }
  return fresh
}
