import { Hono } from 'hono'
import { guidanceInForce } from '../guidance/guidance-views.ts'
import { siteMap } from '../../templates/site-map.ts'
import { officeOf } from '../settings/office.ts'
import { at, type AppEnv, type Ctx } from '../web/env.ts'
import { kept } from '../web/keep.ts'
import { changedHoldings, holdingsNow } from './holding-views.ts'
import { changedNotices, noticeAddresses } from './notice-list-views.ts'
import { nextChange } from './notice-rows.ts'
import { originOf } from './page-head.ts'

const LATEST = 40
/** Older ones are found through the list: ten times as many, which a site map may hold, would keep everyone waiting for a fifth of a second after each publication. */
const MAPPED = 5000
const MOST_HELD = 50
const PAGES = ['/', '/cek-fakta', '/lapor', '/k', '/panduan', '/koreksi', '/statistik', '/metodologi', '/tentang', '/privasi']
/** Forms, tickets and the desk: nothing there is for search engines. */
const NOT_FOR_ROBOTS = ['/cek?', '/tiket', '/masuk', '/siapkan', '/akun', '/meja', '/baca', '/admin', '/api/', '/en/cek?', '/en/tiket', '/en/masuk']

export const feedRoutes = new Hono<AppEnv>()

feedRoutes.get('/feed.xml', (c) => kept(c, async () => drawFeed(c, 'atom')))
feedRoutes.get('/feed.json', (c) => kept(c, async () => drawFeed(c, 'json')))

feedRoutes.get('/sitemap.xml', (c) =>
  kept(c, async () => {
    const { store } = c.var.deps
    const [found, held, guidance] = await Promise.all([noticeAddresses(store, MAPPED - PAGES.length - MOST_HELD), holdingsNow(store, at(c), MOST_HELD), guidanceInForce(store, at(c))])
    const origin = originOf(c)
    const all = [...PAGES.map((path) => ({ path, changed: null })), ...guidance.map((g) => ({ path: g.path, changed: g.publishedAt })), ...held.map((h) => ({ path: `/cek-fakta/${h.slug}`, changed: h.changedAt })), ...found.map((n) => ({ path: `/cek-fakta/${n.slug}`, changed: n.changed_at }))]
    return { html: String(await siteMap(origin, all)), changesAt: [nextChange(held, c.var.now), ...guidance.map((g) => g.validUntil)].filter((when) => when !== null).toSorted()[0] ?? null, type: 'application/xml; charset=UTF-8' }
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
  const { store } = c.var.deps
  const [lines, held, office] = await Promise.all([changedNotices(store, LATEST), changedHoldings(store, LATEST), officeOf(c)])
  const feed = feedOf(c, lines, held, { office: office.name, format, most: LATEST })
  const changesAt = nextChange([...lines, ...held], c.var.now)
  return format === 'atom'
    ? { html: feed.atom1(), changesAt, type: 'application/atom+xml; charset=UTF-8' }
    : { html: feed.json1(), changesAt, type: 'application/feed+json; charset=UTF-8' }
}
