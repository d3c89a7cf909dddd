import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { pauseNotice } from '../src/desk/notice-moves.ts'
import { aDesk, type Desk } from './support/cast.ts'
import { FAKTA, KABAR, publishedNotice } from './support/notices.ts'

const ORIGIN = 'http://tangkal.test'
const fetched = async ({ app }: Desk, path: string, headers: Record<string, string> = {}) => {
  const answer = await app.request(ORIGIN + path, { headers })
  return { answer, body: await answer.text() }
}

/** RFC 4287: what a feed and each of its entries must have. */
const AtomFeed = z.object({
  feed: z.object({
    id: z.url(), title: z.string().min(1), updated: z.iso.datetime(), author: z.object({ name: z.string().min(1) }),
    entry: z.array(z.object({ id: z.url(), title: z.string().min(1), updated: z.iso.datetime(), published: z.iso.datetime(), summary: z.string().min(1), content: z.string().min(1).optional() })),
  }),
})
/** jsonfeed.org, version 1. */
const JsonFeed = z.object({
  version: z.url(), title: z.string(), home_page_url: z.url(), feed_url: z.url(),
  items: z.array(z.object({ id: z.url(), url: z.url(), title: z.string(), summary: z.string(), date_modified: z.iso.datetime(), content_html: z.string().optional(), _tangkal: z.object({ number: z.string(), state: z.string(), verdict: z.string().nullable(), version: z.number() }) })),
})
const parser = new XMLParser({ isArray: (name) => name === 'entry' || name === 'url', processEntities: false })

test('a claim of a mean spelling breaks no feed and stays text', async () => {
  const desk = await aDesk()
  const mean = 'TPS <script>alert(1)</script> ]]> & "tutup" <b>jam</b> 11'
  await publishedNotice(desk, { id: 'c1', claimText: mean, headline: 'Bukan <i>jam 11</i> ]]>' })
  for (const path of ['/feed.xml', '/en/feed.xml', '/sitemap.xml']) {
    const { answer, body } = await fetched(desk, path)
    expect(answer.headers.get('content-type')).toContain('xml')
    expect(XMLValidator.validate(body), path).toBe(true)
    expect(body, path).not.toContain('<script')
  }
  const { feed } = AtomFeed.parse(parser.parse((await fetched(desk, '/feed.xml')).body))
  expect(feed.entry[0]!.title, 'escaped once, as markup').toContain('&lt;script&gt;')
  const json = JsonFeed.parse(JSON.parse((await fetched(desk, '/feed.json')).body))
  expect(json.items[0]!.title, 'as it is, as text').toContain('<script>')
})

test('why a notice is paused stays text in every feed, whatever signs it has', async () => {
  const desk = await aDesk()
  await publishedNotice(desk, { id: 'c1' })
  await pauseNotice(desk.store, 'c1', { by: { moderator: 'budi' }, formSeq: null, at: desk.now.read().toISOString() }, 'Sumbernya <img src=x onerror=alert(1)> ]]> ditarik')
  const [item] = JsonFeed.parse(JSON.parse((await fetched(desk, '/feed.json')).body)).items
  expect(item!.content_html).toContain('&lt;img src=x onerror=alert(1)&gt;')
  expect(item!.summary, 'plain words').toContain('<img src=x onerror=alert(1)>')
  const { body } = await fetched(desk, '/feed.xml')
  expect(XMLValidator.validate(body)).toBe(true)
  expect(body).not.toContain('<img')
})

test('an entry keeps its id and moves to the top when something happens to its notice', async () => {
  const desk = await aDesk()
  await publishedNotice(desk, { id: 'c1' })
  desk.now.pass(60)
  await publishedNotice(desk, { id: 'c2', claimText: 'Kabar kedua yang lebih baru' })
  const before = AtomFeed.parse(parser.parse((await fetched(desk, '/feed.xml')).body)).feed.entry
  desk.now.pass(60)
  await pauseNotice(desk.store, 'c1', { by: { moderator: 'budi' }, formSeq: null, at: desk.now.read().toISOString() }, 'Ada aturan baru.')
  const after = AtomFeed.parse(parser.parse((await fetched(desk, '/feed.xml')).body)).feed.entry
  expect(after.map((e) => e.id)).toEqual(before.map((e) => e.id).toReversed())
  expect(after[0]!.title).toBe(`Sedang dicek ulang: “${KABAR}”`)
  expect(after[0]!.summary).toContain('Ada aturan baru.')
  expect(JSON.stringify(after[0]), 'neither verdict nor fact').not.toContain(FAKTA)
  expect(after[0]!.content).toBeUndefined()
})

test('asked again, an unchanged feed costs no body, and no cache keeps it past the end of a pause', async () => {
  const desk = await aDesk()
  await publishedNotice(desk, { id: 'c1' })
  for (const path of ['/feed.xml', '/feed.json', '/sitemap.xml', '/robots.txt', '/koreksi']) {
    const { answer } = await fetched(desk, path)
    expect(answer.headers.get('cache-control'), path).toContain('s-maxage=60')
    const again = await fetched(desk, path, { 'if-none-match': answer.headers.get('etag')! })
    expect([again.answer.status, again.body], path).toEqual([304, ''])
  }
  await pauseNotice(desk.store, 'c1', { by: { moderator: 'budi' }, formSeq: null, at: desk.now.read().toISOString() }, 'Ada aturan baru.')
  desk.now.pass(12 * 60 - 0.5)
  expect((await fetched(desk, '/feed.xml')).answer.headers.get('cache-control')).toMatch(/s-maxage=(30|29)\b/)
})

test('the site map names every public page and notice; robots are kept from tickets and the desk', async () => {
  const desk = await aDesk()
  const { slug } = await publishedNotice(desk, { id: 'c1' })
  const map = z.object({ urlset: z.object({ url: z.array(z.object({ loc: z.url() })) }) }).parse(parser.parse((await fetched(desk, '/sitemap.xml')).body))
  const paths = map.urlset.url.map(({ loc }) => new URL(loc).pathname)
  expect(paths).toContain(`/cek-fakta/${slug}`)
  for (const path of paths) expect((await fetched(desk, path)).answer.status, path).toBe(200)
  const robots = (await fetched(desk, '/robots.txt')).body
  for (const path of ['/tiket', '/meja', '/admin']) expect(robots).toContain(`Disallow: ${path}\n`)
  expect(robots).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`)
})
