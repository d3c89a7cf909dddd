import { sql } from 'kysely'
import type { PictureView } from '../../templates/parts/pictures.ts'
import { deskPicture } from '../media/desk-pictures.ts'
import { picturesOf } from '../media/media-views.ts'
import type { ReportRow } from '../reports/report-store.ts'
import type { ReportMessageTable } from '../reports/report-tables.ts'
import type { ActivityTable } from '../store/activity.ts'
import type { Store } from '../store/store.ts'

export type TrailRow = Pick<ActivityTable, 'act' | 'actor' | 'actor_id' | 'seq' | 'at'> & { name: string | null; detail: { claim?: string; reason?: string; suggested?: { rank: number } }; claim_title: string | null }
export type DeskReport = {
  report: ReportRow
  enteredBy: string | null
  pictures: PictureView[]
  claimTitle: string | null
  /** oldest first */
  messages: (Pick<ReportMessageTable, 'sender' | 'account_id' | 'text' | 'at'> & { name: string | null })[]
  /** newest first */
  trail: TrailRow[]
}

/** A report with everything that a moderator sees of it. */
export async function deskReport(store: Store, number: number): Promise<DeskReport | null> {
  const [report, messages, trail, pictures] = await Promise.all([
    store.read
      .selectFrom('report')
      .leftJoin('account', 'account.id', 'report.entered_by')
      .leftJoin('claim', 'claim.id', 'report.claim_id')
      .selectAll('report')
      .select(['account.name as enteredBy', 'claim.title as claimTitle'])
      .where('number', '=', number)
      .executeTakeFirst(),
    store.read.selectFrom('report_message as m').leftJoin('account as a', 'a.id', 'm.account_id').select(['m.sender', 'm.account_id', 'm.text', 'm.at', 'a.name']).where('report_number', '=', number).orderBy('m.seq').execute(),
    reportTrail(store, number),
    picturesOf(store, [number]),
  ])
  if (!report) return null
  const { enteredBy, claimTitle, ...row } = report
  return { report: row, enteredBy, claimTitle, messages, trail, pictures: pictures.map(deskPicture) }
}

/** @param last only so many, newest first */
export async function reportTrail(store: Store, number: number, last = 200): Promise<TrailRow[]> {
  const { rows } = await sql<Omit<TrailRow, 'detail'> & { detail: string }>`SELECT v.act, v.actor, v.actor_id, v.seq, v.at, v.detail, a.name, c.title AS claim_title
    FROM activity v LEFT JOIN account a ON a.id = v.actor_id LEFT JOIN claim c ON c.id = json_extract(v.detail, '$.claim')
    WHERE v.subject = 'report' AND v.subject_id = ${String(number)} ORDER BY v.seq DESC LIMIT ${last}`.execute(store.read)
  return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) as TrailRow['detail'] }))
}

/** Whether the claim's notice is out, or the claim is closed or handed on, so that joining it answers a reporter at once. */
export async function answersNow(store: Store, claimId: string): Promise<boolean> {
  const found = await store.read.selectFrom('claim as c').leftJoin('notice as n', 'n.claim_id', 'c.id').select(['c.state as claim', 'n.state as notice']).where('c.id', '=', claimId).executeTakeFirst()
  return found?.claim === 'closed' || found?.claim === 'referred' || found?.notice === 'published' || found?.notice === 'recheck_due'
}
