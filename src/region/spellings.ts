import type { Spelling } from './region.ts'

/**
 * The other ways a name is written, for search and for reports taken by ear.
 *
 * @param spellings whole words ('Kombeng'), or ends of words ('-q')
 * @returns without the name itself, each once; a name with two such words gets every combination
 */
export function otherSpellings(name: string, spellings: readonly Spelling[]): string[] {
  const words = name.split(' ').map((word) => [word, ...spellings.flatMap((s) => respelled(word, s))])
  const all = words.reduce<string[]>((heads, tails) => heads.flatMap((head) => tails.map((tail) => (head ? `${head} ${tail}` : tail))), [''])
  return [...new Set(all)].filter((spelling) => spelling !== name)
}

function respelled(word: string, { from, to }: Spelling): string[] {
  const end = from.startsWith('-') ? from.slice(1) : null
  if (end === null) return word === from ? to : []
  return word.endsWith(end) ? to.map((t) => word.slice(0, -end.length) + t.replace(/^-/, '')) : []
}
