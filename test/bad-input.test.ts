import { beforeAll, describe, expect, test } from 'vitest'
import { logTo } from '../src/web/operator-log.ts'
import { crawl, routesOf, type Found, type Route } from './support/crawl.ts'
import { fullDesk, reportersCome, type FullDesk } from './support/full-desk.ts'
import { dice, filledIn, oddRequest, oneOf, ORIGIN } from './support/odd-requests.ts'
import { lyingFiles, photo } from './support/pictures.ts'
import { unsound } from './support/sound-answer.ts'
import type { Visitor } from './support/visitor.ts'

const FORM = 'application/x-www-form-urlencoded'

/** Where people begin: the front page, what a phone's share menu leads to, their own desk, what search engines ask for first, and two accounts that nobody uses. */
const DOORS = ['/', '/en', '/cek?q=TPS+tutup+jam+11', '/robots.txt', '/meja', '/baca', '/akun', '/admin/akun/korban', '/admin/akun/mantan']
/** Whoever looks around must not be locked out on the way. */
const OURS = /\/admin\/akun\/(budi|ratna|dewi|rina)\//
/** What no page leads to, and why. A new route stands here or is linked. */
const UNLINKED: Record<string, string> = {
  'GET /cek/bukan': 'a reload after an error leads on to /cek',
  'GET /k/:number': 'printed and read on air; the field at /k leads there',
  'GET /tiket/pesan': 'a reload after a form of a ticket was not taken',
  'GET /tiket/lengkapi': 'as above',
  'GET /tiket/tarik': 'as above',
  'GET /tiket/tersimpan': 'as above',
  'GET /tiket/tutup': 'as above',
  'GET /_dev': 'the gallery, for who works on Tangkal: test/gallery.test.ts',
  'GET /_dev/:room/:name': 'as above',
  'GET /siapkan': 'an empty desk alone has it: the terminal says so',
  'POST /siapkan': 'an empty desk alone has it',
  'GET /healthz': 'for whoever watches the server',
  'GET /api/v1/check': 'for programs: openapi.json names it, test/api.test.ts sends it odd things',
  'GET /api/v1/notices/:slug': 'as above',
  'POST /api/v1/reports': 'as above',
  'GET /meja/klaim/:id/sumber/:hash{[0-9a-f]{64}}': 'stands with a draft that rests on a file: test/source-files.test.ts',
  'POST /meja/laporan/kembalikan': 'the sentence after a bulk decline offers it: test/bulk.test.ts',
}

let desk: FullDesk
let routes: Route[]
let people: Visitor[]
let found: Found[]
let dead: string[]
const told: string[] = []
beforeAll(async () => {
  desk = await fullDesk()
  await reportersCome(desk, 0)
  routes = routesOf(desk)
  people = [desk.sari, desk.minah, desk.budi, desk.ratna, desk.dewi, desk.rina]
  ;({ found, dead } = await everythingFound(25))
  sessions = await sessionRows()
  logTo((line) => told.push(line), 'json')
})

async function everythingFound(perRoute: number): Promise<{ found: Found[]; dead: string[] }> {
  const each: Awaited<ReturnType<typeof crawl>>[] = []
  for (const who of people) each.push(await crawl(who, routes, DOORS, perRoute))
  return { found: each.flatMap((one) => one.found), dead: each.flatMap((one) => one.dead) }
}

