import Database from 'better-sqlite3'
import { chmodSync, closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Files beside the database that a backup takes along, and the pictures and papers that rows name. */
const BESIDE = ['secret', 'erasures']
const MEDIA_FILE = /^media\/[0-9a-f]{64}$/

/**
 * One file with everything: a copy of the database as it stood at one moment, taken
 * while others write, and in a table of its own the files that lie beside it.
 *
 * @param folder the data folder @param file where the backup goes, mode 0600; an existing one is replaced only once the new one is whole
 */
export async function backupTo(folder: string, file: string): Promise<void> {
  const source = new Database(join(folder, 'tangkal.db'), { fileMustExist: true })
  const half = `${file}.half`
  rmSync(half, { force: true })
  try {
    closeSync(openSync(half, 'w', 0o600)) // before any content is in it
    await source.backup(half)
  } finally {
    source.close()
  }
  const copy = new Database(half)
  try {
    copy.pragma('journal_mode = DELETE') // no files beside it
    copy.exec('CREATE TABLE backup_file (name TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT')
    const put = copy.prepare('INSERT INTO backup_file (name, bytes) VALUES (?, ?)')
    const named = copy.prepare<[], string>('SELECT DISTINCT hash FROM kept_file').pluck().all().map((hash) => `media/${hash}`)
    // A file that is not there any more was erased while the copy was made.
    for (const name of [...BESIDE, ...named]) if (existsSync(join(folder, name))) put.run(name, readFileSync(join(folder, name)))
    const said = copy.pragma('integrity_check', { simple: true })
    if (said !== 'ok') throw new Error(`The copy is damaged: ${String(said)}. Run: npm run doctor`)
  } finally {
    copy.close()
  }
  chmodSync(half, 0o600)
  synced(half)
  renameSync(half, file)
}

/**
 * Lays a backup out in an empty folder.
 * @returns the database's file. Throws a plain line where the folder is not empty or the file no backup of ours.
 */
export function restoreInto(folder: string, file: string): string {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${folder} is not empty. Restore goes only into an empty folder: move what is there away, or set TANGKAL_DATA to another.`)
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const database = join(folder, 'tangkal.db')
  const half = `${database}.half`
  try {
    copyFileSync(file, half)
    chmodSync(half, 0o600)
    unpack(folder, half, file)
    synced(half)
    renameSync(half, database)
  } catch (fault) {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
    throw fault
  }
  return database
}

function unpack(folder: string, half: string, file: string): void {
  const db = new Database(half)
  try {
    mkdirSync(join(folder, 'media'), { mode: 0o700 })
    for (const { name, bytes } of filesIn(db, file)) if (BESIDE.includes(name) || MEDIA_FILE.test(name)) writeFileSync(join(folder, name), bytes, { mode: 0o600 })
    db.exec('DROP TABLE backup_file; VACUUM')
  } finally {
    db.close()
  }
}

/** One after the other: all pictures together are more than memory holds. */
function filesIn(db: Database.Database, file: string): Iterable<{ name: string; bytes: Buffer }> {
  try {
    if (db.pragma('integrity_check', { simple: true }) === 'ok') return db.prepare<[], { name: string; bytes: Buffer }>('SELECT name, bytes FROM backup_file').iterate()
  } catch {
    // not a database, or not one of our backups
  }
  throw new Error(`${file} is no backup of Tangkal, or it is damaged.`)
}

function synced(file: string): void {
  const handle = openSync(file, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}
