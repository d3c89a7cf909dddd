import { Hono } from 'hono'
import { verdictMark } from '../../templates/parts/marks.ts'
import type { Bar } from '../../templates/parts/bars.ts'
import { statisticsPage, type StatisticsView } from '../../templates/statistics-page.ts'
import type { Verdict } from '../claims/claim-tables.ts'
import { pageHead } from '../notices/page-head.ts'
import { QUIET_PERIODS } from '../reports/public-count-rules.ts'
import type { AppEnv, Ctx } from '../web/env.ts'
import { hereOf } from '../web/here.ts'
import { type Drawn, kept } from '../web/keep.ts'
import { publicPage } from '../web/pages.ts'
import { verdictWords } from '../words/common-words.ts'
import { grouped } from '../words/numbers.ts'
import { statisticsWords } from '../words/statistics-words.ts'
import { monthYear } from '../words/time.ts'
import { figuresOf, lastMonths, type Figures } from './figures.ts'

const MONTHS = 12

export const statisticsRoutes = new Hono<AppEnv>()

statisticsRoutes.get('/statistik', (c) => kept(c, () => draw(c)))

async function draw(c: Ctx): Promise<Drawn> {
  const figures = await figuresOf(c.var.deps, c.var.now, QUIET_PERIODS)
  return { html: await showFigures(c, figures), changesAt: figures.changesAt }
}

/** The same out of what was loaded. */
export function showFigures(c: Ctx, figures: Figures): Promise<string> {
  const w = statisticsWords(c.var.lang)
  const head = pageHead(c, { path: '/statistik', title: w.title, description: w.lead, type: 'website' })
  return publicPage(c, { title: w.title, description: w.lead, place: null, body: statisticsPage(viewOf(c, figures)), head })
}

function viewOf(c: Ctx, f: Figures): StatisticsView {
  const { lang, now, deps } = c.var
  const w = statisticsWords(lang)
  const bar = (label: string, n: number): Bar => ({ label, n, shown: grouped(n, lang) })
  const counted = f.byKecamatan.flatMap(({ name, reports }) => (reports === null ? [] : [bar(name, reports)]))
  return {
    lang,
    published: f.published,
    hours: f.medianHours,
    verdicts: (Object.keys(f.byVerdict) as Verdict[]).map((verdict) => ({ ...bar(verdictWords(lang)[verdict], f.byVerdict[verdict]), mark: verdictMark(verdict) })),
    months: lastMonths(f.byMonth, now, deps.region.timezone, MONTHS).map(({ month, n }) => bar(monthYear(month, hereOf(c)), n)),
    states: (Object.keys(f.byState) as (keyof Figures['byState'])[]).map((state) => bar(w[`state_${state}`], f.byState[state])),
    changes: (['corrections', 'pauses', 'withdrawals'] as const).map((change) => bar(w[`change_${change}`], f[change])),
    quiet: f.quiet,
    reports: f.reports,
    kecamatan: counted.toSorted((a, b) => b.n - a.n),
    others: f.byKecamatan.length - counted.length,
  }
}
