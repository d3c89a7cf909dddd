import { fileURLToPath } from 'node:url'
import { openDataFolder } from '../store/data-folder.ts'
import { migrate } from '../store/migrate.ts'
import { nodeStore, openDatabase } from '../store/node-store.ts'
import type { Store } from '../store/store.ts'
import { readSettings, type Settings } from '../web/read-config.ts'

/** Says what the person at the keyboard can mend, and ends with 1. */
export function endWith(line: string): never {
  console.error(line)
  process.exit(1)
}

export function settingsOrEnd(): Settings {
  const read = readSettings(process.env)
  return 'wrong' in read ? endWith(read.wrong.join('\n')) : read.settings
}

/** The same database that a running server has open: SQLite lets both write, one after the other. */
export function openedStore(settings: Pick<Settings, 'data' | 'secret'>): Store {
  const db = openDatabase(openDataFolder(settings.data, settings.secret).database)
  migrate(db, fileURLToPath(new URL('../../db/migrations', import.meta.url)))
  return nodeStore(db)
}
