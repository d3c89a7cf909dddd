import type { Selectable } from 'kysely'
import type { Store, Write } from '../store/store.ts'
import type { ParkedPostTable } from './account-tables.ts'

export type ParkedRow = Selectable<ParkedPostTable>

/** Newest first; only what is not yet due to go. */
export function loadParked(store: Store, accountId: string, since: string): Promise<ParkedRow[]> {
  return store.read.selectFrom('parked_post').selectAll().where('account_id', '=', accountId).where('parked_at', '>=', since).orderBy('parked_at', 'desc').orderBy('id').execute()
}

/** Keeps a form, and of the account's others only the newest. @param most how many there may be, with this one */
export function parkWrites(store: Store, parked: ParkedRow, most: number): Write[] {
  const newest = store.read.selectFrom('parked_post').select('id').where('account_id', '=', parked.account_id).orderBy('parked_at', 'desc').orderBy('id').limit(most)
  return [
    store.read.insertInto('parked_post').values(parked).compile(),
    store.read.deleteFrom('parked_post').where('account_id', '=', parked.account_id).where('id', 'not in', newest).compile(),
  ]
}

export function dropParkedWrite(store: Store, accountId: string, id: string): Write {
  return store.read.deleteFrom('parked_post').where('account_id', '=', accountId).where('id', '=', id).compile()
}

export function pruneParkedWrite(store: Store, before: string): Write {
  return store.read.deleteFrom('parked_post').where('parked_at', '<', before).compile()
}
