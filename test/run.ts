import { spawnSync } from 'node:child_process'
import { ensureChromium } from './support/chromium.ts'

/** `npm test`: everything, on a machine with nothing but Node and apt. Arguments are handed to vitest. */
ensureChromium()

const steps: [string, string[]][] = [
  ['node', ['src/build.ts']],
  ['tsc', ['-p', '.']],
  ['oxlint', ['--deny-warnings', 'src', 'templates', 'test']],
  ['vitest', ['run', '--config', 'test/vitest.config.ts', ...process.argv.slice(2)]],
]
for (const [command, args] of steps) {
  console.log(`\n> ${command} ${args.join(' ')}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: process.env['CI'] ?? '1' } })
  if (status !== 0) process.exit(status ?? 1)
}
