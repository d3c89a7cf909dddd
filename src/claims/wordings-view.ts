import type { WordingsView } from '../../templates/claim-wordings.ts'
import { placesFor } from '../notices/check.ts'
import { outOfForce } from '../notices/notice-rules.ts'
import { seenParts } from '../reports/seen.ts'
import type { Ctx } from '../web/env.ts'
import { hereOf } from '../web/here.ts'
import { differsWords } from '../words/triage-words.ts'
import { dayTime } from '../words/time.ts'
import { wordingWords } from '../words/wording-words.ts'
import type { ClaimNotice } from './claim-page-views.ts'
import type { Work } from './claim-work-views.ts'
import { familyOf, type Wording } from './wordings.ts'
import type { WordedReport } from './wording-views.ts'

/** The ways in which a claim is told; null while there is one at most. A verdict in force says which it covers: those that say the same. */
export function wordingsView(c: Ctx, { claim, noticeFacts }: Pick<Work, 'claim' | 'noticeFacts'>, notice: ClaimNotice | null, reports: readonly WordedReport[]): WordingsView | null {
  const here = hereOf(c)
  const { region } = c.var.deps
  const { wordings, more } = familyOf(reports, notice?.claim_text ?? claim.title, placesFor(region))
  if (wordings.length < 2) return null
  const judged = notice !== null && noticeFacts !== null && outOfForce(noticeFacts, here.now.toISOString()) === null
  return {
    lang: c.var.lang,
    more,
    of: reports.length < claim.report_count ? reports.length : null,
    items: wordings.map((one) => ({ number: one.first.number, n: one.n, pieces: one.pieces, says: saying(c, one, judged), seen: [dayTime(one.first.received_at, here), ...seenParts(one.first, region, here)] })),
  }
}

function saying(c: Ctx, { differs }: Wording, judged: boolean): string | null {
  const [w, d] = [wordingWords(c.var.lang), differsWords(c.var.lang)]
  const facts = differs.filter((one) => one !== 'words')
  const what = facts.map((one) => d[one]).join(', ')
  if (!judged) return facts.length > 0 ? d.differs(what) : null
  if (facts.length > 0) return w.notCovered(what)
  return differs.length > 0 ? w.perhaps : w.covered
}
