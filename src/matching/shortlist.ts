/** Two bytes an id; blocks of so many. */
const BLOCK = 65_536

/** Ids that hold a word, of one block. `adds`: what a text gains by it. */
export type List = { block: number; ids: Uint8Array; adds: number }

const scratch = new Float32Array(BLOCK)
const touched = new Uint16Array(BLOCK)

/**
 * The ids that gain most, block after block in half a megabyte, whatever the lists hold.
 * @returns at most `most`, in no order
 */
export function bestIds(lists: readonly List[], most: number): number[] {
  const heap = heapOf(most)
  for (const [block, group] of Map.groupBy(lists, (list) => list.block)) {
    let n = 0
    for (const { ids, adds } of group) {
      for (let at = 0; at + 1 < ids.length; at += 2) {
        const low = (ids[at]! << 8) | ids[at + 1]!
        if (scratch[low] === 0) touched[n++] = low
        scratch[low]! += adds
      }
    }
    for (let i = 0; i < n; i++) {
      const low = touched[i]!
      heap.offer(block * BLOCK + low, scratch[low]!)
      scratch[low] = 0
    }
  }
  return heap.ids()
}

/** Keeps the `most` highest; the lowest of them stands first. */
function heapOf(most: number) {
  const ids: number[] = []
  const scores: number[] = []
  const swap = (a: number, b: number) => {
    ;[ids[a], ids[b]] = [ids[b]!, ids[a]!]
    ;[scores[a], scores[b]] = [scores[b]!, scores[a]!]
  }
  const sink = (from: number) => {
    for (let at = from; ; ) {
      const left = at * 2 + 1
      let least = at
      if (left < ids.length && scores[left]! < scores[least]!) least = left
      if (left + 1 < ids.length && scores[left + 1]! < scores[least]!) least = left + 1
      if (least === at) return
      swap(at, least)
      at = least
    }
  }
  return {
    offer(id: number, score: number): void {
      if (ids.length < most) {
        ids.push(id)
        scores.push(score)
        for (let at = ids.length - 1; at > 0; ) {
          const up = (at - 1) >> 1
          if (scores[up]! <= scores[at]!) break
          swap(at, up)
          at = up
        }
      } else if (score > scores[0]!) {
        ids[0] = id
        scores[0] = score
        sink(0)
      }
    },
    ids: () => ids,
  }
}
