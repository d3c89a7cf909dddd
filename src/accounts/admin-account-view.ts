import { adminAccountPage } from '../../templates/admin-account-page.ts'
import { timeTag } from '../../templates/parts/time.ts'
import type { TimelineItem } from '../../templates/parts/timeline.ts'
import type { Problem } from '../web/door.ts'
import { actorOf, type Ctx } from '../web/env.ts'
import { formToken } from '../web/form-token.ts'
import { staffPage } from '../web/pages.ts'
import type { Typed } from '../web/typed.ts'
import { accountActs, adminAccountWords } from '../words/account-words.ts'
import { dayTime } from '../words/time.ts'
import { rolesText } from '../../templates/account-parts.ts'
import { loadAccount, type AccountRow } from './account-store.ts'
import type { Role } from './account-tables.ts'
import type { TrailRow } from '../store/trail.ts'
import { accountTrail } from './account-views.ts'
import { madePassword } from './setup.ts'

/** A made password is shown so long, to the admin who had it made. */
const SHOWN_MINUTES = 10

/** One account with its forms and its trail; null where there is none. */
export async function drawAccount(c: Ctx, typed: Typed | null, problem: Problem | null): Promise<string | null> {
  const account = await loadAccount(c.var.deps.store, c.req.param('id') ?? '')
  if (!account) return null
  const trail = await accountTrail(c.var.deps.store, account.id)
  const roles = JSON.parse(account.roles) as Role[]
  const body = adminAccountPage({
    lang: c.var.lang,
    csrf: formToken(c),
    id: account.id,
    name: account.name,
    email: account.email,
    roles: typed?.has('role') || problem?.faults.some((f) => f.field === 'role') ? (typed?.all('role') ?? []) : roles,
    state: account.state,
    own: account.id === actorOf(c).id,
    made: madeFor(c, account, trail),
    saved: c.req.method === 'GET' ? (c.req.query('disimpan') ?? null) : null,
    trail: trail.map((act) => trailItem(c, act)),
    problem,
  })
  return staffPage(c, { title: account.name, section: 'accounts', body })
}

/** The last password that was made and not yet replaced; nobody but its maker sees it. */
function madeFor(c: Ctx, account: AccountRow, trail: TrailRow[]): string | null {
  const last = trail.find(({ act }) => ['add', 'reset_password', 'change_password'].includes(act))
  if (!last || last.detail['made'] !== true || last.actorId !== actorOf(c).id) return null
  const age = c.var.now.getTime() - Date.parse(last.at)
  return age < SHOWN_MINUTES * 60_000 ? madePassword(c.var.deps.keys, account.id, last.seq) : null
}

function trailItem(c: Ctx, { act, actor, actorId, detail, at }: TrailRow): TimelineItem {
  const acts = accountActs(c.var.lang) as Record<string, string | undefined>
  const here = { zone: c.var.deps.region.timezone, lang: c.var.lang, now: c.var.now }
  return {
    who: actor ?? adminAccountWords(c.var.lang).bySystem,
    did: acts[act] ?? act,
    reason: Array.isArray(detail['to']) ? rolesText(c.var.lang, detail['to'] as Role[]) : null,
    when: timeTag(at, dayTime(at, here)),
    own: actorId === actorOf(c).id,
  }
}
