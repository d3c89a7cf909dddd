import { describe, expect, test } from 'vitest'
import { additionTo, FACTS, missingFacts } from '../src/reports/report-complete-rules.ts'
import { aDesk, type Desk } from './support/cast.ts'
import type { Fields, Visitor } from './support/visitor.ts'

const TEXT = 'Undangan memilih dibagikan lewat aplikasi, pasang dulu'
const row = ({ store }: Desk) => store.read.selectFrom('report').selectAll().executeTakeFirstOrThrow()
const asked = (who: Visitor) => who.last!.page.querySelectorAll('form[action$="/tiket/lengkapi"] [name]').map((one) => one.getAttribute('name')!).filter((name, i, all) => !['csrf', 'baru'].includes(name) && all.indexOf(name) === i)
const isAsked = (who: Visitor) => who.hasForm('/tiket/lengkapi')

async function sends(desk: Desk, fields: Fields): Promise<number> {
  await desk.sari.get('/lapor')
  await desk.sari.submit('/lapor', fields)
  return (await row(desk)).number
}

describe('which of the five are missing', () => {
  const NONE = { text: null, seen_where: null, seen_at: null, area: null, asks: null, media_count: 0 }
  const ALL = { text: TEXT, seen_where: 'facebook', seen_at: 'today', area: '64.08.04', asks: 'memasang aplikasi', media_count: 0 }
  test.each([
    ['nothing was said', NONE, [...FACTS]],
    ['all was said', ALL, []],
    ['a picture stands for the words', { ...ALL, text: null, media_count: 1 }, []],
    ['a link alone is no text', { ...ALL, text: ' https://contoh.test/a?b=1\nhttp://b.test ' }, ['text']],
    ['who cannot remember when has said so', { ...ALL, seen_at: 'unknown' }, []],
  ])('%s', (_what, report, missing) => {
    expect(missingFacts(report)).toEqual(missing)
  })

  test('an addition fills what is empty, goes below a link, and overwrites nothing', () => {
    expect(additionTo(NONE, { area: '64.08.04', text: TEXT })).toEqual({ fills: { area: '64.08.04', text: TEXT }, late: [] })
    expect(additionTo({ ...ALL, text: 'https://contoh.test' }, { text: TEXT })).toEqual({ fills: { text: `https://contoh.test\n\n${TEXT}` }, late: [] })
    expect(additionTo(ALL, { area: '64.08.05', asks: ALL.asks })).toEqual({ fills: {}, late: ['area'] })
  })
})

describe('Sari', () => {
  test('reads at the form why each matters, and none of it is required', async () => {
    const desk = await aDesk()
    const page = await desk.sari.get('/lapor')
    for (const name of ['text', 'area', 'asks']) expect(page.page.querySelector(`#${name}-hint`)!.text.length, name).toBeGreaterThan(20)
    for (const why of ['Supaya kami bisa mencarinya di sana.', 'Supaya tahu ini kabar baru atau lama.']) expect(page.text).toContain(why)
    await desk.sari.submit('/lapor', { url: 'https://contoh.test/pos' })
    expect(new URL(desk.sari.last!.url).pathname).toBe('/tiket')
  })

  test('is asked after sending for the gap alone, and fills it in beside number and secret', async () => {
    const desk = await aDesk()
    await sends(desk, { text: TEXT, seen_where: 'facebook', asks: 'memasang aplikasi' })
    expect(asked(desk.sari)).toEqual(['seen_at', 'area'])
    const after = await desk.sari.submit('/tiket/lengkapi', { area: '64.08.04.2001' })
    expect(after.text).toContain('Sudah kami tambahkan. Terima kasih.')
    expect(after.page.querySelector('[data-secret]'), 'they may not be saved yet').toBeTruthy()
    expect(asked(desk.sari)).toEqual(['seen_at'])
    await desk.sari.get('/en/tiket?lihat=1')
    await desk.sari.submit('/tiket/lengkapi', { seen_at: 'yesterday' })
    expect(desk.sari.last!.text).toContain('Added. Thank you.')
    expect(isAsked(desk.sari)).toBe(false)
    expect(await row(desk)).toMatchObject({ text: TEXT, seen_where: 'facebook', seen_at: 'yesterday', area: '64.08.04.2001', asks: 'memasang aplikasi', seq: 3 })
    expect(await desk.store.read.selectFrom('report_tally').selectAll().where('n', '>', 0).execute()).toEqual([{ area: '64.08.04', n: 1 }])
  })

  test('adds the words to a link, and the link stays', async () => {
    const desk = await aDesk()
    await sends(desk, { text: 'https://contoh.test/pos', seen_where: 'x', seen_at: 'today', area: '64.08.04', asks: 'sebarkan' })
    await desk.sari.get('/tiket?lihat=1')
    expect(asked(desk.sari)).toEqual(['words'])
    await desk.sari.submit('/tiket/lengkapi', { words: TEXT })
    await desk.sari.submit('/tiket/pesan', { text: 'Terima kasih' })
    expect((await row(desk)).text).toBe(`https://contoh.test/pos\n\n${TEXT}`)
  })

  test('loses nothing that could not be taken', async () => {
    const desk = await aDesk()
    await sends(desk, { url: 'https://contoh.test' })
    await desk.sari.get('/tiket?lihat=1')
    const before = { ...desk.sari.formFields('/tiket/lengkapi') }
    const empty = await desk.sari.submit('/tiket/lengkapi')
    expect([empty.status, empty.page.querySelector('#errors a')!.getAttribute('href')]).toEqual([422, '#complete'])
    const wrong = await desk.sari.submit('/tiket/lengkapi', { words: TEXT, seen_at: '2030-01-01', area: '64.08.04', asks: 'k'.repeat(501) })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Tanggal ini belum terjadi.')
    expect(desk.sari.formFields('/tiket/lengkapi')).toMatchObject({ words: TEXT, area: '64.08.04', asks: 'k'.repeat(501) })
    await desk.sari.submit('/tiket/lengkapi', { seen_at: '', asks: 'pasang' })
    // A second tab still had the form as it was.
    const late = await desk.sari.post('/tiket/lengkapi', { ...before, words: 'kata lain', asks: 'pasang' })
    expect(late.status).toBe(409)
    expect(desk.sari.formFields('/tiket/pesan')['text']).toContain('kata lain')
    expect((await desk.sari.post('/tiket/lengkapi', { ...before, words: TEXT })).status, 'the same again is done already').toBe(200)
    expect(await row(desk)).toMatchObject({ text: TEXT, area: '64.08.04', asks: 'pasang', seen_at: null, seq: 2 })
    desk.sari.cookies.delete('tangkal_tiket')
    const shut = await desk.sari.post('/tiket/lengkapi', { ...before, words: 'kata yang panjang sekali' })
    expect([shut.status, shut.html.includes('kata yang panjang sekali')]).toEqual([403, true])
  })

  test('is not asked once the report is withdrawn, and what she added is gone with it', async () => {
    const desk = await aDesk()
    await sends(desk, { url: 'https://contoh.test' })
    await desk.sari.get('/tiket?lihat=1')
    await desk.sari.submit('/tiket/lengkapi', { asks: 'RAHASIA-SURUHAN' })
    await desk.sari.submit('/tiket/tarik')
    expect(isAsked(desk.sari)).toBe(false)
    expect((await row(desk)).asks).toBeNull()
    expect(JSON.stringify(await desk.store.read.selectFrom('activity').selectAll().execute())).not.toContain('RAHASIA-SURUHAN')
  })
})

