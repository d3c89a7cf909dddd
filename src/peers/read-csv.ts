import { parse, type CsvError, type Parser } from 'csv-parse'
import { Readable } from 'node:stream'
import { FileFault, rawCheck, type Entry } from './entry.ts'
import type { CheckField, RawCheck } from './peer-fields.ts'

/** Characters of one row: an explanation and all the rest. A row that goes on for longer has a quotation mark left open. */
const MOST_ROW = 200_000

const NAMES: Record<CheckField, string[]> = {
  url: ['url', 'tautan', 'link', 'alamat'],
  title: ['title', 'judul', 'headline'],
  claim: ['claim', 'klaim', 'kabar', 'narasi', 'claim_text', 'claimreviewed'],
  body: ['body', 'penjelasan', 'isi', 'explanation', 'fakta'],
  verdict: ['verdict', 'putusan', 'label', 'rating'],
  publisher: ['publisher', 'penerbit'],
  date: ['date', 'tanggal', 'published', 'datepublished'],
}

type Row = { record: string[]; info: { lines: number }; raw: string }

/**
 * Rows of a CSV whose first line names the columns in Indonesian or English; commas, semicolons or tabs between.
 * @param text pieces of the whole, in order; @param share of the file that they make so far
 */
export async function* readCsv(text: AsyncIterable<string>, share: () => number): AsyncGenerator<Entry> {
  const pieces = withLf(text)
  const first = (await pieces.next()).value ?? ''
  const wrong: Entry[] = []
  const rows = rowsOf(first, pieces, (line, fault) => wrong.push({ at: `line ${line}`, share: share(), wrong: fault }))
  let columns: (CheckField | null)[] | null = null
  for await (const row of rows as AsyncIterable<Row>) {
    yield* wrong.splice(0)
    if (columns === null) columns = columnsOf(row.record)
    else yield entryOf(row, columns, share())
  }
  yield* wrong.splice(0)
  if (columns === null) throw new FileFault('the first line must name the columns, for example: judul,tautan,tanggal,putusan,klaim,penjelasan,penerbit')
}

function rowsOf(first: string, rest: AsyncIterable<string>, skipped: (line: number, why: string) => void): Parser {
  let over = false // after a row without end the parser answers nothing more
  const source = Readable.from((async function* () {
    yield first
    for await (const piece of rest) {
      if (over) return
      yield piece
    }
  })())
  const parser = parse({ bom: true, delimiter: delimiterOf(first), info: true, raw: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, skip_records_with_error: true, max_record_size: MOST_ROW })
  parser.on('skip', (fault, raw) => {
    if (!fault || over) return
    over = fault.code === 'CSV_MAX_RECORD_SIZE'
    skipped(firstLine(fault['lines'], raw ?? ''), sayFault(fault))
  })
  return source.on('error', (fault) => parser.destroy(fault)).pipe(parser)
}

/** Where a row begins; what the parser counts is its last line. */
const firstLine = (last: number, raw: string): number => last - (raw.trim().match(/\n/g)?.length ?? 0)

function columnsOf(header: string[]): (CheckField | null)[] {
  const columns = header.map((name) => fieldNamed(name.trim().toLowerCase().replace(/\s+/g, '_')))
  const twice = columns.find((field, i) => field !== null && columns.indexOf(field) !== i)
  if (twice) throw new FileFault(`line 1: two columns mean the same (${NAMES[twice].slice(0, 2).join(' and ')}). Take one out`)
  const has = (field: CheckField) => columns.includes(field)
  if (!has('url') || !(has('title') || has('claim'))) throw new FileFault('line 1: there must be columns url (tautan) and title (judul) or claim (klaim). The first line names the columns')
  return columns
}

const fieldNamed = (name: string): CheckField | null => (Object.keys(NAMES) as CheckField[]).find((field) => NAMES[field].includes(name)) ?? null

function entryOf({ record, info, raw }: Row, columns: (CheckField | null)[], share: number): Entry {
  const at = `line ${firstLine(info.lines, raw)}`
  if (record.length > columns.length) return { at, share, wrong: `${record.length} columns, but the first line names ${columns.length}. Text with a comma or semicolon stands in quotation marks` }
  const given: Partial<RawCheck> = {}
  for (const [i, field] of columns.entries()) if (field) given[field] = record[i] ?? ''
  return { at, share, raw: rawCheck(given) }
}

/** Spreadsheets set to Indonesian write semicolons. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n'))
  const count = (sign: string) => header.split(sign).length
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0]!
}

/** CRLF as LF, also where two pieces part it: the parser counts a CRLF inside quotation marks as two lines. */
async function* withLf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let held = ''
  for await (const piece of text) {
    const all = held + piece
    held = all.endsWith('\r') ? '\r' : ''
    yield all.slice(0, all.length - held.length).replace(/\r\n?/g, '\n')
  }
  if (held) yield '\n'
}

function sayFault({ code, message }: CsvError): string {
  if (code === 'CSV_MAX_RECORD_SIZE') return `a row of more than ${MOST_ROW / 1000},000 characters. Perhaps a quotation mark is opened in it and never closed: nothing after it was read`
  return code.includes('QUOTE') ? 'a quotation mark is opened in this row and not closed: nothing after it was read' : message
}
