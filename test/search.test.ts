import { sql, type Insertable } from 'kysely'
import { forgetReportWrites } from '../src/matching/index-writes.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newClaimWrites } from '../src/claims/claim-store.ts'
import { indexReports } from '../src/desk/search-index.ts'
import { searchSlice, type SearchFilter } from '../src/desk/search-views.ts'
import { beginning, exactly, kindsAsked } from '../src/desk/search-rules.ts'
import { decideReport, type ReportStep } from '../src/reports/report-rules.ts'
import { loadReport, withdrawWrites } from '../src/reports/report-store.ts'
import type { ReportTable } from '../src/reports/report-tables.ts'
import type { Store } from '../src/store/store.ts'
import { tick } from '../src/web/clockwork.ts'
import { aDesk, type Desk } from './support/cast.ts'
import { publishedNotice, submittedClaim } from './support/notices.ts'
import { DATABASES, type Opened } from './support/stores.ts'
import type { Visitor } from './support/visitor.ts'

const AT = '2027-06-08T06:40:00.000Z'
async function hasReport(store: Store, number: number, text: string | null, more: Partial<Insertable<ReportTable>> = {}): Promise<void> {
  await store.read.insertInto('report').values({ number, text, channel: 'web', secret_mac: 'x', received_at: AT, promise_at: AT, seq: 1, decided_seq: 1, ...more } as Insertable<ReportTable>).execute()
}
const links = (who: Visitor) => who.last!.page.querySelectorAll('main ul.rows a').map((a) => a.getAttribute('href')!)

