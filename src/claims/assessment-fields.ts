import { z } from 'zod'
import { dayAt } from '../region/zone.ts'
import { channelFor, type Channel, type ChannelAnswer } from '../sources/official-rules.ts'
import type { FieldFault } from '../web/door.ts'
import type { Typed } from '../web/typed.ts'
import { assessmentFaultWords, countingWords } from '../words/assessment-words.ts'
import { lengthOf, oneLine } from '../words/read-text.ts'
import type { Lang } from '../words/words.ts'
import type { Draft, Lack } from './assessment-ready-rules.ts'
import type { SourceRow } from './assessment-store.ts'
import type { Direction, Subject } from './claim-tables.ts'
import { privateThings } from './privacy-rules.ts'
import { instantFrom, isDay } from './wall-time.ts'

export const MOST = { headline: 90, claim_text: 300, body: 1200, name: 80, names: 10, line: 200, url: 2000, sources: 20 } as const
/** Any of them in a form means that it carries a draft. */
export const DRAFT_FIELDS = ['verdict', 'kind', 'headline', 'claim_text', 'body', 'best_before', 'subject', 'about', 'direction', 'source_url', 'source_title', 'source_date', 'source_basis'] as const

const Verdict = z.enum(['false', 'misleading', 'partly_true', 'true', 'unproven', 'not_a_claim'])
const Kind = z.enum(['fabricated', 'manipulated', 'imposter', 'false_context', 'misleading_content', 'false_connection', 'satire'])
const Subject = z.enum(['voting_procedure', 'results', 'candidate', 'public_body', 'aid_or_fraud', 'press_work', 'opinion', 'alleged_violation', 'other'])
const Direction = z.enum(['helps', 'harms', 'neither'])
const Basis = z.enum(['record', 'statement'])

/** A draft as it can be stored, unfinished or not. */
export type ReadDraft = { draft: Omit<Draft, 'sources'>; sources: ReadSource[]; subject: Subject; about: string[]; direction: Direction | null }
/** `publisher`: its name, where the address counts for one. */
export type ReadSource = Omit<SourceRow, 'read_at'> & { publisher: string | null }
/** What the reading needs to know of the desk. `known`: the claim as it stands, for fields that the form leaves out. */
export type Desk = { lang: Lang; zone: string; region: string; now: Date; channels: readonly Channel[]; known: { subject: Subject; about: string[]; direction: Direction | null } }

/** Everything typed that cannot be stored is a fault beside its field; what is only missing is not. */
export function readDraft(typed: Typed, desk: Desk): { read: ReadDraft; faults: FieldFault[] } {
  const w = assessmentFaultWords(desk.lang)
  const texts = { headline: typed.line('headline'), claim_text: typed.text('claim_text'), body: typed.text('body') }
  const until = typed.line('best_before')
  const best_before = instantFrom(until, desk.zone)
  const subject = typed.has('subject') ? Subject.safeParse(typed.line('subject')) : { success: true as const, data: desk.known.subject }
  const about = typed.has('about') ? namesFrom(typed.all('about'), desk.channels) : desk.known.about
  const typedSources = sourcesFrom(typed)
  const chosen = { verdict: Verdict, kind: Kind, direction: Direction }
  const faults = [
    ...(['verdict', 'kind', 'direction'] as const).filter((field) => typed.line(field) !== '' && !chosen[field].safeParse(typed.line(field)).success).map((field) => ({ field, say: w[field] })),
    ...(['headline', 'claim_text', 'body'] as const).flatMap((field) => textFaults(field, texts[field], desk.lang)),
    ...typedSources.flatMap((source) => sourceFaults(source, desk)),
    ...(typedSources.length > MOST.sources ? [{ field: 'source_url-1', say: w.too_many_sources }] : []),
    ...(until !== '' && best_before === null ? [{ field: 'best_before', say: w.best_before_unreadable }] : []),
    ...(subject.success ? [] : [{ field: 'subject', say: w.subject }]),
    ...(about.length > MOST.names ? [{ field: 'about-1', say: w.too_many_names }] : []),
    ...about.flatMap((name, i) => tooLong(`about-${i + 1}`, name, MOST.name, desk.lang)),
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
    sources: typedSources.map(({ url, title, date, basis }) => ({ url, title, date, basis: Basis.safeParse(basis).data ?? null, ...publisherOf(counting(url, date, desk)) })),
    subject: subject.data ?? desk.known.subject,
    about,
    direction: Direction.safeParse(typed.line('direction')).data ?? desk.known.direction,
  }
  return { read, faults }
}

