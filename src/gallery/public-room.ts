import { drawAbout, drawMethod, drawPrivacy } from '../about/about-routes.ts'
import { DEMO_OFFICE } from '../demo/people.ts'
import { PUBLISHED } from '../demo/published-content.ts'
import { ask, hit, maybe, none } from '../notices/check-routes.ts'
import { showCorrections } from '../notices/correction-routes.ts'
import type { CorrectionAct, CorrectionLine } from '../notices/correction-views.ts'
import { showFront } from '../notices/front-routes.ts'
import { NOTHING_ASKED, showList } from '../notices/notice-list.ts'
import { noticeView } from '../notices/notice-page-view.ts'
import { showNotice } from '../notices/notice-routes.ts'
import type { InProcess } from '../notices/notice-list-views.ts'
import type { Circulation, Notice } from '../notices/notice-views.ts'
import { askPage, realPage, unknownPage } from '../notices/number-routes.ts'
import { showForm } from '../objections/objection-routes.ts'
import type { Ctx } from '../web/env.ts'
import { type KindName, kindWords, verdictWords } from '../words/common-words.ts'
import { bodyWords } from '../words/claim-words.ts'
import { correctionWords } from '../words/correction-words.ts'
import { objectionWords } from '../words/objection-words.ts'
import { problemWords } from '../words/problem-words.ts'
import { checkWords } from '../words/check-words.ts'
import { both, each, type Entry, keysOf, type Room } from './entry.ts'
import { ago, problem, typed } from './example.ts'
import { circulation, corrected, lineOf, lines, notice, published, STANDING_WORDS, STANDINGS, untold, versions } from './example-notice.ts'

const Q = 'katanya TPS tutup jam 11 siang krn cuaca panas, benarkah?'
const show = (c: Ctx, n: Notice, told: Circulation = circulation) => showNotice(c, noticeView(c, n, versions(n), told), n, n.n === n.version)

export const FRONT: Room = {
  name: 'depan',
  says: ['Halaman depan dan Cek', 'Front page and Check'],
  entries: [
    { name: 'depan', says: ['Halaman depan', 'Front page'], draw: (c) => showFront(c, lines().slice(0, 4), []) },
    { name: 'depan-kosong', says: ['Halaman depan, belum ada cek fakta', 'Front page, nothing published'], draw: (c) => showFront(c, [], []) },
    { name: 'cek', says: ['Cek: kotak kosong', 'Check: empty box'], draw: (c) => ask(c, '', {}) },
    { name: 'cek-tanpa-isi', says: ['Cek: tidak ada yang diketik', 'Check: nothing typed'], draw: (c) => ask(c, '', { status: 422, error: checkWords(c.var.lang).nothingTyped }) },
    { name: 'cek-terlalu-panjang', says: ['Cek: terlalu panjang', 'Check: too long'], draw: (c) => ask(c, Q.repeat(200), { status: 422, error: c.var.lang === 'id' ? checkWords('id').tooLong('11.400', '10.000') : checkWords('en').tooLong('11,400', '10,000') }) },
    { name: 'cek-terlalu-sering', says: ['Cek: terlalu sering', 'Check: too often'], draw: (c) => ask(c, Q, { status: 429, problem: problemWords(c.var.lang).tooOften(2) }) },
    { name: 'cek-huruf-rusak', says: ['Cek: ada huruf yang rusak', 'Check: unreadable letters'], draw: (c) => ask(c, 'TPS tutup jam \ufffd\ufffd siang', { status: 422, problem: problemWords(c.var.lang).garbled }) },
    { name: 'cek-sama', says: ['Cek: kabar yang sama', 'Check: the very claim'], draw: (c) => hit(c, Q, notice()) },
    { name: 'cek-mirip', says: ['Cek: beberapa yang mirip', 'Check: several alike'], draw: (c) => maybe(c, Q, { near: ([3, 2, 1] as const).map((level, i) => ({ line: lines()[i]!, level })), checking: [], handled: [] }) },
    { name: 'cek-mirip-satu', says: ['Cek: satu yang mirip, satu sedang ditangani', 'Check: one alike, one in other hands'], draw: (c) => maybe(c, Q, { near: [{ line: lines()[1]!, level: 2 }], checking: [], handled: [inProcess('bawaslu')] }) },
    ...each(keysOf(bodyWords('id')), (body): Entry => ({ name: `cek-ditangani-${body}`, says: [`Cek: sedang ditangani ${bodyWords('id')[body]}`, `Check: in the hands of ${bodyWords('en')[body]}`], draw: (c) => maybe(c, Q, { near: [], checking: [], handled: [inProcess(body)] }) })),
    { name: 'cek-ditangani', says: ['Cek: sedang ditangani, tidak disebut siapa', 'Check: in other hands, not said whose'], draw: (c) => maybe(c, Q, { near: [], checking: [], handled: [inProcess(null)] }) },
    { name: 'cek-belum-ada', says: ['Cek: belum ada', 'Check: nothing found'], draw: (c) => none(c, Q) },
  ],
}

