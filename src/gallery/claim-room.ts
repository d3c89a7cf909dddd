import type { Folded } from '../../templates/claim-page.ts'
import { type Again, showClaim } from '../claims/claim-page.ts'
import { SOURCE_FILES } from '../claims/source-files.ts'
import type { Person } from '../demo/demo-types.ts'
import type { SentFile } from '../media/media-rules.ts'
import { HOLDING_HOURS } from '../notices/holding-rules.ts'
import type { RefusalCode } from '../store/refusal.ts'
import type { Ctx } from '../web/env.ts'
import { assessmentFaultWords, assessmentWords } from '../words/assessment-words.ts'
import { bodyWords, claimWords, closedWords } from '../words/claim-words.ts'
import { mediaWords } from '../words/media-words.ts'
import { mergeTrailWords, mergeWords } from '../words/merge-words.ts'
import { stageWords } from '../words/queue-words.ts'
import { REFUSALS } from '../words/refusal-words.ts'
import { triageFaultWords } from '../words/triage-words.ts'
import { both, each, type Entry, keysOf, type Room } from './entry.ts'
import { ago, nameOf, idOf, problem, shots, typed, withoutFiles } from './example.ts'
import { CLAIM, claimFound, draft, heldBy, noticeFacts, referral, REPORTS, STAGES, TRAIL, WORDED } from './example-claim.ts'
import { fileSources, HOLDING_WORDS, HOLDINGS, shownSource, published, STANDING_WORDS, STANDINGS } from './example-notice.ts'

const claim = (name: string, says: Entry['says'], find: () => ReturnType<typeof claimFound>, also: { as?: Person; at?: (c: Ctx) => Ctx; again?: (c: Ctx) => Again } = {}): Entry => ({ name, says, as: also.as ?? 'ratna', draw: (c) => showClaim(also.at?.(c) ?? c, find(), also.again?.(c) ?? null) })

const worded = (...texts: string[]) => texts.map((text, i) => ({ ...WORDED[0]!, number: 20500 + i, text }))
const MANY = worded(...Array.from({ length: 14 }, (_, i) => `Pemungutan suara dimajukan ke hari Sabtu, kata pak RT ${i + 1}`))
const COVERED = worded(published('jam-tutup').draft.claimText, `Info: ${published('jam-tutup').draft.claimText}`, 'TPS tutup jam 10 pagi karena panas', 'Katanya nanti petugas TPS pulang siang semua, jadi cepat datang ya bapak ibu')

const TOO_LONG = 'x'.repeat(50)
/** Each action's form as it comes back: what was typed, and what is to be mended. */
const FOLDED: Record<Folded, { on: () => ReturnType<typeof claimFound>; fields: Record<string, string>; faults: (c: Ctx) => { field: string; say: string }[] }> = {
  tunda: { on: STAGES.waiting, fields: { until: '2027-06-01T10:00' }, faults: (c) => [{ field: 'tunda-until', say: claimWords(c.var.lang).untilPast }, { field: 'tunda-reason', say: claimWords(c.var.lang).reasonMissing }] },
  rujuk: { on: STAGES.waiting, fields: { note: 'Hubungi 0812 (contoh)' }, faults: (c) => [{ field: 'rujuk-body', say: claimWords(c.var.lang).chooseBody }, { field: 'rujuk-road', say: claimWords(c.var.lang).chooseRoad }, { field: 'rujuk-note', say: claimWords(c.var.lang).phone }] },
  tutup: { on: STAGES.waiting, fields: { note: TOO_LONG }, faults: (c) => [{ field: 'tutup-reason', say: claimWords(c.var.lang).chooseClosing }, { field: 'tutup-note', say: claimWords(c.var.lang).tooLong(2050, 2000) }] },
  'hasil-rujukan': { on: STAGES.referred, fields: { note: '' }, faults: (c) => [{ field: 'hasil-note', say: claimWords(c.var.lang).outcomeMissing }] },
  ralat: { on: STAGES.published, fields: { note: '' }, faults: (c) => [{ field: 'ralat-note', say: claimWords(c.var.lang).reasonMissing }] },
  jeda: { on: STAGES.published, fields: { reason: '' }, faults: (c) => [{ field: 'jeda-reason', say: claimWords(c.var.lang).reasonMissing }] },
  tahan: { on: STAGES.waiting, fields: { claim_text: '', until: '2027-06-09T10:00' }, faults: (c) => [{ field: 'tahan-claim_text', say: claimWords(c.var.lang).holdingTextMissing }, { field: 'tahan-until', say: claimWords(c.var.lang).untilTooLate(HOLDING_HOURS) }] },
  gabung: { on: () => claimFound({ choices: LIKE }), fields: { into: CLAIM }, faults: (c) => [{ field: 'gabung-into', say: mergeWords(c.var.lang).itself }] },
  pisah: { on: STAGES.waiting, fields: { title: '', subject: 'other', harm: 'low' }, faults: (c) => [{ field: 'pisah-report', say: mergeWords(c.var.lang).noReports }, { field: 'pisah-title', say: triageFaultWords(c.var.lang).title_missing }] },
  cabut: { on: STAGES.published, fields: { reason: '' }, faults: (c) => [{ field: 'cabut-reason', say: claimWords(c.var.lang).reasonMissing }] },
}

