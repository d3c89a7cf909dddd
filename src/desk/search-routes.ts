import { Hono } from 'hono'
import { staffOnly } from '../accounts/sessions.ts'
import type { AppEnv } from '../web/env.ts'
import { searchPage, SearchQuery } from './search-page.ts'

export const searchRoutes = new Hono<AppEnv>()

searchRoutes.get('/meja/cari', staffOnly('moderator'), async (c) => c.html(await searchPage(c, SearchQuery.parse(c.req.query()))))
