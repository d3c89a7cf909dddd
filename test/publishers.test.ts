import { expect, test } from 'vitest'
import { channelFor } from '../src/sources/official-rules.ts'
import { allPublishers, registeredChannels } from '../src/sources/publisher-views.ts'
import { seedPublishers } from '../src/sources/seed-publishers.ts'
import { aDesk, hasAccount, signedIn } from './support/cast.ts'

const FORM = { name: 'KPU Kutai Timur', class: 'official', host: 'kab-kutaitimur.kpu.go.id', evidence: 'Tercetak di kaki surat edaran.' }
const today = { on: '2027-06-08', region: '64.08' }

/** A desk with the region's publishers, as after a start. */
async function aSeededDesk() {
  const desk = await aDesk()
  await seedPublishers(desk.store, desk.deps.region, desk.now.read())
  return desk
}

test('the region’s publishers are there after a start, and starting again changes nothing', async () => {
  const { store, deps, now } = await aSeededDesk()
  const first = await allPublishers(store)
  expect(first.length).toBe(deps.region.publishers.length)
  now.pass(60)
  await seedPublishers(store, deps.region, now.read())
  expect(await allPublishers(store)).toEqual(first)
  const channels = await registeredChannels(store)
  const counts = (host: string) => 'channel' in channelFor(`https://${host}/x`, channels, today)
  for (const host of ['kpu.go.id', 'bawaslu.go.id', 'kaltim.kpu.go.id', 'kaltim.bawaslu.go.id', 'jdih.kpu.go.id', 'cekdptonline.kpu.go.id', 'mkri.id', 'komdigi.go.id', 'kutaitimurkab.go.id']) expect(counts(host), host).toBe(true)
  expect(counts('pilkada2024.kpu.go.id')).toBe(false)
})

test('what Dewi changed stays as it is at the next start', async () => {
  const { dewi, store, deps, now } = await aSeededDesk()
  await dewi.get('/admin/penerbit/kpu.go.id')
  await dewi.submit('/berlaku', { valid_from: '', valid_to: '2027-06-01' })
  expect(dewi.last!.text).toContain('Masa berlaku tersimpan.')
  expect(dewi.last!.text).toContain('sampai 1 Juni')
  await seedPublishers(store, deps.region, now.read())
  expect(channelFor('https://kpu.go.id/', await registeredChannels(store), today)).toEqual({ not: 'out_of_date' })
})

test('the list tells which addresses count, and what a look-alike is', async () => {
  const { dewi } = await aSeededDesk()
  const page = await dewi.get('/admin/penerbit')
  expect(page.text).toMatch(/Alamat dicocokkan utuh: [a-z.]+\.contoh\.id bukan/)
  expect(page.text).toContain('belum dikonfirmasi')
  expect(page.text).toMatch(/\d+ dari \d+ alamat dihitung/)
})

test('Dewi registers an address; it counts only once it is confirmed', async () => {
  const { dewi, store } = await aSeededDesk()
  const counts = async () => channelFor('https://kpu-kutim.example.id/x', await registeredChannels(store), today)
  await dewi.get('/admin/penerbit')
  await dewi.submit('/admin/penerbit', { ...FORM, name: 'Dinas Contoh Kutim', host: 'https://www.KPU-kutim.example.id/pengumuman?x=1' })
  expect(dewi.last!.text).toContain('belum dihitung sampai dikonfirmasi')
  expect(await counts()).toEqual({ not: 'not_confirmed' })

  await dewi.submit('/konfirmasi', { evidence: ' ' })
  expect(dewi.last!.text).toContain('Tulis dasarnya.')
  await dewi.submit('/konfirmasi', { evidence: 'Dibuka dari kpu.go.id, 8 Juni.' })
  expect(dewi.last!.text).toContain('Sudah dikonfirmasi.')
  expect(dewi.last!.text).toContain('dikonfirmasi 8 Juni oleh Dewi')
  expect(dewi.last!.text).toContain('Dewi mengonfirmasi kpu-kutim.example.id: Dibuka dari kpu.go.id, 8 Juni.')
  expect(dewi.hasForm('/konfirmasi')).toBe(false)
  expect(await counts()).toMatchObject({ channel: { publisherName: 'Dinas Contoh Kutim' } })
  expect((await store.read.selectFrom('activity').select(['seq', 'act']).where('subject', '=', 'publisher').orderBy('seq').execute()).map((a) => a.act)).toEqual(['add', 'add_channel', 'confirm_channel'])
})

test('a confirmed address is not confirmed twice', async () => {
  const { dewi } = await aSeededDesk()
  await dewi.get('/admin/penerbit/kpu.go.id')
  await dewi.post('/admin/penerbit/kpu.go.id/konfirmasi', { csrf: dewi.formFields('/keluar')['csrf']!, evidence: 'x' })
  expect(dewi.last!.status).toBe(409)
})

