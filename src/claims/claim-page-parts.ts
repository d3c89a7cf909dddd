import type { ClaimPageView, ReferralView, ReportsView } from '../../templates/claim-page.ts'
import { cutAt } from '../../templates/parts/bubble.ts'
import type { HoldingRowView, NoticeRowView } from '../../templates/parts/notice-row.ts'
import type { PictureView } from '../../templates/parts/pictures.ts'
import type { Text } from '../../templates/parts/text.ts'
import { timeTag } from '../../templates/parts/time.ts'
import { lapsedAt, type Holding } from '../notices/holding-views.ts'
import { outOfForce, type StandingFacts } from '../notices/notice-rules.ts'
import { areaName } from '../region/region.ts'
import type { Problem } from '../web/door.ts'
import type { Ctx } from '../web/env.ts'
import { readSeq, type Typed } from '../web/typed.ts'
import { assessmentWords } from '../words/assessment-words.ts'
import { bodyWords, claimWords, closedWords, roadWords } from '../words/claim-words.ts'
import { holdingWords } from '../words/holding-words.ts'
import { mediaWords } from '../words/media-words.ts'
import { problemWords } from '../words/problem-words.ts'
import { day, dayTime, type Here, hourMinute, span, timeLeft } from '../words/time.ts'
import { CLAIM_MOVES, heldByOther, holdsLease } from './claim-rules.ts'
import { did } from './claim-trail.ts'
import type { ClaimNotice, LinkedReport, Step } from './claim-page-views.ts'
import type { ReferralBody } from './claim-tables.ts'
import type { Work } from './claim-work-views.ts'
import { repeatedRun } from './privacy-rules.ts'
import { stageOf } from './stage-rules.ts'

/** Reports beside the claim before "Semua". */
const SHOWN = 20
const LINE = 110

/** Where a claim stands, or who holds it and until when. */
export function barText({ claim, open, notice, noticeFacts, holder }: Work, referredTo: ReferralBody | null, viewer: string, at: string, here: Here): Text {
  const w = claimWords(here.lang)
  const because = claim.state_note ? `: ${claim.state_note}` : ''
  const stage = stageOf({ ...claim, assessment: open?.state ?? null, notice }, at)
  if (stage === 'on_hold') return `${w.onHold(dayTime(claim.hold_until!, here))}${because}`
  if (stage === 'closed') return `${closedWords(here.lang)[claim.closed_as!]}${because}`
  if (stage === 'referred') return w.referred(referredTo ? bodyWords(here.lang)[referredTo] : '')
  if (stage === 'second_read') return w.secondRead
  if (holdsLease(claim, viewer, at)) return w.youHold(hourMinute(claim.lease_until!, here))
  if (heldByOther(claim, viewer, at)) return heldSay({ claim, holder }, here)
  const out = noticeFacts && outOfForce(noticeFacts, at)
  return stage === 'published' ? (out ? w[`out_${out}`] : w.published) : w.notHeld
}

/** Said as well to whoever lost a race for it. */
export const heldSay = ({ claim, holder }: Pick<Work, 'claim' | 'holder'>, here: Here): string => claimWords(here.lang).heldBy(holder ?? '', hourMinute(claim.lease_until!, here))

/** What the bar or the form says by itself. */
const SAYS_ITSELF = new Set(['take', 'save', 'link', 'unlink'])
const JUST_MS = 2 * 60_000

/** What this person has just done to the claim, in one sentence; from its history, so it is true and gone with the next thing that happens. */
export function saidOf(last: Step | undefined, here: Here, viewer: string): string | null {
  if (!last || last.actor_id !== viewer || SAYS_ITSELF.has(last.act) || here.now.getTime() - Date.parse(last.at) > JUST_MS) return null
  return claimWords(here.lang).youDid(did(last, here))
}

/** What was promised, while somebody waits for it. */
export function promiseOf({ claim, open, notice }: Work, here: Here): Text | null {
  const w = claimWords(here.lang)
  const stage = stageOf({ ...claim, assessment: open?.state ?? null, notice }, here.now.toISOString())
  if (stage === 'published' || stage === 'referred' || stage === 'closed') return null
  const late = claim.promise_at < here.now.toISOString()
  return timeTag(claim.promise_at, w.promised(dayTime(claim.promise_at, here), late ? span(claim.promise_at, here) : timeLeft(claim.promise_at, here)))
}