const inProcess = (body: InProcess['body']): InProcess => ({ id: 'ganda', title: 'Ratusan nama ganda di daftar pemilih satu kecamatan', body, since: ago(24) })

const NO_LINES = { lines: [], held: [], cursor: null }

/** One claim for every kind of falsehood, whichever the demo has. */
const ofKind = (kind: KindName) => notice(PUBLISHED.find(({ draft }) => draft.kind === kind), { verdict: 'false', kind })

export const NOTICES: Room = {
  name: 'cek-fakta',
  says: ['Cek fakta', 'Fact checks'],
  entries: [
    { name: 'daftar', says: ['Daftar: setiap putusan dan keadaan', 'List: every verdict and standing'], draw: (c) => showList(c, NOTHING_ASKED, { lines: lines(), held: [], cursor: '123-abc' }) },
    { name: 'daftar-kosong', says: ['Daftar kosong', 'Empty list'], draw: (c) => showList(c, NOTHING_ASKED, NO_LINES) },
    { name: 'daftar-tidak-ketemu', says: ['Daftar: tidak ditemukan', 'List: nothing found'], draw: (c) => showList(c, { ...NOTHING_ASKED, q: 'gempa', verdict: 'true', area: '64.08.04' }, NO_LINES) },
    { name: 'daftar-terlalu-panjang', says: ['Daftar: pencarian terlalu panjang', 'List: search too long'], draw: (c) => showList(c, { ...NOTHING_ASKED, q: 'panjang '.repeat(40) }, NO_LINES) },
    ...each(keysOf(verdictWords('id')), (verdict): Entry => ({ name: `putusan-${verdict}`, says: both(verdictWords, (w) => w[verdict]), draw: (c) => show(c, notice(PUBLISHED.find(({ draft }) => draft.verdict === verdict))) })),
    ...each(keysOf(kindWords('id')), (kind): Entry => ({ name: `jenis-${kind}`, says: both(kindWords, (w) => w[kind]), draw: (c) => show(c, ofKind(kind)) })),
    ...each(keysOf(STANDINGS), (state): Entry => ({ name: `keadaan-${state}`, says: STANDING_WORDS[state], draw: (c) => show(c, notice(published('contoh-surat'), STANDINGS[state])) })),
    { name: 'diralat', says: ['Diralat', 'Corrected'], draw: (c) => show(c, corrected()) },
    { name: 'diralat-habis', says: ['Diralat, dan perlu dicek ulang', 'Corrected, and recheck due'], draw: (c) => show(c, corrected(STANDINGS.recheck_due)) },
    { name: 'versi-lama', says: ['Versi lama', 'An old version'], draw: (c) => show(c, corrected({ n: 1, note: null, versionAt: ago(26) })) },
    { name: 'tanpa-sumber', says: ['Tanpa sumber, tanpa angka laporan', 'No sources, no count of reports'], draw: (c) => show(c, notice(published('buang-uang'), { sources: [] }), untold) },
    { name: 'sumber-lain', says: ['Sumber yang bukan penerbit resmi', 'Sources of no official publisher'], draw: (c) => show(c, notice(published('bantuan-pemula'), { sources: [...notice().sources, { ...notice().sources[0]!, class: 'peer', publisher: 'Pengecek fakta contoh' }, { ...notice().sources[0]!, class: null, publisher: null }] })) },
  ],
}

const numbered = (name: string, says: Entry['says'], n: Notice): Entry => ({ name, says, draw: async (c) => (await realPage(c, n)).html })

export const NUMBERS: Room = {
  name: 'nomor',
  says: ['Nomor cek fakta', 'A fact check’s number'],
  entries: [
    { name: 'tanya', says: ['Isian kosong', 'Empty field'], draw: async (c) => (await askPage(c)).html },
    { name: 'tanya-salah', says: ['Bukan angka', 'No digits'], draw: async (c) => (await askPage(c, 'cek fakta')).html },
    { name: 'tidak-ada', says: ['Tidak ada nomor itu', 'No such number'], draw: (c) => unknownPage(c, '9999-9') },
    ...each(keysOf(STANDINGS), (state): Entry => numbered(`ada-${state}`, STANDING_WORDS[state], notice(undefined, STANDINGS[state]))),
    numbered('ada-diralat', ['Diralat', 'Corrected'], corrected()),
  ],
}

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
  const { number, slug, claimText } = lineOf(notice(published('ktp-hilang')))
  return { act, at: ago(2 + i * 7), note: null, number, slug, claimText, version: null, verdictNow: null, verdictBefore: null, headlineBefore: null, ...ACTS[act] }
}

/** As a region pack names it; nothing is set. */
const OFFICE = { name: DEMO_OFFICE, address: null, contact: null, responsible: null }
const objected = notice()
const OBJECTION = { text: 'Jam di alinea kedua keliru menurut pengumuman yang ditempel di kantor desa (contoh).', contact: '' }

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
    { name: 'data', says: ['Data Anda', 'Your data'], draw: (c) => drawPrivacy(c, null) },
    { name: 'data-tersisa', says: ['Data Anda, dengan salinan penyedia', 'Your data, kept a while by the host'], draw: (c) => drawPrivacy(c, 30) },
  ],
}
