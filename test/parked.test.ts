import { expect, test } from 'vitest'
import { pruneAccounts } from '../src/accounts/account-due.ts'
import { aDesk, hasAccount, PASSWORD, signedIn, signIn, type Desk } from './support/cast.ts'
import type { Visitor } from './support/visitor.ts'

const HOURS = 60
const WORDS = 'Tercetak di kaki surat edaran KPU, 3 Juni.\n\nBaris kedua, dengan "tanda" & <tanda>.'
const FORM = { name: 'KPU Kutai Timur', class: 'official', host: 'kab-kutaitimur.kpu.go.id', evidence: WORDS }

/** Dewi fills in a form, is called away, and sends it after her session has ended. */
async function sendsLate(dewi: Visitor, now: Desk['now'], hours = 9) {
  await dewi.get('/admin/penerbit')
  const fields = { ...dewi.formFields('/admin/penerbit'), ...FORM }
  now.pass(hours * HOURS)
  return dewi.post('/admin/penerbit', fields)
}
const parkedIn = ({ store }: Desk) => store.read.selectFrom('parked_post').selectAll().execute()
const signsInHere = (visitor: Visitor, id: string) => visitor.submit('/masuk', { email: `${id}@meja.test`, password: PASSWORD })

test('an expired session in mid-draft loses nothing: the form waits, and is sent after signing in', async () => {
  const desk = await aDesk()
  const { dewi, now, store } = desk
  await sendsLate(dewi, now)
  expect(dewi.last!.text).toContain('Anda sudah keluar. Draf Anda tersimpan.')
  expect((await parkedIn(desk))[0]!.body).not.toContain('surat edaran')

  await signsInHere(dewi, 'dewi')
  expect(dewi.last!.url).toContain('/akun/tersimpan')
  expect(dewi.last!.text).toContain('Penerbit')
  expect(dewi.last!.text).toContain('hari ini, 23.40 WITA')
  expect(dewi.last!.text).toContain('Tercetak di kaki surat edaran KPU')
  const action = dewi.last!.page.querySelectorAll('form').map((f) => f.getAttribute('action')!).find((a) => a.startsWith('/admin/penerbit?'))!
  await dewi.submit(action)
  expect(dewi.last!.text).toContain('Sudah didaftarkan')
  expect((await store.read.selectFrom('channel').select(['host', 'evidence']).where('host', '=', FORM.host).execute())).toEqual([{ host: FORM.host, evidence: WORDS }])
  expect(await parkedIn(desk)).toEqual([])
})

test('what waits is offered to nobody else, and only its owner can discard it', async () => {
  const desk = await aDesk()
  const { dewi, now } = desk
  await hasAccount(desk, 'tono', ['admin'])
  await sendsLate(dewi, now)
  const [parked] = await parkedIn(desk)
  const tono = await signedIn(desk, 'tono')
  expect((await tono.get('/akun/tersimpan')).text).toContain('Tidak ada yang tersimpan.')
  await tono.post(`/akun/tersimpan/${parked!.id}/buang`, { csrf: tono.formFields('/keluar')['csrf']! })
  expect((await parkedIn(desk)).length).toBe(1)

  await signsInHere(dewi, 'dewi')
  expect((await dewi.get('/akun')).text).toContain('Tersimpan saat Anda keluar')
  await dewi.get('/akun/tersimpan')
  await dewi.submit('/buang')
  expect(dewi.last!.text).toContain('Sudah dibuang.')
  expect(await parkedIn(desk)).toEqual([])
})

test('who signs in from another browser is offered it too, and led on to where they wanted to go', async () => {
  const desk = await aDesk()
  await sendsLate(desk.dewi, desk.now)
  await desk.sari.get('/masuk?lanjut=/admin/penerbit')
  await signsInHere(desk.sari, 'dewi')
  expect(desk.sari.last!.url).toContain('/akun/tersimpan')
  expect(desk.sari.last!.page.querySelector('a.second')!.getAttribute('href')).toBe('/admin/penerbit')
})

