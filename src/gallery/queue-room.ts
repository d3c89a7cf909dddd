import type { Stage } from '../claims/stage-rules.ts'
import { BULK_MOST } from '../desk/bulk.ts'
import { tickValue } from '../desk/bulk-forms.ts'
import { sayBatch } from '../desk/bulk-said.ts'
import type { BatchRow } from '../desk/bulk-views.ts'
import { showBulkLink } from '../desk/bulk-link-page.ts'
import { alikeOf, type QueueAlso, type QueueFound, showQueue } from '../desk/queue-page.ts'
import type { ClaimFactsRow, ReportFactsRow } from '../desk/queue-row-views.ts'
import { claimRow, reportRow, type Reader } from '../desk/queue-rows.ts'
import { QUEUE_VIEWS } from '../desk/queue-slice-views.ts'
import { saidOf } from '../desk/triage-said.ts'
import { actorOf, type Ctx } from '../web/env.ts'
import { hereOf } from '../web/here.ts'
import { bulkWords } from '../words/bulk-words.ts'
import { queuePageWords } from '../words/queue-words.ts'
import { triageFaultWords } from '../words/triage-words.ts'
import { trail } from './desk-room.ts'
import { both, each, type Entry, keysOf, type Room } from './entry.ts'
import { ago, problem, typed } from './example.ts'
import { CLAIM, STAGES } from './example-claim.ts'
import { HOLDINGS, published } from './example-notice.ts'
import { NUMBER, report } from './example-report.ts'

/** A row of the queue for every stage. */
const queueClaim = (stage: Stage, i: number, change: Partial<ClaimFactsRow> = {}): ClaimFactsRow => {
  const { work } = STAGES[stage]()
  const { id, harm, state, closed_as, state_note, hold_until, waits_for, lease_by, lease_until } = work.claim
  return {
    id: `${id}-${i}`, title: i % 2 ? work.claim.title : published('jam-tutup').title, harm: i === 3 ? 'low' : harm, state, closed_as, state_note, hold_until, waits_for, lease_by, lease_until, holder: work.holder, promise_at: ago(i % 3 === 0 ? 0.2 : -1.5), report_count: [61, 1, 4, 0][i % 4]!,
    assessment: work.open?.state ?? null, notice: work.notice, notice_number: work.notice && '1281-6', returned_note: stage === 'sent_back' ? 'Berlaku sampai kapan? Tambahkan pasalnya.' : null, replied_at: i === 1 ? ago(0.1) : null, areas: ['64.08.04', '64.08.09', '64.08.10'].slice(i % 3), objected: 0, holding_until: null, hours: [9, 4, 1, 0, 2, 0, 0, 1], ...change,
  }
}
const queueReport = (key: string, i: number, change: Partial<ReportFactsRow> = {}): ReportFactsRow => {
  const { state, channel, text, url, area, promise_at, answered_at, awaiting_since, decided_seq } = report(key)
  return { number: 20430 + i, state, channel, text, url, area, promise_at, answered_at, awaiting_since, decided_seq, replied_at: null, ...change }
}

/** What is announced as being checked, and what was objected to. */
const queueClaims = () => [...keysOf(STAGES).map((stage, i) => queueClaim(stage, i)), queueClaim('waiting', 9, { notice: 'holding', holding_until: HOLDINGS.holding.until }), queueClaim('published', 10, { objected: 1 })]
const QUEUE_REPORTS = [queueReport('baru-1', 1), queueReport('baru-2', 2, { text: null }), queueReport('jawab', 3, { replied_at: ago(0.2), answered_at: ago(2) }), queueReport('tanya', 4, { awaiting_since: ago(3), answered_at: ago(3) })]
const TICKS = QUEUE_REPORTS.map(({ number, decided_seq }) => tickValue({ number, seq: decided_seq }))

function queue(c: Ctx, change: Partial<QueueFound> = {}, also: QueueAlso = {}): Promise<string> {
  const here: Reader = { ...hereOf(c), region: c.var.deps.region, me: actorOf(c).id }
  const claims = queueClaims().map((facts) => {
    const { takeable, ...row } = claimRow(facts, here)
    return { ...row, takeAt: takeable ? `/meja/klaim/${CLAIM}/ambil` : null, tick: null }
  })
  const isTicked = (value: string) => also.tickAll === true || (also.failed?.typed.all('report').includes(value) ?? false)
  const reports = QUEUE_REPORTS.map((facts, i) => ({ ...reportRow(facts, here), takeAt: null, tick: { number: facts.number, value: TICKS[i]!, ticked: isTicked(TICKS[i]!) } }))
  const counts = Object.fromEntries([...QUEUE_VIEWS, 'late', 'objections'].map((view, i) => [view, i * 9])) as QueueFound['counts']
  return showQueue(c, { place: { view: 'semua', after: null }, counts: { ...counts, semua: 12, terbit: 100 }, rows: [...claims, ...reports], next: '0_x', ...change }, also)
}
const LIKE = [{ id: CLAIM, title: published('jam-tutup').title, stage: 'waiting' as const, reports: 12, notice: null }, { id: 'contoh-terbit', title: STAGES.published().work.claim.title, stage: 'published' as const, reports: 37, notice: '1281-6' }]

/** One tap on many reports. @param skipped how many it left out */
const batch = (act: BatchRow['act'], skipped: number): BatchRow[] =>
  QUEUE_REPORTS.map(({ number }, i) => ({ number: number + 20, act, seq: 2, at: ago(0.05), reason: act === 'decline' ? 'private' : null, skipped: i === 0 ? Array.from({ length: skipped }, (_, n) => 20470 + n) : [], stands: true, claim: act === 'link' ? published('jam-tutup').title : null }))
