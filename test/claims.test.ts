import { describe, expect, test } from 'vitest'
import { endHolds } from '../src/claims/claim-due.ts'
import { newClaimWrites, recountWrite } from '../src/claims/claim-store.ts'
import { newReportWrites } from '../src/reports/report-store.ts'
import { aDesk, signedIn, type Desk } from './support/cast.ts'

const URL = '/meja/klaim/k1'

/** A desk with one claim, and as many reports of it as there are texts. */
async function aClaim(texts: string[] = []): Promise<Desk> {
  const desk = await aDesk()
  const { store, now } = desk
  const at = now.read().toISOString()
  await store.commit(newClaimWrites(store, { id: 'k1', title: 'TPS tutup pukul 11.00 karena panas', subject: 'voting_procedure', harm: 'voting', harmRank: 0, promiseAt: '2027-06-08T07:15:00.000Z', by: 'budi', at }))
  for (const [i, text] of texts.entries()) {
    const number = 20397 + i
    const blank = { url: null, seen_where: null, seen_at: null, area: null, why: null, contact: null, sender_mark: `s${i}`, intake_key: null, entered_by: null, answered_at: null, looked_at: null, looked_before: null, awaiting_since: null, declined_as: null }
    await store.commit([
      ...newReportWrites(store, { ...blank, number, text, claim_id: 'k1', state: 'linked', secret_mac: `m${i}`, received_at: `2027-06-08T0${1 + (i % 5)}:02:00.000Z`, promise_at: '2027-06-08T07:15:00.000Z' }, 'reporter'),
      recountWrite(store, 'k1'),
    ])
  }
  return desk
}

const row = async ({ store }: Desk) => (await store.read.selectFrom('claim').selectAll().where('id', '=', 'k1').executeTakeFirst())!

describe('the claim’s page', () => {
  test('shows Budi what is known: promise, first report, the others, what happened', async () => {
    const { budi } = await aClaim(['INFO PENTING!! TPS di kecamatan kita tutup jam 11 siang', 'Benarkah TPS tutup jam 11?', '5'.repeat(300)])
    const page = await budi.get(URL)
    expect(page.status).toBe(200)
    expect(page.page.querySelector('h1')!.text).toBe('TPS tutup pukul 11.00 karena panas')
    expect(page.text).toContain('janji hari ini, 15.15')
    expect(page.text).toContain('35 menit lagi')
    expect(page.page.querySelector('.bubble')!.text).toContain('INFO PENTING')
    expect(page.text).toContain('Laporan lain (2)')
    expect(page.page.querySelector('a[href="/meja/laporan/20398"]')!.text).toContain('Benarkah')
    expect(page.page.querySelector('.trail')!.text).toContain('memasukkan kabar ini')
    expect(page.page.querySelectorAll('.trail .own').length).toBe(1)
    expect(page.headers.get('cache-control')).toContain('no-store')
  })

  test('shows twenty reports, and all of them when asked', async () => {
    const { budi } = await aClaim(Array.from({ length: 25 }, (_, i) => `laporan ke-${i}`))
    expect((await budi.get(URL)).page.querySelectorAll('#laporan li').length).toBe(20)
    expect((await budi.get(`${URL}?laporan=semua`)).page.querySelectorAll('#laporan li').length).toBe(24)
  })

  test('is English for Ayu when she chose so', async () => {
    const { ayu, store } = await aClaim()
    await store.read.updateTable('account').set({ language: 'en' }).where('id', '=', 'ayu').execute()
    const page = await ayu.get(URL)
    expect(page.page.querySelector('html')!.getAttribute('lang')).toBe('en')
    expect(page.text).toContain('Nobody holds this claim.')
  })

  test('is not there for a number that does not exist, nor for the wrong role', async () => {
    const { budi, dewi, sari, rina } = await aClaim()
    expect((await budi.get('/meja/klaim/tidak-ada')).status).toBe(404)
    expect((await dewi.get(URL)).status).toBe(403)
    expect((await sari.get(URL)).url).toContain('/masuk')
    expect((await rina.get(URL)).text).not.toContain('Jejak')
    await budi.get(URL)
    expect((await rina.post(`${URL}/ambil`, { csrf: 'x' })).status).toBe(403)
    expect((await budi.post('/meja/klaim/tidak-ada/ambil', { csrf: String(budi.formFields('/ambil')['csrf']) })).status).toBe(404)
  })
})

