/** From this cosine on two wordings tell the same. */
export const SAME = 0.55
/** A wording as near as this to one that is kept adds nothing. */
const KNOWN = 0.8
/** However often something is forwarded, so many wordings stand for it. */
const MOST_KEPT = 6

/** A kept wording near a new one, and how many its cluster keeps. */
export type NearWording = { cluster: number; kept: number; cosine: number }

/**
 * Where a new wording belongs.
 * @property cluster null for one of its own @property merged clusters that it shows to be the same as that one
 * @property keep whether it is to be found by others
 */
export type Placed = { cluster: number | null; merged: number[]; keep: boolean; cosine: number }

export function placeAmong(near: readonly NearWording[]): Placed {
  const same = near.filter(({ cosine }) => cosine >= SAME).toSorted((a, b) => b.cosine - a.cosine)
  const [best] = same
  if (!best) return { cluster: null, merged: [], keep: true, cosine: 1 }
  const merged = [...new Set(same.map(({ cluster }) => cluster))].filter((cluster) => cluster !== best.cluster)
  return { cluster: best.cluster, merged, keep: best.cosine < KNOWN && best.kept < MOST_KEPT, cosine: best.cosine }
}
