import type { Context } from 'hono'
import type { Role } from '../accounts/account-tables.ts'
import type { Media } from '../media/media-rules.ts'
import type { Keys } from '../crypto/keys.ts'
import type { Region } from '../region/region.ts'
import type { Clock } from '../store/clock.ts'
import type { Store } from '../store/store.ts'
import type { Lang } from '../words/words.ts'
import type { Assets } from '../../templates/layout.ts'
import type { Config } from './config.ts'
import type { Limits } from './limits.ts'
import type { Typed } from './typed.ts'

/** Who is signed in. */
export type Actor = { id: string; name: string; email: string; roles: Role[]; lang: Lang; seq: number }

/** What the entrance (node.ts, worker.ts, a test) hands to the one app. */
export type Deps = {
  store: Store
  clock: Clock
  config: Config
  keys: Keys
  region: Region
  assets: Assets
  limits: Limits
  /** Null where only text and links are taken. */
  media: Media | null
  /** The client's own address, before proxies are looked at. */
  addressOf(c: Ctx): string
  /** How long the database itself keeps earlier states that we cannot erase; null where it keeps none. */
  lingersDays: number | null
  /** Node compresses what it sends; on Workers the edge does. */
  gzip: ((body: Uint8Array | string) => Uint8Array<ArrayBuffer>) | null
}

/** `c.var` is built anew at each use: where every request passes, `c.get()` is asked instead. */
export type AppEnv = {
  Bindings: Record<string, unknown>
  Variables: {
    deps: Deps
    /** Taken once a request: all rows of one act carry the same instant. */
    now: Date
    lang: Lang
    actor: Actor | null
    /** Hash of the session's token: what form tokens of staff are bound to. */
    sessionId: string | null
    typed?: Typed
    formOwner?: string
    /** Those that came with the request, by name. */
    cookies?: Partial<Record<string, string>>
    /** Those that go with the answer, as lines. */
    handed?: string[]
    /** The answer is complete with all its headers: a kept page, or a redirect. */
    whole?: boolean
    /** Any site's pages may read the answer. */
    open?: boolean
  }
}
export type Ctx = Context<AppEnv>

/** The instant of this request as it is stored. */
export const at = (c: Ctx): string => c.get('now').toISOString()

/** Whoever is signed in; only behind `staffOnly`. */
export function actorOf(c: Ctx): Actor {
  if (!c.var.actor) throw new Error('actorOf() is for routes behind staffOnly()')
  return c.var.actor
}
export const hasRole = (actor: Actor | null, role: Role): boolean => actor?.roles.includes(role) ?? false
