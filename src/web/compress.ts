import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './env.ts'

const LEAST = 1000

/** Compresses pages that were drawn for this request alone; kept pages come compressed. Nothing on Workers: the edge does it. */
export const compress: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  if (c.get('whole')) return
  const { gzip } = c.get('deps')
  const { headers } = c.res
  if (!gzip || headers.has('Content-Encoding') || !/^text\/html|json|xml/.test(headers.get('Content-Type') ?? '')) return
  headers.append('Vary', 'Accept-Encoding')
  if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '') || c.req.method === 'HEAD' || !c.res.body) return
  const body = new Uint8Array(await c.res.arrayBuffer())
  const small = body.length < LEAST
  const { status } = c.res
  c.res = new Response(small ? body : gzip(body), { status, headers })
  if (small) return
  c.res.headers.set('Content-Encoding', 'gzip')
  c.res.headers.delete('Content-Length')
}