/** Claims that it may say the same as, and ones that went into it or came out of it. */
const LIKE: ReturnType<typeof claimFound>['choices'] = [{ id: 'contoh-lain', title: 'Coblosan dimajukan karena hari libur', stage: 'in_hand', reports: 12, notice: null }, { id: 'contoh-terbit', title: 'TPS tutup pukul 11.00', stage: 'published', reports: 37, notice: '1281-6' }]
const JOINED: ReturnType<typeof claimFound>['joined'] = [{ id: 'contoh-baru', title: LIKE[0]!.title, seq: 4, merged_at: ago(0.5), reports: 12 }, { id: 'contoh-lama', title: 'Hari memilih dimajukan', seq: 4, merged_at: ago(50), reports: 1 }]
const WENT_CLAIM: NonNullable<NonNullable<Parameters<typeof claimFound>[0]>['claim']> = { state: 'closed', closed_as: 'duplicate', merged_into: 'contoh-lain', merged_at: ago(0.5), waits_for: 'nobody', report_count: 0 }
const WENT: Parameters<typeof claimFound>[0] = { claim: WENT_CLAIM, reports: [], into: { id: 'contoh-lain', title: LIKE[0]!.title, merged: false } }
const TIES = keysOf(mergeTrailWords('id')).map((act, i) => ({ ...TRAIL[0]!, seq: 20 - i, act, at: ago(0.5), other: LIKE[0]!.title, detail: JSON.stringify({ claim: 'contoh-lain', reports: i + 1 }) }))

/** Why "being checked" may not be announced, on a claim of which it is so. */
const NOT_HELD: Record<Extract<RefusalCode, `holding_${string}`>, Parameters<typeof claimFound>[0]> = {
  holding_once: { state: 'lapsed', held: HOLDINGS.lapsed },
  holding_candidate: { claim: { subject: 'candidate' } },
  holding_public_body: { claim: { subject: 'public_body' } },
  holding_press: { claim: { subject: 'press_work' } },
  holding_named: { claim: { about: JSON.stringify(['Calon contoh']) } },
}
const ANNOUNCED = { claim_text: HOLDINGS.holding.claimText, until: '2027-06-08T17:40' }

const DRAFT = { seq: '1', verdict: 'false', kind: '', headline: 'TPS tutup pukul 11.00', claim_text: 'TPS tutup pukul 11.00 karena cuaca panas. Hubungi 0812 (contoh).', body: 'Jamnya **tidak** berubah.\n\n- TPS buka pukul 07.00\n- tutup pukul 13.00', best_before: '2027-06-01', subject: 'voting_procedure', about: ['KPU RI'], direction: '', source_url: ['https://kpu.go.id.contoh.id/jam', 'kpu'], source_title: ['Jam pemungutan suara (contoh)', ''], source_date: ['2027-06-02', ''], source_basis: ['statement', ''] }
const again = (form: Again['form'], also: Partial<Again> = {}): Again => ({ form, typed: typed(DRAFT), problem: null, ...also })

