import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeKeys } from '../crypto/keys.ts'
import { fillDemo, type Demo } from '../demo/fill-demo.ts'
import { DEMO_OFFICE } from '../demo/people.ts'
import { mediaFolder } from '../media/media-folder.ts'
import { loadRegion } from '../region/load.ts'
import { regionAt } from '../region/region.ts'
import { systemClock } from '../store/clock.ts'
import { migrate } from '../store/migrate.ts'
import { nodeStore, openDatabase } from '../store/node-store.ts'
import type { Deps } from '../web/env.ts'
import { logTo } from '../web/operator-log.ts'
import { readSettings, type Settings } from '../web/read-config.ts'
import { nodeParts, serveNode } from '../web/serve-node.ts'

/** `npm run demo`: a throw-away desk full of invented content, in a folder of its own that goes when it ends. */

const root = fileURLToPath(new URL('../..', import.meta.url))
const halt = () => process.exit(130)
const quit = (...lines: string[]): never => {
  for (const line of lines) console.error(line)
  process.exit(1)
}

const LIVES_BY_ITSELF = ['TANGKAL_DATA', 'TANGKAL_SECRET', 'TANGKAL_ORIGIN', 'TANGKAL_REGION'] as const
const given = LIVES_BY_ITSELF.filter((name) => process.env[name])
if (given.length) quit(`The demo never touches real data: leave out ${given.join(' and ')}. It makes a folder of its own and removes it.`)

const read = readSettings(process.env)
if ('wrong' in read) quit(...read.wrong)
else await main(read.settings)

async function main(s: Settings): Promise<void> {
  logTo((line) => console.error(line), s.log)
  const folder = mkdtempSync(join(tmpdir(), 'tangkal-demo-'))
  // Also when it is ended from outside or stops half-way.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  process.once('SIGINT', halt).once('SIGTERM', halt)

  const deps = depsIn(folder, s)
  console.log('Filling a throw-away desk with two invented days…')
  const demo = await fillDemo(deps, systemClock(), (line) => console.log(`· ${line}`)).catch((fault: unknown) => quit(fault instanceof Error ? fault.message : String(fault)))
  process.off('SIGINT', halt).off('SIGTERM', halt)
  const port = await serveNode(deps, { root, host: s.host, port: s.port, data: null })
  console.log(summary(`http://${s.host}:${port}`, demo))
}

function depsIn(folder: string, { app: config, timezone }: Settings): Deps {
  const db = openDatabase(join(folder, 'tangkal.db'))
  migrate(db, `${root}db/migrations`)
  // The content names villages of this region.
  const region = { ...regionAt(loadRegion('64.08'), timezone), office: DEMO_OFFICE }
  return { ...nodeParts(root), store: nodeStore(db), region, media: mediaFolder(join(folder, 'media'), root), clock: systemClock, config, keys: makeKeys(randomBytes(32).toString('base64url')) }
}

function summary(url: string, { signIns, ticket, notice }: Demo): string {
  const width = Math.max(...signIns.map(({ email }) => email.length))
  return [
    '',
    `Tangkal demo: ${url}   (everything in it is invented; Ctrl+C ends it and leaves nothing behind)`,
    `  Staff    ${url}/masuk   password of all: ${signIns[0]!.password}`,
    ...signIns.map(({ email, name, role }) => `           ${email.padEnd(width)}   ${name}, ${role}`),
    `  Ticket   ${url}/tiket   number ${ticket.number}, secret ${ticket.secret}`,
    `  Notice   ${url}/k/${notice}   number ${notice}`,
  ].join('\n')
}
