import type { Store } from '../store/store.ts'
import { trailOf } from '../store/trail.ts'
import type { Channel } from './official-rules.ts'
import type { ChannelRow, PublisherRow } from './publisher-store.ts'

export type PublisherWithChannels = PublisherRow & { channels: ChannelRow[] }

/** Every registered body with its channels, by name; official ones first. Some hundred rows at most. */
export async function allPublishers(store: Store): Promise<PublisherWithChannels[]> {
  const [publishers, channels] = await Promise.all([
    store.read.selectFrom('publisher').selectAll().orderBy('class').orderBy('name').execute(),
    store.read.selectFrom('channel').selectAll().orderBy('host').orderBy('platform').orderBy('handle').execute(),
  ])
  const of = Map.groupBy(channels, (channel) => channel.publisher_id)
  return publishers.map((publisher) => ({ ...publisher, channels: of.get(publisher.id) ?? [] }))
}

/** The registry as `channelFor` reads it. A channel holds no longer than its publisher. */
export async function registeredChannels(store: Store): Promise<Channel[]> {
  return (await allPublishers(store)).flatMap(({ channels, ...publisher }) => channels.map((channel) => channelOf(publisher, channel)))
}

export const channelOf = (publisher: PublisherRow, channel: ChannelRow): Channel => ({
  publisherId: publisher.id,
  publisherName: publisher.name,
  class: publisher.class,
  region: publisher.region,
  election: publisher.election,
  host: channel.host,
  platform: channel.platform,
  handle: channel.handle,
  validFrom: edge(channel.valid_from, publisher.valid_from, 1),
  validTo: edge(channel.valid_to, publisher.valid_to, -1),
  confirmed: channel.confirmed_at !== null,
})

export async function channelById(store: Store, id: string): Promise<{ publisher: PublisherRow; channel: ChannelRow } | null> {
  const channel = await store.read.selectFrom('channel').selectAll().where('id', '=', id).executeTakeFirst()
  if (!channel) return null
  const publisher = await store.read.selectFrom('publisher').selectAll().where('id', '=', channel.publisher_id).executeTakeFirstOrThrow()
  return { publisher, channel }
}

/** The later (1) or earlier (-1) of two days, either of which may be open. */
function edge(a: string | null, b: string | null, which: 1 | -1): string | null {
  if (a === null || b === null) return a ?? b
  return (a > b) === (which === 1) ? a : b
}

/** A publisher by name and class; capitals and runs of spaces do not make another one. */
export async function publisherNamed(store: Store, name: string, publisherClass: PublisherRow['class']): Promise<PublisherRow | null> {
  const rows = await store.read.selectFrom('publisher').selectAll().where('class', '=', publisherClass).execute()
  return rows.find((row) => plain(row.name) === plain(name)) ?? null
}
const plain = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** Whose an address is already. */
export async function ownerOfAddress(store: Store, address: Pick<ChannelRow, 'host' | 'platform' | 'handle'>): Promise<string | null> {
  let query = store.read.selectFrom('channel').innerJoin('publisher', 'publisher.id', 'channel.publisher_id').select('publisher.name')
  query = address.host ? query.where('host', '=', address.host) : query.where('platform', '=', address.platform).where('handle', '=', address.handle)
  return (await query.executeTakeFirst())?.name ?? null
}

export type PublisherAct = { seq: number; act: string; actorId: string | null; actor: string | null; note: string | null; address: string | null; at: string }

/** What happened to a publisher, newest first; at most 50. */
export async function publisherTrail(store: Store, id: string): Promise<PublisherAct[]> {
  const rows = await trailOf(store, 'publisher', id, 50)
  return rows.map(({ detail, ...row }) => ({ ...row, address: (detail as { address?: string }).address ?? null }))
}

/** The name of whoever confirmed a channel; null for the region's own files. */
export async function confirmerOf(store: Store, channel: ChannelRow): Promise<string | null> {
  if (!channel.confirmed_by) return null
  return (await store.read.selectFrom('account').select('name').where('id', '=', channel.confirmed_by).executeTakeFirst())?.name ?? null
}
