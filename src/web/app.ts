import { Hono } from 'hono'
import { adminAccountRoutes } from '../accounts/admin-account-routes.ts'
import { ownAccountRoutes } from '../accounts/own-account-routes.ts'
import { apiRoutes } from '../api/api-routes.ts'
import { apiFault, apiNotFound, apiStorageFault, isApi } from '../api/problem.ts'
import { aboutRoutes } from '../about/about-routes.ts'
import { knowActor } from '../accounts/sessions.ts'
import { setupRoutes } from '../accounts/setup-routes.ts'
import { signInRoutes } from '../accounts/sign-in-routes.ts'
import { assessmentRoutes } from '../claims/assessment-routes.ts'
import { claimRoutes } from '../claims/claim-routes.ts'
import { mergeRoutes } from '../claims/merge-routes.ts'
import { queueRoutes } from '../desk/queue-routes.ts'
import { searchRoutes } from '../desk/search-routes.ts'
import { showingsRoutes } from '../desk/showings-routes.ts'
import { readingRoutes } from '../desk/reading-routes.ts'
import { triageRoutes } from '../desk/triage-routes.ts'
import { galleryRoutes } from '../gallery/gallery-routes.ts'
import { guidanceRoutes } from '../guidance/guidance-routes.ts'
import { correctionRoutes } from '../notices/correction-routes.ts'
import { checkRoutes } from '../notices/check-routes.ts'
import { feedRoutes } from '../notices/feed-routes.ts'
import { frontRoutes } from '../notices/front-routes.ts'
import { noticeRoutes } from '../notices/notice-routes.ts'
import { numberRoutes } from '../notices/number-routes.ts'
import { objectionRoutes } from '../objections/objection-routes.ts'
import { reportRoutes } from '../reports/report-routes.ts'
import { ticketRoutes } from '../reports/ticket-routes.ts'
import { settingRoutes } from '../settings/setting-routes.ts'
import { publisherRoutes } from '../sources/publisher-routes.ts'
import { statisticsRoutes } from '../statistics/statistics-routes.ts'
import { problemWords } from '../words/problem-words.ts'
import type { Lang } from '../words/words.ts'
import type { AppEnv, Deps } from './env.ts'
import { compress } from './compress.ts'
import { securityHeaders } from './headers.ts'
import { healthRoutes } from './health-routes.ts'
import { tellOperator } from './operator-log.ts'
import { problemPage } from './pages.ts'

const ENGLISH = /^\/en(?=\/|$)/
const PATH = /^https?:\/\/[^/?#]+([^?#]*)/

/** Every route is written once: `/en/lapor` is `/lapor` in English. */
const languageOf = (url: string): Lang => (ENGLISH.test(pathOf(url)) ? 'en' : 'id')
const pathOf = (url: string) => PATH.exec(url)?.[1] || '/'

/** The whole of Tangkal; the same on Node and on Workers. */
export function createApp(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>({ getPath: (request) => pathOf(request.url).replace(ENGLISH, '') || '/' })
  app.use(async (c, next) => {
    c.set('deps', deps)
    c.set('now', deps.clock())
    c.set('lang', languageOf(c.req.raw.url))
    await next()
  })
  app.use(securityHeaders)
  app.use(compress)
  app.use(knowActor)

  for (const room of [
    frontRoutes, checkRoutes, noticeRoutes, numberRoutes, correctionRoutes, statisticsRoutes, feedRoutes, aboutRoutes, objectionRoutes, guidanceRoutes,
    reportRoutes, ticketRoutes,
    signInRoutes, setupRoutes, ownAccountRoutes, adminAccountRoutes, publisherRoutes, settingRoutes,
    queueRoutes, searchRoutes, showingsRoutes, triageRoutes, claimRoutes, mergeRoutes, assessmentRoutes, readingRoutes,
    apiRoutes, healthRoutes, galleryRoutes,
  ]) app.route('/', room)

  app.notFound(async (c) => {
    if (isApi(c)) return apiNotFound(c)
    const w = problemWords(c.var.lang)
    return c.html(await problemPage(c, w.notFound, w.notFoundMore), 404)
  })
  app.onError(async (fault, c) => {
    const unsaved = isApi(c) && apiStorageFault(c, fault)
    if (unsaved) return unsaved
    tellOperator(c.var.now, { event: 'fault', what: `${c.req.method} ${c.req.routePath ?? ''}: ${fault.stack ?? fault.message}`, todo: 'This is a bug: keep this line and report it.' })
    if (isApi(c)) return apiFault(c)
    const w = problemWords(c.var.lang)
    return c.html(await problemPage(c, w.broken, w.brokenMore), 500)
  })
  return app
}
