import { sql } from 'kysely'
import type { Store } from './store.ts'
import type { Limits } from '../web/limits.ts'

const seconds = (now: Date) => Math.floor(now.getTime() / 1000)

/** Many isolates share one database: windows are counted there, one statement each. */
export function d1Limits(store: Store): Limits {
  return {
    async peek(key, now) {
      const row = await store.read.selectFrom('limit_count').select(['n', 'ends_at']).where('key', '=', key).where('ends_at', '>', seconds(now)).executeTakeFirst()
      return { n: row?.n ?? 0, endsAt: row?.ends_at ?? seconds(now) }
    },
    async count(key, length, now, amount = 1) {
      const start = seconds(now)
      const counted = await sql<{ n: number; ends_at: number }>`
        INSERT INTO limit_count (key, ends_at, n) VALUES (${key}, ${start + length}, ${amount})
        ON CONFLICT (key) DO UPDATE SET n = iif(ends_at > ${start}, n + ${amount}, ${amount}), ends_at = iif(ends_at > ${start}, ends_at, ${start + length})
        RETURNING n, ends_at`.execute(store.read)
      const { n, ends_at } = counted.rows[0]!
      return { n, endsAt: ends_at }
    },
  }
}

/** Windows that have ended, once an hour: no index leads to them, so looking for them reads them all. */
export async function pruneLimits(store: Store, now: Date): Promise<void> {
  if (now.getUTCMinutes() === 0) await store.commit([store.read.deleteFrom('limit_count').where('ends_at', '<=', seconds(now)).compile()])
}