test.each(['', 'x', '-1', '9999999999'])('a program of Budi’s that sends the seq “%s” decides nothing, and is told that its page is old', async (seq) => {
  const desk = await aClaim()
  await desk.budi.get(URL)
  const { csrf } = desk.budi.formFields('/tutup')
  const fields = { csrf: csrf!, reason: 'not_checkable', note: 'Tidak ada sumber yang bisa dibuka.' }
  const no = await desk.budi.post(`${URL}/tutup`, seq === '' ? fields : { ...fields, seq })
  expect(no.status).toBe(409)
  expect(no.text).toContain('baru saja mengubahnya')
  expect((await row(desk)).state).toBe('open')
})

describe('the lease', () => {
  test('two moderators take one claim: one holds it, the other is told who and until when', async () => {
    const desk = await aClaim()
    const { budi, ayu } = desk
    await Promise.all([budi.get(URL), ayu.get(URL)])
    const answers = await Promise.all([budi.submit('/ambil'), ayu.submit('/ambil')])
    expect(answers.map((a) => a.status).toSorted()).toEqual([200, 409])
    const loser = answers.find((a) => a.status === 409)!
    expect(loser.text).toMatch(/Dipegang (Budi|Ayu) sampai 14\.45/)
    expect((await row(desk)).lease_by).toBe(answers[0]!.status === 200 ? 'budi' : 'ayu')
  })

  test('lapses after five minutes and can then be taken over', async () => {
    const desk = await aClaim()
    const { budi, ayu, now } = desk
    await budi.get(URL)
    expect((await budi.submit('/ambil')).text).toContain('Anda memegang kabar ini sampai 14.45')
    expect((await ayu.get(URL)).text).toContain('Dipegang Budi sampai 14.45')
    expect(ayu.hasForm('/ambil')).toBe(false)
    now.pass(5)
    await ayu.get(URL)
    await ayu.submit('/ambil')
    expect((await row(desk)).lease_by).toBe('ayu')
  })

  test('is given back, and not by a colleague', async () => {
    const desk = await aClaim()
    const { budi, ayu } = desk
    await budi.get(URL)
    await budi.submit('/ambil')
    await ayu.get(URL)
    expect(ayu.hasForm('/lepas')).toBe(false)
    expect((await ayu.post(`${URL}/lepas`, { csrf: String(ayu.formFields('/keluar')['csrf']) })).status).toBe(409)
    await budi.submit('/lepas')
    expect((await row(desk)).lease_by).toBeNull()
  })
})

describe('on hold', () => {
  test('needs a time to come and a reason; what was typed stays', async () => {
    const { budi } = await aClaim()
    await budi.get(URL)
    const empty = await budi.submit('/tunda')
    expect(empty.status).toBe(422)
    expect(empty.page.querySelector('.summary a[href="#tunda-until"]')!.text).toBe('Isi sampai kapan.')
    const past = await budi.submit('/tunda', { until: '2027-06-08T14:00', reason: 'Menunggu rapat pleno KPU.' })
    expect(past.status).toBe(422)
    expect(past.text).toContain('Waktu ini sudah lewat.')
    expect(past.page.querySelector('#tunda-reason')!.text).toContain('Menunggu rapat pleno KPU.')
    expect((await budi.submit('/tunda', { until: '2027-02-30', reason: 'x' })).text).toContain('Tanggal ini tidak bisa dibaca')
    expect((await budi.submit('/tunda', { until: '2027-06-10', reason: 'Tanya Pak Johan di 0812 3456 7890' })).text).toContain('Hapus nomor HP-nya')
    expect((await budi.submit('/tunda', { until: '2027-06-10', reason: 'a'.repeat(2001) })).text).toContain('Terlalu panjang: 2.001 huruf. Paling banyak 2.000.')
  })

  test('a day alone means its end; then time opens the claim again', async () => {
    const desk = await aClaim()
    const { budi, now, store } = desk
    await budi.get(URL)
    const held = await budi.submit('/tunda', { until: '2027-06-10', reason: 'Menunggu rapat pleno KPU.' })
    expect(held.text).toContain('Ditunda sampai 10 Juni, 23.59 WITA: Menunggu rapat pleno KPU.')
    expect(await row(desk)).toMatchObject({ state: 'on_hold', hold_until: '2027-06-10T15:59:59.999Z', waits_for: 'nobody' })
    now.set('2027-06-10T15:59:00.000Z')
    expect(await endHolds(store, now.read())).toBe(0)
    now.set('2027-06-10T16:00:00.000Z')
    expect(await endHolds(store, now.read())).toBe(1)
    expect(await endHolds(store, now.read())).toBe(0)
    expect(await row(desk)).toMatchObject({ state: 'open', hold_until: null, waits_for: 'moderator' })
    expect((await (await signedIn(desk, 'budi')).get(URL)).page.querySelector('.trail li')!.text).toContain('Masa tunda habis')
  })

  test('can be ended by hand', async () => {
    const desk = await aClaim()
    await desk.budi.get(URL)
    await desk.budi.submit('/tunda', { until: '2027-06-10', reason: 'Menunggu KPU.' })
    await desk.ayu.get(URL)
    await desk.ayu.submit('/buka')
    expect(await row(desk)).toMatchObject({ state: 'open', waits_for: 'moderator', state_note: null })
  })
})

