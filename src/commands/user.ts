import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { NewAccount } from '../accounts/account-forms.ts'
import type { AccountNo } from '../accounts/account-rules.ts'
import { loadAccountByEmail, newAccountWrites, type AccountRow } from '../accounts/account-store.ts'
import { allAccounts } from '../accounts/account-views.ts'
import { moveAccount, type MoveGiven } from '../accounts/keep-accounts.ts'
import { hashPassword, passwordFault } from '../accounts/passwords.ts'
import { randomId } from '../crypto/keys.ts'
import { releaseLeases } from '../desk/release-leases.ts'
import { systemClock } from '../store/clock.ts'
import { isRefusal } from '../store/refusal.ts'
import type { Store } from '../store/store.ts'
import { readSettings } from '../web/read-config.ts'
import { openedStore } from './command.ts'

const USAGE = `npm run user -- add --email E --name N --role R[,R] --password-stdin   R: moderator, reader, volunteer, admin
npm run user -- list
npm run user -- disable --email E
npm run user -- reset --email E --password-stdin
npm run user -- help
The password is read from standard input, for example: printf %s "$PASSWORD" | npm run user -- reset --email E --password-stdin`

const MORE = 'All of it: npm run user -- help'

/** What the person at the keyboard can mend; told in one line, exit 1. */
class Slip extends Error {}

type Given = { email?: string; name?: string; role?: string[]; 'password-stdin'?: boolean }

async function main(args: string[]): Promise<void> {
  const { command, given } = read(args)
  if (command === 'help') return console.log(USAGE)
  const commands = { add, list, disable, reset }
  if (!Object.hasOwn(commands, command)) throw new Slip(`${command === '' ? 'Say what to do' : `There is no "${command}"`}: add, list, disable or reset, for example npm run user -- add --email E --name N --role R --password-stdin. ${MORE}`)
  const run = commands[command as keyof typeof commands]
  const store = open()
  try {
    await run(store, given)
  } finally {
    await store.close()
  }
}

function read(args: string[]): { command: string; given: Given } {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { email: { type: 'string' }, name: { type: 'string' }, role: { type: 'string', multiple: true }, 'password-stdin': { type: 'boolean' } },
    })
    if (positionals.length > 1) throw new Error(`There is one word too many: "${positionals[1]}"`)
    return { command: positionals[0] ?? '', given: values }
  } catch (fault) {
    // The first sentence names the option; what Node adds is about its own syntax.
    throw new Slip(`${(fault as Error).message.split(/[.\n]/)[0]}. ${MORE}`)
  }
}

function open(): Store {
  const settings = readSettings(process.env)
  if ('wrong' in settings) throw new Slip(settings.wrong.join('\n'))
  return openedStore(settings.settings)
}

async function add(store: Store, given: Given): Promise<void> {
  const fields = NewAccount.safeParse({ email: (given.email ?? '').trim().toLowerCase(), name: (given.name ?? '').trim(), role: roles(given) })
  if (!fields.success) throw new Slip(SLIPS[fields.error.issues[0]!.message] ?? MORE)
  const { email, name, role } = fields.data
  if (await loadAccountByEmail(store, email)) throw new Slip(`There is an account ${email} already.`)
  const password_hash = await hashPassword(password(given, { email, name }))
  const done = await store.commit(newAccountWrites(store, { id: randomId(), email, name, roles: role, language: 'id', password_hash }, { by: 'system', at: at(), act: 'add' }))
  if (isRefusal(done)) throw new Slip(`There is an account ${email} already.`)
  console.log(`Added ${email}: ${role.join(', ')}.`)
}

async function list(store: Store): Promise<void> {
  const accounts = await allAccounts(store)
  if (!accounts.length) console.log('There is no account yet.')
  for (const a of accounts) console.log([a.email, a.name, a.roles.join(','), a.state].join('\t'))
}

async function disable(store: Store, given: Given): Promise<void> {
  const account = await known(store, given)
  await move(store, account, 'disable', {})
  await releaseLeases(store, account.id, at(), 'account_disabled')
  console.log(`Disabled ${account.email}: signed out, cannot sign in.`)
}

async function reset(store: Store, given: Given): Promise<void> {
  const account = await known(store, given)
  await move(store, account, 'reset_password', { passwordHash: await hashPassword(password(given, account)) })
  console.log(`New password for ${account.email}: signed out everywhere.`)
}

async function known(store: Store, { email }: Given): Promise<AccountRow> {
  if (!email) throw new Slip(`--email is missing. ${MORE}`)
  const account = await loadAccountByEmail(store, email.trim().toLowerCase())
  if (!account) throw new Slip(`There is no account ${email}. See them all: npm run user -- list`)
  return account
}

async function move(store: Store, account: AccountRow, how: 'disable' | 'reset_password', given: Partial<MoveGiven>): Promise<void> {
  const done = await moveAccount(store, account.id, how, { by: 'system', at: at(), ...given })
  if ('no' in done) throw new Slip(NO[done.no])
  if (isRefusal(done)) throw new Slip('The account has just been changed by someone else. Try again.')
}

/** `--role moderator,admin` and `--role moderator --role admin` are the same. */
const roles = ({ role }: Given): string[] => [...new Set((role ?? []).flatMap((one) => one.split(',')).map((one) => one.trim()).filter(Boolean))]

function password(given: Given, person: { email: string; name: string }): string {
  if (!given['password-stdin']) throw new Slip('--password-stdin is missing: a password on the command line would be seen by everyone on this machine.')
  const typed = readFileSync(0, 'utf8').replace(/\r?\n$/, '')
  const fault = passwordFault(typed, person)
  if (fault) throw new Slip(PASSWORD[fault])
  return typed
}

const at = () => systemClock().toISOString()

const SLIPS: Record<string, string> = {
  badEmail: '--email must be an e-mail address, or a user name of letters, digits, dots and hyphens (3 to 200).',
  badName: '--name is missing, or longer than 200 characters.',
  noRole: '--role must be one or more of moderator, reader, volunteer, admin, with commas between.',
}
const PASSWORD = {
  short: 'The password is too short: at least 12 characters.',
  long: 'The password is too long: at most 200 characters.',
  common: 'This password is too easy to guess. Use a few unrelated words.',
  like_you: 'This password holds the account’s name or address. Use other words.',
}
const NO: Record<AccountNo, string> = {
  last_admin: 'This is the last active admin. Make someone else an admin first.',
  yourself: 'You cannot disable your own account.',
  already: 'The account is disabled already.',
}

try {
  await main(process.argv.slice(2))
} catch (fault) {
  console.error(fault instanceof Slip ? fault.message : `It did not work: ${(fault as Error).message}`)
  process.exitCode = 1
}
