import { sql, type Insertable, type Selectable } from 'kysely'
import type { Verdict } from '../claims/claim-tables.ts'
import { activityWrite } from '../store/activity.ts'
import type { Store, Write } from '../store/store.ts'
import type { NoticeStep } from './notice-rules.ts'
import type { NoticeState, NoticeTable, NoticeTextTable, NoticeVersionTable } from './notice-tables.ts'

export type NoticeRow = Selectable<NoticeTable>

export async function noticeRowOfClaim(store: Store, claimId: string): Promise<NoticeRow | null> {
  return (await store.read.selectFrom('notice').selectAll().where('claim_id', '=', claimId).executeTakeFirst()) ?? null
}

/** Numbers begin here, so that each has four digits before its check digit. */
const FIRST = 1001

/** The next number without its check digit. Another publication may take it first: then UNIQUE says so, and one reads again. */
export async function nextNumber(store: Store): Promise<number> {
  const highest = sql<number | null>`max(CAST(substr(number, 1, instr(number, '-') - 1) AS INTEGER))`
  const row = await store.read.selectFrom('notice').select(highest.as('highest')).executeTakeFirst()
  return Math.max(FIRST, (row?.highest ?? 0) + 1)
}

export const newNoticeWrite = (store: Store, notice: Insertable<NoticeTable>): Write => store.read.insertInto('notice').values(notice).compile()

/** A further version comes into force, whatever the notice's state was. */
export const nextVersionWrite = (store: Store, id: string, next: { version: number; verdict: Verdict; best_before: string; published_at: string; changed_at: string; seq: number }): Write =>
  store.read.updateTable('notice').set({ ...next, state: 'published', paused_until: null, state_note: null, withdrawal_by: null, withdrawn_by: null }).where('id', '=', id).compile()

/** The activity first, then the notice's next row. */
export const noticeWrites = (store: Store, id: string, step: NoticeStep): Write[] => [
  activityWrite(store, step.activity),
  store.read.updateTable('notice').set(step.patch).where('id', '=', id).compile(),
]

/** Claims of notices whose pause has run out, at most 500 at a time. */
export const pausedUntilBefore = (store: Store, at: string): Promise<{ claim_id: string; withdrawal_by: string | null }[]> =>
  store.read.selectFrom('notice').select(['claim_id', 'withdrawal_by']).where('state', '=', sql.lit<NoticeState>('paused')).where('paused_until', '<=', at).limit(500).execute()

/** Claims of holding notices that have run out, at most 500 at a time. */
export async function holdingUntilBefore(store: Store, at: string): Promise<string[]> {
  const rows = await store.read.selectFrom('notice').select('claim_id').where('state', '=', sql.lit<NoticeState>('holding')).where('holding_until', '<=', at).limit(500).execute()
  return rows.map((row) => row.claim_id)
}

/** Claims of notices whose best-before has passed and whose row does not say so yet, at most 500 at a time. */
export async function bestBeforePassed(store: Store, at: string): Promise<string[]> {
  const rows = await store.read.selectFrom('notice').select('claim_id').where('state', '=', sql.lit<NoticeState>('published')).where('best_before', '<=', at).limit(500).execute()
  return rows.map((row) => row.claim_id)
}

export const versionWrite = (store: Store, version: Insertable<NoticeVersionTable>): Write => store.read.insertInto('notice_version').values(version).compile()

/** What is searched is the version in force. The row stands under the notice's number, so that it is replaced without a scan. */
export function textWrites(store: Store, number: string, text: NoticeTextTable): Write[] {
  const row = Number.parseInt(number, 10)
  return [
    sql`DELETE FROM notice_text WHERE rowid = ${row}`.compile(store.read),
    sql`INSERT INTO notice_text (rowid, notice_id, claim_text, headline, body) VALUES (${row}, ${text.notice_id}, ${text.claim_text}, ${text.headline}, ${text.body})`.compile(store.read),
  ]
}

/** The kecamatan of the linked reports: nothing finer ever leaves the desk. A code's first eight letters name it. */
export const areaWrite = (store: Store, noticeId: string, claimId: string): Write =>
  sql`INSERT OR IGNORE INTO notice_area (area, notice_id)
    SELECT DISTINCT substr(area, 1, 8), ${noticeId} FROM report WHERE claim_id = ${claimId} AND state = 'linked' AND length(area) >= 8`.compile(store.read)
