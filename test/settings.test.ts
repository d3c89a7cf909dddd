import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decideSettings, type SettingValues } from '../src/settings/setting-rules.ts'
import { settingWrites } from '../src/settings/setting-store.ts'
import { settingTrail, settingValues } from '../src/settings/setting-views.ts'
import { isRefusal } from '../src/store/refusal.ts'
import { aDesk, hasAccount, signedIn } from './support/cast.ts'
import { publishedNotice } from './support/notices.ts'
import { DATABASES, type Opened } from './support/stores.ts'

const PAGE = '/admin/setelan'
const OFFICE = 'Dinas Kominfo Statistik dan Persandian Kutai Timur'
const NONE: SettingValues = { office: '', address: '', contact: '', responsible: '' }
const AT = '2027-06-08T06:40:00.000Z'

test('Dewi names the accountable office, and every public place says it at once', async () => {
  const desk = await aDesk()
  const { slug } = await publishedNotice(desk, { id: 'c1' })
  const read = async (path: string) => (await desk.sari.get(path)).html
  for (const path of ['/tentang', '/', '/feed.xml', '/feed.json', `/cek-fakta/${slug}`]) expect(await read(path), path).toContain('Diskominfo Kutai Timur')

  await desk.dewi.get(PAGE)
  expect(desk.dewi.last!.text).toContain('Sekarang berlaku bawaan paket wilayah: Diskominfo Kutai Timur.')
  const saved = await desk.dewi.submit(PAGE, { office: OFFICE, address: 'Jalan Soekarno Hatta, Sangatta Utara', contact: '(0549) 555-0100', responsible: 'Kepala Dinas Komunikasi' })
  expect(saved.page.querySelector('[role=status]')!.text).toContain('sudah tampil untuk umum')
  expect(saved.text).toContain(`Dewi mengisi kantor yang bertanggung jawab: ${OFFICE}`)

  for (const path of ['/tentang', '/en/tentang', '/', '/lapor', '/feed.xml', '/feed.json', `/cek-fakta/${slug}`]) expect(await read(path), path).toContain(OFFICE)
  const about = (await desk.sari.get('/tentang')).text
  for (const said of ['Penanggung jawab: Kepala Dinas Komunikasi', 'Alamat: Jalan Soekarno Hatta, Sangatta Utara', '(0549) 555-0100']) expect(about).toContain(said)
  const data = (await desk.sari.get(`/cek-fakta/${slug}`)).page.querySelector('script[type="application/ld+json"]')!.text
  expect(JSON.parse(data).author.name).toBe(OFFICE)
})

test('an emptied setting leaves it to the region pack again, and the page says which that is', async () => {
  const desk = await aDesk()
  await desk.dewi.get(PAGE)
  await desk.dewi.submit(PAGE, { office: OFFICE, address: 'Sangatta' })
  expect(desk.dewi.last!.text).toContain('Kalau dikosongkan, yang berlaku bawaan paket wilayah: Diskominfo Kutai Timur.')
  await desk.dewi.submit(PAGE, { office: '  ', address: '' })
  expect(desk.dewi.last!.text).toContain('Sekarang berlaku bawaan paket wilayah: Diskominfo Kutai Timur.')
  const about = (await desk.sari.get('/tentang')).text
  expect(about).toContain('Diskominfo Kutai Timur')
  expect(about).not.toContain('Alamat')
  expect(desk.dewi.last!.text).toContain('Dewi mengosongkan alamat kantor')
  expect(await desk.store.read.selectFrom('setting').select('key').where('key', 'like', 'desk.%').execute()).toEqual([])
})

test('a form sent twice is one change; a stale one is told who changed what, and keeps its text', async () => {
  const desk = await aDesk()
  await hasAccount(desk, 'tono', ['admin'])
  const tono = await signedIn(desk, 'tono')
  await desk.dewi.get(PAGE)
  await tono.get(PAGE)
  const fields = { ...desk.dewi.formFields(PAGE), office: OFFICE }
  await Promise.all([desk.dewi.post(PAGE, fields), desk.dewi.post(PAGE, fields)])
  expect(desk.dewi.last!.status).toBe(200)
  expect(await settingTrail(desk.store)).toHaveLength(1)
  const stale = await tono.submit(PAGE, { office: 'Kantor menurut Tono' })
  expect(stale.status).toBe(409)
  expect(stale.text).toContain('Dewi mengubah setelan ini')
  expect(stale.text).toContain(OFFICE)
  expect(tono.formFields(PAGE)['office']).toBe('Kantor menurut Tono')
  expect((await tono.submit(PAGE)).status).toBe(200)
  expect((await settingValues(desk.store)).office).toBe('Kantor menurut Tono')
})

