import type { HitName, ShownHit } from '../notices/showing-tables.ts'
import type { Showing } from '../notices/showing-views.ts'

type Tally = { shown: number; refused: number }
export type RefusedCount = HitName & Tally
/** Hits of one level and one tenth of the score, 0 to 9. */
export type StepCount = Tally & { level: ShownHit['level']; tenth: number }

/** What was seen of showings: those behind a sure answer were, once that was refused. */
const seen = (showings: readonly Showing[]) => showings.flatMap(({ hits }) => (hits[0]?.level === 'sure' && hits.every(({ refused }) => !refused) ? hits.slice(0, 1) : hits))

function tally<T>(hits: readonly Showing['hits'][number][], keyOf: (hit: ShownHit) => string, start: (hit: ShownHit) => T): (T & Tally)[] {
  const counts = new Map<string, T & Tally>()
  for (const hit of hits) {
    const key = keyOf(hit)
    const count = counts.get(key) ?? { ...start(hit), shown: 0, refused: 0 }
    count.shown++
    if (hit.refused) count.refused++
    counts.set(key, count)
  }
  return [...counts.values()]
}

/** Those that were refused most often. */
export const mostRefused = (showings: readonly Showing[], most: number): RefusedCount[] =>
  tally(seen(showings), ({ kind, id }) => `${kind} ${id}`, ({ kind, id }) => ({ kind, id }))
    .filter(({ refused }) => refused > 0)
    .toSorted((a, b) => b.refused - a.refused || a.shown - b.shown)
    .slice(0, most)

const tenthOf = ({ score }: ShownHit) => Math.min(9, Math.floor(score * 10))
export const scoreSteps = (showings: readonly Showing[]): StepCount[] => tally(seen(showings), (hit) => `${hit.level} ${tenthOf(hit)}`, (hit) => ({ level: hit.level, tenth: tenthOf(hit) }))
