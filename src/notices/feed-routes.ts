import { Hono } from 'hono'
import { siteMap } from '../../templates/site-map.ts'
import { officeOf } from '../settings/office.ts'
import type { AppEnv, Ctx } from '../web/env.ts'
import { kept } from '../web/keep.ts'
import { changedNotices, noticeAddresses } from './notice-list-views.ts'
import { nextChange } from './notice-rows.ts'
import { originOf } from './page-head.ts'

const LATEST = 40
/** What a site map may hold at most; older ones are found through the list. */
const MAPPED = 50_000
const PAGES = ['/', '/cek-fakta', '/lapor', '/k', '/koreksi', '/statistik', '/metodologi', '/tentang', '/privasi']
/** Forms, tickets and the desk: nothing there is for search engines. */
const NOT_FOR_ROBOTS = ['/cek?', '/tiket', '/masuk', '/siapkan', '/akun', '/meja', '/baca', '/admin', '/api/', '/en/cek?', '/en/tiket', '/en/masuk']

export const feedRoutes = new Hono<AppEnv>()

feedRoutes.get('/feed.xml', (c) => kept(c, async () => drawFeed(c, 'atom')))
feedRoutes.get('/feed.json', (c) => kept(c, async () => drawFeed(c, 'json')))

feedRoutes.get('/sitemap.xml', (c) =>
  kept(c, async () => {
    const found = await noticeAddresses(c.var.deps.store, MAPPED - PAGES.length)
    const origin = originOf(c)
    const all = [...PAGES.map((path) => ({ path, changed: null })), ...found.map((n) => ({ path: `/cek-fakta/${n.slug}`, changed: n.changed_at }))]
    return { html: String(await siteMap(origin, all)), changesAt: null, type: 'application/xml; charset=UTF-8' }
  }),
)

feedRoutes.get('/robots.txt', (c) =>
  kept(c, async () => ({
    html: ['User-agent: *', ...NOT_FOR_ROBOTS.map((path) => `Disallow: ${path}`), `Sitemap: ${originOf(c)}/sitemap.xml`, ''].join('\n'),
    changesAt: null,
    type: 'text/plain; charset=UTF-8',
  })),
)

async function drawFeed(c: Ctx, format: 'atom' | 'json') {
  // Loaded when first asked for: its library would weigh on every start.
  const { feedOf } = await import('./feed.ts')
  const lines = await changedNotices(c.var.deps.store, LATEST)
  const feed = feedOf(c, lines, (await officeOf(c)).name, format)
  const changesAt = nextChange(lines, c.var.now)
  return format === 'atom'
    ? { html: feed.atom1(), changesAt, type: 'application/atom+xml; charset=UTF-8' }
    : { html: feed.json1(), changesAt, type: 'application/feed+json; charset=UTF-8' }
}
