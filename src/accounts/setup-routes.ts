import { Hono } from 'hono'
import { setupPage } from '../../templates/setup-page.ts'
import { isRefusal, type Refusal } from '../store/refusal.ts'
import { door, faulty, type Problem } from '../web/door.ts'
import { at, type AppEnv, type Ctx } from '../web/env.ts'
import { formToken } from '../web/form-token.ts'
import { countWrong, wasOverLimit, type Limit } from '../web/limits.ts'
import { publicPage } from '../web/pages.ts'
import { typedFrom, type Typed } from '../web/typed.ts'
import { setupWords } from '../words/account-words.ts'
import { accountFields, faultsOf, NewAccount, passwordFaults, passwordOf } from './account-forms.ts'
import { anyAccount, newAccountWrites } from './account-store.ts'
import { hashPassword } from './passwords.ts'
import { openSession } from './sessions.ts'
import { FIRST_ACCOUNT, isSetupCode } from './setup.ts'

const WRONG_CODES: Limit = { name: 'setup', most: 10, seconds: 600 }

export const setupRoutes = new Hono<AppEnv>()

/** Once there is an account this page does not exist. */
setupRoutes.use('/siapkan', async (c, next) => ((await anyAccount(c.var.deps.store)) ? c.notFound() : next()))
setupRoutes.get('/siapkan', async (c) => c.html(await drawSetup(c, typedFrom([]), null)))
setupRoutes.post('/siapkan', door({ limit: (c) => wasOverLimit(c, WRONG_CODES), draw: drawSetup, act: setUp }))

async function setUp(c: Ctx, typed: Typed): Promise<Response | Refusal | Problem> {
  const { store, keys } = c.var.deps
  if (!isSetupCode(keys, typed.line('code'))) {
    await countWrong(c, WRONG_CODES)
    return faulty([{ field: 'code', say: setupWords(c.var.lang).wrongCode }])
  }
  const fields = NewAccount.safeParse({ ...accountFields(typed), role: ['admin', 'moderator'] })
  const password = passwordOf(typed)
  const faults = [...(fields.success ? [] : faultsOf(fields.error, c.var.lang)), ...passwordFaults(password, accountFields(typed), c.var.lang)]
  if (!fields.success || faults.length) return faulty(faults)

  const { email, name, role } = fields.data
  const account = { id: FIRST_ACCOUNT, email, name, roles: role, language: c.var.lang, password_hash: await hashPassword(password) }
  const done = await store.commit(newAccountWrites(store, account, { by: { staff: FIRST_ACCOUNT }, at: at(c), act: 'set_up' }))
  if (isRefusal(done)) return done
  await openSession(c, FIRST_ACCOUNT)
  return c.redirect('/meja', 303)
}

export async function drawSetup(c: Ctx, typed: Typed, problem: Problem | null): Promise<string> {
  return publicPage(c, {
    title: setupWords(c.var.lang).title,
    place: null,
    bar: false,
    robots: 'noindex',
    body: setupPage({ lang: c.var.lang, csrf: formToken(c), typed: { code: typed.line('code'), email: typed.line('email'), name: typed.line('name') }, problem }),
  })
}
