import { migrate } from '../../src/store/migrate.ts'
import { openDatabase } from '../../src/store/node-store.ts'

/**
 * 200 published notices, written as rows: the pages under load read what a busy desk has.
 * @returns the slug of one
 */
export async function fillDesk(file: string, notices = 200): Promise<string> {
  const db = openDatabase(file)
  migrate(db, 'db/migrations')
  const at = (n: number) => new Date(Date.UTC(2026, 5, 1) + n * 3_600_000).toISOString()
  const insert = (table: string, row: Record<string, unknown>) =>
    db.prepare(`INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row).map(() => '?').join(', ')})`).run(...Object.values(row))
  const run = (sql: string, ...values: unknown[]) => db.prepare(sql).run(...values)
  db.transaction(() => {
    for (const id of ['ayu', 'budi']) insert('account', { id, email: `${id}@meja.test`, name: id, roles: '["moderator"]', password_hash: 'x', created_at: at(0) })
    for (let n = 0; n < notices; n++) fillNotice(insert, run, n, at(n))
  }).immediate()
  db.close()
  return 'tps-tutup-pukul-13-00-0'
}

type Insert = (table: string, row: Record<string, unknown>) => unknown
type Run = (sql: string, ...values: unknown[]) => unknown

function fillNotice(insert: Insert, run: Run, n: number, at: string): void {
  const claim = { id: `c${n}`, title: `TPS tutup pukul 11.00 (${n})`, subject: 'voting_procedure', harm: 'voting', harm_rank: 0, waits_for: 'nobody', promise_at: at, entered_by: 'budi', entered_at: at }
  const assessment = { id: `a${n}`, claim_id: `c${n}`, version: 1, verdict: 'false', kind: 'fabricated', headline: `TPS tutup pukul 13.00, bukan pukul 11.00 (${n})`, claim_text: `TPS di kecamatan kita tutup jam 11 siang karena panas (${n})`, body: 'Pemungutan suara berlangsung **pukul 07.00–13.00 WITA** di semua TPS. Pemilih yang sudah tercatat hadir sebelum pukul 13.00 tetap dilayani sampai selesai.', best_before: '2031-12-31T05:00:00.000Z', saved_at: at }
  insert('claim', claim)
  insert('assessment', assessment)
  insert('assessment_author', { assessment_id: `a${n}`, account_id: 'budi' })
  insert('assessment_source', { assessment_id: `a${n}`, n: 1, url: 'https://kpu.go.id/pengumuman', title: 'Pengumuman waktu pemungutan suara', date: '2026-06-03', basis: 'record', publisher_id: 'kpu', publisher_class: 'official', read_at: at })
  run(`UPDATE assessment SET state = 'submitted', submitted_at = ? WHERE id = ?`, at, `a${n}`)
  insert('reading', { assessment_id: `a${n}`, n: 1, reader_id: 'ayu', verdict: 'false', blind: 1, at, outcome: 'published', outcome_at: at })
  run(`UPDATE assessment SET state = 'agreed' WHERE id = ?`, `a${n}`)
  insert('notice', { id: `n${n}`, claim_id: `c${n}`, number: `${2000 + n}-0`, slug: `tps-tutup-pukul-13-00-${n}`, state: 'published', version: 1, verdict: 'false', published_at: at, changed_at: at, seq: 1 })
  insert('notice_version', { notice_id: `n${n}`, n: 1, assessment_id: `a${n}`, published_at: at })
  insert('notice_text', { notice_id: `n${n}`, claim_text: assessment.claim_text, headline: assessment.headline, body: assessment.body })
}
