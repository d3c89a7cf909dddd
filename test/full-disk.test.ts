import Database from 'better-sqlite3'
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { noMounting, smallDisk } from './support/mounts.ts'
import { phone } from './support/phone.ts'
import { photo } from './support/pictures.ts'
import { announced, gather, startServer } from './support/server.ts'

const why = noMounting()
if (why) console.warn(`\nNOT SHOWN: what happens on a disk that is really full or read-only. ${why}.\n`)

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

async function serverOn(data: string) {
  const server = await startServer({ TANGKAL_DATA: data, TANGKAL_LIMITS: 'off' })
  ends.push(server.end)
  return { ...server, ...(await phone(server.url)) }
}
const disk = (options: string) => {
  const made = smallDisk(options)
  ends.push(made.end)
  return made
}

// Longer than a page of the database, so that no room left over within one takes many.
const text = (n: number | string) => `Kabar ke-${n}, ketikan yang tidak boleh hilang. ${'Sebarkan! '.repeat(700)}`.trim()
const health = async (url: string) => (await fetch(`${url}/healthz`)).status
const kept = (data: string) => {
  const db = new Database(join(data, 'tangkal.db'), { readonly: true })
  const texts = db.prepare<[], string>('SELECT text FROM report').pluck().all()
  db.close()
  return texts
}
const incoming = (data: string) => readdirSync(join(data, 'media', 'incoming'))

/** Until not one byte more fits. @returns takes it away again */
function fill(folder: string): () => void {
  const file = join(folder, 'filler')
  for (const size of [65_536, 4096, 512])
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: 'a' })
    } catch {
      continue
    }
  return () => rmSync(file)
}
/** Until not one more file can be made. @returns takes so many away again */
function fillNames(folder: string): (many: number) => void {
  const names: string[] = []
  mkdirSync(join(folder, 'filler'))
  try {
    for (;;) {
      const name = join(folder, 'filler', String(names.length))
      writeFileSync(name, '')
      names.push(name)
    }
  } catch {
    return (many) => names.splice(0, many).forEach((name) => rmSync(name))
  }
}

/** 503 with a time to try again, and the text still on the page. */
async function expectKept(answer: Response, said: string | RegExp, typed: string): Promise<void> {
  const html = await answer.text()
  expect(answer.status).toBe(503)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(html).toMatch(said)
  expect(html).toContain(typed)
}

describe.skipIf(why !== null)('on a disk that is really full', () => {
  test('503 with the text kept, nothing acknowledged is lost, health says so, and with room again the very next is taken', async () => {
    const { folder } = disk('size=8m')
    const { url, post, end } = await serverOn(folder)
    const acknowledged: string[] = []
    const send = async (n: number | string) => {
      const answer = await post('/lapor', { text: text(n) })
      if (answer.status === 303) acknowledged.push(text(n))
      return answer
    }
    for (let n = 0; n < 20; n++) await send(n)
    const free = fill(folder)
    // What is free within the log is used up first.
    let answer = await send('pertama')
    for (let n = 0; answer.status === 303 && n < 2000; n++) answer = await send(`penuh-${n}`)
    await expectKept(answer, 'Belum bisa kami simpan', 'ketikan yang tidak boleh hilang')
    for (let n = 0; n < 5; n++) expect([303, 503]).toContain((await send(`masih-penuh-${n}`)).status)
    expect((await fetch(`${url}/`)).status, 'reading goes on').toBe(200)
    await expect.poll(() => health(url), { timeout: 20_000, interval: 500 }).toBe(503)

    free()
    const begun = performance.now()
    expect((await send('lega')).status, 'the very next').toBe(303)
    expect(performance.now() - begun).toBeLessThan(2000)
    expect(await health(url)).toBe(200)
    await end()
    const found = new Set(kept(folder))
    expect(acknowledged.length).toBeGreaterThan(20)
    expect(acknowledged.filter((one) => !found.has(one)).map((one) => one.slice(0, 30))).toEqual([])
    expect(new Database(join(folder, 'tangkal.db')).pragma('integrity_check', { simple: true })).toBe('ok')
  }, 120_000)

  test('killed while it is full, everything acknowledged is there when there is room again', async () => {
    const { folder } = disk('size=8m')
    const first = await serverOn(folder)
    for (let n = 0; n < 20; n++) expect((await first.post('/lapor', { text: text(n) })).status).toBe(303)
    const free = fill(folder)
    for (let n = 0; n < 400; n++) if ((await first.post('/lapor', { text: `penuh ${text(n)}` })).status === 503) break
    process.kill(first.pid, 'SIGKILL')
    free()
    const { post } = await serverOn(folder)
    expect((await post('/lapor', { text: text('sesudahnya') })).status).toBe(303)
    const found = new Set(kept(folder))
    expect(Array.from({ length: 20 }, (_, n) => n).filter((n) => !found.has(text(n)))).toEqual([])
  }, 120_000)

  test('no room for pictures: said beside the field, the text is kept, the text alone is taken, nothing lies about', async () => {
    const { folder } = disk('size=8m') // less than what pictures leave free for texts
    const { post, send } = await serverOn(folder)
    const picture = await photo()
    await expectKept(await send({ text: 'dengan gambar' }, [picture]), /Kirim teks atau tautannya dulu/, 'dengan gambar')
    expect(incoming(folder)).toEqual([])
    expect((await post('/lapor', { text: 'dengan gambar' })).status).toBe(303)
  }, 60_000)

  test.each([
    ['nowhere to lay it', 0, /Kirim teks atau tautannya dulu/],
    ['nowhere for what is made of it', 1, /Belum bisa kami simpan/],
  ])('a picture finds %s: 503, the text kept, nothing left half done', async (_what, names, said) => {
    const { folder } = disk('size=600m,nr_inodes=60')
    const { post, send } = await serverOn(folder)
    const picture = await photo()
    expect((await send({ text: 'sebelum penuh' }, [picture])).status).toBe(303)
    const free = fillNames(folder)
    free(names)
    await expectKept(await send({ text: 'dengan gambar' }, [await photo(300, 200)]), said, 'dengan gambar')
    expect(incoming(folder)).toEqual([])
    expect((await post('/lapor', { text: 'tanpa gambar' })).status, 'texts are taken').toBe(303)
    free(10)
    expect((await send({ text: 'dengan gambar' }, [picture])).status, 'and pictures again, at once').toBe(303)
    expect(readdirSync(join(folder, 'media')).filter((name) => name !== 'incoming'), 'the same picture lies there once').toHaveLength(1)
  }, 60_000)
})

