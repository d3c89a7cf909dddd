import type { MiddlewareHandler } from 'hono'
import { dropCookie, readCookie, writeCookie } from '../web/cookies.ts'
import type { Actor, AppEnv, Ctx } from '../web/env.ts'
import type { Role } from './account-tables.ts'
import { hashOf, sessionsOf } from './lucia.ts'
import { dropParkedWrite } from './parked-store.ts'
import { ABSOLUTE_DAYS, prolonged } from './session-rules.ts'
import { prolongWrite, type SessionOwner, type SessionRow } from './session-store.ts'
import { withoutSession, wrongRole } from './turned-away.ts'

/** Staff choose their language in their account; these addresses have no prefix. */
const STAFF_PATH = /^\/(meja|baca|akun|admin|relawan)(\/|$)/

/** Nobody signs in at the API: no cookie is read there. */
const KNOWS_NOBODY = /^\/api(\/|$)/

/** Finds out who asks: sets `actor` and `sessionId`, or leaves both null. Asks the database only where there is a cookie. */
export const knowActor: MiddlewareHandler<AppEnv> = async (c, next) => {
  c.set('actor', null)
  c.set('sessionId', null)
  const token = KNOWS_NOBODY.test(c.req.path) ? undefined : readCookie(c, 'tangkal_sesi')
  const found = token ? await sessionsOf(c.get('deps').store, c.get('now')).find(token) : null
  if (found) {
    const actor = actorFrom(found.session, found.owner)
    c.set('actor', actor)
    c.set('sessionId', found.session.id_hash)
    if (STAFF_PATH.test(c.req.path)) c.set('lang', actor.lang)
    await prolong(c, found.session)
  }
  await next()
}

/** Lets these roles in; without a session 303 to /masuk (a form that came too late is kept), 403 to the wrong role. */
export const staffOnly =
  (...roles: Role[]): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const { actor } = c.var
    if (!actor) return withoutSession(c)
    if (!roles.some((role) => actor.roles.includes(role))) return wrongRole(c)
    await next()
    await forgetSent(c, actor.id)
  }

/** Everyone with an account, whatever the role. */
export const anyStaff = staffOnly('volunteer', 'reader', 'moderator', 'admin')

/** Opens a new session in this browser and ends the one it had: a token is never carried over a sign-in. */
export async function openSession(c: Ctx, accountId: string): Promise<void> {
  const sessions = sessionsOf(c.get('deps').store, c.get('now'))
  const before = readCookie(c, 'tangkal_sesi')
  const token = await sessions.open(accountId)
  if (before) await sessions.end(before)
  // A day longer than the session: a form that comes just after its end is still known by it.
  writeCookie(c, 'tangkal_sesi', token, (ABSOLUTE_DAYS + 1) * 86_400)
  c.set('sessionId', hashOf(token))
}

export async function closeSession(c: Ctx): Promise<void> {
  const token = readCookie(c, 'tangkal_sesi')
  if (token) await sessionsOf(c.get('deps').store, c.get('now')).end(token)
  dropCookie(c, 'tangkal_sesi')
}

export const actorFrom = (session: SessionRow, owner: SessionOwner): Actor => ({
  id: session.account_id,
  name: owner.name,
  email: owner.email,
  roles: JSON.parse(owner.roles) as Role[],
  lang: owner.language,
  seq: owner.seq,
})

/** A form that had waited and has now been taken waits no more. */
async function forgetSent(c: Ctx, accountId: string): Promise<void> {
  const parked = c.req.method === 'POST' ? c.req.query('tersimpan') : undefined
  if (parked && c.res.status === 303) await c.get('deps').store.commit([dropParkedWrite(c.get('deps').store, accountId, parked)])
}

async function prolong(c: Ctx, session: SessionRow): Promise<void> {
  const next = prolonged(session, c.get('now'))
  if (!next) return
  try {
    await c.get('deps').store.commit([prolongWrite(c.get('deps').store, session.id_hash, next)])
  } catch {
    // A full disk must not keep staff from reading; the next page tries again.
  }
}