test('the same name and class is the same publisher, whatever the capitals', async () => {
  const { dewi, store } = await aSeededDesk()
  const before = (await allPublishers(store)).length
  await dewi.get('/admin/penerbit')
  await dewi.submit('/admin/penerbit', { name: 'kpu  ri', class: 'official', platform: 'instagram', handle: 'https://www.instagram.com/KPU_Contoh/?hl=id' })
  expect(dewi.last!.text).toContain('Milik KPU RI')
  expect((await allPublishers(store)).length).toBe(before)
  expect(await store.read.selectFrom('channel').select(['publisher_id', 'handle']).where('handle', '=', 'kpu_contoh').executeTakeFirst()).toEqual({ publisher_id: 'kpu', handle: 'kpu_contoh' })
  await dewi.get('/admin/penerbit')
  await dewi.submit('/admin/penerbit', { name: 'KPU RI', class: 'official', host: 'contoh.example.id', region: '64' })
  expect(dewi.last!.text).toContain('sudah terdaftar untuk wilayah lain')
})

test('an address that is registered already is refused kindly', async () => {
  const { dewi } = await aSeededDesk()
  await dewi.get('/admin/penerbit')
  await dewi.submit('/admin/penerbit', { ...FORM, name: 'KPU palsu', host: 'kpu.go.id' })
  expect(dewi.last!.status).toBe(422)
  expect(dewi.last!.text).toContain('Alamat ini sudah terdaftar untuk KPU RI.')
  expect(dewi.formFields('/admin/penerbit')).toMatchObject({ name: 'KPU palsu', evidence: FORM.evidence })
})

test('a look-alike is named before anyone confirms it', async () => {
  const { dewi } = await aSeededDesk()
  await dewi.get('/admin/penerbit')
  await dewi.submit('/admin/penerbit', { ...FORM, name: 'Situs baru', host: 'kpu-go.id' })
  expect(dewi.last!.text).toContain('Alamat ini mirip kpu.go.id.')
})

test.each([
  [{ name: '' }, '#name', 'Isi nama penerbit'],
  [{ class: '' }, '#class', 'Pilih jenis'],
  [{ host: '' }, '#host', 'Isi alamat situs, atau pilih platform'],
  [{ host: 'kpu' }, '#host', 'tidak bisa diterima'],
  [{ host: 'admin@kpu.go.id' }, '#host', 'tidak bisa diterima'],
  [{ host: 'kpu.go.id:8080' }, '#host', 'tidak bisa diterima'],
  [{ host: 'https://10.0.0.1/x' }, '#host', 'tidak bisa diterima'],
  [{ host: 'facebook.com/kpu' }, '#host', 'dipakai banyak orang'],
  [{ host: 'bit.ly' }, '#host', 'dipakai banyak orang'],
  [{ platform: 'instagram', handle: 'kpu' }, '#platform', 'situs atau akun'],
  [{ host: '', platform: 'instagram', handle: '' }, '#handle', 'Isi nama akun'],
  [{ host: '', platform: '', handle: 'kpu' }, '#platform', 'Pilih platform'],
  [{ host: '', platform: 'friendster', handle: 'kpu' }, '#platform', 'Pilih platform'],
  [{ valid_from: '31 Juni' }, '#valid_from', 'tidak bisa dibaca'],
  [{ valid_from: '2027-06-30', valid_to: '2027-06-01' }, '#valid_to', 'lebih awal'],
  [{ election: 'Pil Kades' }, '#election', 'huruf kecil'],
  [{ region: 'Kaltim' }, '#region', 'Pilih wilayah'],
  [{ evidence: 'a'.repeat(2001) }, '#evidence', 'Terlalu panjang'],
])('a slip in the form is said beside its field: %j', async (slip, field, say) => {
  const { dewi } = await aDesk()
  await dewi.get('/admin/penerbit')
  await dewi.submit('/admin/penerbit', { ...FORM, ...slip })
  expect(dewi.last!.status).toBe(422)
  expect(dewi.last!.page.querySelectorAll('.summary li a').map((a) => a.getAttribute('href'))).toEqual([field])
  expect(dewi.last!.text).toContain(say)
})

test('publishers are kept by admins alone, an unknown address is not found, and English is whole', async () => {
  const desk = await aSeededDesk()
  expect((await desk.budi.get('/admin/penerbit')).status).toBe(403)
  expect((await desk.dewi.get('/admin/penerbit/tidak-ada')).status).toBe(404)
  await hasAccount(desk, 'kate', ['admin'], 'en')
  const kate = await signedIn(desk, 'kate')
  expect((await kate.get('/admin/penerbit')).text).toContain('Official publishers')
  expect((await kate.get('/admin/penerbit/kpu.go.id')).text).toContain('confirmed 24 November 2026 by the region’s files')
})

test('an empty registry says so, and the form still stands', async () => {
  const { dewi } = await aDesk()
  expect((await dewi.get('/admin/penerbit')).text).toContain('Belum ada penerbit.')
  expect(dewi.hasForm('/admin/penerbit')).toBe(true)
})