describe('Budi at the desk', () => {
  test('sees the five, asks for the missing ones with one tap, and the answer fills them', async () => {
    const desk = await aDesk()
    const number = await sends(desk, { text: TEXT, seen_where: 'facebook' })
    const page = await desk.budi.get(`/meja/laporan/${number}`)
    expect(page.page.querySelectorAll('.block li').map((li) => li.text)).toEqual(['kata-kata lengkap atau gambar: ada', 'di mana dilihat: Facebook', 'kapan dilihat: belum ada', 'desa atau kecamatan: belum ada', 'apa yang disuruh: belum ada'])
    const after = await asksForMissing(desk, number)
    expect(after.text).toContain('Pertanyaan terkirim.')
    expect(after.text, 'it is asked once').not.toContain('Tanyakan yang belum ada')
    const ticket = await desk.sari.get('/tiket?lihat=1')
    expect(ticket.text).toContain('kami masih perlu tahu: kapan dilihat; desa atau kecamatan; apa yang disuruh. Kalau tahu, isi di halaman ini.')
    await desk.sari.submit('/tiket/lengkapi', { seen_at: 'unknown', area: '64.08.04', asks: 'memasang aplikasi' })
    expect(await row(desk)).toMatchObject({ awaiting_since: null, replied_at: desk.now.read().toISOString(), area: '64.08.04' })
    const told = await desk.budi.get(`/meja/laporan/${number}`)
    expect(told.text).toContain('Kelima keterangan sudah ada.')
    expect(told.text).toContain('Pesan itu menyuruh: memasang aplikasi')
    expect(told.text).toContain('Pelapor melengkapi laporan')
  })

  test('asks in the language of the reporter', async () => {
    const desk = await aDesk()
    await desk.sari.get('/en/lapor')
    await desk.sari.submit('/lapor', { text: TEXT, seen_where: 'facebook', seen_at: 'today', area: '64.08.04' })
    await asksForMissing(desk, (await row(desk)).number)
    expect((await desk.sari.get('/en/tiket?lihat=1')).text).toContain('To answer it we still need to know: what it asks people to do.')
  })

  test('a report that was closed for want of an answer is open again with the missing fact', async () => {
    const desk = await aDesk()
    const number = await sends(desk, { text: TEXT, seen_where: 'facebook' })
    await desk.store.read.updateTable('report').set({ state: 'expired' }).where('number', '=', number).execute()
    await desk.sari.get('/tiket?lihat=1')
    await desk.sari.submit('/tiket/lengkapi', { area: '64.08.04' })
    expect(await row(desk)).toMatchObject({ state: 'received', area: '64.08.04' })
  })
})

/** One tap on the button beside the five facts. */
async function asksForMissing({ budi }: Desk, number: number) {
  const { page } = await budi.get(`/meja/laporan/${number}`)
  const button = page.querySelectorAll('button').find((one) => one.text === 'Tanyakan yang belum ada')!
  const form = button.closest('form')!
  return budi.post(form.getAttribute('action')!, Object.fromEntries(form.querySelectorAll('input').map((one) => [one.getAttribute('name')!, one.getAttribute('value')!])))
}