const cookieOf = (who: Visitor) => [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ')

function send(who: Visitor, path: string, body: BodyInit | null, headers: Record<string, string> = {}): Promise<Response> {
  return Promise.resolve(desk.app.request(ORIGIN + path, { method: 'POST', body, headers: { host: 'tangkal.test', origin: ORIGIN, cookie: cookieOf(who), 'content-type': FORM, ...headers } }))
}

async function tokenOf(who: Visitor): Promise<string> {
  const { page } = await who.get(who.cookies.has('tangkal_sesi') ? '/akun' : '/lapor')
  return page.querySelector('input[name=csrf]')!.getAttribute('value')!
}

/** Every row of every table that a form could write to, as text. A session notes when it was last seen. */
async function everyRow(): Promise<string> {
  const tables = (await desk.store.read.introspection.getTables()).map(({ name }) => name as 'report').filter((name) => !['session', 'd1_migrations', 'limit_count'].includes(name))
  return JSON.stringify(await Promise.all(tables.map((table) => desk.store.read.selectFrom(table).selectAll().execute())))
}

describe('following every link from where people begin', () => {
  test('leads nowhere that is not there', () => {
    expect(dead).toEqual([])
  })

  test('reaches every route that the app has, but for those named with a reason', () => {
    const reached = new Set(found.map(({ route }) => `${route.method} ${route.path}`))
    const missed = routes.map((route) => `${route.method} ${route.path}`).filter((name) => !reached.has(name))
    expect(missed.toSorted()).toEqual(Object.keys(UNLINKED).toSorted())
  })
})

describe('a form is taken only from the page and the browser it was drawn for', () => {
  /** Each unsafe route of a browser with an address and the fields of one of its forms. */
  const targets = () =>
    routes.filter(({ method, path }) => method === 'POST' && path !== '/cek' && !path.startsWith('/api/')).map((route) => found.find((one) => one.route === route) ?? { who: desk.sari, route, path: route.path, form: null })

  test('from another site, without a token, or with a stranger’s token, nothing is accepted', async () => {
    const tokens = new Map<Visitor, string>()
    for (const who of people) tokens.set(who, await tokenOf(who))
    const d = dice(1)
    const before = await everyRow()
    for (const target of targets())
      for (const [at, who] of people.entries()) {
        const form = (csrf: string | null) => new URLSearchParams([...filledIn(d, target).filter(([name]) => name !== 'csrf'), ...(csrf === null ? [] : [['csrf', csrf] as [string, string]])].map(([name, value]) => [name.toWellFormed(), value])).toString()
        const own = form(tokens.get(who)!)
        const answers = [
          await send(who, target.path, own, { origin: 'https://jahat.example' }),
          await send(who, target.path, own, { origin: '', 'sec-fetch-site': 'cross-site' }),
          await send(who, target.path, form(null)),
          await send(who, target.path, form(tokens.get(people[(at + 2) % people.length]!)!)),
        ]
        for (const answer of answers) {
          expect([303, 403, 404], `${target.path}: ${answer.status}`).toContain(answer.status)
          if (answer.status === 303) expect(answer.headers.get('location'), target.path).toMatch(/^\/(en\/)?masuk/)
        }
      }
    expect((await everyRow()) === before, 'nothing was written').toBe(true)
  })

  test('every form that a page shows is let in with its token and without Origin', async () => {
    const d = dice(2)
    const shown = targets().filter(({ form }) => form !== null)
    const turnedAway: string[] = []
    // Leaving comes last: it ends what the others need.
    for (const target of shown.toSorted((a, b) => Number(LEAVING.test(a.path)) - Number(LEAVING.test(b.path)))) {
      const answer = await send(target.who, target.path, new URLSearchParams(filledIn(d, target)).toString(), { origin: '' })
      if (answer.status === 403 || answer.status >= 500) turnedAway.push(`${target.path}: ${answer.status}`)
    }
    expect(turnedAway).toEqual([])
    await comeBack()
  })

  test.each([['no Origin', undefined], ['Origin: null', 'null']])('with a good token and %s a report is taken', async (_what, origin) => {
    await desk.sari.get('/lapor')
    const csrf = await tokenOf(desk.sari)
    const answer = await desk.app.request(`${ORIGIN}/lapor`, { method: 'POST', body: new URLSearchParams({ csrf, text: `kabar ${_what}` }), headers: { host: 'tangkal.test', cookie: cookieOf(desk.sari), 'content-type': FORM, ...(origin ? { origin } : {}) } })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/tiket'])
  })
})

/** Ends a session, a lease or a report, and with it what else could be tried. */
const LEAVING = /\/(keluar|lepas|akun\/sesi|tiket\/tarik)$/

/** Whoever was signed out is signed in again, in the same browser and with the same session: forms already found stay good. */
async function comeBack(): Promise<void> {
  for (const row of sessions) await desk.store.read.insertInto('session').values(row).onConflict((c) => c.column('id_hash').doUpdateSet({ ended_at: null, ended_as: null })).execute()
}
let sessions: Awaited<ReturnType<typeof sessionRows>>
const sessionRows = () => desk.store.read.selectFrom('session').selectAll().where('ended_at', 'is', null).execute()

describe('what cannot be read is answered in plain words', () => {
  const posts = () => new Map(found.filter(({ route, path }) => route.method === 'POST' && !LEAVING.test(path)).map(({ route, path }) => [route, path])).values()
  const page = async (answer: Response | Promise<Response>) => {
    const a = await answer
    return { status: a.status, html: await a.text(), retry: a.headers.get('retry-after') }
  }

  test('letters that are no UTF-8 are told, and the rest is kept', async () => {
    const csrf = await tokenOf(desk.sari)
    const { status, html } = await page(send(desk.sari, '/lapor', `csrf=${csrf}&text=TPS+tutup+%ff%fe+siang`))
    expect(status).toBe(422)
    expect(html).toContain('TPS tutup')
    expect(html).toContain('tidak bisa kami baca')
  })

  test('a broken multipart body is 400, another kind 415, too much 413 with the time to try again', async () => {
    expect((await page(send(desk.sari, '/lapor', '--x\r\nbroken', { 'content-type': 'multipart/form-data; boundary=x' }))).status).toBe(400)
    expect((await page(send(desk.sari, '/lapor', '{"text":"x"}', { 'content-type': 'application/json' }))).status).toBe(415)
    const much = await page(send(desk.sari, '/lapor', `text=${'a'.repeat(1_100_000)}`))
    expect([much.status, much.retry]).toEqual([413, '60'])
    expect(much.html).toContain('terlalu besar')
  })

  test.each([['a form', FORM], ['nothing told', ''], ['a form with files', 'multipart/form-data; boundary=x']])('a connection that breaks off in mid-body (%s) is no fault of ours', async (_what, type) => {
    const broken = () =>
      new ReadableStream<Uint8Array>({
        pull(body) {
          body.error(new Error('aborted'))
        },
      })
    told.length = 0
    for (const path of ['/lapor', '/cek']) {
      const answer = await desk.app.request(ORIGIN + path, { method: 'POST', body: broken(), headers: { 'content-type': type, 'content-length': '500' }, duplex: 'half' } as RequestInit)
      expect(answer.status, path).toBe(400)
    }
    expect(told).toEqual([])
  })

  test('10,001 characters, emoji alone, right-to-left text and 5,000 ">" are answered, and nothing is lost', async () => {
    const csrf = await tokenOf(desk.sari)
    const long = await page(send(desk.sari, '/lapor', new URLSearchParams({ csrf, text: 'k'.repeat(10_001) }).toString()))
    expect([long.status, long.html.includes('10.001'), long.html.includes('k'.repeat(10_001))]).toEqual([422, true, true])
    for (const text of ['🗳️🗳️🗳️', 'مرحبا بالعالم', '>'.repeat(5000)]) expect((await send(desk.sari, '/lapor', new URLSearchParams({ csrf, text }).toString())).status, text.slice(0, 10)).toBe(303)
  })

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('"%s" is no choice in any form', async (name) => {
    for (const who of [desk.sari, desk.budi, desk.ayu, desk.dewi]) {
      const csrf = await tokenOf(who)
      const body = new URLSearchParams(['verdict', 'kind', 'subject', 'harm', 'reason', 'body', 'road', 'seen_where', 'seen_at', 'area', 'channel', 'role', 'class', 'platform', 'language', 'direction', 'source_basis', 'outcome'].map((field) => [field, name]))
      for (const [field, value] of [['csrf', csrf], ['text', 'kabar'], ['title', 'judul'], ['seq', '999999'], ['until', '2031-01-01'], ['note', 'catatan'], ['claim_text', 'kabar']]) body.append(field!, value!)
      for (const path of posts()) expect((await send(who, path, body.toString())).status, `${path} ${name}`).toBeLessThan(500)
    }
  })
})

// The seed chooses alike each time; ids and tokens in what it chooses from do differ.
describe('five thousand requests that no browser would send', () => {
  const ROUNDS = 5
  const EACH = 1000

  test('bring no fault, nothing unescaped, and no answer that is less guarded than the others', async () => {
    const d = dice(20270608)
    const files = [...(await lyingFiles()).map(({ bytes }) => bytes), await photo(80, 60), new Uint8Array()]
    const wrong: string[] = []
    for (let round = 1; round <= ROUNDS; round++) {
      await comeBack()
      await reportersCome(desk, round)
      const byRoute = Map.groupBy((await everythingFound(12)).found.filter(({ path }) => !OURS.test(path)), ({ route }) => route)
      expect(byRoute.size, 'the desk is still full').toBeGreaterThan(60)
      const requests = Array.from({ length: EACH }, () => oddRequest(d, oneOf(d, byRoute), files))
      for (const { method, url, headers, body } of requests.toSorted((a, b) => Number(LEAVING.test(a.url)) - Number(LEAVING.test(b.url)))) {
        const answer = await desk.app.request(ORIGIN + url, { method, headers, body })
        const faults = [...unsound(new URL(ORIGIN + url).pathname, answer, await answer.text()), ...told.splice(0)]
        if (faults.length > 0) wrong.push(`${method} ${url.slice(0, 200)} ${JSON.stringify(headers.slice(2)).slice(0, 300)} ${Buffer.from(body ?? '').toString('latin1').slice(0, 500)}: ${faults.join(' · ')}`)
      }
    }
    expect(wrong).toEqual([])
  }, 240_000)
})
