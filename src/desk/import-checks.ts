import type { Entry } from '../peers/entry.ts'
import { readCheck, type CheckFields } from '../peers/peer-fields.ts'
import { hostOf } from '../sources/official-rules.ts'
import { registeredChannels } from '../sources/publisher-views.ts'
import type { Store } from '../store/store.ts'
import { writeBatch, type Written } from './write-checks.ts'

/** Rows of the file so far, by what became of them. */
export type Tally = Written & { bad: number }

/**
 * What an import needs from whoever runs it.
 * @property at UTC, ISO 8601: when; `today`: the day at the desk
 * @property own the desk's own host: a page of ours is no peer's
 * @property bad told of each row that is left out
 * @property wrote told after each batch: the share of the file that is done, and how long the batch took; the next begins when it answers
 * @property stop asked before each row
 */
export type Import = { at: string; today: string; own: string | null; bad(line: string): void; wrote(tally: Tally, share: number, ms: number): Promise<void>; stop(): boolean }

/** Rows in a commit: few enough for a server beside it to write in between, whatever the machine. */
const FIRST_ROWS = 25
const MOST_ROWS = 500
const AIM_MS = 100

/**
 * Brings checks in, a batch in a commit, each with its text in the index. A row whose address is there
 * changes that check, or nothing: the same file may be given again after any end.
 */
export async function importChecks(store: Store, entries: AsyncIterable<Entry>, to: Import): Promise<Tally> {
  const owners = (await registeredChannels(store)).map((channel) => ({ ...channel, host: channel.host ? hostOf(`https://${channel.host}`) : null }))
  const tally: Tally = { added: 0, updated: 0, unchanged: 0, bad: 0 }
  const seen = new Map<string, string>()
  let [batch, rows, share]: [CheckFields[], number, number] = [[], FIRST_ROWS, 0]
  const flush = async () => {
    const began = performance.now()
    const done = await writeBatch(store, batch, owners, to.at)
    for (const key of ['added', 'updated', 'unchanged'] as const) tally[key] += done[key]
    const ms = performance.now() - began
    if (batch.length === rows) rows = rowsNext(rows, ms)
    batch = []
    await to.wrote(tally, share, ms)
  }
  for await (const entry of entries) {
    if (to.stop()) break
    const read = checkOf(entry, seen, to)
    share = entry.share
    if ('wrong' in read) {
      tally.bad++
      to.bad(`${entry.at}: ${read.wrong}`)
    } else if (batch.push(read.check) >= rows) await flush()
  }
  await flush()
  return tally
}

/** The rows that would have taken as long as is aimed at; never more than double at once. */
const rowsNext = (rows: number, ms: number): number => Math.max(1, Math.min(MOST_ROWS, rows * 2, Math.round((rows * AIM_MS) / Math.max(ms, 1))))

/** @param seen where each address of this file stands first; the next row with it is left out, or each run would change it to and fro */
function checkOf(entry: Entry, seen: Map<string, string>, { today, own }: Import): { check: CheckFields } | { wrong: string } {
  if ('wrong' in entry) return entry
  const read = readCheck(entry.raw, today)
  if ('wrong' in read) return read
  const { url } = read.check
  if (own !== null && hostOf(url) === own) return { wrong: `this is a page of our own desk, not a peer's: ${url}` }
  const first = seen.get(url)
  if (first !== undefined) return { wrong: `the same url as at ${first}` }
  seen.set(url, entry.at)
  return read
}
