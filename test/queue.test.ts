import { beforeEach, expect, test } from 'vitest'
import type { Insertable } from 'kysely'
import type { ClaimTable } from '../src/claims/claim-tables.ts'
import { compareKeys, HARM_RANK, type QueueKey } from '../src/claims/queue-rules.ts'
import { claimRows } from '../src/desk/queue-row-views.ts'
import { queueSlice } from '../src/desk/queue-slice-views.ts'
import { queuePlace } from '../src/desk/queue-views.ts'
import type { ReportTable } from '../src/reports/report-tables.ts'
import { aDesk, type Desk } from './support/cast.ts'
import type { Visitor } from './support/visitor.ts'

let desk: Desk
beforeEach(async () => {
  desk = await aDesk()
})

/** Minutes from now, as stored. */
const inMinutes = (minutes: number) => new Date(desk.now.read().getTime() + minutes * 60_000).toISOString()

let reports = 10_000
async function waits(text: string, promised: number, more: Partial<Insertable<ReportTable>> = {}): Promise<number> {
  const number = reports++
  await desk.store.read.insertInto('report').values({ number, text, channel: 'web', secret_mac: 'x', received_at: inMinutes(promised - 180), promise_at: inMinutes(promised), ...more } as Insertable<ReportTable>).execute()
  return number
}
async function circulates(title: string, promised: number, more: Partial<Insertable<ClaimTable>> = {}): Promise<string> {
  const id = more.id ?? title.toLowerCase().replace(/\W/g, '').slice(0, 20)
  const harm = more.harm ?? 'reputation'
  await desk.store.read.insertInto('claim').values({ id, title, subject: 'other', harm, harm_rank: HARM_RANK[harm], promise_at: inMinutes(promised), report_count: 1, independent_count: 1, entered_by: 'ayu', entered_at: inMinutes(-60), ...more } as Insertable<ClaimTable>).execute()
  return id
}
const titles = (who: Visitor) => who.last!.page.querySelectorAll('.queue tbody th a').map((a) => a.text)
const rowOf = (who: Visitor, title: string) => who.last!.page.querySelectorAll('.queue tbody tr').find((tr) => tr.text.includes(title))!
const counts = (who: Visitor) => Object.fromEntries(who.last!.page.querySelectorAll('.views a').map((a) => [a.querySelector('span')!.text, a.querySelector('b')!.text]))

test('harm goes first, then the promise, and a crowd only among equals', async () => {
  await waits('Laporan yang belum dilihat siapa pun', 20)
  await circulates('Nama baik seorang guru', 10)
  await circulates('Ringan tetapi lewat janji', -30, { harm: 'low' })
  await circulates('Hari pemungutan suara diundur', 90, { harm: 'voting' })
  await circulates('Aplikasi cek DPT mencuri data', 60, { harm: 'device' })
  await circulates('Ramai sekali', 20, { independent_count: 500, report_count: 500 })
  await desk.budi.get('/meja')
  expect(titles(desk.budi)).toEqual([
    'Aplikasi cek DPT mencuri data',
    'Hari pemungutan suara diundur',
    'Nama baik seorang guru',
    'Ramai sekali',
    '“Laporan yang belum dilihat siapa pun”',
    'Ringan tetapi lewat janji',
  ])
  expect(desk.budi.last!.text).toContain('6 menunggu · 1 lewat janji')
  expect(rowOf(desk.budi, 'Ringan tetapi').text).toContain('lewat 30')
  expect(rowOf(desk.budi, 'Hari pemungutan').text).toContain('Salah hari, tempat, atau cara: didahulukan.')
})

test('a list goes on page by page, with nothing twice and nothing left out', async () => {
  for (let i = 0; i < 70; i++) await waits(`Laporan ${i}`, i % 7)
  for (let i = 0; i < 70; i++) await circulates(`Kabar ${i}`, i % 7, { id: `k${i}`, harm: (['money', 'safety', 'low'] as const)[i % 3], independent_count: i % 4 })
  await desk.budi.get('/meja')
  const found: string[] = []
  for (let page = 0; page < 3; page++) {
    found.push(...titles(desk.budi))
    const next = desk.budi.last!.page.querySelectorAll('a').find((a) => a.text === 'Berikutnya')
    expect(Boolean(next)).toBe(page < 2)
    if (next) await desk.budi.get(next.getAttribute('href')!.replace(/&amp;/g, '&'))
  }
  expect(found).toHaveLength(140)
  expect(new Set(found).size).toBe(140)
  expect(counts(desk.budi)['Semua']).toBe('99+')
  expect((await desk.budi.get('/meja?setelah=omong~kosong')).status).toBe(200)
})