export type TypedSource = { n: number; url: string; title: string; date: string; basis: string }

/** The rows that say anything, numbered as they stand; a row left empty is no source. */
export function sourcesFrom(typed: Typed): TypedSource[] {
  const [urls, titles, dates, bases] = (['source_url', 'source_title', 'source_date', 'source_basis'] as const).map((name) => typed.all(name).map(oneLine))
  const rows = Math.max(urls!.length, titles!.length, dates!.length)
  return Array.from({ length: rows }, (_, i) => ({ url: urls![i] ?? '', title: titles![i] ?? '', date: dates![i] ?? '', basis: bases![i] ?? '' }))
    .filter((s) => s.url !== '' || s.title !== '' || s.date !== '')
    .map((source, i) => ({ n: i + 1, ...source }))
}

/** Whether an address counts on the day of its source; without a day, today. */
export const counting = (url: string, date: string, desk: Pick<Desk, 'channels' | 'region' | 'zone' | 'now'>): ChannelAnswer =>
  channelFor(url, desk.channels, { on: isDay(date) ? date : dayAt(desk.now, desk.zone), region: desk.region })

const publisherOf = (answer: ChannelAnswer) => ('channel' in answer ? { publisher_id: answer.channel.publisherId, publisher_class: answer.channel.class, publisher: answer.channel.publisherName } : { publisher_id: null, publisher_class: null, publisher: null })

/** A registered publisher, named by id or in full, stands by its name: that makes it the one accused. */
function namesFrom(typed: string[], channels: readonly Channel[]): string[] {
  const names = typed.map(oneLine).filter(Boolean)
  const registered = (name: string) => channels.find((c) => c.publisherId === name || c.publisherName.toLowerCase() === name.toLowerCase())?.publisherName ?? name
  return [...new Set(names.map(registered))]
}

function textFaults(field: 'headline' | 'claim_text' | 'body', text: string, lang: Lang): FieldFault[] {
  const thing = privateThings(text).find((found) => found !== 'email') // offices publish theirs
  return [...tooLong(field, text, MOST[field], lang), ...(thing ? [{ field, say: assessmentFaultWords(lang)[thing] }] : [])]
}

function sourceFaults({ n, url, title, date }: TypedSource, desk: Desk): FieldFault[] {
  const w = assessmentFaultWords(desk.lang)
  const answer = url === '' ? null : counting(url, date, desk)
  const faults = [...tooLong(`source_url-${n}`, url, MOST.url, desk.lang), ...tooLong(`source_title-${n}`, title, MOST.line, desk.lang)]
  if (answer && 'not' in answer && (answer.not === 'unreadable' || answer.not === 'disguised')) faults.push({ field: `source_url-${n}`, say: answer.not === 'unreadable' ? w.url_unreadable : countingWords(desk.lang).disguised })
  if (date !== '' && !isDay(date)) faults.push({ field: `source_date-${n}`, say: w.date_unreadable })
  else if (date > dayAt(desk.now, desk.zone)) faults.push({ field: `source_date-${n}`, say: w.date_future })
  return faults
}

function tooLong(field: string, text: string, most: number, lang: Lang): FieldFault[] {
  return lengthOf(text) > most ? [{ field, say: assessmentFaultWords(lang).tooLong(lengthOf(text), most) }] : []
}

/** What is missing, in words beside its field. */
export function lackFault(lack: Lack, lang: Lang): FieldFault {
  return { field: 'n' in lack ? `${lack.field}-${lack.n}` : lack.field, say: assessmentFaultWords(lang)[lack.lacks] }
}
