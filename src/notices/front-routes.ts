import { Hono } from 'hono'
import { frontBody, frontHero } from '../../templates/front-page.ts'
import type { AppEnv, Ctx } from '../web/env.ts'
import { type Drawn, kept } from '../web/keep.ts'
import { publicPage } from '../web/pages.ts'
import { frontWords } from '../words/front-words.ts'
import { listNotices } from './notice-list-views.ts'
import { nextChange, rowView } from './notice-rows.ts'
import { pageHead } from './page-head.ts'

const LATEST = 4

export const frontRoutes = new Hono<AppEnv>()

frontRoutes.get('/', (c) => kept(c, () => front(c)))

async function front(c: Ctx): Promise<Drawn> {
  const w = frontWords(c.var.lang)
  const lines = await listNotices(c.var.deps.store, {}, LATEST)
  const html = await publicPage(c, {
    title: w.title,
    description: w.description,
    place: 'cek',
    hero: frontHero(c.var.lang),
    body: frontBody({ lang: c.var.lang, rows: lines.map((line) => rowView(c, line, 3)) }),
    head: pageHead(c, { path: '/', title: w.title, description: w.description, type: 'website' }),
  })
  return { html, changesAt: nextChange(lines, c.var.now) }
}
