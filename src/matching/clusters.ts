import type { Store } from '../store/store.ts'
import type { Lang } from '../words/words.ts'
import { placeReport } from './grouping-store.ts'

/** The clusters of wordings that a text would join; nothing is kept of it. Empty where none tells the same. */
export async function clustersLike(store: Store, text: string, lang: Lang): Promise<number[]> {
  const { cluster, merged } = (await placeReport(store, text, lang)).placed
  return cluster === null ? [] : [cluster, ...merged]
}
