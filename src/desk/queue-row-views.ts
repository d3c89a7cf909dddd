import { sql } from 'kysely'
import type { AssessmentState, ClaimState, ClosedAs, Harm } from '../claims/claim-tables.ts'
import type { NoticeState } from '../notices/notice-tables.ts'
import type { ReportChannel, ReportState } from '../reports/report-tables.ts'
import { isAmong } from '../store/among.ts'
import type { Store } from '../store/store.ts'

/** What a drawn row of the queue says about a claim. */
export type ClaimFactsRow = {
  id: string
  title: string
  harm: Harm
  state: ClaimState
  closed_as: ClosedAs | null
  state_note: string | null
  hold_until: string | null
  waits_for: 'moderator' | 'reader' | 'nobody'
  lease_by: string | null
  lease_until: string | null
  holder: string | null
  promise_at: string
  report_count: number
  assessment: AssessmentState | null
  notice: NoticeState | null
  notice_number: string | null
  /** 1 while somebody's objection to the notice waits */
  objected: number
  /** UTC ISO, of a holding notice */
  holding_until: string | null
  /** the reader's note that came with the last return; null to whoever does not see the draft, for it would tell the next reader the verdict */
  returned_note: string | null
  /** when a reporter answered and nobody has answered back */
  replied_at: string | null
  /** codes, with repetition, of the latest reports */
  areas: string[]
  /** reports in each of the last 192 hours, the present one first */
  hours: number[]
}

const HOURS = 8 * 24
/** So many of a claim's reports are looked at one by one. */
const LATEST = 50

/** When it came, where from, and when its reporter answered. */
type Latest = [receivedAt: string, area: string | null, repliedAt: string | null]

/** At most a page of claims. @param places their row ids; @param me account id of who looks. A claim's reports are met once, and the latest alone: a second read counts for those where more came within the hours that are drawn. */
export async function claimRows(store: Store, places: number[], me: string, now: Date): Promise<Map<string, ClaimFactsRow>> {
  if (places.length === 0) return new Map()
  const facts = (await claimFacts(store, places, me, now.toISOString())).map(({ latest, ...row }) => ({ row, latest: JSON.parse(latest) as Latest[] }))
  const since = new Date(now.getTime() - HOURS * 3_600_000).toISOString()
  const crowded = facts.filter(({ latest }) => latest.length === LATEST && latest.every(([at]) => at > since)).map(({ row }) => row.id)
  const counted = await reportHours(store, crowded, now, since)
  return new Map(facts.map(({ row, latest }) => [row.id, { ...row, replied_at: row.replied_at ?? lastReply(latest), areas: latest.flatMap(([, area]) => area ?? []), hours: counted.get(row.id) ?? hoursOf(latest, now) }]))
}

/** A draft is asked for only where somebody is waited for: `stageOf` looks at no other. */
async function claimFacts(store: Store, places: number[], me: string, at: string) {
  const { rows } = await sql<Omit<ClaimFactsRow, 'areas' | 'hours'> & { latest: string }>`SELECT
    c.id, c.title, c.harm, c.state, c.closed_as, c.state_note, c.hold_until, c.waits_for, c.lease_by, c.lease_until, c.promise_at, c.report_count,
    holder.name AS holder, a.state AS assessment, n.state AS notice, n.number AS notice_number, n.holding_until,
    EXISTS (SELECT 1 FROM objection o WHERE o.notice_id = n.id AND o.answered_at IS NULL AND o.set_aside_at IS NULL) AS objected,
    CASE WHEN (c.lease_by = ${me} AND c.lease_until > ${at}) OR EXISTS (SELECT 1 FROM assessment_author w WHERE w.assessment_id = a.id AND w.account_id = ${me})
      THEN (SELECT note FROM reading WHERE assessment_id = a.id AND outcome = 'returned' ORDER BY n DESC LIMIT 1) END AS returned_note,
    CASE WHEN c.report_count > ${sql.lit(LATEST)} THEN (SELECT max(replied_at) FROM report WHERE claim_id = c.id AND replied_at IS NOT NULL) END AS replied_at,
    (SELECT json_group_array(json_array(received_at, area, replied_at)) FROM (SELECT received_at, area, replied_at FROM report WHERE claim_id = c.id ORDER BY received_at DESC LIMIT ${sql.lit(LATEST)})) AS latest
    FROM claim c
    LEFT JOIN account holder ON holder.id = c.lease_by
    LEFT JOIN assessment a ON c.waits_for <> 'nobody' AND a.claim_id = c.id AND a.state IN ('draft', 'submitted', 'sent_back')
    LEFT JOIN notice n ON n.claim_id = c.id
    WHERE c.rowid IN (${sql.join(places)})`.execute(store.read)
  return rows
}

const lastReply = (latest: Latest[]): string | null => latest.flatMap(([, , repliedAt]) => repliedAt ?? []).toSorted().at(-1) ?? null

function hoursOf(latest: Latest[], now: Date): number[] {
  const hours = Array<number>(HOURS).fill(0)
  for (const [at] of latest) {
    const hour = Math.trunc((now.getTime() - Date.parse(at)) / 3_600_000)
    if (hour >= 0 && hour < HOURS) hours[hour]!++
  }
  return hours
}

async function reportHours(store: Store, ids: string[], now: Date, since: string): Promise<Map<string, number[]>> {
  const found = new Map(ids.map((id) => [id, Array<number>(HOURS).fill(0)]))
  if (ids.length === 0) return found
  const { rows } = await sql<{ claim_id: string; hour: number; n: number }>`SELECT claim_id, (unixepoch(${now.toISOString()}) - unixepoch(received_at)) / 3600 AS hour, count(*) AS n
    FROM report WHERE claim_id IN (${sql.join(ids)}) AND received_at > ${since} GROUP BY 1, 2`.execute(store.read)
  for (const { claim_id, hour, n } of rows) if (hour >= 0 && hour < HOURS) found.get(claim_id)![hour] = n
  return found
}

/** What a drawn row says about a report without a claim, or one that was asked. */
export type ReportFactsRow = {
  number: number
  /** its last row of activity that counts: a form drawn with it goes stale with the next */
  decided_seq: number
  state: ReportState
  channel: ReportChannel
  /** its first words */
  text: string | null
  url: string | null
  area: string | null
  promise_at: string
  answered_at: string | null
  awaiting_since: string | null
  replied_at: string | null
}

/** Which of these reports tell the same in other words: a cluster for each that has one. One look at a page's rows, whatever else waits. */
export async function clustersAmong(store: Store, numbers: number[]): Promise<Map<number, number>> {
  if (numbers.length === 0) return new Map()
  const rows = await store.read.selectFrom('match_member').select(['subject_id', 'cluster']).where('subject', '=', 'report').where(isAmong('subject_id', numbers.map(String))).execute()
  return new Map(rows.map((row) => [Number(row.subject_id), row.cluster]))
}

export async function reportRows(store: Store, numbers: number[]): Promise<Map<number, ReportFactsRow>> {
  if (numbers.length === 0) return new Map()
  const { rows } = await sql<ReportFactsRow>`SELECT number, decided_seq, state, channel, substr(text, 1, 300) AS text, url, area, promise_at, answered_at, awaiting_since, replied_at
    FROM report WHERE number IN (${sql.join(numbers)})`.execute(store.read)
  return new Map(rows.map((row) => [row.number, row]))
}