test('who holds a claim stands in its row, and it is offered to nobody else until then', async () => {
  const held = await circulates('Dipegang Ayu', 30, { lease_by: 'ayu', lease_until: inMinutes(4) })
  await circulates('Bebas diambil', 40)
  await desk.budi.get('/meja')
  expect(rowOf(desk.budi, 'Dipegang Ayu').text).toContain('Ayu s.d. 14.44')
  expect(desk.budi.hasForm(`/meja/klaim/${held}/ambil`)).toBe(false)
  expect(desk.budi.hasForm('/ambil')).toBe(true)
  await desk.budi.get('/meja?tampil=bebas')
  expect(titles(desk.budi)).toEqual(['Bebas diambil'])
  await desk.ayu.get('/meja?tampil=saya')
  expect(titles(desk.ayu)).toEqual(['Dipegang Ayu'])
  desk.now.pass(5)
  await desk.budi.get('/meja?tampil=bebas')
  expect(titles(desk.budi)).toEqual(['Dipegang Ayu', 'Bebas diambil'])
})

test('each list holds what its name says, and its count agrees', async () => {
  await circulates('Ditunda dulu', 30, { state: 'on_hold', hold_until: inMinutes(2880), waits_for: 'nobody', state_note: 'Menunggu rapat pleno.' })
  await circulates('Sudah dirujuk', 30, { state: 'referred', waits_for: 'nobody' })
  await circulates('Tidak bisa dicek', 30, { state: 'closed', closed_as: 'not_checkable', waits_for: 'nobody' })
  const read = await circulates('Menunggu pembaca', 30, { waits_for: 'reader' })
  const draft = await circulates('Draf Budi', 30)
  const out = await circulates('Sudah terbit', 30, { waits_for: 'nobody' })
  for (const [id, claim_id, state] of [['a1', draft, 'draft'], ['a2', read, 'draft']] as const)
    await desk.store.read.insertInto('assessment').values({ id, claim_id, version: 1, state, saved_at: inMinutes(0) }).execute()
  await desk.store.read.insertInto('assessment_author').values({ assessment_id: 'a1', account_id: 'budi' }).execute()
  await desk.store.read.insertInto('notice').values({ id: 'n', claim_id: out, number: '1284-6', slug: 's', state: 'recheck_due', version: 1, verdict: 'false', best_before: inMinutes(-1), published_at: inMinutes(-9), changed_at: inMinutes(-9), seq: 1 }).execute()
  await waits('Pertanyaan masih terbuka', 30, { awaiting_since: inMinutes(-5), answered_at: inMinutes(-5) })
  const expected = { semua: ['Draf Budi'], bebas: ['Draf Budi'], saya: ['Draf Budi'], baca: ['Menunggu pembaca'], pelapor: ['“Pertanyaan masih terbuka”'], tunda: ['Ditunda dulu'], rujuk: ['Sudah dirujuk'], tutup: ['Tidak bisa dicek'], terbit: ['Sudah terbit'], ulang: ['Sudah terbit'] }
  for (const [view, rows] of Object.entries(expected)) {
    await desk.budi.get(`/meja?tampil=${view}`)
    expect(titles(desk.budi), view).toEqual(rows)
  }
  expect(Object.values(counts(desk.budi))).toEqual([...Array(10).fill('1'), '0'])
  await desk.budi.get('/meja?tampil=tunda')
  expect(rowOf(desk.budi, 'Ditunda dulu').text).toContain('Menunggu rapat pleno.')
})

test('a reporter’s answer is seen in the row until the desk answers back', async () => {
  const number = await waits('Ada yang bertanya', 30, { answered_at: inMinutes(-20) })
  const say = (seq: number, sender: 'reporter' | 'desk', minutes: number) =>
    desk.store.read.insertInto('report_message').values({ report_number: number, seq, sender, account_id: sender === 'desk' ? 'ayu' : null, text: 'ya', at: inMinutes(minutes) }).execute()
  await say(2, 'desk', -20)
  await say(3, 'reporter', -10)
  await desk.budi.get('/meja')
  expect(rowOf(desk.budi, 'Ada yang bertanya').text).toContain('ada jawaban')
  expect(desk.budi.last!.text).toContain('Pelapor menjawab 10 menit lalu.')
  await say(4, 'desk', -1)
  await desk.budi.get('/meja')
  expect(desk.budi.last!.text).not.toContain('ada jawaban')
})

