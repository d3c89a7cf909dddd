import { sql } from 'kysely'
import { clustersLike } from '../matching/clusters.ts'
import type { Store } from '../store/store.ts'

/** A claim with more wordings than this is known by the first of them. */
const MOST_MEMBERS = 200

/**
 * How many have reported what a text tells, in claims that are under work: one browser counts
 * once. What no moderator has made a claim of is not looked at: it may be someone's private matter.
 * 0 for none.
 */
export async function similarUnderWork(store: Store, text: string): Promise<number> {
  const clusters = await clustersLike(store, text, 'id')
  if (clusters.length === 0) return 0
  const { rows } = await sql<{ n: number }>`
    SELECT coalesce(sum(independent_count), 0) AS n FROM claim c
    WHERE c.state <> 'closed' AND c.report_count > 0
      AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.claim_id = c.id AND n.state IN ('published', 'recheck_due'))
      AND c.id IN (SELECT coalesce(r.claim_id, m.subject_id)
        FROM (SELECT subject, subject_id FROM match_member WHERE cluster IN (SELECT value FROM json_each(${JSON.stringify(clusters)})) LIMIT ${MOST_MEMBERS}) m
        LEFT JOIN report r ON m.subject = 'report' AND r.number = CAST(m.subject_id AS INTEGER) AND r.state = 'linked'
        WHERE r.number IS NOT NULL OR m.subject = 'claim')`.execute(store.read)
  return rows[0]?.n ?? 0
}
