import { noReadingBody, readingBody, type OpenedView, type ReadingSourceView } from '../../templates/reading-page.ts'
import { openReading, READING_MINUTES } from '../claims/assessment-rules.ts'
import { type Notice, noticeOfClaim } from '../notices/notice-views.ts'
import { fileText } from '../../templates/parts/source-file.ts'
import { type Actor, actorOf, at, type Ctx } from '../web/env.ts'
import type { Problem } from '../web/door.ts'
import { formToken } from '../web/form-token.ts'
import { problemPage, staffPage } from '../web/pages.ts'
import type { Typed } from '../web/typed.ts'
import { noticeWords } from '../words/notice-words.ts'
import { problemWords } from '../words/problem-words.ts'
import { readingWords } from '../words/reading-words.ts'
import { REFUSALS } from '../words/refusal-words.ts'
import { markdownHtml } from '../words/markdown.ts'
import { subjectWords } from '../words/triage-words.ts'
import { clockTime, day, dayTime, type Here, span } from '../words/time.ts'
import type { ShownSource } from '../claims/source-views.ts'
import { hasSeenDraft, loadReadingCase, type ReadingCase } from './reading-views.ts'
import { hereOf } from '../web/here.ts'

type Submitted = NonNullable<ReadingCase['assessment']>

/**
 * What a second reader sees of a claim at /meja/klaim/:id, as a whole page: before their
 * verdict the kabar, its subject and its sources; after it both verdicts and the draft.
 * Says so in plain words where there is nothing for this person to read.
 *
 * @param typed, problem what was sent and why it was not taken
 */
export async function readingPage(c: Ctx, id: string, typed?: Typed, problem?: Problem): Promise<string> {
  const found = await loadReadingCase(c.var.deps.store, id)
  if (!found) return problemPage(c, problemWords(c.var.lang).notFound, problemWords(c.var.lang).notFoundMore)
  const seen = found.assessment !== null && (await hasSeenDraft(c.var.deps.store, found.assessment.id, actorOf(c).id))
  return showReading(c, found, { seen, notice: await noticeOfClaim(c.var.deps.store, id) }, typed, problem)
}

/** The same out of what was loaded. @param also.seen this person has seen the draft; `notice` of the claim, once there is one */
export async function showReading(c: Ctx, found: ReadingCase, also: { seen: boolean; notice: Pick<Notice, 'slug' | 'number'> | null }, typed?: Typed, problem?: Problem): Promise<string> {
  const { assessment } = found
  const actor = actorOf(c)
  const w = readingWords(c.var.lang)
  const kept = typed?.text('note') || null
  if (!assessment || found.claim.state !== 'open') return nothing(c, problem?.say || w.nothingHere, kept, also.notice)
  if (assessment.facts.authors.includes(actor.id)) return nothing(c, REFUSALS.own_draft.say[c.var.lang], kept, also.notice)
  return staffPage(c, { title: w.title, section: 'reading', body: readingBody(viewOf(c, found, assessment, also.seen, typed, problem)) })
}

function viewOf(c: Ctx, { claim, corrects }: ReadingCase, a: Submitted, seen: boolean, typed: Typed | undefined, problem: Problem | undefined) {
  const here = hereOf(c)
  const actor = actorOf(c)
  const busy = openReading(a.facts, at(c))
  const faults = problem?.faults.map((f) => ({ field: f.field, message: f.say })) ?? []
  return {
    lang: c.var.lang,
    action: `/meja/klaim/${claim.id}/baca-kedua`,
    csrf: formToken(c),
    seq: claim.decided_seq,
    claim: a.claim_text!,
    subject: subjectWords(c.var.lang)[claim.subject],
    promise: span(claim.promise_at, here),
    sources: a.sources.map((s) => sourceOf(s, claim.id, here)),
    blind: !seen,
    problem: problem?.say || null,
    faults,
    typed: { verdict: typed?.line('verdict') ?? '', note: typed?.text('note') ?? '' },
    busyUntil: busy && busy.reader_id !== actor.id ? clockTime(readingEnd(busy.at), here) : null,
    opened: openedFor(a, corrects, actor, here),
  }
}

/** The draft opens to the one whose reading of it is under way. A reading that nobody took over stays theirs. */
function openedFor(a: Submitted, corrects: ReadingCase['corrects'], actor: Actor, here: Here): OpenedView | null {
  const own = a.readings.at(-1)
  if (!own || own.reader_id !== actor.id || own.outcome || own.at < a.submitted_at!) return null
  return {
    own: own.verdict,
    ownBlind: own.blind === 1,
    verdict: a.verdict!,
    kind: a.kind,
    headline: a.headline!,
    bodyHtml: markdownHtml(a.body!),
    until: dayTime(a.best_before!, here),
    authors: a.authors.map((x) => x.name).join(', '),
    correction: corrects && a.public_note !== null ? { href: `/cek-fakta/${corrects.slug}`, number: corrects.number, note: a.public_note } : null,
  }
}

function sourceOf(s: ShownSource, claimId: string, here: Here): ReadingSourceView {
  const w = readingWords(here.lang)
  const basis = s.basis === 'record' ? w.basisRecord : s.basis === 'statement' ? w.basisStatement : null
  const standing = s.class === 'peer' ? w.peer : s.class === null ? w.unregistered : null
  const notes = [standing, basis, `${w.dated} ${day(`${s.date}T00:00:00Z`, { ...here, zone: 'UTC' })}`, s.signatory && noticeWords(here.lang).signedBy(s.signatory), s.file ? fileText(here.lang, s.file) : `${w.readAt} ${dayTime(s.readAt, here)}`]
  return { publisher: s.publisher ?? hostOf(s.url), title: s.title, url: s.file ? `/meja/klaim/${claimId}/sumber/${s.file.hash}` : s.url, hash: s.file?.hash ?? null, notes: notes.filter(Boolean).join(' · ') }
}

function nothing(c: Ctx, why: string, kept: string | null, notice: Pick<Notice, 'slug' | 'number'> | null): Promise<string> {
  const link = notice && { href: `/cek-fakta/${notice.slug}`, label: `${noticeWords(c.var.lang).number} ${notice.number}` }
  return staffPage(c, { title: readingWords(c.var.lang).title, section: 'reading', body: noReadingBody({ lang: c.var.lang, why, kept, notice: link }) })
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url)

/** When someone else may read, if there is no outcome by then. */
export const readingEnd = (since: string): Date => new Date(Date.parse(since) + READING_MINUTES * 60_000)

