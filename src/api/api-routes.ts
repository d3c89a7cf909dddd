import { Hono } from 'hono'
import type { AppEnv } from '../web/env.ts'
import { apiWords } from '../words/api-words.ts'
import { originOf } from '../notices/page-head.ts'
import { officeOf } from '../settings/office.ts'
import { kept } from '../web/keep.ts'
import { keptJson } from './answer-json.ts'
import { askedLanguage } from './asked-language.ts'
import { check } from './check-api.ts'
import { history, oneNotice } from './notice-history.ts'
import { apiNotFound, problemJson } from './problem.ts'
import { sendReport } from './send-report.ts'
import { statistics } from './statistics-api.ts'

/** Open data and reports for programs. No cookie is read or set here, and nobody is known. */
export const apiRoutes = new Hono<AppEnv>()

const READ = 'GET, HEAD, OPTIONS'
const TAKE = 'POST, OPTIONS'
/** What a browser is told before it reads for another site. */
const LEAVE: Record<string, string> = { 'Access-Control-Allow-Methods': 'GET, HEAD', 'Access-Control-Allow-Headers': 'If-None-Match', 'Access-Control-Max-Age': '86400' }
const NO_LEAVE: Record<string, string> = {}
const REPORTS = '/api/v1/reports'
/** What each address takes. */
const ALLOWED: readonly [string, string][] = [
  [REPORTS, TAKE],
  ['/api/v1/notices', READ],
  ['/api/v1/notices/:slug', READ],
  ['/api/v1/check', READ],
  ['/api/v1/statistics', READ],
  ['/api/v1/openapi.json', READ],
]

apiRoutes.use('/api/*', async (c, next) => {
  if (c.var.lang === 'id') c.set('lang', askedLanguage(c.req.header('accept-language')))
  // Any site may read what is open; no site may have its visitors send reports.
  c.set('open', c.req.path !== REPORTS)
  await next()
})

apiRoutes.post(REPORTS, sendReport)
apiRoutes.get('/api/v1/notices', history)
apiRoutes.get('/api/v1/notices/:slug', oneNotice)
apiRoutes.get('/api/v1/check', check)
apiRoutes.get('/api/v1/statistics', statistics)
apiRoutes.get('/api/v1/openapi.json', (c) =>
  kept(c, async () => {
    // Loaded when first asked for: what makes schemas of schemas would weigh on every start.
    const { openApi } = await import('./openapi.ts')
    return keptJson(openApi({ origin: originOf(c), region: c.var.deps.region.name, office: (await officeOf(c)).name }), null)
  }),
)

for (const [path, allow] of ALLOWED)
  apiRoutes.all(path, (c) => {
    if (c.req.method !== 'OPTIONS') return problemJson(c, { status: 405, say: apiWords(c.var.lang).useInstead(allow), allow })
    return c.body(null, 204, { Allow: allow, ...(allow === READ ? LEAVE : NO_LEAVE) })
  })
apiRoutes.all('/api/*', apiNotFound)
