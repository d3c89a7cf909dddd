import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { announced, gather, type Running } from './server.ts'

const QUIET = { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false', NO_COLOR: '1' }

/** `wrangler dev`: workerd with a local D1 of its own, migrated by wrangler with the same files. */
export async function startWorker(): Promise<Running> {
  const data = mkdtempSync(join(tmpdir(), 'tangkal-worker-'))
  const wrangler = 'node_modules/.bin/wrangler'
  execFileSync(wrangler, ['d1', 'migrations', 'apply', 'tangkal', '--local', '--persist-to', data], { env: QUIET, stdio: 'pipe', input: 'y\n' })
  const port = await freePort()
  const args = ['dev', '--ip', '127.0.0.1', '--port', String(port), '--inspector-port', String(await freePort()), '--persist-to', data, '--show-interactive-dev-session=false', '--var', 'TANGKAL_SECRET:a secret for the worker test alone, long enough']
  const child = spawn(wrangler, args, { env: QUIET, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const output = gather(child)
  await announced(child, output, /Ready on http:\/\/127\.0\.0\.1:\d+/)
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    output,
    data,
    pid: child.pid!,
    end: async () => {
      await stopGroup(child)
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** wrangler starts workerd as a child of its own: the whole group has to end. */
const stopGroup = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    child.once('exit', () => done())
    process.kill(-child.pid!, 'SIGTERM')
  })

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
