import { html } from 'hono/html'
import { searchWords } from '../src/words/search-words.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { button, linkButton } from './parts/buttons.ts'
import { type Option, type OptionGroup, selectField } from './parts/choice-fields.ts'
import { disclosure } from './parts/disclosure.ts'
import { empty } from './parts/empty.ts'
import { dotted } from './parts/notice-row.ts'
import { tag } from './parts/tag.ts'
import type { Text } from './parts/text.ts'
import { textField } from './parts/text-fields.ts'

export type SearchRow = { readonly href: string; readonly title: string; readonly tag: string; readonly meta: readonly Text[] }
/** @property note where nothing fits as yet, but more may follow @property next leads on */
export type SearchSection = { readonly title: string; readonly rows: readonly SearchRow[]; readonly note: string | null; readonly next: { readonly href: string; readonly label: string } | null }
/** @property chosen what is asked for, as typed @property first leads back to the first page */
export type SearchView = {
  readonly lang: Lang
  readonly chosen: { readonly q: string; readonly jenis: string; readonly keadaan: string; readonly area: string; readonly dari: string; readonly sampai: string }
  readonly kinds: readonly Option[]
  readonly states: readonly OptionGroup[]
  readonly areas: readonly Option[]
  readonly sections: readonly SearchSection[]
  readonly first: string | null
  readonly error: string | null
}

export const searchBody = (v: SearchView): Html => {
  const w = searchWords(v.lang)
  return html`<h1>${w.title}</h1>
<form method="get" action="/meja/cari" role="search">
<div class="find">${textField({ name: 'q', label: w.label, hint: w.hint, type: 'search', value: v.chosen.q, error: v.error, autocomplete: 'off' })}${button({ label: w.find })}</div>
${filters(v)}
</form>
${v.sections.map((s) => html`<section><h2>${s.title}</h2>${s.rows.length > 0 && html`<ul class="rows">${s.rows.map(row)}</ul>`}${s.note && html`<p class="meta">${s.note}</p>`}${s.next && html`<p><a href="${s.next.href}">${s.next.label}</a></p>`}</section>`)}
${v.sections.length === 0 && v.error === null && nothing(v)}${v.first && html`<p><a href="${v.first}">${w.first}</a></p>`}`
}

const row = (r: SearchRow) => html`<li><a href="${r.href}" dir="auto">${r.title}</a> ${tag(r.tag)} <span class="meta">· ${dotted(r.meta)}</span></li>`

/** Folded while none is chosen. */
function filters({ lang, chosen, ...v }: SearchView): Html {
  const w = searchWords(lang)
  const set = [chosen.jenis, chosen.keadaan, chosen.area, chosen.dari, chosen.sampai].some((value) => value !== '')
  return disclosure({
    summary: w.filter,
    open: set,
    body: html`${selectField({ name: 'jenis', label: w.kind, value: chosen.jenis, empty: w.all, options: v.kinds })}
${selectField({ name: 'keadaan', label: w.state, value: chosen.keadaan, empty: w.all, groups: v.states })}
${selectField({ name: 'area', label: w.area, value: chosen.area, empty: w.all, options: v.areas })}
${textField({ name: 'dari', label: w.from, type: 'date', value: chosen.dari })}
${textField({ name: 'sampai', label: w.until, type: 'date', value: chosen.sampai })}
${button({ label: w.apply, look: 'second' })}`,
  })
}

const nothing = (v: SearchView) => {
  const w = searchWords(v.lang)
  return v.chosen.q === '' ? empty({ title: w.empty, text: w.emptyMore }) : empty({ title: w.none, text: w.noneMore, action: linkButton({ href: '/meja/cari', label: w.again }) })
}
