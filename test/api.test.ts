import { Validator } from '@seriousme/openapi-schema-validator'
import { beforeAll, describe, expect, test } from 'vitest'
import { pauseNotice } from '../src/desk/notice-moves.ts'
import { aDesk, type Desk } from './support/cast.ts'
import { FAKTA, KABAR, publishedNotice } from './support/notices.ts'
import { ask, heldTo, send } from './support/programs.ts'

const TEXT = 'Katanya TPS di Sangatta tutup jam 11 siang'
const pause = (desk: Desk, claim: string, why: string) => pauseNotice(desk.store, claim, { by: { moderator: 'budi' }, formSeq: null, at: desk.now.read().toISOString() }, why)
const reports = async ({ store }: Desk) => Number((await store.read.selectFrom('report').select(({ fn }) => fn.countAll().as('n')).executeTakeFirstOrThrow()).n)

describe('a program sends a report', () => {
  test('and gets number and secret, which open it at /tiket; the address holds neither', async () => {
    const desk = await aDesk()
    const sent = await send(desk, { text: TEXT, seen_where: 'whatsapp_group', seen_at: 'today', area: '64.08.04.2001', url: null, unknown: { a: 1 } })
    expect([sent.status, sent.body.state, sent.headers.get('location'), sent.headers.get('cache-control')]).toEqual([201, 'received', 'http://tangkal.test/tiket', 'no-store'])
    expect(sent.body.number).toMatch(/^\d{5,}$/)
    await desk.sari.get('/tiket')
    const ticket = await desk.sari.submit('/tiket', { number: sent.body.number, secret: sent.body.secret })
    expect(ticket.text).toContain(TEXT)
    expect((await desk.budi.get(`/meja/laporan/${sent.body.number}`)).text).toContain('Sangatta')
  })

  test('the same key with the same body is the same report for a day; with another body it is refused', async () => {
    const desk = await aDesk()
    const key = { 'idempotency-key': '"8e03978e-40d5-43e8-bc93-6894a57f9324"' }
    const first = await send(desk, { text: TEXT, consent: false }, key)
    desk.now.pass(23 * 60)
    const again = await send(desk, `{ "consent": false,\n "text": ${JSON.stringify(TEXT)} }`, key)
    expect([again.status, again.body]).toEqual([201, first.body])
    const other = await send(desk, { text: `${TEXT}!` }, key)
    expect([other.status, other.body.detail]).toEqual([422, 'Kunci ini sudah dipakai untuk isi yang lain. Pakai kunci baru.'])
    expect(await reports(desk)).toBe(1)
    desk.now.pass(61)
    const nextDay = await send(desk, { text: TEXT }, key)
    expect(nextDay.body.number).not.toBe(first.body.number)
  })

  test('sent twice at the same moment under one key it is one report; without a key it is two', async () => {
    const desk = await aDesk()
    const key = { 'idempotency-key': 'e3b0c44298fc1c149afbf4c8996fb924' }
    const five = await Promise.all(Array.from({ length: 5 }, () => send(desk, { text: TEXT }, key)))
    expect(new Set(five.map(({ text }) => text)).size).toBe(1)
    const two = await Promise.all([send(desk, { text: TEXT }), send(desk, { text: TEXT })])
    expect(new Set(two.map(({ body }) => body.number)).size).toBe(2)
    expect(await reports(desk)).toBe(3)
  })

  test('a key that could be guessed is refused: it would hand out somebody’s secret', async () => {
    const desk = await aDesk()
    for (const key of ['1', '', 'short', 'x'.repeat(256), 'with spaces in between it'])
      expect((await send(desk, { text: TEXT }, { 'idempotency-key': key })).body.errors, key).toEqual([{ field: 'Idempotency-Key', detail: expect.stringContaining('16') }])
    expect(await reports(desk)).toBe(0)
  })

  test('a hundred reports by programs move the queue as one sender, for they cannot be told apart', async () => {
    const desk = await aDesk()
    await send(desk, { text: TEXT })
    await send(desk, { text: 'lain' })
    const marks = await desk.store.read.selectFrom('report').select('sender_mark').distinct().execute()
    expect(marks).toHaveLength(1)
    expect(marks[0]!.sender_mark).toBeTruthy()
  })

  test('what is wrong is told field by field, in the language asked for', async () => {
    const desk = await aDesk()
    const wrong = { text: 'k'.repeat(10_001), url: 'kpu', seen_where: 'radio', seen_at: '2027-02-30', area: '99', contact: '0812' }
    const told = await send(desk, wrong)
    expect(told.status).toBe(422)
    expect(told.body.errors.map((e: { field: string }) => e.field)).toEqual(['text', 'seen_where', 'seen_at', 'area', 'url', 'consent'])
    expect(told.body.errors[0].detail).toContain('10.001')
    expect((await send(desk, wrong, { 'accept-language': 'de, en-GB;q=0.8, id;q=0.5' })).body.errors[0].detail).toContain('10,001')
    expect((await send(desk, { text: TEXT, media: ['x'] })).body.errors).toEqual([{ field: 'media', detail: expect.stringContaining('Gambar belum bisa') }])
    expect((await send(desk, {})).body.errors, 'no word of pictures').toEqual([{ field: 'text', detail: 'Isi text atau url. Cukup salah satu.' }])
  })

  test('a body that cannot be read: 400, 413, 415, 422', async () => {
    const desk = await aDesk()
    expect((await send(desk, '{"text": "x"')).status).toBe(400)
    expect((await send(desk, '')).status).toBe(400)
    expect((await send(desk, JSON.stringify({ text: 'x'.repeat(1_000_001) }))).status).toBe(413)
    expect((await send(desk, new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]))).status).toBe(422)
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x', 'application/jsonp', '']) expect((await send(desk, '{"text":"x"}', { 'content-type': type })).status, type).toBe(415)
    expect((await send(desk, '\ufeff{"text":"kabar"}', { 'content-type': 'application/json; charset=utf-8' })).status, 'a byte order mark').toBe(201)
  })

  test('counted with the forms: the 61st in ten minutes waits', async () => {
    const desk = await aDesk()
    await desk.sari.get('/lapor')
    const from = { 'x-test-address': '10.0.0.1' }
    await desk.sari.submit('/lapor', { text: TEXT })
    for (let i = 0; i < 59; i++) expect((await send(desk, { text: `${TEXT} ${i}` }, from)).status).toBe(201)
    const late = await send(desk, { text: TEXT }, { ...from, 'accept-language': 'en' })
    expect([late.status, late.headers.get('retry-after'), late.body.title]).toEqual([429, '600', 'Too many requests'])
    expect((await send(desk, { text: TEXT }, { 'x-test-address': '10.0.0.2' })).status).toBe(201)
  })

  test('no other site can have its visitors send one', async () => {
    const desk = await aDesk()
    for (const header of ['origin: https://jahat.example', 'sec-fetch-site: cross-site']) expect((await send(desk, { text: TEXT }, Object.fromEntries([header.split(': ')]))).status, header).toBe(403)
    const leave = await ask(desk, '/api/v1/reports', { method: 'OPTIONS', headers: { origin: 'https://jahat.example', 'access-control-request-method': 'POST' } })
    expect([leave.status, leave.headers.get('allow'), leave.headers.get('access-control-allow-origin')]).toEqual([204, 'POST, OPTIONS', null])
    expect((await send(desk, { text: TEXT })).headers.get('access-control-allow-origin')).toBeNull()
    expect(await reports(desk)).toBe(1)
  })

  test('odd bodies bring no fault', async () => {
    const desk = await aDesk({ limits: false })
    const odd = [
      'null', '[]', '[{"text":"x"}]', '1', '"x"', 'true', '{"text":null}', '{"text":1}', '{"text":{"a":1}}', '{"text":["x"]}', '{"text":""}', '{"text":"\\u0000"}', '{"text":"\\ud800"}', '{"text":"😀","seen_at":5}',
      '{"__proto__":{"text":"x"}}', '{"constructor":{"prototype":{"text":"x"}},"text":"x"}', '{"toString":1,"text":"x","hasOwnProperty":null}', '{"text":"x","text":2}', '{"text":"x","consent":"ya"}', '{"text":"x","contact":"a","consent":1}',
      '{"text":"x","seen_where":"__proto__"}', '{"text":"x","area":"constructor"}', '{"text":"x","url":"javascript:alert(1)"}', '{"text":"x","seen_at":"9999-99-99T99:99"}', `{"text":"${'\\ud83d'.repeat(3000)}"}`, `{"text":"${'a'.repeat(10_001)}"}`,
      '['.repeat(400_000), `{"text":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, '{"text":1e999}', '{"text":-0}', '\u0000', '{"text":"x"}{"text":"y"}',
    ]
    for (const body of odd) expect([201, 400, 422], body.slice(0, 60)).toContain((await send(desk, body)).status)
    const stored = await desk.store.read.selectFrom('report').select('text').execute()
    expect(stored.every(({ text }) => text!.isWellFormed())).toBe(true)
    expect(({} as Record<string, unknown>)['text']).toBeUndefined()
  })
})

describe('the history', () => {
  test('is told oldest change first, and goes on from the last cursor', async () => {
    const desk = await aDesk()
    const first = await publishedNotice(desk, { id: 'c1' })
    desk.now.pass(60)
    const second = await publishedNotice(desk, { id: 'c2', verdict: 'true', headline: 'TPS buka pukul 07.00', claimText: 'TPS buka jam 7' })
    const { body } = await ask(desk, '/api/v1/notices')
    expect(body.notices.map((n: any) => [n.number, n.state, n.verdict])).toEqual([[first.number, 'published', 'false'], [second.number, 'published', 'true']])
    expect(body.next).toBeNull()
    expect(body.notices[0]).toMatchObject({
      slug: first.slug, url: `http://tangkal.test/cek-fakta/${first.slug}`, kind: 'fabricated', claim: KABAR, headline: FAKTA, best_before: '2027-06-12T05:00:00.000Z',
      body: { markdown: expect.stringContaining('**pukul'), text: expect.not.stringContaining('**') },
      official_sources: [{ publisher: 'KPU Kutai Timur', url: 'https://kpu.go.id/pengumuman', date: '2027-06-03', basis: 'record' }],
      versions: [{ n: 1, note: null }],
    })
    expect((await ask(desk, `/api/v1/notices?cursor=${body.cursor}`)).body).toEqual({ notices: [], cursor: body.cursor, next: null })
    await pause(desk, 'c1', 'Ada aturan baru.')
    const later = await ask(desk, `/api/v1/notices?cursor=${body.cursor}`)
    expect(later.body.notices).toEqual([{ number: first.number, slug: first.slug, url: expect.any(String), claim: KABAR, published_at: expect.any(String), changed_at: desk.now.read().toISOString(), state: 'paused', reason: 'Ada aturan baru.' }])
    expect((await ask(desk, '/api/v1/notices')).body.notices.map((n: any) => n.number), 'a notice stands once, at its last change').toEqual([second.number, first.number])
  })

  test('a change that was written later comes later, whatever its clock said', async () => {
    const desk = await aDesk()
    await publishedNotice(desk, { id: 'c1' })
    const { cursor } = (await ask(desk, '/api/v1/notices')).body
    desk.now.pass(-1)
    const late = await publishedNotice(desk, { id: 'c2', claimText: 'kabar kedua' })
    expect((await ask(desk, `/api/v1/notices?cursor=${cursor}`)).body.notices.map((n: any) => n.number)).toEqual([late.number])
  })

  test('comes a hundred at a time, and no notice is missed or told twice', async () => {
    const desk = await aDesk()
    const numbers = []
    for (let i = 0; i < 205; i++) numbers.push((await publishedNotice(desk, { id: `c${i}`, claimText: `kabar ${i}`, headline: `fakta ${i}` })).number)
    const seen: string[] = []
    const sizes = []
    for (let next: string | null = '/api/v1/notices'; next; ) {
      const { body } = await ask(desk, next)
      seen.push(...body.notices.map((n: any) => n.number))
      sizes.push(body.notices.length)
      next = body.next && new URL(body.next).pathname + new URL(body.next).search
    }
    expect(sizes).toEqual([100, 100, 5])
    expect(seen).toEqual(numbers)
  }, 60_000)

  test('begins where it is asked to: an instant, a date of the desk, an offset whose plus became a space', async () => {
    const desk = await aDesk()
    const { number: first } = await publishedNotice(desk, { id: 'c1' })
    desk.now.set('2027-06-09T16:30:00.000Z')
    const { number: second } = await publishedNotice(desk, { id: 'c2', claimText: 'kabar kedua' })
    const since = async (value: string) => (await ask(desk, `/api/v1/notices?since=${value}`)).body.notices?.map((n: any) => n.number)
    expect(await since('2027-06-08')).toEqual([first, second])
    expect(await since('2027-06-10'), '00.30 WITA of the tenth').toEqual([second])
    expect(await since('2027-06-11')).toEqual([])
    expect(await since('2027-06-09T16:30:00Z')).toEqual([second])
    expect(await since('2027-06-10T00:30:00+08:00')).toEqual([second])
    expect(await since('2027-06-10T00:30:00.001%2B08:00')).toEqual([])
    const after = (await ask(desk, '/api/v1/notices?since=2031-01-01')).body.cursor
    const { number: third } = await publishedNotice(desk, { id: 'c3', claimText: 'kabar ketiga' })
    expect((await ask(desk, `/api/v1/notices?cursor=${after}`)).body.notices.map((n: any) => n.number)).toEqual([third])
  })

  test.each(['since=kemarin', 'since=2027-02-30', 'since=2027-06-08T25:00:00Z', 'since=9999-12-31T23:59:59-14:00', 'since=1', 'cursor=../x', 'cursor=ABC', 'cursor=-1', `cursor=${'z'.repeat(11)}`, 'since=%ff', 'cursor=%00'])('%s is told as a fault of that field', async (query) => {
    const desk = await aDesk()
    const { status, body } = await ask(desk, `/api/v1/notices?${query}`)
    expect([status, body.errors[0].field]).toEqual([422, query.split('=')[0]])
  })

  test('asked again, what has not changed costs no body; nobody keeps it past the end of a pause', async () => {
    const desk = await aDesk()
    const { slug } = await publishedNotice(desk, { id: 'c1' })
    await pause(desk, 'c1', 'Ada aturan baru.')
    desk.now.pass(12 * 60 - 0.5)
    for (const path of ['/api/v1/notices', `/api/v1/notices/${slug}`, '/api/v1/statistics']) {
      const first = await ask(desk, path)
      expect(first.headers.get('cache-control'), path).toMatch(/^public, max-age=0, s-maxage=(29|30), must-revalidate$/)
      const again = await ask(desk, path, { headers: { 'if-none-match': first.headers.get('etag')! } })
      expect([again.status, again.text, again.headers.get('access-control-allow-origin')], path).toEqual([304, '', '*'])
    }
    desk.now.pass(0.5)
    expect((await ask(desk, `/api/v1/notices/${slug}`)).body.notice.state, 'the pause is over, whether or not a row says so').toBe('published')
  })
})

