import { sql } from 'kysely'
import type { Store } from '../store/store.ts'
import { gramWeights } from './gram-counts.ts'
import { hash32 } from './hash.ts'
import type { ShelfName } from './match-tables.ts'
import type { GramWeights } from './grams.ts'
import { rank, rarityOf, type Ranked } from './rank.ts'
import { bestIds, type List } from './shortlist.ts'
import { termOf, type Field } from './terms.ts'
import { unpackWhole, type Folded } from './text.ts'

/** A text that may answer, and whose it is. */
export type Candidate = Folded & { id: number; subject: string; subject_id: string }

/** How much of a shelf one search reads. `ids`: common words are left out once so many are read; long texts hold common words so often that few of their ids say more. */
export type Reach = { ids: Record<Field, number>; lists: number; texts: number }
export const ANSWERS: Reach = { ids: { head: 200_000, whole: 5_000 }, lists: 64, texts: 80 }
const IN_WHOLE = 0.5

/**
 * The texts of a shelf nearest to what was asked, best first: four short reads, whatever the shelf holds.
 * @param asked folded words in order, from `wordsOf`
 */
export async function findTexts(store: Store, shelf: ShelfName, asked: readonly string[], reach: Reach = ANSWERS): Promise<Ranked<Candidate>[]> {
  const { texts, counted, grams } = await shortlist(store, shelf, asked, reach)
  if (texts.length === 0) return []
  const others = [...new Set(texts.flatMap((text) => text.head.map(hash32)))].filter((word) => !counted.held.has(word))
  const held = new Map([...counted.held, ...(await countWords(store, shelf, others)).held])
  return rank(asked, texts, { rarity: (word) => rarityOf(held.get(word) ?? 0, counted.texts), grams, headLength: counted.headLength, wholeLength: counted.wholeLength })
}

/** The texts that share the rarest words with what was asked, in no order. */
export async function shortlist(store: Store, shelf: ShelfName, asked: readonly string[], reach: Reach): Promise<{ texts: Candidate[]; counted: Counted; grams: GramWeights }> {
  const counted = await countWords(store, shelf, [...new Set(asked)].map(hash32))
  const lists = counted.terms.length === 0 ? [] : await readLists(store, counted.terms, reach)
  const ids = bestIds(lists, reach.texts)
  return { texts: ids.length === 0 ? [] : await readTexts(store, ids), counted, grams: await gramWeights(store, shelf) }
}

type Counted = Awaited<ReturnType<typeof countWords>>
type Term = { term: number; field: Field; n: number; adds: number }

/** In how many texts each word stands, and what the shelf is like. */
async function countWords(store: Store, shelf: ShelfName, words: readonly number[]) {
  const places = new Map<number, { word: number; field: Field }>()
  for (const word of words) for (const field of ['head', 'whole'] as const) places.set(termOf(shelf, field, word), { word, field })
  const { rows } = await sql<{ term: number | null; n: number; head_words: number; whole_words: number }>`
    SELECT term, n, 0 AS head_words, 0 AS whole_words FROM match_word WHERE term IN (SELECT value FROM json_each(${JSON.stringify([...places.keys()])}))
    UNION ALL SELECT NULL, texts, head_words, whole_words FROM match_shelf WHERE shelf = ${shelf}`.execute(store.read)
  const all = rows.find((row) => row.term === null)!
  const held = new Map<number, number>()
  const terms: Term[] = []
  for (const { term, n } of rows) {
    if (term === null) continue
    const { word, field } = places.get(term)!
    held.set(word, (held.get(word) ?? 0) + n)
    terms.push({ term, field, n, adds: rarityOf(n, all.n) * (field === 'whole' ? IN_WHOLE : 1) })
  }
  return { texts: all.n, headLength: all.head_words / all.n || 1, wholeLength: all.whole_words / all.n || 1, held, terms }
}

/** The lists of the rarest words, until the ids are as many as may be read; the rarest of all is always read. */
async function readLists(store: Store, terms: readonly Term[], reach: Reach): Promise<List[]> {
  const chosen = new Map<number, number>()
  const left = { head: Math.min(reach.ids.head, store.mostIds), whole: reach.ids.whole }
  for (const { term, field, n, adds } of terms.toSorted((a, b) => a.n - b.n)) {
    if (chosen.size >= reach.lists) break
    if (chosen.size > 0 && n > left[field]) continue
    left[field] -= n
    chosen.set(term, adds)
  }
  const { rows } = await sql<{ term: number; block: number; ids: string }>`SELECT term, block, hex(ids) AS ids FROM match_list WHERE term IN (SELECT value FROM json_each(${JSON.stringify([...chosen.keys()])}))`.execute(store.read)
  return rows.map(({ term, block, ids }) => ({ block, ids: Buffer.from(ids, 'hex'), adds: chosen.get(term)! }))
}

async function readTexts(store: Store, ids: readonly number[]): Promise<Candidate[]> {
  const { rows } = await sql<{ id: number; subject: string; subject_id: string; head: string; whole: string | null }>`
    SELECT id, subject, subject_id, head, hex(whole) AS whole FROM match_text WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(store.read)
  return rows.map(({ head, whole, ...of }) => ({ ...of, head: head.split(' ').filter(Boolean), whole: whole ? unpackWhole(Buffer.from(whole, 'hex')) : null }))
}
