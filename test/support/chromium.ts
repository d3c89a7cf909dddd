import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--lang=id']

/** A real Chromium, however this machine comes by one. Set CHROMIUM to name another. */
export const launchChromium = (): Promise<Browser> => chromium.launch({ executablePath: findChromium(), args: QUIET })

export function findChromium(): string {
  const found = [process.env['CHROMIUM'], ...INSTALLED, chromium.executablePath()].find((path) => path && existsSync(path))
  if (!found) throw new Error('No Chromium here. Install one (Debian: apt-get install chromium), or set CHROMIUM to its path.')
  return found
}

/** Called once before the tests: looks for a browser, else tries to install one, else says what to do. */
export function ensureChromium(): void {
  const tries: [string, string[]][] = [
    ['npx', ['--no-install', 'playwright-core', 'install', 'chromium']],
    ['apt-get', ['install', '-y', '--no-install-recommends', 'chromium']],
  ]
  if (isThere()) return
  console.log('No Chromium found: installing one for the browser tests…')
  if (process.getuid?.() === 0) tries.reverse()
  for (const [command, args] of tries) {
    try {
      if (command === 'apt-get') execFileSync('apt-get', ['update'], { stdio: 'ignore', timeout: 300_000 })
      execFileSync(command, args, { stdio: 'inherit', timeout: 600_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    } catch {
      continue
    }
    if (isThere()) return
  }
  findChromium()
}

const isThere = (): boolean => {
  try {
    return Boolean(findChromium())
  } catch {
    return false
  }
}
