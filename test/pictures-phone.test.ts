import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './support/chromium.ts'
import { photo } from './support/pictures.ts'
import { startServer, type Running } from './support/server.ts'

let browser: Browser
let server: Running
beforeAll(async () => {
  server = await startServer()
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await server?.end()
})

/** Sari chooses a photo of her phone and sends it at once. @returns what went over the network */
async function sends(javaScriptEnabled: boolean) {
  const taken = Buffer.from(await photo(4000, 3000))
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled })
  const page = await context.newPage()
  let sent: Buffer = Buffer.alloc(0)
  page.on('request', (request) => {
    if (request.method() === 'POST') sent = request.postDataBuffer() ?? sent
  })
  await page.goto(`${server.url}/lapor`)
  await page.locator('input[name=media]').setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: taken })
  await page.locator('form[action="/lapor"] button').last().click()
  await page.waitForURL('**/tiket')
  await page.goto(`${server.url}/tiket?lihat=1`)
  if (javaScriptEnabled) await page.locator('details:has(a.pic) > summary').click() // it loads when it comes into sight
  const shown = await page.locator('a.pic img').evaluate(async (img: HTMLImageElement) => {
    if (!img.complete) await new Promise((loaded) => img.addEventListener('load', loaded))
    return [img.naturalWidth, img.naturalHeight]
  })
  await context.close()
  return { taken, sent, shown }
}

test('a photo is made small on the phone, without its place, before it costs anybody data', async () => {
  const { taken, sent, shown } = await sends(true)
  expect(sent.length, `of ${taken.length} bytes`).toBeLessThan(taken.length / 3)
  expect(sent.includes('KAMERA-SARI'), 'the phone’s own notes').toBe(false)
  expect(shown).toEqual([1600, 1200])
}, 60_000)

test('without JavaScript it goes as it is and is made small by the server', async () => {
  const { shown } = await sends(false)
  expect(shown).toEqual([1600, 1200])
}, 60_000)
