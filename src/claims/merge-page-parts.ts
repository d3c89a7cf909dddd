import type { MergeFormView, SplitFormView, TieView } from '../../templates/parts/claim-ties.ts'
import { formToken } from '../web/form-token.ts'
import { at, type Ctx } from '../web/env.ts'
import type { Typed } from '../web/typed.ts'
import { mergeWords } from '../words/merge-words.ts'
import { stageWords } from '../words/queue-words.ts'
import { dayTime, type Here } from '../words/time.ts'
import { choiceWords, harmWords, subjectWords } from '../words/triage-words.ts'
import { lineOf } from './claim-page-parts.ts'
import type { LinkedReport, Step } from './claim-page-views.ts'
import type { ClaimChoice } from './claim-views.ts'
import type { Work } from './claim-work-views.ts'
import { mayUndo, UNDO_HOURS } from './merge-rules.ts'
import type { Joined } from './merge-views.ts'

/** A claim that this one went into. `merged`: it went on into another itself. */
export type WentInto = { id: string; title: string; merged: boolean }

/** What ties a claim to others: what went into it, what it went into, what was split off. */
export function tiesOf(c: Ctx, work: Work, steps: readonly Step[], joined: readonly Joined[], into: WentInto | null, mayMerge: boolean, here: Here): TieView[] {
  const w = mergeWords(here.lang)
  const csrf = formToken(c)
  const when = (instant: string, reports: number | null) => [...(reports === null ? [] : [choiceWords(here.lang).reports(reports)]), dayTime(instant, here)].join(' · ')
  const undo = (id: string, seq: number) => ({ action: `/meja/klaim/${id}/batal-gabung`, label: w.undo, fields: { csrf, seq } })
  const { claim } = work
  const went: TieView[] = into ? [{ says: w.wentInto, href: `/meja/klaim/${into.id}`, title: into.title, meta: dayTime(claim.merged_at!, here), undo: mayUndo(claim.merged_at, at(c)) && !into.merged ? undo(claim.id, claim.seq) : null }] : []
  const came = joined.map((j): TieView => ({ says: w.joined, href: `/meja/klaim/${j.id}?jejak=1`, title: j.title, meta: when(j.merged_at, j.reports), undo: claim.merged_into === null && mayUndo(j.merged_at, at(c)) ? undo(j.id, j.seq) : null }))
  const splits = steps.flatMap((step): TieView[] => {
    const d = JSON.parse(step.detail) as { claim?: string; reports?: number }
    if (!d.claim || (step.act !== 'split' && step.act !== 'enter')) return []
    // Its undo is a merge: whatever was linked since says the same too.
    const again = step.act === 'enter' && mayMerge && mayUndo(step.at, at(c)) ? { action: `/meja/klaim/${claim.id}/gabung`, label: w.undo, fields: { csrf, seq: claim.seq, into: d.claim } } : null
    return [{ says: step.act === 'split' ? w.splitInto : w.splitFrom, href: `/meja/klaim/${d.claim}`, title: step.other ?? '', meta: when(step.at, d.reports ?? null), undo: again }]
  })
  return [...went, ...came, ...splits]
}

/** Claims that this one may say the same as. @param searched what was looked for among their titles, null for nothing */
export function mergeForm(work: Work, choices: readonly ClaimChoice[], searched: string | null, here: Here): MergeFormView {
  const w = mergeWords(here.lang)
  return {
    action: `/meja/klaim/${work.claim.id}`,
    more: work.notice === null ? w.mergeMore(UNDO_HOURS) : w.mergeMoreStays(UNDO_HOURS),
    none: searched === null ? w.noneLike : w.noneFound,
    searched,
    options: choices.filter(({ id }) => id !== work.claim.id).map((k) => ({ value: k.id, label: k.title, hint: [k.notice ? choiceWords(here.lang).notice(k.notice) : stageWords(here.lang)[k.stage], choiceWords(here.lang).reports(k.reports)].join(' · ') })),
  }
}

/** Reports to choose from, as the page shows them. @param typed the form that was not taken */
export function splitForm(work: Work, reports: readonly LinkedReport[], typed: Typed | null, here: Here): SplitFormView {
  const ticked = new Set(typed?.all('report'))
  const value = (r: LinkedReport) => `${r.number}.${r.decided_seq}`
  return {
    reports: reports.map((r) => ({ value: value(r), ticked: ticked.has(value(r)), text: `${r.number} · ${lineOf(r, here)}`, meta: dayTime(r.received_at, here) })),
    subject: work.claim.subject,
    harm: work.claim.harm,
    subjects: Object.entries(subjectWords(here.lang)).map(([name, label]) => ({ value: name, label })),
    harms: Object.entries(harmWords(here.lang)).map(([name, label]) => ({ value: name, label })),
  }
}
