import type { Store } from '../store/store.ts'
import { trailOf, type TrailRow } from '../store/trail.ts'
import type { Role } from './account-tables.ts'

export type AccountLine = { id: string; email: string; name: string; roles: Role[]; state: 'active' | 'disabled'; seq: number }

/** Everyone, active ones first, by name. */
export async function allAccounts(store: Store): Promise<AccountLine[]> {
  const rows = await store.read.selectFrom('account').select(['id', 'email', 'name', 'roles', 'state', 'seq']).orderBy('state').orderBy('name').orderBy('id').execute()
  return rows.map((row) => ({ ...row, roles: JSON.parse(row.roles) as Role[] }))
}

/** What happened to an account; at most 50. */
export const accountTrail = (store: Store, id: string): Promise<TrailRow[]> => trailOf(store, 'account', id, 50)
