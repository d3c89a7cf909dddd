import { hashMix, hashStep, HASH_START } from './hash.ts'

/** Grams fall into so many buckets; two that share one are taken for the same. */
export const BUCKETS = 65_536

/**
 * The letter groups of three to five in a text's words, which a slip of the finger spares: how often each bucket occurs.
 * @param words folded, in order
 */
export function gramsOf(words: readonly string[]): Map<number, number> {
  const text = ` ${words.join(' ')} `
  const found = new Map<number, number>()
  for (let from = 0; from + 3 <= text.length; from++) {
    let hash = HASH_START
    const end = Math.min(text.length, from + 5)
    for (let at = from; at < end; at++) {
      hash = hashStep(hash, text.charCodeAt(at))
      if (at - from < 2) continue
      const bucket = hashMix(hash) & 0xffff
      found.set(bucket, (found.get(bucket) ?? 0) + 1)
    }
  }
  return found
}

/** How rare each bucket is among the texts of a shelf, as weights. */
export type GramWeights = { of(bucket: number): number }

/** Before anything is counted, all letter groups weigh the same. */
export const EVEN_GRAMS: GramWeights = { of: () => 1 }

/** A text as a vector of its weighed letter groups, of length one. */
export type GramVector = { grams: Map<number, number>; weighed: Map<number, number> }

export function vectorOf(grams: Map<number, number>, weights: GramWeights): GramVector {
  const weighed = new Map<number, number>()
  let sum = 0
  for (const [bucket, n] of grams) {
    const weight = (1 + Math.log(n)) * weights.of(bucket)
    weighed.set(bucket, weight)
    sum += weight * weight
  }
  const length = Math.sqrt(sum) || 1
  for (const [bucket, weight] of weighed) weighed.set(bucket, weight / length)
  return { grams, weighed }
}

/** Of a long text, so many buckets stand for all: the lowest numbers, which are as good as drawn by lot. */
export const SKETCH = 256

/** Sorted. */
export const sketchOf = (grams: ReadonlyMap<number, number>): Uint16Array => Uint16Array.from(grams.keys()).toSorted().slice(0, SKETCH)

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
