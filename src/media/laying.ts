import type { Ctx } from '../web/env.ts'
import { tokenFault } from '../web/form-token.ts'
import { LIMITS, spend, wasOverLimit } from '../web/limits.ts'
import { fromElsewhere } from '../web/origin.ts'
import type { TakesFile } from '../web/typed.ts'
import { drained } from './drained.ts'
import { MEDIA } from './media-rules.ts'

/**
 * Lays the files of one field aside while a form comes in. Whose token is not good, or who
 * has sent enough for today, makes us write nothing: the bytes are read and dropped.
 */
export const takerOf = (c: Ctx, field: string): TakesFile => async (name, chunks, soFar) => {
  const { media } = c.var.deps
  if (name !== field || !media || fromElsewhere(c) || tokenFault(c, soFar.line('csrf'))) return drained(chunks, 'unasked')
  // The desk sits behind one address and is known by name: it is not counted as one client.
  const byStaff = c.var.actor !== null
  if ((!byStaff && (await wasOverLimit(c, LIMITS.media))) || (await wasOverLimit(c, LIMITS.allMedia, 'all'))) return drained(chunks, 'budget')
  const laid = await media.lay(chunks, MEDIA.fileBytes)
  if (!byStaff) await spend(c, LIMITS.media, laid.bytes)
  await spend(c, LIMITS.allMedia, laid.bytes, 'all')
  return laid
}
