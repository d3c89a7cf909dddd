import { randomId } from '../crypto/keys.ts'
import type { Ctx } from '../web/env.ts'
import { at } from '../web/env.ts'
import { tokenFault } from '../web/form-token.ts'
import { fromElsewhere } from '../web/origin.ts'
import type { Typed } from '../web/typed.ts'
import { loadParked, parkWrites } from './parked-store.ts'
import { mayPark, PARKED_HOURS } from './session-rules.ts'
import type { SessionRow } from './session-store.ts'

/** A form that came after its session had ended. `fields` in their order, without the old token. */
export type Parked = { id: string; path: string; at: string; fields: [string, string][] }

const AT_MOST = 5
/** D1 takes rows of two megabytes. */
const SEALED_AT_MOST = 1_800_000

/**
 * Keeps a form for the account of the session that it came with, sealed.
 *
 * @returns false where it may not be kept: the session was ended on purpose or long ago, the
 *   token is not that session's, another site sent it, or it holds a password
 */
export async function park(c: Ctx, session: SessionRow, typed: Typed): Promise<boolean> {
  const { store, keys } = c.var.deps
  if (!mayPark(session, c.var.now) || !ownForm(c, session, typed) || typed.has('password') || typed.has('old')) return false
  const body = keys.seal('parked', JSON.stringify(typed.entries().filter(([name]) => name !== 'csrf')))
  if (body.length > SEALED_AT_MOST) return false
  await store.commit(parkWrites(store, { id: randomId(), account_id: session.account_id, path: c.req.path, body, parked_at: at(c) }, AT_MOST))
  return true
}

/** What waits for this account, newest first. */
export async function parkedFor(c: Ctx, accountId: string): Promise<Parked[]> {
  const since = new Date(c.var.now.getTime() - PARKED_HOURS * 3_600_000).toISOString()
  const rows = await loadParked(c.var.deps.store, accountId, since)
  return rows.flatMap(({ id, path, parked_at, body }) => {
    const plain = c.var.deps.keys.open('parked', body)
    return plain === null ? [] : [{ id, path, at: parked_at, fields: JSON.parse(plain) as [string, string][] }]
  })
}

/** The token is bound to the session that has ended, so that session is put in for the question. */
function ownForm(c: Ctx, session: SessionRow, typed: Typed): boolean {
  c.set('sessionId', session.id_hash)
  const fault = tokenFault(c, typed.line('csrf'))
  c.set('sessionId', null)
  return fault === null && !typed.garbled && !fromElsewhere(c)
}
