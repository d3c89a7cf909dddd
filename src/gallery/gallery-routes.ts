import { Hono } from 'hono'
import type { AppEnv } from '../web/env.ts'

/** Every page in every state, for whoever works on Tangkal; only with TANGKAL_DEV=1. Nothing in it is stored, and its forms carry a token that is good for nothing. */
export const galleryRoutes = new Hono<AppEnv>()

galleryRoutes.use('/_dev/*', async (c, next) => {
  if (!c.var.deps.config.dev) return c.notFound()
  await next()
  c.header('X-Robots-Tag', 'noindex')
  c.header('Cache-Control', 'no-store')
})

// Loaded when first asked for: a desk that is at work has no use for it.
galleryRoutes.get('/_dev', async (c) => c.html(await (await import('./gallery.ts')).drawIndex(c)))
galleryRoutes.get('/_dev/:room/:name', async (c) => (await (await import('./gallery.ts')).drawEntry(c, c.req.param('room'), c.req.param('name'))) ?? c.notFound())
