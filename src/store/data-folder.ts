import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What may have been made by an earlier version, or copied here. */
const OWN_FILES = ['tangkal.db', 'tangkal.db-wal', 'tangkal.db-shm', 'secret', 'erasures']

/** What Tangkal keeps on disk, readable for its own user alone. */
export type DataFolder = { database: string; media: string; secret: string }

/**
 * Makes the folder when it is absent, and on first start a secret of its own.
 * Whoever loses that file loses the way into every open ticket: `npm run backup` takes it along.
 *
 * @param given TANGKAL_SECRET; null: the self-made one in the file `secret`
 */
export function openDataFolder(folder: string, given: string | null): DataFolder {
  process.umask(0o077) // what is made from here on
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const name of OWN_FILES) if (existsSync(join(folder, name))) chmodSync(join(folder, name), 0o600)
  const file = join(folder, 'secret')
  if (!given && !existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  const secret = given ?? readFileSync(file, 'utf8').trim()
  if (secret.length < 32) throw new Error(`${file} is damaged: it must hold 32 characters or more. Restore it from a backup; without it open tickets cannot be opened.`)
  return { database: join(folder, 'tangkal.db'), media: join(folder, 'media'), secret }
}
