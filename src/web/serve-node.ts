import { serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { placingSoon } from '../desk/placing.ts'
import { createApp } from './app.ts'
import { assetsFrom } from './assets.ts'
import { tick } from './clockwork.ts'
import type { Ctx, Deps } from './env.ts'
import { SECURITY_HEADERS } from './headers.ts'
import { sweepFiles } from '../media/erasing.ts'
import { keepErasures } from '../store/erasures.ts'
import { memoryLimits } from './limits.ts'
import { tellOperator } from './operator-log.ts'

/** What Node itself brings to the app. @param root the project's folder, with its slash: a bundle lies elsewhere than its sources */
export const nodeParts = (root: string): Pick<Deps, 'assets' | 'limits' | 'addressOf' | 'gzip' | 'lingersDays'> => ({
  assets: assetsFrom(readManifest(root)),
  limits: memoryLimits(),
  addressOf: (c: Ctx) => getConnInfo(c).remote.address ?? 'unknown',
  lingersDays: null,
  gzip: (body) => gzipSync(body, { level: 6 }),
})

function readManifest(root: string): Record<string, string> {
  const file = `${root}.build/assets.json`
  if (!existsSync(file)) throw new Error('.build/assets.json is missing. Start with: npm start')
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
}

/**
 * Serves app and static files, runs the clockwork, and ends well on SIGTERM or SIGINT.
 *
 * @param where.data the data folder, null where nothing is kept (the demo)
 * @returns the port, which the system chooses for port 0
 */
export async function serveNode(deps: Deps, where: { root: string; host: string; port: number; data: string | null }): Promise<number> {
  const { host, port, data } = where
  const app = createApp(deps)
  const files = staticFiles(where.root, deps.config.secure)
  const isFile = /^https?:\/\/[^/]+\/s\//
  const wake = placingSoon(deps.store, deps.clock)
  wake() // what an upgrade or a crash left
  const fetch = (request: Request, env: object) => {
    if (isFile.test(request.url)) return files.fetch(request, env)
    const answer = app.fetch(request, env as Record<string, unknown>)
    if (request.method === 'POST') void Promise.resolve(answer).then(wake, wake)
    return answer
  }
  const listening = Promise.withResolvers<number>()
  const server = serve({ fetch, hostname: host, port }, (info) => listening.resolve(info.port))
  server.on('error', (fault: NodeJS.ErrnoException) => {
    console.error(fault.code === 'EADDRINUSE' ? `PORT ${port} is taken. Stop what uses it, or set PORT to another.` : `Tangkal cannot listen on HOST ${host}: ${fault.message}`)
    process.exit(1)
  })
  const timer = setInterval(() => void minutely(deps, data), 60_000)
  void minutely(deps, data)
  void sweepFiles(deps).catch(() => {}) // what a crash left; the clean stop tries again
  endWell(server, deps, data, timer)
  return listening.promise
}

/** What time brings, and beside the database the list of what was erased. */
async function minutely({ store, clock }: Deps, data: string | null): Promise<void> {
  await tick(store, clock())
  if (data) await keepErasures(store, data).catch((fault: unknown) => tellOperator(clock(), { event: 'erasures_not_kept', what: String(fault), todo: 'Free disk space: the list of erased reports beside the database is written again in a minute.' }))
}

/** Fingerprinted files: kept for good by browsers, compressed at build. */
function staticFiles(root: string, secure: boolean): Hono {
  const files = new Hono()
  files.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.res.headers.set(name, value)
    if (secure) c.res.headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
  })
  files.get('/s/*', serveStatic({ root: `${root}.build/static`, precompressed: true, onFound: (_path, c) => c.header('Cache-Control', 'public, max-age=31536000, immutable') }))
  return files
}

/** No new connection is taken, open requests are answered, then the database is closed. */
function endWell(server: ReturnType<typeof serve>, deps: Deps, data: string | null, timer: NodeJS.Timeout): void {
  const end = () => {
    clearInterval(timer)
    const late = setTimeout(exit, 4500)
    server.close(() => {
      clearTimeout(late)
      void lastThings(deps, data).then(() => deps.store.close()).then(exit)
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
}

/** What was erased is erased on disk too, and written down. */
async function lastThings(deps: Deps, data: string | null): Promise<void> {
  await sweepFiles(deps).catch(() => {})
  if (data) await keepErasures(deps.store, data).catch(() => {})
}

const exit = () => process.exit(0)
