import { gramsOf, sketchOf } from './grams.ts'
import { hash32 } from './hash.ts'
import { wordsOf } from './words.ts'
import type { Lang } from '../words/words.ts'

/**
 * A text to be found: what is claimed in short, and where there is one the explanation or the whole wording.
 * `head` and `whole` are read alike; `whole` is what stands beside the head and need not repeat it.
 */
export type Wording = { head: string; whole: string | null }

/** The head is ranked by its very words, so no more of them are kept. */
const MOST_HEAD = 48
/** Of a long text. */
const MOST_WHOLE = 400
const MOST_TIMES = 255

/** A long text as it is kept: nobody can read it back. `times` goes with `words`. */
export type Whole = { words: Int32Array; times: Uint8Array; length: number; sketch: Uint16Array }

/** What is kept of a wording. `head`: folded words in order. */
export type Folded = { head: string[]; whole: Whole | null }

/** A report's own words: as they stand, with a sketch however short, for they are compared by it. */
export function foldReport(text: string, lang: Lang): Folded {
  const words = wordsOf(text, lang)
  return { head: words.slice(0, MOST_HEAD), whole: wholeOf(words.slice(0, MOST_WHOLE)) }
}

export function foldWording({ head, whole }: Wording, lang: Lang): Folded {
  const first = wordsOf(head, lang)
  const words = first.slice(0, MOST_HEAD)
  if (whole === null && first.length <= MOST_HEAD) return { head: words, whole: null }
  const all = [...first, ...(whole === null ? [] : wordsOf(whole, lang))].slice(0, MOST_WHOLE)
  return { head: words, whole: wholeOf(all) }
}

export function wholeOf(words: readonly string[]): Whole {
  const times = new Map<number, number>()
  for (const word of words) {
    const hash = hash32(word)
    times.set(hash, Math.min(MOST_TIMES, (times.get(hash) ?? 0) + 1))
  }
  const sorted = Int32Array.from(times.keys()).toSorted()
  return { words: sorted, times: Uint8Array.from(sorted, (hash) => times.get(hash)!), length: words.length, sketch: sketchOf(gramsOf(words)) }
}

/** One blob: counts, then words, times and sketch. Little endian, as every machine of ours is. */
export function packWhole({ words, times, length, sketch }: Whole): Uint8Array {
  const bytes = new Uint8Array(4 + words.length * 5 + sketch.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, words.length, true)
  view.setUint16(2, length, true)
  for (const [i, word] of words.entries()) view.setInt32(4 + i * 4, word, true)
  bytes.set(times, 4 + words.length * 4)
  for (const [i, bucket] of sketch.entries()) view.setUint16(4 + words.length * 5 + i * 2, bucket, true)
  return bytes
}

export function unpackWhole(bytes: Uint8Array): Whole {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const n = view.getUint16(0, true)
  const words = Int32Array.from({ length: n }, (_, i) => view.getInt32(4 + i * 4, true))
  const times = bytes.slice(4 + n * 4, 4 + n * 5)
  const sketch = Uint16Array.from({ length: (bytes.length - 4 - n * 5) / 2 }, (_, i) => view.getUint16(4 + n * 5 + i * 2, true))
  return { words, times, length: view.getUint16(2, true), sketch }
}
