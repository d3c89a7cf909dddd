import { html } from 'hono/html'
import { staffReportWords, triageWords } from '../src/words/triage-words.ts'
import type { Html } from './html.ts'
import { button } from './parts/buttons.ts'
import { choices, type Choice } from './parts/choice-fields.ts'
import { errorFor } from './parts/error-summary.ts'
import { hidden, multipart } from './parts/fields.ts'
import { formProblem } from './parts/form-problem.ts'
import { reportFields, type ReportFieldsView } from './report-page.ts'

export type StaffReportView = ReportFieldsView & { readonly csrf: string; readonly nonce: string; readonly say: string; readonly channel: string; readonly channels: readonly Choice[] }

/** A report that came elsewhere, taken down for someone: the public form, and how it came. */
export const staffReportBody = (v: StaffReportView): Html => {
  const w = staffReportWords(v.lang)
  return html`
<p class="meta"><a href="/meja">${triageWords(v.lang).queue}</a></p>
<h1>${w.title}</h1>
${(v.say !== '' || v.errors.length > 0) && formProblem({ lang: v.lang, title: triageWords(v.lang).notDone, say: v.say, errors: v.errors })}
<p>${w.more}</p>
<form method="post" action="/meja/laporan"${v.pictures && multipart}>${hidden({ csrf: v.csrf, nonce: v.nonce })}
${choices({ name: 'channel', label: w.channel, options: v.channels, value: v.channel, error: errorFor(v.errors, 'channel') })}
${reportFields(v)}
${button({ label: w.save })}
</form>`
}