describe('one notice', () => {
  test('comes with ClaimReview while it is in force, and without once it is not', async () => {
    const desk = await aDesk()
    const { slug, number } = await publishedNotice(desk, { id: 'c1' })
    const { body } = await ask(desk, `/api/v1/notices/${slug}`, { headers: { 'accept-language': 'en' } })
    expect(body.notice.number).toBe(number)
    expect(body.claim_review).toMatchObject({ '@type': 'ClaimReview', inLanguage: 'id', reviewRating: { ratingValue: 1, alternateName: 'Salah' } })
    await pause(desk, 'c1', 'Ada aturan baru.')
    const paused = await ask(desk, `/api/v1/notices/${slug}`)
    expect([paused.body.notice.state, paused.body.claim_review]).toEqual(['paused', null])
    expect(paused.text).not.toContain('verdict')
    expect(paused.text).not.toContain(FAKTA)
  })

  test('that is not there is a problem', async () => {
    const { status, body } = await ask(await aDesk(), '/api/v1/notices/tidak-ada', { headers: { 'accept-language': 'en' } })
    expect([status, body]).toEqual([404, { type: 'about:blank', title: 'Not found', status: 404, detail: 'There is no fact check at this address.' }])
  })
})

describe('a check', () => {
  test('says how sure: the very words, a number, near words, nothing', async () => {
    const desk = await aDesk()
    const { number } = await publishedNotice(desk, { id: 'c1' })
    const check = async (q: string) => (await ask(desk, `/api/v1/check?q=${encodeURIComponent(q)}`)).body
    const brief = (body: any) => body.results.map((r: any) => [r.sure, r.notice.number])
    expect(brief(await check(KABAR.toUpperCase()))).toEqual([['confident', number]])
    expect(brief(await check(number))).toEqual([['confident', number]])
    expect(brief(await check('benarkah TPS tutup jam 12 siang karena panas?'))).toEqual([['maybe', number]])
    expect(await check('ayam bertelur emas')).toEqual({ results: [], guidance: [], peers: [], in_process: [], unknown_number: null })
    expect(await check('1284-6')).toEqual({ results: [], guidance: [], peers: [], in_process: [], unknown_number: '1284-6' })
    await pause(desk, 'c1', 'Ada aturan baru.')
    expect((await check(number)).results[0].notice).toMatchObject({ state: 'paused', reason: 'Ada aturan baru.' })
  })

  test('is never kept, is told its bounds, and shares its limit with /cek', async () => {
    const desk = await aDesk()
    const from = { headers: { 'x-test-address': '10.0.0.1' } }
    expect((await ask(desk, '/api/v1/check?q=tps')).headers.get('cache-control')).toBe('no-store')
    for (const q of ['', '?q=', '?q=%20%0a', `?q=${'a'.repeat(1001)}`]) expect((await ask(desk, `/api/v1/check${q}`)).body.errors[0].field, q).toBe('q')
    for (let i = 0; i < 60; i++) await desk.sari.get('/cek?q=tps')
    for (let i = 0; i < 60; i++) expect((await ask(desk, '/api/v1/check?q=tps', from)).status).toBe(200)
    const late = await ask(desk, '/api/v1/check?q=tps', from)
    expect([late.status, late.headers.get('retry-after')]).toEqual([429, '60'])
  })
})