describe('handed on', () => {
  test('to Bawaslu, with what came of it; the reporters are answered', async () => {
    const desk = await aClaim(['Ada yang bagi-bagi uang di RT 4'])
    const { budi, store } = desk
    await budi.get(URL)
    expect((await budi.submit('/rujuk')).page.querySelectorAll('.summary li').length).toBe(2)
    const sent = await budi.submit('/rujuk', { body: 'bawaslu', road: 'informasi_awal', note: 'Dugaan politik uang.' })
    expect(sent.text).toContain('Diteruskan ke Bawaslu')
    expect(sent.text).toContain('Belum ada hasil.')
    expect(await row(desk)).toMatchObject({ state: 'referred', waits_for: 'nobody' })
    expect((await store.read.selectFrom('report').select('answered_at').executeTakeFirst())!.answered_at).toBe('2027-06-08T06:40:00.000Z')
    const noted = await budi.submit('/hasil-rujukan', { note: 'Diregister Bawaslu.' })
    expect(noted.text).toContain('Hasil: Diregister Bawaslu.')
    expect((await row(desk)).state).toBe('referred')
    await budi.submit('/buka')
    await budi.submit('/rujuk', { body: 'polri', road: 'laporan' })
    expect((await store.read.selectFrom('referral').select(['n', 'body', 'outcome']).orderBy('n').execute())).toEqual([{ n: 1, body: 'bawaslu', outcome: 'Diregister Bawaslu.' }, { n: 2, body: 'polri', outcome: null }])
  })
})

describe('closed', () => {
  test('with a reason; the reporters are answered, and an earlier answer keeps its hour', async () => {
    const desk = await aClaim(['satu', 'dua'])
    const { budi, store } = desk
    await store.read.updateTable('report').set({ answered_at: '2027-06-08T05:00:00.000Z' }).where('number', '=', 20397).execute()
    await budi.get(URL)
    expect((await budi.submit('/tutup')).text).toContain('Pilih alasannya.')
    expect((await budi.submit('/tutup', { reason: 'duplicate' })).status).toBe(422)
    const closed = await budi.submit('/tutup', { reason: 'not_checkable', note: 'Tidak disebut tempat dan waktunya.' })
    expect(closed.text).toContain('Tidak bisa dicek: Tidak disebut tempat dan waktunya.')
    expect(await row(desk)).toMatchObject({ state: 'closed', closed_as: 'not_checkable', waits_for: 'nobody' })
    expect((await store.read.selectFrom('report').select('answered_at').orderBy('number').execute()).map((r) => r.answered_at)).toEqual(['2027-06-08T05:00:00.000Z', '2027-06-08T06:40:00.000Z'])
    for (const form of ['/tutup', '/tunda', '/rujuk', '/ambil', '/hasil-rujukan']) expect(budi.hasForm(form), form).toBe(false)
    const forced = await budi.post(`${URL}/tunda`, { csrf: String(budi.formFields('/keluar')['csrf']), until: '2027-06-20', reason: 'Sebab yang panjang ini tetap ada.' })
    expect(forced.status).toBe(409)
    expect(forced.page.querySelector('#tunda-reason')!.text).toContain('Sebab yang panjang ini tetap ada.')
  })

  test('in process keeps who handles it', async () => {
    const desk = await aClaim()
    await desk.budi.get(URL)
    await desk.budi.submit('/tutup', { reason: 'in_process', handler: 'Bawaslu Kutai Timur', note: 'Sidang 12 Juni.' })
    expect(await row(desk)).toMatchObject({ closed_as: 'in_process', state_note: 'Bawaslu Kutai Timur' })
  })

  test('a form drawn before the decision loses, with its text kept', async () => {
    const desk = await aClaim()
    const { budi, ayu } = desk
    await Promise.all([budi.get(URL), ayu.get(URL)])
    await budi.submit('/tutup', { reason: 'no_longer_relevant' })
    await budi.submit('/buka')
    const stale = await ayu.submit('/tunda', { until: '2027-06-10', reason: 'Menunggu rapat pleno KPU.' })
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('baru saja mengubahnya')
    expect(stale.page.querySelector('#tunda-reason')!.text).toContain('rapat pleno')
    expect((await row(desk)).state).toBe('open')
    expect((await ayu.submit('/tunda')).status).toBe(200)
  })
})
