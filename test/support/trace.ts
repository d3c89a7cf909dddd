import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer, type Running } from './server.ts'

/** One system call in the order in which it ended. `from`: when it was begun, counted in lines of the trace. */
export type Call = { name: string; args: string; result: string; from: number; to: number }
export type Traced = Running & { calls(): Call[] }

// The tracer runs beside the server (-D), so that whoever ends the server ends both; -y names the file behind each number.
const STRACE = ['strace', '-D', '-f', '-qq', '-y', '-s', '120', '-e', 'trace=read,recvfrom,recvmsg,write,writev,sendto,sendmsg,pwrite64,pwritev,fsync,fdatasync,rename,renameat,renameat2']

/** Null where system calls can be traced here, else what to do about it. */
export function noTracing(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'tangkal-trace-'))
  try {
    const { error, status, stderr } = spawnSync('strace', ['-f', '-e', 'trace=write', '-o', join(folder, 'trace'), 'echo', 'x'], { encoding: 'utf8' })
    if (error) return 'strace is not installed (Debian: apt-get install strace)'
    if (status !== 0) return `tracing is not allowed here: ${stderr.trim().split('\n')[0]}. In a container allow SYS_PTRACE`
    return null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The bundled server under strace. */
export async function startTraced(): Promise<Traced> {
  const folder = mkdtempSync(join(tmpdir(), 'tangkal-trace-'))
  const file = join(folder, 'trace')
  const server = await startServer({}, [...STRACE, '-o', file])
  return {
    ...server,
    calls: () => callsOf(readFileSync(file, 'utf8')),
    end: async () => {
      await server.end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** strace cuts a call in two lines where another thread had its turn in between: "<unfinished ...>" and "resumed". */
function callsOf(trace: string): Call[] {
  const begun = new Map<string, { name: string; args: string; from: number }>()
  const calls: Call[] = []
  for (const [at, line] of trace.split('\n').entries()) {
    const [, pid, rest] = /^(\d+)\s+(.*)$/.exec(line) ?? []
    if (!pid || rest === undefined) continue
    const resumed = /^<\.\.\. (\w+) resumed>(.*?)\)?\s+= (.*)$/.exec(rest)
    const open = resumed ? begun.get(pid) : undefined
    if (resumed && open) calls.push({ ...open, args: open.args + resumed[2]!, result: resumed[3]!, to: at })
    const cut = /^(\w+)\((.*) <unfinished \.\.\.>$/.exec(rest)
    if (cut) begun.set(pid, { name: cut[1]!, args: cut[2]!, from: at })
    const whole = /^(\w+)\((.*)\)\s+= (.*)$/.exec(rest)
    if (whole) calls.push({ name: whole[1]!, args: whole[2]!, result: whole[3]!, from: at, to: at })
  }
  return calls
}
