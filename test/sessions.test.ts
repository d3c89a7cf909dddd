import { expect, test } from 'vitest'
import { hashOf } from '../src/accounts/lucia.ts'
import { expiryAt, mayPark, prolonged, standingOf } from '../src/accounts/session-rules.ts'
import { pruneAccounts } from '../src/accounts/account-due.ts'
import { aDesk, hasAccount, PASSWORD, signedIn, signIn } from './support/cast.ts'

const HOURS = 60
const DAYS = 24 * HOURS

test('without a session Sari is led to the sign-in page, and from there back to where she wanted to go', async () => {
  const { sari } = await aDesk()
  await sari.get('/admin/penerbit?a=1')
  expect(sari.last!.url).toBe('http://tangkal.test/masuk?lanjut=%2Fadmin%2Fpenerbit%3Fa%3D1')
  await sari.submit('/masuk', { email: 'dewi@meja.test', password: PASSWORD })
  expect(sari.last!.url).toBe('http://tangkal.test/admin/penerbit?a=1')
})

test.each(['//evil.test/x', '/\\evil.test', 'https://evil.test', '/\t/evil.test', '/masuk?lanjut=/masuk', 'javascript:alert(1)', '/..//evil.test'])(
  'after signing in nobody is led to %s',
  async (lanjut) => {
    const { sari } = await aDesk()
    await sari.get(`/masuk?lanjut=${encodeURIComponent(lanjut)}`)
    await sari.submit('/masuk', { email: 'dewi@meja.test', password: PASSWORD, lanjut })
    expect(new URL(sari.last!.url).host).toBe('tangkal.test')
    expect(sari.last!.status).toBe(200)
  },
)

test('each role comes home to its own work', async () => {
  const desk = await aDesk()
  await hasAccount(desk, 'johan', ['volunteer'])
  const home = async (id: string) => {
    await desk.sari.get('/masuk')
    const answer = await desk.app.request('http://tangkal.test/masuk', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: [...desk.sari.cookies].map(([n, v]) => `${n}=${v}`).join('; ') },
      body: new URLSearchParams({ ...(desk.sari.formFields('/masuk') as Record<string, string>), email: `${id}@meja.test`, password: PASSWORD }),
    })
    return answer.headers.get('location')
  }
  expect(await Promise.all(['budi', 'rina', 'dewi', 'johan'].map(home))).toEqual(['/meja', '/baca', '/admin/akun', '/akun'])
})

test('only a hash of the token is stored, and signing in again gives another', async () => {
  const { sari, store } = await aDesk()
  await signIn(sari, 'dewi')
  const first = sari.cookies.get('tangkal_sesi')!
  const stored = JSON.stringify(await store.read.selectFrom('session').selectAll().execute())
  expect(stored).not.toContain(first)
  expect(stored).toContain(hashOf(first))

  await sari.get('/akun')
  await sari.submit('/keluar')
  expect(sari.last!.text).toContain('Anda sudah keluar.')
  await signIn(sari, 'dewi')
  expect(sari.cookies.get('tangkal_sesi')).not.toBe(first)
})

test('the session’s cookie is kept from scripts and from other sites, and on https bound to the host', async () => {
  const desk = await aDesk({ origin: 'https://tangkal.test', secure: true })
  const page = await desk.app.request('https://tangkal.test/masuk')
  const cookie = page.headers.getSetCookie()[0]!.split(';')[0]!
  const csrf = /name="csrf" value="([^"]+)"/.exec(await page.text())![1]!
  const answer = await desk.app.request('https://tangkal.test/masuk', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie, origin: 'https://tangkal.test' },
    body: new URLSearchParams({ csrf, email: 'budi@meja.test', password: PASSWORD }),
  })
  const set = answer.headers.getSetCookie().find((c) => c.includes('tangkal_sesi'))!
  expect(set).toMatch(/^__Host-tangkal_sesi=[a-z2-7]{40};/)
  for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(set).toContain(part)
})

test('a session that was signed out is no key any more', async () => {
  const { dewi, ...desk } = await aDesk()
  const token = dewi.cookies.get('tangkal_sesi')!
  await dewi.get('/akun')
  await dewi.submit('/keluar')
  dewi.cookies.set('tangkal_sesi', token)
  await dewi.get('/admin/akun')
  expect(dewi.last!.url).toContain('/masuk')
  expect((await desk.store.read.selectFrom('session').select('ended_as').where('id_hash', '=', hashOf(token)).executeTakeFirstOrThrow()).ended_as).toBe('signed_out')
})

test('Dewi stays signed in while she works, and is out after eight idle hours', async () => {
  const { dewi, now } = await aDesk()
  for (let i = 0; i < 5; i++) {
    now.pass(7 * HOURS)
    expect((await dewi.get('/akun')).url).toBe('http://tangkal.test/akun')
  }
  now.pass(8 * HOURS + 1)
  expect((await dewi.get('/akun')).url).toContain('/masuk')
})

