import type { SuggestedView } from '../../templates/report-desk-page.ts'
import type { ClaimChoice } from '../claims/claim-views.ts'
import { outOfForce, standingAt } from '../notices/notice-rules.ts'
import { outWord } from '../../templates/parts/band.ts'
import { at, type Ctx } from '../web/env.ts'
import { verdictWords } from '../words/common-words.ts'
import { noticeWords } from '../words/notice-words.ts'
import { stageWords } from '../words/queue-words.ts'
import { choiceWords, differsWords } from '../words/triage-words.ts'
import type { Lang } from '../words/words.ts'
import type { Suggested } from './suggesting.ts'

/** What is said of a claim beside its title: its notice or stage, and how many sent it. */
export function stateOfChoice({ notice, stage, reports }: ClaimChoice, lang: Lang): string[] {
  const w = choiceWords(lang)
  return [notice ? w.notice(notice) : stageWords(lang)[stage], w.reports(reports)]
}

/** A suggested claim as the page draws it. A notice that is not in force, or past its best-before, says so. */
export function suggestedView(c: Ctx, { claim, level, told, asked, differs, like, notice }: Suggested): SuggestedView {
  const { lang } = c.var
  const w = differsWords(lang)
  const apart = differs.length > 1 ? differs.filter((one) => one !== 'words') : differs
  const out = notice && outOfForce(notice.stored, at(c))
  const stands = notice && (out ? outWord(lang, out) : verdictWords(lang)[notice.verdict])
  const due = notice && standingAt(notice.stored, at(c)) === 'recheck_due' ? noticeWords(lang).recheckShort : null
  return {
    claim: claim.id, told, asked, level, like,
    differs: apart.length === 0 ? null : w.differs(apart.map((one) => w[one]).join(', ')),
    meta: [stands, due, ...stateOfChoice(claim, lang)].filter((piece) => piece !== null),
  }
}
