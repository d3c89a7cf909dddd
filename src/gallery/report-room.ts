import { drawLikely, type Likely } from '../reports/likely.ts'
import { drawReportForm } from '../reports/report-routes.ts'
import { drawNewTicket, showTicket, type Unsent } from '../reports/ticket-page-view.ts'
import { drawSignIn } from '../reports/ticket-sign-in.ts'
import type { StepKey } from '../reports/ticket-steps.ts'
import type { TicketFacts } from '../reports/ticket-views.ts'
import type { PictureView } from '../../templates/parts/pictures.ts'
import { PROBLEM_STATUSES, type Problem } from '../web/door.ts'
import type { Ctx } from '../web/env.ts'
import { bodyWords } from '../words/claim-words.ts'
import { mediaWords } from '../words/media-words.ts'
import { completeWords, reportFaultWords } from '../words/report-words.ts'
import { REFUSALS } from '../words/refusal-words.ts'
import { openTicketWords, ticketStepWords, ticketWords } from '../words/ticket-words.ts'
import { declineWords } from '../words/triage-words.ts'
import { both, each, type Entry, keysOf, type Room } from './entry.ts'
import { ago, NIGHT, problem, shots, typed, withoutFiles } from './example.ts'
import { corrected, HOLDING_WORDS, HOLDINGS, lines, notice, published, STANDING_WORDS, STANDINGS } from './example-notice.ts'
import { act, ANSWERED, ASKED, facts, joined, NUMBER, report, SECRET } from './example-report.ts'

const FILLED = { text: report().text!, url: 'https://sosial.example/info-busang/pos/77', seen_where: 'whatsapp_group', seen_at: 'today', area: '64.08.06.2001', why: 'Di kantor desa belum ada pengumuman.', contact: 'pelapor@contoh.example', consent: '1' }

export const REPORT: Room = {
  name: 'lapor',
  says: ['Lapor', 'Report'],
  entries: [
    { name: 'kosong', says: ['Formulir kosong', 'Empty form'], draw: (c) => drawReportForm(c, null, null) },
    { name: 'tanpa-gambar', says: ['Tanpa gambar', 'Where no pictures are taken'], draw: (c) => drawReportForm(withoutFiles(c), null, null) },
    { name: 'dari-cek', says: ['Terisi dari Cek', 'Filled from Check'], draw: (c) => drawReportForm(c, typed({ text: FILLED.text }), null) },
    { name: 'mungkin-sudah-dicek', says: ['Sambil mengetik: mungkin sudah dicek', 'While typing: perhaps checked already'], draw: (c) => drawReportForm(c, typed({ ...FILLED, step: 'lihat' }), null, likely(3)) },
    { name: 'sudah-dicek', says: ['Sambil mengetik: sudah dicek', 'While typing: checked already'], draw: (c) => drawReportForm(c, typed({ ...FILLED, step: 'lihat' }), null, { ...likely(1), sure: true }) },
    { name: 'sedang-dicek', says: ['Sambil mengetik: sedang dicek', 'While typing: being checked'], draw: (c) => drawReportForm(c, typed({ ...FILLED, step: 'lihat' }), null, { ...likely(0), checking: [HOLDINGS.holding], similar: 23 }) },
    { name: 'laporan-serupa', says: ['Sambil mengetik: laporan serupa', 'While typing: similar reports'], draw: (c) => drawReportForm(c, typed({ ...FILLED, step: 'lihat' }), null, { ...likely(0), similar: 23 }) },
    { name: 'salah-satu-ini', says: ['Sebelum terkirim: salah satu ini?', 'Before it is sent: one of these?'], draw: (c) => drawLikely(c, typed(FILLED), { ...likely(2), similar: 4 }) },
    { name: 'ini-kah', says: ['Sebelum terkirim: ini?', 'Before it is sent: this one?'], draw: (c) => drawLikely(c, typed(FILLED), { ...likely(1), sure: true }) },
    { name: 'salah', says: ['Setiap isian salah', 'Something to mend in every field'], draw: (c) => drawReportForm(c, typed({ ...FILLED, url: 'kpu', consent: '' }), problem(c, 422, reportFaults(c))) },
    ...each(PROBLEM_STATUSES, (status): Entry => ({ name: `jawaban-${status}`, says: [`Tidak diterima: ${status}`, `Not taken: ${status}`], draw: (c) => drawReportForm(c, typed(FILLED), problem(c, status)) })),
    { name: 'baru', says: ['Nomor dan kata rahasia', 'Number and secret words'], draw: (c) => drawNewTicket(c, { report: report(), secret: SECRET }) },
    { name: 'baru-malam', says: ['Nomor dan kata rahasia, di luar jam kerja', 'Number and secret words, outside duty hours'], at: NIGHT, draw: (c) => drawNewTicket(c, { report: report('sabtu-1', { promise_at: ago(-21) }), secret: SECRET }) },
    { name: 'baru-lengkap', says: ['Nomor dan kata rahasia, tidak ada yang kurang', 'Number and secret words, nothing missing'], draw: (c) => drawNewTicket(c, { report: report('sabtu-1', WHOLE), secret: SECRET }) },
    { name: 'baru-ditambah', says: ['Nomor dan kata rahasia, baru ditambah', 'Number and secret words, just added to'], draw: (c) => drawNewTicket(c, { report: report('sabtu-1', { ...GAPS, seen_at: 'today', replied_at: ago(0.01) }), secret: SECRET }) },
    { name: 'buka', says: ['Buka laporan', 'Open a report'], draw: (c) => drawSignIn(c, null, null) },
    { name: 'buka-salah', says: ['Buka laporan: kata rahasia salah', 'Open a report: wrong words'], draw: (c) => drawSignIn(c, typed({ number: String(NUMBER), secret: 'lusab babad gutxh tugad' }), problem(c, 422, openFaults(c))) },
    { name: 'buka-terlalu-sering', says: ['Buka laporan: terlalu sering', 'Open a report: too often'], draw: (c) => drawSignIn(c, typed({ number: String(NUMBER), ingat: '1' }), { status: 429, say: openTicketWords(c.var.lang).tooOften(8), faults: [] }) },
    { name: 'buka-dengan-pesan', says: ['Buka laporan: pesan belum terkirim', 'Open a report: a message not yet sent'], draw: (c) => drawSignIn(c, null, { status: 403, say: ticketWords(c.var.lang).openFirst, faults: [] }, ANSWERED.text) },
  ],
}

