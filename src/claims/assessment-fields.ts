import * as z from 'zod'
import type { KeptFile } from '../media/media-rules.ts'
import type { FieldFault } from '../web/door.ts'
import type { Typed } from '../web/typed.ts'
import { assessmentFaultWords } from '../words/assessment-words.ts'
import { oneLine } from '../words/read-text.ts'
import type { Lang } from '../words/words.ts'
import type { Draft, Lack } from './assessment-ready-rules.ts'
import type { SourceRow } from './assessment-store.ts'
import { KINDS, VERDICTS, type Direction, type Subject } from './claim-tables.ts'
import { publishedFaults } from './published-text.ts'
import { counting, publisherNamed, type Registry, SOURCE_FIELDS, SOURCE_MOST, sourceFaults, sourcesFrom, type TypedSource } from './source-fields.ts'
import { SOURCE_FILES } from './source-files.ts'
import type { SourceFile } from './source-views.ts'
import { instantFrom } from './wall-time.ts'

export const MOST = { headline: 90, claim_text: 300, body: 1200, name: 80, names: 10 } as const
/** Any of them in a form means that it carries a draft. */
const DRAFT_FIELDS = ['verdict', 'kind', 'headline', 'claim_text', 'body', 'best_before', 'subject', 'about', 'direction', ...SOURCE_FIELDS] as const
export const carriesDraft = (typed: Typed): boolean => DRAFT_FIELDS.some((name) => typed.has(name)) || typed.files.some(({ field }) => field === SOURCE_FILES)

const Verdict = z.enum(VERDICTS)
const Kind = z.enum(KINDS)
const Subject = z.enum(['voting_procedure', 'results', 'candidate', 'public_body', 'aid_or_fraud', 'press_work', 'opinion', 'alleged_violation', 'other'])
const Direction = z.enum(['helps', 'harms', 'neither'])
const Basis = z.enum(['record', 'statement'])

/** A draft as it can be stored, unfinished or not. */
export type ReadDraft = { draft: Omit<Draft, 'sources'>; sources: ReadSource[]; subject: Subject; about: string[]; direction: Direction | null }
/** `publisher`: its name, where the address counts for one. */
export type ReadSource = Omit<SourceRow, 'read_at'> & { publisher: string | null }
/**
 * What the reading needs to know of the desk.
 * @property known the claim as it stands, for fields that the form leaves out, and the draft's files by their hash
 * @property kept files that came with this form and are kept by now, by their row
 */
export type Desk = Registry & { lang: Lang; known: { subject: Subject; about: string[]; direction: Direction | null; files: ReadonlyMap<string, SourceFile> }; kept: ReadonlyMap<number, KeptFile> }

/** Everything typed that cannot be stored is a fault beside its field; what is only missing is not. */
export function readDraft(typed: Typed, desk: Desk): { read: ReadDraft; faults: FieldFault[] } {
  const w = assessmentFaultWords(desk.lang)
  const texts = { headline: typed.line('headline'), claim_text: typed.text('claim_text'), body: typed.text('body') }
  const until = typed.line('best_before')
  const best_before = instantFrom(until, desk.zone)
  const subject = typed.has('subject') ? Subject.safeParse(typed.line('subject')) : { success: true as const, data: desk.known.subject }
  const about = typed.has('about') ? namesFrom(typed.all('about'), desk) : desk.known.about
  const typedSources = sourcesFrom(typed)
  const chosen = { verdict: Verdict, kind: Kind, direction: Direction }
  const faults = [
    ...(['verdict', 'kind', 'direction'] as const).filter((field) => typed.line(field) !== '' && !chosen[field].safeParse(typed.line(field)).success).map((field) => ({ field, say: w[field] })),
    ...(['headline', 'claim_text', 'body'] as const).flatMap((field) => publishedFaults(field, texts[field], MOST[field], desk.lang)),
    ...typedSources.flatMap((source) => sourceFaults(source, desk, desk.lang)),
    ...(typedSources.length > SOURCE_MOST.sources ? [{ field: 'source_url-1', say: w.too_many_sources }] : []),
    ...(until !== '' && best_before === null ? [{ field: 'best_before', say: w.best_before_unreadable }] : []),
    ...(subject.success ? [] : [{ field: 'subject', say: w.subject }]),
    ...(about.length > MOST.names ? [{ field: 'about-1', say: w.too_many_names }] : []),
    ...about.flatMap((name, i) => publishedFaults(`about-${i + 1}`, name, MOST.name, desk.lang)),
  ]
  const read: ReadDraft = {
    draft: {
      verdict: Verdict.safeParse(typed.line('verdict')).data ?? null,
      kind: Kind.safeParse(typed.line('kind')).data ?? null,
      headline: texts.headline || null,
      claim_text: texts.claim_text || null,
      body: texts.body || null,
      best_before,
    },
    sources: typedSources.map((source) => ({
      url: source.url, title: source.title, date: source.date, basis: Basis.safeParse(source.basis).data ?? null, signatory: source.signatory || null,
      ...publisherOf(source, desk), ...fileColumns(source, desk),
    })),
    subject: subject.data ?? desk.known.subject,
    about,
    direction: Direction.safeParse(typed.line('direction')).data ?? desk.known.direction,
  }
  return { read, faults }
}

/** Whose it is, and as what it counts. A file stays its publisher's where that does not count yet; an address is nobody's then. */
function publisherOf(source: TypedSource, desk: Desk) {
  const answer = counting(source, desk)
  const channel = 'channel' in answer ? answer.channel : source.url === '' ? publisherNamed(source.publisher, desk) : null
  return { publisher_id: channel?.publisherId ?? null, publisher_class: 'channel' in answer ? answer.channel.class : null, publisher: channel?.publisherName ?? null }
}

/** What lies or will lie under media/ for this row. Only what was saved with this draft can be kept: a form cannot name another file. */
function fileColumns({ n, kept }: TypedSource, { known, kept: fresh }: Desk) {
  const file = fresh.get(n) ?? known.files.get(kept)
  return file ? { file_hash: file.hash, file_kind: file.kind, file_bytes: file.bytes } : { file_hash: null, file_kind: null, file_bytes: null }
}

/** A registered publisher, named by id or in full, stands by its name: that makes it the one accused. */
function namesFrom(typed: string[], desk: Pick<Registry, 'channels'>): string[] {
  const names = typed.map(oneLine).filter(Boolean)
  return [...new Set(names.map((name) => publisherNamed(name, desk)?.publisherName ?? name))]
}

/** What is missing, in words beside its field. */
export function lackFault(lack: Lack, lang: Lang): FieldFault {
  return { field: 'n' in lack ? `${lack.field}-${lack.n}` : lack.field, say: assessmentFaultWords(lang)[lack.lacks] }
}
