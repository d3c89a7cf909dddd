import { PUBLISHED } from '../demo/published-content.ts'
import { ask, type Before, hit, maybe, none } from '../notices/check-routes.ts'
import { showFront } from '../notices/front-routes.ts'
import { drawHolding } from '../notices/holding-show.ts'
import { NOTHING_ASKED, showList } from '../notices/notice-list.ts'
import { noticeView } from '../notices/notice-page-view.ts'
import { showNotice } from '../notices/notice-routes.ts'
import { sharedPieces } from '../matching/marks.ts'
import type { Handled, Level, Near, NearGuidance, NearPeer } from '../notices/check.ts'
import type { Circulation, Notice } from '../notices/notice-views.ts'
import { askPage, heldPage, realPage, unknownPage } from '../notices/number-routes.ts'
import type { Ctx } from '../web/env.ts'
import { type KindName, kindWords, verdictWords } from '../words/common-words.ts'
import { bodyWords } from '../words/claim-words.ts'
import { problemWords } from '../words/problem-words.ts'
import { checkWords } from '../words/check-words.ts'
import { both, each, type Entry, keysOf, type Room } from './entry.ts'
import { ago } from './example.ts'
import { circulation, corrected, fileSources, HOLDING_WORDS, HOLDINGS, lines, notice, published, STANDING_WORDS, STANDINGS, untold, versions } from './example-notice.ts'

const Q = 'katanya TPS tutup jam 11 siang krn cuaca panas, benarkah?'
const asked = (claim: string) => sharedPieces(Q, claim, 'id')
const near = (i: number, level: Level): Near => ({ line: lines()[i]!, level, asked: asked(lines()[i]!.claimText) })
const GUIDANCE: NearGuidance = { level: 2, asked: asked('TPS buka jam berapa dan tutup jam berapa?'), guidance: { id: 'g1', path: '/panduan/tps-buka-jam-berapa', question: 'TPS buka jam berapa?', answer: 'Pukul 07.00 sampai 13.00 waktu setempat. Yang sudah tercatat hadir sebelum pukul 13.00 tetap dilayani.', source: { url: 'https://kpu.go.id/contoh', title: 'Pengumuman', date: '2027-05-03', publisher: 'KPU' }, validUntil: ago(-30), publishedAt: ago(20) } }
const PEER: NearPeer = { level: 3, asked: asked('TPS tutup jam 11 siang'), check: { id: 'p1', url: 'https://cekfakta.example/tps-tutup', host: 'cekfakta.example', title: '[SALAH] TPS tutup pukul 11.00', claim: 'TPS tutup jam 11 siang', label: 'Salah', verdict: 'false', publisher: 'MAFINDO', registered: true, date: '2027-05-03' } }
/** Sari has said "bukan ini" to a notice, and before to a peer's check. */
const REFUSED: Before = { shown: 'x'.repeat(22), last: { kind: 'notice', id: 'contoh' }, refused: [{ kind: 'check', id: 'p1', title: PEER.check.title, path: PEER.check.url }, { kind: 'notice', id: 'contoh', title: lines()[0]!.headline, path: `/cek-fakta/${lines()[0]!.slug}` }] }
const show = (c: Ctx, n: Notice, told: Circulation = circulation) => showNotice(c, noticeView(c, n, versions(n), told), n, n.n === n.version)

