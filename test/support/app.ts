import type { Hono } from 'hono'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mediaFolder } from '../../src/media/media-folder.ts'
import { createApp } from '../../src/web/app.ts'
import type { AppEnv, Deps } from '../../src/web/env.ts'
import { memoryLimits } from '../../src/web/limits.ts'
import { makeKeys } from '../../src/crypto/keys.ts'
import { loadRegion } from '../../src/region/load.ts'
import { migrate } from '../../src/store/migrate.ts'
import { nodeStore, openDatabase } from '../../src/store/node-store.ts'
import type { Store } from '../../src/store/store.ts'

/** A Tuesday, 14.40 WITA, inside duty hours. */
export const START = '2027-06-08T06:40:00.000Z'

/** Each app's pictures lie in a folder of its own, gone with the process. */
const FOLDER = mkdtempSync(join(tmpdir(), 'tangkal-media-'))
process.once('exit', () => rmSync(FOLDER, { recursive: true, force: true }))
let apps = 0

/** A clock that only tests move. */
export function testClock(start = START) {
  let now = new Date(start)
  return {
    read: () => new Date(now),
    /** minutes */
    pass(minutes: number) {
      now = new Date(now.getTime() + minutes * 60_000)
    },
    set(iso: string) {
      now = new Date(iso)
    },
  }
}

export type TestApp = { app: Hono<AppEnv>; deps: Deps; store: Store; mediaFolder: string; now: ReturnType<typeof testClock> }

/** The whole app, on a fresh database in memory unless one is given. */
export function testApp(change: Partial<Deps['config']> = {}, store: Store = inMemory()): TestApp {
  const now = testClock()
  const media = join(FOLDER, String(apps++))
  const deps: Deps = {
    store,
    clock: now.read,
    config: { origin: null, secure: false, trustProxy: 0, limits: true, dev: false, ...change },
    keys: makeKeys('a secret for tests alone, long enough to pass'),
    region: loadRegion('64.08'),
    assets: { css: '/s/tangkal.css', deskCss: '/s/desk.css', js: '/s/tangkal.js', desk: '/s/desk.js', htmx: '/s/htmx.js', icon: '/s/icon.svg' },
    limits: memoryLimits(),
    media: mediaFolder(media, './'),
    addressOf: (c) => c.req.header('x-test-address') ?? '127.0.0.1',
    lingersDays: null,
    gzip: null,
  }
  return { app: createApp(deps), deps, store, mediaFolder: media, now }
}

function inMemory(): Store {
  const db = openDatabase(':memory:')
  migrate(db, 'db/migrations')
  return nodeStore(db)
}
