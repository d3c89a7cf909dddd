import { assessmentForm, assessmentPanel, type DraftRead, type DraftValues } from '../../templates/assessment-form.ts'
import { fileText } from '../../templates/parts/source-file.ts'
import type { Html } from '../../templates/html.ts'
import { linkButton } from '../../templates/parts/buttons.ts'
import type { FormError } from '../../templates/parts/error-summary.ts'
import type { Text } from '../../templates/parts/text.ts'
import type { Channel } from '../sources/official-rules.ts'
import { actorOf, at, type Ctx } from '../web/env.ts'
import { formToken } from '../web/form-token.ts'
import type { Typed } from '../web/typed.ts'
import { assessmentWords } from '../words/assessment-words.ts'
import { kindWords, verdictWords } from '../words/common-words.ts'
import { markdownHtml } from '../words/markdown.ts'
import { lengthOf, oneLine } from '../words/read-text.ts'
import { dayTime, type Here, hourMinute } from '../words/time.ts'
import { MOST } from './assessment-fields.ts'
import { heldByOther, holdsLease } from './claim-rules.ts'
import type { Kind, Verdict } from './claim-tables.ts'
import { isOut, type Work } from './claim-work-views.ts'
import { counting, SOURCE_MOST, sourcesFrom, type TypedSource } from './source-fields.ts'
import { filesWereChosen } from './source-files.ts'
import { sourceNote } from './source-note.ts'
import { fileOf } from './source-views.ts'
import { instantFrom, wallTime } from './wall-time.ts'

/**
 * What the panel is drawn from.
 * @property typed a draft that was typed and is drawn again, in place of the stored one
 * @property more one more empty source was asked for
 * @property changed who changed the stored draft meanwhile, in words
 * @property repeated a passage that stands in one report alone
 */
export type PanelFacts = {
  work: Work
  here: Here
  channels: readonly Channel[]
  region: string
  sentBack: { who: string; note: string | null } | undefined
  typed: Typed | null
  errors: readonly FormError[]
  more: boolean
  preview: boolean
  changed: string | null
  repeated: { report: number; run: string } | null
}

const ROWS = 3

/** A draft is open to its authors and to whoever holds the lease, and to nobody else. */
export const seesDraft = ({ claim, open }: Work, accountId: string, now: string): boolean =>
  open !== null && (open.authors.some((a) => a.id === accountId) || (open.state !== 'submitted' && holdsLease(claim, accountId, now)))

/** Whether this person may write now: the holder, or an author whom nobody keeps out. */
export const mayWrite = ({ claim, open, ...rest }: Work, accountId: string, now: string): boolean =>
  claim.state === 'open' &&
  (open ? open.state !== 'submitted' : !isOut(rest)) &&
  (holdsLease(claim, accountId, now) || (!heldByOther(claim, accountId, now) && (open?.authors.some((a) => a.id === accountId) ?? false)))

export function assessmentSide(c: Ctx, facts: PanelFacts): Html {
  const { work } = facts
  const { id } = actorOf(c)
  // What was typed is never taken away, whoever may write now.
  return facts.typed || mayWrite(work, id, at(c)) ? formOf(c, facts) : quietPanel(c, facts)
}

function formOf(c: Ctx, f: PanelFacts): Html {
  const w = assessmentWords(f.here.lang)
  const { claim, open } = f.work
  const values = f.typed ? typedValues(f, f.typed) : storedValues(f)
  const sees = seesDraft(f.work, actorOf(c).id, at(c))
  return assessmentForm({
    lang: f.here.lang,
    action: `/meja/klaim/${claim.id}`,
    csrf: formToken(c),
    seq: claim.seq,
    values,
    errors: f.errors,
    counts: { headline: w.count(lengthOf(values.headline), MOST.headline), claimText: w.count(lengthOf(values.claimText), MOST.claim_text), body: w.count(lengthOf(values.body), MOST.body) },
    publishers: [...new Set(f.channels.map((channel) => channel.publisherName))].toSorted((a, b) => a.localeCompare(b, 'id')),
    takesFiles: c.var.deps.media !== null,
    unsaved: f.typed !== null,
    chosenBefore: filesWereChosen(f.typed),
    focusSource: f.more,
    preview: f.preview ? readOf(values, f) : null,
    saved: f.typed || !open ? w.notSaved : w.savedAt(hourMinute(open.saved_at, f.here)),
    notes: formNotes(f, sees),
    stored: f.changed && open && sees ? readOf(storedValues(f), f) : null,
    canDrop: open?.state === 'draft' && sees && !f.typed,
  })
}

/** @param sees whether this person may know what a second reader wrote */
function formNotes(f: PanelFacts, sees: boolean): Text[] {
  const w = assessmentWords(f.here.lang)
  const notes: Text[] = []
  if (f.changed) notes.push(f.changed)
  if (sees && f.sentBack && f.work.open?.state === 'sent_back') notes.push(`${w.sentBack(f.sentBack.who)}: ${f.sentBack.note ?? ''}`)
  if (f.repeated) notes.push(`${w.repeats(f.repeated.report)} “${f.repeated.run}”`)
  return notes
}