describe.skipIf(why !== null)('on a read-only disk', () => {
  test('pictures: 503, the text kept; texts alone are taken; both again when it can be written', async () => {
    const { folder, readOnly } = disk('size=600m')
    const { post, send } = await serverOn(folder)
    const picture = await photo()
    readOnly(join(folder, 'media'), true)
    await expectKept(await send({ text: 'dengan gambar' }, [picture]), /Kirim teks atau tautannya dulu|Belum bisa kami simpan/, 'dengan gambar')
    expect((await post('/lapor', { text: 'tanpa gambar' })).status).toBe(303)
    readOnly(join(folder, 'media'), false)
    expect(incoming(folder)).toEqual([])
    expect((await send({ text: 'dengan gambar' }, [picture])).status).toBe(303)
  }, 60_000)

  test('the server does not start, and says why in one line', () => {
    const { folder, readOnly } = disk('size=8m')
    mkdirSync(join(folder, 'data'))
    readOnly(join(folder, 'data'), true)
    const { status, stderr } = spawnSync('node', ['.build/node.js'], { encoding: 'utf8', timeout: 20_000, env: { ...process.env, PORT: '0', TANGKAL_DATA: join(folder, 'data') } })
    expect(status).toBe(1)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(/Tangkal did not start: .*(EROFS|read-only|readonly)/)
  }, 60_000)
})

describe('while another process holds the database longer than anyone waits', () => {
  test('503 with the text kept, and taken as soon as it lets go', async () => {
    const data = mkdtempSync(join(tmpdir(), 'tangkal-locked-'))
    ends.push(() => rmSync(data, { recursive: true, force: true }))
    const { url, post } = await serverOn(data)
    const other = spawn('node', ['-e', `const db = new (require('better-sqlite3'))(process.argv[1]); db.exec('BEGIN EXCLUSIVE'); console.log('held'); process.stdin.once('data', () => { db.exec('COMMIT'); db.close(); console.log('gone'); process.exit() })`, join(data, 'tangkal.db')], { stdio: ['pipe', 'pipe', 'inherit'] })
    ends.push(() => other.kill('SIGKILL'))
    const said = gather(other)
    await announced(other, said, /held/)
    await expectKept(await post('/lapor', { text: text('terkunci') }), 'Belum bisa kami simpan', 'ketikan yang tidak boleh hilang')
    await expect.poll(() => health(url), { timeout: 20_000, interval: 500 }).toBe(503)
    other.stdin.write('x')
    await announced(other, said, /gone/)
    expect((await post('/lapor', { text: text('terbuka') })).status).toBe(303)
    expect(await health(url)).toBe(200)
    expect(kept(data)).toEqual([text('terbuka')])
  }, 60_000)
})
