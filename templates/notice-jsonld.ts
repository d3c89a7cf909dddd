import { html, raw } from 'hono/html'
import type { Html } from './html.ts'

export type ShareView = { readonly url: string; readonly site: string; readonly locale: string; readonly title: string; readonly description: string; readonly type: 'website' | 'article'; readonly data?: unknown }

/** What WhatsApp shows of a link is about this long. */
const SHARED = 80

/** Canonical address, Open Graph, and a block of linked data. */
export const shareHead = (v: ShareView): Html => html`<link rel="canonical" href="${v.url}">
<meta property="og:type" content="${v.type}"><meta property="og:url" content="${v.url}"><meta property="og:site_name" content="${v.site}"><meta property="og:locale" content="${v.locale}"><meta property="og:title" content="${v.title}"><meta property="og:description" content="${cutAtWord(v.description, SHARED)}">${v.data !== undefined && linkedData(v.data)}`

/** Data, never run. `<` is written so that no text in it can end the element. */
const linkedData = (data: unknown): Html => html`<script type="application/ld+json">${raw(JSON.stringify(data).replace(/</g, '\\u003c').replace(/\u2028|\u2029/g, ' '))}</script>`

/** At most so many letters, cut at a word, with an ellipsis. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text
  const room = text.slice(0, most - 1)
  const space = room.lastIndexOf(' ')
  return `${(space > most / 2 ? room.slice(0, space) : room.toWellFormed().replace(/\ufffd$/, '')).replace(/[\s,.;:–-]+$/, '')}…`
}
