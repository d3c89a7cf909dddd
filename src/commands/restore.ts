import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { sweepFiles } from '../media/erasing.ts'
import { mediaFolder } from '../media/media-folder.ts'
import { withdraw } from '../reports/ticket-moves.ts'
import { restoreInto } from '../store/backup.ts'
import { readErasures } from '../store/erasures.ts'
import { systemClock } from '../store/clock.ts'
import { endWith, openedStore, settingsOrEnd } from './command.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const USAGE = `npm run restore -- FILE [--erasures OLD]   into the empty folder TANGKAL_DATA
OLD: the old data folder, or the file "erasures" from it. What reporters erased after the backup is erased again.`

const given = read()
const settings = settingsOrEnd()
try {
  const since = given.erasures === undefined ? [] : readErasures(given.erasures)
  restoreInto(settings.data, given.file)
  const store = openedStore(settings)
  let again = 0
  for (const { number } of since) {
    const before = await store.read.selectFrom('report').select('state').where('number', '=', number).executeTakeFirst()
    if (!before || before.state === 'withdrawn') continue
    await withdraw(store, number, systemClock())
    again++
  }
  await sweepFiles({ store, media: mediaFolder(join(settings.data, 'media'), ROOT) })
  await store.close()
  console.log(`Restored into ${settings.data}. ${again} ${again === 1 ? 'report that was' : 'reports that were'} erased after the backup ${again === 1 ? 'is' : 'are'} erased again.`)
  if (given.erasures === undefined) console.log('If the old data folder can still be read, empty this one and run again with --erasures OLD: reporters may have erased reports after the backup.')
} catch (fault) {
  endWith(`Not restored: ${(fault as Error).message}`)
}

function read(): { file: string; erasures?: string } {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { erasures: { type: 'string' } } })
    if (positionals.length === 1) return { file: positionals[0]!, ...values }
  } catch (fault) {
    return endWith(`${(fault as Error).message}\n${USAGE}`)
  }
  return endWith(USAGE)
}
