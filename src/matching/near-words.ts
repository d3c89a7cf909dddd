/** Words of fewer letters are too alike by chance. */
const LEAST_LETTERS = 4
const LEAST_SHARE = 0.5
/** From this nearness on a word is taken for the same, a slip of the finger aside. */
export const NEAR_ENOUGH = 0.72
/** Words asked for are compared so far into a text; a slip further back costs little. */
const MOST_COMPARED = 80

/**
 * Tells how near any word is to the nearest of those asked for, by the letter pairs that both have (Dice):
 * "pnyakit" is near "penyakit".
 *
 * @param asked distinct, in order
 * @returns 1 for a word that was asked for, else the share from 0.5, or 0
 */
export function nearness(asked: readonly string[]): (word: string) => number {
  const exact = new Set(asked)
  const compared = asked.slice(0, MOST_COMPARED).filter((word) => word.length >= LEAST_LETTERS)
  const holders = new Map<number, number[]>()
  for (const [at, word] of compared.entries())
    for (const pair of letterPairs(word)) {
      const known = holders.get(pair)
      if (known) known.push(at)
      else holders.set(pair, [at])
    }
  const shared = new Uint8Array(compared.length)
  const known = new Map<string, number>()
  return (word) => {
    if (exact.has(word)) return 1
    if (word.length < LEAST_LETTERS) return 0
    const before = known.get(word)
    if (before !== undefined) return before
    const pairs = letterPairs(word)
    shared.fill(0)
    for (const pair of pairs) for (const at of holders.get(pair) ?? []) shared[at]!++
    let best = 0
    for (let at = 0; at < compared.length; at++) {
      if (shared[at] === 0) continue
      // A letter pair counts as often as it stands in the word: both lengths are one more than the letters.
      const share = (2 * shared[at]!) / (word.length + compared[at]!.length + 2)
      if (share > best) best = share
    }
    const near = best >= LEAST_SHARE ? best : 0
    known.set(word, near)
    return near
  }
}

/** With the word's ends; each once. */
function letterPairs(word: string): Set<number> {
  const found = new Set<number>()
  let last = 0
  for (let at = 0; at <= word.length; at++) {
    const unit = at < word.length ? word.charCodeAt(at) : 0
    found.add(last * 65_536 + unit)
    last = unit
  }
  return found
}