function draftFaults(c: Ctx) {
  const w = assessmentFaultWords(c.var.lang)
  return [{ field: 'kind', say: w.kind }, { field: 'headline', say: w.headline_repeats }, { field: 'claim_text', say: w.phone }, { field: 'best_before', say: w.best_before_past }, { field: 'direction', say: w.direction }, { field: 'source_url-1', say: w.only_denial }, { field: 'source_url-2', say: w.url_unreadable }]
}

/** A draft that rests on a letter and a screenshot, and the same form as it comes back: a kept file, a new one, and what is to be mended. */
const withFiles = () => claimFound({ claim: heldBy('ratna'), open: draft({}, [...fileSources(), shownSource(published('jam-tutup').draft.sources[0]!)]) })
const [LETTER, PHOTO] = fileSources()
const FILES = { source_url: ['', '', 'https://www.kpu.go.id/jam'], source_title: [LETTER!.title, 'Notulen rapat', PHOTO!.title], source_date: [LETTER!.date, '2027-06-09', PHOTO!.date], source_basis: ['record', '', 'record'], source_publisher: ['Panitia yang tidak terdaftar', '', 'KPU RI'], source_signatory: [LETTER!.signatory!, '', ''], source_kept: [LETTER!.file!.hash, '', PHOTO!.file!.hash] }
const SENT: SentFile = { field: SOURCE_FILES, nth: 1, bytes: 9_400_000, sha256: '', kind: 'pdf', laidAt: null, not: 'too_large' }

function fileFaults(c: Ctx) {
  const [w, m] = [assessmentFaultWords(c.var.lang), mediaWords(c.var.lang)]
  return [{ field: 'source_publisher-1', say: w.publisher_listed }, { field: 'source_file-2', say: m.tooLarge(m.thisFile, 9) }, { field: 'source_publisher-2', say: w.publisher }, { field: 'source_date-2', say: w.date_future }, { field: 'source_signatory-2', say: w.tooLong(231, 200) }, { field: 'source_file-3', say: w.url_or_file }]
}

