import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrate } from '../src/store/migrate.ts'
import { openDatabase } from '../src/store/node-store.ts'

const FOLDER = 'db/migrations'
const AT = '2027-06-08T06:40:00.000Z'

/** A desk as it stood at 0011, with a row of each kind that later files touch. */
const ROWS: [string, Record<string, string | number>][] = [
  ['account', { id: 'ayu', email: 'ayu@desk.test', name: 'Ayu', roles: '["moderator"]', password_hash: 'x', language: 'id', state: 'active', seq: 0, created_at: AT }],
  ['account', { id: 'budi', email: 'budi@desk.test', name: 'Budi', roles: '["moderator"]', password_hash: 'x', language: 'id', state: 'active', seq: 0, created_at: AT }],
  ['publisher', { id: 'kpu', name: 'KPU', class: 'official', created_at: AT }],
  ['claim', { id: 'c', title: 'Jam TPS', subject: 'other', harm: 'low', harm_rank: 2, promise_at: AT, entered_by: 'budi', entered_at: AT, seq: 1, decided_seq: 1 }],
  ['activity', { subject: 'claim', subject_id: 'c', seq: 1, act: 'enter', actor: 'staff', actor_id: 'budi', to_state: 'open', detail: '{}', at: AT }],
  ['report', { number: 20001, state: 'linked', claim_id: 'c', text: 'TPS tutup jam 11', secret_mac: 'x', received_at: AT, promise_at: AT, seq: 1, decided_seq: 1 }],
  ['report_message', { report_number: 20001, seq: 1, sender: 'reporter', text: 'Di grup RT', at: AT }],
  ['assessment', { id: 'a', claim_id: 'c', version: 1, state: 'draft', verdict: 'false', kind: 'fabricated', headline: 'Pukul 13.00', claim_text: 'Pukul 11', body: 'Sampai pukul 13.00.', best_before: '2027-06-12T05:00:00.000Z', saved_at: AT }],
  ['assessment_author', { assessment_id: 'a', account_id: 'budi' }],
  ['assessment_source', { assessment_id: 'a', n: 1, url: 'https://kpu.go.id/x', title: 'Pengumuman', date: '2027-06-03', basis: 'record', publisher_id: 'kpu', publisher_class: 'official', read_at: AT }],
]

test('a desk that is in use takes the later files, keeps every row, and ends like a new one', () => {
  const early = mkdtempSync(join(tmpdir(), 'tangkal-migrations-'))
  try {
    for (const name of readdirSync(FOLDER).filter((file) => file.slice(0, 4) <= '0011')) copyFileSync(join(FOLDER, name), join(early, name))
    const [used, fresh] = [openDatabase(':memory:'), openDatabase(':memory:')]
    migrate(used, early)
    for (const [table, row] of ROWS) used.prepare(`INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row).map(() => '?').join(', ')})`).run(...Object.values(row))
    for (const change of [`UPDATE assessment SET state = 'submitted', submitted_at = '${AT}'`, `INSERT INTO reading (assessment_id, n, reader_id, verdict, blind, at) VALUES ('a', 1, 'ayu', 'false', 1, '${AT}')`, `UPDATE reading SET outcome = 'published', outcome_at = '${AT}'`, `UPDATE assessment SET state = 'agreed'`, `INSERT INTO notice (id, claim_id, number, slug, state, version, verdict, best_before, published_at, changed_at, seq) VALUES ('n', 'c', '1001-9', 's', 'published', 1, 'false', '2027-06-12T05:00:00.000Z', '${AT}', '${AT}', 1)`, `INSERT INTO notice_version (notice_id, n, assessment_id, published_at) VALUES ('n', 1, 'a', '${AT}')`]) used.exec(change)
    const counts = () => [...ROWS.map(([table]) => table), 'reading', 'notice', 'notice_version'].map((table) => used.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
    const before = counts()
    expect(migrate(used, FOLDER).length).toBeGreaterThan(0)
    migrate(fresh, FOLDER)
    expect(counts()).toEqual(before)
    expect(used.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(used.pragma('foreign_key_check')).toEqual([])
    // 0020 keeps on the report and with the author what a queue row asks.
    expect(used.prepare(`SELECT replied_at FROM report`).pluck().get()).toBe(AT)
    expect(used.prepare(`SELECT in_writing FROM assessment_author`).pluck().get()).toBe(0)
    const shape = (db: typeof used) => db.prepare(`SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name`).all()
    expect(shape(used)).toEqual(shape(fresh))
  } finally {
    rmSync(early, { recursive: true })
  }
})
