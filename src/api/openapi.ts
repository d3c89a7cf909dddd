import * as z from 'zod'
import { CheckIn, CheckOut, HistoryIn, HistoryOut, NoticeItem, NoticeOut, ProblemOut, ReportIn, ReportOut, StatisticsOut } from './schema.ts'

/** Schemas that have a name in the document. */
const NAMED = { Problem: ProblemOut, NewReport: ReportIn, Report: ReportOut, Notice: NoticeItem, History: HistoryOut, OneNotice: NoticeOut, Answers: CheckOut, Statistics: StatisticsOut }
type Name = keyof typeof NAMED

const ref = (name: Name) => ({ $ref: `#/components/schemas/${name}` })
const json = (name: Name) => ({ 'application/json': { schema: ref(name) } })
const no = (description: string, headers?: object) => ({ description, ...(headers ? { headers } : {}), content: { 'application/problem+json': { schema: ref('Problem') } } })
const RETRY = { 'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } } }
const ETAG = { ETag: { description: 'Send it back as If-None-Match.', schema: { type: 'string' } } }

const OPEN = { 304: { description: 'Nothing has changed since the ETag that was sent.' }, 500: no('A fault on our side.'), 503: no('Not now.', RETRY) }
const CACHED = 'May be cached, and read by any site.'

/** Query parameters out of a schema's members. */
function parameters(schema: z.ZodObject): object[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' }) as { properties?: Record<string, { description?: string }>; required?: string[] }
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({ name, in: 'query', required: required.includes(name), ...(description ? { description } : {}), schema: rest }))
}

/** All named schemas. Their own `$id` and `$schema` go: here the document's address and dialect hold. */
function schemas(): Record<string, object> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id })
  const made = z.toJSONSchema(registry, { io: 'input', uri: (id) => `#/components/schemas/${id}` }).schemas
  return Object.fromEntries(Object.entries(made).map(([name, { $id: _id, $schema: _schema, ...schema }]) => [name, schema]))
}

/** OpenAPI 3.1, made from the schemas that requests are read and answers are typed by. @param desk its public address, and who answers for it */
export const openApi = (desk: { origin: string; region: string; office: string }): object => ({
  openapi: '3.1.0',
  info: {
    title: `Tangkal ${desk.region}`,
    version: '1',
    description: `Fact checks of ${desk.office} as open data, and reports from other programs. New members may come: pass over what you do not know. Errors are RFC 9457 problems in Indonesian or English, by Accept-Language.`,
  },
  servers: [{ url: desk.origin }],
  paths: {
    '/api/v1/reports': {
      post: {
        operationId: 'sendReport',
        summary: 'Send a report. 60 in 10 minutes for one client.',
        parameters: [{ name: 'Idempotency-Key', in: 'header', required: false, description: 'Random, 16 to 255 ASCII characters without spaces. Within 24 hours the same key with the same body is the same report, with the same number and secret; with another body it is refused.', schema: { type: 'string', minLength: 16, maxLength: 255 } }],
        requestBody: { required: true, content: json('NewReport') },
        responses: {
          201: { description: 'Taken in, and on disk.', headers: { Location: { description: 'Where number and secret open the report.', schema: { type: 'string', format: 'uri' } } }, content: json('Report') },
          400: no('The body is not whole JSON.'), 403: no('Sent by the page of another site.'), 413: no('Above 1 MB.'), 415: no('Not JSON.'), 422: no('Something to mend, field by field; or the key was used with another body.'), 429: no('Too many.', RETRY), 500: no('A fault on our side.'), 503: no('Nothing was saved: send it again.', RETRY),
        },
      },
    },
    '/api/v1/notices': {
      get: {
        operationId: 'history',
        summary: `All notices in the order of their last change. ${CACHED}`,
        parameters: parameters(HistoryIn),
        responses: { 200: { description: 'A page.', headers: ETAG, content: json('History') }, 422: no('Not a moment, or no cursor of ours.'), ...OPEN },
      },
    },
    '/api/v1/notices/{slug}': {
      get: {
        operationId: 'notice',
        summary: `One notice. ${CACHED}`,
        parameters: [{ name: 'slug', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 200: { description: 'The notice.', headers: ETAG, content: json('OneNotice') }, 404: no('There is none.'), ...OPEN },
      },
    },
    '/api/v1/check': {
      get: {
        operationId: 'check',
        summary: 'What may already answer a text. Nothing of it is kept. 120 a minute for one client.',
        parameters: parameters(CheckIn),
        responses: { 200: { description: 'What was found.', content: json('Answers') }, 422: no('Nothing asked, or too long.'), 429: no('Too many.', RETRY), 500: no('A fault on our side.'), 503: no('Not now.', RETRY) },
      },
    },
    '/api/v1/statistics': {
      get: { operationId: 'statistics', summary: `Open figures. ${CACHED}`, responses: { 200: { description: 'Figures.', headers: ETAG, content: json('Statistics') }, ...OPEN } },
    },
    '/api/v1/openapi.json': {
      get: { operationId: 'description', summary: 'This document.', responses: { 200: { description: 'OpenAPI 3.1.', content: { 'application/json': { schema: { type: 'object' } } } }, ...OPEN } },
    },
  },
  components: { schemas: schemas() },
})
