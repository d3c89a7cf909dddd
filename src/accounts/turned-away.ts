import { href } from '../../templates/layout.ts'
import { problemBody } from '../../templates/problem-page.ts'
import { signInWords } from '../words/account-words.ts'
import { problemWords } from '../words/problem-words.ts'
import { REFUSALS } from '../words/refusal-words.ts'
import type { Lang } from '../words/words.ts'
import { readCookie } from '../web/cookies.ts'
import { door } from '../web/door.ts'
import { actorOf, type Ctx } from '../web/env.ts'
import { publicPage, staffPage } from '../web/pages.ts'
import { readTyped, type Typed } from '../web/typed.ts'
import { homeOf } from './home.ts'
import { hashOf } from './lucia.ts'
import { park } from './parking.ts'
import { loadSession } from './session-store.ts'

/** No session: to the sign-in page and from there back here. A form that came too late is kept. */
export async function withoutSession(c: Ctx): Promise<Response> {
  const token = readCookie(c, 'tangkal_sesi')
  const ended = token ? await loadSession(c.var.deps.store, hashOf(token)) : null
  const lang = ended?.owner.language ?? 'id'
  if (c.req.method === 'GET' || c.req.method === 'HEAD') {
    const { pathname, search } = new URL(c.req.url)
    return c.redirect(href(lang, `/masuk?lanjut=${encodeURIComponent(pathname + search)}`), 303)
  }
  const typed = ended?.owner.state === 'active' ? await readTyped(c.req.raw) : null
  if (!ended || !typed || 'unreadable' in typed) return c.redirect(href(lang, '/masuk'), 303)
  if (await park(c, ended.session, typed)) return c.redirect(href(lang, '/masuk?tersimpan=1'), 303)
  const text = longestText(typed)
  return text === null ? c.redirect(href(lang, '/masuk'), 303) : c.html(await textPage(c, lang, text), 403)
}

/** Signed in, but not for this: what was typed stands on the page that says so. */
export async function wrongRole(c: Ctx): Promise<Response> {
  const { say } = REFUSALS.not_allowed
  const page = async (kept: string | null) => {
    const w = problemWords(c.var.lang)
    const body = problemBody({
      title: say[c.var.lang],
      more: '',
      kept: kept === null ? null : { label: w.yourText, text: kept },
      action: { href: homeOf(actorOf(c).roles), label: w.back },
    })
    return staffPage(c, { title: say[c.var.lang], section: null, body })
  }
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return c.html(await page(null), 403)
  const refuse = door({ draw: (_c, typed) => page(longestText(typed)), act: async () => ({ refused: 'not_allowed' }) })
  return (await refuse(c, async () => {})) as Response
}

async function textPage(c: Ctx, lang: Lang, text: string): Promise<string> {
  c.set('lang', lang)
  const w = signInWords(lang)
  const body = problemBody({ title: w.endedWithText, more: w.endedWithTextMore, kept: { label: problemWords(lang).yourText, text }, action: { href: href(lang, '/masuk'), label: w.signIn } })
  return publicPage(c, { title: w.endedWithText, place: null, path: '/masuk', body, robots: 'noindex', bar: false })
}

/** What would hurt most to type again; a password never comes back. */
export const longestText = (typed: Typed): string | null =>
  typed.entries().filter(([name, value]) => !NOT_SHOWN.has(name) && value.length > 20).map(([, value]) => value).toSorted((a, b) => b.length - a.length)[0] ?? null

const NOT_SHOWN = new Set(['csrf', 'nonce', 'password', 'old', 'new', 'secret', 'code'])
