import type Database from 'better-sqlite3'
import { performance } from 'node:perf_hooks'
import { answersTo } from '../../../src/matching/answers.ts'
import { gramCountWrites } from '../../../src/matching/gram-counts.ts'
import { indexWrites } from '../../../src/matching/index-writes.ts'
import { placesOf } from '../../../src/matching/places.ts'
import { foldWording } from '../../../src/matching/text.ts'
import { loadRegion } from '../../../src/region/load.ts'
import type { Store, Write } from '../../../src/store/store.ts'
import type { Lang } from '../../../src/words/words.ts'
import { quantile } from '../figures.ts'
import type { Asked, Text } from './lines.ts'

const AT_ONCE = 5000
/** Hits that are looked at closely; more than people are shown, for recall at ten. */
const MOST = 10

/** Indexes all texts, asks all questions, and measures both. `lines`: JSON lines, a question each. */
export async function askAll(db: Database.Database, store: Store, corpus: readonly Text[], asked: readonly Asked[], lang: Lang, say: (line: string) => void) {
  await indexAll(db, store, corpus, lang, say)
  const texts = new Map(corpus.map(({ id, title, body }) => [`check ${id}`, { claim: title, answer: body ?? null }]))
  const region = loadRegion('64.08')
  const places = placesOf(region.areas.map(({ name }) => name), [region.name, region.province.name])
  const took: number[] = []
  const busy: number[] = []
  const lines: string[] = []
  const ranked: { relevant: string[]; ids: string[]; best: number }[] = []
  for (const { qid, text, relevant } of asked) {
    const [begun, cpu] = [performance.now(), process.cpuUsage()]
    const hits = await answersTo(store, 'answer', text, { lang, places, most: MOST }, async () => texts)
    took.push(performance.now() - begun)
    const { user, system } = process.cpuUsage(cpu)
    busy.push((user + system) / 1000)
    ranked.push({ relevant, ids: hits.map((hit) => hit.subject_id), best: Math.max(0, ...hits.map((hit) => hit.score)) })
    lines.push(JSON.stringify({ qid, hits: hits.map(({ subject_id, score, sure }) => ({ id: subject_id, score: Number(score.toFixed(4)), sure })) }))
  }
  const ms = (all: readonly number[], share: number) => Number(quantile(all, share).toFixed(2))
  return {
    figures: { ...ranking(ranked), ms_p50: ms(took, 0.5), ms_p99: ms(took, 0.99), ms_max: ms(took, 1), cpu_ms_p50: ms(busy, 0.5), cpu_ms_p99: ms(busy, 0.99), index_bytes: indexBytes(db), docs: corpus.length, queries: asked.length },
    lines: `${lines.join('\n')}\n`,
  }
}

/** What is lost in a crash is made again: nothing waits for the disk. */
async function indexAll(db: Database.Database, store: Store, corpus: readonly Text[], lang: Lang, say: (line: string) => void): Promise<void> {
  db.pragma('synchronous = OFF')
  db.pragma('cache_size = -400000')
  for (let from = 0; from < corpus.length; from += AT_ONCE) {
    const writes: Write[] = corpus.slice(from, from + AT_ONCE).flatMap(({ id, title, body }) => indexWrites(store, 'answer', { subject: 'check', subject_id: id }, foldWording({ head: title, whole: body ?? null }, lang)))
    await store.commit(writes)
    if (from % (AT_ONCE * 10) === 0) say(`${Math.min(corpus.length, from + AT_ONCE)} of ${corpus.length} texts`)
  }
  await store.commit((await gramCountWrites(store, 'answer')) ?? [])
  db.pragma('cache_size = -32000')
}

/** Lists, counts and sketches; without the texts and whose they are. */
export function indexBytes(db: Database.Database): number {
  const pages = db.prepare(`SELECT sum(pgsize) FROM dbstat WHERE name IN ('match_list', 'match_word', 'match_shelf')`).pluck().get() as number
  return pages + (db.prepare(`SELECT coalesce(sum(length(whole)), 0) FROM match_text`).pluck().get() as number)
}

function ranking(all: readonly { relevant: string[]; ids: string[]; best: number }[]) {
  const answerable = all.filter(({ relevant }) => relevant.length > 0)
  const mean = (of: (one: (typeof all)[number]) => number) => (answerable.length === 0 ? null : Number((answerable.reduce((sum, one) => sum + of(one), 0) / answerable.length).toFixed(4)))
  const recall = (most: number) => mean(({ relevant, ids }) => (ids.slice(0, most).some((id) => relevant.includes(id)) ? 1 : 0))
  return {
    map5: mean(({ relevant, ids }) => {
      let [right, sum] = [0, 0]
      for (const [i, id] of ids.slice(0, 5).entries()) if (relevant.includes(id)) sum += ++right / (i + 1)
      return sum / Math.min(5, relevant.length)
    }),
    mrr: mean(({ relevant, ids }) => {
      const at = ids.findIndex((id) => relevant.includes(id))
      return at < 0 ? 0 : 1 / (at + 1)
    }),
    recall1: recall(1), recall5: recall(5), recall10: recall(10),
    auroc_nomatch: auroc(answerable.map(({ best }) => best), all.filter(({ relevant }) => relevant.length === 0).map(({ best }) => best)),
  }
}

/** How often an answerable question's best hit scores above that of one without an answer. */
function auroc(answerable: readonly number[], others: readonly number[]): number | null {
  if (answerable.length === 0 || others.length === 0) return null
  let above = 0
  for (const one of answerable) for (const other of others) above += one > other ? 1 : one === other ? 0.5 : 0
  return Number((above / (answerable.length * others.length)).toFixed(4))
}
