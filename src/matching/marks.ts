import type { Lang } from '../words/words.ts'
import { NEAR_ENOUGH, nearness } from './near-words.ts'
import { wordsOf } from './words.ts'

/** A piece of a passage as it was written. `shared`: these words are in the claim too. */
export type Piece = { text: string; shared: boolean }

const MOST_LETTERS = 280

/** The passage in pieces, so that a reader sees what it has in common with a claim; cut where it is long. */
export function sharedPieces(passage: string, claim: string, lang: Lang): Piece[] {
  const near = nearness([...new Set(wordsOf(claim, lang))])
  const short = passage.length > MOST_LETTERS ? `${passage.slice(0, MOST_LETTERS).replace(/\s+\S*$/u, '')} …` : passage
  const found: Piece[] = []
  for (const text of short.split(/([\p{L}\p{N}\p{M}]+(?:[.,]\p{N}+)*)/gu)) {
    if (text === '') continue
    const words = /[\p{L}\p{N}]/u.test(text) ? wordsOf(text, lang) : []
    const shared = words.length > 0 && words.every((word) => near(word) >= NEAR_ENOUGH)
    join(found, { text, shared })
  }
  // What stands between two shared words is marked with them.
  return found.reduce<Piece[]>((joined, piece, i) => join(joined, { ...piece, shared: piece.shared || (/^\s+$/u.test(piece.text) && found[i - 1]?.shared === true && found[i + 1]?.shared === true) }), [])
}

function join(found: Piece[], piece: Piece): Piece[] {
  const last = found.at(-1)
  if (last?.shared === piece.shared) last.text += piece.text
  else found.push({ ...piece })
  return found
}
