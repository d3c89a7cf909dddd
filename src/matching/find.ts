import { sql } from 'kysely'
import type { Store } from '../store/store.ts'
import { gramWeights } from './gram-counts.ts'
import { hash32 } from './hash.ts'
import type { ShelfName } from './match-tables.ts'
import { rank, rarityOf, type Ranked, type Shelf } from './rank.ts'
import { bestIds, type List } from './shortlist.ts'
import { termOf, type Field } from './terms.ts'
import { unpackWhole, type Folded } from './text.ts'

/** A text that may answer, and whose it is. */
export type Candidate = Folded & { id: number; subject: string; subject_id: string }

/** Ids read from lists: common words are left out once a query has so many. Long texts hold common words so often that few of their ids say more. */
const MOST_IDS: Record<Field, number> = { head: 200_000, whole: 5_000 }
const MOST_LISTS = 64
const SHORTLIST = 60
const IN_WHOLE = 0.5

/**
 * The texts of a shelf nearest to what was asked, best first: four short reads, whatever the shelf holds.
 * @param asked folded words in order, from `wordsOf`
 */
export async function findTexts(store: Store, shelf: ShelfName, asked: readonly string[]): Promise<Ranked<Candidate>[]> {
  if (asked.length === 0) return []
  const words = [...new Set(asked)].map(hash32)
  const counted = await countWords(store, shelf, words)
  if (counted.texts === 0) return []
  const lists = await readLists(store, counted.terms, Math.min(1, store.mostIds / MOST_IDS.head))
  const texts = await readTexts(store, bestIds(lists, SHORTLIST))
  const held = [...new Set(texts.flatMap((text) => text.head.map(hash32)))].filter((word) => !counted.held.has(word))
  for (const [word, n] of (await countWords(store, shelf, held)).held) counted.held.set(word, n)
  const known: Shelf = {
    rarity: (word) => rarityOf(counted.held.get(word) ?? 0, counted.texts),
    grams: await gramWeights(store, shelf),
    headLength: counted.headLength,
    wholeLength: counted.wholeLength,
  }
  return rank(asked, texts, known)
}

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

/** The lists of the rarest words, until the ids are as many as may be read; the rarest of all is always read. @param share of the usual budget */
async function readLists(store: Store, terms: readonly Term[], share: number): Promise<List[]> {
  const chosen = new Map<number, number>()
  const left = { head: MOST_IDS.head * share, whole: MOST_IDS.whole }
  for (const { term, field, n, adds } of terms.toSorted((a, b) => a.n - b.n)) {
    if (chosen.size >= MOST_LISTS) break
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
