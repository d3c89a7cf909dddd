import type Database from 'better-sqlite3'

/** Writes plain rows, each statement prepared once. */
export type Rows = {
  insert(table: string, row: Record<string, unknown>): void
  run(sql: string, ...values: unknown[]): void
}

export function rowsInto(db: Database.Database): Rows {
  const prepared = new Map<string, Database.Statement>()
  const run = (sql: string, ...values: unknown[]) => {
    let statement = prepared.get(sql)
    if (!statement) prepared.set(sql, (statement = db.prepare(sql)))
    statement.run(...values)
  }
  return {
    run,
    insert: (table, row) => {
      const names = Object.keys(row)
      run(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`, ...Object.values(row))
    },
  }
}
