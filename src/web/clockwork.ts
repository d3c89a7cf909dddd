import { expireUnanswered } from '../reports/report-due.ts'
import { endHolds } from '../claims/claim-due.ts'
import { pruneAccounts } from '../accounts/account-due.ts'
import { eraseContacts } from '../desk/contact-store.ts'
import { expireGuidance } from '../desk/guidance-out.ts'
import { placeClaims, placeReports } from '../desk/placing.ts'
import { indexReports } from '../desk/search-index.ts'
import { endPauses, lapseHoldings, markRechecks } from '../desk/notice-moves.ts'
import { eraseObjectionContacts } from '../objections/objection-due.ts'
import { countGrams } from '../matching/gram-counts.ts'
import { indexNotices } from '../notices/notice-index.ts'
import { pruneShowings } from '../notices/showing-store.ts'
import { pruneLimits } from '../store/d1-limits.ts'
import type { Store } from '../store/store.ts'
import { tellOperator } from './operator-log.ts'

/**
 * What time alone brings: a question unanswered for 14 days, a hold, pause or holding notice that has run out, a best-before that has passed, guidance
 * past its date, rows kept for a while, counted limits; notices that a check and reports that a search would not find yet, reports that are not among the wordings. One loop on Node, a cron trigger on Workers. Each job stands
 * alone: one that fails is told to the operator and tried again next time.
 */
export async function tick(store: Store, now: Date): Promise<void> {
  const jobs = { expireUnanswered, endHolds, endPauses, lapseHoldings, markRechecks, expireGuidance, eraseContacts, eraseObjectionContacts, pruneAccounts, pruneLimits, pruneShowings: (s: Store) => pruneShowings(s, now), indexNotices: (s: Store) => indexNotices(s), indexReports: (s: Store) => indexReports(s), placeClaims, placeReports: (s: Store) => placeReports(s, now), countGrams }
  for (const [name, job] of Object.entries(jobs)) {
    try {
      await job(store, now)
    } catch (fault) {
      tellOperator(now, { event: 'job_failed', what: `${name}: ${String(fault)}`, todo: 'It is tried again in a minute. If it goes on, look for disk faults above this line.' })
    }
  }
}