export const FRONT: Room = {
  name: 'depan',
  says: ['Halaman depan dan Cek', 'Front page and Check'],
  entries: [
    { name: 'depan', says: ['Halaman depan', 'Front page'], draw: (c) => showFront(c, lines().slice(0, 4), []) },
    { name: 'depan-sedang-dicek', says: ['Halaman depan, ada yang sedang dicek', 'Front page, something is being checked'], draw: (c) => showFront(c, lines().slice(0, 2), [HOLDINGS.holding]) },
    { name: 'depan-kosong', says: ['Halaman depan, belum ada cek fakta', 'Front page, nothing published'], draw: (c) => showFront(c, [], []) },
    { name: 'cek', says: ['Cek: kotak kosong', 'Check: empty box'], draw: (c) => ask(c, '', {}) },
    { name: 'cek-tanpa-isi', says: ['Cek: tidak ada yang diketik', 'Check: nothing typed'], draw: (c) => ask(c, '', { status: 422, error: checkWords(c.var.lang).nothingTyped }) },
    { name: 'cek-terlalu-panjang', says: ['Cek: terlalu panjang', 'Check: too long'], draw: (c) => ask(c, Q.repeat(200), { status: 422, error: c.var.lang === 'id' ? checkWords('id').tooLong('11.400', '10.000') : checkWords('en').tooLong('11,400', '10,000') }) },
    { name: 'cek-terlalu-sering', says: ['Cek: terlalu sering', 'Check: too often'], draw: (c) => ask(c, Q, { status: 429, problem: problemWords(c.var.lang).tooOften(2) }) },
    { name: 'cek-huruf-rusak', says: ['Cek: ada huruf yang rusak', 'Check: unreadable letters'], draw: (c) => ask(c, 'TPS tutup jam \ufffd\ufffd siang', { status: 422, problem: problemWords(c.var.lang).garbled }) },
    { name: 'cek-sama', says: ['Cek: kabar yang sama', 'Check: the very claim'], draw: (c) => hit(c, Q, notice(), asked(Q)) },
    { name: 'cek-sama-habis', says: ['Cek: kabar yang sama, perlu dicek ulang', 'Check: the very claim, recheck due'], draw: (c) => hit(c, Q, notice(published('contoh-surat'), STANDINGS.recheck_due), asked(Q)) },
    { name: 'cek-mirip', says: ['Cek: beberapa yang mirip', 'Check: several alike'], draw: (c) => maybe(c, Q, { near: ([3, 2, 1] as const).map((level, i) => near(i, level)), checking: [], handled: [] }) },
    { name: 'cek-pihak-lain', says: ['Cek: pernah dicek pihak lain', 'Check: checked by others'], draw: (c) => maybe(c, Q, { near: [], peers: [PEER, { ...PEER, level: 1, check: { ...PEER.check, claim: null, label: null, registered: false, publisher: 'Cek Kabar Kita', date: null } }], checking: [], handled: [] }) },
    { name: 'cek-panduan', says: ['Cek: panduan resmi', 'Check: official guidance'], draw: (c) => maybe(c, Q, { near: [], guidance: [GUIDANCE], peers: [PEER], checking: [], handled: [] }) },
    { name: 'cek-mirip-pihak-lain', says: ['Cek: satu yang mirip, satu dari pihak lain', 'Check: one alike, one by others'], draw: (c) => maybe(c, Q, { near: [near(1, 2)], peers: [PEER], checking: [], handled: [] }) },
    { name: 'cek-mirip-satu', says: ['Cek: satu yang mirip, satu sedang ditangani', 'Check: one alike, one in other hands'], draw: (c) => maybe(c, Q, { near: [near(1, 2)], checking: [], handled: [inProcess('bawaslu')] }) },
    ...each(keysOf(bodyWords('id')), (body): Entry => ({ name: `cek-ditangani-${body}`, says: [`Cek: sedang ditangani ${bodyWords('id')[body]}`, `Check: in the hands of ${bodyWords('en')[body]}`], draw: (c) => maybe(c, Q, { near: [], checking: [], handled: [inProcess(body)] }) })),
    { name: 'cek-ditangani', says: ['Cek: sedang ditangani, tidak disebut siapa', 'Check: in other hands, not said whose'], draw: (c) => maybe(c, Q, { near: [], checking: [], handled: [inProcess(null)] }) },
    { name: 'cek-ditangani-sama', says: ['Cek: sedang ditangani, sangat mirip', 'Check: in other hands, very similar'], draw: (c) => maybe(c, Q, { near: [near(1, 2)], checking: [], handled: [inProcess(null, { handler: 'Pengadilan Negeri Sangatta', level: 3 })] }) },
    { name: 'cek-dicabut', says: ['Cek: pernah dicek, lalu dicabut', 'Check: checked once, then withdrawn'], draw: (c) => maybe(c, Q, { withdrawn: notice(published('contoh-surat'), STANDINGS.withdrawn), near: [near(1, 2)], checking: [], handled: [] }) },
    { name: 'cek-sedang-dicek', says: ['Cek: sedang dicek', 'Check: being checked'], draw: (c) => maybe(c, Q, { near: [], checking: [HOLDINGS.holding], handled: [] }) },
    { name: 'cek-sedang-dicek-mirip', says: ['Cek: sedang dicek, satu yang mirip', 'Check: being checked, one alike'], draw: (c) => maybe(c, Q, { near: [near(1, 2)], checking: [HOLDINGS.holding, HOLDINGS.holding], handled: [inProcess('kpu')] }) },
    { name: 'cek-belum-ada', says: ['Cek: belum ada', 'Check: nothing found'], draw: (c) => none(c, Q) },
    { name: 'cek-bukan-ini', says: ['Cek: bukan ini, masih ada yang lain', 'Check: not this, others are left'], draw: (c) => maybe(c, Q, { near: [near(1, 2), near(2, 1)], guidance: [GUIDANCE], checking: [], handled: [] }, REFUSED) },
    { name: 'cek-bukan-ini-habis', says: ['Cek: bukan ini, tidak ada lagi', 'Check: not this, none is left'], draw: (c) => none(c, Q, REFUSED) },
  ],
}

