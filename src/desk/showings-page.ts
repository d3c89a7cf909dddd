import type { Bar } from '../../templates/parts/bars.ts'
import { type PeriodView, showingsPage, shownName } from '../../templates/showings-page.ts'
import { type Named, namesOf } from '../notices/check.ts'
import { SHOWING_DAYS } from '../notices/showing-rules.ts'
import { latestShowings, showingCounts, type ShowingCounts } from '../notices/showing-views.ts'
import { at, type Ctx } from '../web/env.ts'
import { staffPage } from '../web/pages.ts'
import { commonWords } from '../words/common-words.ts'
import { grouped } from '../words/numbers.ts'
import { showingWords } from '../words/showing-words.ts'
import { mostRefused, scoreSteps, type RefusedCount, type StepCount } from './showing-tally.ts'

/** Days that are told of, the longest last: of it the hits are told too. */
const PERIODS = [7, 30] as const
const LONGEST = PERIODS[1]
const MOST_NAMED = 10

/** Of so many of the latest showings the hits are read: however many there are, a page costs no more. */
const LATEST = 5000

/** @property name of a hit that is still there, by `kind id` */
export type Showings = { periods: { days: number; counts: ShowingCounts }[]; refused: RefusedCount[]; names: ReadonlyMap<string, Named>; steps: StepCount[] }

export async function showingsOf(c: Ctx): Promise<Showings> {
  const { store } = c.var.deps
  const since = (days: number) => new Date(c.var.now.getTime() - days * 86_400_000).toISOString()
  const periods = await Promise.all(PERIODS.map(async (days) => ({ days, counts: await showingCounts(store, since(days)) })))
  const latest = await latestShowings(store, since(LONGEST), LATEST)
  const refused = mostRefused(latest, MOST_NAMED)
  const names = await namesOf(store, refused, at(c))
  return { periods, refused, names, steps: scoreSteps(latest) }
}

/** The same out of what was loaded. */
export function showShowings(c: Ctx, { periods, refused, names, steps }: Showings): Promise<string> {
  const { lang } = c.var
  const [w, common] = [showingWords(lang), commonWords(lang)]
  const share = (label: Bar['label'], one: { shown: number; refused: number }): Bar => ({ label, n: one.refused / one.shown, shown: w.times(one.refused, one.shown) })
  const of = (fits: (step: StepCount) => boolean) => {
    const fitting = steps.filter(fits)
    return { shown: sum(fitting, (step) => step.shown), refused: sum(fitting, (step) => step.refused) }
  }
  const levels = { sure: w.sure, 3: common.verySimilar, 2: common.similar, 1: common.slightlySimilar }
  const tenth = (n: number) => (n / 10).toFixed(1).replace('.', lang === 'id' ? ',' : '.')
  const body = showingsPage({
    lang,
    periods: periods.map((one) => periodOf(c, one)),
    refused: refused.map((one) => {
      const known = names.get(`${one.kind} ${one.id}`)
      return share(shownName({ title: known?.title ?? `${one.id} (${w.gone})`, href: known?.path ?? null, kind: one.kind === 'notice' ? null : w[one.kind] }), one)
    }),
    levels: (['sure', 3, 2, 1] as const).map((level) => ({ level, ...of((step) => step.level === level) })).filter(({ shown }) => shown > 0).map((one) => share(levels[one.level], one)),
    scores: Array.from({ length: 10 }, (_, i) => ({ i: 9 - i, ...of((step) => step.tenth === 9 - i) })).filter(({ shown }) => shown > 0).map((one) => share(`${tenth(one.i)}–${tenth(one.i + 1)}`, one)),
    days: LONGEST, most: LATEST, kept: SHOWING_DAYS,
  })
  return staffPage(c, { section: 'showings', title: w.title, body })
}

function periodOf(c: Ctx, { days, counts }: Showings['periods'][number]): PeriodView {
  const w = showingWords(c.var.lang)
  const { asked, reported, atOnce, wrong, maybe, none } = counts
  const bar = (label: string, n: number): Bar => ({ label, n, shown: grouped(n, c.var.lang) })
  return { days, asked, reported, outcomes: [bar(w.atOnce, atOnce), bar(w.wrong, wrong), bar(w.maybe, maybe), bar(w.none, none), bar(w.other, asked - atOnce - wrong - maybe - none)] }
}

const sum = <T>(list: readonly T[], of: (one: T) => number) => list.reduce((all, one) => all + of(one), 0)
