import { hashMix, hashStep, HASH_START } from './hash.ts'

/** Grams fall into so many buckets; two that share one are taken for the same. */
export const BUCKETS = 65_536

/** Counts and their buckets of the text at hand; nothing waits between filling and emptying. */
const counts = new Uint16Array(BUCKETS)
const touched = new Uint16Array(BUCKETS)

/** Counts the letter groups of three to five in a text's words, which a slip of the finger spares. @returns how many buckets are touched; `emptied` must follow */
function countGrams(words: readonly string[]): number {
  const text = ` ${words.join(' ')} `
  let n = 0
  for (let from = 0; from + 3 <= text.length; from++) {
    let hash = HASH_START
    const end = Math.min(text.length, from + 5)
    for (let at = from; at < end; at++) {
      hash = hashStep(hash, text.charCodeAt(at))
      if (at - from < 2) continue
      const bucket = hashMix(hash) & 0xffff
      if (counts[bucket]!++ === 0) touched[n++] = bucket
    }
  }
  return n
}

function emptied(n: number): void {
  for (let i = 0; i < n; i++) counts[touched[i]!] = 0
}

/** The buckets of a text's letter groups, each once. @param words folded, in order */
export function gramsOf(words: readonly string[]): Uint16Array {
  const n = countGrams(words)
  emptied(n)
  return touched.slice(0, n)
}

/** How rare each bucket is among the texts of a shelf, as weights. */
export type GramWeights = { of(bucket: number): number }

/** Before anything is counted, all letter groups weigh the same. */
export const EVEN_GRAMS: GramWeights = { of: () => 1 }

const LOGS = Float64Array.from({ length: 64 }, (_, n) => 1 + Math.log(Math.max(1, n)))
const weighed = (bucket: number, weights: GramWeights) => LOGS[Math.min(63, counts[bucket]!)]! * weights.of(bucket)

const wanted = new Float32Array(BUCKETS)

/**
 * Compares texts with one that was asked for by the cosine of their weighed letter groups.
 * @param asked folded words in order
 * @param compare calls what it is given with folded words, 0 to 1 each
 */
export function withCosine<T>(asked: readonly string[], weights: GramWeights, compare: (cosine: (words: readonly string[]) => number) => T): T {
  const n = countGrams(asked)
  const buckets = touched.slice(0, n)
  let sum = 0
  for (const bucket of buckets) {
    const weight = weighed(bucket, weights)
    wanted[bucket] = weight
    sum += weight * weight
  }
  emptied(n)
  const length = Math.sqrt(sum) || 1
  try {
    return compare((words) => {
      const m = countGrams(words)
      let [dot, own] = [0, 0]
      for (let i = 0; i < m; i++) {
        const bucket = touched[i]!
        const weight = weighed(bucket, weights)
        own += weight * weight
        dot += weight * wanted[bucket]!
      }
      emptied(m)
      return dot / (Math.sqrt(own) * length || 1)
    })
  } finally {
    for (const bucket of buckets) wanted[bucket] = 0
  }
}

/** Of a long text, so many buckets stand for all: the lowest numbers, which are as good as drawn by lot. */
export const SKETCH = 256

/** Sorted. */
export const sketchOf = (grams: Uint16Array): Uint16Array => grams.toSorted().slice(0, SKETCH)

/**
 * Cosine of two sketches over the numbers that both cover.
 * @returns 0 to 1
 */
export function sketchCosine(a: Uint16Array, b: Uint16Array, weights: GramWeights): number {
  // A sketch that is not full covers every number.
  const end = Math.min(a.length < SKETCH ? BUCKETS : a.at(-1)!, b.length < SKETCH ? BUCKETS : b.at(-1)!)
  let [i, j, dot, left, right] = [0, 0, 0, 0, 0]
  while ((i < a.length && a[i]! <= end) || (j < b.length && b[j]! <= end)) {
    const [x, y] = [i < a.length ? a[i]! : BUCKETS, j < b.length ? b[j]! : BUCKETS]
    const weight = weights.of(Math.min(x, y)) ** 2
    if (x <= y) {
      left += weight
      i++
    }
    if (y <= x) {
      right += weight
      j++
    }
    if (x === y) dot += weight
  }
  return dot / (Math.sqrt(left * right) || 1)
}
