import type { PackPublisher, Region } from '../region/region.ts'
import type { Store } from '../store/store.ts'
import { seedChannelWrite, seedPublisherWrite } from './publisher-store.ts'

/** Who confirmed a channel that came with the region's own files. */
export const BY_PACK = 'region pack'

/**
 * Registers the publishers of the region pack that this database has not seen. Runs at every
 * start; what is there stays as it is, whoever changed it, and nothing is written when all are there.
 */
export async function seedPublishers(store: Store, region: Region, now: Date): Promise<void> {
  const idsOf = async (table: 'publisher' | 'channel') => new Set((await store.read.selectFrom(table).select('id').execute()).map(({ id }) => id))
  const [publishers, channels] = await Promise.all([idsOf('publisher'), idsOf('channel')])

  const freshPublishers = region.publishers.filter((p) => !publishers.has(p.id)).map((p) => publisherRow(p, now))
  const freshChannels = region.publishers.flatMap((p) => p.channels.map((channel) => channelRow(p.id, channel))).filter((row) => !channels.has(row.id))
  const writes = [...freshPublishers.map((row) => seedPublisherWrite(store, row)), ...freshChannels.map((row) => seedChannelWrite(store, row))]
  if (writes.length) await store.commit(writes)
}

const publisherRow = (p: PackPublisher, now: Date) => ({
  id: p.id, name: p.name, class: p.class, region: p.region, election: p.election ?? null, valid_from: null, valid_to: null, created_at: now.toISOString(),
})

function channelRow(publisherId: string, c: PackPublisher['channels'][number]) {
  return {
    id: channelId(c),
    publisher_id: publisherId,
    host: c.host ?? null,
    platform: c.platform ?? null,
    handle: c.handle ?? null,
    valid_from: c.validFrom ?? null,
    valid_to: c.validTo ?? null,
    evidence: c.evidence,
    confirmed_at: c.confirmedOn ? `${c.confirmedOn}T00:00:00.000Z` : null,
    confirmed_by: c.confirmedOn ? BY_PACK : null,
  }
}

/** The same at every start and on every machine: the host itself, or 'instagram-kpu_ri'. */
const channelId = (c: { host?: string; platform?: string; handle?: string }) => c.host ?? `${c.platform}-${c.handle}`
