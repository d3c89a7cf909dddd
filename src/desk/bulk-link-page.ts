import { bulkLinkBody } from '../../templates/bulk-link-page.ts'
import { claimsLike } from '../claims/claim-like-views.ts'
import { type ClaimChoice, claimChoices } from '../claims/claim-views.ts'
import type { Problem } from '../web/door.ts'
import { actorOf, at, type Ctx } from '../web/env.ts'
import { formToken } from '../web/form-token.ts'
import { staffPage } from '../web/pages.ts'
import type { Typed } from '../web/typed.ts'
import { bulkWords } from '../words/bulk-words.ts'
import { stageWords } from '../words/queue-words.ts'
import { choiceWords } from '../words/triage-words.ts'
import { readTicks, tickValue } from './bulk-forms.ts'
import { addressOf, placeFields, type QueuePlace } from './queue-page.ts'
import { reportRow } from './queue-rows.ts'
import { type ReportFactsRow, reportRows } from './queue-row-views.ts'

/** Where many reports get their one claim: chosen among those with the words of the first, or found by title. */
export async function bulkLinkPage(c: Ctx, place: QueuePlace, typed: Typed, problem: Problem | null): Promise<string> {
  const { store } = c.var.deps
  const reports = await reportRows(store, readTicks(typed).slice(0, MOST_SHOWN).map(({ number }) => number))
  const chosen = typed.line('claim')
  const like = [...reports.values()].find((r) => r.text)?.text ?? ''
  const [words, keep] = [typed.line('cari').slice(0, 200), /^\w{1,40}$/.test(chosen) ? chosen : undefined]
  const claims = words ? await claimChoices(store, { words, keep, at: at(c) }) : await claimsLike(store, like, at(c), keep ? { keep } : {})
  return showBulkLink(c, place, typed, [...reports.values()], claims, problem)
}
const MOST_SHOWN = 50

/** The same out of what was loaded. */
export function showBulkLink(c: Ctx, place: QueuePlace, typed: Typed, reports: readonly ReportFactsRow[], claims: readonly ClaimChoice[], problem: Problem | null): Promise<string> {
  const { region } = c.var.deps
  const here = { zone: region.timezone, lang: c.var.lang, now: c.var.now, region, me: actorOf(c).id }
  const w = choiceWords(c.var.lang)
  const ticks = readTicks(typed)
  const title = bulkWords(c.var.lang).linkTitle(ticks.length)
  const body = bulkLinkBody({
    lang: c.var.lang,
    csrf: formToken(c),
    title,
    reports: reports.map((r) => ({ href: `/meja/laporan/${r.number}`, text: reportRow(r, here).title, meta: String(r.number) })),
    ticks: ticks.map(tickValue),
    place: placeFields(place),
    back: addressOf(place),
    searched: typed.line('cari').slice(0, 200),
    chosen: typed.line('claim'),
    options: claims.map((k) => ({ value: k.id, label: k.title, hint: [k.notice ? w.notice(k.notice) : stageWords(c.var.lang)[k.stage], w.reports(k.reports)].join(' · ') })),
    failed: problem && { say: problem.say, errors: problem.faults.map(({ field, say }) => ({ field, message: say })) },
  })
  return staffPage(c, { section: 'queue', title, body })
}
