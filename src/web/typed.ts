import { Buffer } from 'node:buffer'
import type { Readable } from 'node:stream'
import type { Laid, SentFile } from '../media/media-rules.ts'
import { cleanText, oneLine } from '../words/read-text.ts'

/** What a person typed into a form, whole and in order. */
export type Typed = {
  /** Several lines; line ends are LF, control characters gone. '' where absent. */
  text(name: string): string
  /** One line, trimmed. '' where absent. */
  line(name: string): string
  /** As sent. Repeated fields keep their order. */
  all(name: string): string[]
  has(name: string): boolean
  /** Field names with their values, to carry a whole form over. */
  entries(): [string, string][]
  /** What came as files, in order; an empty file field is none. */
  files: readonly SentFile[]
  /** Some byte was not UTF-8; it reads as U+FFFD here. */
  garbled: boolean
}

/** The `seq` that a form was drawn with; one that came without, or with anything but a number, stands for a page from before everything: it is stale wherever a decision came. */
export const readSeq = (typed: Typed): number => (/^\d{1,9}$/.test(typed.line('seq')) ? Number(typed.line('seq')) : 0)

/** Why a body could not be read as a form, and what of it could. */
export type Unreadable = { unreadable: 400 | 413 | 415; typed: Typed }

/** All text of a form; the longest is a report of 10,000 characters. */
export const MAX_FORM_BYTES = 1_000_000

export function typedFrom(entries: [string, string][], garbled = false, files: readonly SentFile[] = []): Typed {
  const all = (name: string) => entries.filter(([key]) => key === name).map(([, value]) => value)
  return {
    all,
    text: (name) => cleanText(all(name)[0] ?? ''),
    line: (name) => oneLine(all(name)[0] ?? ''),
    has: (name) => entries.some(([key]) => key === name),
    entries: () => entries,
    files,
    garbled,
  }
}

/** Takes the files of a form, one after the other, or drops them. `soFar`: the fields before it. */
export type TakesFile = (field: string, chunks: AsyncIterable<Uint8Array>, soFar: Typed) => Promise<Laid>

/**
 * Reads a form body, urlencoded or multipart, bounded, and tells bytes that are no UTF-8:
 * `FormData` would turn them into U+FFFD without a word.
 *
 * @param takes what becomes of files; left out, they are read and dropped
 * @param incoming Node's own stream of the body, where there is one
 */
export async function readTyped(request: Request, takes?: TakesFile, incoming?: Readable): Promise<Typed | Unreadable> {
  const type = request.headers.get('content-type') ?? ''
  // The parser is loaded with the first form that needs it.
  if (/^multipart\/form-data/i.test(type)) return (await import('./multipart.ts')).readMultipart(request, takes, incoming)
  const bytes = await boundedBody(request).catch(() => 'broken off' as const)
  if (bytes === 'broken off') return { unreadable: 400, typed: typedFrom([]) }
  if (!bytes) return { unreadable: 413, typed: typedFrom([]) }
  if (bytes.length === 0 && type === '') return typedFrom([])
  if (/^application\/x-www-form-urlencoded/i.test(type)) return fromUrlencoded(bytes)
  return { unreadable: 415, typed: typedFrom([]) }
}

/** Null above `MAX_FORM_BYTES`. Refuses by the announced length before reading, and by the real one while reading. */
export async function boundedBody(request: Request): Promise<Uint8Array<ArrayBuffer> | null> {
  const announced = request.headers.get('content-length')
  if (Number(announced ?? 0) > MAX_FORM_BYTES) return null
  // HTTP ends a body at its announced length: no need to count while reading, which costs a stream.
  if (announced !== null) return new Uint8Array(await request.arrayBuffer())
  if (!request.body) return new Uint8Array()
  const parts: Uint8Array[] = []
  let length = 0
  const reader = request.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > MAX_FORM_BYTES) {
      await reader.cancel()
      return null
    }
    parts.push(value)
  }
  const whole = new Uint8Array(length)
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}

const strict = new TextDecoder('utf-8', { fatal: true })
const lossy = new TextDecoder('utf-8')

/** @returns the text, and whether some byte was not UTF-8 */
export function decodeText(raw: Uint8Array): { text: string; garbled: boolean } {
  try {
    return { text: strict.decode(raw), garbled: false }
  } catch {
    return { text: lossy.decode(raw), garbled: true }
  }
}

function fromUrlencoded(bytes: Uint8Array): Typed {
  let garbled = false
  const decode = (part: string) => {
    if (PLAIN.test(part)) return part.replaceAll('+', ' ')
    const read = decodeText(percentDecoded(part))
    garbled ||= read.garbled
    return read.text
  }
  const entries: [string, string][] = []
  for (const pair of latin1(bytes).split('&')) {
    if (pair === '') continue
    const equals = pair.indexOf('=')
    const [name, value] = equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)]
    entries.push([decode(name), decode(value)])
  }
  return typedFrom(entries, garbled)
}

/** One letter a byte, so that splitting and percent signs are found before anything is decoded. */
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')

/** Means itself, but for spaces: nothing of it has to be decoded. */
const PLAIN = /^[^%\u0080-\u00ff]*$/
const PERCENT = /%([0-9a-fA-F]{2})/g

const percentDecoded = (part: string): Uint8Array =>
  Buffer.from(part.replaceAll('+', ' ').replace(PERCENT, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1')
