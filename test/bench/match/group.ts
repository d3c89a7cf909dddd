import type Database from 'better-sqlite3'
import { performance } from 'node:perf_hooks'
import { gramCountWrites } from '../../../src/matching/gram-counts.ts'
import { placeReport, placeWrites } from '../../../src/matching/grouping-store.ts'
import type { Store } from '../../../src/store/store.ts'
import type { Lang } from '../../../src/words/words.ts'
import { quantile } from '../figures.ts'
import { indexBytes } from './ask.ts'
import type { Reported } from './lines.ts'

/** One report after the other, in the file's order, as they would come in. */
export async function groupAll(db: Database.Database, store: Store, reports: readonly Reported[], lang: Lang, say: (line: string) => void) {
  db.pragma('synchronous = OFF')
  const took: number[] = []
  for (const [i, { rid, text }] of reports.entries()) {
    const begun = performance.now()
    await store.commit(placeWrites(store, { subject: 'report', subject_id: rid }, await placeReport(store, text, lang)))
    took.push(performance.now() - begun)
    // As the clockwork does each minute.
    if (i % 100 === 99) await store.commit((await gramCountWrites(store, 'wording')) ?? [])
    if (i % 10_000 === 9999) say(`${i + 1} of ${reports.length} reports`)
  }
  const rows = await store.read.selectFrom('match_member').select(['subject_id', 'cluster']).execute()
  const found = new Map(rows.map(({ subject_id, cluster }) => [subject_id, cluster]))
  const kept = db.prepare(`SELECT count(*) FROM match_text WHERE shelf = 'wording'`).pluck().get() as number
  const pairs = reports.map(({ rid, cluster }) => ({ rid, truth: cluster, found: String(found.get(rid)) }))
  return {
    figures: { ...agreement(pairs), ms_p50: Number(quantile(took, 0.5).toFixed(2)), ms_p99: Number(quantile(took, 0.99).toFixed(2)), reports: reports.length, clusters: new Set(found.values()).size, exemplars: kept, index_bytes_per_exemplar: Math.round(indexBytes(db) / kept) },
    lines: `${pairs.map(({ rid, found: cluster }) => JSON.stringify({ rid, cluster })).join('\n')}\n`,
  }
}

type Pair = { truth: string; found: string }

/** By the sizes of clusters and of what they share: no pair is looked at itself. */
function agreement(all: readonly Pair[]) {
  const sizes = (of: (one: Pair) => string) => new Map([...Map.groupBy(all, of)].map(([key, group]) => [key, group.length]))
  const [truth, found, both] = [sizes((one) => one.truth), sizes((one) => one.found), sizes((one) => JSON.stringify([one.truth, one.found]))]
  const pairs = (of: Map<string, number>) => [...of.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)
  const [right, precision, recall] = [pairs(both), pairs(both) / (pairs(found) || 1), pairs(both) / (pairs(truth) || 1)]
  const mean = (of: (one: Pair, shared: number) => number) => all.reduce((sum, one) => sum + of(one, both.get(JSON.stringify([one.truth, one.found]))!), 0) / (all.length || 1)
  const [b3p, b3r] = [mean((one, shared) => shared / found.get(one.found)!), mean((one, shared) => shared / truth.get(one.truth)!)]
  const short = (n: number) => Number(n.toFixed(4))
  return { pair_precision: short(precision), pair_recall: short(recall), pair_f1: short(right === 0 ? 0 : (2 * precision * recall) / (precision + recall)), b3_f1: short((2 * b3p * b3r) / (b3p + b3r || 1)) }
}
