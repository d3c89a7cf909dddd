import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { secretFrom } from '../src/reports/secret.ts'
import { d1Limits, pruneLimits } from '../src/store/d1-limits.ts'
import { networkOf } from '../src/web/client.ts'
import { createApp } from '../src/web/app.ts'
import { LIMITS, memoryLimits, type Limits } from '../src/web/limits.ts'
import { testApp, testClock, type TestApp } from './support/app.ts'
import { aDesk, signIn, type Desk } from './support/cast.ts'
import { photo } from './support/pictures.ts'
import { publishedNotice } from './support/notices.ts'
import { DATABASES, type Opened } from './support/stores.ts'
import { type Answer, Visitor } from './support/visitor.ts'

const OTHER = secretFrom(new Uint8Array([1, 2, 3, 4, 5, 6, 7]))
const later = (now: TestApp['now'], seconds: number) => now.set(new Date(now.read().getTime() + seconds * 1000).toISOString())

type Flood = { what: string; most: number; seconds: number; /** once more, the n-th time */ again(desk: Desk, who: Visitor, n: number): Promise<Answer>; /** of everybody together, not of one network */ ofAll?: true; kept?: string }

const FLOODS: Flood[] = [
  {
    what: 'reports', most: 60, seconds: 600, kept: 'kabar ke',
    again: async (_, who, n) => {
      await who.get('/lapor')
      return who.submit('/lapor', { text: `kabar ke ${n}` })
    },
  },
  {
    what: 'messages to the desk', most: 60, seconds: 600, kept: 'tambahan',
    again: async (_, who, n) => {
      if (!who.cookies.has('tangkal_tiket')) {
        await who.get('/lapor')
        await who.submit('/lapor', { text: 'kabar' })
      }
      await who.get('/tiket?lihat=1')
      return who.submit('/tiket/pesan', { text: `tambahan ${n}` })
    },
  },
  {
    what: 'objections', most: 20, seconds: 600, kept: 'Keliru ke',
    again: async (desk, who, n) => {
      const known = await desk.store.read.selectFrom('notice').select('slug').executeTakeFirst()
      const { slug } = known ?? (await publishedNotice(desk, { id: 'c1' }))
      await who.get(`/cek-fakta/${slug}/keberatan`)
      return who.submit('/keberatan', { text: `Keliru ke ${n}` })
    },
  },
  {
    what: 'wrong secrets', most: 20, seconds: 600,
    again: async (_, who, n) => {
      await who.get('/tiket?lain=1')
      return who.submit('/tiket', { number: String(700_000 + n), secret: OTHER })
    },
  },
  {
    what: 'wrong secrets for one number', most: 10, seconds: 3600, ofAll: true,
    again: async (desk, _, n) => {
      const elsewhere = new Visitor(desk, `10.77.0.${n % 250}`)
      await elsewhere.get('/tiket?lain=1')
      return elsewhere.submit('/tiket', { number: '88888888', secret: OTHER })
    },
  },
  { what: 'wrong sign-ins', most: 10, seconds: 600, again: (_, who, n) => signIn(who, n % 2 ? 'budi' : 'ayu', 'salah') },
  { what: 'wrong sign-ins on one account', most: 30, seconds: 3600, ofAll: true, again: (desk, _, n) => signIn(new Visitor(desk, `10.78.0.${n % 250}`), 'budi', 'salah') },
  { what: 'checks', most: 120, seconds: 60, kept: 'TPS pindah', again: (_, who, n) => who.post('/cek', { q: `TPS pindah ${n}` }) },
  { what: 'searches of the list', most: 120, seconds: 60, kept: 'TPS pindah', again: (_, who, n) => who.get(`/cek-fakta?q=TPS+pindah+${n}`) },
]

describe.each(FLOODS)('$most $what in $seconds seconds', ({ most, seconds, again, ofAll, kept }) => {
  test('are answered; the next waits as long as it is told, with its text, and others are not held up', async () => {
    const desk = await aDesk()
    const flood = new Visitor(desk, '10.66.0.1')
    for (let n = 0; n < most; n++) expect((await again(desk, flood, n)).status, `the ${n + 1}th`).toBeLessThan(429)
    later(desk.now, 5)
    const refused = await again(desk, flood, most)
    const wait = Number(refused.headers.get('retry-after'))
    expect([refused.status, wait]).toEqual([429, seconds - 5])
    expect(refused.text).toMatch(/Terlalu sering|Tunggu|lagi/)
    if (kept) expect(refused.html).toContain(`${kept} ${most}`)
    if (!ofAll) expect((await again(desk, new Visitor(desk, '10.66.0.2'), most)).status, 'another network').toBeLessThan(429)
    later(desk.now, wait - 1)
    expect((await again(desk, flood, most + 1)).status, 'a second too early').toBe(429)
    later(desk.now, 1)
    expect((await again(desk, flood, most + 2)).status, 'at the time it was told').toBeLessThan(429)
  }, 60_000)
})

