import * as z from 'zod'
import type { FieldFault } from '../web/door.ts'
import type { Typed } from '../web/typed.ts'
import { publisherFaults } from '../words/publisher-words.ts'
import type { Lang } from '../words/words.ts'
import { hostOf, isSharedHost } from './official-rules.ts'

export const PLATFORMS = ['facebook', 'instagram', 'tiktok', 'youtube', 'x'] as const

const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? null : value), schema.nullable())
const Day = optional(z.iso.date('badDay'))
const Evidence = z.string().max(2000, 'longEvidence')
const Host = z.string().transform(hostTyped).refine((host) => host !== null, 'badHost').refine((host) => host === null || !isSharedHost(host), 'sharedHost')

const Publisher = z
  .object({
    name: z.string().min(1, 'noName').max(200, 'noName'),
    class: z.enum(['official', 'peer'], 'noClass'),
    region: optional(z.string().regex(/^\d\d(\.\d\d(\.\d\d(\.\d{4})?)?)?$/, 'badRegion')),
    election: optional(z.string().max(40, 'badElection').regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'badElection')),
    host: optional(Host),
    platform: optional(z.enum(PLATFORMS, 'badPlatform')),
    handle: optional(z.string().transform(handleTyped).refine((handle) => /^[a-z0-9._-]{1,100}$/.test(handle), 'badHandle')),
    valid_from: Day,
    valid_to: Day,
    evidence: Evidence,
  })
  .superRefine((p, context) => {
    const say = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    const account = p.platform !== null || p.handle !== null
    if (p.host === null && !account) say('host', 'noChannel')
    if (p.host !== null && account) say('platform', 'oneChannel')
    if (p.host === null && account && p.handle === null) say('handle', 'badHandle')
    if (p.host === null && account && p.platform === null) say('platform', 'badPlatform')
    if (p.valid_from && p.valid_to && p.valid_from > p.valid_to) say('valid_to', 'endsBefore')
  })
export type PublisherFields = z.infer<typeof Publisher>

const Confirm = z.object({ evidence: Evidence.min(1, 'noEvidence') })
const Validity = z.object({ valid_from: Day, valid_to: Day }).refine((v) => !v.valid_from || !v.valid_to || v.valid_from <= v.valid_to, { path: ['valid_to'], message: 'endsBefore' })

export const FIELDS = ['name', 'class', 'region', 'election', 'host', 'platform', 'handle', 'valid_from', 'valid_to'] as const

export const readPublisher = (typed: Typed, lang: Lang) => read(Publisher, { ...lines(typed), evidence: typed.text('evidence') }, lang)
export const readConfirm = (typed: Typed, lang: Lang) => read(Confirm, { evidence: typed.text('evidence') }, lang)
export const readValidity = (typed: Typed, lang: Lang) => read(Validity, lines(typed), lang)

const lines = (typed: Typed) => Object.fromEntries(FIELDS.map((field) => [field, typed.line(field)]))

function read<T extends z.ZodType>(schema: T, given: unknown, lang: Lang): { value: z.infer<T> } | { faults: FieldFault[] } {
  const result = schema.safeParse(given)
  if (result.success) return { value: result.data }
  const w = publisherFaults(lang)
  const seen = new Set<string>()
  const faults = result.error.issues.map((issue) => ({ field: String(issue.path[0]), say: w[issue.message as 'noName'] }))
  return { faults: faults.filter(({ field }) => !seen.has(field) && seen.add(field)) }
}

/** 'kpu.go.id', 'www.kpu.go.id/pengumuman' and whole links lead to the one host; null for what is disguised. */
function hostTyped(typed: string): string | null {
  return hostOf(/^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`)
}

/** '@KPU_RI' and 'https://www.instagram.com/kpu_ri/?hl=id' are the account kpu_ri. */
function handleTyped(typed: string): string {
  return typed.replace(/^(https?:\/\/)?[a-z0-9.-]+\.[a-z]+\//i, '').replace(/[/?#].*$/, '').replace(/^@/, '').toLowerCase()
}
