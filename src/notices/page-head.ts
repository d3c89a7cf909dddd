import type { Html } from '../../templates/html.ts'
import { href } from '../../templates/layout.ts'
import { shareHead } from '../../templates/notice-jsonld.ts'
import type { Ctx } from '../web/env.ts'

/** The public address of this desk, without a trailing slash. */
export const originOf = (c: Ctx): string => c.var.deps.config.origin ?? new URL(c.req.raw.url).origin

/** A public page's whole address in a language. */
export const urlOf = (c: Ctx, path: string): string => `${originOf(c)}${href(c.var.lang, path)}`

/** Canonical address and what a messenger shows of a link. `title` and `description` are cut to what fits. */
export const pageHead = (c: Ctx, v: { path: string; title: string; description: string; type: 'website' | 'article'; data?: unknown }): Html =>
  shareHead({ url: urlOf(c, v.path), site: `Tangkal ${c.var.deps.region.name}`, locale: c.var.lang === 'id' ? 'id_ID' : 'en_GB', ...v })
