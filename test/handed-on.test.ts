import { beforeEach, describe, expect, test } from 'vitest'
import { newClaimWrites } from '../src/claims/claim-store.ts'
import { seedPublishers } from '../src/sources/seed-publishers.ts'
import { aDesk, hasAccount, signedIn, type Desk } from './support/cast.ts'
import { publishedNotice, submittedClaim } from './support/notices.ts'
import type { Fields, Visitor } from './support/visitor.ts'

/** Somebody leaves in the middle of their work: nobody waits for them, and nothing of it is lost. */
const CLAIM = '/meja/klaim/k1'
const WHOLE: Fields = {
  verdict: 'false', kind: 'fabricated', headline: 'TPS tutup pukul 13.00, bukan pukul 11.00', claim_text: 'TPS di kecamatan kita tutup jam 11 siang', body: 'Kata-kata Budi: pemungutan suara pukul 07.00–13.00 WITA.',
  best_before: '2027-06-14', subject: 'voting_procedure', direction: 'neither', about: [''],
  source_url: ['https://kpu.go.id/pengumuman/waktu'], source_title: ['Pengumuman waktu pemungutan suara'], source_date: ['2027-06-03'], source_basis: ['record'],
}

let desk: Desk
beforeEach(async () => {
  desk = await aDesk()
  await seedPublishers(desk.store, desk.deps.region, desk.now.read())
})

const disables = async (id: string) => {
  await desk.dewi.get(`/admin/akun/${id}`)
  expect((await desk.dewi.submit('/nonaktifkan')).text).toContain('Akun ini nonaktif sekarang.')
}
const budiWrites = async () => {
  await desk.store.commit(newClaimWrites(desk.store, { id: 'k1', title: 'TPS tutup pukul 11.00', subject: 'voting_procedure', harm: 'voting', harmRank: 0, promiseAt: '2027-06-08T07:15:00.000Z', by: 'ayu', at: desk.now.read().toISOString() }))
  await desk.budi.get(CLAIM)
  await desk.budi.submit('/ambil')
  await desk.budi.submit('/telaah', WHOLE)
}
/** From the queue, as anybody takes what nobody holds. */
const takes = async (who: Visitor) => {
  await who.get('/meja')
  expect(who.hasForm(`${CLAIM}/ambil`)).toBe(true)
  return who.submit(`${CLAIM}/ambil`)
}
const sendsOn = (who: Visitor, fields: Fields = {}) => who.post(`${CLAIM}/ajukan`, { ...who.formFields('/telaah'), ...fields })
const publishes = async (who: Visitor) => {
  await who.get(CLAIM)
  await who.submit('/baca-kedua', { verdict: 'false' })
  return who.submit('/baca-kedua', { outcome: 'terbit' })
}
const notices = () => desk.store.read.selectFrom('notice').select('state').execute()

