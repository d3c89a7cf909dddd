import { isRefusal, type Refusal } from '../store/refusal.ts'
import { settle } from '../store/settle.ts'
import type { Committed, Store } from '../store/store.ts'
import { decideAccount, type AccountMove, type AccountNo } from './account-rules.ts'
import { accountWrites, adminLessWrite, loadAccount, loadAdmins } from './account-store.ts'
import type { Role } from './account-tables.ts'
import { endSessionsWrite } from './session-store.ts'

export type MoveGiven = {
  by: { staff: string } | 'system'
  at: string
  roles?: Role[]
  passwordHash?: string
  made?: boolean
  /** Refused when the account has moved on since: a made password belongs to one row of activity. */
  seq?: number
  /** Hash of the session that goes on. */
  butSession?: string | null
}

/** Moves an account on; the same for pages and the command line. */
export async function moveAccount(store: Store, id: string, move: AccountMove, given: MoveGiven): Promise<Committed | Refusal | { no: AccountNo }> {
  let no: AccountNo | null = null
  const done = await settle(store, async () => {
    const [account, admins] = await Promise.all([loadAccount(store, id), loadAdmins(store, id)])
    if (!account) return { refused: 'not_found' }
    if (given.seq !== undefined && given.seq !== account.seq) return { refused: 'wrong_stage' }
    const step = decideAccount({ ...account, roles: JSON.parse(account.roles) as Role[] }, move, given.by, { ...given, otherAdmins: admins.others })
    if ('no' in step) {
      no = step.no
      return { refused: 'wrong_stage' }
    }
    return [
      ...accountWrites(store, id, step.activity, step.patch),
      ...(step.adminLess ? [adminLessWrite(store, step.activity, admins.lastSeq)] : []),
      ...(step.endsSessions ? [endSessionsWrite(store, id, given.at, given.butSession)] : []),
    ]
  })
  return isRefusal(done) && no ? { no } : done
}
