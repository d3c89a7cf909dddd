import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pauseNotice } from '../src/desk/notice-moves.ts'
import { migrate } from '../src/store/migrate.ts'
import { nodeStore, openDatabase } from '../src/store/node-store.ts'
import { createApp } from '../src/web/app.ts'
import { testApp, type TestApp } from './support/app.ts'
import { hasAccount } from './support/cast.ts'
import { KABAR, publishedNotice } from './support/notices.ts'
import { ask, heldTo, send } from './support/programs.ts'
import { DATABASES, type Opened } from './support/stores.ts'

/** The app on another store. */
function appOn(store: TestApp['store']): TestApp {
  const made = testApp({ limits: false })
  const deps = { ...made.deps, store }
  return { ...made, deps, store, app: createApp(deps) }
}

describe.each(DATABASES)('the API on %s', (_name, open) => {
  let opened: Opened
  let base: TestApp
  beforeAll(async () => {
    opened = await open()
    base = appOn(opened.store)
    for (const id of ['budi', 'ayu']) await hasAccount(base, id, ['moderator'])
  })
  afterAll(() => opened.end())

  test('takes, tells, checks and counts as its description says', async () => {
    const held = heldTo((await ask(base, '/api/v1/openapi.json')).body)
    const { slug, number } = await publishedNotice(base, { id: 'c1', reports: Array.from({ length: 12 }, () => '64.08.04.2001') })
    const other = await publishedNotice(base, { id: 'c2', claimText: 'kabar kedua tentang kotak suara' })
    for (const [path, at] of [['/api/v1/notices', ''], ['/api/v1/notices', '?since=2027-06-08'], ['/api/v1/notices/{slug}', ''], ['/api/v1/check', `?q=${encodeURIComponent(KABAR)}`], ['/api/v1/check', '?q=kotak%20suara%20jam'], ['/api/v1/statistics', '']] as const) {
      const reply = await ask(base, path.replace('{slug}', slug) + at)
      expect(reply.status, path).toBe(200)
      held(path, 'get', reply)
    }
    const history = (await ask(base, '/api/v1/notices')).body
    expect(history.notices.map((n: { number: string }) => n.number)).toEqual([number, other.number])
    await pauseNotice(base.store, 'c1', { by: { moderator: 'budi' }, formSeq: null, at: base.now.read().toISOString() }, 'Ada aturan baru.')
    expect((await ask(base, `/api/v1/notices?cursor=${history.cursor}`)).body.notices).toMatchObject([{ number, state: 'paused' }])
    expect((await ask(base, '/api/v1/statistics')).body.reports).toMatchObject({ total: 10, by_kecamatan: expect.arrayContaining([{ code: '64.08.04', name: expect.any(String), reports: 10 }]) })

    const key = { 'idempotency-key': '9b74c9897bac770ffc029102a200c5de' }
    const sent = await send(base, { text: KABAR }, key)
    held('/api/v1/reports', 'post', sent)
    expect((await send(base, { text: KABAR }, key)).body).toEqual(sent.body)
    expect((await send(base, { text: 'lain' }, key)).status).toBe(422)
  }, 120_000)

  test('a page of the history and the figures walk through no table that grows with reports', async () => {
    const plan = async (query: string) => (await opened.store.read.executeQuery<{ detail: string }>({ sql: `EXPLAIN QUERY PLAN ${query}`, parameters: [], query: { kind: 'RawNode' } as never, queryId: { queryId: 'plan' } as never })).rows.map(({ detail }) => detail).join('\n')
    expect(await plan(`SELECT n.id FROM notice n WHERE n.change_order > 5 AND n.published_at IS NOT NULL ORDER BY n.change_order LIMIT 101`)).toMatch(/^SEARCH n USING INDEX notice_history \(change_order>\?\)$/)
    expect(await plan(`SELECT change_order FROM notice WHERE published_at IS NOT NULL AND changed_at >= '2027' ORDER BY changed_at LIMIT 100`)).toMatch(/USING INDEX notice_changed \(changed_at>\?\)$/)
    expect(await plan(`SELECT (SELECT min(r.received_at) FROM report r WHERE r.claim_id = n.claim_id) FROM notice n WHERE n.published_at IS NOT NULL ORDER BY n.published_at DESC, n.id LIMIT 500`)).toMatch(/SEARCH r USING COVERING INDEX report_of_claim \(claim_id=\?\)/)
  })
})

test('a locked database or a full disk is 503 with a time to try again, and the same body goes through afterwards', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tangkal-api-'))
  const db = openDatabase(join(folder, 'tangkal.db'))
  try {
    db.pragma('busy_timeout = 50')
    migrate(db, 'db/migrations')
    const base = appOn(nodeStore(db))
    const post = () => base.app.request('http://tangkal.test/api/v1/reports', { method: 'POST', body: JSON.stringify({ text: KABAR }), headers: { 'content-type': 'application/json', 'idempotency-key': '9b74c9897bac770ffc029102a200c5de', 'accept-language': 'en' } })
    const other = new Database(join(folder, 'tangkal.db'))
    other.exec('BEGIN IMMEDIATE')
    const refused = await post()
    expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('content-type')]).toEqual([503, '120', 'application/problem+json'])
    expect(await refused.json()).toMatchObject({ status: 503, detail: expect.stringContaining('Nothing was saved') })
    other.exec('COMMIT')
    other.close()
    db.pragma('query_only = 1')
    expect((await post()).status).toBe(503)
    db.pragma('query_only = 0')
    expect((await post()).status).toBe(201)
    expect(db.prepare('SELECT count(*) FROM report').pluck().get()).toBe(1)
  } finally {
    db.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
