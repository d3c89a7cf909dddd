import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { Store, Write } from '../store/store.ts'
import type { ReferralTable } from './claim-tables.ts'

/** The next referral of a claim; its number is counted in the same statement. */
export const referralWrite = (store: Store, r: Omit<Insertable<ReferralTable>, 'n' | 'outcome' | 'outcome_at'>): Write =>
  sql`INSERT INTO referral (claim_id, n, body, road, note, by_id, at)
    SELECT ${r.claim_id}, coalesce(max(n), 0) + 1, ${r.body}, ${r.road}, ${r.note}, ${r.by_id}, ${r.at} FROM referral WHERE claim_id = ${r.claim_id}`.compile(store.read)

/** What came of the latest referral. */
export const outcomeOfReferralWrite = (store: Store, claimId: string, outcome: string, at: string): Write =>
  sql`UPDATE referral SET outcome = ${outcome}, outcome_at = ${at}
    WHERE claim_id = ${claimId} AND n = (SELECT max(n) FROM referral WHERE claim_id = ${claimId})`.compile(store.read)
