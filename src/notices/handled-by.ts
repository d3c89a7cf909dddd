import type { ReferralBody } from '../claims/claim-tables.ts'
import type { Ctx } from '../web/env.ts'
import { checkWords } from '../words/check-words.ts'

/** Who has a matter in hand, to stand within a sentence. @param handler as the desk wrote it, which says more than `body`: whom it was last passed to */
export function handledBy(c: Ctx, { handler, body }: { handler: string | null; body: ReferralBody | null }): string {
  const w = checkWords(c.var.lang)
  return handler ?? (body ? w[`body_${body}`](c.var.deps.region.name) : w.body_unknown)
}
