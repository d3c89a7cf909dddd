import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../web/env.ts'
import type { Role } from './account-tables.ts'

/** Finds out who asks: sets `actor` and `sessionId`, or leaves both null. */
export const knowActor: MiddlewareHandler<AppEnv> = async (c, next) => {
  c.set('actor', null)
  c.set('sessionId', null)
  await next()
}

/** Lets these roles in; 303 to /masuk without a session, 403 to the wrong role. */
export const staffOnly =
  (..._roles: Role[]): MiddlewareHandler<AppEnv> =>
  async (c) =>
    c.redirect('/masuk', 303)
