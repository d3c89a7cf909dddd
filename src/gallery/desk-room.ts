import type { ReportDeskAction } from '../../templates/report-desk-page.ts'
import type { Html } from '../../templates/html.ts'
import { bringBackForm } from '../../templates/objection-pages.ts'
import { said } from '../../templates/parts/said.ts'
import { readingList } from '../../templates/reading-page.ts'
import { publishedAs } from '../../templates/parts/phrases.ts'
import { drawClaim, drawReport } from '../desk/entry-routes.ts'
import { showReading } from '../desk/reading-page.ts'
import { waitingRow } from '../desk/reading-routes.ts'
import type { ReadingCase, WaitingReading } from '../desk/reading-views.ts'
import { type Offered, type ReportAlso, showReport } from '../desk/triage-page.ts'
import type { Suggested } from '../desk/suggesting.ts'
import type { DeskReport, TrailRow } from '../desk/triage-views.ts'
import { type ObjectionsFound, showObjections } from '../objections/objection-list.ts'
import type { Objection, ObjectionViewName } from '../objections/objection-views.ts'
import type { ReportState } from '../reports/report-tables.ts'
import type { Ctx } from '../web/env.ts'
import { formToken } from '../web/form-token.ts'
import { staffPage } from '../web/pages.ts'
import { type VerdictName, verdictWords } from '../words/common-words.ts'
import { objectionWords, setAsideWords } from '../words/objection-words.ts'
import { readingWords } from '../words/reading-words.ts'
import { reportFaultWords } from '../words/report-words.ts'
import { REFUSALS } from '../words/refusal-words.ts'
import { claimFieldWords, staffReportWords, triageFaultWords, triageWords } from '../words/triage-words.ts'
import { both, each, type Entry, keysOf, type Pair, type Room } from './entry.ts'
import { ago, idOf, nameOf, problem, shots, typed } from './example.ts'
import { CLAIM, claimRow as claimOf, draft } from './example-claim.ts'
import { fileSources, lineOf, notice, STANDINGS, shownSource, published } from './example-notice.ts'
import { report, SECRET } from './example-report.ts'

const title = (key: string) => published(key).title

/** What a report's trail holds, newest first. */
export const trail = (state: ReportState): TrailRow[] => {
  const row = (seq: number, act: string, hours: number, by: 'ratna' | null, detail: TrailRow['detail'] = {}): TrailRow => ({ seq, act, actor: by ? 'staff' : 'reporter', actor_id: by && idOf(by), name: by && nameOf(by), at: ago(hours), detail, claim_title: detail.claim ? title('jam-tutup') : null })
  const last: Record<ReportState, TrailRow[]> = {
    received: [row(4, 'show_contact', 0.2, 'ratna'), row(3, 'reply', 0.3, null), row(2, 'ask', 0.5, 'ratna')],
    linked: [row(2, 'link', 0.1, 'ratna', { claim: CLAIM })],
    declined: [row(2, 'decline', 0.1, 'ratna', { reason: 'private' })],
    expired: [{ ...row(2, 'expire', 1, null), actor: 'system' }],
    withdrawn: [row(2, 'withdraw', 1, null)],
  }
  return [...last[state], row(1, 'receive', 0.8, null)]
}

