import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './support/chromium.ts'
import { startServer, type Running } from './support/server.ts'
import { mainJob } from './story/story.ts'

let browser: Browser
const servers: Running[] = []
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  for (const server of servers) await server.end()
})

const CODE = /one-time code: (\S+)/

test.each([['with JavaScript', true], ['without JavaScript', false]])('a report becomes a notice, %s, on a 360 px phone', async (_how, javaScript) => {
  const server = await startServer()
  servers.push(server)
  const code = CODE.exec(server.output())?.[1]
  expect(code, 'the one-time set-up code is printed').toBeTruthy()
  await mainJob(browser, server.url, code!, { javaScript })
}, 180_000)

test('the same in Berau, whose desk is nothing but another region pack', async () => {
  const server = await startServer({ TANGKAL_REGION: '64.03' })
  servers.push(server)
  await mainJob(browser, server.url, CODE.exec(server.output())![1]!, { javaScript: false }, { village: '64.03.05.1004' })
  const front = await (await fetch(server.url)).text()
  expect(front).toContain('Berau')
  expect(front).not.toContain('Kutai')
}, 180_000)
