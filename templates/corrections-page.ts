import { html } from 'hono/html'
import { correctionWords } from '../src/words/correction-words.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { href } from './layout.ts'
import { linkButton } from './parts/buttons.ts'
import { empty } from './parts/empty.ts'
import { stateMark, type StateName } from './parts/marks.ts'
import { inIndonesian, type Text } from './parts/text.ts'

/** @property note public reason @property before what it said before, with the way to that version */
export type CorrectionRow = {
  readonly mark: StateName
  readonly what: string
  readonly when: Text
  readonly claim: string
  readonly href: string
  readonly number: string
  readonly note: string | null
  readonly before: { readonly text: string; readonly href: string } | null
}

/** Every correction, pause and withdrawal, newest first. */
export const correctionsPage = (v: { readonly lang: Lang; readonly rows: readonly CorrectionRow[]; readonly next: string | null }): Html => {
  const w = correctionWords(v.lang)
  if (v.rows.length === 0) return html`<h1>${w.title}</h1>${empty({ title: w.empty, text: w.emptyMore, action: linkButton({ href: href(v.lang, '/cek-fakta'), label: w.toNotices }) })}`
  return html`<h1>${w.title}</h1><p>${w.lead}</p>
<ul class="rows">${v.rows.map((row) => correction(v.lang, row))}</ul>
${v.next !== null && html`<p><a href="${v.next}" rel="next">${w.older}</a></p>`}`
}

const correction = (lang: Lang, r: CorrectionRow): Html => {
  const own = inIndonesian(lang)
  return html`<li><p class="label">${stateMark(r.mark)}<span>${r.what} · ${r.when}</span></p>
<p><a href="${r.href}" dir="auto"${own}>“${r.claim}”</a> <span class="meta">· ${r.number}</span></p>
${r.note !== null && html`<p dir="auto"${own}>${r.note}</p>`}${r.before && html`<p class="meta"><a href="${r.before.href}" dir="auto"${own}>${r.before.text}</a></p>`}</li>`
}
