import { guidanceCase, guidanceDesk, type GuidanceDeskRow, newGuidance, type GuidanceFormView, type GuidanceValues } from '../../templates/guidance-desk-page.ts'
import { timeTag } from '../../templates/parts/time.ts'
import { inSentence, worded } from '../../templates/parts/phrases.ts'
import type { Text } from '../../templates/parts/text.ts'
import { counting, type Registry } from '../claims/source-fields.ts'
import { sourceNote } from '../claims/source-note.ts'
import { wallTime } from '../claims/wall-time.ts'
import type { TrailRow } from '../store/trail.ts'
import type { Problem } from '../web/door.ts'
import { actorOf, at, type Ctx, hasRole } from '../web/env.ts'
import { formToken } from '../web/form-token.ts'
import { hereOf } from '../web/here.ts'
import { staffPage } from '../web/pages.ts'
import type { Typed } from '../web/typed.ts'
import { guidanceActWords, guidanceDeskWords, guidanceWords } from '../words/guidance-words.ts'
import { day, dayTime, moment } from '../words/time.ts'
import { FIELD_IDS } from './guidance-fields.ts'
import { textOf } from './guidance-page-view.ts'
import { GUIDANCE_MOST, type GuidanceMove, outAt } from './guidance-rules.ts'
import type { GuidanceCase, GuidanceLine, GuidanceText } from './guidance-views.ts'

/** What was just done, told on the page that it leads to. */
export const DONE = ['saved', 'dropped', 'published', 'returned', 'withdrawnNow'] as const
export type Done = (typeof DONE)[number] | null

export type DeskLists = { open: GuidanceLine[]; out: GuidanceLine[]; ended: GuidanceLine[] }

/** The desk's list out of what was loaded: a reader sees what waits and what is public, drafts are the moderators'. */
export function showGuidanceDesk(c: Ctx, { open, out, ended }: DeskLists, done: Done): Promise<string> {
  const w = guidanceDeskWords(c.var.lang)
  const writes = hasRole(actorOf(c), 'moderator')
  const over = out.filter((g) => stands(c, g) !== 'published')
  const list = (rows: GuidanceLine[]) => rows.map((g) => rowOf(c, g))
  return staffPage(c, {
    title: guidanceWords(c.var.lang).title,
    section: 'guidance',
    body: guidanceDesk({
      lang: c.var.lang,
      writes,
      said: done && w[done],
      toRead: list(open.filter((g) => g.state === 'submitted')),
      others: [
        { title: w.inWriting, rows: writes ? list(open.filter((g) => g.state === 'draft')) : [] },
        { title: w.inForce, rows: list(out.filter((g) => !over.includes(g))) },
        { title: w.ended, rows: list([...over, ...ended]) },
      ],
    }),
  })
}

const stands = (c: Ctx, g: GuidanceText) => outAt({ state: g.state as 'published', validUntil: g.valid_until! }, at(c))

function rowOf(c: Ctx, g: GuidanceLine): GuidanceDeskRow {
  const w = guidanceDeskWords(c.var.lang)
  const here = hereOf(c)
  const time = (iso: string) => timeTag(iso, dayTime(iso, here))
  const mine = g.authors.includes(actorOf(c).id)
  const by = mine ? w.yours : w.by(g.names.join(', '))
  const meta: Record<string, () => Text[]> = {
    draft: () => [by, worded(w.savedAt, time(g.saved_at))],
    submitted: () => [by, worded(w.submittedAt, time(g.submitted_at!))],
    published: () => [g.publisher ?? '', worded(w.until, timeTag(g.valid_until!, moment(g.valid_until!, here)))],
    expired: () => [worded(w.expired, timeTag(g.valid_until!, day(g.valid_until!, here)))],
    withdrawn: () => [worded(w.withdrawn, timeTag(g.ended_at!, day(g.ended_at!, here)))],
  }
  const state = g.state === 'published' ? stands(c, g) : g.state
  return { href: `/meja/panduan/${g.guidance_id}`, question: g.question, meta: meta[state]!() }
}

const FORM = { most: GUIDANCE_MOST, ids: FIELD_IDS }
const typedValues = (typed: Typed): Omit<GuidanceValues, 'note'> => ({ question: typed.line('question'), answer: typed.text('answer'), source_url: typed.line('source_url'), source_title: typed.line('source_title'), source_date: typed.line('source_date'), valid_until: typed.line('valid_until') })

/** @param registry null: whether the address counts is not told */
function formOf(values: Omit<GuidanceValues, 'note'>, registry: Registry | null, c: Ctx): GuidanceFormView {
  const note = registry && values.source_url !== '' ? sourceNote(counting({ url: values.source_url, date: values.source_date, publisher: '' }, registry), c.var.lang) : null
  return { ...FORM, values: { ...values, note } }
}

