import type { Store } from '../store/store.ts'
import { type Showing, showingsAfter } from '../notices/showing-views.ts'

const HEAD = 'showing,at,answered,reported_at,kind,id,rank,score,level,refused_at\r\n'

/** Showings read at once: D1 does not stream, and allows so many queries to one answer; on Node nobody else is answered meanwhile. */
const PAGE = 2000

/** All that is kept, the oldest first: a line for each hit, one without for a showing that had none. No field can hold a comma or quote. */
export function showingsCsv(store: Store): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let after = 0
  return new ReadableStream({
    start: (out) => out.enqueue(encoder.encode(HEAD)),
    async pull(out) {
      const showings = await showingsAfter(store, after, PAGE)
      if (showings.length > 0) out.enqueue(encoder.encode(showings.map(linesOf).join('')))
      if (showings.length < PAGE) return out.close()
      after = showings.at(-1)!.n
    },
  })
}

function linesOf({ n, at, answered, reported_at, hits }: Showing): string {
  const told = `${n},${at},${answered},${reported_at ?? ''}`
  return hits.length === 0 ? `${told},,,,,,\r\n` : hits.map((hit) => `${told},${hit.kind},${hit.id},${hit.rank},${hit.score},${hit.level},${hit.refused ?? ''}\r\n`).join('')
}
