import { parse, type HTMLElement } from 'node-html-parser'
import type { TestApp } from './app.ts'
import type { Visitor } from './visitor.ts'

/** A route of the app's own table, and which paths it answers. */
export type Route = { method: 'GET' | 'POST'; path: string; matches: RegExp }

/** @property values what the control would send untouched; options: what a person could choose instead */
export type FoundField = { name: string; type: string; values: string[]; options: string[] }
export type Found = { who: Visitor; route: Route; path: string; form: { multipart: boolean; fields: FoundField[] } | null }

export const routesOf = ({ app }: TestApp): Route[] => {
  const seen = new Map<string, Route>()
  for (const { method, path } of app.routes) if (method === 'GET' || method === 'POST') seen.set(`${method} ${path}`, { method, path, matches: patternOf(path) })
  return [...seen.values()]
}

/** `/a/:id{[0-9]{1,12}}/b` as a pattern; braces nest. */
function patternOf(path: string): RegExp {
  const parts = path.split(/(:\w+(?:\{(?:[^{}]|\{[^}]*\})*\})?)/).map((part) => (part.startsWith(':') ? (/\{(.*)\}$/.exec(part)?.[1] ?? '[^/]+') : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
  return new RegExp(`^${parts.join('')}$`)
}

/** Without host, query, fragment and language. */
const plain = (path: string) => new URL(path, 'http://tangkal.test').pathname.replace(/^\/en(?=\/|$)/, '') || '/'
export const routeOf = (routes: readonly Route[], method: string, path: string): Route | null => {
  const found = routes.filter((route) => route.method === method && route.matches.test(plain(path)))
  return found.find((route) => !route.path.includes(':')) ?? found[0] ?? null
}

/**
 * Follows every link of every page that a person can reach, and gathers every form.
 *
 * @param perRoute how many addresses of one route and language are opened: a hundredth notice teaches nothing
 * @returns what was found, and links and forms that lead to no route
 */
export async function crawl(who: Visitor, routes: readonly Route[], from: readonly string[], perRoute: number): Promise<{ found: Found[]; dead: string[] }> {
  const found = new Map<string, Found>()
  const dead: string[] = []
  const opened = new Map<string, number>()
  const waiting = [...from]
  const seen = new Set(waiting)

  const note = (page: string, method: 'GET' | 'POST', to: string, form: Found['form']) => {
    const url = new URL(to, page)
    if (url.hostname !== 'tangkal.test' || !url.protocol.startsWith('http') || url.pathname.startsWith('/s/')) return
    const path = url.pathname + url.search
    const route = routeOf(routes, method, path)
    if (!route) return void dead.push(`${method} ${path} on ${page}`)
    // The same form stands on many pages (signing out): once with the same fields is enough.
    const fields = form?.fields.map((field) => field.name).join() ?? ''
    if (!found.has(`${method} ${path} ${fields}`)) found.set(`${method} ${path} ${fields}`, { who, route, path, form })
    if (method === 'GET' && !seen.has(path)) {
      seen.add(path)
      waiting.push(path)
    }
  }

  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = `${routeOf(routes, 'GET', path)?.path} ${path.startsWith('/en')}`
    opened.set(kind, (opened.get(kind) ?? 0) + 1)
    if (opened.get(kind)! > perRoute) continue
    const { url, html, page, headers } = await who.get(path)
    note(url, 'GET', path, null)
    const type = headers.get('content-type') ?? ''
    for (const address of type.includes('html') ? linksIn(page) : type.startsWith('image') ? [] : addressesIn(html)) note(url, 'GET', address, null)
    for (const form of page.querySelectorAll('form')) {
      const method = form.getAttribute('method')?.toLowerCase() === 'post' ? 'POST' : 'GET'
      const to = { multipart: form.getAttribute('enctype') === 'multipart/form-data', fields: fieldsOf(form, page) }
      const buttons = form.querySelectorAll('button[formaction]').map((button) => button.getAttribute('formaction')!)
      for (const action of [form.getAttribute('action')!, ...buttons]) note(url, method, action, to)
    }
  }
  return { found: [...found.values()], dead }
}

const linksIn = (page: HTMLElement): string[] =>
  [...page.querySelectorAll('a[href], link[href]').map((e) => e.getAttribute('href')!), ...page.querySelectorAll('img[src]').map((e) => e.getAttribute('src')!)].map((escaped) => parse(`<p>${escaped}</p>`).text)

/** Of feeds, the site map and robots.txt. */
const addressesIn = (text: string): string[] => (text.match(/http:\/\/tangkal\.test[^\s"'<>\\]*/g) ?? [])

function fieldsOf(form: HTMLElement, page: HTMLElement): FoundField[] {
  const fields = new Map<string, FoundField>()
  const outside = form.id ? page.querySelectorAll(`[form="${form.id}"]`) : []
  for (const control of [...form.querySelectorAll('input[name], textarea[name], select[name], button[name]'), ...outside]) {
    const name = control.getAttribute('name')
    if (!name) continue
    const type = control.tagName === 'INPUT' ? (control.getAttribute('type') ?? 'text') : control.tagName.toLowerCase()
    const field = fields.get(name) ?? { name, type, values: [], options: [] }
    fields.set(name, field)
    const value = control.getAttribute('value') ?? ''
    if (type === 'select') {
      const options = control.querySelectorAll('option').map((option) => ({ value: option.getAttribute('value') ?? '', chosen: option.hasAttribute('selected') }))
      field.options.push(...options.map((option) => option.value))
      field.values.push((options.find((option) => option.chosen) ?? options[0])?.value ?? '')
    } else if (type === 'radio' || type === 'checkbox' || type === 'button') {
      field.options.push(value)
      if (control.hasAttribute('checked')) field.values.push(value)
    } else field.values.push(type === 'textarea' ? parse(`<p>${control.innerHTML}</p>`).text : value)
  }
  return [...fields.values()]
}
