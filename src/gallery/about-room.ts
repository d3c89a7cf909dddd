import { drawAbout, drawMethod, drawPrivacy } from '../about/about-routes.ts'
import { DEMO_OFFICE } from '../demo/people.ts'
import { showCorrections } from '../notices/correction-routes.ts'
import type { CorrectionAct, CorrectionLine } from '../notices/correction-views.ts'
import { showForm } from '../objections/objection-form.ts'
import type { Figures } from '../statistics/figures.ts'
import { showFigures } from '../statistics/statistics-routes.ts'
import type { Ctx } from '../web/env.ts'
import { correctionWords } from '../words/correction-words.ts'
import { objectionWords } from '../words/objection-words.ts'
import { statisticsWords } from '../words/statistics-words.ts'
import { both, keysOf, type Room } from './entry.ts'
import { ago, problem, typed } from './example.ts'
import { corrected, lineOf, notice, published } from './example-notice.ts'

const ACTS: Record<CorrectionAct, Partial<CorrectionLine>> = {
  publish: { version: 2, verdictNow: 'true', verdictBefore: 'partly_true', headlineBefore: 'Hitung cepat paling awal diumumkan pukul 16.00 WITA', note: 'Versi pertama menulis jam yang keliru.' },
  pause: { note: 'KPU memperbarui contoh surat suara di lamannya. Kami cocokkan dulu.' },
  resume: { note: 'Contohnya tetap sama.' },
  pause_ends: {},
  ask_withdrawal: { note: 'Kami keliru membaca tanggal berlakunya aturan.' },
  withdraw: { note: 'Kami keliru membaca tanggal berlakunya aturan.' },
  withdrawal_lapses: {},
}
const logLine = (act: CorrectionAct, i: number): CorrectionLine => {
  const { number, slug, claimText } = lineOf(act === 'publish' ? corrected() : notice(published('contoh-surat')))
  return { act, at: ago(2 + i * 7), note: null, number, slug, claimText, version: null, verdictNow: null, verdictBefore: null, headlineBefore: null, ...ACTS[act] }
}

/** As a region pack names it; nothing is set. */
const OFFICE = { name: DEMO_OFFICE, address: null, contact: null, responsible: null }
const objected = notice()
const OBJECTION = { text: 'Jam di alinea kedua keliru menurut pengumuman yang ditempel di kantor desa (contoh).', contact: '' }

const figures = ({ var: { deps } }: Ctx, change: Partial<Figures> = {}): Figures => ({
  published: 1284, byState: { published: 1190, recheck_due: 61, paused: 2, withdrawn: 31 }, byVerdict: { false: 702, misleading: 309, partly_true: 88, true: 64, unproven: 59, not_a_claim: 29 },
  byMonth: ['2026-11', '2027-01', '2027-02', '2027-04', '2027-05', '2027-06'].map((month, i) => ({ month, n: [4, 61, 140, 702, 311, 66][i]! })),
  corrections: 17, pauses: 9, withdrawals: 31, medianHours: 3, quiet: false, reports: 21_430, changesAt: null,
  byKecamatan: deps.region.kecamatan.map(({ area }, i) => ({ code: area.code, name: area.name, reports: i < 4 ? [8210, 940, 20, 10][i]! : null })), ...change,
})
const none = (c: Ctx): Figures => figures(c, { published: 0, byState: { published: 0, recheck_due: 0, paused: 0, withdrawn: 0 }, byVerdict: { false: 0, misleading: 0, partly_true: 0, true: 0, unproven: 0, not_a_claim: 0 }, byMonth: [], corrections: 0, pauses: 0, withdrawals: 0, medianHours: null, reports: null })

export const ABOUT: Room = {
  name: 'tentang',
  says: ['Ralat, keberatan, dan tentang kami', 'Corrections, objections, about us'],
  entries: [
    { name: 'ralat', says: both(correctionWords, (w) => w.title), draw: (c) => showCorrections(c, keysOf(ACTS).map(logLine), '/koreksi?setelah=1') },
    { name: 'ralat-kosong', says: ['Belum ada ralat', 'No corrections yet'], draw: (c) => showCorrections(c, [], null) },
    { name: 'keberatan', says: ['Keberatan: formulir', 'Objection: form'], draw: (c) => showForm(c, objected, null, null, false) },
    { name: 'keberatan-salah', says: ['Keberatan: ada yang kurang', 'Objection: something to mend'], draw: (c) => showForm(c, objected, typed({ contact: 'x'.repeat(201) }), problem(c, 422, [{ field: 'text', say: objectionWords(c.var.lang).textMissing }, { field: 'contact', say: objectionWords(c.var.lang).tooLong(201, 200) }]), false) },
    { name: 'keberatan-lama', says: ['Keberatan: formulir terlalu lama terbuka', 'Objection: form open too long'], draw: (c) => showForm(c, objected, typed(OBJECTION), problem(c, 403), false) },
    { name: 'keberatan-diterima', says: ['Keberatan: diterima', 'Objection: received'], draw: (c) => showForm(c, objected, null, null, true) },
    { name: 'cara', says: ['Cara kami mengecek', 'How we check'], draw: drawMethod },
    { name: 'kami', says: ['Tentang kami, tanpa kontak', 'About us, no contact yet'], draw: (c) => drawAbout(c, OFFICE) },
    { name: 'kami-kontak', says: ['Tentang kami, dengan kontak', 'About us, with contact'], draw: (c) => drawAbout(c, { ...OFFICE, contact: 'meja@contoh.example' }) },
    { name: 'kami-lengkap', says: ['Tentang kami, semua setelan terisi', 'About us, every setting filled'], draw: (c) => drawAbout(c, { name: 'Dinas contoh', address: 'Jalan contoh 1, Kecamatan contoh 75611', contact: 'meja@contoh.example', responsible: 'Kepala Dinas contoh' }) },
    { name: 'angka', says: both(statisticsWords, (w) => w.title), draw: (c) => showFigures(c, figures(c)) },
    { name: 'angka-kosong', says: both(statisticsWords, (w) => w.empty), draw: (c) => showFigures(c, none(c)) },
    { name: 'angka-masa-tenang', says: both(statisticsWords, (w) => w.reportsQuiet), draw: (c) => showFigures(c, figures(c, { quiet: true, reports: null, byMonth: [{ month: '2027-06', n: 1284 }] })) },
    { name: 'data', says: ['Data Anda', 'Your data'], draw: (c) => drawPrivacy(c, null) },
    { name: 'data-tersisa', says: ['Data Anda, dengan salinan penyedia', 'Your data, kept a while by the host'], draw: (c) => drawPrivacy(c, 30) },
  ],
}
