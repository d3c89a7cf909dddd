import { likelyBox, likelyPage, type LikelyView } from '../../templates/likely-page.ts'
import type { Html } from '../../templates/html.ts'
import { href } from '../../templates/layout.ts'
import { findAnswers, type Near } from '../notices/check.ts'
import { rowOfHolding } from '../notices/holding-show.ts'
import type { Holding } from '../notices/holding-views.ts'
import { noticesByIds } from '../notices/notice-list-views.ts'
import { rowView } from '../notices/notice-rows.ts'
import { at, type Ctx } from '../web/env.ts'
import { formToken } from '../web/form-token.ts'
import { tellOperator } from '../web/operator-log.ts'
import { publicPage } from '../web/pages.ts'
import type { Typed } from '../web/typed.ts'
import { checkWords } from '../words/check-words.ts'
import { lengthOf } from '../words/read-text.ts'
import { inTens, publicCount, QUIET_PERIODS } from './public-count-rules.ts'
import { REPORT_LENGTHS } from './report-form.ts'
import { similarUnderWork } from './similar-views.ts'

/** Fewer letters than this say too little to be like anything. */
const LEAST_LETTERS = 12

/** A form has no room for more. */
const MOST = 3

/** @property sure the only one is surely it @property checking what nobody should pass on yet @property similar how many like it are under work, told by the rule for public counts */
export type Likely = { near: Near[]; sure: boolean; checking: Holding[]; similar: number }
export const NOTHING_LIKELY: Likely = { near: [], sure: false, checking: [], similar: 0 }

/** What is like a report that is being written. Nothing of it is kept; where looking fails there is nothing, since no report may wait for it. */
export async function likelyFor(c: Ctx, text: string): Promise<Likely> {
  if (lengthOf(text) < LEAST_LETTERS || lengthOf(text) > REPORT_LENGTHS.text) return NOTHING_LIKELY
  const { store, region } = c.var.deps
  try {
    const [found, similar] = await Promise.all([findAnswers(store, region, text, at(c)), similarUnderWork(store, text)])
    if ('number' in found) return { ...NOTHING_LIKELY, similar }
    if (!('hit' in found)) return { near: found.near.slice(0, MOST), sure: false, checking: found.checking.slice(0, MOST), similar }
    const lines = await noticesByIds(store, [found.hit.id])
    return { near: lines.map((line) => ({ line, level: 3, asked: found.asked })), sure: true, checking: [], similar }
  } catch (fault) {
    // A database's message says nothing of what was typed.
    tellOperator(c.var.now, { event: 'matching_failed', what: fault instanceof Error ? fault.message : 'unknown', todo: 'Reports are taken without it. If it goes on, run npm run doctor.' })
    return NOTHING_LIKELY
  }
}

/** What stands below the field while someone types. */
export const likelyBoxOf = (c: Ctx, likely: Likely): Html => likelyBox(viewOf(c, likely))

/** The step between a form and its report: one tap sends it as it is. */
export function drawLikely(c: Ctx, typed: Typed, likely: Likely): Promise<string> {
  const w = checkWords(c.var.lang)
  const title = likely.near.length === 1 ? w.maybeOne : w.maybe
  // The form's own token is a new one; without `step` it is not asked a second time.
  const carried = typed.entries().filter(([name]) => name !== 'csrf' && name !== 'step')
  const body = likelyPage({ ...viewOf(c, likely), title, action: href(c.var.lang, '/lapor'), fields: { ...Object.fromEntries(carried), csrf: formToken(c) } })
  return publicPage(c, { title, place: 'lapor', path: '/lapor', body, robots: 'noindex', scripts: ['tangkal'] })
}

function viewOf(c: Ctx, { near, sure, checking, similar }: Likely): LikelyView {
  const rows = near.map(({ line, level }) => ({ ...rowView(c, line, 2), ...(sure ? {} : { similarity: level }), newTab: true }))
  return { lang: c.var.lang, rows, sure, checking: checking.map((h) => ({ ...rowOfHolding(c, h, 2), newTab: true })), similar: similar === 0 ? null : { counted: inTens(publicCount(similar, at(c), QUIET_PERIODS)) } }
}
