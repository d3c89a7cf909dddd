import type { Found, FoundField, Route } from './crawl.ts'
import { MARK } from './full-desk.ts'

/** Working a password out takes long by design: such forms come up less often. */
const SLOW = /^\/(masuk|akun\/sandi|siapkan)$/

/** One route as likely as another, however many pages it has. */
export function oneOf(d: Dice, byRoute: ReadonlyMap<Route, Found[]>): Found {
  const route = d.pick([...byRoute.keys()])
  return SLOW.test(route.path) && route.method === 'POST' && !d.once(4) ? oneOf(d, byRoute) : d.pick(byRoute.get(route)!)
}

/** Seeded: the same choices on every machine. */
export type Dice = { below(n: number): number; pick<T>(list: readonly T[]): T; once(inHowMany: number): boolean }

export function dice(seed: number): Dice {
  let state = seed
  const below = (n: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
  return { below, pick: (list) => list[below(list.length)]!, once: (n) => below(n) === 0 }
}

export type OddRequest = { method: string; url: string; headers: [string, string][]; body: Uint8Array<ArrayBuffer> | null }
type Pair = [string, string]

export const ORIGIN = 'http://tangkal.test'
const VALUES = ['', ' ', '0', '-1', 'NaN', '1e309', '999999999999999999999', MARK, `">${MARK}`, `'>${MARK}`, '" x-odd="', `</textarea>${MARK}`, `</script>${MARK}`, `<!--${MARK}`, `]]>${MARK}`, 'javascript:alert(1)', '//evil.example', '/\\evil.example', 'https://kpu.go.id@evil.example/', 'http://[::1', 'https://xn--', '\u0000', '\u202e', '\ufeff', '\ud800', '%00', '%', '%ff', '../../etc/passwd', '2027-02-30', '2031-12-31T99:99', '0000-00-00', '+275760-09-13', '{"a":1}', '[]', 'null', 'undefined', '__proto__', 'constructor', "' OR 1=1 --", '* "a" OR', 'NEAR(', '😀'.repeat(60), 'a'.repeat(2001), 'b'.repeat(12_000), '>'.repeat(5000), '['.repeat(3000), '\n\n\n', '\r\nSet-Cookie: odd=1', 'false\nmisleading', '[x](javascript:1)', `![x](${MARK})`, '1002-4', '545700', 'lusab-babad-gutih-tugad', '٣', '２０２７', 'ß'.repeat(300), 'ı', 'İ']
const FIELD_NAMES = ['__proto__', 'constructor', 'csrf', 'csrf[]', 'seq', 'text', 'password', 'step', 'verdict', 'about', 'source_url', 'id', 'nonce', 'media', '', 'lanjut', 'x'.repeat(300)]
const FILE_NAMES = ['a.jpg', '../../x.jpg', '', 'a"b.jpg', 'a\r\nSet-Cookie: odd=1', `${MARK}.jpg`, 'x'.repeat(5000), '\u0000.png', 'C:\\a.jpg', 'é.jpg']
const HEADERS: [string, readonly string[]][] = [
  ['origin', ['null', 'https://jahat.example', 'http://tangkal.test:80', 'http://tangkal.test.', 'http://TANGKAL.test', 'x', `http://tangkal.test/${MARK}`]],
  ['host', ['tangkal.test:99999', '[::1]', 'a b', 'tangkal.test@evil.example', 'evil.example', MARK]],
  ['cookie', ['tangkal_tiket=AAAA', 'tangkal_sesi=; tangkal_formulir=', '=;=;', 'a'.repeat(9000), 'tangkal_sesi=%ff%fe', 'tangkal_formulir=%', '__proto__=1', 'tangkal_tiket=\u00ff', 'tangkal_kenal=..']],
  ['accept-language', ['en', '*', 'x'.repeat(3000), ';q=']],
  ['content-type', ['', 'text/plain', 'application/json', 'multipart/form-data', 'multipart/form-data; boundary=', `multipart/form-data; boundary=${'x'.repeat(300)}`, 'multipart/form-data; boundary="', 'multipart/mixed; boundary=x', 'application/x-www-form-urlencoded; charset=utf-16', 'application/x-www-form-urlencodedx', '\u00ff/\u00ff']],
  ['content-length', ['0', '-1', 'abc', '99999999999', '34000001', '5']],
  ['x-forwarded-for', ['1.2.3.4', ', ,', '::', 'x'.repeat(5000), '[2001:db8::1]:80', MARK]],
  ['x-forwarded-host', ['evil.example']],
  ['x-forwarded-proto', ['https', 'javascript']],
  ['if-none-match', ['*', '"x"', 'W/"', 'x'.repeat(5000), ',']],
  ['if-modified-since', ['yesterday', 'Thu, 01 Jan 1970 00:00:00 GMT']],
  ['range', ['bytes=0-1', 'bytes=-', 'bytes=5-1,9-', 'x']],
  ['accept-encoding', ['gzip', 'gzip;q=0', 'gzip;q=', 'br', '*', '\u00ff']],
  ['accept', ['application/json', '*/*;q=', 'image/webp']],
  ['hx-request-type', ['partial', 'full', MARK]],
  ['hx-request', ['true']],
  ['sec-fetch-site', ['cross-site', 'none', 'same-site']],
  ['x-http-method-override', ['DELETE', 'GET']],
  ['user-agent', ['', MARK, '\u00ff']],
  ['referer', ['https://evil.example/', 'x']],
]
const METHODS = ['HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'GET', 'POST']

const value = (d: Dice) => d.pick(VALUES) + (d.once(5) ? d.pick(VALUES) : '')

/** A form filled in well. */
export const filledIn = (d: Dice, { form }: Found): Pair[] => (form?.fields ?? []).filter((field) => field.type !== 'file').flatMap((field) => legal(d, field).map((one): Pair => [field.name, one]))

/** What a person could well have written there. */
function legal(d: Dice, { name, type, values, options }: FoundField): string[] {
  if (type === 'hidden') return values
  if (options.length > 0) return d.once(4) && values.length > 0 ? values : [d.pick(options)]
  if (values.some((one) => one !== '') && !d.once(4)) return values
  if (/date|seen_at|until|valid|best/.test(name)) return [d.pick(['2027-06-05', '2027-06-09T12:00', '2027-06-08T16:00'])]
  if (/url/.test(name)) return ['https://kpu.go.id/pengumuman']
  if (/email/.test(name)) return ['budi@meja.test']
  return [d.pick(['kata biasa saja', 'TPS buka pukul 07.00', 'Kutai Timur', '1'])]
}

/** A form filled in well but for one or two things, or a link that somebody has bent. */
export function oddRequest(d: Dice, found: Found, files: readonly Uint8Array[]): OddRequest {
  const cookie = [...found.who.cookies].map((pair) => pair.join('=')).join('; ')
  const request: OddRequest = { method: found.route.method, url: found.path, headers: [['host', 'tangkal.test'], ['cookie', cookie]], body: null }
  const pairs = filledIn(d, found)
  for (let n = d.below(3); n > 0; n--) bendFields(d, pairs)
  if (found.route.method === 'POST') {
    request.headers.push(['origin', ORIGIN])
    const takesFiles = found.form!.fields.filter((field) => field.type === 'file')
    if (found.form!.multipart ? !d.once(4) : d.once(12)) asMultipart(d, request, pairs, takesFiles[0]?.name ?? 'media', files)
    else asPairs(d, request, pairs)
  } else if (found.form || d.once(3)) {
    if (!found.form) bendFields(d, pairs)
    request.url = `${found.path.split('?')[0]}?${encoded(d, pairs).slice(0, 14_000)}`
  }
  if (d.once(4)) bendHeaders(d, request)
  if (d.once(6)) bendPath(d, request)
  if (d.once(40)) request.method = d.pick(METHODS)
  if (['GET', 'HEAD'].includes(request.method)) request.body = null
  return request
}

function bendFields(d: Dice, pairs: Pair[]): void {
  const at = d.below(pairs.length || 1)
  const bend = d.below(6)
  if (pairs.length === 0 || bend === 0) pairs.push([d.pick(FIELD_NAMES), value(d)])
  else if (bend === 1) pairs.splice(at, 1)
  else if (bend === 2) pairs.push([pairs[at]![0], value(d)])
  else if (bend === 3 && d.once(6)) for (let n = 0; n < 500; n++) pairs.push([pairs[at]![0], String(n)])
  else if (pairs[at]![0] !== 'csrf' || d.once(10)) pairs[at] = [pairs[at]![0], value(d)]
}

function encoded(d: Dice, pairs: readonly Pair[]): string {
  const well = new URLSearchParams(pairs.map(([name, one]) => [name.toWellFormed(), one.toWellFormed()])).toString()
  return d.once(12) ? well + d.pick(['&', '%', '&%zz=%', '&a=%ff%fe', '&=', '&&&', '&text=%c0%af', '&a=1;b=2', '&%00=%00', '&text=\u0000']) : well
}

function asPairs(d: Dice, request: OddRequest, pairs: readonly Pair[]): void {
  request.headers.push(['content-type', 'application/x-www-form-urlencoded'])
  request.body = bytes(d.once(300) ? `${encoded(d, pairs)}&text=${'a'.repeat(1_100_000)}` : encoded(d, pairs))
}

function asMultipart(d: Dice, request: OddRequest, pairs: readonly Pair[], field: string, files: readonly Uint8Array[]): void {
  const boundary = d.once(8) ? d.pick(['x', '--', "a'()+_,-./:=?", 'text', '0'.repeat(70)]) : 'batas-antara'
  request.headers.push(['content-type', `multipart/form-data; boundary=${d.once(2) ? `"${boundary}"` : boundary}`])
  const parts: Uint8Array[] = pairs.map(([name, one]) => bytes(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${d.once(30) ? d.pick(['; filename=', '; filename*=utf-16\'\'%ff', '; name=twice', ';;;', `; x="${MARK}"`]) : ''}\r\n${d.once(30) ? d.pick(['Content-Type: text/plain; charset=utf-16\r\n', 'Content-Transfer-Encoding: base64\r\n', 'Content-Type: multipart/mixed; boundary=y\r\n', `X: ${'y'.repeat(9000)}\r\n`, ':\r\n']) : ''}\r\n${one}\r\n`))
  for (let n = d.pick([0, 1, 1, 1, 2, 5, 25]); n > 0; n--) {
    const type = d.pick(['image/jpeg', 'image/png', 'text/html', '', 'a\u00ff'])
    parts.splice(d.once(8) ? 0 : parts.length, 0, bytes(`--${boundary}\r\nContent-Disposition: form-data; name="${d.once(8) ? d.pick(FIELD_NAMES) : field}"; filename="${d.pick(FILE_NAMES)}"\r\nContent-Type: ${type}\r\n\r\n`), d.pick(files), bytes('\r\n'))
  }
  parts.push(bytes(d.once(8) ? d.pick(['', `--${boundary}`, `--${boundary}\r\n`, '\r\n', `--${boundary}--${MARK}`]) : `--${boundary}--\r\n`))
  const whole = new Uint8Array(Buffer.concat(parts))
  request.body = d.once(12) ? whole.slice(0, d.below(whole.length)) : whole
}

function bendHeaders(d: Dice, request: OddRequest): void {
  for (let n = 1 + d.below(3); n > 0; n--) {
    const [name, values] = d.pick(HEADERS)
    request.headers = [...request.headers.filter(([known]) => known !== name), [name, d.pick(values)]]
  }
}

function bendPath(d: Dice, request: OddRequest): void {
  const [path = '', query] = request.url.split('?')
  const segments = path.split('/')
  const at = 1 + d.below(Math.max(1, segments.length - 1))
  const bends = [
    () => segments.splice(1, 0, 'en'),
    () => (segments[at] = d.pick(['..', '%2e%2e', '.', '%', '%ff', '%00', '%2f', '', '0', '-1', '00001', '1e5', '999999999999', '9'.repeat(40), 'x'.repeat(3000), encodeURIComponent(MARK), '%3Cx-odd%3E', '__proto__', 'constructor', '😀'])),
    () => segments.push(''),
    () => segments.push(d.pick(['versi', '1', '..', '%0d%0aSet-Cookie:%20odd=1'])),
    () => (segments[at] = segments[at]!.toUpperCase()),
    () => (segments[at] = [...segments[at]!].map((letter) => (letter < '\u0080' ? `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}` : letter)).join('')),
    () => segments.splice(0, 1, '', ''),
  ]
  d.pick(bends)()
  request.url = segments.join('/') + (query === undefined ? '' : `?${query}`)
}

/** One byte a letter below U+0100, else UTF-8: what browsers send, and what they would not. */
const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, [...text].some((letter) => letter > '\u00ff') ? 'utf8' : 'latin1'))
