import type { Browser } from 'playwright-core'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillDesk } from './bench/fill.ts'
import { launchChromium } from './support/chromium.ts'
import { startServer, type Running } from './support/server.ts'

/** DESIGN 8: what a first visit may cost on 2G, over the wire as it comes, headers left out. */
const KB = 1024
const PAGE = 14 * KB
const WITH_HTMX = 30 * KB
const REQUESTS = 5

let browser: Browser
let server: Running
let slug: string
const data = mkdtempSync(join(tmpdir(), 'tangkal-weight-'))
beforeAll(async () => {
  const first = await startServer({ TANGKAL_DATA: data }) // makes the database and registers the publishers
  await first.end()
  slug = await fillDesk(join(data, 'tangkal.db'))
  server = await startServer({ TANGKAL_DATA: data })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await server?.end()
  rmSync(data, { recursive: true, force: true })
})

async function firstVisit(path: string) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.enable')
  const seen = new Map<string, { url: string; bytes: number }>()
  cdp.on('Network.responseReceived', (e) => seen.set(e.requestId, { url: e.response.url, bytes: -(e.response.encodedDataLength ?? 0) }))
  cdp.on('Network.loadingFinished', (e) => {
    const one = seen.get(e.requestId)
    if (one) one.bytes += e.encodedDataLength
  })
  await page.goto(server.url + path, { waitUntil: 'networkidle' })
  await context.close()
  const files = [...seen.values()].filter(({ url }) => url.startsWith(server.url))
  const sum = (of: typeof files) => of.reduce((all, { bytes }) => all + bytes, 0)
  return { requests: files.length, bytes: sum(files.filter(({ url }) => !/htmx/.test(url))), withHtmx: sum(files), files }
}

test.each([['the front page', () => '/'], ['the report form', () => '/lapor'], ['a notice', () => `/cek-fakta/${slug}`], ['the English notice', () => `/en/cek-fakta/${slug}`]])('%s is light on a first visit', async (_what, path) => {
  const { requests, bytes, withHtmx, files } = await firstVisit(path())
  const told = files.map(({ url, bytes: b }) => `${new URL(url).pathname} ${b}`).join('\n')
  expect(requests, told).toBeGreaterThan(1)
  expect(requests, told).toBeLessThanOrEqual(REQUESTS)
  expect(bytes, told).toBeGreaterThan(KB)
  expect(bytes, told).toBeLessThanOrEqual(PAGE)
  expect(withHtmx, told).toBeLessThanOrEqual(WITH_HTMX)
})