const EMPTY = { question: '', answer: '', source_url: '', source_title: '', source_date: '', valid_until: '' }

export function showNewGuidance(c: Ctx, typed: Typed | null, problem: Problem | null, registry: Registry | null): Promise<string> {
  const form = formOf(typed ? typedValues(typed) : EMPTY, registry, c)
  return staffPage(c, { title: guidanceDeskWords(c.var.lang).newTitle, section: 'guidance', body: newGuidance({ lang: c.var.lang, csrf: formToken(c), action: '/meja/panduan', problem, form }) })
}

/** @property trail its history, newest first */
export type GuidanceAlso = { trail: readonly TrailRow[]; registry: Registry | null; done: Done }

/** One guidance out of what was loaded, for this person: to write, to read, to change, or why nothing of it. */
export function showGuidanceCase(c: Ctx, found: GuidanceCase, also: GuidanceAlso, typed: Typed | null, problem: Problem | null): Promise<string> {
  const w = guidanceDeskWords(c.var.lang)
  const here = hereOf(c)
  const { facts, open, out } = found
  const moderates = hasRole(actorOf(c), 'moderator')
  const inForce = out !== null && outAt(facts.out!, at(c)) === 'published'
  const writes = moderates && open?.state === 'draft'
  const author = open !== null && open.authors.includes(actorOf(c).id)
  const reads = open?.state === 'submitted' && !author
  const typedText = typed?.has('question') ? typedValues(typed) : null
  const [note, reason] = [typed?.text('note') ?? '', typed?.text('reason') ?? '']
  const notes = [
    ...(open?.state === 'submitted' && !reads ? [inSentence(w.waits, timeTag(open.submitted_at!, dayTime(open.submitted_at!, here))), w.ownText] : []),
    ...(open?.state === 'draft' && !writes ? [w.othersDraft] : []),
    ...(open === null && out === null ? [w.dropped] : []),
  ]
  const shown = open?.state === 'submitted' ? open : null
  return staffPage(c, {
    title: (open ?? out)?.question ?? guidanceWords(c.var.lang).title,
    section: 'guidance',
    scripts: ['desk'],
    body: guidanceCase({
      lang: c.var.lang,
      csrf: formToken(c),
      seq: facts.seq,
      action: `/meja/panduan/${facts.id}`,
      problem,
      question: (writes || shown ? open : (out ?? null))?.question ?? guidanceWords(c.var.lang).title,
      said: also.done && w[also.done],
      shown: shown && textOf(c, shown),
      out: out && { now: inForce, question: out.question, href: `/panduan/${found.slug}`, text: textOf(c, out), ended: endedOf(c, out) },
      form: writes ? formOf(typedText ?? valuesOf(c, open), also.registry, c) : null,
      stored: writes && typedText && problem?.status === 409 ? { question: open.question, text: textOf(c, open) } : null,
      reads: reads ? { note } : null,
      edits: moderates && open === null && out !== null,
      withdraws: moderates && inForce ? { reason } : null,
      notes,
      kept: keptOf({ text: writes ? null : typedText, note: reads ? '' : note, reason: moderates && inForce ? '' : reason }),
      trail: also.trail.map((row) => trailItem(c, row)),
    }),
  })
}

/** What was typed into a form that is no longer there. */
const keptOf = ({ text, note, reason }: { text: Omit<GuidanceValues, 'note'> | null; note: string; reason: string }) => [text?.question, text?.answer, text?.source_url, text?.source_title, note, reason].filter(Boolean).join('\n\n')

const valuesOf = (c: Ctx, g: GuidanceText) => ({
  question: g.question, answer: g.answer ?? '', source_url: g.source_url ?? '', source_title: g.source_title ?? '', source_date: g.source_date ?? '',
  valid_until: g.valid_until === null ? '' : wallTime(g.valid_until, c.var.deps.region.timezone),
})

function endedOf(c: Ctx, g: GuidanceText): Text | null {
  const w = guidanceWords(c.var.lang)
  const here = hereOf(c)
  const state = stands(c, g)
  if (state === 'withdrawn') return w.withdrawn(day(g.ended_at!, here), g.end_note ?? '')
  return state === 'expired' ? `${guidanceDeskWords(c.var.lang).expired}: ${moment(g.valid_until!, here)}` : null
}

function trailItem(c: Ctx, row: TrailRow) {
  const w = guidanceDeskWords(c.var.lang)
  return { who: row.actor ?? w.system, did: guidanceActWords(c.var.lang)[row.act as GuidanceMove], reason: row.note, when: timeTag(row.at, dayTime(row.at, hereOf(c))), own: row.actorId === actorOf(c).id }
}
