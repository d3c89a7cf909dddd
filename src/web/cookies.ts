import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
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
  setCookie(c, nameOf(c, name), value, { path: '/', httpOnly: true, sameSite: 'Lax', secure: c.get('deps').config.secure, ...(maxAge === undefined ? {} : { maxAge }) })

export const dropCookie = (c: Ctx, name: CookieName): void => {
  deleteCookie(c, nameOf(c, name), { path: '/', secure: c.get('deps').config.secure })
}
