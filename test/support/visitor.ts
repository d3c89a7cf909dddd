import { parse, type HTMLElement } from 'node-html-parser'
import { expect } from 'vitest'
import type { TestApp } from './app.ts'

export type Answer = { status: number; url: string; headers: Headers; html: string; page: HTMLElement; text: string }
export type Fields = Record<string, string | string[]>

export type SentFile = { field: string; name: string; type?: string; bytes: Uint8Array<ArrayBuffer> }

/**
 * Walks the app as a browser without JavaScript would: keeps cookies, follows 303,
 * sends a form with its hidden fields. Every page is held to the house rules.
 */
export class Visitor {
  readonly cookies = new Map<string, string>()
  last: Answer | null = null
  private readonly base: TestApp
  private readonly address: string
  constructor(base: TestApp, address = '127.0.0.1') {
    this.base = base
    this.address = address
  }

  get(path: string): Promise<Answer> {
    return this.fetch(path, { method: 'GET' })
  }

  /** Posts fields as they are, without looking for a form. */
  post(path: string, fields: Fields, headers: Record<string, string> = {}): Promise<Answer> {
    return this.fetch(path, { method: 'POST', body: encode(fields), headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } })
  }

  /** Fills in the form of the last page whose action ends so, with its hidden and preset fields, and sends it. */
  submit(actionEnd: string, fields: Fields = {}): Promise<Answer> {
    return this.post(this.formAction(actionEnd), { ...this.formFields(actionEnd), ...fields })
  }

  /** As `submit`, as multipart, with files behind the fields as browsers send them. */
  send(actionEnd: string, fields: Fields, files: readonly SentFile[]): Promise<Answer> {
    return this.fetch(this.formAction(actionEnd), { method: 'POST', body: multipart({ ...this.formFields(actionEnd), ...fields }, files) })
  }

  /** The values a form of the last page would send untouched. */
  formFields(actionEnd: string): Fields {
    const form = this.form(actionEnd)
    const fields: Fields = {}
    const add = (name: string, value: string) => {
      const known = fields[name]
      fields[name] = known === undefined ? value : [...(Array.isArray(known) ? known : [known]), value]
    }
    // Fields may stand elsewhere on the page and name their form, as ticks in a table do.
    const elsewhere = form.id ? this.last!.page.querySelectorAll(`[name][form="${form.id}"]:not(button)`) : []
    for (const input of [...form.querySelectorAll('input[name], textarea[name], select[name]'), ...elsewhere]) {
      const type = input.getAttribute('type') ?? ''
      if (type === 'file') continue
      if ((type === 'radio' || type === 'checkbox') && !input.hasAttribute('checked')) continue
      add(input.getAttribute('name')!, valueOf(input))
    }
    return fields
  }

  hasForm(actionEnd: string): boolean {
    return this.forms(actionEnd).length > 0
  }

  private formAction(actionEnd: string): string {
    return this.form(actionEnd).getAttribute('action')!
  }
  private forms(actionEnd: string): HTMLElement[] {
    return (this.last?.page.querySelectorAll('form') ?? []).filter((form) => (form.getAttribute('action') ?? '').split('#')[0]!.endsWith(actionEnd))
  }
  private form(actionEnd: string): HTMLElement {
    const [form] = this.forms(actionEnd)
    if (!form) throw new Error(`no form that ends in ${actionEnd} on ${this.last?.url}; there are: ${this.last?.page.querySelectorAll('form').map((f) => f.getAttribute('action')).join(', ')}`)
    return form
  }

  private async fetch(path: string, init: RequestInit, hops = 0): Promise<Answer> {
    const url = new URL(path, this.last?.url ?? 'http://tangkal.test/')
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers: Record<string, string> = { host: url.host, 'x-test-address': this.address, cookie, ...(init.headers as Record<string, string>) }
    if (init.method === 'POST' && !('origin' in headers)) headers['origin'] = url.origin
    const response = await this.base.app.request(url.href, { ...init, headers })
    for (const set of response.headers.getSetCookie()) this.keep(set)
    if (response.status === 303 && hops < 5) return this.fetch(new URL(response.headers.get('location')!, url).href, { method: 'GET' }, hops + 1)
    const html = await response.text()
    const page = parse(html, { comment: true })
    this.last = { status: response.status, url: url.href, headers: response.headers, html, page, text: page.text.replace(/\s+/g, ' ') }
    houseRules(this.last)
    return this.last
  }

  private keep(set: string) {
    const [pair = '', ...attributes] = set.split(';')
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
    if (attributes.some((a) => /max-age=0/i.test(a))) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}

const valueOf = (input: HTMLElement): string => {
  if (input.tagName === 'TEXTAREA') return decode(input.innerHTML).replace(/^\n/, '')
  if (input.tagName === 'SELECT') {
    const options = input.querySelectorAll('option')
    return (options.find((o) => o.hasAttribute('selected')) ?? options[0])?.getAttribute('value') ?? ''
  }
  return input.getAttribute('value') ?? (input.getAttribute('type') === 'checkbox' ? 'on' : '')
}
const decode = (escaped: string) => parse(`<p>${escaped.replace(/\n/g, '&#10;')}</p>`).text

function multipart(fields: Fields, files: readonly SentFile[]): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one)
  for (const file of files) form.append(file.field, new File([file.bytes], file.name, { type: file.type ?? 'image/jpeg' }))
  return form
}

function encode(fields: Fields): string {
  const pairs = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of Array.isArray(value) ? value : [value]) pairs.append(name, one)
  return pairs.toString()
}

/** What must hold on every page; each failure says what to do instead. */
export function houseRules(answer: Answer): void {
  const { url, page, html, headers } = answer
  expect(answer.status, `${url} failed:\n${html.slice(0, 2000)}`).toBeLessThan(500)
  expect(headers.get('content-security-policy'), `${url}: no CSP header`).toContain("default-src 'self'")
  if (!/^<!doctype html>/i.test(html)) return
  const root = page.querySelector('html')!
  expect(root.getAttribute('lang'), `${url}: <html lang="id"> or "en"`).toMatch(/^(id|en)$/)
  expect(page.querySelectorAll('h1').length, `${url}: exactly one <h1>`).toBe(1)
  expect(page.querySelector('title')?.text.trim(), `${url}: a <title>`).toBeTruthy()
  for (const landmark of ['header', 'main']) expect(page.querySelectorAll(landmark).length, `${url}: one <${landmark}>`).toBeGreaterThan(0)
  const inline = page.querySelectorAll('script:not([src]):not([type="application/ld+json"]), style, [style], [onclick], [onload], [onerror]')
  expect(inline.map(String), `${url}: inline code: move it to static/`).toEqual([])
  for (const field of page.querySelectorAll('input:not([type=hidden]), select, textarea'))
    expect(page.querySelector(`label[for="${field.id}"]`) ?? field.closest('label'), `${url}: ${field.toString().slice(0, 120)} has no <label for>`).toBeTruthy()
  const ids = page.querySelectorAll('[id]').map((e) => e.id)
  expect(ids.filter((id, i) => ids.indexOf(id) !== i), `${url}: ids used twice`).toEqual([])
  for (const form of page.querySelectorAll('form')) {
    expect(form.getAttribute('action'), `${url}: a form without action`).toBeTruthy()
    const post = form.getAttribute('method')?.toLowerCase() === 'post'
    if (post && !form.getAttribute('action')!.endsWith('/cek')) expect(form.querySelector('input[name=csrf]'), `${url}: form ${form.getAttribute('action')} has no csrf`).toBeTruthy()
  }
}
