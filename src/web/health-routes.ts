import { Hono } from 'hono'
import { databaseAnswers } from '../store/health.ts'
import type { AppEnv } from './env.ts'

export const healthRoutes = new Hono<AppEnv>()

const FRESH_MS = 10_000
const lastGood = new WeakMap<object, number>()

/** 200 when the database answers a read and a write made in the last 10 s succeeded; it tries one itself. */
healthRoutes.get('/healthz', async (c) => {
  const { store } = c.var.deps
  const now = c.var.now.getTime()
  if (now - (lastGood.get(store) ?? 0) > FRESH_MS && (await databaseAnswers(store, c.var.now))) lastGood.set(store, now)
  const good = now - (lastGood.get(store) ?? 0) <= FRESH_MS
  return c.json({ ok: good }, good ? 200 : 503, good ? {} : { 'Retry-After': '30' })
})
