import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bombs, photo } from './support/pictures.ts'
import { phone } from './support/phone.ts'
import { startServer, type Running } from './support/server.ts'

let server: Running
let data: string
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'tangkal-pictures-'))
  server = await startServer({ TANGKAL_DATA: data, TANGKAL_LIMITS: 'off' })
})
afterAll(async () => {
  await server.end()
  rmSync(data, { recursive: true, force: true })
})

const MB = 1_048_576
/** The server and the process that decodes for it. */
const family = (): number[] => [server.pid, ...globSync(`/proc/${server.pid}/task/*/children`).flatMap((file) => readFileSync(file, 'utf8').trim().split(' ').filter(Boolean).map(Number))]
const memory = (pid: number, what: 'VmRSS' | 'VmHWM'): number => {
  try {
    return Number(new RegExp(`${what}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
  } catch {
    return 0 // it has just ended
  }
}

/** Looks every 20 ms while something goes on. @returns the most that all together held at once, and each process's own peak */
async function watched<T>(act: () => Promise<T>): Promise<{ result: T; together: number; split: number[]; peak: number }> {
  let together = 0
  let peak = 0
  let split: number[] = []
  const look = () => {
    const pids = family()
    const each = pids.map((pid) => memory(pid, 'VmRSS'))
    const sum = each.reduce((a, b) => a + b, 0)
    if (sum > together) {
      together = sum
      split = each.map((n) => Math.round(n / MB))
    }
    for (const pid of pids.slice(1)) peak = Math.max(peak, memory(pid, 'VmHWM'))
  }
  const timer = setInterval(look, 20)
  try {
    const result = await act()
    look()
    return { result, together, split, peak }
  } finally {
    clearInterval(timer)
  }
}

test('seven bombs: each is answered within ten seconds and in less than 400 MB, and the text is kept', async () => {
  const { send } = await phone(server.url)
  for (const { what, bytes } of await bombs()) {
    expect(bytes.length, `${what} fits the form`).toBeLessThan(8_000_000)
    const begun = performance.now()
    const { result, peak } = await watched(() => send({ text: 'dengan bom' }, [bytes]))
    const seconds = (performance.now() - begun) / 1000
    console.log(`${what}: ${(bytes.length / 1000).toFixed(0)} kB, ${result.status}, ${seconds.toFixed(2)} s, ${Math.round(peak / MB)} MB`)
    expect([303, 422], what).toContain(result.status)
    if (result.status === 422) expect(await result.text(), what).toContain('dengan bom')
    expect(seconds, what).toBeLessThan(10)
    expect(peak / MB, what).toBeLessThan(400)
  }
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
}, 120_000)

test('64 photos at once are all taken, in less than 300 MB resident, and pages are answered meanwhile', async () => {
  const { send } = await phone(server.url)
  const taken = await photo(4000, 3000)
  let pages = 0
  const { result, together, split } = await watched(async () => {
    const sent = Promise.all(Array.from({ length: 64 }, (_, n) => send({ text: `foto ${n}` }, [taken])))
    const still = { sending: true }
    void sent.finally(() => (still.sending = false))
    while (still.sending) {
      pages += (await fetch(`${server.url}/`)).status === 200 ? 1 : 0
      await new Promise((later) => setTimeout(later, 20))
    }
    return sent
  })
  console.log(`64 photos of ${(taken.length / 1e6).toFixed(1)} MB: ${split.join(' + ')} MB, ${pages} pages meanwhile`)
  expect(result.map((answer) => answer.status)).toEqual(result.map(() => 303))
  expect(together / MB).toBeLessThan(300)
  expect(pages).toBeGreaterThan(10)
  expect(readdirSync(join(data, 'media', 'incoming'))).toEqual([])
}, 120_000)
