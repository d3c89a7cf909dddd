import { html } from 'hono/html'
import { commonWords } from '../src/words/common-words.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { dip } from './parts/dip.ts'
import { icon, type IconName, logo } from './parts/marks.ts'

/** URLs of the static files, with their fingerprints. */
export type Assets = { readonly css: string; readonly deskCss: string; readonly js: string; readonly desk: string; readonly htmx: string; readonly icon: string }
export type Place = 'cek' | 'lapor' | 'tiket' | 'cek-fakta'
export type ScriptName = 'tangkal' | 'htmx' | 'desk'

/**
 * @property path without the language's prefix, with the query if it must survive the change of language
 * @property place which of the four places is current
 * @property region 'Kutai Timur'; `office` who runs it, 'Diskominfo bersama KIM'
 * @property header 'ink' (default), or 'white' where a verdict is to be the only ink
 * @property hero stands in ink at the top of main, with the h1 in it
 * @property band stands full width at the top of main: a verdict band and its strips
 * @property bar the bottom bar of a phone; false on the page that shows a secret
 * @property head further head elements: canonical, JSON-LD
 */
export type PageView = {
  readonly lang: Lang
  readonly path: string
  readonly title: string
  readonly description?: string
  readonly place: Place | null
  readonly region: string
  readonly office: string
  readonly assets: Assets
  readonly body: Html
  readonly header?: 'ink' | 'white'
  readonly hero?: Html
  readonly band?: Html
  readonly bar?: boolean
  readonly robots?: 'noindex'
  readonly head?: Html
  readonly scripts?: readonly ScriptName[]
  readonly languageSwitch?: boolean
}

/** A public address in a language: '/lapor', '/en/lapor'. */
export const href = (lang: Lang, path: string) => (lang === 'id' ? path : path === '/' ? '/en' : `/en${path}`)

/** A public page. */
export const page = (v: PageView): Html => html`<!doctype html>
<html lang="${v.lang}">
${pageHead(v)}
<body${v.bar !== false && html` class="barred"`}>
<a class="skip" href="#isi">${commonWords(v.lang).skip}</a>
<header class="top${v.header === 'white' ? ' white' : ''}"><div class="wrap">
${brand(href(v.lang, '/'), commonWords(v.lang).name, v.region)}${v.bar !== false && places(v)}${v.languageSwitch !== false && languageSwitch(v)}
</div>${v.header !== 'white' && !v.hero && dip()}</header>
<main id="isi" tabindex="-1">
${v.hero && html`<div class="hero"><div class="wrap">${v.hero}</div>${dip()}</div>`}${v.band}<div class="wrap">${v.body}</div>
</main>
${footer(v)}
</body>
</html>`

const pageHead = (v: PageView) => html`<head>
${commonHead(v, `${v.title} · ${commonWords(v.lang).name} ${v.region}`)}${v.description && html`<meta name="description" content="${v.description}">`}${v.languageSwitch !== false && alternates(v)}<link rel="alternate" type="application/atom+xml" href="${href(v.lang, '/feed.xml')}" title="${commonWords(v.lang).latest}">${v.head}
</head>`

/** What both kinds of page have in their head. */
const commonHead = (v: { readonly assets: Assets; readonly scripts?: readonly ScriptName[]; readonly robots?: 'noindex'; readonly staff?: true }, title: string) => html`<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="stylesheet" href="${v.assets.css}">${v.staff && html`<link rel="stylesheet" href="${v.assets.deskCss}">`}
<link rel="icon" href="${v.assets.icon}" type="image/svg+xml">
${v.robots && html`<meta name="robots" content="noindex">`}${v.scripts?.includes('htmx') && html`<meta name="htmx-config" content="${HTMX_CONFIG}"><script src="${v.assets.htmx}" defer></script>`}${v.scripts?.includes('tangkal') && html`<script src="${v.assets.js}" defer></script>`}${v.scripts?.includes('desk') && html`<script src="${v.assets.desk}" defer></script>`}`

// The style htmx would write into the page is refused by our content policy, and we have no spinner.
const HTMX_CONFIG = JSON.stringify({ includeIndicatorCSS: false })

