import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { migrate } from '../src/store/migrate.ts'
import { tick } from '../src/web/clockwork.ts'
import { erasuresIn } from '../src/store/erasures.ts'
import { nextNumber } from '../src/notices/notice-store.ts'
import { openDatabase } from '../src/store/node-store.ts'
import { withdraw } from '../src/reports/ticket-moves.ts'
import { aDesk, type Desk } from './support/cast.ts'
import { KABAR, publishedNotice, submittedClaim } from './support/notices.ts'

/**
 * What holds at a million reports is held here on an empty desk: how SQLite means to find
 * rows depends on indexes and words alone, for nobody runs ANALYZE.
 */
const plans = openDatabase(':memory:')
migrate(plans, 'db/migrations')

let desk: Desk
const asked = new Set<string>()
beforeEach(async () => {
  desk = await aDesk()
  asked.clear()
  const { prepare } = Database.prototype
  vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (this: Database.Database, sql: string) {
    asked.add(sql)
    return prepare.call(this, sql)
  })
})
afterEach(() => vi.restoreAllMocks())

/** A table without an index, an index that holds the whole table, or all of a subject's history. */
const WALKS = /^SCAN (?!\(|CONSTANT)(?!.*(USING (COVERING )?INDEX (?!sqlite_autoindex)|VIRTUAL TABLE))|^SEARCH \w+ USING PRIMARY KEY \(subject=\?\)$/

/** All claims of a state, most of which are open or closed, looked up and put in order. */
const SORTED_STATE = /INDEX claim_state \(state=\?\).*USE TEMP B-TREE FOR ORDER BY/

/** These stay small however many report: a month's sessions, the publishers, and reads that end after so many rows. */
const SMALL = /^SCAN (publisher|channel|session|parked_post|few|latest|way)\b/

function walks(): string[] {
  const found: string[] = []
  for (const sql of asked) {
    if (!/^\s*(select|with|update|delete)/i.test(sql)) continue
    const unbound = sql.match(/\?/g)?.length ?? 0
    const steps = plans.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...Array<string>(unbound).fill('1'))
    const plan = steps.map(({ detail }) => detail).join('; ')
    if (SORTED_STATE.test(plan)) found.push(`${plan}: ${sql}`)
    for (const { detail } of steps) if (WALKS.test(detail) && !SMALL.test(detail)) found.push(`${detail}: ${sql.replace(/\s+/g, ' ')}`)
  }
  return found
}

test('no page walks through all reports, claims, notices or history to be drawn', async () => {
  const { slug } = await publishedNotice(desk, { id: 'k1', reports: ['64.08.04.2001'] })
  asked.clear()
  const views = ['semua', 'bebas', 'saya', 'baca', 'pelapor', 'tunda', 'rujuk', 'tutup', 'terbit', 'ulang']
  const staff = [...views.map((view) => `/meja?tampil=${view}`), '/baca', '/meja/keberatan', '/meja/keberatan?tampil=dijawab', '/meja/keberatan?tampil=dikesampingkan&setelah=2027-06-08T07:00:00.000Z_x', '/meja/klaim/k1', '/meja/panduan', '/meja/panduan/g1', '/meja/cek', '/meja/cek.csv', '/meja/cari?q=surat', '/meja/cari?q=surat&jenis=laporan&keadaan=linked&area=64.08.04&dari=2027-06-01&sampai=2027-06-30', '/meja/cari?q=surat&jenis=kabar&area=64.08.04', '/meja/cari?q=surat&jenis=cek-fakta&area=64.08.04', '/meja/cari?q=123456', '/meja/cari?q=1001-9']
  for (const path of staff) await desk.budi.get(path)
  for (const path of ['/', '/cek-fakta', '/cek-fakta?verdict=false', '/cek-fakta?area=64.08.04', `/cek-fakta/${slug}`, '/koreksi', '/panduan', '/panduan/x', '/sitemap.xml', '/feed.xml', '/cek?q=surat+suara', '/tiket', '/lapor']) await desk.sari.get(path)
  await desk.sari.post('/cek', { q: KABAR })
  await desk.sari.submit('/cek/bukan', { hit: desk.sari.last!.page.querySelector('button[name=hit]')!.getAttribute('value')! })
  await desk.sari.submit('/lapor')
  await desk.store.intake([]) // what is noted of a check comes after its answer
  expect(asked.size).toBeGreaterThan(20)
  expect(walks()).toEqual([])
})

test('neither does a report’s page with its suggestions, joining it, withdrawing it, or the wordings of a claim with many reports', async () => {
  await publishedNotice(desk, { id: 'k1', reports: Array<string>(160).fill('64.08.04.2001') })
  await tick(desk.store, desk.now.read())
  asked.clear()
  for (const text of ['Benarkah TPS tutup jam 11 siang karena panas?', 'Benarkah TPS tutup jam 11 siang karena panas sekali?', 'Kata-kata pelapor yang tidak pernah terbit lagi']) {
    await desk.sari.get('/lapor')
    await desk.sari.submit('/lapor', { text, step: '' })
    await tick(desk.store, desk.now.read())
  }
  const { number } = await desk.store.read.selectFrom('report').select('number').where('text', 'like', 'Benarkah%sekali?').executeTakeFirstOrThrow()
  expect((await desk.ayu.get(`/meja/laporan/${number}`)).page.querySelector('#claim li')).toBeTruthy()
  await desk.ayu.submit('/tautkan')
  expect((await desk.ayu.get('/meja/klaim/k1')).page.querySelector('#ragam')).toBeTruthy()
  await withdraw(desk.store, number, desk.now.read())
  expect(asked.size).toBeGreaterThan(20)
  expect(walks().filter((walk) => !walk.includes("'Benarkah") && !/like/.test(walk))).toEqual([])
})

test('neither does merging two claims, its undo, or the page of one that went', async () => {
  await publishedNotice(desk, { id: 'k1', reports: ['64.08.04.2001'] })
  await submittedClaim(desk, { id: 'k2', reports: ['64.08.04.2001'] })
  asked.clear()
  await desk.budi.get('/meja/klaim/k2?jejak=1')
  await desk.budi.get('/meja/klaim/k1')
  await desk.budi.submit('/k1/gabung', { into: 'k2' })
  await desk.budi.get('/meja/klaim/k2?jejak=1')
  await desk.budi.submit('/batal-gabung')
  expect(walks()).toEqual([])
})

test('neither does what runs each minute, nor the next notice’s number', async () => {
  await tick(desk.store, desk.now.read())
  await erasuresIn(desk.store)
  await nextNumber(desk.store)
  expect(asked.size).toBeGreaterThan(8)
  expect(walks()).toEqual([])
})
