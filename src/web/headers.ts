import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './env.ts'

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

/** What every answer carries. @param secure the public address is https */
export const fixedHeaders = (secure: boolean): Record<string, string> => (secure ? SECURE_HEADERS : SECURITY_HEADERS)

export const securityHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  if (c.get('whole')) return
  for (const [name, value] of Object.entries(fixedHeaders(c.get('deps').config.secure))) c.res.headers.set(name, value)
  if (c.get('open')) for (const [name, value] of Object.entries(OPEN_HEADERS)) c.res.headers.set(name, value)
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
}