/** A report of every state. */
const REPORT_STATES: Record<ReportState, { says: Pair; change: Parameters<typeof report>[1] }> = {
  received: { says: ['Menunggu', 'Waiting'], change: { contact: 'x' } },
  linked: { says: ['Sudah menjadi bagian kabar', 'Part of a claim'], change: { claim_id: CLAIM, answered_at: ago(0.1) } },
  declined: { says: ['Ditolak', 'Declined'], change: { declined_as: 'private', answered_at: ago(0.1) } },
  expired: { says: ['Kedaluwarsa', 'Expired'], change: { answered_at: ago(300) } },
  withdrawn: { says: ['Ditarik pelapornya', 'Withdrawn by its reporter'], change: { text: null, url: null, why: null } },
}
const CHOICES = (['waiting', 'published'] as const).map((stage, i) => ({ id: `k${i}`, title: title(i ? 'jam-tutup' : 'apk'), stage, reports: i * 22 + 1, notice: i ? '1281-6' : null }))
const pieces = (...texts: string[]) => texts.map((text, i) => ({ text, shared: i % 2 === 1 }))
/** A claim under work with a report in nearly these words, one that is published and says another hour, one whose notice was taken back. */
const SUGGESTED: Suggested[] = [
  { claim: CHOICES[0]!, score: 0.81, level: 3, told: pieces('', 'Pemungutan suara dimajukan ke hari Sabtu'), asked: pieces('Katanya ', 'pemungutan suara dimajukan ke hari Sabtu', ', betul?'), differs: [], like: { number: 20417, pieces: pieces('Info dari grup RT: ', 'pemungutan suara dimajukan ke Sabtu', ' tanggal 11') }, notice: null },
  { claim: CHOICES[1]!, score: 0.52, level: 2, told: pieces('', 'TPS', ' tutup jam 11 siang karena panas'), asked: pieces('', 'TPS', ' buka hari Sabtu'), differs: ['hour', 'day', 'opposite', 'words'], like: null, notice: lineOf(notice(published('jam-tutup'), STANDINGS.recheck_due)) },
  { claim: { ...CHOICES[1]!, id: 'k9' }, score: 0.4, level: 1, told: pieces('', 'Pemilih', ' dihapus dari daftar'), asked: pieces('', 'pemilih', ' datang Sabtu'), differs: ['words'], like: null, notice: lineOf(notice(published('contoh-surat'), STANDINGS.withdrawn)) },
]
const TALK = [{ sender: 'desk' as const, account_id: idOf('ratna'), text: 'Terima kasih. Di desa mana pesan itu beredar?', at: ago(0.5), name: nameOf('ratna') }, { sender: 'reporter' as const, account_id: null, text: 'Di grup RT kami, desa Long Bentuq.', at: ago(0.3), name: null }]

const deskReport = (state: ReportState, change: Partial<DeskReport> = {}, row: Parameters<typeof report>[1] = {}): DeskReport => ({
  report: report('sabtu-4', { state, why: 'Di kantor desa belum ada pengumuman.', ...REPORT_STATES[state].change, ...row }), enteredBy: null, pictures: [], claimTitle: state === 'linked' ? title('jam-tutup') : null, messages: [], trail: trail(state), ...change,
})
const desk = (name: string, says: Pair, find: () => DeskReport, also: (c: Ctx) => ReportAlso = () => ({}), offered: (c: Ctx) => Offered = () => ({ claims: CHOICES, suggested: [] })): Entry => ({ name, says, as: 'ratna', draw: (c) => showReport(c, find(), offered(c), also(c)) })

/** What comes back of every form of a report's page. */
const FAILED: Record<ReportDeskAction, { on: ReportState; fields: Record<string, string>; faults: (c: Ctx) => { field: string; say: string }[] }> = {
  tautkan: { on: 'received', fields: {}, faults: (c) => [{ field: 'claim', say: triageFaultWords(c.var.lang).claim }] },
  'jadikan-klaim': { on: 'received', fields: { title: 'x'.repeat(130) }, faults: (c) => [{ field: 'title', say: triageFaultWords(c.var.lang).title_long(130) }, { field: 'subject', say: triageFaultWords(c.var.lang).subject }, { field: 'harm', say: triageFaultWords(c.var.lang).harm }] },
  tanya: { on: 'received', fields: { text: '' }, faults: (c) => [{ field: 'text', say: triageFaultWords(c.var.lang).text_missing }] },
  tolak: { on: 'received', fields: {}, faults: (c) => [{ field: 'reason', say: triageFaultWords(c.var.lang).reason }] },
  kembalikan: { on: 'declined', fields: {}, faults: () => [] },
  kontak: { on: 'received', fields: {}, faults: () => [] },
}
const words = (c: Ctx) => reportFaultWords(c.var.lang)

