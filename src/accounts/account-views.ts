import type { Store } from '../store/store.ts'
import type { Role } from './account-tables.ts'

export type AccountLine = { id: string; email: string; name: string; roles: Role[]; state: 'active' | 'disabled'; seq: number }

/** Everyone, active ones first, by name. */
export async function allAccounts(store: Store): Promise<AccountLine[]> {
  const rows = await store.read.selectFrom('account').select(['id', 'email', 'name', 'roles', 'state', 'seq']).orderBy('state').orderBy('name').orderBy('id').execute()
  return rows.map((row) => ({ ...row, roles: JSON.parse(row.roles) as Role[] }))
}

export type AccountAct = { seq: number; act: string; actorId: string | null; actor: string | null; detail: Record<string, unknown>; at: string }

/** What happened to an account, newest first; at most 50. `actor` is null for the command line. */
export async function accountTrail(store: Store, id: string): Promise<AccountAct[]> {
  const rows = await store.read
    .selectFrom('activity')
    .leftJoin('account', 'account.id', 'activity.actor_id')
    .select(['activity.seq', 'activity.act', 'activity.actor_id as actorId', 'account.name as actor', 'activity.detail', 'activity.at'])
    .where('activity.subject', '=', 'account')
    .where('activity.subject_id', '=', id)
    .orderBy('activity.seq', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) as Record<string, unknown> }))
}
