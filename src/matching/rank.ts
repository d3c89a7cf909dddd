import { gramsOf, sketchCosine, sketchOf, withCosine, type GramWeights } from './grams.ts'
import { hash32 } from './hash.ts'
import { nearness } from './near-words.ts'
import type { Folded } from './text.ts'

/** What is known of a shelf as a whole. `rarity`: how much a word tells, by its hash. Lengths in words. */
export type Shelf = { rarity(word: number): number; grams: GramWeights; headLength: number; wholeLength: number }

/** How much a word tells that stands in `n` of `all` texts. */
export const rarityOf = (n: number, all: number): number => Math.log(1 + (all - n + 0.5) / (n + 0.5))

/**
 * How far a text answers what was asked.
 * @property score orders the texts of one query; means nothing between queries
 * @property sure 0 to 1, comparable between queries
 */
export type Ranked<T> = { text: T; score: number; sure: number; parts: Parts }

/** Set beforehand and not learnt; each part is divided by the best in the list, or a share already. */
const WEIGHTS = { headWords: 0.5, headGrams: 0.3, headShare: 0.5, headPairs: 0.1, wholeWords: 1, wholeGrams: 0.8, askedShare: 1 }

const K1 = 1.2
const B = 0.4
/** A forward says first what it is about: a word so far in counts half. */
const HALF_AT = 40

/**
 * @param asked folded words in order
 * @param texts a shortlist
 * @returns best first
 */
export function rank<T extends Folded>(asked: readonly string[], texts: readonly T[], shelf: Shelf): Ranked<T>[] {
  const query = queryOf(asked, shelf)
  const parts = withCosine(asked, shelf.grams, (cosine) => texts.map((text) => partsOf(query, text, shelf, cosine(text.head))))
  const best = (part: keyof Parts) => Math.max(1e-9, ...parts.map((p) => p[part]))
  const [headWords, headGrams, wholeWords, wholeGrams] = [best('headWords'), best('headGrams'), best('wholeWords'), best('wholeGrams')]
  const scored = texts
    .map((text, i) => {
      const p = parts[i]!
      const score =
        (WEIGHTS.headWords * p.headWords) / headWords + (WEIGHTS.headGrams * p.headGrams) / headGrams + WEIGHTS.headShare * p.headShare + WEIGHTS.headPairs * p.headPairs +
        (WEIGHTS.wholeWords * p.wholeWords) / wholeWords + (WEIGHTS.wholeGrams * p.wholeGrams) / wholeGrams + WEIGHTS.askedShare * p.askedShare
      return { text, score, parts: p }
    })
    .toSorted((a, b) => b.score - a.score)
  const behind = scored[Math.min(scored.length - 1, FAR_BEHIND)]?.score ?? 0
  return scored.map((one) => ({ ...one, sure: sureOf(one.parts, one.score - behind) }))
}

/** A text that stands out is ahead of this place. */
const FAR_BEHIND = 9
const MOST_AHEAD = 10 / 3

/** Head and whole of a text against what was asked. Words are sums of rarities; the rest are shares from 0 to 1. */
export type Parts = { headWords: number; headGrams: number; headShare: number; headPairs: number; wholeWords: number; wholeGrams: number; askedShare: number }

/** Comparable between queries: how much of the head is there, and how far it is ahead of the others. */
const sureOf = ({ headGrams, headShare }: Parts, ahead: number): number => (headGrams + headShare + Math.min(MOST_AHEAD, ahead) * 0.3) / 3

type Query = ReturnType<typeof queryOf>

function queryOf(asked: readonly string[], { rarity }: Shelf) {
  const distinct = [...new Set(asked)]
  const places = new Map(distinct.map((word) => [word, asked.indexOf(word)]))
  /** By hash: what a word of a long text adds. */
  const weights = new Map<number, number>()
  let all = 0
  for (const [word, place] of places) {
    const hash = hash32(word)
    const weight = rarity(hash) / (1 + place / HALF_AT)
    weights.set(hash, weight)
    all += weight
  }
  return { near: nearness(distinct), weights, all: all || 1, sketch: sketchOf(gramsOf(asked)), pairs: new Set(asked.slice(1).map((word, i) => `${asked[i]} ${word}`)) }
}

const saturated = (times: number, length: number, mean: number) => (times * (K1 + 1)) / (times + K1 * (1 - B + (B * length) / mean))

function partsOf(query: Query, { head, whole }: Folded, shelf: Shelf, headGrams: number): Parts {
  const times = new Map<string, number>()
  for (const word of head) times.set(word, (times.get(word) ?? 0) + 1)
  let [headWords, got, all, exact, exactAsked] = [0, 0, 0, 0, 0]
  for (const [word, n] of times) {
    const hash = hash32(word)
    const rare = shelf.rarity(hash)
    const near = query.near(word)
    const counted = saturated(n, head.length, shelf.headLength)
    headWords += near * rare * counted
    got += near * rare
    all += rare
    const weight = query.weights.get(hash)
    if (weight !== undefined) {
      exact += weight * counted
      exactAsked += weight
    }
  }
  let pairs = 0
  for (let i = 1; i < head.length; i++) if (query.pairs.has(`${head[i - 1]} ${head[i]}`)) pairs++
  const headParts = { headWords, headGrams, headShare: got / (all || 1), headPairs: head.length > 1 ? pairs / (head.length - 1) : 0 }
  if (!whole) return { ...headParts, wholeWords: exact, wholeGrams: headGrams, askedShare: exactAsked / query.all }
  let [wholeWords, inWhole] = [0, 0]
  for (let i = 0; i < whole.words.length; i++) {
    const weight = query.weights.get(whole.words[i]!)
    if (weight === undefined) continue
    wholeWords += weight * saturated(whole.times[i]!, whole.length, shelf.wholeLength)
    inWhole += weight
  }
  return { ...headParts, wholeWords, wholeGrams: sketchCosine(query.sketch, whole.sketch, shelf.grams), askedShare: inWhole / query.all }
}
