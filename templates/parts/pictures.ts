import { html } from 'hono/html'
import { mediaWords } from '../../src/words/media-words.ts'
import type { Lang } from '../../src/words/words.ts'
import type { Html } from '../html.ts'

export type PictureView = { readonly href: string; readonly n: number; readonly width: number; readonly height: number }

/** Pictures that somebody sent. `veiled`: blurred until tapped, for whoever has to look at many; nothing when there are none. */
export const pictures = ({ lang, items, veiled }: { readonly lang: Lang; readonly items: readonly PictureView[]; readonly veiled: boolean }): Html => {
  const w = mediaWords(lang)
  const image = (p: PictureView) => html`<img src="${p.href}" alt="${w.alt(p.n)}" width="${p.width}" height="${p.height}" loading="lazy">`
  return html`${items.map((p) => (veiled ? html`<details class="pic"><summary>${image(p)}${w.picture(p.n)} <span class="more">${w.tap}</span></summary><a href="${p.href}">${w.whole}</a></details>` : html`<a class="pic" href="${p.href}">${image(p)}</a>`))}`
}