describe('a flood of pictures from everywhere', () => {
  test('ends pictures for all at the daily sum; texts are taken as before, also from whoever sent none', async () => {
    const base = testApp()
    const bytes = await photo(60, 60)
    // Each byte weighs so much here that a small picture is nearly all that one client may send in a day.
    const weight = Math.floor((LIMITS.media.most - 1_000_000) / bytes.length)
    const heavy: Limits = { peek: (key, now) => base.deps.limits.peek(key, now), count: (key, length, now, amount = 1) => base.deps.limits.count(key, length, now, amount === 1 ? 1 : amount * weight) }
    const desk = { ...base, app: createApp({ ...base.deps, limits: heavy }) }
    const send = async (n: number, files = [{ field: 'media', name: 'a.jpg', bytes }]) => {
      const who = new Visitor(desk, `10.55.0.${n}`)
      await who.get('/lapor')
      return { who, answer: await who.send('/lapor', { text: 'banjir' }, files) }
    }
    const enough = Math.floor(LIMITS.allMedia.most / (bytes.length * weight))
    for (let n = 0; n < enough; n++) expect((await send(n)).answer.text).toContain('Nomor laporan')
    const { who, answer } = await send(enough)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '3600'])
    expect(answer.page.querySelector('#media-error')?.text).toContain('itu tetap kami terima')
    expect((await who.submit('/lapor')).text, 'the same form without the picture').toContain('Nomor laporan')
    expect((await send(enough + 1, [])).answer.text).toContain('Nomor laporan')
    later(base.now, 86_400)
    expect((await send(enough + 2)).answer.text, 'tomorrow').toContain('Nomor laporan')
  }, 60_000)
})