const inProcess = (body: Handled['body'], change: Partial<Handled> = {}): Handled => ({ id: 'ganda', title: 'Ratusan nama ganda di daftar pemilih satu kecamatan', body, handler: null, level: 2, since: ago(24), ...change })

const NO_LINES = { lines: [], held: [], cursor: null }

/** One claim for every kind of falsehood, whichever the demo has. */
const ofKind = (kind: KindName) => notice(PUBLISHED.find(({ draft }) => draft.kind === kind), { verdict: 'false', kind })

export const NOTICES: Room = {
  name: 'cek-fakta',
  says: ['Cek fakta', 'Fact checks'],
  entries: [
    { name: 'daftar', says: ['Daftar: setiap putusan dan keadaan', 'List: every verdict and standing'], draw: (c) => showList(c, NOTHING_ASKED, { lines: lines(), held: [], cursor: '123-abc' }) },
    { name: 'daftar-sedang-dicek', says: ['Daftar: ada yang sedang dicek', 'List: something is being checked'], draw: (c) => showList(c, NOTHING_ASKED, { lines: lines().slice(0, 2), held: [HOLDINGS.holding], cursor: null }) },
    { name: 'daftar-kosong', says: ['Daftar kosong', 'Empty list'], draw: (c) => showList(c, NOTHING_ASKED, NO_LINES) },
    { name: 'daftar-tidak-ketemu', says: ['Daftar: tidak ditemukan', 'List: nothing found'], draw: (c) => showList(c, { ...NOTHING_ASKED, q: 'gempa', verdict: 'true', area: '64.08.04' }, NO_LINES) },
    { name: 'daftar-terlalu-panjang', says: ['Daftar: pencarian terlalu panjang', 'List: search too long'], draw: (c) => showList(c, { ...NOTHING_ASKED, q: 'panjang '.repeat(40) }, NO_LINES) },
    ...each(keysOf(verdictWords('id')), (verdict): Entry => ({ name: `putusan-${verdict}`, says: both(verdictWords, (w) => w[verdict]), draw: (c) => show(c, notice(PUBLISHED.find(({ draft }) => draft.verdict === verdict))) })),
    ...each(keysOf(kindWords('id')), (kind): Entry => ({ name: `jenis-${kind}`, says: both(kindWords, (w) => w[kind]), draw: (c) => show(c, ofKind(kind)) })),
    ...each(keysOf(STANDINGS), (state): Entry => ({ name: `keadaan-${state}`, says: STANDING_WORDS[state], draw: (c) => show(c, notice(published('contoh-surat'), STANDINGS[state])) })),
    ...each(keysOf(HOLDINGS), (state): Entry => ({ name: `pengumuman-${state}`, says: HOLDING_WORDS[state], draw: async (c) => (await drawHolding(c, HOLDINGS[state])).html })),
    { name: 'diralat', says: ['Diralat', 'Corrected'], draw: (c) => show(c, corrected()) },
    { name: 'diralat-habis', says: ['Diralat, dan perlu dicek ulang', 'Corrected, and recheck due'], draw: (c) => show(c, corrected(STANDINGS.recheck_due)) },
    { name: 'versi-lama', says: ['Versi lama', 'An old version'], draw: (c) => show(c, corrected({ n: 1, note: null, versionAt: ago(26) })) },
    { name: 'tanpa-sumber', says: ['Tanpa sumber, tanpa angka laporan', 'No sources, no count of reports'], draw: (c) => show(c, notice(published('buang-uang'), { sources: [] }), untold) },
    { name: 'sumber-berkas', says: ['Sumber berupa berkas', 'Files as sources'], draw: (c) => show(c, notice(undefined, { sources: [...fileSources(), ...notice().sources] })) },
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
    ...each(keysOf(HOLDINGS), (state): Entry => ({ name: `ada-${state}`, says: HOLDING_WORDS[state], draw: async (c) => (await heldPage(c, HOLDINGS[state])).html })),
    numbered('ada-diralat', ['Diralat', 'Corrected'], corrected()),
  ],
}
