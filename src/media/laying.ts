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
  if (name !== field || !media || fromElsewhere(c) || tokenFault(c, soFar.line('csrf'))) return { ...(await drained(name, chunks)), not: 'unasked' }
  if ((await wasOverLimit(c, LIMITS.media)) || (await wasOverLimit(c, LIMITS.allMedia, 'all'))) return { ...(await drained(name, chunks)), not: 'budget' }
  const sent = await media.lay(name, chunks, MEDIA.fileBytes)
  await spend(c, LIMITS.media, sent.bytes)
  await spend(c, LIMITS.allMedia, sent.bytes, 'all')
  return sent
}
