import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { enoughDisk } from './crowd.ts'
import { fillDesk } from './fill.ts'
import { alone, printRows, quantile, type Row } from './figures.ts'
import { intakeAlone } from './intake.ts'
import { largeRows } from './large.ts'
import { load, type Load, type Request } from './load.ts'
import { endAll, start, startTangkal, startToFirstAnswer, type Server } from './servers.ts'
import { submissions } from './submissions.ts'
import { rawBytes, weightRow } from './weights.ts'

/**
 * `npm run bench`: Tangkal beside its peers in the same run. Ratios decide, absolute
 * figures inform: machines are shared and noisy. Seconds a row: BENCH_SECONDS (5).
 * Reports of the large desk: BENCH_REPORTS (1,000,000, which take some 1.7 GB of disk while it runs).
 */
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 5)
const REPORTS = Number(process.env['BENCH_REPORTS'] ?? 1_000_000)
const folder = mkdtempSync(join(tmpdir(), 'tangkal-bench-'))

const say = (line: string) => console.error(`· ${line}`)
const ratio = (a: number, b: number) => (b === 0 ? 0 : a / b)
const fixed = (n: number) => n.toFixed(2)

/** The same bytes and headers from bare node:http, one after the other twice, the better of each. */
async function besideBare(server: Server, path: string): Promise<{ ours: Load; bare: Load }> {
  const answer = await fetch(server.url + path, { headers: { 'accept-encoding': 'gzip' } })
  const file = join(folder, 'page.bin')
  writeFileSync(file, await rawBytes(server.url + path))
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => !['connection', 'keep-alive', 'date', 'transfer-encoding', 'content-length'].includes(name)))
  const bare = await start(['test/bench/bare.ts', file, JSON.stringify(headers)], /bare: (http\S+)/)
  const best = async (request: Request) => {
    const runs = [await load(request), await load(request)]
    return runs.toSorted((a, b) => b.perSecond - a.perSecond)[0]!
  }
  const result = { bare: await best({ url: bare.url, seconds: SECONDS }), ours: await best({ url: server.url + path, seconds: SECONDS }) }
  await bare.end()
  return result
}

function pageRow(what: string, { ours, bare }: { ours: Load; bare: Load }, least: number, p99: number | null): Row {
  const share = ratio(ours.perSecond, bare.perSecond)
  const late = ratio(ours.p99, Math.max(bare.p99, 1))
  return {
    what,
    measured: `${Math.round(ours.perSecond)}/s, p99 ${ours.p99} ms`,
    peer: `bare node:http ${Math.round(bare.perSecond)}/s, p99 ${bare.p99} ms`,
    ratio: p99 === null ? fixed(share) : `${fixed(share)}, p99 ${fixed(late)}×`,
    target: p99 === null ? `≥ ${least}` : `≥ ${least}, p99 ≤ ${p99}×`,
    reached: share >= least && (p99 === null || late <= p99) && ours.wrong === 0,
  }
}

async function publicRows(data: string): Promise<Row[]> {
  say('filling a desk with notices')
  const slug = await fillDesk(join(data, 'tangkal.db'))
  const server = await startTangkal(data)
  const rows: Row[] = []
  for (const [what, path, least, p99] of [['notice page', `/cek-fakta/${slug}`, 0.5, 3], ['front page', '/', 0.4, null], ['list page', '/cek-fakta', 0.4, null]] as const) {
    say(what)
    rows.push(pageRow(`${what}, 16 connections`, await besideBare(server, path), least, p99))
  }
  for (const [what, path] of [['front page', '/'], ['report form', '/lapor'], ['a notice', `/cek-fakta/${slug}`]] as const) rows.push(await weightRow(what, server.url, path))
  await server.end()
  return rows
}

async function intakeRows(): Promise<Row[]> {
  say('submissions, grouped and single')
  const measured = async (mode: 'single' | 'grouped') => {
    const server = await start(['test/bench/single.ts', join(folder, `${mode}.db`), mode], /ready: (http\S+)/)
    const result = await submissions(server.url, SECONDS)
    await server.end()
    return result
  }
  const [one, together] = [await measured('single'), await measured('grouped')]
  const share = ratio(together.perSecond, one.perSecond)
  const stores = await intakeAlone(folder, SECONDS)
  const inStore = ratio(stores.grouped, stores.single)
  return [
    {
      what: 'report submissions, answered after the sync, 16 connections',
      measured: `${Math.round(together.perSecond)}/s, p99 ${together.p99} ms`,
      peer: `a transaction each ${Math.round(one.perSecond)}/s, p99 ${one.p99} ms`,
      ratio: fixed(share),
      target: '≥ 3, p99 ≤ 50 ms',
      reached: share >= 3 && together.p99 <= 50 && together.wrong === 0,
    },
    { what: 'the same in the store alone, without HTTP', measured: `${Math.round(stores.grouped)}/s`, peer: `a transaction each ${Math.round(stores.single)}/s`, ratio: fixed(inStore), target: '–', reached: null },
  ]
}

async function startRows(data: string): Promise<Row[]> {
  say('start to first answer, five times')
  const starts = []
  for (let i = 0; i < 5; i++) starts.push(await startToFirstAnswer(data))
  const ms = quantile(starts.map((s) => s.ms), 0.5)
  const mb = Math.max(...starts.map((s) => s.mb))
  return [alone('memory at first answer (most of 5)', `${mb} MB`, '≤ 100 MB', mb <= 100), alone('process start to first answer (median of 5)', `${Math.round(ms)} ms`, '≤ 500 ms', ms <= 500)]
}

process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))

try {
  enoughDisk(folder, REPORTS)
  const data = join(folder, 'data')
  const starts = await startRows(data)
  const rows = [...(await publicRows(data)), ...(await intakeRows()), ...starts, ...(await largeRows(folder, REPORTS, SECONDS, say))]
  printRows(rows)
} catch (fault) {
  console.error(fault instanceof Error && !process.env['BENCH_TRACE'] ? fault.message : fault)
  process.exitCode = 1
} finally {
  await endAll()
}
