import Database from 'better-sqlite3'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { phone, reported } from './support/phone.ts'
import { photo } from './support/pictures.ts'
import { startServer, type Running } from './support/server.ts'

const place = mkdtempSync(join(tmpdir(), 'tangkal-backup-'))
const servers: Running[] = []
afterAll(async () => {
  for (const server of servers) await server.end()
  rmSync(place, { recursive: true, force: true })
})

const PASSWORD = 'sungai kudungga pagi berkabut'
function run(command: string, data: string, args: string[] = [], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/commands/${command}.ts`, ...args], { env: { ...process.env, TANGKAL_DATA: data }, input, encoding: 'utf8' })
  return { status, said: stdout + stderr }
}
/** As `run`, while this process goes on: for what works beside a server under load. */
const runBeside = (command: string, data: string, args: string[]): Promise<number | null> =>
  new Promise((done) => spawn(process.execPath, [`src/commands/${command}.ts`, ...args], { env: { ...process.env, TANGKAL_DATA: data } }).once('exit', done))

async function serve(data: string): Promise<Running> {
  const server = await startServer({ TANGKAL_DATA: data, TANGKAL_LIMITS: 'off' })
  servers.push(server)
  return server
}

test('a backup taken under load restores with all that was acknowledged before it: tickets open, sign-in works, pictures show, what was erased since stays erased', async () => {
  const data = join(place, 'desk')
  const file = join(place, 'desk.backup')
  const server = await serve(data)
  expect(run('user', data, ['add', '--email', 'dewi@meja.test', '--name', 'Dewi', '--role', 'moderator,admin', '--password-stdin'], PASSWORD).status).toBe(0)
  const kept = await reported(server.url, 'Benarkah TPS kita pindah?', [await photo(300, 200)])
  const picture = await (await fetch(`${server.url}/tiket/gambar/1`, { headers: { cookie: kept.cookie } })).bytes()
  const erased = await reported(server.url, 'Kata-kata yang kemudian dihapus pelapornya', [await photo(320, 240)])

  const { post } = await phone(server.url)
  const acknowledged = new Set<string>()
  const load = { on: true }
  const writers = Array.from({ length: 4 }, async (_, writer) => {
    for (let n = 0; load.on; n++) {
      const text = `beban ${writer}-${n}`
      if ((await post('/lapor', { text, nonce: `backup-${writer}-${n}` })).status === 303) acknowledged.add(text)
    }
  })
  while (acknowledged.size < 100) await new Promise((turn) => setImmediate(turn))
  const before = [...acknowledged]
  expect(await runBeside('backup', data, [file])).toBe(0)
  load.on = false
  await Promise.all(writers)
  expect(statSync(file).mode & 0o777).toBe(0o600)

  await erased.withdraw()
  await server.end()
  expect(readFileSync(join(data, 'erasures'), 'utf8')).toContain(erased.number)

  const fresh = join(place, 'restored')
  const restored = run('restore', fresh, [file, '--erasures', data])
  expect(restored.said).toContain('1 report that was erased after the backup is erased again')
  const db = new Database(join(fresh, 'tangkal.db'))
  const texts = new Set(db.prepare<[], string>('SELECT text FROM report').pluck().all())
  expect(before.filter((text) => !texts.has(text)), 'acknowledged before the backup began').toEqual([])
  expect(db.prepare('SELECT text FROM report WHERE number = ?').pluck().get(Number(erased.number))).toBeNull()
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  db.close()
  expect(readdirSync(join(fresh, 'media')).filter((name) => name !== 'incoming'), 'the erased report’s picture is gone').toHaveLength(1)
  expect(statSync(join(fresh, 'secret')).mode & 0o777).toBe(0o600)

  const again = await serve(fresh)
  const shown = await fetch(`${again.url}/tiket/gambar/1`, { headers: { cookie: kept.cookie } })
  expect(Buffer.from(await shown.bytes()).equals(Buffer.from(picture)), 'the picture shows').toBe(true)
  const other = await phone(again.url)
  expect((await other.post('/tiket', { number: kept.number, secret: kept.secret })).status, 'the ticket opens').toBe(303)
  expect((await other.post('/masuk', { email: 'dewi@meja.test', password: PASSWORD })).headers.get('location')).toBe('/meja')
}, 60_000)

test('restore refuses a folder that is not empty and a file that is no backup, and leaves nothing behind', () => {
  const full = mkdtempSync(join(place, 'full-'))
  writeFileSync(join(full, 'keep.txt'), 'x')
  const file = join(place, 'desk.backup')
  expect(run('restore', full, [file])).toMatchObject({ status: 1 })
  expect(run('restore', full, [file]).said).toContain('is not empty')
  const torn = join(place, 'torn.backup')
  writeFileSync(torn, readFileSync(file))
  truncateSync(torn, Math.floor(statSync(file).size / 2))
  for (const bad of [torn, join(place, 'absent'), 'package.json']) {
    const target = join(place, 'never')
    const { status, said } = run('restore', target, [bad])
    expect(status, said).toBe(1)
    expect(said.trim().split('\n')).toHaveLength(1)
    expect(existsSync(join(target, 'tangkal.db'))).toBe(false)
  }
})

test('the doctor finds a sound desk sound but for the people it lacks, and a damaged one damaged', () => {
  const data = join(place, 'restored')
  const first = run('doctor', data)
  expect(first.status).toBe(1)
  expect(first.said).toContain('WRONG 1 moderators, 1 people who can second-read')
  expect(run('user', data, ['add', '--email', 'rina', '--name', 'Rina', '--role', 'reader', '--password-stdin'], 'kabut pagi sungai kudungga').status).toBe(0)
  const sound = run('doctor', data)
  expect(sound.said).not.toContain('WRONG')
  expect(sound.said).toContain('channels of publishers are not confirmed')
  expect(sound.status).toBe(0)

  const ill = join(place, 'ill')
  expect(run('restore', ill, [join(place, 'desk.backup')]).status).toBe(0)
  const bytes = readFileSync(join(ill, 'tangkal.db'))
  bytes.fill(0xff, 4096 * 3, 4096 * 9)
  writeFileSync(join(ill, 'tangkal.db'), bytes)
  const found = run('doctor', ill)
  expect(found.status).toBe(1)
  expect(found.said).toMatch(/WRONG the database (is damaged|cannot be read)/)
  expect(found.said).toContain('npm run restore')
  expect(run('doctor', join(place, 'nowhere')).said).toContain('WRONG no database')
})
