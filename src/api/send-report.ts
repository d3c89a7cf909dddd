import type { z } from 'zod'
import { receiveReport } from '../reports/intake.ts'
import { readReportForm } from '../reports/report-form.ts'
import { originOf } from '../notices/page-head.ts'
import { isRefusal } from '../store/refusal.ts'
import { type FieldFault, refusalProblem } from '../web/door.ts'
import type { Ctx } from '../web/env.ts'
import { LIMITS, overLimit } from '../web/limits.ts'
import { fromElsewhere } from '../web/origin.ts'
import { typedFrom } from '../web/typed.ts'
import { apiWords } from '../words/api-words.ts'
import { reportFaultWords } from '../words/report-words.ts'
import { jsonBody } from './json-body.ts'
import { type ApiProblem, problemJson, tooOften, unfit } from './problem.ts'
import { ReportIn, type ReportOut } from './schema.ts'

/**
 * A report from a program: the form's fields, the form's checks and the form's limit, without
 * a token, since nothing here rests on a cookie. Another site's page cannot send one: JSON
 * asks a browser's leave first, and gets none.
 */
export async function sendReport(c: Ctx): Promise<Response> {
  const { deps, now, lang } = c.var
  const w = apiWords(lang)
  if (fromElsewhere(c)) return problemJson(c, { status: 403, say: w.fromPage })
  const body = await jsonBody(c)
  if ('status' in body) return problemJson(c, body)
  const wait = await overLimit(c, LIMITS.reports)
  if (wait) return tooOften(c, wait)
  const key = c.req.header('idempotency-key')
  const fields = fieldsOf(c, body.json)
  if ('status' in fields) return problemJson(c, fields)
  const read = readReportForm(typedFrom(fields.entries), deps.region, now, lang)
  const faults = [...(key === undefined || isKey(key) ? [] : [{ field: 'Idempotency-Key', say: w.badKey }]), ...('faults' in read ? read.faults.map((fault) => (fault.say === reportFaultWords(lang).nothing ? { ...fault, say: w.nothingSent } : fault)) : [])]
  if ('faults' in read || faults.length > 0) return unfit(c, faults)
  const received = await receiveReport(deps, { content: read.report, pictures: [], nonce: key ?? '', nonceIsForOne: true, lang, senderMark: oneSender(c), channel: 'web', enteredBy: null }, now)
  if (isRefusal(received)) return problemJson(c, refusalProblem(c, received))
  const answer: z.infer<typeof ReportOut> = { number: String(received.number), secret: received.secret, state: received.state }
  // The secret stands in the body alone, never in an address.
  return c.json(answer, 201, { Location: `${originOf(c)}/tiket`, 'Cache-Control': 'no-store' })
}

/** The members as a form would have sent them, or why not. */
function fieldsOf(c: Ctx, json: unknown): { entries: [string, string][] } | ApiProblem {
  const w = apiWords(c.var.lang)
  const read = ReportIn.safeParse(json)
  if (read.success) return { entries: Object.entries(read.data).flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : value === true || value === 1 ? [[name, '1']] : [])) }
  const wrong = [...new Set(read.error.issues.map(({ path }) => path[0]).filter((name) => name !== undefined))].map(String)
  if (wrong.length === 0) return { status: 422, say: w.notObject }
  const say = (field: string) => (field === 'media' ? w.noMedia : field === 'consent' ? w.mustBeConsent : w.mustBeText)
  return { status: 422, say: w.unfitMore, faults: wrong.map((field): FieldFault => ({ field, say: say(field) })) }
}

/** Who knows key and body gets the secret again: a short key could be guessed. */
const isKey = (key: string) => /^[\x21-\x7e]{16,255}$/.test(key)

/** Programs cannot be told apart without keeping their addresses: together they count as one sender, so that no crowd of them moves the queue. */
const oneSender = (c: Ctx): string => c.var.deps.keys.mac('sender', 'api').subarray(0, 16).toString('base64url')
