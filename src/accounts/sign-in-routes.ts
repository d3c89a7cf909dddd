import { Hono } from 'hono'
import { href } from '../../templates/layout.ts'
import { signInPage } from '../../templates/sign-in-page.ts'
import { dropCookie } from '../web/cookies.ts'
import { door, faulty, type Problem } from '../web/door.ts'
import type { AppEnv, Ctx } from '../web/env.ts'
import { formToken } from '../web/form-token.ts'
import { clientOf } from '../web/client.ts'
import { countWrong, LIMITS, wasOverLimit } from '../web/limits.ts'
import { publicPage } from '../web/pages.ts'
import { typedFrom, type Typed } from '../web/typed.ts'
import { signInWords } from '../words/account-words.ts'
import { accountFields, passwordOf } from './account-forms.ts'
import { loadAccountByEmail, type AccountRow } from './account-store.ts'
import type { Role } from './account-tables.ts'
import { homeOf, ownPath } from './home.ts'
import { knownBrowser, rememberBrowser } from './known-browser.ts'
import { parkedFor } from './parking.ts'
import { checkPassword, roomForStrangers, type Turn } from './passwords.ts'
import { closeSession, openSession } from './sessions.ts'

export const signInRoutes = new Hono<AppEnv>()

signInRoutes.get('/masuk', async (c) => {
  const goOn = c.req.query('lanjut') ?? ''
  if (c.var.actor) return c.redirect(ownPath(goOn) ?? homeOf(c.var.actor.roles), 303)
  return c.html(await draw(c, typedFrom([['lanjut', goOn]]), null))
})

signInRoutes.post('/masuk', door({ draw, act: signIn }))

signInRoutes.post('/keluar', async (c, next) => {
  const to = href(c.var.actor?.lang ?? c.var.lang, '/masuk?keluar=1')
  // A session that has run out already needs no leave.
  if (!c.var.sessionId) {
    dropCookie(c, 'tangkal_sesi')
    return c.redirect(to, 303)
  }
  const leave = door({
    act: async () => {
      await closeSession(c)
      return c.redirect(to, 303)
    },
  })
  return leave(c, next)
})

async function signIn(c: Ctx, typed: Typed): Promise<Response | Problem> {
  const w = signInWords(c.var.lang)
  const { email } = accountFields(typed)
  const password = passwordOf(typed)
  const empty = [...(email ? [] : [{ field: 'email', say: w.noEmail }]), ...(password ? [] : [{ field: 'password', say: w.noPassword }])]
  if (empty.length) return faulty(empty)

  const account = email.length <= 200 ? await loadAccountByEmail(c.var.deps.store, email) : null
  const budget = budgetOf(c, email, account)
  const before = await overBudget(c, budget)
  if (before) return before
  if (budget.turn === 'last' && !roomForStrangers()) return { status: 503, say: w.crowded, faults: [], retryAfter: 10 }
  const right = (await checkPassword(account?.password_hash ?? null, password, budget.turn)) && account?.state === 'active'
  // Asked again, because others may have been guessing while this password was worked out.
  const over = await overBudget(c, budget)
  if (over) return over
  if (!right || !account) {
    await Promise.all([countWrong(c, LIMITS.wrongSignIns, budget.client), countWrong(c, LIMITS.wrongSignInsOfAccount, budget.account)])
    return faulty([{ field: 'password', say: w.noMatch }])
  }
  return welcome(c, account, typed.line('lanjut'))
}

/** A new session, and on to what waits for the person. */
async function welcome(c: Ctx, account: AccountRow, goOn: string): Promise<Response> {
  await openSession(c, account.id)
  rememberBrowser(c, account.id)
  const next = ownPath(goOn)
  if ((await parkedFor(c, account.id)).length) return c.redirect(next ? `/akun/tersimpan?lanjut=${encodeURIComponent(next)}` : '/akun/tersimpan', 303)
  return c.redirect(next ?? homeOf(JSON.parse(account.roles) as Role[]), 303)
}

type Budget = { client: string; account: string; turn: Turn }

/** Who pays for a wrong password. An unknown address counts as a known one does, so that limits tell nothing. */
function budgetOf(c: Ctx, email: string, account: AccountRow | null): Budget {
  const browser = account && knownBrowser(c, account.id)
  return browser ? { client: `browser ${browser}`, account: `browser ${browser} ${email}`, turn: 'first' } : { client: clientOf(c), account: email, turn: 'last' }
}

async function overBudget(c: Ctx, budget: Budget): Promise<Problem | null> {
  const waits = await Promise.all([wasOverLimit(c, LIMITS.wrongSignIns, budget.client), wasOverLimit(c, LIMITS.wrongSignInsOfAccount, budget.account)])
  const wait = Math.max(...waits.map((seconds) => seconds ?? 0))
  return wait ? { status: 429, say: signInWords(c.var.lang).tooMany(Math.ceil(wait / 60)), faults: [], retryAfter: wait } : null
}

async function draw(c: Ctx, typed: Typed, problem: Problem | null): Promise<string> {
  const w = signInWords(c.var.lang)
  const goOn = ownPath(typed.line('lanjut'))
  const said = c.req.query('tersimpan') ? { text: w.kept, more: w.keptMore } : c.req.query('keluar') ? { text: w.signedOut } : null
  return publicPage(c, {
    title: w.title,
    place: null,
    path: goOn ? `/masuk?lanjut=${encodeURIComponent(goOn)}` : '/masuk',
    bar: false,
    robots: 'noindex',
    body: signInPage({ lang: c.var.lang, csrf: formToken(c), goOn, email: typed.line('email'), problem, said: problem ? null : said }),
  })
}