describe('every answer', () => {
  test('may be read by any site where it is open, and is told by HEAD too', async () => {
    const desk = await aDesk()
    const { slug } = await publishedNotice(desk, { id: 'c1' })
    for (const path of ['/api/v1/notices', `/api/v1/notices/${slug}`, '/api/v1/check?q=tps', '/api/v1/statistics', '/api/v1/openapi.json', '/api/v1/notices/tidak-ada', '/api/v1/notices?since=x']) {
      const { headers, status } = await ask(desk, path)
      expect([headers.get('access-control-allow-origin'), headers.get('cross-origin-resource-policy')], path).toEqual(['*', 'cross-origin'])
      const head = await ask(desk, path, { method: 'HEAD' })
      expect([head.status, head.text, head.headers.get('content-type')], path).toEqual([status, '', headers.get('content-type')])
    }
    expect((await desk.app.request('http://tangkal.test/')).headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })

  test('another method is 405 with those that are known', async () => {
    const desk = await aDesk()
    for (const path of ['/api/v1/notices', '/api/v1/notices/x', '/api/v1/check', '/api/v1/statistics', '/api/v1/openapi.json'])
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND']) {
        const { status, headers, body } = await ask(desk, path, { method })
        expect([status, headers.get('allow'), body.status], `${method} ${path}`).toEqual([405, 'GET, HEAD, OPTIONS', 405])
      }
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE']) expect((await ask(desk, '/api/v1/reports', { method })).headers.get('allow'), method).toBe('POST, OPTIONS')
    const leave = await ask(desk, '/api/v1/notices', { method: 'OPTIONS', headers: { origin: 'https://lain.example' } })
    expect([leave.status, leave.headers.get('access-control-allow-headers'), leave.headers.get('access-control-allow-origin')]).toEqual([204, 'If-None-Match', '*'])
  })

  test('odd questions bring no fault', async () => {
    const desk = await aDesk({ limits: false })
    await publishedNotice(desk, { id: 'c1' })
    const odd = ['null', '__proto__', 'constructor', '[]', '%00', '%ff', '%', '%ed%a0%80', '😀'.repeat(30), '..%2f..', "' OR 1=1 --", '* "a" OR', 'NEAR(', '1e309', '-0', '9'.repeat(60), 'a%0d%0aSet-Cookie:x=1', '<script>', '2027-06-08T06:40:60Z', '+010000-01-01', 'z'.repeat(900)]
    const seen = new Set<number>()
    for (const value of odd) for (const path of ['/api/v1/check?q=', '/api/v1/notices?since=', '/api/v1/notices?cursor=', '/api/v1/notices/', '/api/v1/statistics?', '/api/v1/openapi.json?x=', '/api/v1/notices?since[]=', '/api/v1/']) seen.add((await ask(desk, path + value)).status)
    expect([...seen].toSorted()).toEqual([200, 404, 422])
  })

  test.each(['/api', '/api/', '/api/v1', '/api/v2/notices', '/api/v1/notices/', '/api/v1/notices/a/b', '/en/api/v1/zzz'])('%s is a problem, not a page', async (path) => {
    const { status, body } = await ask(await aDesk(), path)
    expect([status, body.status]).toEqual([404, 404])
  })

  test('knows nobody: a moderator’s cookie is not read', async () => {
    const desk = await aDesk()
    const cookie = [...desk.budi.cookies].map((pair) => pair.join('=')).join('; ')
    await desk.store.read.deleteFrom('session').execute()
    expect((await ask(desk, '/api/v1/notices', { headers: { cookie } })).status).toBe(200)
  })

  test('a fault of ours is a problem without a word of its cause', async () => {
    const desk = await aDesk()
    desk.deps.store.publicVersion = () => Promise.reject(new Error('inside /srv/tangkal'))
    const answer = await desk.app.request('http://tangkal.test/api/v1/notices', { headers: { 'accept-language': 'en' } })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'application/problem+json'])
    expect(await answer.text()).not.toContain('inside')
  })
})

