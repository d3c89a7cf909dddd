import type { Activity } from '../store/activity.ts'
import type { Role } from './account-tables.ts'

export type AccountMove = 'change_roles' | 'disable' | 'enable' | 'reset_password' | 'change_password'
/** Why not, beyond the usual refusals: nobody would be left to mend it. */
export type AccountNo = 'last_admin' | 'yourself' | 'already'

export type AccountFacts = { id: string; roles: Role[]; state: 'active' | 'disabled'; seq: number }
export type AccountPatch = Partial<{ roles: string; state: 'active' | 'disabled'; password_hash: string }> & { seq: number }
/** @property adminLess an active admin fewer afterwards; @property endsSessions the person is out at once */
export type AccountStep = { patch: AccountPatch; activity: Activity; adminLess: boolean; endsSessions: boolean }

/**
 * The next row of an account, or why not.
 *
 * @param given.otherAdmins how many active admins there are besides this account
 * @param given.made the password was made for the person (the row of activity says so)
 */
export function decideAccount(
  account: AccountFacts,
  move: AccountMove,
  by: { staff: string } | 'system',
  given: { at: string; otherAdmins: number; roles?: Role[]; passwordHash?: string; made?: boolean },
): AccountStep | { no: AccountNo } {
  const roles = move === 'change_roles' ? given.roles! : account.roles
  const state = move === 'disable' ? 'disabled' : move === 'enable' ? 'active' : account.state
  if (move === 'disable' && typeof by === 'object' && by.staff === account.id) return { no: 'yourself' }
  if ((move === 'disable' || move === 'enable') && state === account.state) return { no: 'already' }

  const adminLess = isAdmin(account) && !isAdmin({ roles, state })
  if (adminLess && given.otherAdmins === 0) return { no: 'last_admin' }

  const seq = account.seq + 1
  return {
    patch: { seq, ...(move === 'change_roles' ? { roles: JSON.stringify(roles) } : {}), state, ...(given.passwordHash ? { password_hash: given.passwordHash } : {}) },
    activity: {
      subject: 'account',
      subject_id: account.id,
      seq,
      act: move,
      by,
      from: account.state,
      to: state,
      detail: { ...(move === 'change_roles' ? { from: account.roles, to: roles } : {}), ...(given.made ? { made: true } : {}) },
      at: given.at,
    },
    adminLess,
    endsSessions: move === 'disable' || move === 'reset_password' || move === 'change_password',
  }
}

const isAdmin = (account: Pick<AccountFacts, 'roles' | 'state'>) => account.state === 'active' && account.roles.includes('admin')
