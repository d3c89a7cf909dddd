import type { Laid, NotLaid } from './media-rules.ts'

/** Reads a part of a form to its end and keeps nothing of it. */
export async function drained(chunks: AsyncIterable<Uint8Array>, not: NotLaid): Promise<Laid> {
  let bytes = 0
  for await (const chunk of chunks) bytes += chunk.length
  return { bytes, sha256: '', kind: null, laidAt: null, not }
}
