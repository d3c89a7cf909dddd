import { sql, type Insertable } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newClaimWrites } from '../src/claims/claim-store.ts'
import { bringAllBack, linkAll } from '../src/desk/bulk.ts'
import { batchRows } from '../src/desk/bulk-views.ts'
import { placeReport, placeWrites } from '../src/matching/grouping-store.ts'
import type { ReportTable } from '../src/reports/report-tables.ts'
import { isRefusal } from '../src/store/refusal.ts'
import type { Store } from '../src/store/store.ts'
import { tick } from '../src/web/clockwork.ts'
import { aDesk, type Desk } from './support/cast.ts'
import { publishedNotice } from './support/notices.ts'
import { DATABASES, type Opened } from './support/stores.ts'
import type { Visitor } from './support/visitor.ts'

const AT = '2027-06-08T06:40:00.000Z'
const FORWARD = (n: number) => `INFO PENTING tps di kecamatan kita tutup jam sebelas siang karena panas, datang pagi ya jangan sampai hangus suaranya ${n % 3 === 0 ? 'sebarkan' : 'teruskan ke grup lain'}`

/** A report as it comes, placed among those before it. */
async function comes(store: Store, number: number, text: string, minute = 0): Promise<void> {
  const at = new Date(Date.parse(AT) + minute * 60_000).toISOString()
  await store.read.insertInto('report').values({ number, text, channel: 'web', secret_mac: 'x', received_at: at, promise_at: at, seq: 1, decided_seq: 1 } as Insertable<ReportTable>).execute()
  await store.commit(placeWrites(store, { subject: 'report', subject_id: String(number) }, await placeReport(store, text, 'id')))
}
const hasClaim = (store: Store, id: string, title: string) => store.commit(newClaimWrites(store, { id, title, subject: 'voting_procedure', harm: 'voting', harmRank: 0, promiseAt: AT, by: 'budi', at: AT }))
const said = (who: Visitor) => who.last!.page.querySelector('[role=status]')?.text.replace(/\s+/g, ' ').trim()
const ticks = (who: Visitor) => who.last!.page.querySelectorAll('.queue input[name=report]').map((box) => box.getAttribute('value')!)
const rowOf = (who: Visitor, number: number) => who.last!.page.querySelector(`#laporan-${number}`)
const statesOf = async (store: Store) => Object.fromEntries((await store.read.selectFrom('report').select((e) => ['state', e.fn.countAll<number>().as('n')]).groupBy('state').execute()).map(({ state, n }) => [state, n]))

