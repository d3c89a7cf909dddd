import { PUBLISHED } from '../demo/published-content.ts'
import type { DemoSource, PublishedClaim } from '../demo/demo-types.ts'
import type { ShownSource, SourceFile } from '../claims/source-views.ts'
import type { Holding } from '../notices/holding-views.ts'
import type { NoticeLine } from '../notices/notice-list-views.ts'
import type { NoticeState } from '../notices/notice-tables.ts'
import type { Circulation, Notice, VersionLine } from '../notices/notice-views.ts'
import { commonWords } from '../words/common-words.ts'
import { both, keysOf, type Pair } from './entry.ts'
import { ago, daysAgo } from './example.ts'

/** What the demo publishes, as rows of the database would give it. */
export const published = (key: string): PublishedClaim => PUBLISHED.find((claim) => claim.key === key)!

const bodyOf = (url: string) => (url.includes('bawaslu') ? 'Bawaslu' : url.includes('kpu') ? 'KPU' : url.includes('komdigi') ? 'Komdigi' : 'Pemkab Kutai Timur')
export const shownSource = ({ url, title, daysAgo: days, basis }: DemoSource): ShownSource => ({ url, title, date: daysAgo(days), basis, publisher: bodyOf(url), signatory: null, class: 'official', readAt: ago(3), file: null })

/** What has no address: a letter and a screenshot. */
const FILES: Record<SourceFile['kind'], { title: string; signatory: string | null; bytes: number }> = {
  pdf: { title: 'Surat edaran jam pemungutan suara (contoh)', signatory: 'Ketua PPS Long Bentuq (contoh)', bytes: 182_400 },
  jpeg: { title: 'Foto pengumuman di kantor desa (contoh)', signatory: null, bytes: 64_100 },
}
export const fileSources = (): ShownSource[] =>
  keysOf(FILES).map((kind, i) => ({ ...FILES[kind], kind, url: '', date: daysAgo(4), basis: 'record', publisher: 'KPU', class: 'official', readAt: ago(3), file: { hash: `${i + 3}`.repeat(64), kind, bytes: FILES[kind].bytes } }))

export function notice(claim: PublishedClaim = published('jam-tutup'), change: Partial<Notice> = {}): Notice {
  const { draft } = claim
  return {
    id: claim.key,
    claimId: claim.key,
    number: `${1280 + PUBLISHED.indexOf(claim)}-6`,
    slug: `contoh-${claim.key}`,
    stored: { state: 'published', best_before: ago(-24 * 30), paused_until: null, holding_until: null },
    stateNote: null,
    changedAt: ago(2),
    version: 1,
    n: 1,
    verdict: draft.verdict,
    kind: draft.kind ?? null,
    headline: draft.headline,
    claimText: draft.claimText,
    body: draft.body,
    bestBefore: ago(-24 * 30),
    note: null,
    publishedAt: ago(26),
    versionAt: ago(26),
    sources: draft.sources.map(shownSource),
    ...change,
  }
}

/** A corrected notice: its second version is in force. */
export const corrected = (change: Partial<Notice> = {}): Notice => notice(published('hitung-cepat'), { version: 2, n: 2, versionAt: ago(6), note: 'Versi pertama menulis jam yang keliru.', ...change })

/** Every state that a notice with a verdict can be stored in. */
export const STANDINGS: Record<Exclude<NoticeState, keyof typeof HOLDINGS>, Partial<Notice>> = {
  published: {},
  recheck_due: { stored: { state: 'recheck_due', best_before: ago(20), paused_until: null, holding_until: null }, bestBefore: ago(20) },
  paused: { stored: { state: 'paused', best_before: ago(-700), paused_until: ago(-9), holding_until: null }, stateNote: 'KPU memperbarui contohnya. Kami cocokkan dulu.' },
  withdrawn: { stored: { state: 'withdrawn', best_before: ago(-700), paused_until: null, holding_until: null }, stateNote: 'Kami keliru membaca tanggal berlakunya aturan.' },
}

const holding = (change: Partial<Holding>): Holding => ({
  id: 'contoh-pengumuman', claimId: 'maju-sabtu', number: '1296-2', slug: 'contoh-pengumuman', stored: { state: 'holding', best_before: null, paused_until: null, holding_until: ago(-3) },
  claimText: 'Hari pemungutan suara dimajukan ke hari Sabtu karena akan ada banjir.', until: ago(-3), heldAt: ago(1), changedAt: ago(1), ...change,
})
const ended = { state: 'lapsed', best_before: null, paused_until: null, holding_until: ago(2) } as const
/** A notice without a verdict, in each state that it can be stored in. */
export const HOLDINGS: Record<Extract<NoticeState, 'holding' | 'lapsed'>, Holding> = {
  holding: holding({}),
  lapsed: holding({ number: '1297-9', slug: 'contoh-berakhir', stored: ended, until: ago(2), heldAt: ago(5), changedAt: ago(2) }),
}
export const HOLDING_WORDS: Record<keyof typeof HOLDINGS, Pair> = { holding: both(commonWords, (w) => w.checking), lapsed: both(commonWords, (w) => w.lapsed) }

export const STANDING_WORDS: Record<keyof typeof STANDINGS, Pair> = { published: ['Berlaku', 'In force'], recheck_due: ['Perlu dicek ulang', 'Recheck due'], paused: ['Dijeda', 'Paused'], withdrawn: ['Dicabut', 'Withdrawn'] }

export const versions = ({ version, note }: Notice): VersionLine[] => Array.from({ length: version }, (_, i) => ({ n: version - i, at: ago(26 - 20 * (version - i - 1)), note: version - i > 1 ? note : null }))
export const circulation: Circulation = { areas: ['64.08.04', '64.08.09', '64.08.10'], since: ago(51), reports: 23 }
export const untold: Circulation = { areas: [], since: null, reports: 0 }

export const lineOf = (n: Notice): NoticeLine => ({
  id: n.id, number: n.number, slug: n.slug, verdict: n.verdict, claimText: n.claimText, headline: n.headline, body: n.body, bestBefore: n.bestBefore, publishedAt: n.publishedAt, versionAt: n.versionAt,
  version: n.version, note: n.note, stored: n.stored, stateNote: n.stateNote, changedAt: n.changedAt, publisher: n.sources[0]?.publisher ?? null,
})

/** A row of every verdict, and of everything that may stand in place of one. */
export const lines = (): NoticeLine[] => [...PUBLISHED.filter(({ afterwards }) => !afterwards).map((claim) => lineOf(notice(claim))), lineOf(corrected()), ...Object.values(STANDINGS).map((change, i) => lineOf(notice(published('contoh-surat'), { id: `n${i}`, ...change })))]

