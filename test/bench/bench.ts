import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { announced, gather, stop } from '../support/server.ts'
import { fillDesk } from './fill.ts'
import { printRows, residentMb, type Row } from './figures.ts'
import { intakeAlone } from './intake.ts'
import { load, posts, type Load, type Request } from './load.ts'

/**
 * `npm run bench`: Tangkal beside its peers in the same run. Ratios decide, absolute
 * figures inform: machines are shared and noisy. Seconds a row: BENCH_SECONDS (5).
 */
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 5)
const folder = mkdtempSync(join(tmpdir(), 'tangkal-bench-'))
const children: ChildProcess[] = []

type Server = { url: string; pid: number; child: ChildProcess }

async function start(args: string[], pattern: RegExp, env: Record<string, string> = {}): Promise<Server> {
  const child = spawn('node', args, { env: { ...process.env, ...env } })
  children.push(child)
  return { url: (await announced(child, gather(child), pattern)).replace(/^.*?(http)/, '$1'), pid: child.pid!, child }
}
const say = (line: string) => console.error(`· ${line}`)
const ratio = (a: number, b: number) => (b === 0 ? 0 : a / b)
const fixed = (n: number) => n.toFixed(2)

async function startToFirstAnswer(data: string): Promise<{ ms: number; mb: number }> {
  const begun = performance.now()
  const server = await start(['.build/node.js'], /http:\/\/127\.0\.0\.1:\d+/, { PORT: '0', TANGKAL_DATA: data })
  const answer = await fetch(server.url)
  await answer.text()
  const ms = performance.now() - begun
  const mb = residentMb(server.pid)
  await stop(server.child)
  return { ms, mb }
}

/** The same bytes and headers from bare node:http, one after the other twice, the better of each. */
async function besideBare(server: Server, path: string): Promise<{ ours: Load; bare: Load }> {
  const answer = await fetch(server.url + path, { headers: { 'accept-encoding': 'gzip' } })
  const raw = await rawBytes(server.url + path)
  const file = join(folder, 'page.bin')
  writeFileSync(file, raw)
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => !['connection', 'keep-alive', 'date', 'transfer-encoding', 'content-length'].includes(name)))
  const bare = await start(['test/bench/bare.ts', file, JSON.stringify(headers)], /bare: (http\S+)/)
  const best = async (request: Request) => {
    const runs = [await load(request), await load(request)]
    return runs.toSorted((a, b) => b.perSecond - a.perSecond)[0]!
  }
  const result = { bare: await best({ url: bare.url, seconds: SECONDS }), ours: await best({ url: server.url + path, seconds: SECONDS }) }
  await stop(bare.child)
  return result
}

/** What goes over the wire, compressed as it comes: fetch() would unpack it. */
async function rawBytes(url: string): Promise<Buffer> {
  const { request } = await import('node:http')
  return new Promise((done, failed) => {
    const asked = request(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => done(Buffer.concat(parts)))
    })
    asked.on('error', failed).end()
  })
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

/** Report forms as phones send them: token and cookie of one visit, a text and a nonce of its own each. */
async function submissions(url: string): Promise<Load> {
  const visit = await fetch(`${url}/lapor`)
  const cookie = visit.headers.getSetCookie().map((c) => c.split(';')[0]).join('; ')
  const csrf = /name="csrf" value="([^"]+)"/.exec(await visit.text())![1]!
  let n = 0
  const body = () => new URLSearchParams({ csrf, nonce: `bench-${process.pid}-${n++}-${Math.random()}`, text: `TPS nomor ${n} di kecamatan kita katanya tutup jam 11 siang, sebarkan`, seen_where: 'whatsapp_group', seen_at: 'today', area: '64.08.04.2001' }).toString()
  return posts({ url: `${url}/lapor`, headers: { 'content-type': 'application/x-www-form-urlencoded', cookie }, body, seconds: SECONDS })
}

async function submissionRow(): Promise<Row> {
  const single = await start(['test/bench/single.ts', join(folder, 'single.db')], /ready: (http\S+)/)
  const one = await submissions(single.url)
  await stop(single.child)
  const grouped = await start(['test/bench/single.ts', join(folder, 'grouped.db'), 'grouped'], /ready: (http\S+)/)
  const together = await submissions(grouped.url)
  await stop(grouped.child)
  const share = ratio(together.perSecond, one.perSecond)
  return {
    what: 'report submissions, answered after the sync, 16 connections',
    measured: `${Math.round(together.perSecond)}/s, p99 ${together.p99} ms`,
    peer: `a transaction each ${Math.round(one.perSecond)}/s, p99 ${one.p99} ms`,
    ratio: fixed(share),
    target: '≥ 3, p99 ≤ 50 ms',
    reached: share >= 3 && together.p99 <= 50 && together.wrong === 0,
  }
}

async function main(): Promise<void> {
  const data = join(folder, 'data')
  say('start to first answer, five times')
  const starts = []
  for (let i = 0; i < 5; i++) starts.push(await startToFirstAnswer(data))
  const ms = starts.map((s) => s.ms).toSorted((a, b) => a - b)
  const mb = Math.max(...starts.map((s) => s.mb))
  say('filling a desk with notices')
  const slug = await fillDesk(join(data, 'tangkal.db'))
  const server = await start(['.build/node.js'], /http:\/\/127\.0\.0\.1:\d+/, { PORT: '0', TANGKAL_DATA: data })
  const rows: Row[] = []
  for (const [what, path, least, p99] of [['notice page', `/cek-fakta/${slug}`, 0.5, 3], ['front page', '/', 0.4, null], ['list page', '/cek-fakta', 0.4, null]] as const) {
    say(what)
    rows.push(pageRow(`${what}, 16 connections`, await besideBare(server, path), least, p99))
  }
  await stop(server.child)
  say('submissions, grouped and single')
  rows.push(await submissionRow())
  const alone = await intakeAlone(folder, SECONDS)
  const share = ratio(alone.grouped, alone.single)
  rows.push({ what: 'the same in the store alone, without HTTP', measured: `${Math.round(alone.grouped)}/s`, peer: `a transaction each ${Math.round(alone.single)}/s`, ratio: fixed(share), target: '≥ 3', reached: share >= 3 })
  rows.push({ what: 'memory at first answer', measured: `${mb} MB`, peer: '–', ratio: '–', target: '≤ 100 MB', reached: mb <= 100 })
  rows.push({ what: 'process start to first answer (median of 5)', measured: `${Math.round(ms[2]!)} ms`, peer: '–', ratio: '–', target: '≤ 500 ms', reached: ms[2]! <= 500 })
  printRows(rows)
}

try {
  await main()
} finally {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) await stop(child)
  rmSync(folder, { recursive: true, force: true })
}
