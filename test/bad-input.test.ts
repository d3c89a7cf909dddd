import { beforeAll, describe, expect, test } from 'vitest'
import { aDesk, type Desk } from './support/cast.ts'
import { publishedNotice, submittedClaim } from './support/notices.ts'
import type { Visitor } from './support/visitor.ts'

const ORIGIN = 'http://tangkal.test'
const FORM = 'application/x-www-form-urlencoded'

/** Every form that the app knows, with ids that exist. */
async function unsafeRoutes(desk: Desk): Promise<string[]> {
  await submittedClaim(desk, { id: 'waits' })
  const { number } = await desk.store.read.selectFrom('report').select('number').executeTakeFirstOrThrow()
  const channel = await desk.store.read.selectFrom('channel').select('id').executeTakeFirst()
  const ids: [RegExp, string][] = [[/laporan\/:id/, `laporan/${number}`], [/klaim\/:id/, 'klaim/waits'], [/akun\/:id/, 'akun/ayu'], [/penerbit\/:\w+/, `penerbit/${channel?.id ?? 'kpu.go.id'}`], [/:\w+(\{[^}]*\})?/g, 'x']]
  const paths = desk.app.routes.filter(({ method, path }) => method === 'POST' && path !== '/*' && !path.startsWith('/api/')).map(({ path }) => ids.reduce((p, [pattern, id]) => p.replace(pattern, id), path.replace(/\{[^}]*\}/g, '')))
  return [...new Set(paths)]
}

let desk: Desk
let routes: string[]
beforeAll(async () => {
  desk = await aDesk({ limits: false })
  await desk.sari.get('/lapor')
  await desk.sari.submit('/lapor', { text: 'TPS tutup jam 11 siang, sebarkan' })
  await publishedNotice(desk, { id: 'out' })
  routes = await unsafeRoutes(desk)
})

