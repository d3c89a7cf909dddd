import { MEDIA } from '../media/media-rules.ts'
import { clientOf } from './client.ts'
import type { Ctx } from './env.ts'

/** How often within how long, e.g. 60 reports in 600 seconds. */
export type Limit = { name: string; most: number; seconds: number }

/** Counting, in memory on Node and in the database on Workers. Keys are hashes already. */
export type Limits = {
  /** Counts (one, where no amount is given) and tells how many there are now, and when the window ends (seconds since 1970). */
  count(key: string, seconds: number, now: Date, amount?: number): Promise<{ n: number; endsAt: number }>
  /** Tells without counting. */
  peek(key: string, now: Date): Promise<{ n: number; endsAt: number }>
}

export const LIMITS = {
  reports: { name: 'reports', most: 60, seconds: 600 },
  objections: { name: 'objections', most: 20, seconds: 600 },
  wrongSecrets: { name: 'secrets', most: 20, seconds: 600 },
  wrongSecretsOfNumber: { name: 'number', most: 10, seconds: 3600 },
  wrongSignIns: { name: 'sign-in', most: 10, seconds: 600 },
  wrongSignInsOfAccount: { name: 'account', most: 30, seconds: 3600 },
  checks: { name: 'checks', most: 120, seconds: 60 },
  media: { name: 'media', most: MEDIA.clientBytes, seconds: 86_400 },
  allMedia: { name: 'all-media', most: MEDIA.allBytes, seconds: 86_400 },
} as const satisfies Record<string, Limit>

/** @returns seconds to wait where the limit is reached, else null. `who`: the client by default, or an account, a number. */
export async function overLimit(c: Ctx, limit: Limit, who: string = clientOf(c)): Promise<number | null> {
  if (!c.get('deps').config.limits) return null
  const { n, endsAt } = await c.get('deps').limits.count(keyOf(c, limit, who), limit.seconds, c.get('now'))
  return n > limit.most ? waitFor(c, endsAt) : null
}

/** As `overLimit`, without counting: for limits on wrong tries alone, counted by `countWrong` once they were wrong. */
export async function wasOverLimit(c: Ctx, limit: Limit, who: string = clientOf(c)): Promise<number | null> {
  if (!c.get('deps').config.limits) return null
  const { n, endsAt } = await c.get('deps').limits.peek(keyOf(c, limit, who), c.get('now'))
  return n >= limit.most ? waitFor(c, endsAt) : null
}
export async function countWrong(c: Ctx, limit: Limit, who: string = clientOf(c)): Promise<void> {
  await c.get('deps').limits.count(keyOf(c, limit, who), limit.seconds, c.get('now'))
}

/** Takes from a budget, such as bytes. @returns whether there was so much left */
export async function spend(c: Ctx, limit: Limit, amount: number, who: string = clientOf(c)): Promise<boolean> {
  if (!c.get('deps').config.limits) return true
  const { n } = await c.get('deps').limits.count(keyOf(c, limit, who), limit.seconds, c.get('now'), amount)
  return n <= limit.most
}

const waitFor = (c: Ctx, endsAt: number) => Math.max(1, endsAt - Math.floor(c.get('now').getTime() / 1000))

/** Nothing that could be turned back into an address is counted or kept: a keyed hash with a daily salt. */
const keyOf = (c: Ctx, limit: Limit, who: string) =>
  c.get('deps').keys.mac('limit', limit.name, c.get('now').toISOString().slice(0, 10), who).subarray(0, 12).toString('base64url')

/** How many windows are held at once, some 12 MB: a flood of addresses must not grow the process. */
const MOST_WINDOWS = 100_000

/** For one process. `held`: how many windows. */
export function memoryLimits(): Limits & { held(): number } {
  const windows = new Map<string, Window>()
  const current = (key: string, now: Date) => {
    const found = windows.get(key)
    return found && found.endsAt > seconds(now) ? found : null
  }
  return {
    async peek(key, now) {
      return current(key, now) ?? { n: 0, endsAt: seconds(now) }
    },
    async count(key, length, now, amount = 1) {
      if (windows.size >= MOST_WINDOWS && !windows.has(key)) makeRoom(windows, now)
      const window = current(key, now) ?? { n: 0, endsAt: seconds(now) + length }
      window.n += amount
      windows.set(key, window)
      return { ...window } // what this one was told must not change when the next one counts
    },
    held: () => windows.size,
  }
}

type Window = { n: number; endsAt: number }
const seconds = (now: Date) => Math.floor(now.getTime() / 1000)

/** A tenth at once, so that it is seldom done: first what has ended, then who counted least. Whoever nears a limit is remembered longest. */
function makeRoom(windows: Map<string, Window>, now: Date): void {
  for (const [key, { endsAt }] of windows) if (endsAt <= seconds(now)) windows.delete(key)
  for (let least = 1; windows.size > MOST_WINDOWS * 0.9; least *= 2)
    for (const [key, { n }] of windows) {
      if (n <= least) windows.delete(key)
      if (windows.size <= MOST_WINDOWS * 0.9) break
    }
}
