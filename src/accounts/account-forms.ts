import * as z from 'zod'
import type { FieldFault } from '../web/door.ts'
import type { Typed } from '../web/typed.ts'
import { accountFieldWords } from '../words/account-words.ts'
import type { Lang } from '../words/words.ts'
import type { Role } from './account-tables.ts'
import { passwordFault } from './passwords.ts'

export const ROLES: readonly Role[] = ['moderator', 'reader', 'volunteer', 'admin']

/** Plain letters only: two accounts must never look alike. */
const Email = z.string().min(3, 'badEmail').max(200, 'badEmail').regex(/^[a-z0-9._%+-]+(@[a-z0-9-]+(\.[a-z0-9-]+)+)?$/, 'badEmail')
const Name = z.string().min(1, 'badName').max(200, 'badName')
const Roles = z.array(z.enum(ROLES, 'noRole')).min(1, 'noRole')

export const NewAccount = z.object({ email: Email, name: Name, role: Roles })
export const RolesForm = z.object({ role: Roles })

/** What an account's fields hold, as typed. A password is taken to the letter: `passwordOf`. */
export const accountFields = (typed: Typed): { email: string; name: string; role: string[] } => ({
  email: typed.line('email').toLowerCase(),
  name: typed.line('name'),
  role: [...new Set(typed.all('role'))],
})
export const passwordOf = (typed: Typed, field = 'password'): string => typed.all(field)[0] ?? ''

/** The faults of a form as sentences beside their fields; one a field. */
export function faultsOf(error: z.ZodError, lang: Lang): FieldFault[] {
  const w = accountFieldWords(lang)
  const first = new Map(error.issues.map((issue) => [String(issue.path[0]), issue.message] as const).toReversed())
  return [...first].toReversed().map(([field, code]) => ({ field, say: w[code as 'badEmail'] }))
}

export function passwordFaults(password: string, person: { email: string; name: string }, lang: Lang, field = 'password'): FieldFault[] {
  const fault = passwordFault(password, person)
  return fault ? [{ field, say: accountFieldWords(lang)[fault] }] : []
}