const cookieOf = (who: Visitor) => [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ')

function send(who: Visitor, path: string, body: BodyInit | null, headers: Record<string, string> = {}): Promise<Response> {
  return Promise.resolve(desk.app.request(ORIGIN + path, { method: 'POST', body, headers: { host: 'tangkal.test', origin: ORIGIN, cookie: cookieOf(who), 'content-type': FORM, ...headers } }))
}

async function tokenOf(who: Visitor): Promise<string> {
  const { page } = await who.get(who.cookies.has('tangkal_sesi') ? '/akun' : '/lapor')
  return page.querySelector('input[name=csrf]')!.getAttribute('value')!
}

const count = async () => JSON.stringify(await Promise.all((['report', 'report_message', 'claim', 'assessment', 'reading', 'notice', 'account', 'channel', 'activity'] as const).map(async (table) => Number((await desk.store.read.selectFrom(table).select(({ fn }) => fn.countAll().as('n')).executeTakeFirstOrThrow()).n))))

describe('a form is taken only from the page and the browser it was drawn for', () => {
  test('the routes were found', () => {
    expect(routes.length).toBeGreaterThan(35)
  })

  test('from another site, without a token, or with a stranger’s token, nothing is accepted', async () => {
    const people = [desk.sari, desk.budi, desk.ayu, desk.dewi, desk.rina]
    const tokens = new Map(await Promise.all(people.map(async (who) => [who, await tokenOf(who)] as const)))
    const before = await count()
    for (const path of routes.filter((route) => route !== '/cek'))
      for (const who of people) {
        const own = new URLSearchParams({ csrf: tokens.get(who)!, text: 'x', verdict: 'true' }).toString()
        const strangers = new URLSearchParams({ csrf: tokens.get(people.find((p) => p !== who)!)!, text: 'x' }).toString()
        const answers = [
          await send(who, path, own, { origin: 'https://jahat.example' }),
          await send(who, path, own, { origin: '', 'sec-fetch-site': 'cross-site' }),
          await send(who, path, 'text=x'),
          await send(who, path, strangers),
        ]
        for (const answer of answers) {
          expect([303, 403, 404], `${path}: ${answer.status}`).toContain(answer.status)
          if (answer.status === 303) expect(answer.headers.get('location'), path).toMatch(/^\/(en\/)?(masuk|tiket)/)
        }
      }
    expect(await count(), 'nothing was written').toBe(before)
  })

  test.each([['no Origin', undefined], ['Origin: null', 'null']])('with a good token and %s a report is taken', async (_what, origin) => {
    await desk.sari.get('/lapor')
    const csrf = await tokenOf(desk.sari)
    const answer = await desk.app.request(`${ORIGIN}/lapor`, { method: 'POST', body: new URLSearchParams({ csrf, text: `kabar ${_what}` }), headers: { host: 'tangkal.test', cookie: cookieOf(desk.sari), 'content-type': FORM, ...(origin ? { origin } : {}) } })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/tiket'])
  })
})

describe('what cannot be read is answered in plain words', () => {
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
      for (const path of routes.filter((p) => !/keluar/.test(p))) expect((await send(who, path, body.toString())).status, `${path} ${name}`).toBeLessThan(500)
    }
  })

  test('5,000 odd requests, the same each time, bring no fault and nothing unescaped', async () => {
    const odd = oddities(20270608)
    const people = [desk.sari, desk.budi, desk.dewi, desk.rina]
    const tokens = new Map(await Promise.all(people.map(async (who) => [who, await tokenOf(who)] as const)))
    const fields = ['text', 'url', 'why', 'contact', 'q', 'number', 'secret', 'title', 'claim', 'note', 'reason', 'verdict', 'kind', 'headline', 'claim_text', 'body', 'best_before', 'until', 'about', 'direction', 'source_url', 'source_title', 'source_date', 'source_basis', 'seq', 'nonce', 'area', 'seen_at', 'name', 'email', 'host', 'platform', 'handle', 'evidence', 'valid_from', 'role', 'step', 'lanjut', 'language']
    const gets = ['/', '/cek', '/cek-fakta', '/tiket', '/lapor', '/k', '/masuk', '/meja', '/baca', '/akun', '/admin/akun', '/admin/penerbit', '/meja/laporan/1', '/meja/klaim/x']
    const faults: string[] = []
    for (let i = 0; i < 5000; i++) {
      const who = odd.pick(people)
      const pairs = Array.from({ length: 1 + odd.below(6) }, () => [odd.pick(fields), odd.value()] as [string, string])
      const get = odd.below(3) === 0
      const path = odd.pick(get ? gets : routes.filter((p) => !/keluar|nonaktifkan|sandi|peran/.test(p)))
      const query = new URLSearchParams(pairs).toString().slice(0, 3000)
      const answer = get
        ? await desk.app.request(`${ORIGIN}${path}?${query}`, { headers: { host: 'tangkal.test', cookie: cookieOf(who) } })
        : await send(who, path, new URLSearchParams([...pairs, ['csrf', tokens.get(who)!]]).toString())
      const html = await answer.text()
      if (answer.status >= 500 || html.includes('<x-odd')) faults.push(`${i} ${get ? 'GET' : 'POST'} ${path} ${answer.status} ${query.slice(0, 300)}`)
    }
    expect(faults).toEqual([])
  }, 120_000)
})

/** Seeded: the same oddities on every machine. */
function oddities(seed: number) {
  let state = seed
  const below = (n: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
  const pick = <T>(list: T[]): T => list[below(list.length)]!
  const VALUES = ['', ' ', '0', '-1', 'NaN', '1e309', '999999999999999999999', '<x-odd onload=1>', '"><x-odd>', "'><x-odd>", '</textarea><x-odd>', '</script><x-odd>', 'javascript:alert(1)', '//evil.example', '/\\evil.example', 'https://kpu.go.id@evil.example/', '\u0000', '\u202e', '\ud800', '%00', '%', '../../etc/passwd', '2027-02-30', '2031-12-31T99:99', '0000-00-00', '{"a":1}', '[]', 'null', 'undefined', "' OR 1=1 --", '* "a" OR', 'NEAR(', '😀'.repeat(60), 'a'.repeat(2001), 'b'.repeat(12_000), '\n\n\n', 'today', 'false', 'voting', 'record', '64.08.04.2001', '64.08', 'false\nmisleading', '[x](javascript:1)', '![x](y)', '<img src=x onerror=1>'.replace('<img', '<x-odd')]
  return { below, pick, value: () => pick(VALUES) + (below(5) === 0 ? pick(VALUES) : '') }
}
