import { html } from 'hono/html'
import { galleryWords } from '../src/words/gallery-words.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { href } from './layout.ts'

/** @property rooms each with its pages; `path` without the language's prefix */
export type GalleryView = { readonly lang: Lang; readonly rooms: readonly { readonly says: string; readonly entries: readonly { readonly path: string; readonly says: string }[] }[] }

export const galleryPage = (v: GalleryView): Html => {
  const w = galleryWords(v.lang)
  return html`<h1>${w.title}</h1><p>${w.lead} ${w.count(v.rooms.flatMap(({ entries }) => entries).length)}.</p>
${v.rooms.map(({ says, entries }) => html`<section><h2>${says}</h2><ul>${entries.map((entry) => html`<li><a href="${href(v.lang, entry.path)}">${entry.says}</a></li>`)}</ul></section>`)}`
}
