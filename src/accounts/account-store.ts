import { sql, type Selectable } from 'kysely'
import { activityWrite, type Activity } from '../store/activity.ts'
import type { Store, Write } from '../store/store.ts'
import type { AccountPatch } from './account-rules.ts'
import type { AccountTable, Role } from './account-tables.ts'

export type AccountRow = Selectable<AccountTable>
export type NewAccount = Pick<AccountRow, 'id' | 'email' | 'name' | 'language' | 'password_hash'> & { roles: Role[] }

/** What every loss of an admin is written under, so that two at once do not both think the other stays. */
const ADMINS = 'admins'

export async function loadAccount(store: Store, id: string): Promise<AccountRow | null> {
  return (await store.read.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** @param email in lower case */
export async function loadAccountByEmail(store: Store, email: string): Promise<AccountRow | null> {
  return (await store.read.selectFrom('account').selectAll().where('email', '=', email).executeTakeFirst()) ?? null
}

export async function anyAccount(store: Store): Promise<boolean> {
  return (await store.read.selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** How many active admins there are besides one, and the last row about losing one. */
export async function loadAdmins(store: Store, besides: string): Promise<{ others: number; lastSeq: number }> {
  const { rows } = await sql<{ others: number; lastSeq: number }>`SELECT
    (SELECT count(*) FROM account WHERE state = 'active' AND id <> ${besides} AND EXISTS (SELECT 1 FROM json_each(roles) WHERE value = 'admin')) AS others,
    (SELECT coalesce(max(seq), 0) FROM activity WHERE subject = 'account' AND subject_id = ${ADMINS}) AS lastSeq`.execute(store.read)
  return rows[0]!
}

/** A new account and its first row of activity. @param first said where nobody is there yet to make it */
export function newAccountWrites(store: Store, account: NewAccount, given: { by: Activity['by']; at: string; act: 'add' | 'set_up'; made?: boolean }): Write[] {
  const { roles, ...rest } = account
  const row = { ...rest, roles: JSON.stringify(roles), state: 'active' as const, totp_secret: null, recovery: null, seq: 1, created_at: given.at }
  const activity: Activity = { subject: 'account', subject_id: account.id, seq: 1, act: given.act, by: given.by, to: 'active', detail: { roles, ...(given.made ? { made: true } : {}) }, at: given.at }
  // The account first where it makes itself: its own row of activity names it.
  const writes = [activityWrite(store, activity), store.read.insertInto('account').values(row).compile()]
  return given.act === 'set_up' ? writes.toReversed() : writes
}

export function accountWrites(store: Store, id: string, activity: Activity, patch: AccountPatch): Write[] {
  return [activityWrite(store, activity), store.read.updateTable('account').set(patch).where('id', '=', id).compile()]
}

export function adminLessWrite(store: Store, activity: Activity, lastSeq: number): Write {
  return activityWrite(store, { subject: 'account', subject_id: ADMINS, seq: lastSeq + 1, act: 'one_less', by: activity.by, detail: { account: activity.subject_id }, at: activity.at })
}

export function languageWrite(store: Store, id: string, language: 'id' | 'en'): Write {
  return store.read.updateTable('account').set({ language }).where('id', '=', id).compile()
}
