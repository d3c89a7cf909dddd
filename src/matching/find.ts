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
  const more = (await countWords(store, shelf, others)).held
  const held = new Map([...counted.held, ...others.map((word) => [word, more.get(word) ?? 1] as const)])
  return rank(asked, texts, { rarity: (word) => rarityOf(held.get(word) ?? 0, counted.texts), grams, headLength: counted.headLength, wholeLength: counted.wholeLength })
}

/** The texts that share the rarest words with what was asked, in no order. */
export async function shortlist(store: Store, shelf: ShelfName, asked: readonly string[], reach: Reach): Promise<{ texts: Candidate[]; counted: Counted; grams: GramWeights }> {
  const counted = await countWords(store, shelf, [...new Set(asked)].map(hash32))
  const ids = bestIds(await readLists(store, counted, reach), reach.texts)
  return { texts: ids.length === 0 ? [] : await readTexts(store, ids), counted, grams: await gramWeights(store, shelf) }
}

/**
 * What is known of the words asked for, and of their shelf.
 * @property held in how many texts each word stands, by its hash
 * @property terms those that stand in two texts or more; `rest` those in one or none, which only their list tells
 */
type Counted = { texts: number; headLength: number; wholeLength: number; held: Map<number, number>; terms: Term[]; rest: Term[] }
type Term = { term: number; word: number; field: Field; n: number; adds: number }

async function countWords(store: Store, shelf: ShelfName, words: readonly number[]): Promise<Counted> {
  const places = new Map<number, { word: number; field: Field }>()
  for (const word of words) for (const field of ['head', 'whole'] as const) places.set(termOf(shelf, field, word), { word, field })
  const { rows } = await sql<{ term: number | null; n: number; head_words: number; whole_words: number }>`
    SELECT term, n, 0 AS head_words, 0 AS whole_words FROM match_word WHERE term IN (SELECT value FROM json_each(${JSON.stringify([...places.keys()])}))
    UNION ALL SELECT NULL, texts, head_words, whole_words FROM match_shelf WHERE shelf = ${shelf}`.execute(store.read)
  const all = rows.find((row) => row.term === null)!
  const counts = new Map(rows.map(({ term, n }) => [term, n]))
  const terms = [...places].map(([term, { word, field }]): Term => {
    const n = counts.get(term) ?? 1
    return { term, word, field, n, adds: rarityOf(n, all.n) * (field === 'whole' ? IN_WHOLE : 1) }
  })
  const [often, rest] = [terms.filter(({ term }) => counts.has(term)), terms.filter(({ term }) => !counts.has(term))]
  const held = new Map<number, number>()
  for (const { word, n } of often) hold(held, word, n)
  return { texts: all.n, headLength: all.head_words / all.n || 1, wholeLength: all.whole_words / all.n || 1, held, terms: often, rest }
}

const hold = (held: Map<number, number>, word: number, n: number) => held.set(word, (held.get(word) ?? 0) + n)

/** The lists of the rarest words, until the ids are as many as may be read; the rarest of all is always read. */
async function readLists(store: Store, { terms, rest, held }: Counted, reach: Reach): Promise<List[]> {
  const chosen: Term[] = []
  const left = { head: Math.min(reach.ids.head, store.mostIds), whole: reach.ids.whole }
  for (const one of terms.toSorted((a, b) => a.n - b.n)) {
    if (chosen.length >= reach.lists) break
    if (chosen.length > 0 && one.n > left[one.field]) continue
    left[one.field] -= one.n
    chosen.push(one)
  }
  const wanted = new Map([...rest, ...chosen].map((one) => [one.term, one]))
  if (wanted.size === 0) return []
  const { rows } = await sql<{ term: number; block: number; ids: string }>`SELECT term, block, hex(ids) AS ids FROM match_list WHERE term IN (SELECT value FROM json_each(${JSON.stringify([...wanted.keys()])}))`.execute(store.read)
  const found = new Set(rows.map(({ term }) => term))
  for (const { term, word } of rest) if (found.has(term)) hold(held, word, 1)
  return rows.map(({ term, block, ids }) => ({ block, ids: Buffer.from(ids, 'hex'), adds: wanted.get(term)!.adds }))
}

async function readTexts(store: Store, ids: readonly number[]): Promise<Candidate[]> {
  const { rows } = await sql<{ id: number; subject: string; subject_id: string; head: string; whole: string | null }>`
    SELECT id, subject, subject_id, head, hex(whole) AS whole FROM match_text WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(store.read)
  return rows.map(({ head, whole, ...of }) => ({ ...of, head: head.split(' ').filter(Boolean), whole: whole ? unpackWhole(Buffer.from(whole, 'hex')) : null }))
}
