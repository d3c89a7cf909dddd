import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { HARM_RANK } from '../../src/claims/queue-rules.ts'
import type { Harm } from '../../src/claims/claim-tables.ts'
import { countGrams } from '../../src/matching/gram-counts.ts'
import { indexNotices } from '../../src/notices/notice-index.ts'
import { migrate } from '../../src/store/migrate.ts'
import { nodeStore, openDatabase } from '../../src/store/node-store.ts'
import { claimCounts, mixed, reportCounts, reportsPerClaim, sameRandom, shuffled, type ClaimShare, type ReportShare } from './crowd-shares.ts'
import { fillNotice, fillStaff, slugOf } from './fill.ts'
import { rowsInto, type Rows } from './rows.ts'

/** What pages are asked for. `crowded`: the claim with the most reports. `ticket`: number of a report linked to it. */
export type Crowd = { slug: string; crowded: string; ticket: number; received: number; reports: number; claims: number }

/** Measured: 0.9 kB a report with all that belongs to it; the rest is for the log of what is written while measuring. */
const BYTES_A_REPORT = 1200
const SPARE = 500_000_000
const DAY = 86_400_000
const DAYS = 120
const AT_ONCE = 20_000

/** Throws a plain line where the disk has too little. */
export function enoughDisk(folder: string, reports: number): void {
  const { bavail, bsize } = statfsSync(folder)
  const needed = reports * BYTES_A_REPORT + SPARE
  if (bavail * bsize < needed) throw new Error(`${folder} needs ${mega(needed)} MB free for ${reports} reports and has ${mega(bavail * bsize)}: free some, set TMPDIR to another disk, or BENCH_REPORTS to fewer.`)
}
const mega = (bytes: number) => Math.round(bytes / 1_000_000)

/**
 * A desk after a busy season: reports, a tenth as many claims, their messages, history and
 * notices, through the same migrations, indexes and triggers as any other.
 *
 * @param tell progress, a line each
 */
export async function fillCrowd(file: string, reports: number, tell: (line: string) => void): Promise<Crowd> {
  enoughDisk(dirname(file), reports)
  const db = openDatabase(file)
  migrate(db, 'db/migrations')
  // What is lost in a crash is made again: nothing waits for the disk, and no second copy lies in a log.
  db.pragma('journal_mode = MEMORY')
  db.pragma('synchronous = OFF')
  db.pragma('foreign_keys = OFF')
  db.pragma('cache_size = -400000')
  const write = filler(rowsInto(db), reports)
  db.transaction(write.before).immediate()
  for (const [what, total, one] of write.steps) {
    for (let from = 0; from < total; from += AT_ONCE) {
      const to = Math.min(total, from + AT_ONCE)
      db.transaction(() => {
        for (let n = from; n < to; n++) one(n)
      }).immediate()
      if (to % (AT_ONCE * 5) === 0) tell(`${to} of ${total} ${what}`)
      await new Promise(setImmediate) // so that Ctrl-C is heard
    }
  }
  const store = nodeStore(db)
  for (let n = 0, more = 1; more > 0; n += more) {
    more = await indexNotices(store)
    if (Math.floor((n + more) / 10_000) > Math.floor(n / 10_000)) tell(`${n + more} notices put where a check looks`)
    await new Promise(setImmediate)
  }
  await countGrams(store)
  db.pragma('journal_mode = WAL')
  db.close()
  return write.found()
}

