import { spawn, type ChildProcess } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { announced, gather, STARTED, stop } from '../support/server.ts'
import { residentMb } from './figures.ts'

export type Server = { url: string; pid: number; end(): Promise<void> }

const children = new Set<ChildProcess>()

/** @param pattern of the line that names the address, and from which `http` begins it */
export async function start(args: string[], pattern: RegExp, env: Record<string, string> = {}): Promise<Server> {
  const child = spawn('node', args, { env: { ...process.env, ...env } })
  children.add(child)
  const end = async () => {
    await stop(child)
    children.delete(child)
  }
  return { url: (await announced(child, gather(child), pattern)).replace(/^.*?(http)/, '$1'), pid: child.pid!, end }
}

/** The bundle as people run it, without limits: it is one client that asks. */
export const startTangkal = (data: string, env: Record<string, string> = {}): Promise<Server> =>
  start([...STARTED], /http:\/\/127\.0\.0\.1:\d+/, { PORT: '0', TANGKAL_DATA: data, TANGKAL_LIMITS: 'off', ...env })

export const endAll = async (): Promise<void> => {
  for (const child of children) await stop(child)
}

/** Milliseconds from the process's start to its first answer, and its memory then. */
export async function startToFirstAnswer(data: string): Promise<{ ms: number; mb: number }> {
  const begun = performance.now()
  const server = await startTangkal(data)
  await (await fetch(server.url)).text()
  const ms = performance.now() - begun
  const mb = residentMb(server.pid)
  await server.end()
  return { ms, mb }
}
