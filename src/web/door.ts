import type { Handler } from 'hono'
import type { Readable } from 'node:stream'
import { takerOf } from '../media/laying.ts'
import type { Html } from '../../templates/html.ts'
import { href } from '../../templates/layout.ts'
import { isRefusal, type Refusal } from '../store/refusal.ts'
import { problemWords } from '../words/problem-words.ts'
import { REFUSALS } from '../words/refusal-words.ts'
import type { AppEnv, Ctx } from './env.ts'
import { tokenFault } from './form-token.ts'
import { seeOther } from './headers.ts'
import { fromElsewhere } from './origin.ts'
import { problemPage } from './pages.ts'
import { tellOperator } from './operator-log.ts'
import { readTyped, type Typed } from './typed.ts'

/** One thing to mend, said beside its field and in the summary. `field` is the control's id. */
export type FieldFault = { field: string; say: string }

export const PROBLEM_STATUSES = [400, 403, 404, 409, 413, 415, 422, 429, 503] as const

/** Why a form was not taken. Its page is drawn again with everything that was typed. */
export type Problem = { status: (typeof PROBLEM_STATUSES)[number]; say: string; faults: FieldFault[]; retryAfter?: number }

export type Door = {
  /** The name of a field that may bring files; they are laid aside while the form comes in, and forgotten after the answer. */
  files?: string
  /** Seconds to wait where a limit is reached. Counted before anything is decided. */
  limit?: (c: Ctx, typed: Typed) => Promise<number | null>
  /** The form's page again, with what was typed; left out where a form has no text of its own. */
  draw?: (c: Ctx, typed: Typed, problem: Problem) => Html | string | Promise<Html | string>
  /** Success is a 303; a refusal or problem is drawn. */
  act: (c: Ctx, typed: Typed) => Promise<Response | Refusal | Problem>
}

/**
 * The one way in for every form: reads it whole, passes origin and token, decodes,
 * limits, acts, and draws every "no" with what was typed.
 */
export const door =
  (d: Door): Handler<AppEnv> =>
  async (c: Ctx) => {
    const w = problemWords(c.get('lang'))
    const read = c.get('typed') ?? (await readTyped(c.req.raw, d.files === undefined ? undefined : takerOf(c, d.files), c.env?.['incoming'] as Readable | undefined))
    const typed = 'unreadable' in read ? read.typed : read
    try {
      if ('unreadable' in read) {
        const say = { 400: w.malformed, 413: w.tooLarge, 415: w.wrongType }[read.unreadable]
        return await answer(c, d, typed, { status: read.unreadable, say, faults: [], ...(read.unreadable === 413 ? { retryAfter: 60 } : {}) })
      }
      const no = await knock(c, d, read)
      if (no) return await answer(c, d, read, no)
      const result = await d.act(c, read)
      if (result instanceof Response) return result
      return await answer(c, d, read, isRefusal(result) ? refusalProblem(c, result) : result)
    } catch (fault) {
      const refused = storageProblem(c, fault)
      if (!refused) throw fault
      return answer(c, d, typed, refused)
    } finally {
      if (typed.files.length > 0) await c.get('deps').media?.forget(typed.files)
    }
  }

async function knock(c: Ctx, d: Door, typed: Typed): Promise<Problem | null> {
  const w = problemWords(c.get('lang'))
  if (fromElsewhere(c)) return { status: 403, say: w.elsewhere, faults: [] }
  if (tokenFault(c, typed.line('csrf'))) return { status: 403, say: w.tokenOld, faults: [] }
  if (typed.garbled) return { status: 422, say: w.garbled, faults: [] }
  const wait = await d.limit?.(c, typed)
  return wait ? { status: 429, say: w.tooOften(Math.ceil(wait / 60)), faults: [], retryAfter: wait } : null
}

/** Something to mend in the form itself. */
export const faulty = (faults: FieldFault[]): Problem => ({ status: 422, say: '', faults })

/** A refusal in the words and with the status it has everywhere. */
export function refusalProblem(c: Ctx, { refused }: Refusal): Problem {
  const { status, say } = REFUSALS[refused]
  return { status, say: say[c.get('lang')], faults: [] }
}

async function answer(c: Ctx, d: Door, typed: Typed, problem: Problem): Promise<Response> {
  const drawn = d.draw ? await d.draw(c, typed, problem) : await problemPage(c, problemWords(c.get('lang')).notYet, problem.say || problem.faults.map((f) => f.say).join(' '), longest(typed))
  c.header('Cache-Control', 'no-store')
  if (problem.retryAfter) c.header('Retry-After', String(problem.retryAfter))
  return c.html(String(await drawn), problem.status)
}

/** What would hurt most to type again. */
const longest = (typed: Typed): string | null =>
  typed.entries().filter(([name, value]) => !['csrf', 'nonce', 'password', 'secret'].includes(name) && value.length > 20).map(([, value]) => value).toSorted((a, b) => b.length - a.length)[0] ?? null

/** What a person is told of a storage fault, and the operator of its cause; null for any other fault. */
export function storageProblem(c: Ctx, fault: unknown): Problem | null {
  if (!isStorageFault(fault)) return null
  tellOperator(c.var.now, { event: 'storage_refused', what: String(fault), todo: 'Free disk space or end what locks the database; nothing acknowledged is lost. See README, "When it breaks".' })
  return { status: 503, say: problemWords(c.var.lang).notSaved, faults: [], retryAfter: 120 }
}

/** Full disk, locked or read-only database or folder, failed read or write: on both runtimes told by message. */
const isStorageFault = (fault: unknown): boolean =>
  fault instanceof Error && /SQLITE_(FULL|BUSY|LOCKED|IOERR|READONLY|CANTOPEN)|\bENOSPC\b|\bEROFS\b|\bEACCES\b|database is locked|disk is full|D1_ERROR.*(overloaded|reset|timed out|exceeded)/i.test(`${'code' in fault ? String(fault.code) : ''} ${fault.message}`)

/** 303 to a public page in this request's language; staff pages have no prefix and are given as they stand with `staffTo`. */
export const to = (c: Ctx, path: string): Response => seeOther(c, href(c.get('lang'), path))
export const staffTo = (c: Ctx, path: string): Response => seeOther(c, path)
