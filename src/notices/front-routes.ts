import { Hono } from 'hono'
import { frontBody, frontHero } from '../../templates/front-page.ts'
import { at, type AppEnv, type Ctx } from '../web/env.ts'
import { type Drawn, kept } from '../web/keep.ts'
import { publicPage } from '../web/pages.ts'
import { frontWords } from '../words/front-words.ts'
import { rowOfHolding } from './holding-show.ts'
import { type Holding, holdingsNow } from './holding-views.ts'
import { listNotices, type NoticeLine } from './notice-list-views.ts'
import { nextChange, rowView } from './notice-rows.ts'
import { pageHead } from './page-head.ts'

const LATEST = 4
/** More than these are never held at once: each is set by hand and ends within hours. */
const MOST_HELD = 20

export const frontRoutes = new Hono<AppEnv>()

frontRoutes.get('/', (c) => kept(c, () => front(c)))

async function front(c: Ctx): Promise<Drawn> {
  const { store } = c.var.deps
  const [lines, held] = await Promise.all([listNotices(store, {}, LATEST), holdingsNow(store, at(c), MOST_HELD)])
  return { html: await showFront(c, lines, held), changesAt: nextChange([...lines, ...held], c.var.now) }
}

/** The same out of what was loaded. @param held what is being checked */
export function showFront(c: Ctx, lines: readonly NoticeLine[], held: readonly Holding[]): Promise<string> {
  const w = frontWords(c.var.lang)
  return publicPage(c, {
    title: w.title,
    description: w.description,
    place: 'cek',
    hero: frontHero(c.var.lang),
    body: frontBody({ lang: c.var.lang, rows: lines.map((line) => rowView(c, line, 3)), held: held.map((h) => rowOfHolding(c, h, 3)) }),
    head: pageHead(c, { path: '/', title: w.title, description: w.description, type: 'website' }),
  })
}
