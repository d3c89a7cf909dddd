import type { Lang } from '../words/words.ts'
import { FACT_KINDS, factsOf, opposed, type FactKind, type Facts } from './facts.ts'
import { fold } from './fold.ts'
import { NEAR_ENOUGH, nearness } from './near-words.ts'
import { passagesOf } from './passages.ts'
import type { Places } from './places.ts'
import { weighedWords, wordsOf } from './words.ts'

/** 'confident': may be headed "already checked". 'maybe': may be offered as one that may be it. */
export type Sure = 'confident' | 'maybe'

/** Why a text that is near is not the same: what differs, that it denies what the claim says or turns it round, or that it tells what our answer tells. */
export type Differs = FactKind | 'name' | 'negation' | 'opposite' | 'rebuttal' | 'words'

/**
 * What was found out about a hit.
 * @property passage what of the pasted text it answers, as it was written
 * @property share of the claim's words in that passage by their weight, 0 to 1
 * @property told share of that passage's words in the claim or its answer
 * @property differs empty for a confident hit
 */
export type Judged = { sure: Sure; passage: string; share: number; told: number; differs: Differs[] }

/** Of the claim's words in the passage, and of the passage's words in the claim or its answer. */
const CONFIDENT = { claim: 0.8, passage: 0.6 }
/** A claim of two words says too little to be sure of. */
const LEAST_WORDS = 3

/** Who writes so tells what is true, and does not ask about the claim. */
const REBUTS = /\b(?:fakta ?nya|klarifikasi|(?:mem|di)bantah|bantahan|tidak benar|keliru|cek fakta|yang benar|sudah dicek|pernah dicek|itu (?:salah|menyesatkan|tidak benar|keliru)|dipastikan hoaks|dinyatakan hoaks|adalah hoaks|itu hoaks|hoaks belaka)\b/

/** An answer is read so far. */
const MOST_ANSWER = 2000

/**
 * Judges whether claims are what a text is about. A wrong "yes" is the worst error, so everything that tells
 * two claims apart is a veto: it leaves the hit to be offered, never to be headed as the answer.
 *
 * @param text as it was pasted
 * @returns for a claim as it circulates, and what is true of it where we know
 */
export function judging(text: string, places: Places, lang: Lang): (claim: string, answer: string | null) => Judged {
  const wordsIn = (said: string) => weighedWords(said.replace(places.home, ' '), lang)
  const passages = [...passagesOf(text)].flatMap((passage) => {
    const words = wordsIn(passage)
    return words.size > 0 ? [{ passage, words, near: nearness([...words.keys()]) }] : []
  })
  const known = new Map<string, Facts>()
  const factsIn = (passage: string) => {
    const facts = known.get(passage) ?? factsOf(passage.replace(places.home, ' '), places)
    known.set(passage, facts)
    return facts
  }
  const whole = fold(text).trim()
  const rebuts = REBUTS.test(whole)
  return (said, given) => {
    const claim = said.replace(places.home, ' ')
    const answer = given?.slice(0, MOST_ANSWER) ?? null
    if (whole === fold(said).trim()) return { sure: 'confident', passage: text, share: 1, told: 1, differs: [] }
    const claimed = wordsIn(claim)
    const nearTold = nearness([...new Set([...claimed.keys(), ...(answer ? wordsIn(answer).keys() : [])])])
    let best = { passage: '', claim: 0, share: 0, both: -1, near: nearness([]) }
    for (const { passage, words, near } of passages) {
      const inClaim = shareNear(claimed, near)
      if (inClaim + 0.5 <= best.both) continue
      const inPassage = shareNear(words, nearTold)
      const both = inClaim + inPassage / 2
      if (both > best.both + 0.05) best = { passage, claim: inClaim, share: inPassage, both, near }
    }
    const differs = differences(factsIn(best.passage), factsOf(claim, places))
    if (best.passage !== '' && namesOf(claim, lang).some((name) => best.near(name) < NEAR_ENOUGH)) differs.push('name')
    if (claimed.size < LEAST_WORDS || best.claim < CONFIDENT.claim || best.share < CONFIDENT.passage) differs.push('words')
    if (rebuts && !REBUTS.test(fold(claim))) differs.push('rebuttal')
    else if (differs.length === 0 && answer !== null && tellsAnswer(best.passage, claim, answer)) differs.push('rebuttal')
    return { sure: differs.length === 0 ? 'confident' : 'maybe', passage: best.passage, share: best.claim, told: best.share, differs }
  }
}

/** Of what these words weigh, the share that is near. */
function shareNear(words: ReadonlyMap<string, number>, near: (word: string) => number): number {
  let [all, shared] = [0, 0]
  for (const [word, weight] of words) {
    all += weight
    if (near(word) >= NEAR_ENOUGH) shared += weight
  }
  return all === 0 ? 0 : shared / all
}

/** Words written with a capital within the claim: whoever is named there must be named. */
const namesOf = (claim: string, lang: Lang): string[] => [...claim.matchAll(/(?<=[\p{L}\p{N},;:] ["“‘(]?)\p{Lu}[\p{L}\p{N}-]+/gu)].flatMap(([name]) => wordsOf(name, lang))

function differences(asked: Facts, claimed: Facts): Differs[] {
  const found: Differs[] = FACT_KINDS.filter((kind) => !sameFacts(asked, claimed, kind))
  if (asked.negations % 2 !== claimed.negations % 2) found.push('negation')
  if (opposed(asked, claimed)) found.push('opposite')
  return found
}

/** What the claim names must be named, and nothing else of the kind beside it. */
const sameFacts = (asked: Facts, claimed: Facts, kind: FactKind): boolean => {
  const [a, b] = [asked[kind], claimed[kind]]
  return a.size === b.size && [...b].every((one) => a.has(one))
}

/** The passage holds what only the answer says. */
function tellsAnswer(passage: string, claim: string, answer: string): boolean {
  const [asked, claimed] = [new Set(fold(passage).match(/[\p{L}\p{N}]+/gu)), new Set(fold(claim).match(/[\p{L}\p{N}]+/gu))]
  for (const sentence of passagesOf(answer)) {
    const words = [...new Set(fold(sentence).match(/[\p{L}\p{N}]+/gu))]
    const own = words.filter((word) => !claimed.has(word))
    const shared = words.filter((word) => asked.has(word)).length
    if (own.length > 0 && own.filter((word) => asked.has(word)).length / own.length >= 0.5 && shared / words.length >= 0.6) return true
  }
  return false
}
