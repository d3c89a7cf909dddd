import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Running = { url: string; output: () => string; data: string; pid: number; end(): Promise<void> }

/** What `npm start` gives to node once it has built: its options and the bundle. */
export const STARTED: readonly string[] = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }).scripts.start.split('&& node ')[1]!.split(' ')

/** Starts the bundled server as people run it, on a free port and a data folder of its own. `under`: a program and its arguments that becomes the server, such as a tracer. */
export async function startServer(env: Record<string, string> = {}, under: readonly string[] = []): Promise<Running> {
  const data = env['TANGKAL_DATA'] ?? mkdtempSync(join(tmpdir(), 'tangkal-'))
  const [program = 'node', ...args] = [...under, 'node', ...STARTED]
  const child = spawn(program, args, { env: { ...process.env, PORT: '0', TANGKAL_DATA: data, ...env } })
  const output = gather(child)
  const url = await announced(child, output, /http:\/\/127\.0\.0\.1:\d+/)
  return {
    url,
    output,
    data,
    pid: child.pid!,
    end: async () => {
      await stop(child)
      if (!env['TANGKAL_DATA']) rmSync(data, { recursive: true, force: true })
    },
  }
}

export function gather(child: ChildProcess): () => string {
  let all = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (all += part.toString()))
  return () => all
}

/** Waits for the line that names the address, as a person would. */
export function announced(child: ChildProcess, output: () => string, pattern: RegExp): Promise<string> {
  return new Promise((found, failed) => {
    const look = () => {
      const match = pattern.exec(output())
      if (match) found(match[0])
    }
    child.stdout?.on('data', look)
    child.stderr?.on('data', look)
    child.once('exit', (code) => failed(new Error(`it ended with ${code} before it listened:\n${output()}`)))
  })
}

export const stop = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done()
    child.once('exit', () => done())
    child.kill('SIGTERM')
  })
