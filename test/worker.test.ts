import Database from 'better-sqlite3'
import { globSync } from 'node:fs'
import { parse } from 'node-html-parser'
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

test('what a check showed is noted there too, after its answer, and "bukan ini" on it', async () => {
  const { notices } = (await (await fetch(`${worker.url}/api/v1/notices`)).json()) as { notices: { claim: string }[] }
  const q = notices[0]!.claim
  const send = (path: string, fields: Record<string, string>, cookie = '') => fetch(worker.url + path, { method: 'POST', headers: { origin: worker.url, cookie }, body: new URLSearchParams(fields) })
  const answer = await send('/cek', { q })
  const page = parse(await answer.text())
  expect(page.querySelector('h1')!.text).toBe('Sudah pernah dicek')
  const hit = page.querySelector('button[name=hit]')!.getAttribute('value')!
  const fields = Object.fromEntries(page.querySelectorAll('form#bukan input').map((input) => [input.getAttribute('name')!, input.getAttribute('value')!]))
  const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!
  expect(await (await send('/cek/bukan', { ...fields, hit }, cookie)).text()).toContain('Terima kasih')
  const [file] = globSync(`${worker.data}/**/miniflare-D1DatabaseObject/*.sqlite`).filter((one) => !one.endsWith('metadata.sqlite'))
  const db = new Database(file!, { readonly: true })
  const noted = () => db.prepare<[string], { answered: string; refused: number }>('SELECT answered, refused FROM check_shown WHERE id = ?').get(fields['shown']!)
  await expect.poll(noted, { timeout: 20_000 }).toEqual({ answered: 'hit', refused: 1 })
  db.close()
})

test('what Workers serve as files carries the same headers as pages', async () => {
  const page = await fetch(worker.url)
  const css = /href="(\/s\/tangkal\.[^"]+\.css)"/.exec(await page.text())![1]!
  const file = await fetch(worker.url + css)
  expect(file.status).toBe(200)
  for (const name of ['content-security-policy', 'referrer-policy', 'x-content-type-options', 'x-frame-options', 'cross-origin-opener-policy', 'cross-origin-resource-policy', 'permissions-policy'])
    expect(file.headers.get(name), name).toBe(page.headers.get(name))
})
