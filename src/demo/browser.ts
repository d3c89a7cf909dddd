import type { Hono } from 'hono'
import type { AppEnv } from '../web/env.ts'

export type Fields = Record<string, string | readonly string[] | undefined>
export type SentFile = { field: string; name: string; bytes: Uint8Array<ArrayBuffer> }
export type Page = { url: URL; html: string }

/**
 * A browser without JavaScript, as small as the demo needs: keeps cookies, follows
 * redirects, fills in the forms that a page really has. Any page but a good one ends
 * the story with that page's own words.
 */
export class Browser {
  page: Page = { url: new URL('http://127.0.0.1/'), html: '' }
  private readonly app: Hono<AppEnv>
  readonly cookies = new Map<string, string>()
  constructor(app: Hono<AppEnv>) {
    this.app = app
  }

  open(path: string): Promise<Page> {
    return this.fetch(new URL(path, this.page.url), {})
  }

  /**
   * Fills in a form of the page and presses its button.
   *
   * @param action how the form's address ends
   * @param press how the address of another of its buttons ends
   * @param files what is chosen in its file controls, in order
   */
  send(action: string, fields: Fields = {}, press?: string, files: readonly SentFile[] = []): Promise<Page> {
    const form = formsOf(this.page.html).find((f) => f.action.endsWith(action))
    if (!form) throw new Error(`${this.page.url.pathname} has no form ${action}. It says: ${plainText(this.page.html)}`)
    const target = press ? form.buttons.find((button) => button.endsWith(press)) : form.action
    if (target === undefined) throw new Error(`the form ${action} of ${this.page.url.pathname} has no button ${press}`)
    const body = files.length > 0 ? new FormData() : new URLSearchParams()
    for (const [name, value] of Object.entries({ ...form.fields, ...fields })) for (const one of typeof value === 'string' ? [value] : (value ?? [])) body.append(name, one)
    if (body instanceof FormData) for (const { field, name, bytes } of files) body.append(field, new File([bytes], name))
    return this.fetch(new URL(target, this.page.url), { method: 'POST', body, headers: { origin: this.page.url.origin } })
  }

  private async fetch(url: URL, init: RequestInit): Promise<Page> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await this.app.request(url.href, { ...init, headers: { host: url.host, cookie, ...(init.headers as Record<string, string>) } })
    for (const set of answer.headers.getSetCookie()) this.keep(set)
    if (answer.status === 303) return this.fetch(new URL(answer.headers.get('location')!, url), {})
    const html = await answer.text()
    if (answer.status !== 200) throw new Error(`${init.method ?? 'GET'} ${url.pathname} answered ${answer.status}: ${plainText(html)}`)
    this.page = { url, html }
    return this.page
  }

  private keep(set: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
    if (/max-age=0/i.test(set)) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}

type Form = { action: string; fields: Record<string, string[]>; buttons: string[] }

/** Reads only the markup that our own templates write. */
function formsOf(html: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].filter(([, tag]) => attribute(tag!, 'method') === 'post').map(([, tag, inside]) => ({
    action: attribute(tag!, 'action') ?? '',
    fields: fieldsOf(inside!),
    buttons: [...inside!.matchAll(/<button\b([^>]*)>/g)].map(([, button]) => attribute(button!, 'formaction') ?? ''),
  }))
}

/** What a form would send untouched. */
function fieldsOf(inside: string): Form['fields'] {
  const fields: Form['fields'] = {}
  for (const [, kind, tag, content] of inside.matchAll(/<(input|textarea|select)\b([^>]*)>(?:([\s\S]*?)<\/\1>)?/g)) {
    const name = attribute(tag!, 'name')
    const chosen = !/type="(radio|checkbox)"/.test(tag!) || /\schecked\b/.test(tag!)
    if (name === null || !chosen) continue
    const value = kind === 'textarea' ? unescaped(content!).replace(/^\n/, '') : kind === 'select' ? selected(content!) : (attribute(tag!, 'value') ?? '')
    ;(fields[name] ??= []).push(value)
  }
  return fields
}

function selected(options: string): string {
  const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, tag]) => tag!)
  return attribute(all.find((tag) => /\sselected\b/.test(tag)) ?? all[0] ?? '', 'value') ?? ''
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? null : unescaped(found)
}

const SIGNS: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }
const unescaped = (text: string) => text.replace(/&(lt|gt|quot|#39|amp);/g, (_, sign: string) => SIGNS[sign]!)

/** What a person would read of the page, for the message that ends the story. */
const plainText = (html: string) => unescaped((/<main[\s\S]*?<\/main>/.exec(html)?.[0] ?? html).replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ').trim().slice(0, 600)
