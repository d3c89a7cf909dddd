import { sql, type Selectable } from 'kysely'
import type { ActivityTable } from '../store/activity.ts'
import type { Store } from '../store/store.ts'
import type { ReferralTable, Verdict } from './claim-tables.ts'

/** What the desk sees of a linked report beside its claim. */
export type LinkedReport = { number: number; text: string | null; url: string | null; area: string | null; received_at: string; decided_seq: number }
export type Step = Pick<Selectable<ActivityTable>, 'seq' | 'act' | 'actor_id' | 'note' | 'detail' | 'at'> & { who: string | null; /** title of the other claim, of a merge or a split */ other: string | null }
export type ClaimNotice = { number: string; slug: string; verdict: Verdict; claim_text: string; headline: string; published_at: string }
export type DroppedDraft = { version: number; headline: string | null; claim_text: string | null; body: string | null; saved_at: string }

/** Beyond this the page would be too long to read; what it says is about the latest. */
const MOST_STEPS = 200
/** Reports that are looked through at all. */
const MOST_REPORTS = 500

/** The first ones, oldest first. A withdrawn report has nothing left to show. */
export const reportsOfClaim = (store: Store, claimId: string): Promise<LinkedReport[]> =>
  store.read
    .selectFrom('report')
    .select(['number', 'text', 'url', 'area', 'received_at', 'decided_seq'])
    .where('claim_id', '=', claimId)
    .where('state', '=', 'linked')
    .orderBy('received_at')
    .orderBy('number')
    .limit(MOST_REPORTS)
    .execute()

/** Newest first, with the names of staff. */
export const stepsOfClaim = (store: Store, claimId: string): Promise<Step[]> =>
  store.read
    .selectFrom('activity as t')
    .leftJoin('account as a', 'a.id', 't.actor_id')
    .leftJoin('claim as o', (join) => join.on('o.id', '=', sql<string>`json_extract(t.detail, '$.claim')`))
    .select(['t.seq', 't.act', 't.actor_id', 't.note', 't.detail', 't.at', 'a.name as who', 'o.title as other'])
    .where('t.subject', '=', 'claim')
    .where('t.subject_id', '=', claimId)
    .orderBy('t.seq', 'desc')
    .limit(MOST_STEPS)
    .execute()

/** Newest first. */
export const referralsOfClaim = (store: Store, claimId: string): Promise<Selectable<ReferralTable>[]> =>
  store.read.selectFrom('referral').selectAll().where('claim_id', '=', claimId).orderBy('n', 'desc').execute()

/** The version in force; null where nothing was published. */
export async function publishedOfClaim(store: Store, claimId: string): Promise<ClaimNotice | null> {
  const row = await store.read
    .selectFrom('notice as n')
    .innerJoin('notice_version as v', (join) => join.onRef('v.notice_id', '=', 'n.id').onRef('v.n', '=', 'n.version'))
    .innerJoin('assessment as a', 'a.id', 'v.assessment_id')
    .select(['n.number', 'n.slug', 'a.verdict', 'a.claim_text', 'a.headline', 'v.published_at'])
    .where('n.claim_id', '=', claimId)
    .executeTakeFirst()
  // An agreed assessment has all three: the database refuses it otherwise.
  return row ? { ...row, verdict: row.verdict!, claim_text: row.claim_text!, headline: row.headline! } : null
}

/** Drafts that were thrown away, for those who wrote them. */
export const droppedBy = (store: Store, claimId: string, accountId: string): Promise<DroppedDraft[]> =>
  store.read
    .selectFrom('assessment as a')
    .innerJoin('assessment_author as w', (join) => join.onRef('w.assessment_id', '=', 'a.id').on('w.account_id', '=', accountId))
    .select(['a.version', 'a.headline', 'a.claim_text', 'a.body', 'a.saved_at'])
    .where('a.claim_id', '=', claimId)
    .where('a.state', '=', 'dropped')
    .orderBy('a.version', 'desc')
    .execute()

/** The latest return of an assessment: who, and why. */
export const lastReturn = (store: Store, assessmentId: string): Promise<{ who: string; note: string | null } | undefined> =>
  store.read
    .selectFrom('reading as r')
    .innerJoin('account as a', 'a.id', 'r.reader_id')
    .select(['a.name as who', 'r.note'])
    .where('r.assessment_id', '=', assessmentId)
    .where('r.outcome', '=', 'returned')
    .orderBy('r.n', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Who that is; '' where the account is gone. */
export const nameOfAccount = async (store: Store, id: string): Promise<string> =>
  (await store.read.selectFrom('account').select('name').where('id', '=', id).executeTakeFirst())?.name ?? ''
