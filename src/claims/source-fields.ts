import { SOURCE_FILES } from './source-files.ts'
import { dayAt } from '../region/zone.ts'
import type { SentFile } from '../media/media-rules.ts'
import { channelFor, channelsOf, publisherFor, type Channel, type ChannelAnswer } from '../sources/official-rules.ts'
import type { FieldFault } from '../web/door.ts'
import type { Typed } from '../web/typed.ts'
import { assessmentFaultWords, countingWords } from '../words/assessment-words.ts'
import { oneLine } from '../words/read-text.ts'
import type { Lang } from '../words/words.ts'
import { publishedFaults, tooLong } from './published-text.ts'
import { isDay } from './wall-time.ts'

export const SOURCE_MOST = { line: 200, url: 2000, sources: 20 } as const
export const SOURCE_FIELDS = ['source_url', 'source_title', 'source_date', 'source_basis', 'source_publisher', 'source_signatory', 'source_kept'] as const

/**
 * A source as it was typed, numbered as its row stands.
 * @property kept hash of a file that was saved with it before; '' for none
 * @property file the file that came with it now
 */
export type TypedSource = { n: number; url: string; title: string; date: string; basis: string; publisher: string; signatory: string; kept: string; file: SentFile | null }

/** What decides whether a source counts. */
export type Registry = { channels: readonly Channel[]; region: string; zone: string; now: Date }

/** The rows that say anything; a row left empty is no source. A file belongs to the row that its control stands in. */
export function sourcesFrom(typed: Typed): TypedSource[] {
  const [urls, titles, dates, bases, publishers, signatories, kept] = SOURCE_FIELDS.map((name) => typed.all(name).map(oneLine))
  const dropped = new Set(typed.all('source_drop'))
  const length = Math.max(urls!.length, titles!.length, dates!.length, publishers!.length)
  const rows = Array.from({ length }, (_, i): Omit<TypedSource, 'n'> => ({
    url: urls![i] ?? '', title: titles![i] ?? '', date: dates![i] ?? '', basis: bases![i] ?? '', publisher: publishers![i] ?? '', signatory: signatories![i] ?? '',
    kept: dropped.has(kept![i] ?? '') ? '' : (kept![i] ?? ''),
    file: null,
  }))
  for (const file of typed.files.filter(({ field }) => field === SOURCE_FILES)) {
    const own = rows[file.nth]
    // A program may send one file for the second of two sources: then it goes to the source without an address.
    const row = own?.url === '' ? own : (rows.find((r) => r.url === '' && r.kept === '' && r.file === null && r.title !== '') ?? own)
    if (row) row.file = file
    else rows.push({ url: '', title: '', date: '', basis: '', publisher: '', signatory: '', kept: '', file })
  }
  return rows.filter((s) => s.url !== '' || s.title !== '' || s.date !== '' || s.publisher !== '' || s.signatory !== '' || s.kept !== '' || s.file !== null).map((source, i) => ({ n: i + 1, ...source }))
}

/** Whether a source counts on its day (without one, today): by its address, or a file by the publisher that is named. */
export const counting = (s: Pick<TypedSource, 'url' | 'date' | 'publisher'>, { channels, region, zone, now }: Registry): ChannelAnswer => {
  const context = { on: isDay(s.date) ? s.date : dayAt(now, zone), region }
  return s.url === '' ? publisherFor(s.publisher, channels, context) : channelFor(s.url, channels, context)
}

/** The registered body that a file is said to be of, whether or not it counts on that day. */
export const publisherNamed = (publisher: string, { channels }: Pick<Registry, 'channels'>): Channel | null => channelsOf(publisher, channels)[0] ?? null

export function sourceFaults(s: TypedSource, registry: Registry, lang: Lang): FieldFault[] {
  const w = assessmentFaultWords(lang)
  const answer = s.url === '' ? null : counting(s, registry)
  const faults = [
    ...tooLong(`source_url-${s.n}`, s.url, SOURCE_MOST.url, lang),
    ...publishedFaults(`source_title-${s.n}`, s.title, SOURCE_MOST.line, lang),
    ...tooLong(`source_publisher-${s.n}`, s.publisher, SOURCE_MOST.line, lang),
    ...publishedFaults(`source_signatory-${s.n}`, s.signatory, SOURCE_MOST.line, lang),
  ]
  if (answer && 'not' in answer && (answer.not === 'unreadable' || answer.not === 'disguised')) faults.push({ field: `source_url-${s.n}`, say: answer.not === 'unreadable' ? w.url_unreadable : countingWords(lang).disguised })
  if (s.url === '' && s.publisher !== '' && !publisherNamed(s.publisher, registry)) faults.push({ field: `source_publisher-${s.n}`, say: w.publisher_listed })
  if (s.url !== '' && (s.file || s.kept !== '')) faults.push({ field: `source_file-${s.n}`, say: w.url_or_file })
  if (s.date !== '' && !isDay(s.date)) faults.push({ field: `source_date-${s.n}`, say: w.date_unreadable })
  else if (s.date > dayAt(registry.now, registry.zone)) faults.push({ field: `source_date-${s.n}`, say: w.date_future })
  return faults
}
