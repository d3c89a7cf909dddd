import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import { Buffer } from 'node:buffer'
import { Readable } from 'node:stream'
import { drained } from '../media/drained.ts'
import type { SentFile } from '../media/media-rules.ts'
import { decodeText, MAX_FORM_BYTES, typedFrom, type TakesFile, type Typed, type Unreadable } from './typed.ts'

/** The whole body: four pictures of 8 MB and the text. */
const MAX_BODY_BYTES = 34_000_000
const MOST_PARTS = 400
/** Nobody waits for more files than this in one form; the rest is dropped unread. */
const MOST_FILES = 20

/**
 * Reads a multipart form as a stream: text into memory, files to whoever takes them.
 * The fields that come before a file are known when it comes; forms put files last.
 * A body that breaks off or is too large gives back what of it could be read.
 *
 * @param incoming the body as Node has it: a web stream around it costs a second buffer for every phone that sends
 */
export async function readMultipart(request: Request, takes: TakesFile | undefined, incoming: Readable | undefined): Promise<Typed | Unreadable> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) return { unreadable: 413, typed: typedFrom([]) }
  const body = incoming ?? (request.body && Readable.fromWeb(request.body as never))
  if (!body) return { unreadable: 400, typed: typedFrom([]) }
  const entries: [string, string][] = []
  const parts: Promise<void>[] = []
  const files: SentFile[] = []
  let garbled = false
  let textBytes = 0
  let length = 0
  let parser: BusboyInstance
  try {
    // Every part comes as a stream of bytes: text is decoded here, strictly.
    parser = new Busboy({ headers: { 'content-type': request.headers.get('content-type')! }, isPartAFile: () => true, limits: { parts: MOST_PARTS, headerSize: 8192 } })
  } catch {
    return { unreadable: 400, typed: typedFrom([]) }
  }
  const over = () => length > MAX_BODY_BYTES || textBytes > MAX_FORM_BYTES

  async function text(n: number, field: string, stream: BusboyFileStream): Promise<void> {
    const chunks: Uint8Array[] = []
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      textBytes += chunk.length
      if (!over()) chunks.push(chunk)
    }
    const read = decodeText(Buffer.concat(chunks))
    garbled ||= read.garbled
    entries[n] = [field, read.text]
  }
  async function file(field: string, nth: number, stream: BusboyFileStream, before: Promise<void>[]): Promise<void> {
    const chunks = stream as AsyncIterable<Uint8Array>
    await Promise.all(before)
    if (!takes || files.length >= MOST_FILES) return void (await drained(chunks, 'unasked'))
    const laid = await takes(field, chunks, typedFrom(entries.filter(Boolean), garbled))
    if (laid.bytes > 0) files.push({ field, nth, ...laid })
  }

  let n = 0
  const seen = new Map<string, number>()
  const nthOf = (field: string) => {
    const nth = seen.get(field) ?? 0
    seen.set(field, nth + 1)
    return nth
  }
  const streams: BusboyFileStream[] = []
  parser.on('file', (field, stream, filename) => {
    const isText = filename === undefined
    streams.push(stream)
    const done = isText ? text(n++, field ?? '', stream) : file(field ?? '', nthOf(field ?? ''), stream, [...parts])
    // Part and body fail together; the body's failure is the one that is told.
    parts.push(done.catch(() => {}))
  })
  const typed = () => typedFrom(entries.filter(Boolean), garbled, files)
  try {
    await new Promise<void>((done, failed) => {
      parser.on('finish', () => done())
      parser.on('error', failed)
      body.on('error', failed)
      body.on('close', () => body.readableEnded || failed(new Error('broken off')))
      body.on('data', (chunk: Uint8Array) => {
        length += chunk.length
        if (over()) failed(new Error('too large'))
      })
      body.pipe(parser)
    })
    await Promise.all(parts)
  } catch {
    body.unpipe(parser) // not destroyed: the answer still goes out over this connection
    body.pause()
    parser.destroy()
    for (const stream of streams) stream.destroy() // whoever still reads one stops waiting
    await Promise.all(parts)
    if (over()) return { unreadable: 413, typed: typed() }
    return { unreadable: 400, typed: typed() }
  }
  return over() ? { unreadable: 413, typed: typed() } : typed()
}
