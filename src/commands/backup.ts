import { resolve } from 'node:path'
import { backupTo } from '../store/backup.ts'
import { keepErasures } from '../store/erasures.ts'
import { endWith, openedStore, settingsOrEnd } from './command.ts'

const USAGE = 'npm run backup -- FILE   one file, mode 0600, with database and self-made secret; works beside a running server'

const [file, ...rest] = process.argv.slice(2)
if (!file || rest.length) endWith(USAGE)
const settings = settingsOrEnd()
try {
  const store = openedStore(settings)
  await keepErasures(store, settings.data)
  await store.close()
  await backupTo(settings.data, resolve(file))
  console.log(`Backed up to ${file}. Keep it where this machine's disk cannot take it along, and keep it secret: it opens every ticket.${settings.secret ? ' TANGKAL_SECRET is set outside and not in it: keep that too.' : ''}`)
} catch (fault) {
  endWith(`No backup was made: ${(fault as Error).message}`)
}