test('however busy she is, after seven days Dewi signs in again', async () => {
  const { dewi, now } = await aDesk()
  for (let i = 0; i < 27; i++) {
    now.pass(6 * HOURS)
    expect((await dewi.get('/akun')).url).toBe('http://tangkal.test/akun')
  }
  now.pass(6 * HOURS)
  expect((await dewi.get('/akun')).url).toContain('/masuk')
})

test('using a session costs no write more than every few minutes', async () => {
  const { dewi, now, store } = await aDesk()
  const expiry = async () => (await store.read.selectFrom('session').select('expires_at').where('account_id', '=', 'dewi').executeTakeFirstOrThrow()).expires_at
  const first = await expiry()
  now.pass(3)
  await dewi.get('/akun')
  expect(await expiry()).toBe(first)
  now.pass(3)
  await dewi.get('/akun')
  expect(await expiry()).not.toBe(first)
})

test('whoever is disabled is out at the next page', async () => {
  const { budi, store } = await aDesk()
  expect((await budi.get('/akun')).url).toBe('http://tangkal.test/akun')
  await store.read.updateTable('account').set({ state: 'disabled' }).where('id', '=', 'budi').execute()
  expect((await budi.get('/akun')).url).toContain('/masuk')
})

test('the wrong role is told so with 403, in the frame of the desk, and what was typed stands there', async () => {
  const { budi } = await aDesk()
  const page = await budi.get('/admin/akun')
  expect(page.status).toBe(403)
  expect(page.text).toContain('Halaman ini bukan untuk peran Anda.')
  await budi.get('/akun')
  const { csrf } = budi.formFields('/keluar')
  await budi.post('/admin/penerbit', { csrf: csrf!, name: 'KPU', evidence: 'Saya yakin sekali bahwa alamat ini milik mereka.' })
  expect(budi.last!.status).toBe(403)
  expect(budi.last!.page.querySelector('#kept')!.text).toContain('Saya yakin sekali')
})

test('someone whose language is English meets English desk pages, and English on the way out', async () => {
  const desk = await aDesk()
  await hasAccount(desk, 'kate', ['admin'], 'en')
  const kate = await signedIn(desk, 'kate')
  expect((await kate.get('/akun')).page.querySelector('html')!.getAttribute('lang')).toBe('en')
  await kate.submit('/keluar')
  expect(kate.last!.url).toContain('/en/masuk')
  expect(kate.last!.text).toContain('You are signed out.')
})

test('the rules of a session: live, idle, absolute, and what each allows', () => {
  const created_at = '2027-06-08T00:00:00.000Z'
  const at = (hours: number) => new Date(Date.parse(created_at) + hours * 3_600_000)
  const session = { created_at, expires_at: expiryAt(created_at, at(0)), ended_at: null, ended_as: null }
  expect(standingOf(session, at(7.9))).toBe('live')
  expect(standingOf(session, at(8))).toBe('idle')
  const late = { ...session, expires_at: expiryAt(created_at, at(166)) }
  expect(late.expires_at).toBe(at(168).toISOString())
  expect(standingOf(late, at(168))).toBe('absolute')
  expect(prolonged(late, at(167))).toBeNull()
  expect(mayPark(session, at(7))).toBe(false)
  expect(mayPark(session, at(31.9))).toBe(true)
  expect(mayPark(session, at(32))).toBe(false)
  expect(mayPark({ ...session, ended_at: at(1).toISOString(), ended_as: 'ended' }, at(2))).toBe(false)
  expect(mayPark({ ...session, ended_at: at(8).toISOString(), ended_as: 'idle' }, at(20))).toBe(true)
})

test('time writes down how sessions ended, and clears them after thirty days', async () => {
  const { store, now } = await aDesk()
  now.pass(9 * HOURS)
  await pruneAccounts(store, now.read())
  expect((await store.read.selectFrom('session').select('ended_as').execute()).map((s) => s.ended_as)).toEqual(['idle', 'idle', 'idle', 'idle'])
  now.pass(31 * DAYS)
  await pruneAccounts(store, now.read())
  expect(await store.read.selectFrom('session').selectAll().execute()).toEqual([])
})

test('Budi sees where he is signed in and signs a lost phone out, and nobody else’s', async () => {
  const desk = await aDesk()
  const phone = await signedIn(desk, 'budi', '10.0.9.9')
  const page = await desk.budi.get('/akun')
  expect(page.text).toContain('Di mana Anda masuk')
  expect(page.page.querySelectorAll('form[action="/akun/sesi"]')).toHaveLength(1)
  const name = desk.budi.formFields('/akun/sesi')['session'] as string
  await desk.ayu.get('/akun')
  const stranger = await desk.ayu.post('/akun/sesi', { csrf: desk.ayu.formFields('/akun/bahasa')['csrf']!, session: name })
  expect(stranger.status, 'Ayu cannot end it').toBe(409)
  expect((await phone.get('/meja')).url).toContain('/meja')
  await desk.budi.get('/akun')
  expect((await desk.budi.submit('/akun/sesi')).text).toContain('Sudah dikeluarkan.')
  expect((await phone.get('/meja')).url).toContain('/masuk')
  expect((await desk.budi.get('/meja')).url).toContain('/meja')
})
