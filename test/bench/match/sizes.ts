import { performance } from 'node:perf_hooks'
import { answersTo } from '../../../src/matching/answers.ts'
import { ANSWERS, findTexts } from '../../../src/matching/find.ts'
import { gramCountWrites } from '../../../src/matching/gram-counts.ts'
import { placeReport, placeWrites } from '../../../src/matching/grouping-store.ts'
import { placesOf } from '../../../src/matching/places.ts'
import { wordsOf } from '../../../src/matching/words.ts'
import type Database from 'better-sqlite3'
import type { Store } from '../../../src/store/store.ts'
import { quantile } from '../figures.ts'
import { indexBytes } from './ask.ts'
import { fillShelf, inventTexts, oddQuestions } from './crowd.ts'

const AT_ONCE = 65_536
const ASKED = 400
const COMPARED = 200

/** Invented texts, more and more of them: what a question costs, and what the budget loses. One JSON object a size. */
export async function measureSizes(db: Database.Database, store: Store, sizes: readonly number[], say: (line: string) => void): Promise<void> {
  db.pragma('synchronous = OFF')
  const invented = inventTexts()
  const sample: { id: number; title: string }[] = []
  let filled = 0
  for (const size of sizes) {
    db.pragma('cache_size = -400000')
    while (filled < size) {
      const titles = Array.from({ length: Math.min(AT_ONCE, size - filled) }, invented.title)
      for (const [i, title] of titles.entries()) if (invented.random() < 3000 / 1_000_000 || (filled === 0 && i % 14 === 0)) sample.push({ id: filled + i + 1, title })
      fillShelf(db, filled + 1, titles)
      filled += titles.length
      say(`${filled} of ${size} texts`)
    }
    await store.commit((await gramCountWrites(store, 'answer')) ?? [])
    db.pragma('cache_size = -32000')
    console.log(JSON.stringify({ docs: size, ...(await questions(store, invented, sample)), index_bytes_per_text: Number((indexBytes(db) / size).toFixed(1)), odd_ms: await odd(store, invented) }))
  }
  console.log(JSON.stringify({ docs: filled, ...(await budget(store, invented, sample)), ...(await reports(store, invented)) }))
}

const NOWHERE = placesOf([], [])
const ms = (all: readonly number[], share: number) => Number(quantile(all, share).toFixed(2))

/** As a check does, the texts themselves at hand. */
async function timed(store: Store, text: string): Promise<{ took: number; busy: number; ids: string[] }> {
  const [begun, cpu] = [performance.now(), process.cpuUsage()]
  const hits = await answersTo(store, 'answer', text, { lang: 'id', places: NOWHERE, most: 10 }, async (found) => new Map(found.map(({ text: one }) => [`check ${one.subject_id}`, { claim: one.head.join(' '), answer: null }])))
  const took = performance.now() - begun
  const { user, system } = process.cpuUsage(cpu)
  return { took, busy: (user + system) / 1000, ids: hits.map((hit) => hit.subject_id) }
}

async function questions(store: Store, invented: ReturnType<typeof inventTexts>, sample: readonly { id: number; title: string }[]) {
  const asked = Array.from({ length: ASKED + 20 }, () => sample[Math.floor(invented.random() * sample.length)]!)
  const found = []
  for (const { id, title } of asked) found.push({ id, ...(await timed(store, invented.asked(title))) })
  const counted = found.slice(20)
  const took = counted.map((one) => one.took)
  const busy = counted.map((one) => one.busy)
  return { recall5: Number((counted.filter(({ id, ids }) => ids.slice(0, 5).includes(`t${id}`)).length / counted.length).toFixed(3)), ms_p50: ms(took, 0.5), ms_p99: ms(took, 0.99), cpu_ms_p50: ms(busy, 0.5), cpu_ms_p99: ms(busy, 0.99) }
}

async function odd(store: Store, invented: ReturnType<typeof inventTexts>): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const [what, text] of oddQuestions(invented)) {
    const took = []
    for (let i = 0; i < 5; i++) took.push((await timed(store, text)).took)
    found[what] = ms(took, 1)
  }
  return found
}

/** The same questions with and without the budget of ids, and with ten times the shortlist. */
async function budget(store: Store, invented: ReturnType<typeof inventTexts>, sample: readonly { id: number; title: string }[]) {
  const all = { ids: { head: Number.MAX_SAFE_INTEGER, whole: Number.MAX_SAFE_INTEGER }, lists: 600, texts: 600 }
  const unbounded: Store = { ...store, mostIds: Number.MAX_SAFE_INTEGER }
  const right = { within: { map: 0, recall: 0 }, without: { map: 0, recall: 0 } }
  for (let i = 0; i < COMPARED; i++) {
    const { id, title } = sample[Math.floor(invented.random() * sample.length)]!
    const asked = wordsOf(invented.asked(title), 'id')
    for (const [which, reach, from] of [['within', ANSWERS, store], ['without', all, unbounded]] as const) {
      const at = (await findTexts(from, 'answer', asked, reach)).findIndex(({ text }) => text.subject_id === `t${id}`)
      if (at < 0 || at >= 5) continue
      right[which].map += 1 / (at + 1)
      right[which].recall++
    }
  }
  const share = (n: number) => Number((n / COMPARED).toFixed(4))
  return { map5_lost: share(right.without.map - right.within.map), recall5_lost: share(right.without.recall - right.within.recall), map5: share(right.within.map) }
}

/** Beside all that, reports that come in: placed and put there. */
async function reports(store: Store, invented: ReturnType<typeof inventTexts>) {
  const took = []
  for (let i = 0; i < 1000; i++) {
    const text = invented.asked(invented.title())
    const begun = performance.now()
    await store.commit(placeWrites(store, { subject: 'report', subject_id: String(i) }, await placeReport(store, text, 'id')))
    took.push(performance.now() - begun)
  }
  return { report_ms_p50: ms(took, 0.5), report_ms_p99: ms(took, 0.99) }
}
