import { html } from 'hono/html'
import type { Fact } from '../src/reports/report-complete-rules.ts'
import { completeWords, reportWords } from '../src/words/report-words.ts'
import type { Html } from './html.ts'
import { button } from './parts/buttons.ts'
import { disclosure } from './parts/disclosure.ts'
import { errorFor } from './parts/error-summary.ts'
import { factField, type FactFieldsView } from './parts/fact-fields.ts'
import { fieldNotes, hidden } from './parts/fields.ts'
import { said } from './parts/said.ts'
import { textArea } from './parts/text-fields.ts'

/**
 * @property missing the facts that are asked for; nothing is drawn without any
 * @property added some have just come
 * @property fields hidden ones @property folded among other things on a page: open where the desk waits for it; null stands by itself
 */
export type CompleteView = FactFieldsView & { readonly action: string; readonly fields: Readonly<Record<string, string>>; readonly missing: readonly Fact[]; readonly added: boolean; readonly folded: 'open' | 'closed' | null }

/** Only the gap: what is known is not asked again, and nothing here is required. */
export const completeForm = (v: CompleteView): Html => {
  const w = completeWords(v.lang)
  const thanks = v.added && said({ text: w.added })
  if (v.missing.length === 0) return html`${thanks}`
  const form = html`<p>${w.more}</p>
<form method="post" action="${v.action}" id="complete" tabindex="-1" data-sending="${reportWords(v.lang).sending}">${hidden(v.fields)}
${fieldNotes({ name: 'complete', label: '', error: errorFor(v.errors, 'complete') })}${v.missing.map((fact) => (fact === 'text' ? textArea({ name: 'words', label: w.fullText, hint: w.fullTextWhy, value: v.typed.text, error: errorFor(v.errors, 'words') }) : factField(fact, v)))}
${button({ label: w.add, look: 'second' })}</form>`
  return v.folded ? html`${thanks}${disclosure({ summary: w.title, body: form, open: v.folded === 'open' })}` : html`<section><h2>${w.title}</h2>${thanks}${form}</section>`
}
