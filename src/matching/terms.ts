import { hash32 } from './hash.ts'
import type { ShelfName } from './match-tables.ts'
import type { Folded } from './text.ts'

/** Where a word stands. In the whole of a long text it counts half. */
export type Field = 'head' | 'whole'

const SALTS = new Map((['answer', 'wording'] as const).flatMap((shelf) => (['head', 'whole'] as const).map((field) => [`${shelf} ${field}`, hash32(`${shelf} ${field}`)] as const)))

/** What a word is counted and listed under: 31 bits, for SQLite keeps a negative key in nine bytes. @param word its hash */
export const termOf = (shelf: ShelfName, field: Field, word: number): number => (word ^ SALTS.get(`${shelf} ${field}`)!) & 0x7fffffff

/** All terms of a text, each once. What stands in the head is not listed again for the whole. */
export function termsOf(shelf: ShelfName, { head, whole }: Folded): number[] {
  const inHead = new Set(head.map(hash32))
  const terms = [...inHead].map((word) => termOf(shelf, 'head', word))
  if (whole) for (const word of whole.words) if (!inHead.has(word)) terms.push(termOf(shelf, 'whole', word))
  return terms
}
