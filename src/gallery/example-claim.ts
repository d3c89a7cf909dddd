import { IN_WORK } from '../demo/work-content.ts'
import type { Person } from '../demo/demo-types.ts'
import type { ClaimFound } from '../claims/claim-page.ts'
import type { ShownSource } from '../claims/source-views.ts'
import type { WordedReport } from '../claims/wording-views.ts'
import type { LinkedReport, Step } from '../claims/claim-page-views.ts'
import type { OpenAssessment, Work } from '../claims/claim-work-views.ts'
import type { Stage } from '../claims/stage-rules.ts'
import type { NoticeFacts } from '../notices/notice-rules.ts'
import type { NoticeState } from '../notices/notice-tables.ts'
import type { Channel } from '../sources/official-rules.ts'
import { ago, idOf, nameOf } from './example.ts'
import { notice, published, shownSource, STANDINGS } from './example-notice.ts'
import { report } from './example-report.ts'

const TITLE = IN_WORK[0]!.title
export const CLAIM = 'maju-sabtu'
const { draft: DRAFT } = published('jam-tutup')

type ClaimRow = Work['claim']
export const claimRow = (change: Partial<ClaimRow> = {}): ClaimRow => ({
  id: CLAIM, title: TITLE, subject: 'voting_procedure', harm: 'voting', harm_rank: 0, about: '[]', direction: null, state: 'open', closed_as: null, state_note: null, hold_until: null, waits_for: 'moderator',
  lease_by: null, lease_until: null, merged_into: null, merged_at: null, promise_at: ago(-0.6), report_count: 4, independent_count: 4, entered_by: idOf('ratna'), entered_at: ago(2), seq: 7, decided_seq: 5, draft_seq: 5, ...change,
})

/** Held by this person for four minutes more. */
export const heldBy = (person: Person): Partial<ClaimRow> => ({ lease_by: idOf(person), lease_until: ago(-4 / 60) })

/** Written by Ratna. */
export const draft = (change: Partial<OpenAssessment> = {}, sources: readonly ShownSource[] = DRAFT.sources.map(shownSource)): OpenAssessment => ({
  id: 'contoh-telaah', claim_id: CLAIM, version: 1, state: 'draft', verdict: DRAFT.verdict, kind: DRAFT.kind!, headline: DRAFT.headline, claim_text: DRAFT.claimText, body: DRAFT.body, best_before: ago(-24 * 30), public_note: null,
  saved_at: ago(0.3), submitted_at: null, authors: [{ id: idOf('ratna'), name: nameOf('ratna') }], ...change,
  sources: sources.map((source, i) => {
    const { class: publisher_class, readAt: read_at, file, ...shown } = source
    return { ...shown, assessment_id: 'contoh-telaah', n: i + 1, publisher_id: 'kpu', publisher_class, read_at, file_hash: file?.hash ?? null, file_kind: file?.kind ?? null, file_bytes: file?.bytes ?? null }
  }),
})

const linked = (key: string, number: number): LinkedReport => report(key, { number, received_at: ago(2.7 - number / 20_000) })
export const WORDED: WordedReport[] = ['sabtu-1', 'sabtu-2', 'sabtu-3', 'sabtu-4'].map((key, i) => ({ ...report(key, { number: 20418 + i, received_at: ago(2.7 - (20418 + i) / 20_000) }), text: report(key).text ?? '' }))
export const REPORTS = ['sabtu-1', 'sabtu-2', 'sabtu-3', 'sabtu-4'].map((key, i) => linked(key, 20418 + i))

export const noticeFacts = (state: keyof typeof STANDINGS, change: Partial<NoticeFacts> = {}): NoticeFacts => {
  const { stored, stateNote } = notice(undefined, STANDINGS[state])
  return { id: 'contoh-cek-fakta', ...stored, state_note: stateNote, withdrawal_by: null, seq: 3, ...change }
}

