import { performance } from 'node:perf_hooks'
import { tick } from '../../src/web/clockwork.ts'
import { keepErasures } from '../../src/store/erasures.ts'
import { nodeStore, openDatabase } from '../../src/store/node-store.ts'
import { alone, msText, quantile, type Row } from './figures.ts'

const ROUNDS = 20

/** What time alone brings, as the server does it each minute; the first rounds find work and are left out. */
export async function jobsRow(file: string, data: string, here: string): Promise<Row> {
  const store = nodeStore(openDatabase(file))
  const [jobs, erasures]: [number[], number[]] = [[], []]
  for (let n = -120; n < ROUNDS; n++) {
    const begun = performance.now()
    await tick(store, new Date())
    const between = performance.now()
    await keepErasures(store, data)
    const end = performance.now()
    if (n < 0) continue
    jobs.push(between - begun)
    erasures.push(end - between)
  }
  await store.close()
  return alone(`what runs each minute, at ${here}`, `${msText(quantile(jobs, 0.5))}, list of erasures ${msText(quantile(erasures, 0.5))}`, '–', null)
}
