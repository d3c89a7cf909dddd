import { html } from 'hono/html'
import { checkWords } from '../src/words/check-words.ts'
import { frontWords } from '../src/words/front-words.ts'
import { noticeWords } from '../src/words/notice-words.ts'
import { numberWords } from '../src/words/number-words.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { holdingList } from './holding-page.ts'
import { href } from './layout.ts'
import { button, linkButton } from './parts/buttons.ts'
import { empty } from './parts/empty.ts'
import { type HoldingRowView, noticeList, type NoticeRowView } from './parts/notice-row.ts'
import { textArea, textField } from './parts/text-fields.ts'

/** Ink to the middle of the screen: the box comes first. It changes nothing, so it carries no token. */
export const frontHero = (lang: Lang): Html => {
  const w = frontWords(lang)
  const check = checkWords(lang)
  return html`<h1>${w.title}</h1>
<form method="post" action="${href(lang, '/cek')}">
${textArea({ name: 'q', label: check.box, rows: 3 })}
${button({ label: check.check, look: 'ink' })}
</form>
<p class="meta"><a href="${href(lang, '/lapor')}">${w.report}</a> · ${w.video}</p>`
}

export const frontBody = (v: { readonly lang: Lang; readonly rows: readonly NoticeRowView[]; readonly held: readonly HoldingRowView[] }): Html => {
  const w = frontWords(v.lang)
  const n = noticeWords(v.lang)
  return html`<div class="columns"><section><h2>${w.latest}</h2>
${v.rows.length === 0
  ? empty({ title: n.empty, text: n.emptyMore, action: linkButton({ href: href(v.lang, '/lapor'), label: n.report }) })
  : html`${noticeList(v.rows)}<p><a href="${href(v.lang, '/cek-fakta')}">${w.all}</a></p>`}</section>
<div>${holdingList(v.lang, v.held)}<section><h2>${w.who}</h2><p>${w.whoMore}</p></section>
<section><h2>${numberWords(v.lang).title}</h2>${numberForm(v.lang, {})}</section></div></div>`
}

/** One field with digits; also the whole of /k. */
export const numberForm = (lang: Lang, v: { readonly value?: string; readonly error?: string | null }): Html => {
  const w = numberWords(lang)
  return html`<p>${w.more}</p>
<form method="get" action="${href(lang, '/k')}" class="find">
${textField({ name: 'number', label: w.field, value: v.value, error: v.error, inputmode: 'numeric', code: true, autocomplete: 'off' })}
${button({ label: w.look, look: 'second' })}</form>`
}
