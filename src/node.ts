import { fileURLToPath } from 'node:url'
import { setupCode } from './accounts/setup.ts'
import { makeKeys } from './crypto/keys.ts'
import { mediaFolder } from './media/media-folder.ts'
import { loadRegion } from './region/load.ts'
import { regionAt } from './region/region.ts'
import { seedPublishers } from './sources/seed-publishers.ts'
import { systemClock } from './store/clock.ts'
import { openDataFolder } from './store/data-folder.ts'
import { migrate } from './store/migrate.ts'
import { nodeStore, openDatabase } from './store/node-store.ts'
import type { Deps } from './web/env.ts'
import { logTo } from './web/operator-log.ts'
import { readSettings, type Settings } from './web/read-config.ts'
import { nodeParts, serveNode } from './web/serve-node.ts'

/** The first entrance: one machine, one process, one file of SQLite. */

const root = fileURLToPath(new URL('..', import.meta.url))

const read = readSettings(process.env)
if ('wrong' in read) {
  for (const line of read.wrong) console.error(line)
  process.exit(1)
}
const { settings } = read
logTo((line) => console.error(line), settings.log)
await main(settings).catch((fault: unknown) => {
  console.error(`Tangkal did not start: ${fault instanceof Error ? fault.message : String(fault)}`)
  process.exit(1)
})

async function main(s: Settings): Promise<void> {
  const folder = openDataFolder(s.data, s.secret)
  const db = openDatabase(folder.database)
  migrate(db, `${root}db/migrations`)
  const store = nodeStore(db)
  const region = regionAt(loadRegion(s.region), s.timezone)
  await seedPublishers(store, region, systemClock())
  const deps: Deps = { ...nodeParts(root), store, region, media: mediaFolder(folder.media, root), clock: systemClock, config: s.app, keys: makeKeys(folder.secret) }
  const port = await serveNode(deps, { root, host: s.host, port: s.port, data: s.data })
  const where = s.app.origin ?? `http://${s.host}:${port}`
  console.log([`Tangkal ${region.name}: http://${s.host}:${port}`, ...(await firstSteps(where, deps))].join('\n'))
}

/** An empty database is set up in the browser with a code that only this terminal shows. */
async function firstSteps(where: string, deps: Deps): Promise<string[]> {
  const account = await deps.store.read.selectFrom('account').select('id').limit(1).executeTakeFirst()
  return account ? [] : [`First set-up: open ${where}/siapkan and give this one-time code: ${setupCode(deps.keys)}`]
}
