import { Hono } from 'hono'
import { staffOnly } from '../accounts/sessions.ts'
import type { AppEnv } from '../web/env.ts'
import { showingsCsv } from './showings-csv.ts'
import { showingsOf, showShowings } from './showings-page.ts'

export const showingsRoutes = new Hono<AppEnv>()

/** Figures alone, no report and no text: an admin who looks after the matching may see them too. */
const whoever = staffOnly('moderator', 'reader', 'admin')

showingsRoutes.get('/meja/cek', whoever, async (c) => c.html(await showShowings(c, await showingsOf(c))))

showingsRoutes.get('/meja/cek.csv', whoever, (c) =>
  c.body(showingsCsv(c.var.deps.store), 200, { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="cek.csv"' }),
)
