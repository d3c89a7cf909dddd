import { html } from 'hono/html'
import { openTicketWords } from '../src/words/ticket-words.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { button } from './parts/buttons.ts'
import { checkbox } from './parts/choice-fields.ts'
import { errorFor, errorSummary, type FormError, othersFilled } from './parts/error-summary.ts'
import { hidden } from './parts/fields.ts'
import { formProblem } from './parts/form-problem.ts'
import { keptText } from './parts/kept-text.ts'
import { textField } from './parts/text-fields.ts'

/** @property say why the whole form was not taken; '' where only fields are at fault @property kept a message that could not be sent; '' for none */
export type TicketOpenView = {
  readonly lang: Lang
  readonly action: string
  readonly reportHref: string
  readonly csrf: string
  readonly typed: { readonly number: string; readonly secret: string; readonly remember: boolean }
  readonly say: string
  readonly kept: string
  readonly errors: readonly FormError[]
}

/** Number and four words open a report: no account. */
export const ticketOpenPage = (v: TicketOpenView): Html => {
  const w = openTicketWords(v.lang)
  const rest = othersFilled({ number: v.typed.number, secret: v.typed.secret }, v.errors)
  return html`
<h1>${w.title}</h1>
${v.say !== '' && formProblem({ lang: v.lang, title: w.notOpened, say: v.say, errors: [], rest })}${v.say === '' && v.errors.length > 0 && errorSummary({ lang: v.lang, title: w.notOpened, errors: v.errors, rest })}
${keptText(v.lang, v.kept)}
<form method="post" action="${v.action}" data-sending="${w.opening}" data-open>${hidden({ csrf: v.csrf, ...(v.kept === '' ? {} : { text: v.kept }) })}
${textField({ name: 'number', label: w.number, inputmode: 'numeric', autocomplete: 'off', code: true, value: v.typed.number, error: errorFor(v.errors, 'number') })}
${textField({ name: 'secret', label: w.secret, hint: w.secretHint, autocomplete: 'off', code: true, value: v.typed.secret, error: errorFor(v.errors, 'secret') })}
${checkbox({ name: 'ingat', label: w.remember, checked: v.typed.remember })}
${button({ label: w.open })}
</form>
<p>${w.noneYet} <a href="${v.reportHref}">${w.report}</a></p>`
}
