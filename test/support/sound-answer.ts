import { fixedHeaders, OPEN_HEADERS } from '../../src/web/headers.ts'

const PRIVATE = /^\/(en\/)?(meja|baca|akun|admin|tiket|masuk|keluar|siapkan|cek(?!-)|lapor)\b/
/** Markup, an attribute or an address that somebody smuggled in. JSON may carry a tag as text: there only what is meant as HTML counts. */
const SMUGGLED = /<x-odd|" x-odd="|(?:href|src|action|formaction)="(?:\s*(?:javascript|data|vbscript):|\/\/|\/\\)/i

/** What must hold of every answer, whatever was asked. @returns what is wrong */
export function unsound(path: string, answer: Response, body: string): string[] {
  const { status, headers } = answer
  const wrong: string[] = []
  const type = headers.get('content-type') ?? ''
  const cache = headers.get('cache-control') ?? ''
  if (status >= 500) wrong.push(`status ${status}`)
  // Open data may be read by any site; 204 answers the question before (OPTIONS).
  const guarded = headers.has('access-control-allow-origin') && (/json/.test(type) || status === 304 || status === 204) ? { ...fixedHeaders(false), ...OPEN_HEADERS } : fixedHeaders(false)
  for (const [name, expected] of Object.entries(guarded)) if (headers.get(name) !== expected) wrong.push(`${name}: ${headers.get(name)}`)
  // Our pages escape quotes everywhere; between the tags of XML they may stand as they are.
  const markup = /xml/.test(type) ? body.replace(/>[^<]*/g, '>') : body
  if (/json/.test(type) ? jsonMarkup(body) : SMUGGLED.test(markup)) wrong.push(`smuggled in ${type}: ${SMUGGLED.exec(markup)?.[0]}`)
  if (headers.getSetCookie().some((cookie) => !/^tangkal_\w+=/.test(cookie))) wrong.push(`cookie ${headers.getSetCookie().join()}`)
  if (cache !== 'no-store' && !cache.startsWith('public, max-age=0')) wrong.push(`cache-control: ${cache}`)
  if (cache.startsWith('public') && (headers.getSetCookie().length > 0 || /name="(csrf|nonce)"/.test(body))) wrong.push('a cacheable answer with something personal')
  if (PRIVATE.test(path) && cache !== 'no-store') wrong.push(`private, but ${cache}`)
  const to = headers.get('location')
  if (to !== null && !/^(\/(?![/\\])|http:\/\/tangkal\.test\/)/.test(to)) wrong.push(`leads to ${to}`)
  if (status >= 300 && status < 400 && status !== 304 && to === null) wrong.push(`${status} without a place to go`)
  return wrong
}

/** The feed's content is HTML; all else in JSON is plain text. */
function jsonMarkup(body: string): boolean {
  try {
    let markup = ''
    JSON.parse(body, (key, value: unknown) => {
      if (key === 'content_html') markup += String(value)
      return value
    })
    return markup.includes('<x-odd')
  } catch {
    return body !== ''
  }
}
