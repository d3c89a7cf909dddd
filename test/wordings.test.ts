import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { placeReports } from '../src/desk/placing.ts'
import { wordedReports } from '../src/claims/wording-views.ts'
import type { Store } from '../src/store/store.ts'
import { aDesk, type Desk } from './support/cast.ts'
import { publishedNotice } from './support/notices.ts'
import { DATABASES, type Opened } from './support/stores.ts'

const AT = '2027-06-08T06:40:00.000Z'

describe('on the claim’s page', () => {
  let desk: Desk
  beforeEach(async () => {
    desk = await aDesk()
  })

  /** Somebody reports it, and Ayu joins it. */
  async function joined(text: string, claim: string, more: Record<string, string> = {}): Promise<number> {
    await desk.sari.get('/lapor')
    await desk.sari.submit('/lapor', { text, step: 'kirim', ...more })
    const { number } = await desk.store.read.selectFrom('report').select('number').where('text', '=', text).executeTakeFirstOrThrow()
    await desk.ayu.get(`/meja/laporan/${number}?cari=x`)
    const { csrf, seq } = desk.ayu.formFields('/jadikan-klaim')
    await desk.ayu.post(`/meja/laporan/${number}/tautkan`, { csrf: csrf!, seq: seq!, claim })
    desk.now.pass(5)
    return number
  }
  const family = async () => (await desk.budi.get('/meja/klaim/k1')).page.querySelector('#ragam')

  test('Budi sees in which ways it is told, oldest first, word for word beside the claim, with where each was seen, and which of them the verdict covers', async () => {
    await publishedNotice(desk, { id: 'k1' })
    const first = await joined('Info: TPS tutup jam 11 siang karena panas', 'k1', { seen_where: 'whatsapp_group', area: '64.08.04.2001' })
    expect(await family(), 'one way alone is the first report').toBeNull()
    const second = await joined('Info: TPS tutup jam 10 siang karena panas', 'k1', { seen_where: 'tiktok' })
    await joined('info, TPS tutup jam 11 siang karena PANAS !!', 'k1')
    const [oldest, other, ...more] = (await family())!.querySelectorAll('li')
    expect(more).toEqual([])
    expect(oldest!.text).toContain(`laporan ${first}`)
    expect(oldest!.text).toContain('2 laporan seperti ini')
    expect(oldest!.text).toMatch(/WhatsApp/)
    expect(oldest!.querySelectorAll('del')).toEqual([])
    expect(oldest!.text).toContain('putusan mencakupnya')
    expect(other!.text).toContain(`laporan ${second}`)
    expect(other!.text).toContain('TikTok')
    expect(other!.querySelector('del')!.text.trim()).toBe('11')
    expect(other!.querySelectorAll('ins').map((one) => one.text).join(' ')).toContain('10')
    expect(other!.text).toContain('Ada yang berbeda: jam. Putusan belum tentu mencakupnya.')
  })

  test('no reader, no citizen and no page of the notice sees a word of it', async () => {
    const { slug } = await publishedNotice(desk, { id: 'k1' })
    await joined('Kata bu Ijah di pasar, TPS tutup jam 11 siang karena panas', 'k1')
    await joined('Kata bu Ijah di pasar, TPS tutup jam 9 pagi karena hujan', 'k1')
    expect((await family())!.text).toContain('bu Ijah')
    for (const [who, path] of [[desk.sari, `/cek-fakta/${slug}`], [desk.sari, '/cek?q=TPS+tutup+jam+11'], [desk.sari, '/meja/klaim/k1'], [desk.rina, '/meja/klaim/k1']] as const) expect((await who.get(path)).text).not.toContain('Ijah')
  })

  test('a withdrawn report takes its wording with it', async () => {
    await publishedNotice(desk, { id: 'k1' })
    await joined('TPS tutup jam 11 siang karena panas, kata adik saya', 'k1')
    await joined('TPS tutup jam 10 pagi karena panas, kata kakak saya', 'k1')
    expect((await family())!.text).toContain('kakak')
    await desk.sari.get('/tiket')
    await desk.sari.submit('/tiket/tersimpan')
    await desk.sari.get('/tiket')
    await desk.sari.submit('/tiket/tarik')
    expect(await family()).toBeNull()
  })
})

describe.each(DATABASES)('%s', (_name, open) => {
  let opened: Opened
  let store: Store
  beforeAll(async () => {
    opened = await open()
    store = opened.store
  })
  afterAll(() => opened.end())

  test('a claim with very many reports is read from few of them, and a wording in their midst is among those', async () => {
    await store.read.insertInto('account').values({ id: 'budi', email: 'budi', name: 'Budi', roles: '["moderator"]', password_hash: 'x', language: 'id', state: 'active', totp_secret: null, recovery: null, seq: 0, created_at: AT }).execute()
    await store.read.insertInto('claim').values({ id: 'k1', title: 'TPS tutup jam 11', subject: 'other', harm: 'low', harm_rank: 2, direction: null, closed_as: null, state_note: null, hold_until: null, lease_by: null, lease_until: null, promise_at: AT, entered_by: 'budi', entered_at: AT }).execute()
    const row = (n: number, text: string) => ({ number: 20_000 + n, text, state: 'linked' as const, claim_id: 'k1', declined_as: null, awaiting_since: null, url: null, seen_where: null, seen_at: null, area: null, why: null, contact: null, sender_mark: null, intake_key: null, entered_by: null, answered_at: null, looked_at: null, looked_before: null, secret_mac: 'x', received_at: new Date(Date.parse(AT) + n * 60_000).toISOString(), promise_at: AT })
    const FORWARD = 'Pengumuman dari panitia semua TPS di kecamatan kita tutup jam 11 siang karena cuaca panas'
    const MIDST = 'Pengumuman dari panitia semua TPS di kecamatan kita tutup jam 9 pagi karena listrik padam, catat ya'
    await store.commit(Array.from({ length: 400 }, (_, n) => store.read.insertInto('report').values({ ...row(n, n === 250 ? MIDST : FORWARD), placed: n === 0 || n === 250 || n === 1 ? 0 : 1 }).compile()))
    await placeReports(store, new Date(AT))
    const read = await wordedReports(store, 'k1')
    expect(read.length).toBeLessThanOrEqual(250)
    expect(read.map(({ number }) => number)).toEqual(read.map(({ number }) => number).toSorted((a, b) => a - b))
    expect(read.map(({ text }) => text)).toContain(MIDST)
    expect(read.at(-1)!.number).toBe(20_399)
  })
})
