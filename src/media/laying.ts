import type { Ctx } from '../web/env.ts'
import { tokenFault } from '../web/form-token.ts'
import { LIMITS, spend } from '../web/limits.ts'
import { fromElsewhere } from '../web/origin.ts'
import type { TakesFile } from '../web/typed.ts'
import { drained } from './drained.ts'
import { MEDIA } from './media-rules.ts'

/**
 * Lays the files of one field aside while a form comes in. Whose token is not good makes us
 * write nothing: the bytes are read and dropped. Each chunk is paid for before it is written,
 * so that a hundred uploads at once get no further than one after the other.
 */
export const takerOf = (c: Ctx, field: string): TakesFile => async (name, chunks, soFar) => {
  const { media } = c.var.deps
  if (name !== field || !media || fromElsewhere(c) || tokenFault(c, soFar.line('csrf'))) return drained(chunks, 'unasked')
  // The desk sits behind one address and is known by name: it is not counted as one client.
  const byStaff = c.var.actor !== null
  let came = 0
  return media.lay(chunks, async (bytes) => {
    came += bytes
    if (came > MEDIA.fileBytes) return 'too_large'
    return (byStaff || (await spend(c, LIMITS.media, bytes))) && (await spend(c, LIMITS.allMedia, bytes, 'all')) ? null : 'budget'
  })
}
