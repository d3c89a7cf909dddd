import { sql } from 'kysely'
import { CONTACT_DAYS } from '../reports/report-rules.ts'
import type { Store } from '../store/store.ts'

const AT_ONCE = 200

/**
 * Erases the contacts of reports that ended seven days ago: declined or expired, or of a
 * claim that was closed or whose notice answered them and has not changed since. It decides
 * nothing, so it leaves no row in the history. @returns how many
 */
export async function eraseContacts(store: Store, now: Date): Promise<number> {
  const before = new Date(now.getTime() - CONTACT_DAYS * 86_400_000).toISOString()
  const { rows } = await sql<{ number: number }>`SELECT r.number FROM report r LEFT JOIN claim c ON c.id = r.claim_id LEFT JOIN notice n ON n.claim_id = c.id
    WHERE r.contact IS NOT NULL AND r.state IN ('declined', 'expired', 'linked') AND (
      (r.state IN ('declined', 'expired') AND (SELECT max(at) FROM activity WHERE subject = 'report' AND subject_id = CAST(r.number AS TEXT)) <= ${before})
      OR (r.state = 'linked' AND c.state = 'closed' AND (SELECT max(at) FROM activity WHERE subject = 'claim' AND subject_id = c.id) <= ${before})
      OR (r.state = 'linked' AND n.published_at IS NOT NULL AND n.changed_at <= ${before} AND r.answered_at <= ${before}))
    LIMIT ${AT_ONCE}`.execute(store.read)
  if (rows.length === 0) return 0
  const numbers = rows.map((r) => r.number)
  // D1 takes a hundred parameters at once.
  const parts = Array.from({ length: Math.ceil(numbers.length / 90) }, (_, i) => numbers.slice(i * 90, i * 90 + 90))
  await store.commit(parts.map((part) => store.read.updateTable('report').set({ contact: null }).where('number', 'in', part).compile()))
  return numbers.length
}