function filler(rows: Rows, total: number) {
  const now = Date.now()
  const random = sameRandom()
  const ago = (ms: number) => new Date(now - ms).toISOString()
  const someTimeAgo = (least = 0, most = DAYS) => (least + random() * (most - least)) * DAY
  const claims = mixed(claimCounts(Math.round(total / 10)), random)
  const reports = mixed(reportCounts(total), random)
  const linked = reports.filter((share) => share === 'linked').length
  claims[0] = 'published'
  const each = reportsPerClaim(claims.length, linked)
  const claimOf = shuffled(spread(each, linked), random)
  const entered = claims.map((share) => someTimeAgo(share === 'published' || share === 'closed' ? 1 : 0, WAITS.has(share) ? 4 : DAYS))
  let next = 0
  let notices = 0
  let drafts = 0
  let ticket = 0
  let received = 0

  function claim(n: number): void {
    const share = claims[n]!
    const at = ago(entered[n]!)
    const harm = pick(HARMS, random)
    const id = claimId(n)
    const title = words(random, 9).slice(0, 110)
    rows.insert('claim', {
      id, title, subject: 'voting_procedure', harm, harm_rank: HARM_RANK[harm],
      report_count: each[n]!, independent_count: each[n]!, promise_at: ago(entered[n]! - DAY / 8), entered_by: 'budi', entered_at: at, seq: 3,
      ...CLAIM_COLUMNS[share]?.(ago),
    })
    rows.insert('activity', { subject: 'claim', subject_id: id, seq: 1, act: 'enter', actor: 'staff', actor_id: 'budi', to_state: 'open', at })
    for (const [i, act] of (CLAIM_ACTS[share] ?? ['take']).entries()) rows.insert('activity', { subject: 'claim', subject_id: id, seq: 2 + i, act, actor: 'staff', actor_id: 'budi', from_state: 'open', to_state: 'open', at: ago(entered[n]! - DAY / 24) })
    if (share === 'drafted') draft(n, id, at)
    if (share === 'reader') submitted(n, id, title, at)
    if (share === 'referred') rows.insert('referral', { claim_id: id, n: 1, body: 'bawaslu', road: 'laporan', by_id: 'budi', at })
    if (share === 'published' || share === 'recheck_due') publish(id, title, share, n)
  }
  function draft(n: number, id: string, at: string): void {
    rows.insert('assessment', { id: `d${n}`, claim_id: id, version: 1, saved_at: at })
    rows.insert('assessment_author', { assessment_id: `d${n}`, account_id: drafts++ < MY_DRAFTS ? 'budi' : 'ayu' })
  }
  function submitted(n: number, id: string, title: string, at: string): void {
    rows.insert('assessment', { id: `d${n}`, claim_id: id, version: 1, verdict: 'false', kind: 'fabricated', headline: title.slice(0, 90), claim_text: title, body: words(random, 60), best_before: ago(-30 * DAY), saved_at: at })
    rows.insert('assessment_author', { assessment_id: `d${n}`, account_id: 'ayu' })
    rows.run(`UPDATE assessment SET state = 'submitted', submitted_at = ? WHERE id = ?`, at, `d${n}`)
  }
  function publish(id: string, title: string, share: ClaimShare, n: number): void {
    const at = ago(Math.max(0, entered[n]! - DAY / 4))
    const number = notices++
    fillNotice(rows, number, id, title, at)
    rows.insert('notice_area', { area: `64.08.${String(1 + (number % 18)).padStart(2, '0')}`, notice_id: `n${number}` })
    rows.insert('activity', { subject: 'notice', subject_id: `n${number}`, seq: 1, act: 'publish', actor: 'staff', actor_id: 'ayu', to_state: 'published', detail: '{"version":1}', at })
    if (share !== 'recheck_due' && number % 100 !== 0) return
    rows.insert('activity', { subject: 'notice', subject_id: `n${number}`, seq: 2, act: share === 'recheck_due' ? 'recheck' : 'pause', actor: 'system', from_state: 'published', to_state: 'recheck_due', note: 'Sumber diperbarui.', at })
    rows.run(`UPDATE notice SET state = 'recheck_due', seq = 2 WHERE id = ?`, `n${number}`)
  }

  function report(n: number): void {
    const share = reports[n]!
    const number = 1_000_000 + n * 8
    const claimN = share === 'linked' ? claimOf[next++]! : -1
    const since = claimN >= 0 ? Math.max(0, entered[claimN]! - random() * 3 * DAY) : someTimeAgo(0, share === 'received' ? 0.5 : share === 'asked' ? 13 : DAYS)
    const at = ago(since)
    const answered = share === 'received' ? {} : { answered_at: ago(Math.max(0, since - DAY / 6)) }
    const fresh = since < DAY
    const kept = share === 'withdrawn' ? {} : { text: words(random, 18 + Math.floor(random() * 20)), seen_where: 'whatsapp_group', seen_at: 'today', area: `64.08.${String(1 + (n % 18)).padStart(2, '0')}.2001`, sender_mark: mark(random, 22), intake_key: fresh ? mark(random, 43) : null, contact: n % 33 === 0 && (share === 'received' || share === 'linked') ? mark(random, 80) : null }
    rows.insert('report', {
      number, state: share === 'asked' ? 'received' : share, declined_as: share === 'declined' ? 'no_claim' : null, claim_id: claimN >= 0 ? claimId(claimN) : null, awaiting_since: share === 'asked' ? ago(since) : null,
      placed: 1, // or the server would be placing them while it is measured
      secret_mac: mark(random, 43), received_at: at, promise_at: ago(since - DAY / 8), seq: share === 'received' ? 1 : 2, decided_seq: share === 'received' ? 1 : 2, searchable: 1, ...answered, ...kept, // as if taken in long ago
    })
    rows.insert('activity', { subject: 'report', subject_id: String(number), seq: 1, act: 'receive', actor: 'reporter', to_state: 'received', detail: '{"channel":"web"}', at })
    const act = REPORT_ACTS[share]
    if (act) rows.insert('activity', { subject: 'report', subject_id: String(number), seq: 2, act: act[0], actor: act[1], actor_id: act[1] === 'staff' ? 'budi' : null, from_state: 'received', to_state: share, at: ago(Math.max(0, since - DAY / 8)) })
    if (share === 'asked' || (n % 10 === 0 && share !== 'withdrawn')) rows.insert('report_message', { report_number: number, seq: 2, sender: 'desk', account_id: 'budi', text: 'Di grup mana, dan kapan?', at })
    if (n % 20 === 0 && share === 'linked') rows.insert('report_message', { report_number: number, seq: 3, sender: 'reporter', text: words(random, 12), at })
    if (claimN === 0 || (claimN > 0 && ticket === 0)) ticket = number
    if (share === 'received') received = number
  }

  return {
    before: () => {
      fillStaff(rows, ago(DAYS * DAY))
      rows.insert('setting', { key: 'claims_placed_to', value: '1000000000' }) // as with `placed` above
    },
    steps: [['claims', claims.length, claim], ['reports', reports.length, report]] as [string, number, (n: number) => void][],
    found: (): Crowd => ({ slug: slugOf(0), crowded: claimId(0), ticket, received, reports: reports.length, claims: claims.length }),
  }
}

