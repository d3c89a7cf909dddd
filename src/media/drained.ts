import type { SentFile } from './media-rules.ts'

/** Reads a part of a form to its end and keeps nothing of it. */
export async function drained(field: string, chunks: AsyncIterable<Uint8Array>): Promise<SentFile> {
  let bytes = 0
  for await (const chunk of chunks) bytes += chunk.length
  return { field, bytes, sha256: '', kind: null, laidAt: null, not: 'unasked' }
}