/** For everyone who is not to write now: how things stand, and for its authors the draft as it is. */
function quietPanel(c: Ctx, f: PanelFacts): Html {
  const w = assessmentWords(f.here.lang)
  const { claim, open } = f.work
  const actor = actorOf(c)
  const own = open?.authors.some((a) => a.id === actor.id) ?? false
  const panel = (notes: Text[], action?: Html) => assessmentPanel({ lang: f.here.lang, own, notes, action, draft: open && own ? readOf(storedValues(f), f) : null })
  if (open?.state === 'submitted') {
    const since = w.submitted(dayTime(open.submitted_at!, f.here))
    const repeats = f.repeated && `${w.repeats(f.repeated.report)} “${f.repeated.run}”`
    return own ? panel([since, w.submittedMore, ...(repeats ? [repeats] : [])]) : panel([since], linkButton({ href: `/meja/klaim/${claim.id}`, label: w.toReading }))
  }
  if (claim.state !== 'open') return panel([w.notNow])
  if (open) return panel(own ? [] : [w.draftBy(open.authors.map((a) => a.name).join(', ')), ...(heldByOther(claim, actor.id, at(c)) ? [] : [w.takingSees])])
  return panel([isOut(f.work) ? w.done : w.takeToWrite])
}

function storedValues(f: PanelFacts): DraftValues {
  const { claim, open } = f.work
  const sources = (open?.sources ?? []).map((s) => ({ n: s.n, url: s.url, title: s.title, date: s.date, basis: s.basis ?? '', publisher: s.url === '' ? (s.publisher ?? '') : '', signatory: s.signatory ?? '', kept: s.file_hash ?? '' }))
  return {
    verdict: open?.verdict ?? '',
    kind: open?.kind ?? '',
    headline: open?.headline ?? '',
    claimText: open?.claim_text ?? '',
    body: open?.body ?? '',
    bestBefore: open?.best_before ? wallTime(open.best_before, f.here.zone) : '',
    subject: claim.subject,
    about: withEmpty(JSON.parse(claim.about) as string[]),
    direction: claim.direction ?? '',
    sources: rows(sources, 0).map((s) => noted(s, f)),
  }
}

function typedValues(f: PanelFacts, typed: Typed): DraftValues {
  const { claim } = f.work
  const until = typed.line('best_before')
  const asked = f.more ? typed.all('source_url').length + 1 : 0
  return {
    verdict: typed.line('verdict'),
    kind: typed.line('kind'),
    headline: typed.line('headline'),
    claimText: typed.text('claim_text'),
    body: typed.text('body'),
    // A browser's field drops a day without a time.
    bestBefore: /^\d{4}-\d\d-\d\d$/.test(until) ? `${until}T23:59` : until,
    subject: typed.line('subject') || claim.subject,
    about: withEmpty(typed.has('about') ? typed.all('about').map(oneLine).filter(Boolean) : (JSON.parse(claim.about) as string[])),
    direction: typed.line('direction') || (claim.direction ?? ''),
    sources: rows(sourcesFrom(typed), asked).map((s) => noted(s, f)),
  }
}

type Row = Omit<TypedSource, 'file'>
const EMPTY = { url: '', title: '', date: '', basis: '', publisher: '', signatory: '', kept: '' }

/** One empty row more than there are sources, and three at least. */
const rows = (sources: readonly Row[], asked: number): Row[] =>
  Array.from({ length: Math.min(SOURCE_MOST.sources, Math.max(ROWS, sources.length + 1, asked)) }, (_, i) => sources[i] ?? { n: i + 1, ...EMPTY })
const withEmpty = (names: readonly string[]): string[] => [...names, ...(names.length < MOST.names ? [''] : []), ...(names.length === 0 ? [''] : [])]

/** With what is to be said of the row: whether it counts, and which file is kept with it. A hash that this draft does not have is no file of it. */
function noted(s: Row, { work, here, channels, region }: PanelFacts) {
  const known = work.open?.sources.find((source) => source.file_hash !== null && source.file_hash === s.kept)
  const file = known && { ...fileOf(known)!, href: `/meja/klaim/${work.claim.id}/sumber/${s.kept}` }
  const says = s.url !== '' || (file && s.publisher !== '')
  return { ...s, kept: file ? s.kept : '', file: file ?? null, note: says ? sourceNote(counting(s, { channels, region, zone: here.zone, now: here.now }), here.lang) : null }
}

function readOf(v: DraftValues, { here }: PanelFacts): DraftRead {
  const until = instantFrom(v.bestBefore, here.zone)
  return {
    verdict: Object.hasOwn(verdictWords(here.lang), v.verdict) ? (v.verdict as Verdict) : null,
    kind: Object.hasOwn(kindWords(here.lang), v.kind) ? (v.kind as Kind) : null,
    headline: v.headline,
    claimText: v.claimText,
    bodyHtml: markdownHtml(v.body),
    until: until && dayTime(until, here),
    // What was typed and not checked yet becomes a link only where it leads to the web.
    sources: v.sources.filter((s) => s.url !== '' || s.title !== '' || s.file).map((s) => ({ url: s.file?.href ?? (/^https?:\/\//i.test(s.url) ? s.url : ''), title: s.title || s.url, note: [s.file && fileText(here.lang, s.file), s.note].filter(Boolean).join(' · ') || null })),
  }
}
