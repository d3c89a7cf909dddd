import { Hono } from 'hono'
import { aboutPage, methodPage, privacyPage } from '../../templates/about-pages.ts'
import type { Html } from '../../templates/html.ts'
import { DENYING, NOT_DENIED } from '../claims/assessment-ready-rules.ts'
import { READING_MINUTES } from '../claims/assessment-rules.ts'
import type { Subject, Verdict } from '../claims/claim-tables.ts'
import { HOLDING_HOURS, NOT_HELD } from '../notices/holding-rules.ts'
import { PAUSE_HOURS } from '../notices/notice-rules.ts'
import { pageHead } from '../notices/page-head.ts'
import { SHOWING_DAYS } from '../notices/showing-rules.ts'
import { CONTACT_DAYS } from '../reports/report-rules.ts'
import { NEEDS } from '../sources/source-rules.ts'
import { type Office, officeOf } from '../settings/office.ts'
import type { AppEnv, Ctx } from '../web/env.ts'
import { kept } from '../web/keep.ts'
import { publicPage } from '../web/pages.ts'
import { aboutWords } from '../words/about-words.ts'
import { kindWords, verdictWords } from '../words/common-words.ts'
import { subjectWords } from '../words/triage-words.ts'

/** Pages about the desk itself. What they promise is read from the tables that the rules run by. */
export const aboutRoutes = new Hono<AppEnv>()

aboutRoutes.get('/metodologi', (c) => kept(c, async () => ({ html: await drawMethod(c), changesAt: null })))
aboutRoutes.get('/tentang', (c) => kept(c, async () => ({ html: await drawAbout(c, await officeOf(c)), changesAt: null })))
aboutRoutes.get('/privasi', (c) => kept(c, async () => ({ html: await drawPrivacy(c, c.var.deps.lingersDays), changesAt: null })))

export function drawMethod(c: Ctx): Promise<string> {
  const { lang } = c.var
  const w = aboutWords(lang)
  const view = {
    lang,
    readingMinutes: READING_MINUTES,
    pauseHours: PAUSE_HOURS,
    verdicts: (Object.keys(NEEDS) as Verdict[]).map((verdict) => ({ verdict, needs: NEEDS[verdict] })),
    denying: DENYING.map((verdict) => verdictWords(lang)[verdict]).join(` ${w.or} `),
    kinds: Object.values(kindWords(lang)).join(', '),
    notDenied: NOT_DENIED.map((subject) => subjectWords(lang)[subject]).join(', '),
    holdingHours: HOLDING_HOURS,
    notHeld: (Object.keys(NOT_HELD) as Subject[]).filter((subject) => NOT_HELD[subject]).map((subject) => subjectWords(lang)[subject]).join('; '),
  }
  return drawn(c, '/metodologi', w.method, w.methodLead, methodPage(view))
}

/** @param office who answers for the desk, and how they can be reached */
export function drawAbout(c: Ctx, office: Office): Promise<string> {
  const w = aboutWords(c.var.lang)
  return drawn(c, '/tentang', w.about, w.clarifies, aboutPage({ lang: c.var.lang, region: c.var.deps.region.name, office }))
}

/** @param lingersDays how long the database keeps earlier states, null where it keeps none */
export function drawPrivacy(c: Ctx, lingersDays: number | null): Promise<string> {
  const w = aboutWords(c.var.lang)
  return drawn(c, '/privasi', w.privacy, w.privacyLead, privacyPage({ lang: c.var.lang, contactDays: CONTACT_DAYS, showingDays: SHOWING_DAYS, lingersDays }))
}

const drawn = (c: Ctx, path: string, title: string, description: string, body: Html) =>
  publicPage(c, { title, description, place: null, path, body, head: pageHead(c, { path, title, description, type: 'website' }) })
