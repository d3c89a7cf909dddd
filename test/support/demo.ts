import { spawn } from 'node:child_process'
import { announced, gather, stop } from './server.ts'

export type DemoDesk = { url: string; password: string; people: Record<string, string>; ticket: { number: string; secret: string }; notice: string; end(): Promise<void> }

/** `npm run demo` on a free port, read as a person reads it: everything comes from the lines it prints. */
export async function startDemo(): Promise<DemoDesk> {
  const child = spawn('node', ['src/commands/demo.ts'], { env: { ...process.env, PORT: '0', TANGKAL_LIMITS: 'off' } })
  const output = gather(child)
  await announced(child, output, /Notice .* number \S+/)
  const told = (pattern: RegExp) => pattern.exec(output())!
  const people = Object.fromEntries([...output().matchAll(/(\w+)@contoh\.example/g)].map(([email, name]) => [name!, email]))
  const [, number, secret] = told(/number (\d+), secret (\S+)/)
  return {
    url: told(/http:\/\/127\.0\.0\.1:\d+/)[0],
    password: told(/password of all: (.+)/)[1]!.trim(),
    people,
    ticket: { number: number!, secret: secret! },
    notice: told(/Notice .* number (\S+)/)[1]!,
    end: () => stop(child),
  }
}
