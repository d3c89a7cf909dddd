import { href } from '../../templates/layout.ts'
import { objectionForm } from '../../templates/objection-pages.ts'
import { type Notice, noticeBy } from '../notices/notice-views.ts'
import { CONTACT_DAYS } from '../reports/report-rules.ts'
import type { FieldFault, Problem } from '../web/door.ts'
import type { Ctx } from '../web/env.ts'
import { formToken } from '../web/form-token.ts'
import { publicPage } from '../web/pages.ts'
import type { Typed } from '../web/typed.ts'
import { objectionWords } from '../words/objection-words.ts'
import { lengthOf } from '../words/read-text.ts'

export const TEXT_MOST = 2000
export const CONTACT_MOST = 200

export const noticeOf = (c: Ctx) => noticeBy(c.var.deps.store, 'slug', c.req.param('slug') ?? '')

/** @param missing what is said of an empty one; left out where it may be empty */
export function lengthFault(c: Ctx, field: string, text: string, most: number, missing?: string): FieldFault | null {
  if (missing && text === '') return { field, say: missing }
  return lengthOf(text) > most ? { field, say: objectionWords(c.var.lang).tooLong(lengthOf(text), most) } : null
}

export const failedOf = (problem: Problem | null) => problem && { say: problem.say, errors: problem.faults.map(({ field, say }) => ({ field, message: say })) }

/** The public form, empty or with what was typed. */
export async function drawForm(c: Ctx, typed: Typed | null, problem: Problem | null): Promise<string> {
  return showForm(c, await noticeOf(c), typed, problem, problem === null && c.req.query('diterima') === '1')
}

/** The same out of what was loaded. @param received one has just come in */
export function showForm(c: Ctx, notice: Pick<Notice, 'slug' | 'number' | 'claimText'> | null, typed: Typed | null, problem: Problem | null, received: boolean): Promise<string> {
  const { lang } = c.var
  const w = objectionWords(lang)
  const page = `/cek-fakta/${notice?.slug ?? ''}`
  const body = objectionForm({
    lang,
    csrf: formToken(c),
    action: href(lang, `${page}/keberatan`),
    page: href(lang, page),
    number: notice?.number ?? '',
    claim: notice?.claimText ?? '',
    text: typed?.text('text') ?? '',
    contact: typed?.line('contact') ?? '',
    contactDays: CONTACT_DAYS,
    received,
    failed: failedOf(problem),
  })
  return publicPage(c, { title: w.title, place: 'cek-fakta', path: `${page}/keberatan`, body, robots: 'noindex' })
}
