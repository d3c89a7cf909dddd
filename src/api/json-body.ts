import { boundedBody, decodeText } from '../web/typed.ts'
import type { Ctx } from '../web/env.ts'
import { apiWords } from '../words/api-words.ts'
import type { ApiProblem } from './problem.ts'

/** Reads a body as JSON: bounded, of the right type, whole and in UTF-8. The order of the checks is that of what they cost. */
export async function jsonBody(c: Ctx): Promise<{ json: unknown } | ApiProblem> {
  const w = apiWords(c.var.lang)
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) return { status: 415, say: w.wrongTypeMore }
  const bytes = await boundedBody(c.req.raw)
  if (!bytes) return { status: 413, say: w.tooLargeMore }
  const { text, garbled } = decodeText(bytes)
  if (garbled) return { status: 422, say: w.garbled }
  try {
    return { json: JSON.parse(text) }
  } catch {
    return { status: 400, say: w.notJson }
  }
}