export const TRIAGE: Room = {
  name: 'laporan',
  says: ['Laporan di meja', 'A report at the desk'],
  entries: [
    ...each(keysOf(REPORT_STATES), (state): Entry => desk(`keadaan-${state}`, REPORT_STATES[state].says, () => deskReport(state, state === 'received' ? { messages: TALK } : {}))),
    desk('kurang', ['Semua keterangan belum ada', 'Every fact is missing'], () => deskReport('received', {}, { text: null, url: 'https://contoh.example/pos/1', seen_where: null, seen_at: null, area: null })),
    desk('keterangan-lengkap', ['Kelima keterangan sudah ada', 'All five facts are there'], () => deskReport('received', {}, { asks: 'datang hari Sabtu' })),
    desk('ditanya', ['Menunggu jawaban pelapor', 'Waiting for the reporter'], () => deskReport('received', { messages: TALK.slice(0, 1) }, { awaiting_since: ago(0.5), answered_at: ago(0.5), contact: null })),
    desk('baru-ditanya', ['Baru ditanya', 'Just asked'], () => deskReport('received', { messages: TALK.slice(0, 1), trail: [{ ...trail('received')[2]!, at: ago(0.05) }] }, { awaiting_since: ago(0.05) })),
    desk('baru-dikembalikan', ['Baru dikembalikan', 'Just brought back'], () => deskReport('received', { trail: [{ ...trail('received')[2]!, act: 'bring_back', at: ago(0.05) }, ...trail('declined')] })),
    desk('tanpa-kabar-serupa', ['Belum ada kabar serupa', 'No claim like it'], () => deskReport('received', {}, { text: null, area: null, seen_at: null }), undefined, () => ({ claims: [], suggested: [] })),
    desk('saran', ['Kabar yang disarankan', 'Suggested claims'], () => deskReport('received'), undefined, () => ({ claims: [], suggested: SUGGESTED })),
    desk('saran-isian', ['Saran, satu sudah dipilih', 'Suggestions, one chosen already'], () => deskReport('received'), (c) => ({ failed: { action: 'tautkan', typed: typed({ claim: 'k0' }), problem: problem(c, 403) } }), () => ({ claims: CHOICES.slice(0, 1), suggested: SUGGESTED })),
    desk('terlambat', ['Janji lewat, dicatat petugas', 'Late, entered by staff'], () => deskReport('received', { enteredBy: nameOf('ratna') }, { channel: 'radio', promise_at: ago(1.2), received_at: ago(5) })),
    desk('gambar', ['Dengan gambar', 'With pictures'], () => deskReport('received', { pictures: shots(3) }, { text: null, url: null })),
    desk('kontak-terbuka', ['Kontak dibuka', 'Contact opened'], () => deskReport('received'), () => ({ shown: 'pelapor@contoh.example' })),
    desk('serah', ['Kata rahasia untuk pelapor', 'Secret words for the reporter'], () => deskReport('received', {}, { channel: 'phone' }), () => ({ handOver: SECRET.split('-') })),
    ...each(keysOf(FAILED), (action): Entry => desk(`isian-${action}`, [`${action}: belum diterima`, `${action}: not taken`], () => deskReport(FAILED[action].on), (c) => {
      const faults = FAILED[action].faults(c)
      return { failed: { action, typed: typed(FAILED[action].fields), problem: problem(c, faults.length > 0 ? 422 : 409, faults) } }
    })),
    desk('tanya-409', ['Pertanyaan, tetapi sudah ditarik', 'A question, but withdrawn meanwhile'], () => deskReport('withdrawn'), (c) => ({ failed: { action: 'tanya', typed: typed({ text: TALK[0]!.text }), problem: { status: 409, say: REFUSALS.withdrawn.say[c.var.lang], faults: [] } } })),
    { name: 'catat', says: both(staffReportWords, (w) => w.title), as: 'ratna', draw: (c) => drawReport(c, null, null) },
    { name: 'catat-salah', says: both(triageFaultWords, (w) => w.channel), as: 'ratna', draw: (c) => drawReport(c, typed({ url: 'kpu', contact: '0812' }), problem(c, 422, [{ field: 'channel', say: triageFaultWords(c.var.lang).channel }, { field: 'url', say: words(c).bad_url }, { field: 'consent', say: words(c).no_consent }])) },
    { name: 'kabar-baru', says: both(claimFieldWords, (w) => w.fromMonitoring), as: 'ratna', draw: (c) => drawClaim(c, null, null) },
    { name: 'kabar-baru-salah', says: both(triageWords, (w) => w.notDone), as: 'ratna', draw: (c) => drawClaim(c, typed({}), problem(c, 422, [{ field: 'title', say: triageFaultWords(c.var.lang).title_missing }, { field: 'subject', say: triageFaultWords(c.var.lang).subject }, { field: 'harm', say: triageFaultWords(c.var.lang).harm }])) },
  ],
}

