import * as z from 'zod'
import { sameBytes } from '../crypto/keys.ts'
import { dropCookie, readCookie, writeCookie } from '../web/cookies.ts'
import { at, type Ctx } from '../web/env.ts'
import { secretMac } from './intake.ts'
import { loadReport, type ReportRow } from './report-store.ts'

/** How long a new secret can be looked at again: an answer lost on the way, a page reloaded. */
const SHOWN_MINUTES = 10
const HOURS = 12
const REMEMBERED_HOURS = 90 * 24

/** What the sealed cookie holds. Its letters are few because it comes with every request. */
const Sealed = z.object({
  number: z.int(),
  /** what is stored of the secret: opens this row and no other that might bear the number after a restore */
  proof: z.string(),
  until: z.string(),
  secret: z.string().optional(),
  shownUntil: z.string().optional(),
})
type Sealed = z.infer<typeof Sealed>

/** An open ticket. `secret`: only while it may still be shown. */
export type Ticket = { report: ReportRow; secret: string | null }

/** The ticket that this browser has open, or null. A cookie that opens nothing any more is forgotten. */
export async function openedTicket(c: Ctx): Promise<Ticket | null> {
  const sealed = readSealed(c)
  const report = sealed ? await loadReport(c.get('deps').store, sealed.number) : null
  if (sealed && report && sameBytes(report.secret_mac, sealed.proof))
    return { report, secret: sealed.secret && at(c) < (sealed.shownUntil ?? '') && report.state !== 'withdrawn' ? sealed.secret : null }
  if (readCookie(c, 'tangkal_tiket')) dropCookie(c, 'tangkal_tiket')
  return null
}

/** After reporting: number and secret are shown, for a while or until the person says they have them. */
export function keepFreshTicket(c: Ctx, { number, secret, proof }: { number: number; secret: string; proof: string }): void {
  write(c, { number, proof, until: after(c, HOURS), secret, shownUntil: after(c, SHOWN_MINUTES / 60) })
}

/** After number and secret were given. */
export function keepTicket(c: Ctx, { number, secret, remember }: { number: number; secret: string; remember: boolean }): void {
  write(c, { number, proof: secretMac(c.get('deps').keys, number, secret), until: after(c, remember ? REMEMBERED_HOURS : HOURS) })
}

/** The secret is shown no more; the ticket stays open as long as it was. */
export function forgetSecret(c: Ctx): void {
  const sealed = readSealed(c)
  if (sealed) write(c, { number: sealed.number, proof: sealed.proof, until: sealed.until })
}

export const forgetTicket = (c: Ctx): void => dropCookie(c, 'tangkal_tiket')

const after = (c: Ctx, hours: number) => new Date(c.get('now').getTime() + hours * 3_600_000).toISOString()

function readSealed(c: Ctx): Sealed | null {
  const opened = c.get('deps').keys.open('ticket', readCookie(c, 'tangkal_tiket') ?? '')
  const read = opened === null ? null : Sealed.safeParse(JSON.parse(opened))
  return read?.success && read.data.until > at(c) ? read.data : null
}

function write(c: Ctx, sealed: Sealed): void {
  const seconds = Math.round((Date.parse(sealed.until) - c.get('now').getTime()) / 1000)
  writeCookie(c, 'tangkal_tiket', c.get('deps').keys.seal('ticket', JSON.stringify(sealed)), seconds)
}
