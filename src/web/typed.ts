import { Buffer } from 'node:buffer'
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
  /** Some byte was not UTF-8; it reads as U+FFFD here. */
  garbled: boolean
}

/** Why a body could not be read as a form. */
export type Unreadable = { unreadable: 400 | 413 | 415 }

/** Forms are text only as yet; the longest is a report of 10,000 characters. */
export const MAX_FORM_BYTES = 1_000_000

export function typedFrom(entries: [string, string][], garbled = false): Typed {
  const all = (name: string) => entries.filter(([key]) => key === name).map(([, value]) => value)
  return {
    all,
    text: (name) => cleanText(all(name)[0] ?? ''),
    line: (name) => oneLine(all(name)[0] ?? ''),
    has: (name) => entries.some(([key]) => key === name),
    entries: () => entries,
    garbled,
  }
}

/**
 * Reads a form body, urlencoded or multipart, bounded, and tells bytes that are no UTF-8:
 * `FormData` would turn them into U+FFFD without a word.
 */
export async function readTyped(request: Request): Promise<Typed | Unreadable> {
  const type = (request.headers.get('content-type') ?? '').toLowerCase()
  const bytes = await boundedBody(request)
  if (!bytes) return { unreadable: 413 }
  if (bytes.length === 0 && type === '') return typedFrom([])
  if (type.startsWith('application/x-www-form-urlencoded')) return fromUrlencoded(bytes)
  if (type.startsWith('multipart/form-data')) return fromMultipart(bytes, request.headers.get('content-type')!)
  return { unreadable: 415 }
}

/** Refuses by the announced length before reading, and by the real one while reading. */
async function boundedBody(request: Request): Promise<Uint8Array<ArrayBuffer> | null> {
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

function fromUrlencoded(bytes: Uint8Array): Typed {
  let garbled = false
  const decode = (part: string) => {
    const raw = percentDecoded(part)
    try {
      return strict.decode(raw)
    } catch {
      garbled = true
      return lossy.decode(raw)
    }
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

function percentDecoded(part: string): Uint8Array {
  const out = new Uint8Array(part.length)
  let n = 0
  for (let i = 0; i < part.length; i++) {
    const char = part[i]!
    const hex = char === '%' ? part.slice(i + 1, i + 3) : ''
    if (/^[0-9a-fA-F]{2}$/.test(hex)) {
      out[n++] = Number.parseInt(hex, 16)
      i += 2
    } else out[n++] = char === '+' ? 0x20 : char.charCodeAt(0)
  }
  return out.subarray(0, n)
}
async function fromMultipart(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<Typed | Unreadable> {
  let garbled = false
  try {
    strict.decode(bytes) // no files are taken as yet, so every part is text
  } catch {
    garbled = true
  }
  try {
    const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData()
    const entries = [...form.entries()].map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : ''])
    return typedFrom(entries, garbled)
  } catch {
    return { unreadable: 400 }
  }
}