const WHOLE = { asks: 'datang ke TPS hari Sabtu' }
const GAPS = { text: null, url: 'https://sosial.example/info-busang/pos/77', seen_where: null, seen_at: null, area: null }
const likely = (n: number): Likely => ({ near: lines().slice(0, n).map((line, i) => ({ line, level: ([3, 2, 1] as const)[i]!, asked: [] })), sure: false, checking: [], similar: 0 })

function reportFaults(c: Ctx): Problem['faults'] {
  const w = reportFaultWords(c.var.lang)
  const m = mediaWords(c.var.lang)
  return [{ field: 'text', say: w.too_long(10_412, 10_000) }, { field: 'url', say: w.bad_url }, { field: 'seen_where', say: w.choose_where }, { field: 'seen_at', say: w.bad_when }, { field: 'area', say: w.bad_area }, { field: 'why', say: w.too_long(2001, 2000) }, { field: 'contact', say: w.too_long(201, 200) }, { field: 'consent', say: w.no_consent }, { field: 'media', say: m.again }]
}
const openFaults = (c: Ctx) => [{ field: 'secret', say: `${openTicketWords(c.var.lang).noMatch} ${openTicketWords(c.var.lang).badWord(3)}` }]

const LOOK = ago(0.5)
const OUT_NOW = { publishedAt: ago(0.1), versionAt: ago(0.1) }
const ticket = (c: Ctx, found: TicketFacts, also: { pictures?: PictureView[]; since?: string | null; failed?: Unsent } = {}) => showTicket(c, found, also.pictures ?? [], also.since ?? null, also.failed ?? null)

