import { migrate } from '../../src/store/migrate.ts'
import { openDatabase } from '../../src/store/node-store.ts'
import { rowsInto, type Rows } from './rows.ts'

/**
 * 200 published notices, written as rows: the pages under load read what a busy desk has.
 * @returns the slug of one
 */
export async function fillDesk(file: string, notices = 200): Promise<string> {
  const db = openDatabase(file)
  migrate(db, 'db/migrations')
  const at = (n: number) => new Date(Date.UTC(2026, 5, 1) + n * 3_600_000).toISOString()
  const rows = rowsInto(db)
  db.transaction(() => {
    fillStaff(rows, at(0))
    for (let n = 0; n < notices; n++) {
      rows.insert('claim', { id: `c${n}`, title: `TPS tutup pukul 11.00 (${n})`, subject: 'voting_procedure', harm: 'voting', harm_rank: 0, waits_for: 'nobody', promise_at: at(n), entered_by: 'budi', entered_at: at(n) })
      fillNotice(rows, n, `c${n}`, `TPS di kecamatan kita tutup jam 11 siang karena panas (${n})`, at(n))
    }
  }).immediate()
  db.close()
  return slugOf(0)
}

/** Ayu and Budi: who write, and who read a second time. */
export function fillStaff({ insert }: Rows, at: string): void {
  for (const id of ['ayu', 'budi']) insert('account', { id, email: `${id}@meja.test`, name: id, roles: '["moderator"]', password_hash: 'x', created_at: at })
}

export const slugOf = (n: number): string => `tps-tutup-pukul-13-00-${n}`

/** The claim's assessment, written, read and published, and its notice, number `n`. @param at UTC ISO */
export function fillNotice({ insert, run }: Rows, n: number, claimId: string, claimText: string, at: string): void {
  const text = { headline: `TPS tutup pukul 13.00, bukan pukul 11.00 (${n})`, claim_text: claimText, body: 'Pemungutan suara berlangsung **pukul 07.00–13.00 WITA** di semua TPS. Pemilih yang sudah tercatat hadir sebelum pukul 13.00 tetap dilayani sampai selesai.' }
  const best_before = '2031-12-31T05:00:00.000Z'
  insert('assessment', { id: `a${n}`, claim_id: claimId, version: 1, verdict: 'false', kind: 'fabricated', ...text, best_before, saved_at: at })
  insert('assessment_author', { assessment_id: `a${n}`, account_id: 'budi' })
  insert('assessment_source', { assessment_id: `a${n}`, n: 1, url: 'https://kpu.go.id/pengumuman', title: 'Pengumuman waktu pemungutan suara', date: '2026-06-03', basis: 'record', publisher_id: 'kpu', publisher_class: 'official', read_at: at })
  run(`UPDATE assessment SET state = 'submitted', submitted_at = ? WHERE id = ?`, at, `a${n}`)
  insert('reading', { assessment_id: `a${n}`, n: 1, reader_id: 'ayu', verdict: 'false', blind: 1, at, outcome: 'published', outcome_at: at })
  run(`UPDATE assessment SET state = 'agreed' WHERE id = ?`, `a${n}`)
  insert('notice', { id: `n${n}`, claim_id: claimId, number: `${2000 + n}-0`, slug: slugOf(n), state: 'published', version: 1, verdict: 'false', best_before, published_at: at, changed_at: at, seq: 1 })
  insert('notice_version', { notice_id: `n${n}`, n: 1, assessment_id: `a${n}`, published_at: at })
  insert('notice_text', { rowid: 2000 + n, notice_id: `n${n}`, ...text })
}
