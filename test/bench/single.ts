import { serve } from '@hono/node-server'
import { readFileSync } from 'node:fs'
import { makeKeys } from '../../src/crypto/keys.ts'
import { loadRegion } from '../../src/region/load.ts'
import { systemClock } from '../../src/store/clock.ts'
import { migrate } from '../../src/store/migrate.ts'
import { nodeStore, openDatabase } from '../../src/store/node-store.ts'
import { createApp } from '../../src/web/app.ts'
import { assetsFrom } from '../../src/web/assets.ts'
import { memoryLimits } from '../../src/web/limits.ts'

/** The peer of grouped intake: the same app on the same kind of database, but every submission is a transaction of its own. */
const [file = '', grouped = ''] = process.argv.slice(2)
const db = openDatabase(file)
migrate(db, 'db/migrations')
const store = nodeStore(db)
const app = createApp({
  store: grouped === 'grouped' ? store : { ...store, intake: store.commit },
  clock: systemClock,
  config: { origin: null, secure: false, trustProxy: 0, limits: false, dev: false },
  keys: makeKeys('a secret for the benchmark alone, never kept'),
  region: loadRegion('64.08'),
  assets: assetsFrom(JSON.parse(readFileSync('.build/assets.json', 'utf8')) as Record<string, string>),
  limits: memoryLimits(),
  media: null,
  addressOf: () => '127.0.0.1',
  lingersDays: null,
  gzip: null,
})
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info) => console.log(`ready: http://127.0.0.1:${info.port}`))

process.once('SIGTERM', () => process.exit(0))