const step = (seq: number, act: string, person: Person | null, hours: number, note: string | null = null, detail = {}): Step => ({ seq, act, actor_id: person && idOf(person), who: person && nameOf(person), note, detail: JSON.stringify(detail), at: ago(hours), other: null })
/** What may stand in a claim's trail, newest first. */
export const TRAIL: Step[] = [
  step(11, 'save', 'ratna', 0.3), step(10, 'holding_lapses', null, 0.4), step(9, 'begin_holding', 'ratna', 0.5, null, { until: ago(0.4) }), step(8, 'send_back', 'dian', 0.6, 'Berlaku sampai kapan? Tambahkan pasalnya.'), step(7, 'read', 'dian', 0.7), step(6, 'submit', 'ratna', 0.9), step(5, 'save', 'ratna', 1), step(4, 'take', 'ratna', 1.2),
  step(3, 'hold_ends', null, 1.3), step(2, 'hold', 'yosep', 1.6, 'Menunggu jawaban kantor kecamatan.', { until: ago(1.3) }), step(1, 'link', 'ratna', 1.9, null, { report: 20419 }), step(0, 'enter', 'ratna', 2, null, { report: 20418 }),
]

const channel = (host: string, publisherName: string, change: Partial<Channel> = {}): Channel => ({ publisherId: publisherName, publisherName, class: 'official', host, confirmed: true, ...change })
const CHANNELS = [channel('kpu.go.id', 'KPU RI'), channel('kaltim.kpu.go.id', 'KPU Kaltim'), channel('jdih.kpu.go.id', 'KPU RI'), channel('bawaslu.go.id', 'Bawaslu'), channel('cek.contoh.example', 'Pengecek fakta contoh', { class: 'peer' })]

/** All that a claim's page is drawn from. */
export function claimFound({ claim = {}, open = null, state = null, facts = {}, ...change }: { claim?: Partial<ClaimRow>; open?: OpenAssessment | null; state?: NoticeState | null; facts?: Partial<NoticeFacts> } & Partial<ClaimFound> = {}): ClaimFound {
  const out = state !== null && state !== 'holding' && state !== 'lapsed' ? state : null
  const row = claimRow({ ...claim, ...(state && !open ? { waits_for: 'nobody' as const } : {}) })
  const holder = PERSONS.find((person) => idOf(person) === row.lease_by)
  const n = out && notice(published('jam-tutup'), STANDINGS[out])
  return {
    work: { claim: row, holder: holder ? nameOf(holder) : null, open, lastVersion: open?.version ?? 0, notice: state, noticeFacts: out && noticeFacts(out, facts) },
    reports: REPORTS, pictures: [], steps: TRAIL, referrals: [], held: null, dropped: [], channels: CHANNELS, objections: 0, sentBack: undefined, askedBy: null, worded: [], joined: [], into: null, choices: [],
    notice: n && { number: n.number, slug: n.slug, verdict: n.verdict, claim_text: n.claimText, headline: n.headline, published_at: n.publishedAt },
    ...change,
  }
}
const PERSONS: readonly Person[] = ['ratna', 'dian', 'yosep']

/** A claim at every stage, as the desk finds it. */
export const STAGES: Record<Stage, () => ClaimFound> = {
  waiting: () => claimFound(),
  in_hand: () => claimFound({ claim: heldBy('ratna'), open: draft() }),
  sent_back: () => claimFound({ open: draft({ state: 'sent_back' }), sentBack: { who: nameOf('dian'), note: 'Berlaku sampai kapan? Tambahkan pasalnya.' } }),
  second_read: () => claimFound({ claim: { waits_for: 'reader' }, open: draft({ state: 'submitted', submitted_at: ago(0.3) }) }),
  published: () => claimFound({ state: 'published' }),
  on_hold: () => claimFound({ claim: { state: 'on_hold', state_note: 'Menunggu jawaban tertulis kantor kecamatan.', hold_until: ago(-44), waits_for: 'nobody' } }),
  referred: () => claimFound({ claim: { state: 'referred', waits_for: 'nobody' }, referrals: [referral('bawaslu', 1, null)] }),
  closed: () => claimFound({ claim: { state: 'closed', closed_as: 'not_checkable', state_note: 'tempat dan waktunya tidak disebut siapa pun', waits_for: 'nobody' } }),
}

export const referral = (body: ClaimFound['referrals'][number]['body'], n: number, outcome: string | null): ClaimFound['referrals'][number] => ({
  claim_id: CLAIM, n, body, road: n % 2 ? 'informasi_awal' : 'laporan', note: n === 1 ? 'Dua keterangan dari desa yang berbeda, tanpa identitas pelapor.' : null, by_id: idOf('ratna'), at: ago(20 + n), outcome, outcome_at: outcome && ago(2),
})
