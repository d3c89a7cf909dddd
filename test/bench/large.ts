import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { sessionsOf } from '../../src/accounts/lucia.ts'
import { makeKeys } from '../../src/crypto/keys.ts'
import { QUEUE_VIEWS } from '../../src/desk/queue-slice-views.ts'
import { nodeStore, openDatabase } from '../../src/store/node-store.ts'
import { fillCrowd, type Crowd } from './crowd.ts'
import { slugOf } from './fill.ts'
import { alone, msText, quantile, residentMb, type Row } from './figures.ts'
import { jobsRow } from './jobs.ts'
import { client, drive, type Load } from './load.ts'
import { startTangkal, type Server } from './servers.ts'
import { reportForms, submissions } from './submissions.ts'

const FEW = 1000
/** Requests a page, for its median and its slowest hundredth. */
const TIMES = 120
const DRAWN = 40
const SECRET = 'a secret for the benchmark alone, never kept'
/** At so many and no more is slower by this. */
const MOST_SLOWER = 1.2

type Told = (line: string) => void
type Desk = { crowd: Crowd; file: string; data: string; server: Server; cookie: string }

/** The desk of many reports beside the one of a thousand. */
export async function largeRows(folder: string, reports: number, seconds: number, say: Told): Promise<Row[]> {
  const few = await openDesk(join(folder, 'few'), FEW, () => {})
  say(`filling a desk of ${reports} reports`)
  const begun = performance.now()
  const many = await openDesk(join(folder, 'many'), reports, (line) => say(`  ${line}`))
  say(`filled in ${Math.round((performance.now() - begun) / 1000)} s`)
  const here = `${reports.toLocaleString('en')} reports`
  try {
    const rows: Row[] = []
    for (const view of QUEUE_VIEWS) {
      say(`queue: ${view}`)
      rows.push(await besideFew(`queue, ${view}, at ${here}`, view === 'semua' ? '/meja' : `/meja?tampil=${view}`, many, few))
    }
    say('other pages')
    rows.push(...(await otherPages(many, here)))
    say('submissions and reading at once, and memory')
    rows.push(await submitted(many, here, seconds), await memory(many, here, seconds))
    await many.server.end()
    say('what runs each minute')
    rows.push(await jobsRow(many.file, many.data, here))
    return rows
  } finally {
    await few.server.end()
    await many.server.end()
  }
}

async function openDesk(data: string, reports: number, tell: Told): Promise<Desk> {
  mkdirSync(data)
  const file = join(data, 'tangkal.db')
  const crowd = await fillCrowd(file, reports, tell)
  const server = await startTangkal(data, { TANGKAL_SECRET: SECRET })
  return { crowd, file, data, server, cookie: await cookies(file, crowd.ticket) }
}

/** Budi is signed in, and has a reporter's ticket open as well. */
async function cookies(file: string, number: number): Promise<string> {
  const store = nodeStore(openDatabase(file))
  const session = await sessionsOf(store, new Date()).open('budi')
  const report = await store.read.selectFrom('report').select('secret_mac').where('number', '=', number).executeTakeFirst()
  await store.close()
  const ticket = makeKeys(SECRET).seal('ticket', JSON.stringify({ number, proof: report?.secret_mac, until: new Date(Date.now() + 3_600_000).toISOString() }))
  return `tangkal_sesi=${session}; tangkal_tiket=${ticket}`
}

/** One after the other at both in turn, so that what else the machine does meets both alike. */
async function besideFew(what: string, path: string, many: Desk, few: Desk): Promise<Row> {
  const [here, there] = [client(many.server.url, { cookie: many.cookie }), client(few.server.url, { cookie: few.cookie })]
  const [took, peer]: [number[], number[]] = [[], []]
  for (let n = -10; n < TIMES; n++) {
    const [a, b] = [await here.get(path), await there.get(path)]
    if (n < 0) continue
    took.push(a)
    peer.push(b)
  }
  here.end()
  there.end()
  const slower = quantile(took, 0.5) / quantile(peer, 0.5)
  return { what, measured: spread(took), peer: `at ${FEW.toLocaleString('en')}: ${spread(peer)}`, ratio: `${slower.toFixed(2)} × the time`, target: `≤ ${MOST_SLOWER} ×`, reached: slower <= MOST_SLOWER }
}

const spread = (took: readonly number[]) => `p50 ${msText(quantile(took, 0.5))}, p99 ${msText(quantile(took, 0.99))}`

async function otherPages({ server, cookie, crowd, file }: Desk, here: string): Promise<Row[]> {
  const db = openDatabase(file)
  const publish = db.prepare(`UPDATE setting SET value = CAST(value AS INTEGER) + 1 WHERE key = 'public_version'`)
  const visitor = client(server.url, { cookie })
  const pages: [what: string, path: string, drawnAnew?: true][] = [
    ['a reporter’s ticket', '/tiket'],
    ['a report at the desk', `/meja/laporan/${crowd.received}`],
    ['a claim with 5,000 reports', `/meja/klaim/${crowd.crowded}`],
    ['second read', '/baca'],
    ['/cek', '/cek?q=surat+suara+sudah+dicoblos+di+TPS+empat'],
    ['/cek, a forward of 600 words', `/cek?q=${encodeURIComponent('surat suara sudah dicoblos di TPS empat katanya petugas diam saja. '.repeat(14))}`],
    ['/koreksi, drawn anew', '/koreksi', true],
    ['/feed.xml, drawn anew', '/feed.xml', true],
    ['list page, drawn anew', '/cek-fakta', true],
    ['list page, searched, drawn anew', '/cek-fakta?q=surat+suara', true],
    ['notice of 5,000 reports, drawn anew', `/cek-fakta/${crowd.slug}`, true],
  ]
  const rows: Row[] = []
  for (const [what, path, drawnAnew] of pages) {
    const took: number[] = []
    for (let n = -3; n < DRAWN; n++) {
      if (drawnAnew) publish.run()
      const ms = await visitor.get(path)
      if (n >= 0) took.push(ms)
    }
    rows.push(alone(`${what}, at ${here}`, spread(took), '–', null))
  }
  visitor.end()
  db.close()
  return rows
}

async function submitted({ server }: Desk, here: string, seconds: number): Promise<Row> {
  const { perSecond, p50, p99 }: Load = await submissions(server.url, seconds)
  return alone(`report submissions at ${here}, 16 connections`, `${Math.round(perSecond)}/s, p50 ${msText(p50)}, p99 ${p99} ms`, '–', null)
}

/** Everything at once: the queue, notices that memory does not hold yet, lists, and reports that come in. */
async function memory({ server, cookie, crowd }: Desk, here: string, seconds: number): Promise<Row> {
  const form = await reportForms(server.url)
  const read = ['/meja', '/meja?tampil=bebas', `/meja/klaim/${crowd.crowded}`, '/', '/cek-fakta', '/tiket', '/feed.xml']
  let most = 0
  const watch = setInterval(() => (most = Math.max(most, residentMb(server.pid))), 50)
  let n = 0
  const next = () => {
    n++
    if (n % 4 === 0) return form()
    return { path: n % 4 === 1 ? `/cek-fakta/${slugOf(n % Math.min(5000, Math.floor(crowd.claims / 2)))}` : read[n % read.length]!, headers: { cookie } }
  }
  const { perSecond, p99, wrong } = await drive(server.url, seconds * 2, next)
  clearInterval(watch)
  return alone(`memory with ${here} under mixed load, 16 connections`, `${most} MB (${Math.round(perSecond)}/s, p99 ${p99} ms)`, '≤ 300 MB', most <= 300 && wrong === 0)
}