/** What one person has begun does not grow with the desk. */
const MY_DRAFTS = 45
const WAITS = new Set<ClaimShare>(['waiting', 'held', 'drafted', 'reader'])
const HARMS: Harm[] = ['voting', 'device', 'money', 'safety', 'reputation', 'reputation', 'low', 'low', 'low', 'low']
const CLAIM_COLUMNS: Partial<Record<ClaimShare, (ago: (ms: number) => string) => Record<string, unknown>>> = {
  held: (ago) => ({ lease_by: 'ayu', lease_until: ago(-DAY / 48) }),
  reader: () => ({ waits_for: 'reader' }),
  on_hold: (ago) => ({ state: 'on_hold', hold_until: ago(-(1 + Math.random()) * DAY), waits_for: 'nobody', state_note: 'Menunggu rapat pleno.' }),
  referred: () => ({ state: 'referred', waits_for: 'nobody' }),
  closed: () => ({ state: 'closed', closed_as: 'not_checkable', waits_for: 'nobody' }),
  published: () => ({ waits_for: 'nobody' }),
  recheck_due: () => ({ waits_for: 'nobody' }),
}
const CLAIM_ACTS: Partial<Record<ClaimShare, string[]>> = { waiting: [], published: ['take', 'save', 'submit', 'agree'], recheck_due: ['take', 'save', 'submit', 'agree'], reader: ['take', 'save', 'submit'], closed: ['close'], referred: ['refer'], on_hold: ['hold'] }
const REPORT_ACTS: Partial<Record<ReportShare, [string, 'staff' | 'reporter' | 'system']>> = { linked: ['link', 'staff'], asked: ['ask', 'staff'], declined: ['decline', 'staff'], expired: ['expire', 'system'], withdrawn: ['withdraw', 'reporter'] }

/** Claims by number, each as often as it has reports. */
function spread(each: Uint32Array, total: number): Uint32Array {
  const all = new Uint32Array(total)
  let at = 0
  for (let claim = 0; claim < each.length; claim++) for (let i = 0; i < each[claim]! && at < total; i++) all[at++] = claim
  return all
}

/** Ten letters in no order, as ids are. */
const claimId = (n: number) => (Math.imul(n + 1, 2_654_435_761) >>> 0).toString(36).padStart(10, '0')

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const mark = (random: () => number, length: number) => Array.from({ length }, () => LETTERS[Math.floor(random() * 64)]).join('')
const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!

const WORDS = 'TPS surat suara KPU Bawaslu pemilih kecamatan desa kotak saksi katanya ditutup dibuka siang malam uang amplop bantuan sembako calon bupati gubernur hasil hitung cepat dicoblos palsu video foto grup pesan aplikasi undangan KTP ganda pindah tempat hari besok tidak bisa wajib hangus denda petugas polisi listrik padam kapal hutan sekolah pasar masjid gereja kantor camat lurah RT ketua warga pendatang tambang kebun sawit jembatan banjir jadwal mundur batal diulang dicoret terdaftar daftar tetap sementara formulir rekap pleno saksi sengketa relawan posko spanduk baliho kampanye tenang serangan fajar lima ratus ribu rupiah per orang kata tetangga paman sudah ramai sekali tolong cek benar atau hoaks sebarkan segera jangan sampai ketinggalan'.split(' ')
/** Common words come up more than rare ones, as in speech. */
const words = (random: () => number, many: number) => Array.from({ length: many }, () => WORDS[Math.floor(random() ** 2 * WORDS.length)]).join(' ')
