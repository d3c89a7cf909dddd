import Database from 'better-sqlite3'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { phone, reported } from './support/phone.ts'
import { photo } from './support/pictures.ts'
import { startServer } from './support/server.ts'

/** Every byte that lies in a folder, as Latin-1 and as it is. */
const bytesIn = (folder: string): string =>
  (readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile()).map((f) => readFileSync(join(f.parentPath, f.name), 'latin1'))).join('\n')

/** Until each report's words stand in the index: a moment after its answer, not only when the minute's loop comes. */
async function placed(data: string): Promise<void> {
  const db = new Database(join(data, 'tangkal.db'), { readonly: true })
  const waiting = db.prepare<[], number>('SELECT count(*) FROM report WHERE placed = 0 AND text IS NOT NULL').pluck()
  await expect.poll(() => waiting.get(), { timeout: 20_000, interval: 100 }).toBe(0)
  expect(db.prepare<[], number>(`SELECT count(*) FROM match_text WHERE subject = 'report' AND head LIKE '%kucing hitam%'`).pluck().get()).toBe(1)
  db.close()
}

test('what a reporter withdrew is gone from every byte on disk after a clean stop; contact, secret and password never were there', async () => {
  const data = mkdtempSync(join(tmpdir(), 'tangkal-erasure-'))
  const server = await startServer({ TANGKAL_DATA: data, TANGKAL_LIMITS: 'off' })
  const WORDS = 'kucing hitam melompati pagar puskesmas'
  // Enough around it that its pages are used again and its journal is written through.
  for (let i = 0; i < 20; i++) await reported(server.url, `laporan lain ${i} ${'tentang hal lain '.repeat(40)}`)
  const gone = await reported(server.url, `${WORDS} `.repeat(200))
  const kept = await reported(server.url, 'gambar yang tetap', [await photo(300, 200)])
  const pictured = await reported(server.url, 'gambar yang ditarik', [await photo(320, 240)])
  const seen = await (await fetch(`${server.url}/tiket/gambar/1`, { headers: { cookie: pictured.cookie } })).bytes()
  // A stretch of the coded picture itself: of the file nothing may be left, under any name.
  const coded = Buffer.from(seen.subarray(seen.length - 400, seen.length - 300)).toString('latin1')
  const { post } = await phone(server.url)
  expect((await post('/lapor', { text: 'laporan dengan kontak', contact: '0812-3456-7890', consent: '1' })).status).toBe(303)
  await post('/masuk', { email: 'budi', password: 'salah ketik sandi saya' })
  await placed(data)
  for (const there of [WORDS, coded]) expect(bytesIn(data), 'it was there').toContain(there)
  await gone.withdraw()
  await pictured.withdraw()
  const said = server.output()
  await server.end()

  const left = bytesIn(data)
  expect(left).not.toContain(WORDS)
  expect(left).not.toContain('kucing hitam')
  expect(left.includes(coded), 'the picture').toBe(false)
  for (const never of ['0812-3456-7890', '081234567890', gone.secret, gone.secret.replaceAll('-', ''), 'salah ketik sandi saya']) {
    expect(left, never).not.toContain(never)
    expect(said, never).not.toContain(never)
  }
  expect(left, 'no address is kept').not.toContain('127.0.0.1')
  expect(readdirSync(data).toSorted()).toEqual(['erasures', 'media', 'secret', 'tangkal.db'])
  expect(readdirSync(join(data, 'media')), 'one picture is left').toHaveLength(2)
  expect(kept.number).not.toBe(pictured.number)
  rmSync(data, { recursive: true, force: true })
}, 60_000)

test('ended while reports come in, the server answers what it took and stops within five seconds', async () => {
  const data = mkdtempSync(join(tmpdir(), 'tangkal-stop-'))
  const server = await startServer({ TANGKAL_DATA: data, TANGKAL_LIMITS: 'off' })
  const { post } = await phone(server.url)
  const answers: number[] = []
  let broken = 0
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    for (let n = 0; n < 10_000; n++) {
      const sent = await post('/lapor', { text: `sampai akhir ${writer}-${n}`, nonce: `stop-${writer}-${n}` }).catch((fault: Error) => fault)
      if (sent instanceof Error) {
        // Refused before it was taken is no loss; cut off after it was taken would be.
        if (/other side closed|terminated|ECONNRESET/.test(String(sent.cause ?? sent))) broken++
        return
      }
      answers.push(sent.status)
    }
  })
  while (answers.length < 50) await new Promise((turn) => setImmediate(turn))
  const begun = performance.now()
  await server.end()
  const took = performance.now() - begun
  await Promise.all(writers)
  expect(took).toBeLessThan(5000)
  expect(new Set(answers)).toEqual(new Set([303]))
  const db = new Database(join(data, 'tangkal.db'))
  const kept = db.prepare<[], number>('SELECT count(*) FROM report').pluck().get()!
  db.close()
  expect(kept, `acknowledged ${answers.length}, cut off ${broken}`).toBeGreaterThanOrEqual(answers.length)
  rmSync(data, { recursive: true, force: true })
}, 60_000)