/** A ticket with every step that it can come to; those with null stand on the pages of others. */
const STEPS: Record<StepKey, TicketFacts | null> = {
  received: null,
  joined: null,
  entered: joined({ stage: 'waiting', reports: 1 }, { place: { place: 3, total: 12 } }),
  waiting: facts({ place: { place: 1, total: 12 } }),
  awaiting: facts({ report: report('sabtu-1', { awaiting_since: ago(0.5), answered_at: ago(0.5) }), messages: [ASKED] }),
  in_hand: joined({ stage: 'in_hand', reports: 12 }, { acts: [act('claim', 'take', 0.4)] }),
  second_read: joined({ stage: 'second_read' }, { acts: [act('claim', 'submit', 0.2), act('claim', 'take', 0.4)] }),
  published: joined({ stage: 'published', reports: 23 }, { notice: notice(undefined, OUT_NOW), acts: [act('claim', 'agree', 0.1)] }),
  on_hold: joined({ stage: 'on_hold', note: 'Menunggu jawaban tertulis kantor kecamatan.', holdUntil: ago(-44) }, { acts: [act('claim', 'hold', 0.3)] }),
  referred: joined({ stage: 'referred', referredTo: 'bawaslu' }, { acts: [act('claim', 'refer', 0.3)] }),
  in_process: joined({ stage: 'closed', closedAs: 'in_process', handler: 'Pengadilan Negeri Sangatta' }, { acts: [act('claim', 'close', 0.3)] }),
  not_checkable: joined({ stage: 'closed', closedAs: 'not_checkable', note: 'tempat, waktu, dan orangnya tidak disebut siapa pun' }, { acts: [act('claim', 'close', 0.3)] }),
  no_longer_relevant: joined({ stage: 'closed', closedAs: 'no_longer_relevant' }, { acts: [act('claim', 'close', 0.3)] }),
  declined: facts({ report: report('luar', { state: 'declined', declined_as: 'out_of_scope', answered_at: ago(0.2) }), acts: [act('report', 'decline', 0.2)] }),
  expired: facts({ report: report('tanya', { state: 'expired', received_at: ago(24 * 15) }), messages: [{ ...ASKED, at: ago(24 * 14.5) }], acts: [act('report', 'expire', 0.2)] }),
  withdrawn: facts({ report: report('tarik', { state: 'withdrawn', text: null, contact: null }) }),
}

/** What took a notice out of force after it was out. */
const SINCE_THEN: Partial<Record<keyof typeof STANDINGS, TicketFacts['acts']>> = { paused: [act('claim', 'pause', 0.05)], withdrawn: [act('claim', 'withdraw', 0.05)] }
const answered = (change: Partial<TicketFacts>) => joined({ stage: 'published', reports: 23 }, { notice: notice(undefined, OUT_NOW), acts: [act('claim', 'agree', 0.1)], ...change })
const late = { report: report('sabtu-1', { received_at: ago(5), promise_at: ago(0.7) }) }

