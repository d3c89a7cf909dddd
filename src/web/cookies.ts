import { generateCookie, getCookie } from 'hono/cookie'
import type { Ctx } from './env.ts'

export type CookieName = 'tangkal_sesi' | 'tangkal_formulir' | 'tangkal_tiket' | 'tangkal_kenal'

/** On https a cookie is bound to this host alone. */
const nameOf = (c: Ctx, name: CookieName) => (c.get('deps').config.secure ? `__Host-${name}` : name)

export function readCookie(c: Ctx, name: CookieName): string | undefined {
  let sent = c.get('cookies')
  if (!sent) c.set('cookies', (sent = getCookie(c))) // five places ask
  return sent[nameOf(c, name)]
}

/** @param maxAge seconds; left out: until the browser closes */
export const writeCookie = (c: Ctx, name: CookieName, value: string, maxAge?: number): void =>
  hand(c, generateCookie(nameOf(c, name), value, { path: '/', httpOnly: true, sameSite: 'Lax', secure: c.get('deps').config.secure, ...(maxAge === undefined ? {} : { maxAge }) }))

export const dropCookie = (c: Ctx, name: CookieName): void => {
  hand(c, generateCookie(nameOf(c, name), '', { path: '/', secure: c.get('deps').config.secure, maxAge: 0 }))
}

/** Each is a line of its own in the answer: `seeOther` or, for any other, `securityHeaders` writes them. */
function hand(c: Ctx, line: string): void {
  if (c.get('whole')) throw new Error('A cookie came after the answer was whole')
  c.set('handed', [...(c.get('handed') ?? []), line])
}
