import type { Selectable } from 'kysely'
import type { Store, Write } from '../store/store.ts'
import type { AccountTable, SessionTable } from './account-tables.ts'

export type SessionRow = Selectable<SessionTable>
export type SessionOwner = Pick<Selectable<AccountTable>, 'name' | 'email' | 'roles' | 'language' | 'state' | 'seq'>

/** A session by the hash of its token, with what its account is now; ended ones too. */
export async function loadSession(store: Store, idHash: string): Promise<{ session: SessionRow; owner: SessionOwner } | null> {
  const row = await store.read
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .selectAll('session')
    .select(['account.name', 'account.email', 'account.roles', 'account.language', 'account.state', 'account.seq'])
    .where('session.id_hash', '=', idHash)
    .executeTakeFirst()
  if (!row) return null
  const { name, email, roles, language, state, seq, ...session } = row
  return { session, owner: { name, email, roles, language, state, seq } }
}

export function newSessionWrite(store: Store, session: Pick<SessionRow, 'id_hash' | 'account_id' | 'created_at' | 'expires_at'>): Write {
  return store.read.insertInto('session').values({ ...session, ended_at: null, ended_as: null }).compile()
}

export function prolongWrite(store: Store, idHash: string, expiresAt: string): Write {
  return store.read.updateTable('session').set({ expires_at: expiresAt }).where('id_hash', '=', idHash).where('ended_at', 'is', null).compile()
}

/** Ends one session for good; the row stays, so that how it ended can be told. */
export function endSessionWrite(store: Store, idHash: string, as: 'signed_out' | 'ended', at: string): Write {
  return store.read.updateTable('session').set({ ended_at: at, ended_as: as }).where('id_hash', '=', idHash).where('ended_at', 'is', null).compile()
}

/** The sessions of an account that still hold, the newest first. */
export const openSessions = (store: Store, accountId: string, now: string): Promise<SessionRow[]> =>
  store.read.selectFrom('session').selectAll().where('account_id', '=', accountId).where('ended_at', 'is', null).where('expires_at', '>', now).orderBy('created_at', 'desc').limit(50).execute()

/** Ends every session of an account. @param but hash of the one that stays, say the one in which the password was changed */
export function endSessionsWrite(store: Store, accountId: string, at: string, but: string | null = null): Write {
  let update = store.read.updateTable('session').set({ ended_at: at, ended_as: 'ended' }).where('account_id', '=', accountId).where('ended_at', 'is', null)
  if (but) update = update.where('id_hash', '<>', but)
  return update.compile()
}

/** Writes down how sessions ended that ran out unnoticed. @param created sessions older than this ran into the absolute limit */
export function noteEndedWrites(store: Store, now: string, created: string): Write[] {
  const open = store.read.updateTable('session').where('ended_at', 'is', null).where('expires_at', '<=', now)
  return [
    open.set((eb) => ({ ended_at: eb.ref('expires_at'), ended_as: 'idle' as const })).where('created_at', '>', created).compile(),
    open.set((eb) => ({ ended_at: eb.ref('expires_at'), ended_as: 'absolute' as const })).where('created_at', '<=', created).compile(),
  ]
}

export function pruneSessionsWrite(store: Store, endedBefore: string): Write {
  return store.read.deleteFrom('session').where('ended_at', '<', endedBefore).compile()
}