test('a form that fails when it is sent again keeps its text, and goes on waiting', async () => {
  const desk = await aDesk()
  const { dewi, now } = desk
  await dewi.get('/admin/penerbit')
  const fields = { ...dewi.formFields('/admin/penerbit'), ...FORM, host: 'bukan alamat' }
  now.pass(9 * HOURS)
  await dewi.post('/admin/penerbit', fields)
  await signsInHere(dewi, 'dewi')
  const action = dewi.last!.page.querySelectorAll('form').map((f) => f.getAttribute('action')!).find((a) => a.startsWith('/admin/penerbit?'))!
  await dewi.submit(action)
  expect(dewi.last!.status).toBe(422)
  expect(dewi.formFields('/admin/penerbit')['evidence']).toBe(WORDS)
  expect((await parkedIn(desk)).length).toBe(1)
})

test('after seven busy days a late form waits as well', async () => {
  const desk = await aDesk()
  const { dewi, now } = desk
  for (let i = 0; i < 27; i++) {
    now.pass(6 * HOURS)
    await dewi.get('/akun')
  }
  await sendsLate(dewi, now, 7)
  expect(dewi.last!.text).toContain('Draf Anda tersimpan.')
})

test('a session that was ended on purpose parks nothing, but the text is given back', async () => {
  const desk = await aDesk()
  const { dewi, store } = desk
  await dewi.get('/admin/penerbit')
  const fields = { ...dewi.formFields('/admin/penerbit'), ...FORM }
  await store.read.updateTable('session').set({ ended_at: desk.now.read().toISOString(), ended_as: 'ended' }).where('account_id', '=', 'dewi').execute()
  await dewi.post('/admin/penerbit', fields)
  expect(dewi.last!.status).toBe(403)
  expect(dewi.last!.page.querySelector('#kept')!.text).toContain('Tercetak di kaki surat')
  expect(await parkedIn(desk)).toEqual([])
})

test('a form with another’s token, from another site, with a password, or a day late is not kept', async () => {
  const desk = await aDesk()
  const { dewi, budi, now } = desk
  await budi.get('/akun')
  const foreign = budi.formFields('/keluar')['csrf']!
  await dewi.get('/admin/akun')
  const own = dewi.formFields('/admin/akun')
  now.pass(9 * HOURS)
  await dewi.post('/admin/penerbit', { ...FORM, csrf: foreign })
  await dewi.post('/admin/penerbit', { ...FORM, csrf: own['csrf']! }, { origin: 'https://evil.test' })
  await dewi.post('/admin/akun', { ...own, email: 'x', name: 'Seorang yang namanya panjang', password: 'rahasia sekali ini' })
  now.pass(23 * HOURS)
  await dewi.post('/admin/penerbit', { ...FORM, csrf: own['csrf']! })
  expect(await parkedIn(desk)).toEqual([])
})

test('of many late forms the newest five wait, and none longer than a day', async () => {
  const desk = await aDesk()
  const { dewi, now, store } = desk
  await dewi.get('/admin/penerbit')
  const fields = { ...dewi.formFields('/admin/penerbit'), ...FORM }
  now.pass(9 * HOURS)
  for (let i = 0; i < 7; i++) {
    now.pass(1)
    await dewi.post('/admin/penerbit', { ...fields, name: `Penerbit ${i}` })
  }
  expect((await parkedIn(desk)).length).toBe(5)
  await dewi.get('/masuk')
  await signIn(dewi, 'dewi')
  expect(dewi.last!.page.querySelectorAll('input[name=name]').map((i) => i.getAttribute('value'))).toEqual(['Penerbit 6', 'Penerbit 5', 'Penerbit 4', 'Penerbit 3', 'Penerbit 2'])
  now.pass(25 * HOURS)
  await pruneAccounts(store, now.read())
  expect(await parkedIn(desk)).toEqual([])
})

test('without any session a form leads to the sign-in page', async () => {
  const { sari } = await aDesk()
  await sari.post('/admin/penerbit', FORM)
  expect(sari.last!.url).toBe('http://tangkal.test/masuk')
})
