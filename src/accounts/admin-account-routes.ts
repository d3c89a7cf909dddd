import { Hono } from 'hono'
import { adminAccountsPage } from '../../templates/admin-accounts-page.ts'
import { releaseLeases } from '../desk/release-leases.ts'
import { randomId } from '../crypto/keys.ts'
import { isRefusal, type Refusal } from '../store/refusal.ts'
import { door, faulty, staffTo, type Problem } from '../web/door.ts'
import { actorOf, at, type AppEnv, type Ctx } from '../web/env.ts'
import { formToken } from '../web/form-token.ts'
import { staffPage } from '../web/pages.ts'
import { typedFrom, type Typed } from '../web/typed.ts'
import { accountFieldWords, adminAccountWords } from '../words/account-words.ts'
import { accountFields, faultsOf, NewAccount, passwordFaults, passwordOf, RolesForm } from './account-forms.ts'
import { loadAccount, loadAccountByEmail, newAccountWrites } from './account-store.ts'
import type { AccountMove } from './account-rules.ts'
import { allAccounts } from './account-views.ts'
import { drawAccount } from './admin-account-view.ts'
import { moveAccount, type MoveGiven } from './keep-accounts.ts'
import { hashPassword } from './passwords.ts'
import { staffOnly } from './sessions.ts'
import { madePassword } from './setup.ts'

export const adminAccountRoutes = new Hono<AppEnv>()

adminAccountRoutes.use('/admin/akun/*', staffOnly('admin'))
adminAccountRoutes.get('/admin/akun', async (c) => c.html(await drawList(c, typedFrom([]), null)))
adminAccountRoutes.post('/admin/akun', door({ draw: drawList, act: add }))
adminAccountRoutes.get('/admin/akun/:id', async (c) => {
  const page = await drawAccount(c, null, null)
  return page === null ? c.notFound() : c.html(page)
})
adminAccountRoutes.post('/admin/akun/:id/peran', door({ draw: drawOne, act: changeRoles }))
adminAccountRoutes.post('/admin/akun/:id/sandi', door({ draw: drawOne, act: resetPassword }))
adminAccountRoutes.post('/admin/akun/:id/nonaktifkan', door({ draw: drawOne, act: disable }))
adminAccountRoutes.post('/admin/akun/:id/aktifkan', door({ draw: drawOne, act: (c) => move(c, 'enable', {}, 'aktif') }))

const idOf = (c: Ctx) => c.req.param('id') ?? ''

async function add(c: Ctx, typed: Typed): Promise<Response | Problem> {
  const { store, keys } = c.var.deps
  const w = accountFieldWords(c.var.lang)
  const typedFields = accountFields(typed)
  const fields = NewAccount.safeParse(typedFields)
  const given = passwordOf(typed)
  const faults = [...(fields.success ? [] : faultsOf(fields.error, c.var.lang)), ...(given ? passwordFaults(given, typedFields, c.var.lang) : [])]
  if (!fields.success || faults.length) return faulty(faults)

  const { email, name, role } = fields.data
  const taken = faulty([{ field: 'email', say: w.taken }])
  if (await loadAccountByEmail(store, email)) return taken
  const id = randomId()
  const account = { id, email, name, roles: role, language: 'id' as const, password_hash: await hashPassword(given || madePassword(keys, id, 1)) }
  const done = await store.commit(newAccountWrites(store, account, { by: { staff: actorOf(c).id }, at: at(c), act: 'add', made: given === '' }))
  return isRefusal(done) ? taken : staffTo(c, `/admin/akun/${id}?disimpan=baru`)
}

async function changeRoles(c: Ctx, typed: Typed): Promise<Response | Refusal | Problem> {
  const fields = RolesForm.safeParse(accountFields(typed))
  if (!fields.success) return faulty(faultsOf(fields.error, c.var.lang))
  const answer = await move(c, 'change_roles', { roles: fields.data.role }, 'peran', 'role')
  if (answer instanceof Response && !fields.data.role.includes('moderator')) await releaseLeases(c.var.deps.store, idOf(c), at(c), 'role_taken')
  return answer
}

async function resetPassword(c: Ctx, typed: Typed): Promise<Response | Refusal | Problem> {
  const account = await loadAccount(c.var.deps.store, idOf(c))
  if (!account) return { refused: 'not_found' }
  const given = passwordOf(typed)
  const faults = given ? passwordFaults(given, account, c.var.lang) : []
  if (faults.length) return faulty(faults)
  const passwordHash = await hashPassword(given || madePassword(c.var.deps.keys, account.id, account.seq + 1))
  // Somebody who sets their own password here stays signed in.
  return move(c, 'reset_password', { passwordHash, made: given === '', seq: account.seq, butSession: c.var.sessionId }, 'sandi')
}

async function disable(c: Ctx): Promise<Response | Refusal | Problem> {
  const answer = await move(c, 'disable', {}, 'nonaktif')
  if (answer instanceof Response) await releaseLeases(c.var.deps.store, idOf(c), at(c), 'account_disabled')
  return answer
}

/** @param said what the page says afterwards @param field where a "no" of the rules is said */
async function move(c: Ctx, how: AccountMove, given: Omit<MoveGiven, 'by' | 'at'>, said: string, field: string = how): Promise<Response | Refusal | Problem> {
  const done = await moveAccount(c.var.deps.store, idOf(c), how, { ...given, by: { staff: actorOf(c).id }, at: at(c) })
  if ('no' in done) return faulty([{ field, say: adminAccountWords(c.var.lang)[done.no] }])
  return isRefusal(done) ? done : staffTo(c, `/admin/akun/${idOf(c)}?disimpan=${said}`)
}

async function drawOne(c: Ctx, typed: Typed, problem: Problem): Promise<string> {
  return (await drawAccount(c, typed, problem)) ?? drawList(c, typed, problem)
}

async function drawList(c: Ctx, typed: Typed, problem: Problem | null): Promise<string> {
  const body = adminAccountsPage({
    lang: c.var.lang,
    csrf: formToken(c),
    accounts: await allAccounts(c.var.deps.store),
    own: actorOf(c).id,
    typed: { email: typed.line('email'), name: typed.line('name'), roles: typed.all('role') },
    problem,
  })
  return staffPage(c, { title: adminAccountWords(c.var.lang).title, section: 'accounts', body })
}
