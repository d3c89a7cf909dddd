import type { MiddlewareHandler } from 'hono'
import type { AppEnv, Ctx } from './env.ts'

/** The same on pages, errors and static files (static/_headers repeats them for Workers' assets). */
export const SECURITY_HEADERS: Record<string, string> = {
  'Content-Security-Policy':
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
}
const HSTS = 'max-age=31536000; includeSubDomains'

const SECURE_HEADERS = { ...SECURITY_HEADERS, 'Strict-Transport-Security': HSTS }

/** What any site's pages may read, such as open data. A 304 needs them as well. */
export const OPEN_HEADERS = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag, Retry-After', 'Cross-Origin-Resource-Policy': 'cross-origin' }

/** 303, whole as it stands: every form is answered so. A plain record holds one line of a name, so several cookies go the longer way. */
export function seeOther(c: Ctx, path: string): Response {
  const [cookie, another] = c.get('handed') ?? []
  if (another !== undefined || !/^[\x21-\x7e]+$/.test(path)) return c.redirect(path, 303)
  c.set('whole', true)
  const headers: Record<string, string> = { Location: path, 'Cache-Control': 'no-store', ...fixedHeaders(c.get('deps').config.secure) }
  if (cookie !== undefined) headers['Set-Cookie'] = cookie
  return new Response(null, { status: 303, headers })
}

/** What every answer carries. @param secure the public address is https */
export const fixedHeaders = (secure: boolean): Record<string, string> => (secure ? SECURE_HEADERS : SECURITY_HEADERS)

export const securityHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  if (c.get('whole')) return
  for (const line of c.get('handed') ?? []) c.res.headers.append('Set-Cookie', line)
  for (const [name, value] of Object.entries(fixedHeaders(c.get('deps').config.secure))) c.res.headers.set(name, value)
  if (c.get('open')) for (const [name, value] of Object.entries(OPEN_HEADERS)) c.res.headers.set(name, value)
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
}
