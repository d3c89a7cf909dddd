import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp } from '../src/web/app.ts'
import { migrate } from '../src/store/migrate.ts'
import { nodeStore, openDatabase } from '../src/store/node-store.ts'
import { logTo } from '../src/web/operator-log.ts'
import { testApp, type TestApp } from './support/app.ts'
import { Visitor } from './support/visitor.ts'

const TEXT = 'Benarkah TPS kita pindah ke balai desa? Ini ketikan yang tidak boleh hilang.'
// Longer than a page of the database, so that no room left over within one can take it.
const REPORT = { text: `${TEXT} ${'Sebarkan! '.repeat(700)}`, seen_where: 'whatsapp_group', seen_at: 'today' }

let folder: string
let db: Database.Database
let base: TestApp
let sari: Visitor

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tangkal-faults-'))
  db = openDatabase(join(folder, 'tangkal.db'))
  db.pragma('busy_timeout = 50') // as long as it takes to be sure, not two seconds
  migrate(db, 'db/migrations')
  const made = testApp({ limits: false })
  const deps = { ...made.deps, store: nodeStore(db) }
  base = { ...made, deps, store: deps.store, app: createApp(deps) }
  sari = new Visitor(base)
})
afterEach(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

const reports = () => db.prepare<[], number>('SELECT count(*) FROM report').pluck().get()!

/** Sari sends, is told that it was not saved with her text still there, and the same page goes through once it can. */
async function refusedThenTaken(end: () => void): Promise<void> {
  const before = reports()
  const refused = await base.app.request('http://tangkal.test/lapor', {
    method: 'POST',
    headers: { cookie: [...sari.cookies].map((pair) => pair.join('=')).join('; '), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...(sari.formFields('/lapor') as Record<string, string>), ...REPORT }),
  })
  const html = await refused.text()
  expect(refused.status).toBe(503)
  expect(refused.headers.get('retry-after')).toBeTruthy()
  expect(html).toContain(TEXT)
  expect(html).toContain('Belum bisa kami simpan')
  expect(reports()).toBe(before)
  end()
  const taken = await sari.submit('/lapor', REPORT)
  expect(taken.text).toContain('Nomor laporan')
  expect(reports()).toBe(before + 1)
}

test('a full disk: 503 with the text kept, and taken at once when there is room again', async () => {
  await sari.get('/lapor')
  db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`)
  // What is free within the file is used up first.
  const filled = db.prepare(`INSERT INTO setting (key, value) VALUES (?, ?)`)
  expect(() => {
    for (let i = 0; i < 10_000; i++) filled.run(`fill-${i}`, 'x'.repeat(500))
  }).toThrow(/full/)
  await refusedThenTaken(() => db.pragma('max_page_count = 1000000'))
})

test('a full disk holds up no check, and no "bukan ini"', async () => {
  const q = 'Benarkah TPS kita pindah ke balai desa?'
  const check = async () => {
    const answer = await sari.post('/cek', { q })
    await base.store.intake([]).catch(() => {}) // until what is noted after the answer was tried
    return answer
  }
  db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`)
  const filled = db.prepare(`INSERT INTO setting (key, value) VALUES (?, ?)`)
  expect(() => {
    for (let i = 0; i < 10_000; i++) filled.run(`fill-${i}`, 'x'.repeat(500))
  }).toThrow(/full/)
  const told: string[] = []
  logTo((line) => told.push(line), 'json')
  // Room left over within a page of the database takes a few more.
  for (let n = 0; n < 300 && told.length === 0; n++) expect((await check()).text).toContain('Belum ada cek fakta')
  expect(told.join()).toContain('showing_not_noted')
  expect((await sari.submit('/cek/bukan', { hit: 'notice:x' })).status).toBe(200)
  db.pragma('max_page_count = 1000000')
  base.now.pass(2)
  const before = db.prepare<[], number>('SELECT count(*) FROM check_shown').pluck().get()!
  await check()
  expect(db.prepare<[], number>('SELECT count(*) FROM check_shown').pluck().get()!).toBe(before + 1)
})

test('a locked database: 503 with the text kept, and taken once the lock is gone', async () => {
  await sari.get('/lapor')
  const other = new Database(join(folder, 'tangkal.db'))
  other.exec('BEGIN IMMEDIATE')
  await refusedThenTaken(() => {
    other.exec('COMMIT')
    other.close()
  })
})

test('a read-only database: 503 with the text kept', async () => {
  await sari.get('/lapor')
  db.pragma('query_only = 1')
  await refusedThenTaken(() => db.pragma('query_only = 0'))
})

test('/healthz says 503 while nothing can be written, and 200 again afterwards', async () => {
  const health = async () => (await base.app.request('http://tangkal.test/healthz')).status
  expect(await health()).toBe(200)
  db.pragma('query_only = 1')
  base.now.pass(1)
  expect(await health()).toBe(503)
  db.pragma('query_only = 0')
  expect(await health()).toBe(200)
})