describe('whose flood it is', () => {
  const checks = (base: TestApp, n: number, headers: (n: number) => Record<string, string>) =>
    Promise.all(Array.from({ length: n }, async (_, i) => (await base.app.request('http://tangkal.test/cek', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers(i) }, body: 'q=TPS' })).status))
  const refused = async (...of: Parameters<typeof checks>) => (await checks(...of)).filter((status) => status === 429).length

  test('without a trusted proxy X-Forwarded-For is not looked at', async () => {
    expect(await refused(testApp(), 130, (n) => ({ 'x-forwarded-for': `10.0.0.${n}` }))).toBe(10)
  })

  test('behind one proxy the last hop counts, and what a client puts before it does not help', async () => {
    const base = testApp({ trustProxy: 1 })
    expect(await refused(base, 130, (n) => ({ 'x-forwarded-for': `10.0.0.${n}, 10.${n}.0.1, 36.68.1.1` }))).toBe(10)
    expect(await refused(base, 120, (n) => ({ 'x-forwarded-for': `36.68.1.1, 36.68.2.${n}` })), 'each of these is somebody else').toBe(0)
    expect(await refused(base, 1, () => ({ 'x-forwarded-for': '36.68.1.1:51234' })), 'with the port that some proxies add').toBe(1)
  })

  test('behind two proxies the last but one counts; who comes past them is counted by the address of the connection', async () => {
    const base = testApp({ trustProxy: 2 })
    expect(await refused(base, 130, (n) => ({ 'x-forwarded-for': `10.0.0.${n}, 36.68.1.1, 10.1.1.1` }))).toBe(10)
    expect(await refused(base, 130, (n) => ({ 'x-forwarded-for': `36.68.1.${n}` }))).toBe(10)
  })

  test.each([
    ['2001:db8:1:2:aaaa::1', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:db8::aaaa:bbbb:cccc:dddd', '2001:db8:0:0'],
    ['2001:db8:0:0:ffff::', '2001:db8:0:0'],
    ['[2001:db8:1:2::9]:443', '2001:db8:1:2'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
    ['::ffff:36.68.1.1', '36.68.1.1'],
    ['36.68.1.1:51234', '36.68.1.1'],
    ['36.68.1.1', '36.68.1.1'],
    ['unknown', 'unknown'],
    [':::::::::', '0:0:0:0'],
  ])('%s belongs to the network "%s"', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})

const COUNTERS: [string, () => Promise<{ limits: Limits; opened: Opened | null }>][] = [
  ['memory', async () => ({ limits: memoryLimits(), opened: null })],
  ...DATABASES.map(([name, open]): (typeof COUNTERS)[number] => [name, async () => {
    const opened = await open()
    return { limits: d1Limits(opened.store), opened }
  }]),
]

describe.each(COUNTERS)('counting in %s', (_name, open) => {
  let limits: Limits
  let opened: Opened | null
  let now: ReturnType<typeof testClock>
  beforeAll(async () => ({ limits, opened } = await open()))
  afterAll(() => opened?.end())
  beforeEach(() => (now = testClock()))
  const endsIn = (seconds: number) => Math.floor(now.read().getTime() / 1000) + seconds

  test('goes up, by one or by an amount, and looking does not count', async () => {
    expect(await limits.peek('a', now.read())).toMatchObject({ n: 0 })
    expect(await limits.count('a', 60, now.read())).toEqual({ n: 1, endsAt: endsIn(60) })
    expect(await limits.count('a', 60, now.read(), 39)).toMatchObject({ n: 40 })
    expect(await limits.peek('a', now.read())).toEqual({ n: 40, endsAt: endsIn(60) })
    expect(await limits.peek('another', now.read())).toMatchObject({ n: 0 })
  })

  test('the window is the first one’s: trying on does not prolong it, and it ends to the second', async () => {
    await limits.count('b', 60, now.read())
    const end = endsIn(60)
    later(now, 59)
    expect(await limits.count('b', 60, now.read())).toEqual({ n: 2, endsAt: end })
    later(now, 1)
    expect(await limits.peek('b', now.read())).toMatchObject({ n: 0 })
    expect(await limits.count('b', 60, now.read())).toEqual({ n: 1, endsAt: endsIn(60) })
  })

  test('a hundred at once are a hundred', async () => {
    const counts = await Promise.all(Array.from({ length: 100 }, () => limits.count('c', 60, now.read())))
    expect(counts.map(({ n }) => n).toSorted((a, b) => a - b), 'each is told its own').toEqual(Array.from({ length: 100 }, (_, n) => n + 1))
    expect((await limits.peek('c', now.read())).n).toBe(100)
  })
})

test.each(DATABASES)('what was counted in %s and has ended goes within the hour, the rest stays', async (_name, open) => {
  const { store, end } = await open()
  const now = testClock('2027-06-08T06:40:00.000Z')
  const limits = d1Limits(store)
  await limits.count('short', 60, now.read())
  await limits.count('long', 86_400, now.read())
  for (let minute = 0; minute < 60; minute++) {
    await pruneLimits(store, now.read())
    now.pass(1)
  }
  expect(await store.read.selectFrom('limit_count').select('key').execute()).toEqual([{ key: 'long' }])
  await end()
})

describe('a million networks in one window', () => {
  test('take no more memory than a hundred thousand, and whoever nears a limit stays counted', async () => {
    const limits = memoryLimits()
    const { read } = testClock()
    for (let n = 0; n < 10; n++) await limits.count('guesser', 3600, read())
    await limits.count('all pictures', 86_400, read(), 1_000_000)
    let most = 0
    for (let n = 0; n < 1_000_000; n++) {
      await limits.count(`network ${n}`, 600, read())
      most = Math.max(most, limits.held())
    }
    expect(most).toBeLessThanOrEqual(100_000)
    expect((await limits.peek('guesser', read())).n).toBe(10)
    expect((await limits.peek('all pictures', read())).n).toBe(1_000_000)
  })

  test('also when each comes back as often as it may', async () => {
    const limits = memoryLimits()
    const { read } = testClock()
    for (let n = 0; n < 150_000; n++) for (let again = 0; again < 3; again++) await limits.count(`network ${n}`, 600, read())
    expect(limits.held()).toBeLessThanOrEqual(100_000)
  })

  test('what has ended goes first', async () => {
    const limits = memoryLimits()
    const now = testClock()
    for (let n = 0; n < 99_999; n++) await limits.count(`old ${n}`, 60, now.read(), 50)
    now.pass(2)
    await limits.count('new', 600, now.read())
    await limits.count('one more', 600, now.read())
    expect([limits.held(), (await limits.peek('new', now.read())).n]).toEqual([2, 1])
  })
})
