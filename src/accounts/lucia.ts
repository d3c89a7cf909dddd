import { createHash } from 'node:crypto'
import { Lucia, type Adapter } from 'lucia'
import type { Store } from '../store/store.ts'
import { expiryAt, standingOf } from './session-rules.ts'
import { endSessionsWrite, endSessionWrite, loadSession, newSessionWrite, prolongWrite, type SessionOwner, type SessionRow } from './session-store.ts'

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof luciaFor>
    DatabaseUserAttributes: SessionOwner
    DatabaseSessionAttributes: { row: SessionRow | null }
  }
}

/** Sessions by the token that the browser holds. All that Tangkal asks of lucia is here: replacing it touches this file alone. */
export type Sessions = {
  /** @returns the token for the cookie; only its hash is kept */
  open(accountId: string): Promise<string>
  /** A session that holds and whose account is active; null for any other. */
  find(token: string): Promise<{ session: SessionRow; owner: SessionOwner } | null>
  /** Signs out. */
  end(token: string): Promise<void>
}

export function sessionsOf(store: Store, now: Date): Sessions {
  const lucia = luciaFor(store, now)
  return {
    async open(accountId) {
      return (await lucia.createSession(accountId, { row: null })).id
    },
    async find(token) {
      if (!TOKEN.test(token)) return null
      const { session, user } = await lucia.validateSession(token)
      return session?.row ? { session: session.row, owner: user.owner } : null
    },
    end: (token) => lucia.invalidateSession(token),
  }
}

/** What is stored of a token, and what staff's form tokens are bound to. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** As lucia makes them: 25 random bytes in base32. Anything else is not looked up. */
const TOKEN = /^[a-z2-7]{40}$/

const luciaFor = (store: Store, now: Date) =>
  new Lucia(adapterOn(store, now), {
    getSessionAttributes: ({ row }) => ({ row }),
    getUserAttributes: (owner) => ({ owner }),
  })

// lucia asks the system's clock and knows no absolute limit. So the adapter judges, by the
// desk's own clock, and whatever it lets through never expires in lucia's eyes.
const NEVER = new Date(8_640_000_000_000_000)

function adapterOn(store: Store, now: Date): Adapter {
  const at = now.toISOString()
  return {
    async getSessionAndUser(token) {
      const found = await loadSession(store, hashOf(token))
      if (!found || found.owner.state !== 'active' || standingOf(found.session, now) !== 'live') return [null, null]
      const { session, owner } = found
      return [
        { id: token, userId: session.account_id, expiresAt: NEVER, attributes: { row: session } },
        { id: session.account_id, attributes: owner },
      ]
    },
    async setSession({ id, userId }) {
      await store.commit([newSessionWrite(store, { id_hash: hashOf(id), account_id: userId, created_at: at, expires_at: expiryAt(at, now) })])
    },
    async updateSessionExpiration(token, expiresAt) {
      await store.commit([prolongWrite(store, hashOf(token), expiresAt.toISOString())])
    },
    async deleteSession(token) {
      await store.commit([endSessionWrite(store, hashOf(token), 'signed_out', at)])
    },
    async deleteUserSessions(accountId) {
      await store.commit([endSessionsWrite(store, accountId, at)])
    },
    async getUserSessions() {
      return []
    },
    async deleteExpiredSessions() {}, // account-due.ts does it, by the desk's clock
  }
}
