import Database from 'better-sqlite3'
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { announced, gather } from '../support/server.ts'

/** How a run of kills ended. `lost`: acknowledged and not in the database afterwards. `damaged`: what integrity_check said, if not ok. */
export type Kills = { rounds: number; acknowledged: number; lost: string[]; doubled: number; damaged: string[] }

const WRITERS = 8

/**
 * Starts the bundled server on one data folder again and again, lets eight people
 * report as fast as they can, and kills it with SIGKILL in the middle of it. After
 * each kill the database is checked; at the end every report that was answered with
 * "received" is looked for.
 *
 * @param least goes on until so many were acknowledged, beyond `rounds` if need be (twice as many at most)
 */
export async function killAgainAndAgain(rounds: number, least: number, tell: (line: string) => void = () => {}): Promise<Kills> {
  const data = mkdtempSync(join(tmpdir(), 'tangkal-crash-'))
  const acknowledged = new Set<string>()
  const damaged: string[] = []
  let done = 0
  try {
    while (done < rounds || (acknowledged.size < least && done < rounds * 2)) {
      await oneRound(data, done, acknowledged)
      const said = checked(data)
      if (said !== 'ok') damaged.push(`round ${done + 1}: ${said}`)
      done++
      if (done % 20 === 0) tell(`${done} kills, ${acknowledged.size} acknowledged`)
    }
    const { kept, doubled } = reportsIn(data)
    return { rounds: done, acknowledged: acknowledged.size, lost: [...acknowledged].filter((text) => !kept.has(text)), doubled, damaged }
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

async function oneRound(data: string, round: number, acknowledged: Set<string>): Promise<void> {
  const child = spawn('node', ['.build/node.js'], { env: { ...process.env, PORT: '0', TANGKAL_DATA: data, TANGKAL_LIMITS: 'off' } })
  const url = await announced(child, gather(child), /http:\/\/127\.0\.0\.1:\d+/)
  const form = await visit(url)
  const writers = Array.from({ length: WRITERS }, (_, writer) => reportOn(url, form, `kabar ${round}-${writer}`, acknowledged))
  // Between 20 and 220 ms into the writing, another moment each round and the same in every run.
  await killedAfter(child, 20 + ((round * 7919) % 200))
  await Promise.all(writers)
}

type Form = { cookie: string; csrf: string }

async function visit(url: string): Promise<Form> {
  const page = await fetch(`${url}/lapor`)
  return { cookie: page.headers.getSetCookie().map((c) => c.split(';')[0]).join('; '), csrf: /name="csrf" value="([^"]+)"/.exec(await page.text())![1]! }
}

/** One person, one report after the other, until nobody answers any more. */
async function reportOn(url: string, { cookie, csrf }: Form, name: string, acknowledged: Set<string>): Promise<void> {
  for (let n = 0; ; n++) {
    const text = `${name}-${n}: TPS kita katanya tutup jam 11, sebarkan`
    const sent = await fetch(`${url}/lapor`, { method: 'POST', redirect: 'manual', headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ csrf, nonce: `crash-${name}-${n}`, text }) }).catch(() => null)
    if (!sent) return
    if (sent.status !== 303) throw new Error(`a report was answered with ${sent.status}`)
    acknowledged.add(text)
  }
}

const killedAfter = (child: ChildProcess, ms: number): Promise<void> =>
  new Promise((ended) => {
    child.once('exit', () => ended())
    setTimeout(() => child.kill('SIGKILL'), ms)
  })

/** Opened as the next start does, so that the journal left behind is read as well. */
function opened<T>(data: string, look: (db: Database.Database) => T): T {
  const db = new Database(join(data, 'tangkal.db'))
  try {
    return look(db)
  } finally {
    db.close()
  }
}
const checked = (data: string): string => opened(data, (db) => String(db.pragma('integrity_check', { simple: true })))

function reportsIn(data: string): { kept: Set<string>; doubled: number } {
  const texts = opened(data, (db) => db.prepare<[], string>('SELECT text FROM report').pluck().all())
  const kept = new Set(texts)
  return { kept, doubled: texts.length - kept.size }
}
