import type { Person } from '../demo/demo-types.ts'
import { PEOPLE } from '../demo/people.ts'
import type { PictureView } from '../../templates/parts/pictures.ts'
import type { SentFile } from '../media/media-rules.ts'
import type { FieldFault, Problem } from '../web/door.ts'
import type { Actor, Ctx } from '../web/env.ts'
import { typedFrom, type Typed } from '../web/typed.ts'
import { problemWords } from '../words/problem-words.ts'
import { REFUSALS } from '../words/refusal-words.ts'
import type { Lang } from '../words/words.ts'

/** A Tuesday inside duty hours, 14.40 WITA: every page of the gallery is looked at then, so that none changes with the clock. */
export const DAY = new Date('2027-06-08T06:40:00.000Z')
/** The same day, 22.40 WITA: nobody is at the desk. */
export const NIGHT = new Date('2027-06-08T14:40:00.000Z')

/** UTC ISO. Negative: still to come. */
export const ago = (hours: number): string => new Date(DAY.getTime() - hours * 3_600_000).toISOString()
export const daysAgo = (days: number): string => ago(days * 24).slice(0, 10)

export const idOf = (person: Person) => `contoh-${person}`
export const nameOf = (person: Person) => PEOPLE[person].name
export const actor = (person: Person, lang: Lang): Actor => ({ id: idOf(person), name: nameOf(person), email: PEOPLE[person].email, roles: PEOPLE[person].roles, lang, seq: 1 })

/** What was typed into a form, and which files came with it. A token is never among it. */
export const typed = (fields: Readonly<Record<string, string | readonly string[]>>, files: readonly SentFile[] = []): Typed =>
  typedFrom(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one as string])), false, files)

/** Why a form was not taken, for every status that a form may answer with. `faults`: of a 422. */
export function problem(c: Ctx, status: Problem['status'], faults: FieldFault[] = []): Problem {
  const w = problemWords(c.var.lang)
  const refusal = (code: keyof typeof REFUSALS) => REFUSALS[code].say[c.var.lang]
  const say: Record<Problem['status'], string> = { 400: w.malformed, 403: w.tokenOld, 404: refusal('not_found'), 409: refusal('moved_meanwhile'), 413: w.tooLarge, 415: w.wrongType, 422: faults.length > 0 ? '' : w.garbled, 429: w.tooOften(7), 503: w.notSaved }
  return { status, say: say[status], faults }
}

/** A site that takes no files, as one without a decoder. */
export function withoutFiles(c: Ctx): Ctx {
  c.set('deps', { ...c.var.deps, media: null })
  return c
}

/** A screenshot of an invented message, as an address. */
const SHOT = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="360" height="480" viewBox="0 0 360 480"><rect width="360" height="480" fill="#e4ddd3"/><rect x="20" y="40" width="270" height="170" rx="12" fill="#fff"/><g font-family="sans-serif" font-size="19" fill="#222"><text x="36" y="80">INFO PENTING (contoh)</text><text x="36" y="114">Coblosan dimajukan ke</text><text x="36" y="142">hari Sabtu. Sebarkan</text><text x="36" y="170">ke semua RT.</text></g></svg>')}`
export const shots = (count: number): PictureView[] => Array.from({ length: count }, (_, i) => ({ href: SHOT, n: i + 1, width: 360, height: 480 }))
