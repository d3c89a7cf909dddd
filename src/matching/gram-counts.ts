import { sql } from 'kysely'
import type { Store, Write } from '../store/store.ts'
import { BUCKETS, EVEN_GRAMS, gramsOf, type GramWeights } from './grams.ts'
import type { ShelfName } from './match-tables.ts'

/** Counted from so many texts drawn by lot: a weight needs no more. */
const DRAWN = 20_000
/** How much rarer than all texts, in doublings: four bits are enough. */
const RAREST = 15
const KEPT_MS = 10 * 60_000

const kept = new WeakMap<object, Map<ShelfName, { weights: GramWeights; until: number }>>()

/** What each letter group weighs on a shelf; read anew every ten minutes. */
export async function gramWeights(store: Store, shelf: ShelfName): Promise<GramWeights> {
  const known = kept.get(store) ?? new Map<ShelfName, { weights: GramWeights; until: number }>()
  kept.set(store, known)
  const found = known.get(shelf)
  if (found && found.until > performance.now()) return found.weights
  const { rows } = await sql<{ grams: string | null }>`SELECT hex(grams) AS grams FROM match_shelf WHERE shelf = ${shelf}`.execute(store.read)
  const weights = rows[0]?.grams ? weightsFrom(Buffer.from(rows[0].grams, 'hex')) : EVEN_GRAMS
  known.set(shelf, { weights, until: performance.now() + KEPT_MS })
  return weights
}

/** Two buckets a byte. */
function weightsFrom(packed: Uint8Array): GramWeights {
  const weights = Float32Array.from({ length: BUCKETS }, (_, bucket) => Math.log(1 + 2 ** ((packed[bucket >> 1]! >> (bucket % 2 === 0 ? 0 : 4)) & 15)))
  return { of: (bucket) => weights[bucket]! }
}

/** Counts a shelf's letter groups anew, from what is there. @returns null while nothing much has changed since the last time */
export async function gramCountWrites(store: Store, shelf: ShelfName): Promise<Write[] | null> {
  const row = await store.read.selectFrom('match_shelf').select(['texts', 'grams_of']).where('shelf', '=', shelf).executeTakeFirst()
  if (!row || row.texts < 20 || (row.grams_of > 0 && row.texts < row.grams_of * 2 && row.texts * 2 > row.grams_of)) return null
  const { rows } = await sql<{ head: string }>`SELECT head FROM match_text WHERE shelf = ${shelf} ${row.texts > DRAWN ? sql`AND (id * 2654435761 & 1048575) < ${Math.floor((1_048_576 * DRAWN) / row.texts)}` : sql``}`.execute(store.read)
  const counts = new Uint32Array(BUCKETS)
  for (const { head } of rows) for (const bucket of gramsOf(head.split(' '))) counts[bucket]!++
  const rare = (bucket: number) => Math.min(RAREST, Math.max(0, Math.round(Math.log2(rows.length / Math.max(0.5, counts[bucket]!)))))
  const packed = Uint8Array.from({ length: BUCKETS / 2 }, (_, i) => rare(2 * i) | (rare(2 * i + 1) << 4))
  kept.get(store)?.delete(shelf)
  return [sql`UPDATE match_shelf SET grams = ${packed}, grams_of = ${row.texts} WHERE shelf = ${shelf}`.compile(store.read)]
}

/** Counts anew whichever shelf has changed much. */
export async function countGrams(store: Store): Promise<void> {
  for (const shelf of ['answer', 'wording'] as const) {
    const writes = await gramCountWrites(store, shelf)
    if (writes) await store.commit(writes)
  }
}
