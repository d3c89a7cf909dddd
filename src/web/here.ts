import type { Here } from '../words/time.ts'
import type { Ctx } from './env.ts'

/** Where, when and in which language times are told on this answer. */
export const hereOf = (c: Ctx): Here => ({ zone: c.var.deps.region.timezone, lang: c.var.lang, now: c.var.now })