describe('the description', () => {
  let desk: Desk
  let document: any
  beforeAll(async () => {
    desk = await aDesk()
    document = (await ask(desk, '/api/v1/openapi.json')).body
  })

  test('is OpenAPI 3.1 and names every address', async () => {
    const checked = await new Validator().validate(structuredClone(document))
    expect(checked.errors).toBeUndefined()
    expect(checked.valid).toBe(true)
    expect(document.openapi).toBe('3.1.0')
    const known = desk.app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/')).map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
    const told = Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path}`))
    expect(told.toSorted()).toEqual([...new Set(known)].toSorted())
  })

  test('real answers are as it says, in every state', async () => {
    const held = heldTo(document)
    const { slug, number } = await publishedNotice(desk, { id: 'c1', reports: ['64.08.04.2001'] })
    const { slug: gone } = await publishedNotice(desk, { id: 'c2', verdict: 'unproven', claimText: 'kabar kedua tentang kotak suara' })
    await publishedNotice(desk, { id: 'c3', claimText: 'kabar ketiga', bestBefore: '2027-06-08T06:50:00.000Z' })
    desk.now.pass(15)
    await pause(desk, 'c2', 'Ada aturan baru.')
    for (const query of ['', '?since=2027-06-01', '?cursor=1', '?since=x', '?cursor=!']) held('/api/v1/notices', 'get', await ask(desk, `/api/v1/notices${query}`))
    for (const one of [slug, gone, 'tidak-ada']) held('/api/v1/notices/{slug}', 'get', await ask(desk, `/api/v1/notices/${one}`))
    for (const q of [KABAR, number, '1284-6', 'kabar kotak suara', 'TPS jam 11', 'ayam', '', 'a'.repeat(1001)]) held('/api/v1/check', 'get', await ask(desk, `/api/v1/check?q=${encodeURIComponent(q)}`))
    held('/api/v1/statistics', 'get', await ask(desk, '/api/v1/statistics'))
    held('/api/v1/openapi.json', 'get', await ask(desk, '/api/v1/openapi.json'))
    const kept = await ask(desk, '/api/v1/notices')
    held('/api/v1/notices', 'get', await ask(desk, '/api/v1/notices', { headers: { 'if-none-match': kept.headers.get('etag')! } }))
    const key = { 'idempotency-key': '5d41402abc4b2a76b9719d911017c592' }
    for (const [body, headers] of [[{ text: TEXT }, key], [{ text: TEXT }, key], [{ text: 'lain' }, key], [{}, {}], ['{', {}], [{ text: TEXT }, { 'content-type': 'text/plain' }], [{ text: 'x'.repeat(1_000_001) }, {}], [{ text: TEXT }, { origin: 'https://jahat.example' }]] as [unknown, Record<string, string>][])
      held('/api/v1/reports', 'post', await send(desk, body, headers))
    for (let i = 0; i < 60; i++) await send(desk, { text: `${TEXT} ${i}` })
    held('/api/v1/reports', 'post', await send(desk, { text: TEXT }))
  })
})
