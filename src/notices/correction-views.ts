import { sql } from 'kysely'
import type { Verdict } from '../claims/claim-tables.ts'
import type { Store } from '../store/store.ts'

/** What the public log tells: a correction, a pause and its end, a withdrawal asked, confirmed or lapsed. */
export type CorrectionAct = 'publish' | 'pause' | 'resume' | 'pause_ends' | 'ask_withdrawal' | 'withdraw' | 'withdrawal_lapses'

/**
 * A line of the public log. `verdictNow`, `verdictBefore` and `headlineBefore` only of a correction.
 * Who did it is not told: the desk answers for it as a whole.
 */
export type CorrectionLine = {
  act: CorrectionAct
  at: string
  note: string | null
  number: string
  slug: string
  claimText: string
  version: number | null
  verdictNow: Verdict | null
  verdictBefore: Verdict | null
  headlineBefore: string | null
}

/** Newest first. The condition is the partial index's own, so that it is used. @param after `at` of the last line of the page before, with its notice and seq */
export async function corrections(store: Store, after: CorrectionCursor | null, most: number): Promise<(CorrectionLine & CorrectionCursor)[]> {
  const { rows } = await sql<CorrectionLine & CorrectionCursor>`SELECT t.act, t.at, t.subject_id AS id, t.seq, n.number, n.slug, now.claim_text AS claimText,
      coalesce(v.note, t.note) AS note, v.n AS version, now.verdict AS verdictNow, was.verdict AS verdictBefore, was.headline AS headlineBefore
    FROM activity t
    JOIN notice n ON n.id = t.subject_id
    LEFT JOIN notice_version v ON t.act = 'publish' AND v.notice_id = n.id AND v.n = json_extract(t.detail, '$.version')
    LEFT JOIN notice_version w ON w.notice_id = n.id AND w.n = v.n - 1
    JOIN notice_version f ON f.notice_id = n.id AND f.n = coalesce(v.n, n.version)
    JOIN assessment now ON now.id = f.assessment_id
    LEFT JOIN assessment was ON was.id = w.assessment_id
    WHERE t.subject = 'notice' AND (t.act IN ('pause', 'resume', 'pause_ends', 'ask_withdrawal', 'withdraw', 'withdrawal_lapses') OR (t.act = 'publish' AND json_extract(t.detail, '$.version') > 1))
    ${after ? sql`AND (t.at < ${after.at} OR (t.at = ${after.at} AND (t.subject_id, t.seq) > (${after.id}, ${after.seq})))` : sql``}
    ORDER BY t.at DESC, t.subject_id, t.seq LIMIT ${most}`.execute(store.read)
  return rows
}

/** Where a page of the log begins: after this line. */
export type CorrectionCursor = { at: string; id: string; seq: number }
