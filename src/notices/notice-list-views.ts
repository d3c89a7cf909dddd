import { sql, type SqlBool } from 'kysely'
import type { ReferralBody, Verdict } from '../claims/claim-tables.ts'
import { handlerOf } from '../claims/handler-views.ts'
import type { Store } from '../store/store.ts'
import type { StandingFacts } from './notice-rules.ts'

/** A notice in a list. `publisher`: of its first official source, null where it has none. */
export type NoticeLine = { id: string; number: string; slug: string; verdict: Verdict; claimText: string; headline: string; body: string; bestBefore: string; publishedAt: string; versionAt: string; version: number; note: string | null; stored: StandingFacts; stateNote: string | null; changedAt: string; publisher: string | null }

/** Where a page of the list begins: after this one. */
export type Cursor = { publishedAt: string; id: string }

/** `match`: an FTS5 query that `matchAll` or `matchAny` made, never a person's text; '' finds nothing. */
export type NoticeFilter = { verdict?: Verdict; area?: string; match?: string; number?: string; after?: Cursor | null }

/** Newest first. */
export async function listNotices(store: Store, filter: NoticeFilter, most: number): Promise<NoticeLine[]> {
  if (filter.match === '') return []
  let query = lines(store).orderBy('n.published_at', 'desc').orderBy('n.id').limit(most)
  const { verdict, area, match, number, after } = filter
  if (verdict) query = query.where('n.verdict', '=', verdict)
  if (number) query = query.where('n.number', '=', number)
  if (area) query = query.where('n.id', 'in', store.read.selectFrom('notice_area').select('notice_id').where('area', '=', area))
  if (match) query = query.where('n.id', 'in', store.read.selectFrom('notice_text').select('notice_id').where(sql<SqlBool>`notice_text MATCH ${match}`))
  if (after) query = query.where(sql<SqlBool>`(n.published_at < ${after.publishedAt} OR (n.published_at = ${after.publishedAt} AND n.id > ${after.id}))`)
  return (await query.execute()).map(lineOf)
}

/** Whatever changed last comes first: published, corrected, paused, resumed, withdrawn. */
export async function changedNotices(store: Store, most: number): Promise<NoticeLine[]> {
  return (await lines(store).orderBy('n.changed_at', 'desc').orderBy('n.id').limit(most).execute()).map(lineOf)
}

/** Addresses for a site map, the latest first. */
export const noticeAddresses = (store: Store, most: number): Promise<{ slug: string; changed_at: string }[]> =>
  store.read.selectFrom('notice').select(['slug', 'changed_at']).where('published_at', 'is not', null).orderBy('changed_at', 'desc').orderBy('id').limit(most).execute()

/** Published ones among these, in no order. */
export async function noticesByIds(store: Store, ids: readonly string[]): Promise<NoticeLine[]> {
  if (ids.length === 0) return []
  return (await lines(store).where('n.id', 'in', ids).execute()).map(lineOf)
}

/** A claim that another body has in hand: we give no verdict meanwhile. `body`: whom it was last passed to; `handler`: who has it, as the desk wrote it when it closed the claim. */
export type InProcess = { id: string; title: string; body: ReferralBody | null; handler: string | null; since: string }

const MOST_IN_PROCESS = 200

/** The latest 200; few matters are before Bawaslu or a court at once. */
export async function claimsInProcess(store: Store): Promise<InProcess[]> {
  const { rows } = await sql<InProcess>`
    SELECT c.id, c.title,
      (SELECT body FROM referral WHERE claim_id = c.id ORDER BY n DESC LIMIT 1) AS body,
      ${handlerOf} AS handler,
      coalesce((SELECT max(at) FROM activity WHERE subject = 'claim' AND subject_id = c.id AND act = 'close'), c.entered_at) AS since
    FROM claim c WHERE c.closed_as = 'in_process' ORDER BY c.entered_at DESC LIMIT ${MOST_IN_PROCESS}`.execute(store.read)
  return rows
}

const firstOfficial = sql<string | null>`(SELECT p.name FROM assessment_source s JOIN publisher p ON p.id = s.publisher_id WHERE s.assessment_id = a.id AND s.publisher_class = 'official' ORDER BY s.n LIMIT 1)`

const lines = (store: Store) =>
  store.read
    .selectFrom('notice as n')
    .innerJoin('notice_version as v', (join) => join.onRef('v.notice_id', '=', 'n.id').onRef('v.n', '=', 'n.version'))
    .innerJoin('assessment as a', 'a.id', 'v.assessment_id')
    .select(['n.id', 'n.number', 'n.slug', 'n.state', 'n.state_note', 'n.changed_at', 'v.note', 'n.paused_until', 'n.holding_until', 'n.version', 'n.published_at', 'v.published_at as version_at', 'a.verdict', 'a.claim_text', 'a.headline', 'a.body', 'a.best_before', firstOfficial.as('publisher')])
    .where('n.published_at', 'is not', null)

type Row = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number]

const lineOf = (r: Row): NoticeLine => ({
  id: r.id,
  number: r.number,
  slug: r.slug,
  verdict: r.verdict!,
  claimText: r.claim_text!,
  headline: r.headline!,
  body: r.body!,
  bestBefore: r.best_before!,
  publishedAt: r.published_at!,
  versionAt: r.version_at,
  version: r.version,
  note: r.note,
  stateNote: r.state_note,
  changedAt: r.changed_at,
  stored: { state: r.state, best_before: r.best_before, paused_until: r.paused_until, holding_until: r.holding_until },
  publisher: r.publisher,
})
