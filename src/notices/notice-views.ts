import { sql } from 'kysely'
import type { Kind, Verdict } from '../claims/claim-tables.ts'
import { shownSources, type ShownSource } from '../claims/source-views.ts'
import type { Store } from '../store/store.ts'
import type { StandingFacts } from './notice-rules.ts'

/**
 * One version of a notice as people read it. `n`: this version; `version`: the one in force.
 * `publishedAt`: of the first version; `versionAt`: of this one. Instants are UTC ISO.
 */
export type Notice = {
  id: string
  claimId: string
  number: string
  slug: string
  /** as stored: `standingAt` tells where it stands now */
  stored: StandingFacts
  /** public: why it is paused or withdrawn */
  stateNote: string | null
  changedAt: string
  version: number
  n: number
  verdict: Verdict
  kind: Kind | null
  headline: string
  claimText: string
  body: string
  bestBefore: string
  note: string | null
  publishedAt: string
  versionAt: string
  sources: ShownSource[]
}

/** The notice in force, by what people and rooms know it by; null where there is none: a holding notice has no version (src/notices/holding-views.ts). */
export async function noticeBy(store: Store, key: 'slug' | 'number' | 'claim_id', value: string): Promise<Notice | null> {
  return oneNotice(store, key, value, null)
}

/** For tickets and the claim's page. */
export const noticeOfClaim = (store: Store, claimId: string): Promise<Notice | null> => noticeBy(store, 'claim_id', claimId)

/** An earlier version; every one stays readable. */
export const noticeVersion = (store: Store, slug: string, n: number): Promise<Notice | null> => oneNotice(store, 'slug', slug, n)

async function oneNotice(store: Store, key: 'slug' | 'number' | 'claim_id', value: string, n: number | null): Promise<Notice | null> {
  const row = await noticeRows(store, n).where(`n.${key}`, '=', value).executeTakeFirst()
  return row ? noticeOf(row, await shownSources(store, row.assessment_id)) : null
}

/** Notices with the words of version `n`; null: of the version in force. */
export const noticeRows = (store: Store, n: number | null = null) =>
  store.read
    .selectFrom('notice as n')
    .innerJoin('notice_version as v', (join) => (n === null ? join.onRef('v.notice_id', '=', 'n.id').onRef('v.n', '=', 'n.version') : join.onRef('v.notice_id', '=', 'n.id').on('v.n', '=', n)))
    .innerJoin('assessment as a', 'a.id', 'v.assessment_id')
    .select(['n.id', 'n.claim_id', 'n.number', 'n.slug', 'n.state', 'n.best_before as holds_until', 'n.paused_until', 'n.holding_until', 'n.state_note', 'n.changed_at', 'n.version', 'n.published_at', 'v.n', 'v.note', 'v.published_at as version_at', 'a.id as assessment_id', 'a.verdict', 'a.kind', 'a.headline', 'a.claim_text', 'a.body', 'a.best_before'])

type NoticeRow = Awaited<ReturnType<ReturnType<typeof noticeRows>['execute']>>[number]

export const noticeOf = (row: NoticeRow, sources: ShownSource[]): Notice => ({
  id: row.id,
  claimId: row.claim_id,
  number: row.number,
  slug: row.slug,
  stored: { state: row.state, best_before: row.holds_until, paused_until: row.paused_until, holding_until: row.holding_until },
  stateNote: row.state_note,
  changedAt: row.changed_at,
  version: row.version,
  n: row.n,
  verdict: row.verdict!,
  kind: row.kind,
  headline: row.headline!,
  claimText: row.claim_text!,
  body: row.body!,
  bestBefore: row.best_before!,
  note: row.note,
  publishedAt: row.published_at!,
  versionAt: row.version_at,
  sources,
})

export type VersionLine = { n: number; at: string; note: string | null }

/** All versions, newest first. */
export const versionsOf = (store: Store, noticeId: string): Promise<VersionLine[]> =>
  store.read.selectFrom('notice_version').select(['n', 'published_at as at', 'note']).where('notice_id', '=', noticeId).orderBy('n', 'desc').execute()

/** What may be told of the reports behind a notice: where (kecamatan), since when, how many. */
export type Circulation = { areas: string[]; since: string | null; reports: number }

export async function circulationOf(store: Store, notice: { id: string; claimId: string }): Promise<Circulation> {
  const [areas, reports] = await Promise.all([
    store.read.selectFrom('notice_area').select('area').where('notice_id', '=', notice.id).orderBy('area').execute(),
    store.read
      .selectFrom('report')
      .select([sql<string | null>`min(received_at)`.as('since'), sql<number>`count(*)`.as('reports')])
      .where('claim_id', '=', notice.claimId)
      .executeTakeFirst(),
  ])
  return { areas: areas.map((a) => a.area), since: reports?.since ?? null, reports: Number(reports?.reports ?? 0) }
}
