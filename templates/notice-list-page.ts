import { html } from 'hono/html'
import { verdictWords } from '../src/words/common-words.ts'
import { noticeWords } from '../src/words/notice-words.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { holdingList } from './holding-page.ts'
import { href } from './layout.ts'
import { button, linkButton } from './parts/buttons.ts'
import { type Option, selectField } from './parts/choice-fields.ts'
import { disclosure } from './parts/disclosure.ts'
import { empty } from './parts/empty.ts'
import { type HoldingRowView, noticeList, type NoticeRowView } from './parts/notice-row.ts'
import { textField } from './parts/text-fields.ts'

/** @property chosen what is asked for, as typed; `older` leads to the next page */
export type NoticeListView = {
  readonly lang: Lang
  readonly chosen: { readonly q: string; readonly verdict: string; readonly area: string }
  readonly areas: readonly Option[]
  readonly rows: readonly NoticeRowView[]
  /** what is being checked: with it, both lists get a heading */
  readonly held: readonly HoldingRowView[]
  readonly older: string | null
  readonly error: string | null
}

/** One form: the search above, the filters folded below. */
export const noticeListBody = (v: NoticeListView): Html => {
  const w = noticeWords(v.lang)
  return html`<h1>${w.title}</h1>
<form method="get" action="${href(v.lang, '/cek-fakta')}">
<div class="find">${textField({ name: 'q', label: w.search, type: 'search', value: v.chosen.q, error: v.error, autocomplete: 'off' })}${button({ label: w.find })}</div>
${filters(v)}
</form>
${holdingList(v.lang, v.held)}
${v.held.length > 0 ? html`<section><h2>${w.checked}</h2>${rows(v)}</section>` : rows(v)}
${v.older && html`<p><a class="btn second" href="${v.older}" rel="next">${w.older}</a></p>`}`
}

const rows = (v: NoticeListView) => (v.rows.length > 0 ? noticeList(v.rows) : v.error === null && nothing(v))

function filters(v: NoticeListView): Html {
  const w = noticeWords(v.lang)
  const names = verdictWords(v.lang)
  const area = v.areas.find((a) => a.value === v.chosen.area)?.label
  const verdict = Object.entries(names).find(([code]) => code === v.chosen.verdict)?.[1]
  return disclosure({
    summary: w.filter(verdict ?? w.allVerdicts, area ?? w.allAreas),
    body: html`${selectField({ name: 'verdict', label: w.verdict, value: v.chosen.verdict, empty: w.allVerdicts, options: Object.entries(names).map(([value, label]) => ({ value, label })) })}
${selectField({ name: 'area', label: w.area, value: v.chosen.area, empty: w.allAreas, options: v.areas })}
${button({ label: w.apply, look: 'second' })}`,
  })
}

const nothing = (v: NoticeListView) => {
  const w = noticeWords(v.lang)
  const asked = v.chosen.q !== '' || v.chosen.verdict !== '' || v.chosen.area !== ''
  return asked
    ? empty({ title: w.noneFound, text: w.noneFoundMore, action: linkButton({ href: href(v.lang, '/cek-fakta'), label: w.showAll }) })
    : empty({ title: w.empty, text: w.emptyMore, action: linkButton({ href: href(v.lang, '/lapor'), label: w.report }) })
}
