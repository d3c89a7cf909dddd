import { Hono } from 'hono'
import { ownAccountPage, type OwnSession } from '../../templates/own-account-page.ts'
import { timeTag } from '../../templates/parts/time.ts'
import { isRefusal, type Refusal } from '../store/refusal.ts'
import { door, faulty, staffTo, type Problem } from '../web/door.ts'
import { actorOf, at, type AppEnv, type Ctx } from '../web/env.ts'
import { formToken } from '../web/form-token.ts'
import { LIMITS, overLimit } from '../web/limits.ts'
import { staffPage } from '../web/pages.ts'
import type { Typed } from '../web/typed.ts'
import { hereOf } from '../web/here.ts'
import { ownAccountWords } from '../words/account-words.ts'
import { dayTime } from '../words/time.ts'
import { passwordFaults, passwordOf } from './account-forms.ts'
import { languageWrite, loadAccount } from './account-store.ts'
import { moveAccount } from './keep-accounts.ts'
import { parkedRoutes } from './parked-routes.ts'
import { parkedFor } from './parking.ts'
import { checkPassword, hashPassword } from './passwords.ts'
import { IDLE_HOURS } from './session-rules.ts'
import { endSessionsWrite, endSessionWrite, openSessions } from './session-store.ts'
import { anyStaff } from './sessions.ts'

export const ownAccountRoutes = new Hono<AppEnv>()

ownAccountRoutes.use('/akun', anyStaff)
ownAccountRoutes.use('/akun/bahasa', anyStaff)
ownAccountRoutes.use('/akun/sandi', anyStaff)
ownAccountRoutes.use('/akun/sesi', anyStaff)
ownAccountRoutes.route('/', parkedRoutes)

ownAccountRoutes.get('/akun', async (c) => c.html(await draw(c, null, null)))
ownAccountRoutes.post('/akun/bahasa', door({ draw, act: changeLanguage }))
ownAccountRoutes.post('/akun/sandi', door({ limit: (c) => overLimit(c, LIMITS.wrongSignInsOfAccount, own(c)), draw, act: changePassword }))

ownAccountRoutes.post('/akun/sesi', door({ draw, act: endSessions }))

/** How much of a session's hash names it on the page: enough among one's own, nothing to anybody else. */
const NAMED_BY = 12

/** Another device that was lost or left open. `session`: its name on the page, or 'semua' for all but this one. */
async function endSessions(c: Ctx, typed: Typed): Promise<Response | Problem> {
  const { store } = c.var.deps
  const which = typed.line('session')
  const own = await openSessions(store, actorOf(c).id, at(c))
  const found = own.find((s) => s.id_hash !== c.var.sessionId && s.id_hash.slice(0, NAMED_BY) === which)
  if (which !== 'semua' && !found) return { status: 409, say: ownAccountWords(c.var.lang).sessionGone, faults: [] }
  await store.commit([found ? endSessionWrite(store, found.id_hash, 'ended', at(c)) : endSessionsWrite(store, actorOf(c).id, at(c), c.var.sessionId)])
  return staffTo(c, '/akun?disimpan=sesi')
}

async function changeLanguage(c: Ctx, typed: Typed): Promise<Response | Problem> {
  const language = typed.line('language')
  if (language !== 'id' && language !== 'en') return faulty([{ field: 'language', say: ownAccountWords(c.var.lang).badLanguage }])
  await c.var.deps.store.commit([languageWrite(c.var.deps.store, actorOf(c).id, language)])
  return staffTo(c, '/akun?disimpan=bahasa')
}

async function changePassword(c: Ctx, typed: Typed): Promise<Response | Refusal | Problem> {
  const { store } = c.var.deps
  const actor = actorOf(c)
  const fresh = passwordOf(typed, 'new')
  const faults = passwordFaults(fresh, actor, c.var.lang, 'new')
  if (faults.length) return faulty(faults)

  const account = await loadAccount(store, actor.id)
  if (!(await checkPassword(account?.password_hash ?? null, passwordOf(typed, 'old')))) return faulty([{ field: 'old', say: ownAccountWords(c.var.lang).oldWrong }])
  const done = await moveAccount(store, actor.id, 'change_password', { by: { staff: actor.id }, at: at(c), passwordHash: await hashPassword(fresh), butSession: c.var.sessionId })
  if ('no' in done) throw new Error('one’s own password can always be changed')
  return isRefusal(done) ? done : staffTo(c, '/akun?disimpan=sandi')
}

/** Guessing in an open session does not use up the budget of the front door. Each try counts before its password is worked out: many at once get no further. */
const own = (c: Ctx) => `own ${actorOf(c).id}`

/** When each was opened and used last, as far as it is known: to five minutes. */
async function sessionsOf(c: Ctx): Promise<OwnSession[]> {
  const here = hereOf(c)
  const open = await openSessions(c.var.deps.store, actorOf(c).id, at(c))
  return open.map((s) => ({
    name: s.id_hash.slice(0, NAMED_BY),
    opened: timeTag(s.created_at, dayTime(s.created_at, here)),
    used: timeTag(s.expires_at, dayTime(new Date(Date.parse(s.expires_at) - IDLE_HOURS * 3_600_000), here)),
    here: s.id_hash === c.var.sessionId,
  }))
}

async function draw(c: Ctx, _typed: Typed | null, problem: Problem | null): Promise<string> {
  const actor = actorOf(c)
  const saved = c.req.method === 'GET' ? c.req.query('disimpan') : undefined
  const body = ownAccountPage({
    lang: c.var.lang,
    csrf: formToken(c),
    name: actor.name,
    email: actor.email,
    roles: actor.roles,
    kept: (await parkedFor(c, actor.id)).length > 0,
    sessions: await sessionsOf(c),
    saved: saved === 'bahasa' || saved === 'sandi' || saved === 'sesi' ? saved : null,
    problem,
  })
  return staffPage(c, { title: ownAccountWords(c.var.lang).title, section: null, body })
}
