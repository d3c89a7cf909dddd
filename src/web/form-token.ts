import { randomToken, sameBytes } from '../crypto/keys.ts'
import { readCookie, writeCookie } from './cookies.ts'
import type { Ctx } from './env.ts'

/** A form may stay open this long: a phone in a pocket, a moderator's long day. */
const HOURS = 24

/**
 * The token of a form, for its hidden `csrf`. Bound to the session, or for the
 * public to a cookie that says nothing about the person. Salted anew each time, so
 * that its letters tell nothing when a page is compressed together with foreign text.
 */
export function formToken(c: Ctx): string {
  const issued = c.get('now').getTime().toString(36)
  const salt = randomToken(6)
  return `${issued}.${salt}.${macOf(c, ownerOf(c), issued, salt)}`
}

/** @returns null for a good token; 'old' also where another browser's or session's was sent */
export function tokenFault(c: Ctx, given: string): 'missing' | 'old' | null {
  if (given === '') return 'missing'
  const owner = c.get('sessionId') ?? readCookie(c, 'tangkal_formulir')
  const [issued = '', salt = '', mac = ''] = given.split('.')
  if (!owner || !sameBytes(mac, macOf(c, owner, issued, salt))) return 'old'
  const age = c.get('now').getTime() - Number.parseInt(issued, 36)
  return age >= -60_000 && age < HOURS * 3_600_000 ? null : 'old'
}

const macOf = (c: Ctx, owner: string, issued: string, salt: string) => c.get('deps').keys.mac('form', owner, issued, salt).subarray(0, 16).toString('base64url')

/** Who the forms of this answer belong to; makes the public cookie when there is none. */
function ownerOf(c: Ctx): string {
  return c.get('sessionId') ?? formOwner(c)
}

/** The random value of the public form cookie, made if absent. Also tells one sender's reports from independent ones. */
export function formOwner(c: Ctx): string {
  const known = c.get('formOwner') ?? readCookie(c, 'tangkal_formulir')
  const owner = known && /^[\w-]{22}$/.test(known) ? known : randomToken()
  if (owner !== readCookie(c, 'tangkal_formulir') && !c.get('formOwner')) writeCookie(c, 'tangkal_formulir', owner, 30 * 86_400)
  c.set('formOwner', owner)
  return owner
}
