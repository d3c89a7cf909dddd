import { adminChannelPage } from '../../templates/admin-channel-page.ts'
import { adminPublishersPage, type PublisherRowView } from '../../templates/admin-publishers-page.ts'
import { timeTag } from '../../templates/parts/time.ts'
import type { Problem } from '../web/door.ts'
import { actorOf, type Ctx } from '../web/env.ts'
import { formToken } from '../web/form-token.ts'
import { staffPage } from '../web/pages.ts'
import type { Typed } from '../web/typed.ts'
import { platformNames, publisherActs, publisherWords } from '../words/publisher-words.ts'
import { day, dayTime, type Here } from '../words/time.ts'
import { channelFor } from './official-rules.ts'
import { FIELDS } from './publisher-forms.ts'
import type { ChannelRow, PublisherRow } from './publisher-store.ts'
import { allPublishers, channelById, channelOf, confirmerOf, publisherTrail, registeredChannels, type PublisherAct, type PublisherWithChannels } from './publisher-views.ts'
import { BY_PACK } from './seed-publishers.ts'

/** The registry with its form. */
export async function drawPublishers(c: Ctx, typed: Typed, problem: Problem | null): Promise<string> {
  const publishers = await allPublishers(c.var.deps.store)
  const { region } = c.var.deps
  const body = adminPublishersPage({
    lang: c.var.lang,
    csrf: formToken(c),
    publishers: publishers.map((publisher) => rowOf(c, publisher)),
    example: exampleOf(publishers),
    regions: [{ value: region.province.code, label: region.province.name }, { value: region.code, label: region.name }],
    typed: { ...Object.fromEntries(FIELDS.map((field) => [field, typed.line(field)])), evidence: typed.text('evidence') },
    problem,
  })
  return staffPage(c, { title: publisherWords(c.var.lang).title, section: 'publishers', body })
}

/** One channel with what confirms it; null where there is none. */
export async function drawChannel(c: Ctx, typed: Typed | null, problem: Problem | null): Promise<string | null> {
  const { store } = c.var.deps
  const found = await channelById(store, c.req.param('id') ?? '')
  if (!found) return null
  const { publisher, channel } = found
  const [trail, like, by] = await Promise.all([publisherTrail(store, publisher.id), lookalikeOf(c, publisher, channel), confirmerOf(store, channel)])
  const address = addressOf(c, channel)
  const body = adminChannelPage({
    lang: c.var.lang,
    csrf: formToken(c),
    id: channel.id,
    address,
    publisher: publisher.name,
    notes: notesOf(c, publisher),
    state: stateOf(c, channel, by),
    valid: validOf(c, channel),
    confirmed: channel.confirmed_at !== null,
    evidence: channel.evidence,
    like,
    typed: {
      evidence: typed?.text('evidence') ?? '',
      valid_from: typed?.has('valid_from') ? typed.line('valid_from') : (channel.valid_from ?? ''),
      valid_to: typed?.has('valid_to') ? typed.line('valid_to') : (channel.valid_to ?? ''),
    },
    saved: c.req.method === 'GET' ? (c.req.query('disimpan') ?? null) : null,
    trail: trail.map((act) => trailItem(c, act)),
    problem,
  })
  return staffPage(c, { title: address, section: 'publishers', body })
}

const here = (c: Ctx): Here => ({ zone: c.var.deps.region.timezone, lang: c.var.lang, now: c.var.now })
/** A calendar day is the same day everywhere, so it is said as its own noon in UTC. */
const dayText = (c: Ctx, date: string) => day(`${date}T12:00:00Z`, { ...here(c), zone: 'UTC' })

const rowOf = (c: Ctx, publisher: PublisherWithChannels): PublisherRowView => ({
  name: publisher.name,
  notes: notesOf(c, publisher),
  channels: publisher.channels.map((channel) => ({ id: channel.id, address: addressOf(c, channel), valid: validOf(c, channel), confirmed: channel.confirmed_at !== null })),
})

function notesOf(c: Ctx, publisher: PublisherRow): string {
  const w = publisherWords(c.var.lang)
  return [w[publisher.class], publisher.election && w.forElection(publisher.election)].filter(Boolean).join(' · ')
}

const addressOf = (c: Ctx, { host, platform, handle }: ChannelRow): string => host ?? `${platformNames(c.var.lang)[platform!]} @${handle}`

function validOf(c: Ctx, { valid_from: from, valid_to: to }: ChannelRow): string {
  const w = publisherWords(c.var.lang)
  if (from && to) return w.between(dayText(c, from), dayText(c, to))
  return from ? w.from(dayText(c, from)) : to ? w.until(dayText(c, to)) : w.always
}

function stateOf(c: Ctx, channel: ChannelRow, by: string | null): string {
  const w = publisherWords(c.var.lang)
  if (!channel.confirmed_at) return w.notConfirmed
  return w.confirmedOn(day(channel.confirmed_at, here(c)), channel.confirmed_by === BY_PACK ? w.byPack : (by ?? channel.confirmed_by!))
}

/** The shortest host of the registry, to show what is not it. */
function exampleOf(publishers: PublisherWithChannels[]): { name: string; host: string } | null {
  const hosts = publishers
    .filter((p) => p.class === 'official')
    .flatMap((p) => p.channels.flatMap(({ host, confirmed_at }) => (host && confirmed_at ? [{ name: p.name, host }] : [])))
  return hosts.toSorted((a, b) => a.host.length - b.host.length)[0] ?? null
}

/** The official host that an unconfirmed one resembles. */
async function lookalikeOf(c: Ctx, publisher: PublisherRow, channel: ChannelRow): Promise<string | null> {
  if (!channel.host || channel.confirmed_at) return null
  const own = channelOf(publisher, channel)
  const others = (await registeredChannels(c.var.deps.store)).filter((other) => other.host !== own.host && other.publisherId !== own.publisherId)
  const answer = channelFor(`https://${channel.host}/`, others, { on: c.var.now.toISOString().slice(0, 10), region: c.var.deps.region.code })
  return 'not' in answer && answer.not === 'lookalike' ? (answer.like ?? null) : null
}

function trailItem(c: Ctx, { act, actor, actorId, note, address, at }: PublisherAct) {
  const acts = publisherActs(c.var.lang) as Record<string, string | undefined>
  return { who: actor ?? publisherWords(c.var.lang).byPack, did: `${acts[act] ?? act}${address ? ` ${address}` : ''}`, reason: note, when: timeTag(at, dayTime(at, here(c))), own: actorId === actorOf(c).id }
}