test('too long, or what belongs to a person, is said beside its field with all of it kept', async () => {
  const { dewi, store } = await aDesk()
  await dewi.get(PAGE)
  const no = await dewi.submit(PAGE, { office: 'K'.repeat(201), responsible: 'Pak Budi 0812-3456-7890', contact: 'kominfo@kutimkab.test', address: '<b>Jalan</b> "satu"' })
  expect(no.status).toBe(422)
  expect(no.page.querySelector('#office-error')!.text).toContain('201')
  expect(no.page.querySelector('#responsible-error')!.text).toContain('jabatannya saja')
  expect(dewi.formFields(PAGE)).toMatchObject({ responsible: 'Pak Budi 0812-3456-7890', contact: 'kominfo@kutimkab.test' })
  expect(no.html).not.toContain('<b>Jalan')
  expect(await settingValues(store)).toEqual(NONE)
})

test('settings are for admins alone, with a token', async () => {
  const desk = await aDesk()
  for (const who of [desk.budi, desk.rina]) {
    expect((await who.get(PAGE)).status).toBe(403)
    await who.get('/akun')
    expect((await who.post(PAGE, { csrf: who.formFields('/keluar')['csrf']!, office: 'Kantor palsu' })).status).toBe(403)
  }
  expect((await desk.sari.get(PAGE)).url).toContain('/masuk')
  await desk.dewi.get(PAGE)
  const no = await desk.dewi.submit(PAGE, { csrf: '', office: OFFICE })
  expect(no.status).toBe(403)
  expect(desk.dewi.formFields(PAGE)['office']).toBe(OFFICE)
  expect((await desk.dewi.submit(PAGE)).status).toBe(200)
  expect((await settingValues(desk.store)).office).toBe(OFFICE)
})

test('where the database does not answer, a page still says who answers for it', async () => {
  const desk = await aDesk()
  await desk.sari.get('/lapor')
  desk.store.publicVersion = async () => {
    throw new Error('database is locked')
  }
  expect((await desk.sari.get('/tidak-ada')).text).toContain('Diskominfo Kutai Timur')
})

describe.each(DATABASES)('settings on %s', (_name, open) => {
  let opened: Opened
  beforeAll(async () => {
    opened = await open()
    await opened.store.read.insertInto('account').values({ id: 'dewi', email: 'dewi', name: 'Dewi', roles: '["admin"]', password_hash: 'x', language: 'id', state: 'active', totp_secret: null, recovery: null, seq: 0, created_at: AT }).execute()
  })
  afterAll(() => opened.end())

  test('each change makes public pages new, is written down, and the second of two at once loses', async () => {
    const { store } = opened
    const sets = async (asked: Partial<SettingValues>, seq: number) => {
      const changes = decideSettings(await settingValues(store), { ...NONE, ...asked }, { staff: 'dewi' }, AT, { seq, formSeq: seq })
      if (isRefusal(changes)) throw new Error(changes.refused)
      return store.commit(settingWrites(store, changes))
    }
    const version = async () => Number(await store.publicVersion())
    const before = await version()
    await sets({ office: 'A', contact: 'B' }, 0)
    expect(await version()).toBe(before + 2)
    await sets({ office: 'C', contact: 'B' }, 2)
    expect(await version()).toBe(before + 3)
    expect(await sets({}, 2)).toEqual({ refused: 'moved_meanwhile' })
    await sets({}, 3)
    expect(await version()).toBe(before + 5)
    expect(await settingValues(store)).toEqual(NONE)
    expect((await settingTrail(store)).map(({ name, value, who }) => [name, value, who])).toEqual([['contact', null, 'Dewi'], ['office', null, 'Dewi'], ['office', 'C', 'Dewi'], ['contact', 'B', 'Dewi'], ['office', 'A', 'Dewi']])
  })

  test('other settings of the database change nothing public', async () => {
    const before = await opened.store.publicVersion()
    await opened.store.read.insertInto('setting').values({ key: 'health', value: AT }).execute()
    expect(await opened.store.publicVersion()).toBe(before)
  })
})
