import * as z from 'zod'
import { actorOf, at, type Ctx } from '../web/env.ts'

const MINUTES = 10
const HandOver = z.object({ number: z.int(), secret: z.string(), by: z.string(), until: z.string() })

/**
 * Number and secret on their way to the page that shows them to the moderator who tells
 * the person: sealed, for this account and ten minutes, so that no address holds a secret.
 */
export function sealHandOver(c: Ctx, { number, secret }: { number: number; secret: string }): string {
  const until = new Date(c.var.now.getTime() + MINUTES * 60_000).toISOString()
  return c.var.deps.keys.seal('hand-over', JSON.stringify({ number, secret, by: actorOf(c).id, until } satisfies z.infer<typeof HandOver>))
}

/** The four words in `serah`; null once they are too old, or for another report or person. */
export function openHandOver(c: Ctx, number: number): string[] | null {
  const opened = c.var.deps.keys.open('hand-over', c.req.query('serah') ?? '')
  const read = opened === null ? null : HandOver.parse(JSON.parse(opened))
  return read && read.number === number && read.by === actorOf(c).id && read.until > at(c) ? read.secret.split('-') : null
}
