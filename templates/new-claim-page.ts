import { html } from 'hono/html'
import { claimFieldWords, triageWords } from '../src/words/triage-words.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { button } from './parts/buttons.ts'
import { selectField, type Option } from './parts/choice-fields.ts'
import { errorFor, type FormError } from './parts/error-summary.ts'
import { hidden } from './parts/fields.ts'
import { formProblem } from './parts/form-problem.ts'
import { textField } from './parts/text-fields.ts'

export type NewClaimTyped = { readonly title: string; readonly subject: string; readonly harm: string }
type Lists = { readonly lang: Lang; readonly subjects: readonly Option[]; readonly harms: readonly Option[] }

/** Title, subject and harm: the same for a report that becomes a claim and for one from monitoring. */
export const newClaimFields = (v: Lists, typed: NewClaimTyped, errors: readonly FormError[]): Html => {
  const w = claimFieldWords(v.lang)
  return html`${textField({ name: 'title', label: w.title, hint: w.titleHint, value: typed.title, error: errorFor(errors, 'title') })}
${selectField({ name: 'subject', label: w.subject, options: v.subjects, empty: w.choose, value: typed.subject, error: errorFor(errors, 'subject') })}
${selectField({ name: 'harm', label: w.harm, options: v.harms, empty: w.choose, value: typed.harm, error: errorFor(errors, 'harm') })}`
}

export type NewClaimView = Lists & { readonly csrf: string; readonly typed: NewClaimTyped; readonly errors: readonly FormError[]; readonly say: string }

export const newClaimBody = (v: NewClaimView): Html => {
  const w = claimFieldWords(v.lang)
  const failed = v.errors.length > 0 || v.say !== ''
  return html`
<p class="meta"><a href="/meja">${triageWords(v.lang).queue}</a></p>
<h1>${w.fromMonitoring}</h1>
${failed && formProblem({ lang: v.lang, title: triageWords(v.lang).notDone, say: v.say, errors: v.errors })}
<p>${w.fromMonitoringMore}</p>
<form method="post" action="/meja/klaim">${hidden({ csrf: v.csrf })}${newClaimFields(v, v.typed, v.errors)}${button({ label: w.enter })}</form>`
}
