import type { Deps } from '../web/env.ts'
import { tellOperator } from '../web/operator-log.ts'
import { unusedAmong } from './media-views.ts'

/**
 * Erases those of these files that no row names any more; two reports may share one.
 * The rows are written by then: what cannot go from the disk makes their answer no less true.
 */
export async function eraseUnused({ clock, ...where }: Pick<Deps, 'store' | 'media' | 'clock'>, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return
  await erase(where, hashes).catch((fault: unknown) => tellOperator(clock(), { event: 'files_not_erased', what: String(fault), todo: 'Look to the disk, then restart: what no row names any more is erased at start.' }))
}

/** As above, over everything that lies there: a crash may leave a file whose row never came, or has gone. */
export async function sweepFiles(where: Pick<Deps, 'store' | 'media'>): Promise<void> {
  if (where.media) await erase(where, await where.media.list())
}

const erase = async ({ store, media }: Pick<Deps, 'store' | 'media'>, hashes: readonly string[]) => media?.erase(hashes, (some) => unusedAmong(store, some))
