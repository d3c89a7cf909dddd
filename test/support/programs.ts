import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect } from 'vitest'
import type { TestApp } from './app.ts'

const ORIGIN = 'http://tangkal.test'
export type Reply = { status: number; headers: Headers; body: any; text: string }

/** A program that talks to the API as curl would: no cookies, no Origin. Every answer is held to what all answers there must keep. */
export async function ask({ app }: Pick<TestApp, 'app'>, path: string, init: RequestInit = {}): Promise<Reply> {
  const answer = await app.request(ORIGIN + path, init)
  const text = await answer.text()
  const { status, headers } = answer
  expect(status, `${path}: ${text.slice(0, 500)}`).toBeLessThan(500)
  expect(headers.getSetCookie(), `${path} sets a cookie`).toEqual([])
  expect(headers.get('content-security-policy'), path).toContain("default-src 'self'")
  if (status >= 400) expect([headers.get('content-type'), headers.get('cache-control')], `${path}: a problem, not kept`).toEqual(['application/problem+json', 'no-store'])
  return { status, headers, text, body: text === '' ? null : JSON.parse(text) }
}

/** Sends a report. @param body an object, or the body as it stands */
export const send = (base: Pick<TestApp, 'app'>, body: unknown, headers: Record<string, string> = {}): Promise<Reply> =>
  ask(base, '/api/v1/reports', { method: 'POST', body: typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } })

/** Holds answers to the document that the API gives of itself. */
export function heldTo(document: any): (path: string, method: 'get' | 'post', reply: Reply) => void {
  // Formats are the business of whoever reads them; strict mode knows no OpenAPI around the schemas.
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
  ajv.addSchema(document, 'api')
  return (path, method, reply) => {
    const answer = document.paths[path][method].responses[reply.status]
    expect(answer, `${method} ${path} ${reply.status} is not in the document`).toBeTruthy()
    if (!answer.content) return expect(reply.text).toBe('')
    const schema = answer.content[reply.headers.get('content-type')!.split(';')[0]!]?.schema
    expect(schema, `${path}: ${reply.headers.get('content-type')} is not in the document`).toBeTruthy()
    const check = ajv.compile(schema.$ref ? { $ref: `api${schema.$ref}` } : schema)
    expect(check(reply.body), `${path} ${reply.status}: ${JSON.stringify(check.errors, null, 1)}\n${reply.text.slice(0, 2000)}`).toBe(true)
  }
}
