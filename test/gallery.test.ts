import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOMS } from '../src/gallery/rooms.ts'
import { testApp } from './support/app.ts'
import { launchChromium } from './support/chromium.ts'
import { type Part, runAxe, sidewaysScroll, swapIn } from './support/pages.ts'
import { startServer, type Running } from './support/server.ts'
import { Visitor } from './support/visitor.ts'

const ENTRIES = ROOMS.flatMap((room) => room.entries.map((entry) => `/_dev/${room.name}/${entry.name}`))
const INDONESIAN = ['/_dev', ...ENTRIES]
const ENGLISH = INDONESIAN.map((path) => `/en${path}`)
const roomOf = (path: string) => ROOMS.findIndex(({ name }) => name === path.split('/')[2])
const PAGES = [...INDONESIAN, ...ENGLISH]

/** Not for people to look at. */
const NO_PAGE = ['templates/site-map.ts#siteMap']

/** What a file declares at its top, with its text, and where what it brings in comes from. */
function readSource(file: string) {
  const text = readFileSync(file, 'utf8')
  const parts = text.split(/^(?=(?:export )?(?:async )?(?:const|function) \w)/m)
  const declared = new Map(parts.slice(1).map((part) => [/(?:const|function) (\w+)/.exec(part)![1]!, part]))
  const brought = new Map([...text.matchAll(/^import (?!type).*?\{(.*)\} from '(\..*)'/gm)].flatMap(([, names, from]) => names!.split(',').map((name): [string, string] => [name.replace(/ as .*|type /g, '').trim(), join(dirname(file), from!)])))
  return { declared, brought }
}

/** `file#name` of everything that these files lead to, one name at a time. */
function reachedFrom(files: readonly string[]): Set<string> {
  const sources = new Map<string, ReturnType<typeof readSource>>()
  const sourceOf = (file: string) => sources.get(file) ?? sources.set(file, readSource(file)).get(file)!
  const reached = new Set<string>()
  const open = files.flatMap((file) => [...sourceOf(file).declared.keys()].map((name): [string, string] => [file, name]))
  for (let next = open.pop(); next; next = open.pop()) {
    const [file, name] = next
    if (reached.has(`${file}#${name}`)) continue
    reached.add(`${file}#${name}`)
    const { declared, brought } = sourceOf(file)
    for (const word of new Set((declared.get(name) ?? '').match(/\w+/g))) {
      if (declared.has(word)) open.push([file, word])
      else if (brought.has(word)) open.push([brought.get(word)!, word])
    }
  }
  return reached
}

describe('the gallery', () => {
  test('leaves out no page and no part of one', () => {
    const drawn = globSync('templates/**/*.ts').flatMap((file) => [...readSource(file).declared].filter(([, text]) => text.startsWith('export ') && /\): Html(?: \||\b)/.test(text)).map(([name]) => `${file}#${name}`))
    expect(drawn.length).toBeGreaterThan(80)
    const reached = reachedFrom(globSync('src/gallery/*.ts'))
    expect(drawn.filter((name) => !reached.has(name) && !NO_PAGE.includes(name))).toEqual([])
  })

  test('is not there unless it is asked for', async () => {
    const visitor = new Visitor(testApp())
    for (const path of [...PAGES.slice(0, 2), '/en/_dev']) expect((await visitor.get(path)).status, path).toBe(404)
  })

  test('holds every page once, keeps the house rules in both languages, and is for no search engine', async () => {
    expect(new Set(ENTRIES).size).toBe(ENTRIES.length)
    const visitor = new Visitor(testApp({ dev: true }))
    for (const path of PAGES) {
      const { status, headers, page } = await visitor.get(path)
      expect(status, path).not.toBe(404)
      expect(page.querySelector('html')!.getAttribute('lang'), path).toBe(path.startsWith('/en') ? 'en' : 'id')
      expect([headers.get('x-robots-tag'), headers.get('cache-control')], path).toEqual(['noindex', 'no-store'])
      expect(page.querySelectorAll('a[href="#"], a:not([href]), a[href=""]').map(String), `${path}: links that lead nowhere`).toEqual([])
    }
    expect(visitor.cookies.size, 'no page of it leaves a cookie').toBe(0)
    expect((await visitor.get('/_dev/depan/tidak-ada')).status).toBe(404)
  }, 120_000)
})

describe('in a browser no page of the gallery', () => {
  let server: Running
  let browser: Browser
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([startServer({ TANGKAL_DEV: '1' }), launchChromium()])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.end()
  })

  const openAt = async (width: number): Promise<Page> => {
    const page = await (await browser.newContext({ viewport: { width, height: 740 }, reducedMotion: 'reduce' })).newPage()
    await page.goto(`${server.url}/_dev`)
    return page
  }

  /** Where something looks like nothing before it, all is looked at, by day and night, on the phone and the wide page; else the page in one of its languages alone, by turns. */
  async function faultsOf(paths: readonly string[]): Promise<string[]> {
    const [phone, desk] = await Promise.all([openAt(360), openAt(1280)])
    const wrong: string[] = []
    const look = async (path: string, page: Page, part: Part) => wrong.push(...(await runAxe(page, part)).map(({ rule, where }) => `${path} at ${page.viewportSize()!.width}: ${rule} at ${where}`))
    for (const [i, path] of paths.entries()) {
      const isFresh = (await swapIn(phone, path)) > 0
      const isOtherTurn = path.startsWith('/en/') === (i % 4 < 2)
      if (!isFresh && isOtherTurn) continue
      await look(path, phone, isFresh ? 'all' : 'all but colours')
      if (!isFresh) continue
      await swapIn(desk, path)
      await look(path, desk, 'all')
      for (const page of [phone, desk]) {
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
        await look(`${path} in the dark`, page, 'colours of what is new')
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      }
    }
    return wrong
  }

  test('is faulted by axe, by day and night, on a phone and at a desk', async () => {
    const halves = [0, 1].map((half) => INDONESIAN.filter((path) => roomOf(path) % 2 === half).flatMap((path) => [path, `/en${path}`]))
    expect((await Promise.all(halves.map(faultsOf))).flat()).toEqual([])
  }, 600_000)

  test('scrolls sideways at 320 px', async () => {
    const page = await openAt(320)
    const wrong: string[] = []
    for (const path of PAGES) {
      await swapIn(page, path)
      const over = await sidewaysScroll(page)
      if (over > 0) wrong.push(`${path}: ${over} px`)
    }
    expect(wrong).toEqual([])
  }, 300_000)
})