type Reading = NonNullable<ReadingCase['assessment']>['readings'][number]
const reading = (verdict: VerdictName, change: Partial<Reading> = {}): Reading => ({ assessment_id: draft().id, n: 1, reader_id: idOf('wahyu'), reader: nameOf('wahyu'), verdict, blind: 1, at: ago(0.2), outcome: null, note: null, outcome_at: null, ...change })
function readingCase(readings: Reading[] = [], change: { claim?: Parameters<typeof claimOf>[0]; sources?: 'none' | 'all' | 'files'; verdict?: VerdictName; corrects?: boolean } = {}): ReadingCase {
  const { authors, sources: _, ...row } = draft({ state: 'submitted', submitted_at: ago(0.5), ...(change.verdict ? { verdict: change.verdict, kind: null } : {}), ...(change.corrects ? { version: 2, public_note: 'Versi pertama menulis jam yang keliru.' } : {}) })
  const sources = change.sources === 'none' ? [] : change.sources === 'files' ? fileSources() : published('hapus-pemilih').draft.sources.map(shownSource).concat({ ...shownSource(published('apk').draft.sources[0]!), class: null, publisher: null })
  return { claim: claimOf({ waits_for: 'reader', ...change.claim }), corrects: change.corrects ? notice() : null, assessment: { ...row, authors, sources, readings, facts: { state: row.state, verdict: row.verdict, submitted_at: row.submitted_at, authors: authors.map(({ id }) => id), readings } } }
}
const reader = (name: string, says: Pair, find: () => ReadingCase, also: { as?: Entry['as']; seen?: boolean; notice?: boolean; fields?: Record<string, string>; failed?: (c: Ctx) => Parameters<typeof showReading>[4] } = {}): Entry => ({
  name, says, as: also.as ?? 'wahyu', draw: (c) => showReading(c, find(), { seen: also.seen ?? false, notice: also.notice ? notice() : null }, also.fields && typed(also.fields), also.failed?.(c)),
})
const waiting = (change: Partial<WaitingReading> = {}): WaitingReading => ({ claimId: CLAIM, claimText: published('jam-tutup').draft.claimText, subject: 'voting_procedure', promiseAt: ago(-1), submittedAt: ago(0.5), readBy: null, ...change })
const NOTE = 'Saya membacanya sebagai menyesatkan: penggantian memang ada batasnya.'

function list(c: Ctx, rows: WaitingReading[], text: Parameters<typeof readingList>[0]['said'] = null): Promise<string> {
  return staffPage(c, { title: readingWords(c.var.lang).title, section: 'reading', body: readingList({ lang: c.var.lang, rows: rows.map((row) => waitingRow(c, row)), guidance: rows.length, said: text }) })
}

