import { Hono } from 'hono'
import type { AppEnv } from '../web/env.ts'

export const signInRoutes = new Hono<AppEnv>()