describe('Budi searches', () => {
  let desk: Desk
  beforeEach(async () => {
    desk = await aDesk()
  })
  const find = async (query: string) => {
    await desk.budi.get(`/meja/cari?${query}`)
    return links(desk.budi)
  }

  test('an empty desk says what can be searched, and a search that finds nothing says what to do', async () => {
    const empty = await desk.budi.get('/meja/cari')
    expect(empty.text).toContain('Cari apa saja yang pernah masuk ke meja.')
    expect(empty.page.querySelector('nav.sections a[aria-current]')!.getAttribute('href')).toBe('/meja/cari')
    expect(await find('q=zebra')).toEqual([])
    expect(desk.budi.last!.text).toContain('Tidak ada yang cocok.')
    expect(await find('q=%22+*+%28NEAR')).toEqual([])
    expect(await find('q=%21%3F')).toEqual([])
  })

  test('what Sari has just sent, by words, by a word’s beginning, by its link and by its number', async () => {
    await desk.sari.get('/lapor')
    await desk.sari.submit('/lapor', { text: 'Kotak suara di gudang kecamatan dibuka malam hari', url: 'https://www.contoh.example/pos/77' })
    const { number } = await desk.store.read.selectFrom('report').select('number').executeTakeFirstOrThrow()
    for (const q of ['gudang+KOTAK', 'kecam', 'contoh.example', String(number)]) expect(await find(`q=${q}`), q).toEqual([`/meja/laporan/${number}`])
    expect(await find('q=gudang+siang')).toEqual([])
    await desk.sari.get('/tiket?lihat=1')
    await desk.sari.submit('/tiket/tarik')
    expect(await find('q=gudang')).toEqual([])
    await find(`q=${number}`)
    expect(desk.budi.last!.text).toContain('Ditarik pelapornya, isinya sudah dihapus')
  })

  test('claims by title and notes, fact checks by number and text; a draft’s words by nobody', async () => {
    await desk.store.commit(newClaimWrites(desk.store, { id: 'k1', title: 'Tinta pemilu mudah luntur', subject: 'other', harm: 'low', harmRank: 2, promiseAt: AT, by: 'budi', at: AT }))
    const { number } = await publishedNotice(desk, { id: 'terbit', headline: 'TPS tutup pukul tiga belas', claimText: 'Kabar jam sebelas' })
    await desk.budi.get('/meja/klaim/k1')
    await desk.budi.submit('/tunda', { until: '2027-06-10', reason: 'Menunggu surat jawaban rektorat.' })
    expect(await find('q=luntur')).toEqual(['/meja/klaim/k1'])
    expect(await find('q=rektorat')).toEqual(['/meja/klaim/k1'])
    expect(await find(`q=${number}`)).toEqual(['/meja/klaim/terbit'])
    expect(await find('q=sebelas')).toEqual(['/meja/klaim/terbit', '/meja/klaim/terbit'])
    expect(await find('q=sebelas&jenis=cek-fakta')).toEqual(['/meja/klaim/terbit'])
    await submittedClaim(desk, { id: 'draf', headline: 'Judul rahasia', claimText: 'Kalimat kabar terkirim' })
    expect(await find('q=rahasia')).toEqual([])
    expect(await find('q=terkirim')).toEqual(['/meja/klaim/draf'])
  })

  test('by kind, state, area and day', async () => {
    await hasReport(desk.store, 20_001, 'banjir di TPS', { area: '64.08.04.2001' })
    await hasReport(desk.store, 20_002, 'banjir lagi', { area: '64.08.09', received_at: '2027-06-01T16:30:00.000Z' })
    await hasReport(desk.store, 20_003, 'banjir juga', { state: 'declined', declined_as: 'spam' })
    await desk.store.commit(newClaimWrites(desk.store, { id: 'k1', title: 'Banjir menutup TPS', subject: 'other', harm: 'low', harmRank: 2, promiseAt: AT, by: 'budi', at: AT }))
    expect(new Set(await find('q=banjir'))).toEqual(new Set(['/meja/laporan/20003', '/meja/laporan/20001', '/meja/laporan/20002', '/meja/klaim/k1']))
    expect(await find('q=banjir&jenis=kabar')).toEqual(['/meja/klaim/k1'])
    expect(await find('q=banjir&keadaan=declined')).toEqual(['/meja/laporan/20003'])
    expect(await find('q=banjir&area=64.08.04')).toEqual(['/meja/laporan/20001'])
    expect(await find('q=banjir&jenis=laporan&sampai=2027-06-01')).toEqual([])
    expect(await find('q=banjir&jenis=laporan&dari=2027-06-02&sampai=2027-06-02')).toEqual(['/meja/laporan/20002'])
    expect(await find('q=banjir&jenis=kabar&keadaan=declined')).toEqual([])
    expect(new Set(await find('q=banjir&jenis=x&keadaan=y&area=z&dari=2027-02-30&setelah=q'))).toHaveProperty('size', 4)
    expect(desk.budi.last!.page.querySelector('details')!.hasAttribute('open')).toBe(false)
  })

  test('many pages, the latest first, none twice and none left out, while more come in', async () => {
    for (let n = 0; n < 45; n++) await hasReport(desk.store, 20_000 + ((n * 7) % 45), 'hujan deras', { received_at: new Date(Date.parse(AT) + n * 1000).toISOString() })
    const seen = await find('q=hujan')
    expect(seen).toHaveLength(5)
    let next = desk.budi.last!.page.querySelectorAll('main a').find((a) => a.text.startsWith('Semua laporan'))!.getAttribute('href')!.replaceAll('&amp;', '&')
    const all: string[] = []
    for (let page = 0; page < 9 && next; page++) {
      await desk.budi.get(next)
      all.push(...links(desk.budi))
      await hasReport(desk.store, 30_000 + page, 'hujan baru')
      next = desk.budi.last!.page.querySelectorAll('main a').find((a) => a.text === 'Lebih lama')?.getAttribute('href')?.replaceAll('&amp;', '&') ?? ''
    }
    expect(all).toHaveLength(45)
    expect(new Set(all).size).toBe(45)
    expect(all[0]).toBe(`/meja/laporan/${20_000 + ((44 * 7) % 45)}`)
    expect(all.slice(0, 5)).toEqual(seen)
  })

  test('too long a text is said, not cut; others are refused', async () => {
    expect((await desk.budi.get(`/meja/cari?q=${'a'.repeat(201)}`)).text).toContain('Terlalu panjang: 201 huruf')
    expect((await desk.rina.get('/meja/cari?q=x')).status).toBe(403)
    expect((await desk.dewi.get('/meja/cari?q=x')).status).toBe(403)
    expect((await desk.sari.get('/meja/cari?q=x')).url).toContain('/masuk')
  })
})