export const CLAIMS: Room = {
  name: 'kabar',
  says: ['Kabar di meja', 'A claim at the desk'],
  entries: [
    ...each(keysOf(STAGES), (stage): Entry[] => [
      claim(`tahap-${stage}`, both(stageWords, (w) => w[stage]), STAGES[stage]),
      claim(`tahap-${stage}-rekan`, both(stageWords, (w) => `${w[stage]} (${nameOf('dian')})`), STAGES[stage], { as: 'dian' }),
    ]),
    ...each(keysOf(closedWords('id')), (as): Entry => claim(`ditutup-${as}`, both(closedWords, (w) => w[as]), () => claimFound({ claim: { state: 'closed', closed_as: as, waits_for: 'nobody' } }))),
    ...each(keysOf(STANDINGS), (state): Entry => claim(`terbit-${state}`, STANDING_WORDS[state], () => claimFound({ state }))),
    ...each(keysOf(HOLDINGS), (state): Entry => claim(`pengumuman-${state}`, HOLDING_WORDS[state], () => claimFound({ state, held: HOLDINGS[state] }))),
    ...each(keysOf(NOT_HELD), (code): Entry => claim(code.replace('holding_', 'tahan-'), [REFUSALS[code].say.id, REFUSALS[code].say.en], () => claimFound(NOT_HELD[code]), { again: (c) => ({ form: 'tahan', typed: typed(ANNOUNCED), problem: { status: 409, say: REFUSALS[code].say[c.var.lang], faults: [] } }) })),
    claim('tahan-mengulang', ['Umumkan: mengulang satu laporan', 'Announce: repeats one report'], STAGES.waiting, { again: (c) => ({ form: 'tahan', typed: typed({ ...ANNOUNCED, claim_text: REPORTS[1]!.text! }), problem: problem(c, 422, [{ field: 'tahan-claim_text', say: `${assessmentWords(c.var.lang).repeats(REPORTS[1]!.number)} “${REPORTS[1]!.text!.slice(0, 60)}” ${claimWords(c.var.lang).sendAgain}` }]) }) }),
    claim('digabung', ['Digabung ke kabar lain', 'Merged into another'], () => claimFound(WENT)),
    claim('digabung-lama', ['Digabung, tidak bisa dibatalkan lagi', 'Merged, too late to undo'], () => claimFound({ ...WENT, claim: { ...WENT_CLAIM, merged_at: ago(50) }, into: { id: 'contoh-lain', title: LIKE[0]!.title, merged: true } })),
    claim('gabungan', ['Kabar lain digabung ke sini', 'Others merged into it'], () => claimFound({ joined: JOINED, choices: LIKE, steps: [...TIES, ...TRAIL] })),
    claim('gabung-dua-cek-fakta', [REFUSALS.two_notices.say.id, REFUSALS.two_notices.say.en], () => claimFound({ state: 'published', choices: LIKE }), { again: (c) => ({ form: 'gabung', typed: typed({ into: 'contoh-terbit' }), problem: { status: 409, say: REFUSALS.two_notices.say[c.var.lang], faults: [] } }) }),
    claim('batal-gabung-terlambat', [REFUSALS.merge_over.say.id, REFUSALS.merge_over.say.en], () => claimFound(WENT), { again: (c) => ({ form: 'batal-gabung', typed: typed({}), problem: { status: 409, say: REFUSALS.merge_over.say[c.var.lang], faults: [] } }) }),
    claim('keberatan', ['Ada keberatan', 'With objections'], () => claimFound({ state: 'published', objections: 2 })),
    claim('dipegang', ['Dipegang, belum ada draf', 'Held, no draft yet'], () => claimFound({ claim: heldBy('ratna') })),
    claim('dipegang-rekan', ['Dipegang rekan, draf sendiri', 'Held by a colleague, own draft'], () => claimFound({ claim: heldBy('dian'), open: draft() })),
    claim('lewat-masa', ['Masa pegang habis, janji lewat', 'Lease expired, promise past'], () => claimFound({ claim: { lease_by: idOf('yosep'), lease_until: ago(0.5), promise_at: ago(1.3) }, open: draft({ authors: [{ id: idOf('yosep'), name: nameOf('yosep') }] }) })),
    claim('cabut-diminta', ['Pencabutan diminta rekan', 'A colleague asked for withdrawal'], () => claimFound({ state: 'paused', askedBy: nameOf('dian'), facts: { ...noticeFacts('paused'), withdrawal_by: idOf('dian') } })),
    claim('cabut-diminta-sendiri', ['Pencabutan diminta sendiri', 'Withdrawal asked for by oneself'], () => claimFound({ state: 'paused', askedBy: nameOf('ratna'), facts: { ...noticeFacts('paused'), withdrawal_by: idOf('ratna') } })),
    claim('ralat-ditulis', ['Ralat sedang ditulis', 'A correction being written'], () => claimFound({ claim: heldBy('ratna'), state: 'published', open: draft({ version: 2, public_note: 'Jamnya keliru ditulis.' }) })),
    claim('pemantauan', ['Dari pemantauan, tanpa laporan', 'From monitoring, no reports'], () => claimFound({ claim: { report_count: 0 }, reports: [] })),
    claim('dihapus-pelapor', ['Isi laporan sudah dihapus pelapornya', 'Reports erased by their reporters'], () => claimFound({ claim: { report_count: 1 }, reports: [] })),
    claim('gambar', ['Dengan gambar', 'With pictures'], () => claimFound({ pictures: shots(4) })),
    claim('banyak-laporan', ['Banyak laporan', 'Many reports'], () => claimFound({ claim: { report_count: 1240 }, reports: Array.from({ length: 60 }, (_, i) => ({ ...REPORTS[i % 4]!, number: 20418 + i, text: i % 9 === 4 ? null : REPORTS[i % 4]!.text, url: i % 9 === 4 ? 'https://video.example/pos/7' : null })) })),
    claim('rujukan', ['Setiap rujukan', 'Every referral'], () => claimFound({ claim: { state: 'referred', waits_for: 'nobody' }, referrals: keysOf(bodyWords('id')).map((body, i) => referral(body, i + 1, i % 2 ? 'Nomor pengirim sudah diblokir (contoh).' : null)) })),
    claim('draf-dibuang', ['Draf yang dibuang', 'A dropped draft'], () => claimFound({ dropped: [{ version: 1, headline: draft().headline, claim_text: draft().claim_text, body: draft().body, saved_at: ago(1) }] })),
    claim('mengulang-laporan', ['Kabar mengulang satu laporan', 'The text repeats one report'], () => claimFound({ claim: heldBy('ratna'), open: draft({ claim_text: REPORTS[1]!.text }) })),
    ...each(keysOf(FOLDED), (form): Entry => claim(`isian-${form}`, both((lang) => ({ ...claimWords(lang), ...mergeWords(lang) }), (w) => `${{ tunda: w.hold, rujuk: w.refer, tutup: w.close, 'hasil-rujukan': w.noteOutcome, ralat: w.correct, jeda: w.pause, tahan: w.announce, cabut: w.withdraw, gabung: w.merge, pisah: w.split }[form]}, 422`), FOLDED[form].on, { again: (c) => ({ form, typed: typed(FOLDED[form].fields), problem: problem(c, 422, FOLDED[form].faults(c)) }) })),
    claim('telaah-salah', ['Telaah: ada yang kurang', 'Assessment: something to mend'], STAGES.in_hand, { again: (c) => again('ajukan', { problem: problem(c, 422, draftFaults(c)) }) }),
    claim('telaah-lihat', ['Telaah: pratinjau, sumber ditambah', 'Assessment: preview, one more source'], STAGES.in_hand, { again: () => again('telaah', { preview: true, more: true }) }),
    claim('telaah-berkas', ['Telaah: sumber berupa berkas', 'Assessment: files as sources'], withFiles),
    claim('telaah-berkas-salah', ['Telaah: berkas yang perlu diperbaiki, pratinjau', 'Assessment: files to mend, preview'], withFiles, { again: (c) => ({ form: 'ajukan', typed: typed({ ...DRAFT, ...FILES }, [SENT]), problem: problem(c, 422, fileFaults(c)), preview: true }) }),
    claim('telaah-tanpa-berkas', ['Telaah: di sini tanpa berkas', 'Assessment: where no files are taken'], STAGES.in_hand, { at: withoutFiles }),
    claim('ragam-kata', ['Ragam kata', 'Wordings'], () => claimFound({ worded: WORDED })),
    claim('ragam-kata-banyak', ['Ragam kata, banyak laporan', 'Wordings, of many reports'], () => claimFound({ claim: { report_count: 5000 }, worded: MANY })),
    claim('ragam-kata-terbit', ['Ragam kata: yang dicakup putusan', 'Wordings: what the verdict covers'], () => claimFound({ state: 'published', worded: COVERED })),
    claim('telaah-409', ['Telaah: rekan lebih cepat', 'Assessment: a colleague was faster'], () => claimFound({ claim: heldBy('dian'), open: draft({ authors: [{ id: idOf('ratna'), name: nameOf('ratna') }, { id: idOf('dian'), name: nameOf('dian') }] }), steps: [{ ...TRAIL[0]!, actor_id: idOf('dian'), who: nameOf('dian') }, ...TRAIL.slice(1)] }), { again: (c) => again('telaah', { problem: problem(c, 409) }) }),
    claim('telaah-403', ['Telaah: formulir terlalu lama terbuka', 'Assessment: form open too long'], STAGES.waiting, { again: (c) => again('telaah', { problem: problem(c, 403) }) }),
    claim('ambil-409', ['Ambil: rekan lebih cepat', 'Take: a colleague was faster'], () => claimFound({ claim: heldBy('dian') }), { again: (c) => ({ form: 'ambil', typed: typed({ seq: '1' }), problem: { status: 409, say: REFUSALS.held_by_other.say[c.var.lang], faults: [] } }) }),
  ],
}
