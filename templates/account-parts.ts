import { html } from 'hono/html'
import { accountFieldWords, roleHints, roleWords } from '../src/words/account-words.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { errorSummary, type FormError } from './parts/error-summary.ts'
import { fieldNotes } from './parts/fields.ts'
import { formProblem } from './parts/form-problem.ts'

/** Why a form was not taken; `faults` name a control's id. */
export type FormNo = { readonly say: string; readonly faults: readonly { readonly field: string; readonly say: string }[] }

export const errorsOf = (no: FormNo | null): FormError[] => (no?.faults ?? []).map(({ field, say }) => ({ field, message: say }))

/** Under the h1, with a title that says what did not happen. */
export const formNo = (lang: Lang, title: string, no: FormNo | null): Html | null => {
  if (!no) return null
  return no.say === '' ? errorSummary({ lang, title, errors: errorsOf(no) }) : formProblem({ lang, title, say: no.say, errors: errorsOf(no) })
}

export type RoleName = keyof ReturnType<typeof roleWords>
const ROLE_NAMES: readonly RoleName[] = ['moderator', 'reader', 'volunteer', 'admin']

/** Several may be ticked; the first box has the id 'role', so that an error link lands on it. */
export const roleFields = (v: { readonly lang: Lang; readonly chosen: readonly string[]; readonly error?: string | null }): Html => {
  const label = accountFieldWords(v.lang).roles
  return html`
<fieldset class="${v.error ? 'field wrong' : 'field'}"${v.error && html` aria-describedby="role-error"`}>
<legend>${label}</legend>
${fieldNotes({ name: 'role', label, error: v.error ?? null })}<div class="choices wide">${ROLE_NAMES.map((role, i) => roleBox(v.lang, role, i === 0 ? 'role' : `role-${role}`, v.chosen.includes(role)))}</div>
</fieldset>`
}

const roleBox = (lang: Lang, role: RoleName, id: string, chosen: boolean) =>
  html`<label class="choice"><input type="checkbox" id="${id}" name="role" value="${role}"${chosen && html` checked`}><span class="box"><span>${roleWords(lang)[role]}<small>${roleHints(lang)[role]}</small></span></span></label>`

/** 'Pemeriksa, Admin' */
export const rolesText = (lang: Lang, roles: readonly RoleName[]): string => ROLE_NAMES.filter((role) => roles.includes(role)).map((role) => roleWords(lang)[role]).join(', ')
