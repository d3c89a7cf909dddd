import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sessionsOf } from '../src/accounts/lucia.ts'
import { checkPassword } from '../src/accounts/passwords.ts'
import { newClaimWrites } from '../src/claims/claim-store.ts'
import { migrate } from '../src/store/migrate.ts'
import { nodeStore, openDatabase } from '../src/store/node-store.ts'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'tangkal-user-'))
  folders.push(folder)
  return folder
}
function user(folder: string, args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/user.ts', ...args], { env: { ...process.env, TANGKAL_DATA: folder }, input, encoding: 'utf8' })
  return { status, said: stdout.trim(), wrong: stderr.trim() }
}
/** Each command is a program of its own, and the machine may be busy. */
const SLOW = 120_000
const NEW = 'sungai kudungga pagi berkabut'
const add = (folder: string, email: string, role: string, input = `${NEW}\n`) => user(folder, ['add', '--email', email, '--name', 'Dewi L.', '--role', role, '--password-stdin'], input)

test('accounts are added, listed, reset and disabled beside a running server', async () => {
  const folder = newFolder()
  const db = openDatabase(join(folder, 'tangkal.db'))
  migrate(db, 'db/migrations')
  const store = nodeStore(db)

  expect(user(folder, ['list']).said).toBe('There is no account yet.')
  expect(add(folder, 'Dewi@Meja.test', 'moderator,admin')).toEqual({ status: 0, said: 'Added dewi@meja.test: moderator, admin.', wrong: '' })
  expect(add(folder, 'budi', 'moderator').status).toBe(0)
  expect(user(folder, ['list']).said).toContain('dewi@meja.test\tDewi L.\tmoderator,admin\tactive')

  const budi = await store.read.selectFrom('account').selectAll().where('email', '=', 'budi').executeTakeFirstOrThrow()
  expect(await checkPassword(budi.password_hash, NEW)).toBe(true)
  const now = new Date(budi.created_at)
  const token = await sessionsOf(store, now).open(budi.id)
  expect(user(folder, ['reset', '--email', 'budi', '--password-stdin'], 'kabut pagi sungai kudungga').said).toContain('signed out everywhere')
  expect(await sessionsOf(store, now).find(token)).toBeNull()
  const held = new Date(now.getTime() + 5 * 60_000).toISOString()
  await store.commit(newClaimWrites(store, { id: 'k1', title: 'TPS tutup jam 11', subject: 'voting_procedure', harm: 'voting', harmRank: 0, promiseAt: held, by: budi.id, at: budi.created_at }))
  await store.read.updateTable('claim').set({ lease_by: budi.id, lease_until: held }).execute()
  const second = await sessionsOf(store, now).open(budi.id)
  expect(user(folder, ['disable', '--email', 'BUDI']).said).toContain('Disabled budi')
  expect(await sessionsOf(store, now).find(second), 'out at once').toBeNull()
  expect(await store.read.selectFrom('claim').select(['lease_by', 'lease_until']).executeTakeFirst()).toEqual({ lease_by: null, lease_until: null })
  expect(user(folder, ['disable', '--email', 'budi']).wrong).toBe('The account is disabled already.')
  const acts = await store.read.selectFrom('activity').select(['act', 'actor']).where('subject_id', '=', budi.id).orderBy('seq').execute()
  expect(acts).toEqual(['add', 'reset_password', 'disable'].map((act) => ({ act, actor: 'system' })))
  await store.close()
}, SLOW)

test('each slip is one plain line, and exit 1', () => {
  const folder = newFolder()
  add(folder, 'dewi', 'admin')
  const slips: [string[], RegExp, string?][] = [
    [['disable', '--email', 'dewi'], /^This is the last active admin\. .*$/],
    [['disable', '--email', 'siapa'], /^There is no account siapa\. .*$/],
    [['add', '--email', 'dewi', '--name', 'D', '--role', 'admin', '--password-stdin'], /^There is an account dewi already\.$/, NEW],
    [['add', '--email', 'x y', '--name', 'D', '--role', 'admin', '--password-stdin'], /^--email must be.*$/, NEW],
    [['add', '--email', 'tono', '--name', 'Tono', '--role', 'boss', '--password-stdin'], /^--role must be.*$/, NEW],
    [['add', '--email', 'tono', '--name', 'Tono', '--role', 'admin', '--password-stdin'], /^The password is too short.*$/, 'pendek'],
    [['add', '--email', 'tono', '--name', 'Tono', '--role', 'admin'], /^--password-stdin is missing.*$/],
  ]
  for (const [args, line, input] of slips) {
    const { status, wrong } = user(folder, args, input)
    expect(wrong).toMatch(line)
    expect(status).toBe(1)
  }
}, SLOW)

test('wrong use is one plain line too, and help tells it all', () => {
  const folder = newFolder()
  for (const [args, line] of [
    [[], /^Say what to do: .*npm run user -- add .*$/],
    [['hapus'], /^There is no "hapus": .*$/],
    [['toString'], /^There is no "toString": .*$/],
    [['list', 'semua'], /^There is one word too many: "semua"\. .*$/],
    [['disable'], /^--email is missing\. .*$/],
    [['add', '--password', NEW], /^Unknown option '--password'\. .*$/],
    [['reset', '--email'], /^Option '--email <value>' argument missing\. .*$/],
  ] as [string[], RegExp][]) {
    const { status, said, wrong } = user(folder, args)
    expect(wrong).toMatch(line)
    expect(wrong, 'one line, without the password').not.toMatch(/\n|kudungga/)
    expect([status, said]).toEqual([1, ''])
  }
  const help = user(folder, ['help'])
  expect(help.status).toBe(0)
  for (const command of ['add', 'list', 'disable', 'reset']) expect(help.said).toContain(`npm run user -- ${command}`)
}, SLOW)