const said = (c: Ctx, act: BatchRow['act'], skipped: number) => ({ said: sayBatch(c, 'contoh', batch(act, skipped), {}) })
const NONE = Object.fromEntries([...QUEUE_VIEWS, 'late', 'objections'].map((view) => [view, 0])) as QueueFound['counts']

export const QUEUE: Room = {
  name: 'antrean',
  says: ['Antrean', 'The queue'],
  entries: [
    { name: 'semua', says: both(queuePageWords, (w) => w.semua), as: 'ratna', draw: (c) => queue(c) },
    { name: 'halaman-kedua', says: ['Halaman kedua', 'Second page'], as: 'ratna', draw: (c) => queue(c, { place: { view: 'semua', after: '0_x' }, next: null }) },
    { name: 'kosong', says: both(queuePageWords, (w) => w.empty), as: 'ratna', draw: (c) => queue(c, { rows: [], next: null, counts: NONE }) },
    { name: 'kosong-ada-bacaan', says: both(queuePageWords, (w) => w.emptyButReading('2')), as: 'ratna', draw: (c) => queue(c, { rows: [], next: null, counts: { ...NONE, baca: 2 } }) },
    { name: 'baru-ditolak', says: ['Laporan baru ditolak, bisa dikembalikan', 'A report just declined, with its undo'], as: 'ratna', draw: (c) => queue(c, {}, { said: saidOf(c, NUMBER, trail('declined')[0]) }) },
    { name: 'centang-semua', says: ['Semua laporan dicentang', 'All reports ticked'], as: 'ratna', draw: (c) => queue(c, {}, { tickAll: true }) },
    { name: 'banyak-ditolak', says: ['Beberapa baru ditolak, bisa dikembalikan', 'Several just declined, with the undo'], as: 'ratna', draw: (c) => queue(c, {}, said(c, 'decline', 0)) },
    { name: 'banyak-ditolak-sebagian', says: ['Beberapa ditolak, sebagian tidak berubah', 'Several declined, some left as they are'], as: 'ratna', draw: (c) => queue(c, {}, said(c, 'decline', 13)) },
    { name: 'banyak-ditautkan', says: ['Beberapa baru ditautkan, bisa dibatalkan', 'Several just joined, with the undo'], as: 'ratna', draw: (c) => queue(c, {}, said(c, 'link', 2)) },
    { name: 'serupa', says: ['Laporan serupa sebagai satu baris', 'Like reports as one row'], as: 'ratna', draw: (c) => queue(c, { rows: [alikeOf(QUEUE_REPORTS, { ...hereOf(c), region: c.var.deps.region, me: actorOf(c).id }, () => false)] }) },
    { name: 'pilih-kabar', says: ['Beberapa laporan, pilih kabarnya', 'Several reports, choose their claim'], as: 'ratna', draw: (c) => showBulkLink(c, { view: 'semua', after: null }, typed({ report: TICKS }), QUEUE_REPORTS, LIKE, null) },
    { name: 'pilih-kabar-salah', says: ['Beberapa laporan, kabarnya tidak ada', 'Several reports, no such claim'], as: 'ratna', draw: (c) => showBulkLink(c, { view: 'semua', after: null }, typed({ report: TICKS, cari: 'zebra', tautkan: '1' }), QUEUE_REPORTS, [], problem(c, 422, [{ field: 'claim', say: triageFaultWords(c.var.lang).claim }])) },
    { name: 'banyak-dikembalikan', says: ['Beberapa baru dikembalikan', 'Several just brought back'], as: 'ratna', draw: (c) => queue(c, {}, said(c, 'bring_back', 1)) },
    { name: 'banyak-tanpa-centang', says: both(bulkWords, (w) => w.noneTicked), as: 'ratna', draw: (c) => queue(c, {}, { failed: { typed: typed({}), problem: problem(c, 422, [{ field: 'queue', say: bulkWords(c.var.lang).noneTicked }, { field: 'reason', say: triageFaultWords(c.var.lang).reason }]) } }) },
    { name: 'banyak-terlalu-banyak', says: both(bulkWords, (w) => w.tooMany(BULK_MOST + 11, BULK_MOST)), as: 'ratna', draw: (c) => queue(c, {}, { failed: { typed: typed({ report: TICKS, reason: 'private' }), problem: problem(c, 422, [{ field: 'queue', say: bulkWords(c.var.lang).tooMany(BULK_MOST + 11, BULK_MOST) }]) } }) },
    { name: 'banyak-rekan-lebih-cepat', says: both(bulkWords, (w) => w.noneChanged), as: 'ratna', draw: (c) => queue(c, {}, { failed: { typed: typed({ report: TICKS.slice(1, 3), reason: 'private' }), problem: { status: 409, say: bulkWords(c.var.lang).noneChanged, faults: [] } } }) },
    { name: 'banyak-belum-kembali', says: both(bulkWords, (w) => w.noneBack), as: 'ratna', draw: (c) => queue(c, {}, { failed: { typed: typed({ batch: 'contoh' }), problem: { status: 409, say: bulkWords(c.var.lang).noneBack, faults: [] } } }) },
    ...each(QUEUE_VIEWS.filter((view) => view !== 'semua'), (view): Entry => ({ name: `kosong-${view}`, says: both(queuePageWords, (w) => `${w[view]}: ${w.emptyView}`), as: 'ratna', draw: (c) => queue(c, { place: { view, after: null }, rows: [], next: null, counts: NONE }) })),
  ],
}
