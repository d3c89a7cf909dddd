import { parseArgs } from 'node:util'
import { setTimeout as pause } from 'node:timers/promises'
import { importChecks, type Tally } from '../desk/import-checks.ts'
import { removeCheck } from '../desk/write-checks.ts'
import { FileFault } from '../peers/entry.ts'
import { plainAddress } from '../peers/peer-fields.ts'
import { readChecks } from '../peers/read-file.ts'
import { loadRegion } from '../region/load.ts'
import { regionAt } from '../region/region.ts'
import { dayAt } from '../region/zone.ts'
import { hostOf } from '../sources/official-rules.ts'
import { seedPublishers } from '../sources/seed-publishers.ts'
import { systemClock } from '../store/clock.ts'
import type { Store } from '../store/store.ts'
import type { Settings } from '../web/read-config.ts'
import { endWith, openedStore, settingsOrEnd } from './command.ts'

const USAGE = `npm run import -- FILE           past fact checks of others: ClaimReview JSON (one, an array, @graph, DataFeed, ItemList) or CSV
npm run import -- --remove URL   takes a check out again, for example one that its publisher has withdrawn
npm run import -- --help
CSV: the first line names the columns, in any order: title or judul, url or tautan, date or tanggal, verdict or putusan or label, claim or klaim or narasi, body or penjelasan, publisher or penerbit. url, and title or claim, must be there.
They are shown as what others found, never as a notice of this desk. The same file may be given again: what is there is changed or left as it is. Works beside a running server.`

/** Of faulty rows; the rest is counted. */
const MOST_TOLD = 100
/** Between two lines of progress where nobody watches a terminal. */
const TELL_EACH_MS = 5000

type Given = { file: string } | { remove: string }

async function main(given: Given, settings: Settings): Promise<void> {
  const store = openedStore(settings)
  try {
    await ('file' in given ? bringIn(given.file, settings, store) : remove(given.remove, store))
  } catch (fault) {
    const about = 'file' in given ? given.file : given.remove
    console.error(`${about}: ${(fault as Error).message}.${fault instanceof FileFault ? '' : ' What is in stays; run the same again to go on.'}`)
    process.exitCode = 1
  } finally {
    await store.close()
  }
}

function read(): Given {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { remove: { type: 'string' }, help: { type: 'boolean' } } })
    if (values.help) {
      console.log(USAGE)
      process.exit(0)
    }
    const [file, ...rest] = positionals
    if (file !== undefined && !rest.length && values.remove === undefined) return { file }
    if (file === undefined && values.remove !== undefined) return { remove: values.remove }
  } catch (fault) {
    // The first sentence names the option; what Node adds is about its own syntax.
    return endWith(`${(fault as Error).message.split(/[.\n]/)[0]}. All of it: npm run import -- --help`)
  }
  return endWith('Say which one file to bring in: npm run import -- FILE. All of it: npm run import -- --help')
}

async function remove(typed: string, store: Store): Promise<void> {
  const url = hostOf(typed) ? plainAddress(typed) : typed
  if (await removeCheck(store, url)) return console.log(`Removed ${url}.`)
  console.error(`There is no imported check at ${url}`)
  process.exitCode = 1
}

async function bringIn(file: string, { region: code, timezone, app }: Settings, store: Store): Promise<void> {
  const now = systemClock()
  const region = regionAt(loadRegion(code), timezone)
  await seedPublishers(store, region, now) // a server may never have run here, and peers are told by the register
  let stopped = false
  const stop = () => (stopped = true)
  process.on('SIGINT', stop).on('SIGTERM', stop)
  const told = teller()
  const tally = await importChecks(store, readChecks(file), {
    at: now.toISOString(),
    today: dayAt(now, region.timezone),
    own: app.origin && hostOf(app.origin),
    bad: told.bad,
    wrote: told.progress,
    stop: () => stopped,
  })
  told.end()
  console.log(`${stopped ? 'Stopped before the end. ' : ''}${inWords(tally)}.${stopped ? ' Run the same again to go on.' : ''}`)
  process.exitCode = stopped ? 130 : tally.bad > 0 ? 1 : 0
}

/** Faulty rows and progress, both on standard error; a terminal sees one line that changes. */
function teller() {
  const live = process.stderr.isTTY
  let [bad, last] = [0, performance.now()]
  const clear = () => live && process.stderr.write('\r\u001b[K')
  return {
    bad(line: string) {
      if (++bad > MOST_TOLD) return
      clear()
      console.error(bad < MOST_TOLD ? line : `${line}\nMore faulty rows are counted, not told.`)
    },
    async progress(tally: Tally, share: number, ms: number) {
      const line = `${Math.floor(share * 100)} % · ${inWords(tally)}`
      if (live) process.stderr.write(`\r\u001b[K${line}`)
      else if (performance.now() - last > TELL_EACH_MS) {
        console.error(line)
        last = performance.now()
      }
      await pause(Math.max(10, ms)) // half of the time is the server's: it waits for the lock, and asks again ever more rarely
    },
    end: clear,
  }
}

const inWords = ({ added, updated, unchanged, bad }: Tally): string => `${count(added)} added, ${count(updated)} updated, ${count(unchanged)} unchanged, ${count(bad)} left out as faulty`

const count = (n: number): string => n.toLocaleString('en')

await main(read(), settingsOrEnd())
