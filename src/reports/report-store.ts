import { sql, type Insertable, type RawBuilder, type Selectable } from 'kysely'
import { activityWrite, activityWrites, type Activity } from '../store/activity.ts'
import { insertWrite } from '../store/insert-write.ts'
import type { Store, Write } from '../store/store.ts'
import type { KeptFile } from '../media/media-rules.ts'
import type { FactColumns } from './report-complete-rules.ts'
import type { ReportStep } from './report-rules.ts'
import type { ReportMessageTable, ReportTable } from './report-tables.ts'

export type ReportRow = Selectable<ReportTable>

export async function loadReport(store: Store, number: number): Promise<ReportRow | null> {
  return (await store.read.selectFrom('report').selectAll().where('number', '=', number).executeTakeFirst()) ?? null
}

/** Several at once, by number; at most 100 (D1's bound parameters). What is not there is not in the map. */
export async function loadReports(store: Store, numbers: readonly number[]): Promise<Map<number, ReportRow>> {
  if (numbers.length === 0) return new Map()
  const rows = await store.read.selectFrom('report').selectAll().where('number', 'in', numbers).execute()
  return new Map(rows.map((row) => [row.number, row]))
}

/** A new report with its first row of activity. `by`: the reporter, or the moderator who enters it for one. */
export function newReportWrites(store: Store, report: Insertable<ReportTable>, by: Activity['by'], pictures: readonly KeptFile[] = []): Write[] {
  const activity: Activity = { subject: 'report', subject_id: String(report.number), seq: 1, act: 'receive', by, to: 'received', detail: { channel: report.channel ?? 'web' }, at: report.received_at }
  const rows = pictures.map(({ hash, width, height, bytes }, i) => ({ report_number: report.number, n: i + 1, hash, width, height, bytes }))
  return [
    activityWrite(store, activity),
    insertWrite(store, 'report', { ...report, seq: 1, decided_seq: 1 }),
    ...(rows.length > 0 ? [store.read.insertInto('report_picture').values(rows).compile()] : []),
  ]
}

/** What a reporter adds later, in places that were empty: to the desk it is a reply. */
export function additionWrites(store: Store, number: number, step: ReportStep, fills: Partial<FactColumns>): Write[] {
  return [activityWrite(store, step.activity), store.read.updateTable('report').set({ ...step.patch, ...(fills as Partial<ReportRow>), replied_at: step.activity.at }).where('number', '=', number).compile()]
}

/** The activity first, then the report's next row. */
export function reportWrites(store: Store, number: number, step: ReportStep): Write[] {
  return [activityWrite(store, step.activity), store.read.updateTable('report').set(step.patch).where('number', '=', number).compile()]
}

/**
 * Many reports, each moved by a step that counts: their rows of activity, then one update for all
 * whose next rows are alike but for `seq`. The activity's key has made sure that it is the one decided on.
 */
export function manyReportWrites(store: Store, moved: readonly { number: number; step: ReportStep }[]): Write[] {
  const alike = Map.groupBy(moved, ({ step }) => JSON.stringify({ ...step.patch, seq: 0, decided_seq: 0 }))
  const updates = [...alike.values()].map((group) =>
    store.read
      .updateTable('report')
      .set({ ...group[0]!.step.patch, seq: sql`seq + 1`, decided_seq: sql`seq + 1` })
      .where('number', 'in', group.map(({ number }) => number))
      .compile(),
  )
  return [...activityWrites(store, moved.map(({ step }) => step.activity)), ...updates]
}

/** All reports of one claim become another's, a withdrawn one too, for it counts: one statement, however many. */
export const movedWrite = (store: Store, from: string, to: string): Write => store.read.updateTable('report').set({ claim_id: to }).where('claim_id', '=', from).compile()

/** Those reports go to a claim. @param numbers a read of their numbers */
export const movedBackWrite = (store: Store, numbers: RawBuilder<number>, to: string): Write => sql`UPDATE report SET claim_id = ${to} WHERE number IN (${numbers})`.compile(store.read)

/** What another claim's notice had answered at that instant waits again. @param numbers a read of their numbers */
export const unansweredWrite = (store: Store, numbers: RawBuilder<number>, at: string): Write => sql`UPDATE report SET answered_at = NULL WHERE number IN (${numbers}) AND state = 'linked' AND answered_at = ${at}`.compile(store.read)

/** A message either way; its `seq` is that of the activity row which comes with it. */
export function messageWrite(store: Store, message: Insertable<ReportMessageTable>): Write {
  return store.read.insertInto('report_message').values(message).compile()
}

/** The report that this form became, if it came after `since`. */
export async function reportOfIntakeKey(store: Store, key: string, since: string): Promise<Pick<ReportRow, 'number' | 'state' | 'secret_mac'> | null> {
  return (await store.read.selectFrom('report').select(['number', 'state', 'secret_mac']).where('intake_key', '=', key).where('received_at', '>', since).executeTakeFirst()) ?? null
}

/** Frees the key of a form that came longer ago than `before`. */
export const forgetIntakeKeyWrite = (store: Store, key: string, before: string): Write =>
  store.read.updateTable('report').set({ intake_key: null }).where('intake_key', '=', key).where('received_at', '<=', before).compile()

/** It stands among the wordings, or has no words to stand there. Refused for a withdrawn one. */
export const placedWrite = (store: Store, number: number): Write => store.read.updateTable('report').set({ placed: 1 }).where('number', '=', number).compile()

/** Of the reports that are found by this one's words, being nearly the same, the next is to be placed in its stead. */
const standInWrite = (store: Store, number: number): Write =>
  sql`UPDATE report SET placed = 0 WHERE number = (SELECT CAST(m.subject_id AS INTEGER) FROM match_text t JOIN match_member m ON m.cluster = t.cluster
    WHERE t.subject = 'report' AND t.subject_id = ${String(number)} AND m.subject = 'report' AND m.subject_id <> t.subject_id
    AND NOT EXISTS (SELECT 1 FROM match_text k WHERE k.subject = m.subject AND k.subject_id = m.subject_id) LIMIT 1)`.compile(store.read)

/** Everything that a person sent goes; the row stays, so that its number is never used again and counts do not change. @param forgotten what takes it out of the index, without which the database refuses */
export function withdrawWrites(store: Store, number: number, step: ReportStep, forgotten: readonly Write[]): Write[] {
  const erased = { text: null, url: null, why: null, asks: null, contact: null, area: null, seen_where: null, seen_at: null, sender_mark: null, intake_key: null, replied_at: null, media_count: 0 }
  return [
    activityWrite(store, step.activity),
    standInWrite(store, number),
    ...forgotten,
    store.read.deleteFrom('report_picture').where('report_number', '=', number).compile(),
    store.read.deleteFrom('report_message').where('report_number', '=', number).compile(),
    store.read.updateTable('report').set({ ...step.patch, ...erased }).where('number', '=', number).compile(),
  ]
}

/** The reporter has looked; no decision, so no activity. A withdrawn report is never touched again. */
export const lookedWrite = (store: Store, number: number, looked: { looked_at: string; looked_before: string | null }): Write =>
  store.read.updateTable('report').set(looked).where('number', '=', number).where('state', '<>', 'withdrawn').compile()

/** Numbers of waiting reports whose reporters were asked at `before` or earlier, longest ago first. */
export async function unansweredSince(store: Store, before: string, most: number): Promise<number[]> {
  const due = await store.read.selectFrom('report').select('number').where('awaiting_since', 'is not', null).where('awaiting_since', '<=', before).where('state', '=', 'received').orderBy('awaiting_since').limit(most).execute()
  return due.map((report) => report.number)
}
