import type { Store } from '../store/store.ts'
import type { Media } from './media-rules.ts'
import { unusedAmong } from './media-views.ts'

type Where = { store: Store; media: Media | null }

/** Erases those of these files that no row names any more; two reports may share one. */
export async function eraseUnused({ store, media }: Where, hashes: readonly string[]): Promise<void> {
  if (hashes.length > 0) await media?.erase(hashes, (some) => unusedAmong(store, some))
}

/** As above, over everything that lies there: a crash may leave a file whose row never came, or has gone. */
export async function sweepFiles(where: Where): Promise<void> {
  if (where.media) await eraseUnused(where, await where.media.list())
}
