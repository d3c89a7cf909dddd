import * as z from 'zod'
import type { Config } from './config.ts'

const whole = (name: string, least: number, most: number) =>
  z.string().regex(/^\d+$/, `${name} must be a whole number from ${least} to ${most}`).transform(Number).refine((n) => n >= least && n <= most, `${name} must be a whole number from ${least} to ${most}`)

const isOrigin = (value: string) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && new URL(value).origin === value.replace(/\/$/, '')
const isZone = (value: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }))
  } catch {
    return false
  }
}

const LOOPBACK = ['127.0.0.1', 'localhost', '::1']

const Settings = z
  .object({
    HOST: z.string().min(1, 'HOST must be an address to listen on, e.g. 127.0.0.1').default('127.0.0.1'),
    PORT: whole('PORT', 0, 65535).default(3000),
    TANGKAL_DATA: z.string().min(1, 'TANGKAL_DATA must name a folder').default('var'),
    TANGKAL_ORIGIN: z.string().refine(isOrigin, 'TANGKAL_ORIGIN must be the public address without a path, e.g. https://tangkal.example.go.id').optional(),
    TANGKAL_SECRET: z.string().min(32, 'TANGKAL_SECRET is short. Leave it out to have one made, or give 32 characters or more').optional(),
    TANGKAL_REGION: z.string().regex(/^\d\d(\.\d\d)?$/, 'TANGKAL_REGION must be a Kemendagri code, e.g. 64.08').default('64.08'),
    TANGKAL_TIMEZONE: z.string().refine(isZone, 'TANGKAL_TIMEZONE must be a time zone, e.g. Asia/Makassar').optional(),
    TANGKAL_TRUST_PROXY: whole('TANGKAL_TRUST_PROXY', 0, 10).default(0),
    TANGKAL_LOG: z.enum(['json', 'pretty'], 'TANGKAL_LOG must be json or pretty').default('json'),
    TANGKAL_LIMITS: z.enum(['on', 'off'], 'TANGKAL_LIMITS must be on or off').default('on'),
    TANGKAL_DEV: z.enum(['0', '1'], 'TANGKAL_DEV must be 1 or left out').default('0'),
  })
  .refine((s) => s.TANGKAL_LIMITS === 'on' || LOOPBACK.includes(s.HOST), 'TANGKAL_LIMITS may be off only while HOST is loopback (127.0.0.1)')

export type Settings = {
  host: string
  port: number
  data: string
  secret: string | null
  region: string
  /** null: the region pack's own zone */
  timezone: string | null
  log: 'json' | 'pretty'
  app: Config
}

/** All faulty settings at once, a line each, not one restart at a time. An empty value counts as left out. */
export function readSettings(env: Record<string, string | undefined>): { settings: Settings } | { wrong: string[] } {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const read = Settings.safeParse(given)
  if (!read.success) return { wrong: read.error.issues.map((issue) => issue.message) }
  const s = read.data
  const origin = s.TANGKAL_ORIGIN?.replace(/\/$/, '') ?? null
  return {
    settings: {
      host: s.HOST,
      port: s.PORT,
      data: s.TANGKAL_DATA,
      secret: s.TANGKAL_SECRET ?? null,
      region: s.TANGKAL_REGION,
      timezone: s.TANGKAL_TIMEZONE ?? null,
      log: s.TANGKAL_LOG,
      app: { origin, secure: origin?.startsWith('https:') ?? false, trustProxy: s.TANGKAL_TRUST_PROXY, limits: s.TANGKAL_LIMITS === 'on', dev: s.TANGKAL_DEV === '1' },
    },
  }
}