test('a state says its kind, and one that contradicts it finds nothing', () => {
  expect(kindsAsked('', '')).toEqual(['laporan', 'kabar', 'cek-fakta'])
  expect(kindsAsked('', 'declined')).toEqual(['laporan'])
  expect(kindsAsked('kabar', 'declined')).toEqual([])
  expect([exactly('TPS "tutup* TPS'), beginning('tps tutup'), beginning('tps')]).toEqual(['"tps" AND "tutup"', '"tps" AND "tutup"*', ''])
})

describe.each(DATABASES)('the index on %s', (_name, open) => {
  let opened: Opened
  beforeAll(async () => {
    opened = await open()
    await opened.store.read.insertInto('account').values({ id: 'budi', email: 'budi', name: 'budi', roles: '["moderator"]', password_hash: 'x', language: 'id', state: 'active', totp_secret: null, recovery: null, seq: 0, created_at: AT }).execute()
  })
  afterAll(() => opened.end())
  const ANY: Omit<SearchFilter, 'match'> = { state: '', area: '', from: null, until: null, before: null }
  const find = async (words: string, more: Partial<SearchFilter> = {}) => (await searchSlice(opened.store, 'laporan', { ...ANY, match: exactly(words), ...more }, 20)).found.map((f) => f.id)

  test('the clockwork takes in what came; what is withdrawn leaves no word in it, indexed before or not', async () => {
    const { store } = opened
    for (let n = 0; n < 260; n++) await hasReport(store, 20_000 + n, n === 7 ? 'kucinghitam melompat' : `pagar ${n}`)
    await tick(store, new Date(AT))
    expect(await find('kucinghitam')).toEqual([20_007])
    expect((await find('pagar 259'))).toEqual([20_259])
    await hasReport(store, 30_000, 'kudalumping menari')
    for (const number of [20_007, 30_000]) {
      const step = decideReport((await loadReport(store, number))!, 'withdraw', 'reporter', AT) as ReportStep
      await store.commit(withdrawWrites(store, number, step, await forgetReportWrites(store, number)))
    }
    await indexReports(store)
    expect([await find('kucinghitam'), await find('kudalumping')]).toEqual([[], []])
    const { rows } = await sql<{ bytes: string }>`SELECT hex(block) AS bytes FROM report_text_data`.execute(store.read)
    const left = rows.map((r) => Buffer.from(r.bytes, 'hex').toString('latin1')).join('\n')
    expect(left).toContain('pagar')
    for (const word of ['kucinghitam', 'ucinghitam', 'kudalumping', 'melompat', 'lompat']) expect(left, word).not.toContain(word)
    expect((await store.read.selectFrom('report_search').select('number').where('number', 'in', [20_007, 30_000]).execute())).toEqual([])
    await expect(sql`INSERT INTO report_text (report_text) VALUES ('integrity-check')`.execute(store.read)).resolves.toBeDefined()
  })

  test('a filter that few fit looks at two thousand and goes on from there', async () => {
    const { store } = opened
    await sql`WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 2199) INSERT INTO report (number, text, area, secret_mac, received_at, promise_at, seq, decided_seq)
      SELECT 50000 + i, 'angin ribut', CASE WHEN i = 100 THEN '64.08.04' ELSE '64.08.09' END, 'x', strftime('%Y-%m-%dT%H:%M:%fZ', 1812436800 + i, 'unixepoch'), ${AT}, 1, 1 FROM n`.execute(store.read)
    while ((await indexReports(store)) > 0);
    const ask = (before: number | null) => searchSlice(store, 'laporan', { ...ANY, match: '"angin"', area: '64.08.04', before }, 20)
    let page = await ask(null)
    let pages = 1
    while (page.found.length === 0 && page.next !== null) {
      page = await ask(page.next)
      pages++
    }
    expect([page.found.map((f) => f.id), pages]).toEqual([[50_100], 2])
    expect(page.next).toBeNull()
  })
})