/** Why the last form was not taken: over the whole page, and beside the fields. */
export function troubleOf(form: string, typed: Typed, problem: Problem, here: Here): NonNullable<ClaimPageView['trouble']> {
  const drafting = form === 'telaah' || form === 'ajukan'
  const title = drafting ? assessmentWords(here.lang).notTaken : problemWords(here.lang).notYet
  const kept = typed.entries().some(([name, value]) => name !== 'csrf' && name !== 'seq' && value !== '')
  if (problem.faults.length === 0) return kept ? { title, errors: [{ field: null, message: problem.say }], kept } : { title: problem.say, errors: [], kept }
  return { title: form === 'ajukan' ? null : title, errors: problem.faults.map((f) => ({ field: f.field, message: f.say })), kept: true }
}

/** Who made a form stale: the latest row that counts and came after the form was drawn. */
export function changedIn(steps: readonly Step[], typed: Typed, here: Here): string | null {
  const since = readSeq(typed)
  const step = steps.find((s) => s.seq > since && s.who !== null && counts(s.act))
  return step ? assessmentWords(here.lang).changedBy(step.who!, hourMinute(step.at, here)) : null
}
const counts = (act: string) => !Object.hasOwn(CLAIM_MOVES, act) || CLAIM_MOVES[act as keyof typeof CLAIM_MOVES].counts

/** A passage of one report alone. What several people sent is the forwarded message itself, and tells of nobody. */
export function repeatedIn(claimText: string, reports: readonly LinkedReport[]): { report: number; run: string } | null {
  for (const report of reports) {
    const run = report.text && repeatedRun(claimText, report.text)
    if (run && !reports.some((other) => other !== report && other.text && repeatedRun(run, other.text) === run)) return { report: report.number, run }
  }
  return null
}

/** @param all whether every report is wanted, or the first twenty */
export function reportsView(c: Ctx, here: Here, action: string, count: number, reports: readonly LinkedReport[], pictures: readonly PictureView[], all: boolean): ReportsView {
  const w = claimWords(here.lang)
  const [first, ...rest] = reports
  const area = (r: LinkedReport) => (r.area ? areaName(c.var.deps.region, r.area) : null)
  const meta = (r: LinkedReport) => [area(r), dayTime(r.received_at, here)].filter(Boolean).join(' · ')
  const shown = all ? rest : rest.slice(0, SHOWN)
  return {
    first: first ? { number: first.number, meta: meta(first), text: first.text ?? first.url ?? mediaWords(here.lang).onlyPictures } : null,
    pictures,
    none: count > 0 ? w.erased : w.fromMonitoring,
    others: shown.map((r) => ({ number: r.number, text: lineOf(r, here), meta: meta(r) })),
    otherCount: rest.length,
    all: shown.length < rest.length ? { href: `${action}?laporan=semua#laporan`, count: rest.length } : null,
  }
}

export function lineOf({ text, url }: Pick<LinkedReport, 'text' | 'url'>, here: Here): string {
  if (!text && !url) return mediaWords(here.lang).onlyPictures
  if (!text) return claimWords(here.lang).linkOnly(url && URL.canParse(url) ? new URL(url).host : (url ?? ''))
  const [head, rest] = cutAt(text.replace(/\s+/g, ' '), LINE)
  return `“${head}${rest === '' ? '' : '…'}”`
}

/** @param facts the notice's row: a pause that has run out shows its verdict again at once */
export const noticeView = (n: ClaimNotice, facts: StandingFacts, here: Here): NoticeRowView => ({
  lang: here.lang,
  level: 3,
  href: `/cek-fakta/${n.slug}`,
  verdict: n.verdict,
  claim: n.claim_text,
  headline: n.headline,
  meta: [claimWords(here.lang).number(n.number), day(n.published_at, here)],
  out: outOfForce(facts, here.now.toISOString()) ?? undefined,
})

/** A notice without a verdict: being checked until when, or since when no longer. */
export const heldView = (h: Holding, here: Here): HoldingRowView => ({
  lang: here.lang,
  level: 3,
  claim: h.claimText,
  href: `/cek-fakta/${h.slug}`,
  lapsed: lapsedAt(h, here.now.toISOString()) !== null,
  meta: [claimWords(here.lang).number(h.number), holdingWords(here.lang).until(dayTime(lapsedAt(h, here.now.toISOString()) ?? h.until, here))],
})

/** The same in a sentence, for the bar. */
export function heldNote(h: Holding, here: Here): string {
  const ended = lapsedAt(h, here.now.toISOString())
  return ended ? claimWords(here.lang).holdingEnded(dayTime(ended, here)) : claimWords(here.lang).holdingUntil(dayTime(h.until, here))
}

export const referralView = (r: { body: ReferralBody; road: 'laporan' | 'informasi_awal'; at: string; note: string | null; outcome: string | null }, here: Here): ReferralView => ({
  body: bodyWords(here.lang)[r.body],
  meta: `${roadWords(here.lang)[r.road]} · ${dayTime(r.at, here)}`,
  note: r.note,
  outcome: r.outcome,
})
