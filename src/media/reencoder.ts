import { fork, type ChildProcess } from 'node:child_process'
import { MEDIA, type NotReencoded, type Reencoded } from './media-rules.ts'
import type { ReencodeSaid } from './reencode-child.ts'

/** Better to say "later" than to let phones hang, however long the pictures before theirs take. */
const MOST_WAITING = 200
const PATIENCE_MS = 60_000
const IDLE_MS = 60_000

type Job = { since: number; from: string; to: string; done: (said: Reencoded | NotReencoded) => void; failed: (fault: Error) => void }

/**
 * One picture at a time in a child process: one decoder's memory, whatever comes at once.
 * The child starts with the first picture and ends when none came for a minute.
 *
 * @param script the child's file
 * @param ms after which a picture counts as broken and the child is ended
 * @param patience in ms, after which a picture that still waits for its turn is not taken
 */
export function reencoder(script: string, ms: number = MEDIA.reencodeMs, patience: number = PATIENCE_MS): { reencode(from: string, to: string): Promise<Reencoded | NotReencoded>; end(): void } {
  const waiting: Job[] = []
  let child: ChildProcess | null = null
  let now: Job | null = null
  let late: NodeJS.Timeout | undefined
  let idle: NodeJS.Timeout | undefined
  let id = 0

  function finish(answer: (job: Job) => void): void {
    clearTimeout(late)
    const job = now
    now = null
    if (job) answer(job)
    next()
  }

  function childOf(): ChildProcess {
    if (child) return child
    const made = fork(script, [], { execArgv: ['--max-old-space-size=64', '--expose-gc'], env: { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072', MALLOC_MMAP_THRESHOLD_: '131072' }, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
    made.on('message', (said: ReencodeSaid) => {
      if (made !== child || said.id !== id) return
      if (said.swollen) end()
      finish((job) => job.done('made' in said ? said.made : said.no))
    })
    made.on('error', (fault) => ended(made, fault))
    // A decoder that crashed met a file that no decoder should meet.
    made.on('exit', (code) => ended(made, code === 1 ? new Error('ENOSPC or a read-only disk while a picture was written') : null))
    made.unref()
    made.channel?.unref()
    child = made
    return made
  }

  function ended(which: ChildProcess, fault: Error | null): void {
    if (which !== child) return
    child = null
    if (now) finish((job) => (fault ? job.failed(fault) : job.done('broken')))
  }

  function next(): void {
    if (now) return
    clearTimeout(idle)
    for (now = waiting.shift() ?? null; now && performance.now() - now.since > patience; now = waiting.shift() ?? null) now.done('busy')
    if (!now) {
      idle = setTimeout(end, IDLE_MS).unref()
      return
    }
    id++
    childOf().send({ id, from: now.from, to: now.to })
    late = setTimeout(() => {
      child?.kill('SIGKILL')
    }, ms)
  }

  function end(): void {
    const old = child
    child = null
    old?.kill('SIGKILL')
  }

  return {
    reencode(from, to) {
      if (waiting.length >= MOST_WAITING) return Promise.resolve('busy')
      return new Promise((done, failed) => {
        waiting.push({ since: performance.now(), from, to, done, failed })
        next()
      })
    },
    end,
  }
}
