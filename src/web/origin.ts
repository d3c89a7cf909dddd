import type { Ctx } from './env.ts'

/**
 * Where the browser says a request comes from. An absent or `null` Origin stands or
 * falls with the form's token (LAN addresses, strict referrer policies send none).
 */
export function fromElsewhere(c: Ctx): boolean {
  const origin = c.req.header('origin')
  if (origin && origin !== 'null') return !sameSite(c, origin)
  return c.req.header('sec-fetch-site') === 'cross-site'
}

function sameSite(c: Ctx, origin: string): boolean {
  const { config } = c.get('deps')
  if (config.origin) return origin === config.origin
  return URL.canParse(origin) && new URL(origin).host === c.req.header('host')
}
