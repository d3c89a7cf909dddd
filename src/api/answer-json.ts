import type { Ctx } from '../web/env.ts'
import type { Drawn } from '../web/keep.ts'

/** An open answer for `kept`. @param changesAt UTC ISO of the next change that time alone brings */
export const keptJson = (body: object, changesAt: string | null): Drawn => ({ html: JSON.stringify(body), changesAt, type: 'application/json' })

/** The query's fields, each at its first value, as zod takes them; a field that was sent empty counts as left out. */
export const queryOf = (c: Ctx): Record<string, string> => Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== ''))
