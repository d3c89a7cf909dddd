/** FNV-1a over UTF-16 units, its bits mixed at the end. */
export const HASH_START = 0x811c9dc5 | 0
export const hashStep = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)
export function hashMix(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** @returns a signed 32-bit integer, as SQLite stores it shortest */
export function hash32(text: string): number {
  let hash = HASH_START
  for (let i = 0; i < text.length; i++) hash = hashStep(hash, text.charCodeAt(i))
  return hashMix(hash)
}