describe('like reports that arrive together', () => {
  let desk: Desk
  beforeEach(async () => {
    desk = await aDesk()
    for (let n = 0; n < 6; n++) await comes(desk.store, 30_000 + n, FORWARD(n), n)
    await comes(desk.store, 40_000, 'Petugas membagi beras dekat kantor desa Rantau Pulung tadi malam', 2)
  })

  test('stand as one row at the place of the first, with their number and who they are; others stand alone', async () => {
    await desk.budi.get('/meja')
    expect(ticks(desk.budi)).toEqual(['30000.1,30001.1,30002.1,30003.1,30004.1,30005.1', '40000.1'])
    const row = rowOf(desk.budi, 30_000)!
    expect(row.querySelector('.num b')!.text).toBe('6')
    expect(row.querySelector('summary')!.text).toBe('6 laporan serupa')
    expect(row.querySelectorAll('details a').map((a) => a.getAttribute('href'))).toEqual([0, 1, 2, 3, 4, 5].map((n) => `/meja/laporan/3000${n}`))
    expect(rowOf(desk.budi, 30_003)).toBeNull()
    expect(rowOf(desk.budi, 40_000)!.querySelector('details')).toBeNull()
    expect(row.querySelector('label .hide')!.text).toBe('Pilih 6 laporan serupa')
  })

  test('are declined as one, and come back as one', async () => {
    await desk.budi.get('/meja')
    await desk.budi.submit('/meja/laporan/tolak', { report: ticks(desk.budi)[0]!, reason: 'spam' })
    expect(said(desk.budi)).toContain('6 laporan ditolak')
    expect(await statesOf(desk.store)).toEqual({ declined: 6, received: 1 })
    await desk.budi.submit('/meja/laporan/kembalikan')
    expect(await statesOf(desk.store)).toEqual({ received: 7 })
    expect(ticks(desk.budi)).toHaveLength(2)
  })

  test('are joined to one claim as one; its history tells it in one line, the undo takes all back', async () => {
    await hasClaim(desk.store, 'jam', 'TPS tutup jam sebelas karena panas')
    await tick(desk.store, desk.now.read())
    await desk.budi.get('/meja')
    const fields = { ...desk.budi.formFields('/meja/laporan/tolak'), report: ticks(desk.budi)[0]! }
    const choose = await desk.budi.post('/meja/laporan/tautkan', fields)
    expect(choose.page.querySelector('h1')!.text).toBe('Tautkan 6 laporan ke satu kabar')
    expect(choose.page.querySelectorAll('input[name=claim]').map((i) => i.getAttribute('value'))).toEqual(['jam'])
    const done = await desk.budi.submit('/meja/laporan/tautkan', { claim: 'jam', tautkan: '1' })
    expect(new URL(done.url).pathname).toBe('/meja')
    expect(said(desk.budi)).toContain('6 laporan ditautkan ke “TPS tutup jam sebelas karena panas”.')
    const claim = () => desk.store.read.selectFrom('claim').selectAll().where('id', '=', 'jam').executeTakeFirstOrThrow()
    expect(await claim()).toMatchObject({ report_count: 6, independent_count: 6 })
    const queue = desk.budi.last!.url
    expect((await desk.ayu.get('/meja/klaim/jam')).text).toContain('Budi menautkan 6 laporan')
    await desk.budi.get(queue)
    await desk.budi.submit('/meja/laporan/kembalikan')
    expect(said(desk.budi)).toBe('6 laporan kembali ke antrean.')
    expect(await claim()).toMatchObject({ report_count: 0 })
    expect(await statesOf(desk.store)).toEqual({ received: 7 })
    expect((await desk.ayu.get('/meja/klaim/jam')).text).toContain('Budi melepas 6 laporan')
  })

  test('a claim with other words is found by its title; none chosen, or none there, is said and keeps the ticks', async () => {
    await hasClaim(desk.store, 'lain', 'Pemungutan suara berakhir lebih awal')
    await desk.budi.get('/meja')
    await desk.budi.post('/meja/laporan/tautkan', { ...desk.budi.formFields('/meja/laporan/tolak'), report: ticks(desk.budi)[0]! })
    expect(desk.budi.last!.text).toContain('Belum ada kabar dengan kata-kata laporan ini.')
    await desk.budi.submit('/meja/laporan/tautkan', { cari: 'berakhir', lihat: '1' })
    expect(desk.budi.last!.page.querySelectorAll('input[name=claim]').map((i) => i.getAttribute('value'))).toEqual(['lain'])
    const none = await desk.budi.submit('/meja/laporan/tautkan', { tautkan: '1' })
    expect(none.status).toBe(422)
    expect(desk.budi.formFields('/meja/laporan/tautkan')['report']).toHaveLength(6)
    expect((await desk.budi.submit('/meja/laporan/tautkan', { claim: 'tidakada', tautkan: '1' })).status).toBe(422)
    expect((await desk.budi.post('/meja/laporan/tautkan', { csrf: desk.budi.formFields('/keluar')['csrf']! })).status).toBe(422)
    expect(await statesOf(desk.store)).toEqual({ received: 7 })
  })

  test('what a colleague moved meanwhile stays, and is named; a double tap joins once', async () => {
    await publishedNotice(desk, { id: 'terbit' })
    await desk.budi.get('/meja')
    const fields = { ...desk.budi.formFields('/meja/laporan/tolak'), report: ticks(desk.budi)[0]!, claim: 'terbit' }
    await desk.ayu.get('/meja/laporan/30002')
    await desk.ayu.submit('/tolak', { reason: 'private' })
    const taps = await Promise.all([desk.budi.post('/meja/laporan/tautkan', fields), desk.budi.post('/meja/laporan/tautkan', fields)])
    expect(taps.map((t) => t.status)).toEqual([200, 200])
    expect(said(desk.budi)).toContain('5 laporan ditautkan')
    expect(said(desk.budi)).toContain('1 tidak berubah, karena sudah diubah lebih dulu: 30002')
    expect((await desk.store.read.selectFrom('activity').select('seq').where('act', '=', 'link').where('subject', '=', 'claim').execute()).length).toBe(1)
    // The fact check that is out is their answer.
    expect((await desk.store.read.selectFrom('report').select('answered_at').where('number', '=', 30_001).executeTakeFirstOrThrow()).answered_at).toBe(AT)
  })

  test('readers, admins and strangers join nothing', async () => {
    for (const who of [desk.rina, desk.dewi]) {
      await who.get('/akun')
      expect((await who.post('/meja/laporan/tautkan', { csrf: who.formFields('/keluar')['csrf']!, report: '30000.1', claim: 'x' })).status).toBe(403)
    }
    expect((await desk.sari.post('/meja/laporan/tautkan', { report: '30000.1', claim: 'x' })).url).toContain('/masuk')
  })
})

describe.each(DATABASES)('on %s', (_name, open) => {
  let opened: Opened
  beforeAll(async () => {
    opened = await open()
    for (const id of ['budi', 'ayu']) await opened.store.read.insertInto('account').values({ id, email: id, name: id, roles: '["moderator"]', password_hash: 'x', language: 'id', state: 'active', totp_secret: null, recovery: null, seq: 0, created_at: AT }).execute()
  })
  afterAll(() => opened.end())

  test('two join fifty to two claims at once: each report stands with one, and all come back', async () => {
    const { store } = opened
    await hasClaim(store, 'k1', 'Satu')
    await hasClaim(store, 'k2', 'Dua')
    for (let n = 0; n < 50; n++) await store.read.insertInto('report').values({ number: 50_000 + n, text: 'x', channel: 'web', secret_mac: 'x', received_at: AT, promise_at: AT, seq: 1, decided_seq: 1 } as Insertable<ReportTable>).execute()
    const ticked = Array.from({ length: 50 }, (_, i) => ({ number: 50_000 + i, seq: 1 }))
    const [budi, ayu] = [{ store, at: AT, by: 'budi', batch: 'budi-batch-0001x' }, { store, at: AT, by: 'ayu', batch: 'ayu-batch-00001x' }]
    const done = await Promise.all([linkAll(budi, ticked.slice(0, 30), 'k1'), linkAll(ayu, ticked.slice(20), 'k2')])
    expect(done.filter(isRefusal)).toEqual([])
    const counts = async () => (await sql<{ kept: number; found: number }>`SELECT report_count AS kept, (SELECT count(*) FROM report WHERE claim_id = claim.id) AS found FROM claim WHERE id IN ('k1', 'k2') ORDER BY id`.execute(store.read)).rows
    const linked = await counts()
    expect(linked.every(({ kept, found }) => kept === found)).toBe(true)
    expect(linked[0]!.kept + linked[1]!.kept).toBe(50)
    for (const one of [budi, ayu]) await bringAllBack(one, await batchRows(store, one.batch, one.by))
    expect(await counts()).toEqual([{ kept: 0, found: 0 }, { kept: 0, found: 0 }])
  })
})