export const READING: Room = {
  name: 'baca-kedua',
  says: ['Baca kedua', 'Second read'],
  entries: [
    { name: 'daftar', says: both(readingWords, (w) => w.title), as: 'wahyu', draw: (c) => list(c, [waiting(), waiting({ readBy: { id: idOf('dian'), name: nameOf('dian'), since: ago(0.1) } }), waiting({ promiseAt: ago(0.4), readBy: { id: idOf('wahyu'), name: nameOf('wahyu'), since: ago(0.2) } })]) },
    { name: 'daftar-kosong', says: both(readingWords, (w) => w.empty), as: 'wahyu', draw: (c) => list(c, []) },
    { name: 'daftar-terbit', says: both(readingWords, (w) => w.published), as: 'wahyu', draw: (c) => list(c, [waiting()], publishedAs(readingWords(c.var.lang).published, notice().number, '/cek-fakta/contoh', notice().headline)) },
    { name: 'daftar-kembali', says: both(readingWords, (w) => w.returned), as: 'wahyu', draw: (c) => list(c, [], readingWords(c.var.lang).returned) },
    reader('buta', ['Sebelum putusan: draf tertutup', 'Before the verdict: draft sealed'], () => readingCase()),
    reader('tidak-buta', ['Sudah melihat drafnya', 'Has seen the draft'], () => readingCase([], { sources: 'none' }), { as: 'dian', seen: true }),
    reader('tanpa-putusan', ['Belum memilih putusan', 'No verdict chosen'], () => readingCase(), { fields: {}, failed: (c) => problem(c, 422, [{ field: 'verdict', say: readingWords(c.var.lang).chooseVerdict }]) }),
    reader('sedang-dibaca', ['Orang lain sedang membaca', 'Someone else is reading'], () => readingCase([reading('true', { reader_id: idOf('dian'), reader: nameOf('dian') })])),
    ...each(keysOf(verdictWords('id')), (verdict): Entry => reader(`putusan-${verdict}`, both(verdictWords, (w) => `${w[verdict]} / ${w.false}`), () => readingCase([reading(verdict)]))),
    reader('sama-tidak-buta', ['Putusan sama, tidak buta', 'Same verdict, not blind'], () => readingCase([reading('true', { blind: 0 })], { verdict: 'true' })),
    reader('catatan-kosong', ['Kembalikan tanpa catatan', 'Returned without a note'], () => readingCase([reading('misleading')]), { fields: { outcome: 'kembalikan' }, failed: (c) => problem(c, 422, [{ field: 'note', say: readingWords(c.var.lang).noteMissing }]) }),
    reader('berbeda-409', ['Terbitkan, tetapi putusan berbeda', 'Publish, but verdicts differ'], () => readingCase([reading('misleading')]), { fields: { outcome: 'terbit', note: NOTE }, failed: (c) => ({ status: 409, say: REFUSALS.verdicts_differ.say[c.var.lang], faults: [] }) }),
    reader('sumber-berkas', ['Sumber berupa berkas', 'Files as sources'], () => readingCase([], { sources: 'files' })),
    reader('ralat', ['Sebuah ralat', 'A correction'], () => readingCase([reading('false')], { corrects: true })),
    reader('draf-sendiri', ['Draf sendiri', 'One’s own draft'], () => readingCase(), { as: 'ratna' }),
    reader('tidak-ada', ['Tidak ada yang dibaca', 'Nothing to read'], () => ({ ...readingCase(), assessment: null }), { notice: true }),
    reader('tidak-ada-catatan', ['Terlambat, catatan masih ada', 'Too late, the note is kept'], () => ({ ...readingCase(), assessment: null }), { fields: { note: NOTE }, failed: (c) => problem(c, 409) }),
  ],
}

const objection = (id: string, change: Partial<Objection> = {}): Objection => {
  const { number, claimText, headline } = notice()
  return { id, noticeId: idOf('ratna'), noticeSeq: 3, state: 'waiting', contact: null, text: 'Jam di alinea kedua keliru menurut pengumuman yang ditempel di kantor desa (contoh).', receivedAt: ago(3), version: 1, number, claimId: CLAIM, claimText, headline, answer: null, setAsideAs: null, by: null, at: ago(1), hadPart: false, ...change }
}
const ANSWER = 'Jamnya sudah kami periksa lagi: pengumuman di kantor desa memuat jam yang sama.'
const answered = (change: Partial<Objection> = {}) => objection('a', { state: 'answered', answer: ANSWER, by: nameOf('dian'), ...change })
const setAside = (change: Partial<Objection> = {}) => objection('a', { state: 'set_aside', setAsideAs: 'off_topic', by: nameOf('dian'), ...change })
const bringBack = (c: Ctx) => bringBackForm({ id: 'a', label: objectionWords(c.var.lang).undo, fields: { csrf: formToken(c) } })

