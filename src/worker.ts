import assets from 'tangkal:assets'
import region from 'tangkal:region'
import areas from 'tangkal:areas'
import publishers from 'tangkal:publishers'
import shared from 'tangkal:shared-publishers'
import { placeReports } from './desk/placing.ts'
import { setupCode } from './accounts/setup.ts'
import { makeKeys } from './crypto/keys.ts'
import { parseRegion, regionAt } from './region/region.ts'
import { seedPublishers } from './sources/seed-publishers.ts'
import { systemClock } from './store/clock.ts'
import { d1Limits } from './store/d1-limits.ts'
import { d1Store, type D1 } from './store/d1-store.ts'
import type { Store } from './store/store.ts'
import { createApp } from './web/app.ts'
import { assetsFrom } from './web/assets.ts'
import { tick } from './web/clockwork.ts'
import type { Deps } from './web/env.ts'
import { logTo, tellOperator } from './web/operator-log.ts'
import { readSettings } from './web/read-config.ts'

/** The second entrance: Cloudflare Workers with D1. Static files are served by Workers' assets before this runs. */

type Bindings = { DB: D1; [setting: string]: unknown }
type Running = { app: ReturnType<typeof createApp>; store: Store }

/** D1 can be taken back to any moment of these days. */
const D1_TIME_TRAVEL_DAYS = 30

/** Reports placed after an answer: D1 allows so many queries to one call. */
const PLACED_AT_ONCE = 1

let running: Promise<Running> | undefined

export default {
  async fetch(request: Request, env: Bindings, context: { waitUntil(work: Promise<unknown>): void; passThroughOnException(): void; props: unknown }): Promise<Response> {
    try {
      running ??= start(env)
      const { app, store } = await running
      const answer = await app.fetch(request, env, context)
      if (request.method === 'POST') context.waitUntil(placeReports(store, systemClock(), PLACED_AT_ONCE).catch(() => {})) // the cron trigger tries again, and tells
      return answer
    } catch (fault) {
      running = undefined // the next request tries anew
      tellOperator(systemClock(), { event: 'not_started', what: String(fault), todo: 'Check the settings in wrangler.toml, the secret TANGKAL_SECRET, and that the migrations have been applied.' })
      return new Response('Tangkal sedang disiapkan. Coba lagi sebentar lagi. / Tangkal is being set up. Try again shortly.', { status: 503, headers: { 'Retry-After': '60', 'Content-Type': 'text/plain; charset=utf-8' } })
    }
  },
  async scheduled(_event: unknown, env: Bindings): Promise<void> {
    running ??= start(env)
    await tick((await running).store, systemClock())
  },
}

async function start(env: Bindings): Promise<Running> {
  const read = readSettings({ ...textOf(env), HOST: '127.0.0.1' })
  if ('wrong' in read) throw new Error(read.wrong.join(' · '))
  const { settings } = read
  if (!settings.secret) throw new Error('TANGKAL_SECRET is not set: on Workers there is no disk to keep a self-made one. Run: wrangler secret put TANGKAL_SECRET')
  logTo((line) => console.error(line), settings.log)
  const place = regionAt(parseRegion({ region, areas, publishers, shared }), settings.timezone)
  if (place.code !== settings.region) throw new Error(`TANGKAL_REGION is ${settings.region}, but the pack in wrangler.toml [alias] is ${place.code}`)
  const store = d1Store(env.DB)
  const keys = makeKeys(settings.secret)
  await seedPublishers(store, place, systemClock())
  const account = await store.read.selectFrom('account').select('id').limit(1).executeTakeFirst()
  if (!account) console.log(`First set-up: open /siapkan and give this one-time code: ${setupCode(keys)}`)
  const deps: Deps = {
    store,
    region: place,
    clock: systemClock,
    config: settings.app,
    keys,
    assets: assetsFrom(assets),
    limits: d1Limits(store),
    media: null, // no decoder here: text and links only, see docs/contract.md
    addressOf: (c) => c.req.header('cf-connecting-ip') ?? 'unknown',
    lingersDays: D1_TIME_TRAVEL_DAYS, gzip: null,
  }
  return { app: createApp(deps), store }
}

/** Settings are the bindings that are text. */
const textOf = (env: Bindings): Record<string, string> => Object.fromEntries(Object.entries(env).filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
