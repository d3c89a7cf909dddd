import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SECURITY_HEADERS } from '../src/web/headers.ts'
import { readSettings } from '../src/web/read-config.ts'
import { startServer } from './support/server.ts'

test('without settings Tangkal listens on this machine alone', () => {
  expect(readSettings({})).toEqual({
    settings: { host: '127.0.0.1', port: 3000, data: 'var', secret: null, region: '64.08', timezone: null, log: 'json', app: { origin: null, secure: false, trustProxy: 0, limits: true, dev: false } },
  })
})

test.each([
  ['PORT', '70000', /PORT must be/],
  ['PORT', 'http', /PORT must be/],
  ['TANGKAL_ORIGIN', 'tangkal.example', /TANGKAL_ORIGIN must be/],
  ['TANGKAL_ORIGIN', 'https://tangkal.example/meja', /TANGKAL_ORIGIN must be/],
  ['TANGKAL_SECRET', 'short', /TANGKAL_SECRET is short/],
  ['TANGKAL_REGION', 'Kutim', /TANGKAL_REGION must be/],
  ['TANGKAL_TIMEZONE', 'WITA', /TANGKAL_TIMEZONE must be/],
  ['TANGKAL_TRUST_PROXY', '-1', /TANGKAL_TRUST_PROXY must be/],
  ['TANGKAL_LOG', 'loud', /TANGKAL_LOG must be/],
  ['TANGKAL_LIMITS', 'no', /TANGKAL_LIMITS must be/],
  ['TANGKAL_DEV', 'yes', /TANGKAL_DEV must be/],
])('a wrong %s=%s is told in one line that names it', (name, value, line) => {
  const read = readSettings({ [name]: value })
  expect('wrong' in read && read.wrong).toHaveLength(1)
  expect('wrong' in read && read.wrong[0]).toMatch(line)
})

test('all wrong settings are told at once, and limits stay on where the network can reach', () => {
  const read = readSettings({ PORT: 'x', TANGKAL_SECRET: 'short' })
  expect('wrong' in read && read.wrong).toHaveLength(2)
  expect('wrong' in readSettings({ HOST: '0.0.0.0', TANGKAL_LIMITS: 'off' })).toBe(true)
  expect('wrong' in readSettings({ TANGKAL_LIMITS: 'off' })).toBe(false)
})

test('a server with a wrong setting ends with 1 and says which', () => {
  const { status, stderr } = spawnSync('node', ['.build/node.js'], { env: { ...process.env, PORT: 'x' }, encoding: 'utf8' })
  expect([status, stderr.trim()]).toEqual([1, 'PORT must be a whole number from 0 to 65535'])
})

test('an unknown region ends with 1 and names the packs that are there', () => {
  const data = mkdtempSync(join(tmpdir(), 'tangkal-'))
  const { status, stderr } = spawnSync('node', ['.build/node.js'], { env: { ...process.env, PORT: '0', TANGKAL_DATA: data, TANGKAL_REGION: '11.01' }, encoding: 'utf8' })
  rmSync(data, { recursive: true })
  expect(status).toBe(1)
  expect(stderr).toMatch(/no region pack for "11\.01"/)
})

test('the first start makes a secret that only its user can read, and /healthz tells that all is well', async () => {
  const server = await startServer()
  try {
    for (const name of ['secret', 'tangkal.db', 'tangkal.db-wal']) expect(statSync(join(server.data, name)).mode & 0o777, name).toBe(0o600)
    expect(readFileSync(join(server.data, 'secret'), 'utf8').length).toBeGreaterThanOrEqual(32)
    const health = await fetch(`${server.url}/healthz`)
    expect([health.status, await health.json()]).toEqual([200, { ok: true }])
  } finally {
    await server.end()
  }
})

test('files that Workers serve past the app repeat the app’s headers', () => {
  const file = readFileSync('static/_headers', 'utf8')
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(file).toContain(`  ${name}: ${value}\n`)
})

test('versions are exact, and none is below what is known to be safe', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<'dependencies' | 'devDependencies', Record<string, string>>
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
  const least: Record<string, string> = { hono: '4.13.5', 'better-sqlite3': '13.2.0' }
  for (const [name, version] of Object.entries(least)) expect(compare(dependencies[name]!, version), `${name} ≥ ${version}`).toBeGreaterThanOrEqual(0)
  expect(execFileSync('node', ['--version'], { encoding: 'utf8' })).toMatch(/^v24\./)
})

const compare = (a: string, b: string): number => {
  const [left, right] = [a, b].map((v) => v.split('.').map(Number))
  return left!.map((n, i) => n - right![i]!).find((d) => d !== 0) ?? 0
}