test('an empty queue says what else waits', async () => {
  expect((await desk.budi.get('/meja')).page.querySelector('.empty')?.text).toContain('Tidak ada yang menunggu.')
  await circulates('Menunggu pembaca', 30, { waits_for: 'reader' })
  const page = await desk.budi.get('/meja')
  expect(page.page.querySelector('.empty a[href="/baca"]')?.text).toBe('Ada 1 kabar yang menunggu baca kedua.')
})

test('a place in the queue is the row’s place, for reports and claims alike', async () => {
  for (let i = 0; i < 12; i++) await waits(`Laporan ${i}`, i % 3)
  for (let i = 0; i < 12; i++) await circulates(`Kabar ${i}`, i % 3, { id: `k${i}`, harm: (['money', 'safety', 'low'] as const)[i % 3], independent_count: i % 4 })
  await desk.budi.get('/meja')
  for (const [i, tr] of desk.budi.last!.page.querySelectorAll('.queue tbody tr').entries()) {
    const [kind, id] = tr.id.split('-') as ['laporan' | 'kabar', string]
    const { store } = desk
    if (kind === 'laporan') {
      const { promise_at } = await store.read.selectFrom('report').select('promise_at').where('number', '=', Number(id)).executeTakeFirstOrThrow()
      expect(await queuePlace(store, { kind: 'report', promiseAt: promise_at, number: Number(id) })).toEqual({ place: i + 1, total: 24 })
    } else {
      const c = await store.read.selectFrom('claim').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
      expect(await queuePlace(store, { kind: 'claim', promiseAt: c.promise_at, id, harmRank: c.harm_rank, independent: c.independent_count })).toEqual({ place: i + 1, total: 24 })
    }
  }
})

const key = (kind: QueueKey['kind'], id: string, rank: number, promiseAt: string, independent: number): QueueKey => ({ kind, id, rank, promiseAt, independent })

test('the order is one order', () => {
  const sorted = [key('claim', 'z', 0, '9', 0), key('claim', 'a', 1, '1', 5), key('claim', 'b', 1, '1', 1), key('report', '9', 1, '1', 1), key('report', '10', 1, '1', 1), key('claim', 'c', 1, '1', 0), key('claim', 'a', 2, '0', 99)]
  expect(sorted.toReversed().toSorted(compareKeys)).toEqual(sorted)
})

test('reports are counted by the hour, of a crowd and of a few, and a reply is found however many came since', async () => {
  const few = await circulates('Dua laporan', 30, { report_count: 2 })
  const crowd = await circulates('Enam puluh laporan', 30, { report_count: 60 })
  const long = await circulates('Ramai dulu', 30, { report_count: 60 })
  const of = (claim_id: string, hoursAgo: number, more = {}) => waits('Katanya begitu', 180 - hoursAgo * 60 - 1, { state: 'linked', claim_id, area: '64.08.04', ...more })
  await of(few, 0)
  await of(few, 191, { area: null, replied_at: inMinutes(-5) })
  for (let i = 0; i < 60; i++) {
    await of(crowd, i % 3, { area: null })
    await of(long, 180 + i, i === 59 ? { replied_at: inMinutes(-7) } : {})
  }
  const slice = await queueSlice(desk.store, 'semua', 'budi', desk.now.read().toISOString(), null)
  const rows = await claimRows(desk.store, slice.items.map((i) => i.row), 'budi', desk.now.read())
  const hours = (id: string) => Object.fromEntries(rows.get(id)!.hours.flatMap((n, hour) => (n > 0 ? [[hour, n]] : [])))
  expect([hours(few), hours(crowd), hours(long)]).toEqual([{ 0: 1, 191: 1 }, { 0: 20, 1: 20, 2: 20 }, Object.fromEntries(Array.from({ length: 12 }, (_, i) => [180 + i, 1]))])
  expect([few, crowd, long].map((id) => rows.get(id)!.areas.length)).toEqual([1, 0, 50])
  expect([few, crowd, long].map((id) => rows.get(id)!.replied_at)).toEqual([inMinutes(-5), null, inMinutes(-7)])
})