export const TICKET: Room = {
  name: 'laporan-saya',
  says: ['Laporan saya', 'My report'],
  entries: [
    ...each(keysOf(STEPS), (key) => (STEPS[key] ? [stepEntry(key, STEPS[key])] : [])),
    ...each(keysOf(bodyWords('id')), (body): Entry => ({ name: `dirujuk-${body}`, says: [`Dirujuk: ${bodyWords('id')[body]}`, `Referred: ${bodyWords('en')[body]}`], draw: (c) => ticket(c, joined({ stage: 'referred', referredTo: body })) })),
    ...each(keysOf(declineWords('id')), (as): Entry => ({ name: `ditolak-${as}`, says: both(declineWords, (w) => w[as]), draw: (c) => ticket(c, facts({ report: report('iklan', { state: 'declined', declined_as: as }), acts: [act('report', 'decline', 0.2)] })) })),
    ...each(keysOf(STANDINGS), (state): Entry => ({ name: `terbit-${state}`, says: STANDING_WORDS[state], draw: (c) => ticket(c, answered({ notice: notice(published('contoh-surat'), { ...OUT_NOW, ...STANDINGS[state] }), acts: SINCE_THEN[state] ?? [] }), { since: LOOK }) })),
    ...each(keysOf(HOLDINGS), (state): Entry => ({ name: `pengumuman-${state}`, says: HOLDING_WORDS[state], draw: (c) => ticket(c, joined({ stage: 'in_hand', reports: 12 }, { held: { ...HOLDINGS[state], ended: state === 'lapsed' ? HOLDINGS[state].until : null }, acts: [act('claim', 'take', 0.4)] })) })),
    { name: 'terbit-diralat', says: ['Ralat sejak terakhir dibuka', 'Corrected since the last look'], draw: (c) => ticket(c, answered({ notice: corrected({ versionAt: ago(0.2) }), before: notice(published('hitung-cepat'), { verdict: 'partly_true' }) }), { since: LOOK }) },
    { name: 'tidak-ada-baru', says: ['Tidak ada yang baru', 'Nothing new'], draw: (c) => ticket(c, facts({ place: { place: 4, total: 130 } }), { since: LOOK }) },
    { name: 'jauh-di-antrean', says: ['Jauh di antrean', 'Far back in the queue'], draw: (c) => ticket(c, facts({ place: { place: 101, total: 101 } })) },
    { name: 'terlambat', says: ['Janji lewat, sekarang paling atas', 'Late, and now first'], draw: (c) => ticket(c, facts({ ...late, place: { place: 1, total: 40 } })) },
    { name: 'malam', says: ['Di luar jam kerja', 'Outside duty hours'], at: NIGHT, draw: (c) => ticket(c, facts({ report: report('sabtu-1', { promise_at: ago(-21) }), place: { place: 2, total: 9 } })) },
    { name: 'baru-membalas', says: ['Balasan baru terkirim', 'A reply just sent'], draw: (c) => ticket(c, facts({ messages: [ANSWERED, ASKED] }), { since: LOOK }) },
    { name: 'balasan-kosong', says: ['Balasan kosong', 'Empty reply'], draw: (c) => ticket(c, facts({ messages: [ASKED] }), { failed: { typed: '', problem: problem(c, 422, [{ field: 'text', say: ticketWords(c.var.lang).emptyReply }]) } }) },
    { name: 'balasan-503', says: ['Balasan belum tersimpan', 'Reply not saved'], draw: (c) => ticket(c, facts({ messages: [ASKED] }), { failed: { typed: ANSWERED.text, problem: problem(c, 503) } }) },
    { name: 'balasan-terbawa', says: ['Balasan yang terbawa saat membuka', 'A reply that came along when it was opened'], draw: (c) => ticket(c, facts({ messages: [ASKED] }), { failed: { typed: ANSWERED.text, problem: null } }) },
    { name: 'ditarik-dengan-pesan', says: ['Ditarik sementara menulis balasan', 'Withdrawn while a reply was written'], draw: (c) => ticket(c, STEPS.withdrawn!, { failed: { typed: ANSWERED.text, problem: { status: 409, say: REFUSALS.withdrawn.say[c.var.lang], faults: [] } } }) },
    { name: 'kurang', says: ['Kelima keterangan belum ada', 'All five facts are missing'], draw: (c) => ticket(c, facts({ report: report('sabtu-1', GAPS) })) },
    { name: 'lengkap', says: ['Baru dilengkapi', 'Just completed'], draw: (c) => ticket(c, facts({ report: report('sabtu-1', { ...WHOLE, replied_at: ago(0.01) }) })) },
    { name: 'tambahan-salah', says: ['Tambahan yang perlu dibetulkan', 'An addition to mend'], draw: (c) => ticket(c, facts({ report: report('sabtu-1', GAPS) }), { failed: { typed: '', addition: typed({ words: 'Kata-kata panjang', seen_at: '2030-01-01', asks: 'x'.repeat(501) }), problem: problem(c, 422, [{ field: 'seen_at', say: reportFaultWords(c.var.lang).future }, { field: 'asks', say: reportFaultWords(c.var.lang).too_long(501, 500) }]) } }) },
    { name: 'tambahan-kosong', says: ['Tambahan kosong', 'Empty addition'], draw: (c) => ticket(c, facts({ report: report('sabtu-1', GAPS) }), { failed: { typed: '', addition: typed({}), problem: problem(c, 422, [{ field: 'complete', say: completeWords(c.var.lang).nothing }]) } }) },
    { name: 'gambar', says: ['Dengan gambar dan kontak', 'With pictures and contact'], draw: (c) => ticket(c, facts({ report: report('lansia-1', { text: null, media_count: 4 }) }), { pictures: shots(4) }) },
    { name: 'panjang', says: ['Pesan yang sangat panjang', 'A very long message'], draw: (c) => ticket(c, facts({ report: report('sabtu-1', { text: `${'Aaaaa'.repeat(30)} ${report().text!.repeat(12)}`, url: `https://contoh.example/${'a'.repeat(180)}` }) })) },
  ],
}

function stepEntry(key: StepKey, found: TicketFacts): Entry {
  const say = (lang: 'id' | 'en') => {
    const word = ticketStepWords(lang)[key]
    return typeof word === 'string' ? word : word('…', '…').replace(/[:\s]*….*$/, '')
  }
  return { name: `langkah-${key}`, says: [say('id'), say('en')], draw: (c) => ticket(c, found) }
}