const alternates = (v: PageView) =>
  html`<link rel="alternate" hreflang="id" href="${href('id', v.path)}"><link rel="alternate" hreflang="en" href="${href('en', v.path)}">`

const brand = (to: string, name: string, region: string) => html`<a class="brand" href="${to}">${logo()}<b>${name}</b><span>${region}</span></a>`

const PLACES: readonly { place: Place; path: string; icon: IconName; word: 'check' | 'report' | 'ticket' | 'notices' }[] = [
  { place: 'cek', path: '/', icon: 'check', word: 'check' },
  { place: 'lapor', path: '/lapor', icon: 'report', word: 'report' },
  { place: 'tiket', path: '/tiket', icon: 'ticket', word: 'ticket' },
  { place: 'cek-fakta', path: '/cek-fakta', icon: 'notice', word: 'notices' },
]

/** One navigation: under the thumb on a phone, in the header above 48 rem. */
const places = (v: PageView) => html`<nav class="places" aria-label="${commonWords(v.lang).places}">${PLACES.map(
  (p) => html`<a href="${href(v.lang, p.path)}"${p.place === v.place && html` aria-current="${p.path === v.path ? 'page' : 'true'}"`}>${icon(p.icon)}<span>${commonWords(v.lang)[p.word]}</span></a>`,
)}</nav>`

function languageSwitch(v: PageView): Html {
  const other = v.lang === 'id' ? 'en' : 'id'
  return html`<a class="language" href="${href(other, v.path)}" lang="${other}" hreflang="${other}">${commonWords(v.lang).otherLanguage}</a>`
}

const FOOT = [
  { path: '/panduan', word: 'guidance' }, { path: '/metodologi', word: 'method' }, { path: '/koreksi', word: 'corrections' }, { path: '/statistik', word: 'figures' }, { path: '/privasi', word: 'privacy' }, { path: '/tentang', word: 'about' }, { path: '/k', word: 'real' },
] as const

function footer(v: PageView): Html {
  const w = commonWords(v.lang)
  return html`<footer class="foot"><div class="wrap"><p><b>${w.name} ${v.region}</b> · ${w.runBy(v.office)} ${w.impartial}</p><p class="row">${FOOT.map(({ path, word }) => html`<a href="${href(v.lang, path)}">${w[word]}</a>`)}</p></div></footer>`
}

/**
 * @property band full width at the top of main: the lease bar
 * @property nav the places this person may go to
 * @property person the name that leads to /akun
 * @property home where this person's roles begin
 */
export type DeskView = {
  readonly lang: Lang
  readonly title: string
  readonly region: string
  readonly assets: Assets
  readonly body: Html
  readonly nav: readonly { readonly href: string; readonly label: string; readonly current: boolean }[]
  readonly person: string
  readonly home: string
  readonly csrf: string
  readonly band?: Html
  readonly head?: Html
  readonly scripts?: readonly ScriptName[]
}

/** A page for staff: dense, full width, no bottom bar; the language is the account's, so the address has no prefix. */
export const deskPage = (v: DeskView): Html => html`<!doctype html>
<html lang="${v.lang}">
<head>
${commonHead({ ...v, robots: 'noindex', staff: true }, `${v.title} · ${commonWords(v.lang).desk} ${v.region}`)}${v.head}
</head>
<body class="desk">
<a class="skip" href="#isi">${commonWords(v.lang).skip}</a>
<header class="top"><div class="wrap">
${brand(v.home, commonWords(v.lang).desk, v.region)}
<nav class="sections" aria-label="${commonWords(v.lang).deskPlaces}">${v.nav.map((n) => html`<a href="${n.href}"${n.current && html` aria-current="page"`}>${n.label}</a>`)}</nav>
<div class="person"><a href="/akun" title="${commonWords(v.lang).account}">${v.person}</a><form method="post" action="/keluar"><input type="hidden" name="csrf" value="${v.csrf}"><button class="plain">${commonWords(v.lang).signOut}</button></form></div>
</div></header>
<main id="isi" tabindex="-1">${v.band}<div class="wrap">${v.body}</div></main>
</body>
</html>`
