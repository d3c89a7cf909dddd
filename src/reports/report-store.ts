import type { Insertable, Selectable } from 'kysely'
import { activityWrite, type Activity } from '../store/activity.ts'
import type { Store, Write } from '../store/store.ts'
import type { ReportStep } from './report-rules.ts'
import type { ReportMessageTable, ReportTable } from './report-tables.ts'

export type ReportRow = Selectable<ReportTable>

export async function loadReport(store: Store, number: number): Promise<ReportRow | null> {
  return (await store.read.selectFrom('report').selectAll().where('number', '=', number).executeTakeFirst()) ?? null
}

/** A new report with its first row of activity. `by`: the reporter, or the moderator who enters it for one. */
export function newReportWrites(store: Store, report: Insertable<ReportTable>, by: Activity['by']): Write[] {
  const activity: Activity = { subject: 'report', subject_id: String(report.number), seq: 1, act: 'receive', by, to: 'received', detail: { channel: report.channel ?? 'web' }, at: report.received_at }
  return [activityWrite(store, activity), store.read.insertInto('report').values({ ...report, seq: 1, decided_seq: 1 }).compile()]
}

/** The activity first, then the report's next row. */
export function reportWrites(store: Store, number: number, step: ReportStep): Write[] {
  return [activityWrite(store, step.activity), store.read.updateTable('report').set(step.patch).where('number', '=', number).compile()]
}

/** A message either way; its `seq` is that of the activity row which comes with it. */
export function messageWrite(store: Store, message: Insertable<ReportMessageTable>): Write {
  return store.read.insertInto('report_message').values(message).compile()
}
