import { expect, test } from 'vitest'
import { createApp } from '../src/web/app.ts'
import { aDesk } from './support/cast.ts'
import { publishedNotice } from './support/notices.ts'

/** A desk with one notice, and how often a page had to be drawn: each drawing reads the database. */
async function aPublished(origin: string | null = null, trustProxy = 0) {
  const desk = await aDesk({ origin, trustProxy })
  const { slug, number } = await publishedNotice(desk, { id: 'c1' })
  let reads = 0
  const counted = {
    ...desk.store,
    get read() {
      reads++
      return desk.store.read
    },
  }
  const app = createApp({ ...desk.deps, store: counted })
  const get = async (path: string, host = 'tangkal.test', from?: string) => {
    const before = reads
    const html = await (await app.request(`http://${host}${path}`, { headers: { host, ...(from ? { 'x-forwarded-for': from } : {}) } })).text()
    return { html, drawn: reads > before }
  }
  return { get, slug, number }
}

test('what was drawn for one host is never given to another', async () => {
  const { get, slug, number } = await aPublished()
  for (const path of ['/', '/cek-fakta', `/cek-fakta/${slug}`, `/k/${number}`, '/koreksi', '/panduan', '/feed.xml', '/feed.json', '/sitemap.xml', '/robots.txt']) {
    await get(path, 'jahat.example')
    expect((await get(path)).html, path).not.toContain('jahat.example')
  }
})

test('with TANGKAL_ORIGIN no other host is named, and asking by other names draws and keeps nothing anew', async () => {
  const { get, slug, number } = await aPublished('https://tangkal.go.id')
  for (const path of ['/', '/cek-fakta', '/cek-fakta?q=TPS', `/cek-fakta/${slug}`, `/cek-fakta/${slug}/versi/1`, `/k/${number}`, '/koreksi', '/feed.xml', '/en/feed.json', '/sitemap.xml', '/robots.txt']) {
    const first = await get(path)
    const other = await get(path, 'jahat.example')
    expect(other.html, path).toBe(first.html)
    expect(other.html, path).not.toContain('jahat.example')
    if (!path.startsWith('/k/')) expect(other.drawn, path).toBe(false) // a number is looked up before anything else
  }
})

test('what people read stays in memory through a flood of searches that nobody asks twice', async () => {
  const { get, slug } = await aPublished(null, 1)
  const search = (n: number) => get(`/cek-fakta?q=banjir+${n}`, undefined, `10.1.${n >> 8}.${n & 255}`) // from everywhere: one place is limited
  const read = `/cek-fakta/${slug}`
  expect((await get(read)).drawn).toBe(true)
  for (let n = 0; n < 1200; n++) {
    await search(n)
    if (n % 100 === 0) expect((await get(read)).drawn, `after ${n}`).toBe(false)
  }
  expect((await search(0)).drawn, 'the flood itself is forgotten').toBe(true)
})

test('a language has its own', async () => {
  const { get, slug } = await aPublished()
  expect((await get(`/cek-fakta/${slug}`)).html).toContain('lang="id"')
  expect((await get(`/en/cek-fakta/${slug}`)).html).toMatch(/<html lang="en"/)
  expect((await get('/koreksi')).html).not.toBe((await get('/en/koreksi')).html)
})
