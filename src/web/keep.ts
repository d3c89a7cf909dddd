import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import type { Ctx } from './env.ts'
import { fixedHeaders, OPEN_HEADERS } from './headers.ts'

/** A page or file drawn for everyone. `changesAt`: UTC ISO of the next change that time alone brings (a best-before), null for none. `type`: HTML where left out. */
export type Drawn = { html: string; changesAt: string | null; type?: string }

type Kept = { version: string; until: number; changesAt: number; type: string; etag: string; raw: Uint8Array<ArrayBuffer>; gzip: Uint8Array<ArrayBuffer> | null }

const MOST_PAGES = 500
const MOST_BYTES = 20_000_000
/** Counts of reports and the year in dates move without a publication: a page is drawn anew after this long at the latest. */
const LONGEST = 10 * 60_000
const EDGE_SECONDS = 60

const shelves = new WeakMap<object, Shelf>()
type Shelf = { pages: Map<string, Kept>; bytes: number }

/**
 * Answers a public page from memory while nothing public has changed: one prepared read,
 * one look-up, one buffer. Nothing in it may depend on who asks.
 *
 * @param path what the page depends on beside our own address; by default its path with the language and without the query
 * @param draw null where there is no such page: answered by `notFound`
 */
export async function kept(c: Ctx, draw: () => Promise<Drawn | null>, path: string = pathOf(c)): Promise<Response> {
  const key = originOf(c) + path
  const { store } = c.get('deps') // `c.var` is built anew at each use: too dear here
  const shelf = shelfOf(store)
  const version = await store.publicVersion()
  const now = c.get('now').getTime()
  const known = shelf.pages.get(key)
  if (known && known.version === version && now < known.until) {
    // To the end of the line: what people read stays, whatever else is asked for once.
    shelf.pages.delete(key)
    shelf.pages.set(key, known)
    return answer(c, known, now)
  }
  const drawn = await draw()
  if (!drawn) return c.notFound()
  return answer(c, put(shelf, key, make(c, drawn, version, now)), now)
}

/** Where it is not set, links are drawn for the host that was asked for: a page is never shared between hosts. */
const originOf = (c: Ctx): string => {
  const { origin } = c.get('deps').config
  if (origin !== null) return origin
  const { url } = c.req.raw
  return url.slice(0, pathStart(url))
}

function pathOf(c: Ctx): string {
  const { url } = c.req.raw
  const query = url.indexOf('?')
  return url.slice(pathStart(url), query < 0 ? undefined : query)
}

const pathStart = (url: string) => url.indexOf('/', url.indexOf('//') + 2)

function make(c: Ctx, { html, changesAt, type }: Drawn, version: string, now: number): Kept {
  const raw = new Uint8Array(Buffer.from(html))
  const change = changesAt === null ? Infinity : Date.parse(changesAt)
  return {
    version,
    until: Math.min(change, now + LONGEST),
    changesAt: change,
    type: type ?? 'text/html; charset=UTF-8',
    etag: createHash('sha256').update(raw).digest('base64url').slice(0, 20),
    raw,
    gzip: c.var.deps.gzip?.(raw) ?? null,
  }
}

/** Whole as it stands, with the headers of every answer: on a plain record the server needs no `Headers`, which cost more than the page. */
function answer(c: Ctx, page: Kept, now: number): Response {
  const packed = page.gzip !== null && acceptsGzip(c)
  const headers: Record<string, string> = {
    'Content-Type': page.type,
    'Cache-Control': cacheControl(page, now),
    ETag: packed ? `"${page.etag}-g"` : `"${page.etag}"`,
    ...fixedHeaders(c.get('deps').config.secure),
    ...(c.get('open') ? OPEN_HEADERS : {}),
  }
  if (page.gzip) headers['Vary'] = 'Accept-Encoding'
  c.set('whole', true)
  const asked = c.req.header('if-none-match')
  if (asked && (asked === '*' || asked.includes(page.etag))) return new Response(null, { status: 304, headers })
  if (packed) headers['Content-Encoding'] = 'gzip'
  return new Response(packed ? page.gzip : page.raw, { headers })
}

const acceptsGzip = (c: Ctx) => /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(c.req.header('accept-encoding') ?? '')

/** A cache may keep a page for a minute, but never past the moment at which it changes by itself. */
function cacheControl({ changesAt }: Kept, now: number): string {
  const left = Math.floor((changesAt - now) / 1000)
  return `public, max-age=0, s-maxage=${Math.min(EDGE_SECONDS, Math.max(0, left))}, must-revalidate`
}

function shelfOf(store: object): Shelf {
  let shelf = shelves.get(store)
  if (!shelf) shelves.set(store, (shelf = { pages: new Map(), bytes: 0 }))
  return shelf
}

function put(shelf: Shelf, key: string, page: Kept): Kept {
  drop(shelf, key)
  shelf.pages.set(key, page)
  shelf.bytes += weight(page)
  // What was asked for longest ago goes first.
  for (const old of shelf.pages.keys()) {
    if (shelf.pages.size <= MOST_PAGES && shelf.bytes <= MOST_BYTES) break
    drop(shelf, old)
  }
  return page
}

function drop(shelf: Shelf, key: string): void {
  const page = shelf.pages.get(key)
  if (!page) return
  shelf.pages.delete(key)
  shelf.bytes -= weight(page)
}

const weight = (page: Kept) => page.raw.length + (page.gzip?.length ?? 0)