type ObjectionsEntry = Partial<Omit<ObjectionsFound, 'said'>> & { view?: ObjectionViewName; said?: (c: Ctx) => Html; also?: (c: Ctx) => Parameters<typeof showObjections>[3] }
const objections = (name: string, says: Pair, { view = 'menunggu', said: sentence, also, ...found }: ObjectionsEntry): Entry => ({
  name,
  says,
  as: 'dian',
  draw: (c) => showObjections(c, { view, after: null }, { counts: { menunggu: 4, dijawab: 12, dikesampingkan: 3 }, rows: [], opened: null, said: sentence?.(c) ?? null, ...found }, also?.(c), 'a'),
})

export const OBJECTIONS: Room = {
  name: 'keberatan',
  says: ['Keberatan di meja', 'Objections at the desk'],
  entries: [
    objections('daftar', ['Menunggu: dengan kontak, dibuka, dan ikut menulis', 'Waiting: with a contact, opened, and one’s own part'], { rows: [objection('a', { contact: 'x' }), objection('b', { contact: 'x' }), objection('c', { hadPart: true }), objection('d')], also: () => ({ shown: { id: 'b', contact: 'pengirim@contoh.example' } }) }),
    objections('panjang', ['Lebih dari satu halaman', 'More than one page'], { rows: Array.from({ length: 21 }, (_, i) => objection(`o${i}`)) }),
    objections('kosong', both(objectionWords, (w) => w.noneOf(30).menunggu), { counts: { menunggu: 0, dijawab: 0, dikesampingkan: 0 } }),
    objections('dijawab', both(objectionWords, (w) => w.answered), { said: (c) => said({ text: objectionWords(c.var.lang).answered }) }),
    objections('dikesampingkan', ['Baru dikesampingkan, bisa dibatalkan', 'Just set aside, with its undo'], { said: (c) => said({ text: objectionWords(c.var.lang).setAside(notice().number), undo: bringBack(c) }) }),
    objections('kembali', ['Dikembalikan ke daftar tunggu', 'Brought back to the list'], { rows: [objection('a')], said: (c) => said({ text: objectionWords(c.var.lang).broughtBack(notice().number) }) }),
    objections('yang-dijawab', both(objectionWords, (w) => w.titleOf.dijawab), { view: 'dijawab', rows: [answered({ contact: 'x' }), answered({ id: 'b', hadPart: true }), answered({ id: 'c' })] }),
    objections('yang-dijawab-kosong', both(objectionWords, (w) => w.noneOf(30).dijawab), { view: 'dijawab' }),
    objections('yang-dikesampingkan', both(objectionWords, (w) => w.titleOf.dikesampingkan), { view: 'dikesampingkan', rows: keysOf(setAsideWords('id')).map((as) => setAside({ id: as, setAsideAs: as })) }),
    objections('yang-dikesampingkan-kosong', both(objectionWords, (w) => w.noneOf(30).dikesampingkan), { view: 'dikesampingkan' }),
    objections('tanpa-jawaban', both(objectionWords, (w) => w.answerMissing), { rows: [objection('a')], also: (c) => ({ failed: { typed: typed({}), problem: problem(c, 422, [{ field: 'answer-a', say: objectionWords(c.var.lang).answerMissing }]) } }) }),
    objections('tanpa-alasan', both(objectionWords, (w) => w.reasonMissing), { rows: [objection('a')], also: (c) => ({ failed: { typed: typed({}), problem: { status: 422, say: objectionWords(c.var.lang).reasonMissing, faults: [] } } }) }),
    objections('sudah-dijawab-rekan', ['Rekan lebih cepat, jawaban masih ada', 'A colleague was faster, the answer is kept'], { also: (c) => ({ failed: { typed: typed({ answer: ANSWER }), problem: { status: 409, say: REFUSALS.wrong_stage.say[c.var.lang], faults: [] } } }) }),
  ],
}

