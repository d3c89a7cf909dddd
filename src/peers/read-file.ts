import { createReadStream, openSync, readSync, closeSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { FileFault, type Entry } from './entry.ts'
import { readClaimReviews } from './read-claim-review.ts'
import { readCsv } from './read-csv.ts'

/** JSON is read whole, CSV a piece at a time. */
const MOST_BYTES = { json: 64 * 2 ** 20, csv: 1024 * 2 ** 20 }

/** The checks in a file, which tells by its first sign what it is. @throws FileFault where nothing can be read, or nothing further */
export async function* readChecks(file: string): AsyncGenerator<Entry> {
  const size = sizeOf(file)
  const kind = kindOf(beginOf(file))
  if (size > MOST_BYTES[kind]) throw new FileFault(`a ${kind.toUpperCase()} file may have ${MOST_BYTES[kind] / 2 ** 20} MB. Divide it`)
  if (kind === 'json') return yield* readClaimReviews(decoded(await readFile(file)))
  let read = 0
  yield* readCsv(piecesOf(file, (bytes) => (read += bytes)), () => (size ? read / size : 1))
}

function sizeOf(file: string): number {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) throw new FileFault('there is no such file')
  if (!found.isFile()) throw new FileFault('this is no file')
  return found.size
}

function beginOf(file: string): Buffer {
  const bytes = Buffer.alloc(1024)
  const fd = openSync(file, 'r')
  try {
    return bytes.subarray(0, readSync(fd, bytes))
  } finally {
    closeSync(fd)
  }
}

function kindOf(begin: Buffer): 'json' | 'csv' {
  const text = begin.toString('utf8').replace(/^\ufeff/, '').trimStart()
  if (text === '') throw new FileFault('it is empty')
  if (text.startsWith('PK\u0003')) throw new FileFault('this is a spreadsheet or an archive. Save it as CSV UTF-8 first')
  if (begin.includes(0)) throw new FileFault(NOT_UTF8)
  if (text.startsWith('<')) throw new FileFault('this is a web page or XML. ClaimReview JSON and CSV can be read')
  return /^[{[]/.test(text) ? 'json' : 'csv'
}

async function* piecesOf(file: string, had: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const bytes of createReadStream(file) as AsyncIterable<Buffer>) {
    had(bytes.length)
    yield decode(() => decoder.decode(bytes, { stream: true }))
  }
  yield decode(() => decoder.decode())
}

const decoded = (bytes: Buffer): string => decode(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes))

const NOT_UTF8 = 'the file is not UTF-8. Save it as UTF-8 (in a spreadsheet: "CSV UTF-8")'

function decode(read: () => string): string {
  try {
    return read()
  } catch {
    throw new FileFault(NOT_UTF8)
  }
}
