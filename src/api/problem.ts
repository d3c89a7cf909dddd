import type { z } from 'zod'
import type { FieldFault, Problem } from '../web/door.ts'
import { storageProblem } from '../web/door.ts'
import type { Ctx } from '../web/env.ts'
import { apiWords } from '../words/api-words.ts'
import type { Lang } from '../words/words.ts'
import type { ProblemOut } from './schema.ts'

type Status = Problem['status'] | 405 | 500
/** A "no" as an outside program gets it. @property allow the methods that are known here, for 405 */
export type ApiProblem = { status: Status; say: string; faults?: readonly FieldFault[]; retryAfter?: number; allow?: string }

const titles = (lang: Lang): Record<Status, string> => {
  const w = apiWords(lang)
  return { 400: w.badRequest, 403: w.forbidden, 404: w.notFound, 405: w.notAllowed, 409: w.unavailable, 413: w.tooLarge, 415: w.wrongType, 422: w.unfit, 429: w.tooOften, 500: w.broken, 503: w.unavailable }
}

/** RFC 9457, in the language that was asked for. */
export function problemJson(c: Ctx, { status, say, faults = [], retryAfter, allow }: ApiProblem): Response {
  const { lang } = c.var
  const body: z.infer<typeof ProblemOut> = {
    type: 'about:blank', // the status says it all; RFC 9457, 4.2.1
    title: titles(lang)[status],
    status,
    detail: say,
    ...(faults.length > 0 ? { errors: faults.map((fault) => ({ field: fault.field, detail: fault.say })) } : {}),
  }
  const headers: Record<string, string> = { 'Content-Type': 'application/problem+json', 'Content-Language': lang, 'Cache-Control': 'no-store', Vary: 'Accept-Language' }
  if (retryAfter) headers['Retry-After'] = String(retryAfter)
  if (allow) headers['Allow'] = allow
  return c.body(JSON.stringify(body), status, headers)
}

/** Something to mend, field by field. */
export const unfit = (c: Ctx, faults: readonly FieldFault[]): Response => problemJson(c, { status: 422, say: apiWords(c.var.lang).unfitMore, faults })

/** @param wait seconds */
export const tooOften = (c: Ctx, wait: number): Response => problemJson(c, { status: 429, say: apiWords(c.var.lang).tooOftenMore(Math.ceil(wait / 60)), retryAfter: wait })

/** Whether the answer belongs to programs: every "no" below is then a problem, not a page. */
export const isApi = (c: Ctx): boolean => /^\/api(\/|$)/.test(c.req.path)

export const apiNotFound = (c: Ctx): Response => problemJson(c, { status: 404, say: apiWords(c.var.lang)[c.req.path.startsWith('/api/v1/notices/') ? 'noSuchNotice' : 'noSuchAddress'] })

/** A storage fault can be mended by waiting; null for any other fault. */
export function apiStorageFault(c: Ctx, fault: unknown): Response | null {
  const refused = storageProblem(c, fault)
  return refused && problemJson(c, { status: 503, say: apiWords(c.var.lang).notSaved, retryAfter: refused.retryAfter })
}

export const apiFault = (c: Ctx): Response => problemJson(c, { status: 500, say: apiWords(c.var.lang).brokenMore })
