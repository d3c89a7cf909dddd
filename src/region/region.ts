import * as z from 'zod'
import type { Channel } from '../sources/official-rules.ts'
import { isZone } from './zone.ts'

const day = z.iso.date()
const dotted = z.string().regex(/^\d\d(\.\d\d(\.\d\d(\.\d{4})?)?)?$/, 'a dotted Kemendagri code, e.g. 64.08.04.2001')
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case, digits and single hyphens')
const name = z.string().min(1).max(200)
const dutyTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'HH:MM')

const DutyHours = z
  .strictObject({ days: z.array(z.int().min(1).max(7)).min(1), from: dutyTime, to: dutyTime })
  .refine((hours) => hours.from < hours.to, '`from` must come before `to`, on the same day')

const RegionFile = z.strictObject({
  code: dotted,
  bpsCode: z.string().optional(),
  name,
  kind: z.enum(['provinsi', 'kabupaten', 'kota']),
  province: z.strictObject({ code: dotted, name }),
  office: name,
  timezone: z.string().refine(isZone, 'not a time zone this runtime knows, e.g. Asia/Makassar'),
  dutyHours: DutyHours,
  holidays: z.array(day),
  votingDays: z.array(day),
  contact: name.nullable(),
  askElsewhere: z.array(z.strictObject({ publisher: id, host: z.string() })),
  spellings: z.array(z.strictObject({ from: z.string(), to: z.array(z.string()).min(1) })),
})

const AreaEntry = z.strictObject({
  code: dotted,
  name,
  kind: z.enum(['kecamatan', 'desa', 'kelurahan']),
  parent: dotted.optional(),
  aka: z.array(name).optional(),
})
const AreasFile = z.strictObject({ notice: z.string().min(1), areas: z.array(AreaEntry).min(1) })

const ChannelEntry = z
  .strictObject({
    host: z.string().optional(),
    platform: z.enum(['instagram', 'facebook', 'x', 'youtube', 'tiktok']).optional(),
    handle: z.string().optional(),
    validFrom: day.optional(),
    validTo: day.optional(),
    confirmed: z.boolean(),
    confirmedOn: day.optional(),
    evidence: z.string().min(1),
  })
  .refine((c) => (c.host ? !c.platform && !c.handle : !!c.platform && !!c.handle), 'give either `host`, or `platform` with `handle`')
  .refine((c) => c.confirmed === !!c.confirmedOn, '`confirmedOn` belongs to a confirmed channel, and only to one')

const PublisherEntry = z.strictObject({
  id,
  name,
  class: z.enum(['official', 'peer']),
  region: dotted.nullable(),
  election: id.optional(),
  channels: z.array(ChannelEntry),
})
const PublishersFile = z.strictObject({ publishers: z.array(PublisherEntry).min(1) })

const Pack = z.object({ region: RegionFile, areas: AreasFile, publishers: PublishersFile, shared: PublishersFile })

/** A kecamatan, desa or kelurahan, by its Kemendagri code. `aka`: other spellings that people search by. */
export type Area = z.infer<typeof AreaEntry>
/** A body that may issue sources, as the pack brings it; what counts later is what the registry holds. */
export type PackPublisher = z.infer<typeof PublisherEntry>
/** Another way that a name is written: a whole word, or with a leading hyphen the end of a word. */
export type Spelling = z.infer<typeof RegionFile>['spellings'][number]
/**
 * When the desk is staffed. `days`: 1 = Monday; `from`, `to`: `HH:MM` in the zone; the rest `YYYY-MM-DD`.
 * Shifts are remembered by this object: other hours need a new one.
 */
export type Duty = { timezone: string; days: readonly number[]; from: string; to: string; holidays: readonly string[]; votingDays: readonly string[] }

/** What is true of one desk's place, read from its pack. The code knows no region by name. */
export type Region = Omit<z.infer<typeof RegionFile>, 'dutyHours' | 'holidays' | 'votingDays' | 'askElsewhere'> & {
  duty: Duty
  /** Whom people can ask while the desk is closed. */
  askElsewhere: { name: string; host: string }[]
  publishers: PackPublisher[]
  areas: Area[]
  areaByCode: ReadonlyMap<string, Area>
  /** For one picker with a group for each kecamatan; both levels in the order of their names. */
  kecamatan: { area: Area; villages: Area[] }[]
}

/**
 * One region pack, checked for shape. What only a comparison across files tells (counts,
 * parents, hosts) is said by `packFaults`.
 *
 * @param pack the pack's three files as parsed JSON, and `shared`, the publishers of the whole country and of provinces;
 *   whether read from disk or bundled
 * Throws an Error with one line a fault.
 */
export function parseRegion(pack: { region: unknown; areas: unknown; publishers: unknown; shared: unknown }): Region {
  const read = Pack.safeParse(pack)
  if (!read.success) throw new Error(read.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('\n'))

  const { dutyHours, holidays, votingDays, askElsewhere, ...region } = read.data.region
  const { areas } = read.data.areas
  // A province's bodies count in its own districts alone.
  const shared = read.data.shared.publishers.filter((p) => p.region === null || region.code.startsWith(p.region))
  const publishers = [...shared, ...read.data.publishers.publishers]
  return {
    ...region,
    duty: { timezone: region.timezone, ...dutyHours, holidays, votingDays },
    askElsewhere: askElsewhere.map(({ publisher, host }) => ({ name: publishers.find((p) => p.id === publisher)?.name ?? publisher, host })),
    publishers,
    areas,
    areaByCode: new Map(areas.map((area) => [area.code, area])),
    kecamatan: byName(areas.filter((a) => a.kind === 'kecamatan')).map((area) => ({ area, villages: byName(areas.filter((a) => a.parent === area.code)) })),
  }
}

/** The region with its clock set by whoever runs the desk. @param timezone null leaves the pack's */
export const regionAt = (region: Region, timezone: string | null): Region => (timezone === null ? region : { ...region, timezone, duty: { ...region.duty, timezone } })

/** 'Desa Sangatta Utara, Kec. Sangatta Utara', or 'Kec. Sangatta Utara'; null for a code that is not of this region. */
export function areaName(region: Region, code: string): string | null {
  const area = region.areaByCode.get(code)
  if (!area) return null
  if (area.kind === 'kecamatan') return `Kec. ${area.name}`
  return `${area.kind === 'desa' ? 'Desa' : 'Kel.'} ${area.name}, Kec. ${region.areaByCode.get(area.parent ?? '')?.name ?? '?'}`
}

/** The pack's publishers as the flat list that `channelFor` reads. */
export const packChannels = (publishers: PackPublisher[]): Channel[] =>
  publishers.flatMap(({ channels, ...publisher }) =>
    channels.map(({ host, platform, handle, validFrom, validTo, confirmed }) => ({
      publisherId: publisher.id, publisherName: publisher.name, class: publisher.class, region: publisher.region,
      election: publisher.election, host, platform, handle, validFrom, validTo, confirmed,
    })))

/** Plain code-point order: the same on every runtime, whatever languages it was built with. */
const byName = (areas: Area[]): Area[] => areas.toSorted((a, b) => (a.name < b.name ? -1 : 1))