describe('when Budi’s account is disabled', () => {
  test('his next page and his next form are refused, and nothing he sends is written', async () => {
    await budiWrites()
    const fields = desk.budi.formFields('/telaah')
    await disables('budi')
    expect((await desk.budi.post(`${CLAIM}/telaah`, { ...fields, headline: 'Terlambat' })).url).toContain('/masuk')
    expect((await desk.budi.get('/meja')).url).toContain('/masuk')
    expect((await desk.store.read.selectFrom('assessment').select('headline').executeTakeFirst())!.headline).toBe(WHOLE['headline'])
  })

  test('the claim he held is free at once, the trail says why, and Ayu goes on with his draft', async () => {
    await budiWrites()
    await disables('budi')
    const page = await takes(desk.ayu)
    expect(page.text).toContain('tidak memegang kabar ini lagi, karena akunnya diubah admin')
    expect(desk.ayu.formFields('/telaah')['body']).toBe(WHOLE['body'])
    expect((await sendsOn(desk.ayu, { headline: 'TPS buka sampai pukul 13.00' })).status).toBe(200)
    expect((await publishes(desk.rina)).text).toContain('Terbit dengan nomor')
    const authors = await desk.store.read.selectFrom('assessment_author').select('account_id').orderBy('account_id').execute()
    expect(authors.map((a) => a.account_id)).toEqual(['ayu', 'budi'])
  })

  test('a draft of his that nobody touched since is sent on by whoever takes it', async () => {
    await budiWrites()
    await disables('budi')
    await takes(desk.ayu)
    const { csrf, seq } = desk.ayu.formFields('/telaah')
    expect((await desk.ayu.post(`${CLAIM}/ajukan`, { csrf: csrf!, seq: seq! })).status).toBe(200)
    expect(await desk.store.read.selectFrom('assessment').select('state').execute()).toEqual([{ state: 'submitted' }])
  })

  test('what was sent back to him waits for anybody, and goes the whole way again', async () => {
    await budiWrites()
    await sendsOn(desk.budi)
    await desk.rina.get(CLAIM)
    await desk.rina.submit('/baca-kedua', { verdict: 'misleading' })
    await desk.rina.submit('/baca-kedua', { outcome: 'kembalikan', note: 'Tambahkan satu sumber.' })
    await disables('budi')
    expect((await takes(desk.ayu)).text).toContain('Tambahkan satu sumber.')
    expect((await sendsOn(desk.ayu)).status).toBe(200)
    await hasAccount(desk, 'tono', ['reader'])
    expect((await publishes(await signedIn(desk, 'tono'))).text).toContain('Terbit dengan nomor')
  })

  test('what he had sent on is read and published without him', async () => {
    await budiWrites()
    await sendsOn(desk.budi)
    await disables('budi')
    expect((await publishes(desk.rina)).text).toContain('Terbit dengan nomor')
    expect(await notices()).toEqual([{ state: 'published' }])
  })

  test('a correction that he had begun is taken over too', async () => {
    await publishedNotice(desk, { id: 'k1' })
    await desk.budi.get(CLAIM)
    await desk.budi.submit('/ralat', { note: 'KPU mengubah jamnya.' })
    await disables('budi')
    await takes(desk.ayu)
    expect(desk.ayu.formFields('/telaah')['headline']).toContain('TPS tutup pukul 13.00')
    expect((await desk.ayu.submit('/telaah', { headline: 'TPS tutup pukul 14.00' })).text).toContain('tersimpan')
  })
})

test('who is no moderator any longer holds nothing any longer', async () => {
  await budiWrites()
  await desk.dewi.get('/admin/akun/budi')
  await desk.dewi.submit('/peran', { role: 'reader' })
  expect(await desk.store.read.selectFrom('claim').select(['lease_by', 'lease_until']).executeTakeFirst()).toEqual({ lease_by: null, lease_until: null })
  expect((await takes(desk.ayu)).status).toBe(200)
})

describe('when a second reader’s account is disabled in the middle of a reading', () => {
  test('another may read at once: the list and the page say so', async () => {
    await submittedClaim(desk, { id: 'k1' })
    await desk.rina.get(CLAIM)
    await desk.rina.submit('/baca-kedua', { verdict: 'misleading' })
    expect((await desk.ayu.get('/baca')).text).toContain('Sedang dibaca Rina')
    await disables('rina')
    expect((await desk.ayu.get('/baca')).text).not.toContain('Sedang dibaca')
    expect((await publishes(desk.ayu)).text).toContain('Terbit dengan nomor')
    const readings = await desk.store.read.selectFrom('reading').select(['reader_id', 'verdict', 'outcome']).orderBy('n').execute()
    expect(readings, 'her verdict is kept for good').toEqual([{ reader_id: 'rina', verdict: 'misleading', outcome: null }, { reader_id: 'ayu', verdict: 'false', outcome: 'published' }])
  })

  test('enabled again, she finds that another has it now', async () => {
    await submittedClaim(desk, { id: 'k1' })
    await desk.rina.get(CLAIM)
    await desk.rina.submit('/baca-kedua', { verdict: 'false' })
    await disables('rina')
    await desk.ayu.get(CLAIM)
    await desk.ayu.submit('/baca-kedua', { verdict: 'false' })
    await desk.dewi.submit('/aktifkan')
    const rina = await signedIn(desk, 'rina')
    await rina.get(CLAIM)
    expect(rina.last!.text).toContain('Orang lain sedang membacanya')
    expect(rina.hasForm('/baca-kedua')).toBe(false)
  })
})
