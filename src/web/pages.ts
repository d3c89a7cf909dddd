import { deskPage, href, page, type DeskView, type PageView } from '../../templates/layout.ts'
import { problemBody } from '../../templates/problem-page.ts'
import type { Html } from '../../templates/html.ts'
import { homeOf } from '../accounts/home.ts'
import { officeOf } from '../settings/office.ts'
import { deskWords } from '../words/desk-words.ts'
import { problemWords } from '../words/problem-words.ts'
import { actorOf, hasRole, type Ctx } from './env.ts'
import { formToken } from './form-token.ts'

/** A public page as text, in the frame and language of this request. `path` defaults to the request's own; two slashes before it would name another site. */
export async function publicPage(c: Ctx, view: Omit<PageView, 'lang' | 'path' | 'region' | 'office' | 'assets'> & { path?: string }): Promise<string> {
  const { region, assets } = c.var.deps
  return String(await page({ lang: c.var.lang, path: c.req.path.replace(/^\/{2,}/, '/'), region: region.name, office: (await officeOf(c)).name, assets, ...view }))
}

export type Section = 'queue' | 'search' | 'reading' | 'objections' | 'guidance' | 'showings' | 'accounts' | 'publishers' | 'settings'

/** A page of the desk as text; its navigation shows what this person's roles reach. `section`: which place is current. */
export async function staffPage(c: Ctx, view: Omit<DeskView, 'lang' | 'region' | 'assets' | 'nav' | 'person' | 'home' | 'csrf'> & { section: Section | null }): Promise<string> {
  const actor = actorOf(c)
  const w = deskWords(c.var.lang)
  const places: { section: Section | null; href: string; label: string; shown: boolean }[] = [
    { section: 'queue', href: '/meja', label: w.queue, shown: hasRole(actor, 'moderator') },
    { section: 'search', href: '/meja/cari', label: w.search, shown: hasRole(actor, 'moderator') },
    { section: 'reading', href: '/baca', label: w.reading, shown: hasRole(actor, 'moderator') || hasRole(actor, 'reader') },
    { section: 'objections', href: '/meja/keberatan', label: w.objections, shown: hasRole(actor, 'moderator') },
    { section: 'guidance', href: '/meja/panduan', label: w.guidance, shown: hasRole(actor, 'moderator') || hasRole(actor, 'reader') },
    { section: 'showings', href: '/meja/cek', label: w.showings, shown: hasRole(actor, 'moderator') || hasRole(actor, 'reader') || hasRole(actor, 'admin') },
    { section: null, href: '/cek-fakta', label: w.notices, shown: true },
    { section: 'accounts', href: '/admin/akun', label: w.accounts, shown: hasRole(actor, 'admin') },
    { section: 'publishers', href: '/admin/penerbit', label: w.publishers, shown: hasRole(actor, 'admin') },
    { section: 'settings', href: '/admin/setelan', label: w.settings, shown: hasRole(actor, 'admin') },
  ]
  const nav = places.filter((p) => p.shown).map((p) => ({ href: p.href, label: p.label, current: p.section !== null && p.section === view.section }))
  const { region, assets } = c.var.deps
  return String(await deskPage({ lang: c.var.lang, region: region.name, assets, nav, person: actor.name, home: homeOf(actor.roles), csrf: formToken(c), ...view }))
}

/** Tells in plain words why there is no page here, keeping what was typed. */
export async function problemPage(c: Ctx, title: string, more: string, kept: string | null = null): Promise<string> {
  const w = problemWords(c.var.lang)
  const body: Html = problemBody({
    title,
    more,
    kept: kept ? { label: w.yourText, text: kept } : null,
    action: { href: href(c.var.lang, '/'), label: w.toStart },
  })
  return publicPage(c, { title, place: null, body, robots: 'noindex' })
}
