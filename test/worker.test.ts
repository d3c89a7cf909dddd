import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './support/chromium.ts'
import type { Running } from './support/server.ts'
import { startWorker } from './support/worker.ts'
import { mainJob } from './story/story.ts'

let browser: Browser
let worker: Running
beforeAll(async () => {
  worker = await startWorker()
  browser = await launchChromium()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await worker?.end()
})

const CODE = /one-time code: (\S+)/

test('a report becomes a notice on workerd with D1', async () => {
  const first = await fetch(worker.url)
  expect(first.status, worker.output()).toBe(200)
  // The log comes by a pipe of its own and may be later than the answer.
  await expect.poll(() => worker.output(), { message: 'the one-time set-up code stands in the log', timeout: 20_000 }).toMatch(CODE)
  const code = CODE.exec(worker.output())![1]!
  await mainJob(browser, worker.url, code, { javaScript: false })
}, 240_000)

test('what Workers serve as files carries the same headers as pages', async () => {
  const page = await fetch(worker.url)
  const css = /href="(\/s\/tangkal\.[^"]+\.css)"/.exec(await page.text())![1]!
  const file = await fetch(worker.url + css)
  expect(file.status).toBe(200)
  for (const name of ['content-security-policy', 'referrer-policy', 'x-content-type-options', 'x-frame-options', 'cross-origin-opener-policy', 'cross-origin-resource-policy', 'permissions-policy'])
    expect(file.headers.get(name), name).toBe(page.headers.get(name))
})
