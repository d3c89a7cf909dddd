import type { Platform, PublisherClass } from './publisher-tables.ts'

/**
 * One address or account through which a registered body speaks, flattened with its publisher.
 * Either `host`, or `platform` with `handle`. Empty `region`: the whole country; empty
 * `election`: every kind. Days are `YYYY-MM-DD`, both ends included.
 */
export type Channel = {
  publisherId: string
  publisherName: string
  class: PublisherClass
  host?: string | null
  platform?: Platform | null
  handle?: string | null
  region?: string | null
  election?: string | null
  validFrom?: string | null
  validTo?: string | null
  confirmed: boolean
}

/** `on`: the day the source must have counted; `region`: the desk's code; `election`: the kind, when the claim has one. */
export type ChannelContext = { on: string; region: string; election?: string | null }

/**
 * Why an address does not count.
 * - `unreadable`: no http or https address
 * - `disguised`: written so that people and programs may read another host (`user@`, port, number, `\`, hidden signs)
 * - `short_link`: hides where it leads · `no_account`: a platform's page that names no account
 * - `lookalike`: resembles the registered host `like` · `name_in_path`: `like` stands in its path or query only
 * - the others: registered, but not for this day, place or election, or not confirmed by anyone
 */
export type NotCounted = 'unreadable' | 'disguised' | 'short_link' | 'no_account' | 'lookalike' | 'name_in_path' | 'not_registered' | 'not_confirmed' | 'out_of_date' | 'other_region' | 'other_election'

/**
 * `authorUnproven`: the address names the account but leads to a single post, and platforms show
 * a post under whatever account name stands in front of it: someone has to look who wrote it.
 */
export type ChannelAnswer = { channel: Channel; authorUnproven?: true } | { not: NotCounted; like?: string }

/**
 * The host of a web address as WHATWG parses it: lower case, without the trailing dot and one
 * leading `www.`. Null for anything disguised, see `NotCounted`.
 */
export function hostOf(url: string): string | null {
  const read = readAddress(url)
  return 'host' in read ? read.host : null
}

/** A host that many publishers share or that only leads on: it can never be registered as one body's own. */
export const isSharedHost = (host: string): boolean => SHORTENERS.has(host) || platformOf(host) !== null

/**
 * The registered channel that an address belongs to, by exact host or by platform and handle,
 * or why it belongs to none. A suffix proves nothing, so there is no rule about `go.id`.
 */
export function channelFor(url: string, channels: readonly Channel[], context: ChannelContext): ChannelAnswer {
  const read = readAddress(url)
  if ('not' in read) return read
  const platform = platformOf(read.host)
  if (platform) return accountAnswer(platform, read.url, channels, context)
  if (SHORTENERS.has(read.host)) return { not: 'short_link' }

  const named = channels.filter((c) => c.host && ownHost(c.host) === read.host)
  return named.length ? bestOf(named, context) : unregistered(read, channels)
}

/** The same for what has no address, such as a letter: whether its publisher, by id or name, speaks for anyone on that day. */
export function publisherFor(publisher: string, channels: readonly Channel[], context: ChannelContext): ChannelAnswer {
  const named = channelsOf(publisher, channels)
  return named.length ? bestOf(named, context) : { not: 'not_registered' }
}

/** All channels of a publisher, by its id or its full name. */
export const channelsOf = (publisher: string, channels: readonly Channel[]): Channel[] =>
  channels.filter((c) => c.publisherId === publisher || c.publisherName.toLowerCase() === publisher.toLowerCase())

// Not complete and need not be: an unlisted one is simply not registered. This list only helps to say why.
const SHORTENERS = new Set(['bit.ly', 's.id', 't.co', 'tinyurl.com', 'goo.gl', 'is.gd', 'cutt.ly', 'rb.gy', 'ow.ly', 'shorturl.at', 'rebrand.ly', 'linktr.ee', 'fb.me', 'wa.me', 't.me', 'youtu.be', 'vt.tiktok.com', 'vm.tiktok.com'])
const PLATFORMS: Record<Platform, RegExp> = {
  instagram: /^(m\.)?instagram\.com$/,
  facebook: /^((m|web|mbasic|id-id)\.)?facebook\.com$/,
  x: /^(mobile\.)?(x|twitter)\.com$/,
  youtube: /^(m\.)?youtube\.com$/,
  tiktok: /^(m\.)?tiktok\.com$/,
}
/** First path parts that are the platform's own pages. */
const PLATFORM_PAGES = /^(p|tv|reels?|stories|explore|groups?|watch|share|sharer|sharer\.php|story\.php|permalink\.php|photos?|photo\.php|profile\.php|people|pages|events|videos?|i|hashtag|search|intent|home|login)$/

const platformOf = (host: string): Platform | null => (Object.keys(PLATFORMS) as Platform[]).find((name) => PLATFORMS[name].test(host)) ?? null

type Address = { url: URL; host: string }

function readAddress(text: string): Address | { not: 'unreadable' | 'disguised' } {
  const typed = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
  if (!/^https?:\/\/[^/?#]/i.test(typed) || typed.includes(' ') || !URL.canParse(typed)) return { not: 'unreadable' }
  // WHATWG drops tabs and newlines and turns \ into /; other parsers do not, and then see another host.
  if (/[\p{Cc}\p{Cf}\s\\]/u.test(typed)) return { not: 'disguised' }

  const url = new URL(typed)
  if (!url.hostname.includes('.') && !url.hostname.startsWith('[')) return { not: 'unreadable' }
  const authority = typed.replace(/^https?:\/\//i, '').split(/[/?#]/)[0] ?? ''
  const host = ownHost(url.hostname)
  // The letters of the last part tell a name from an IPv4 or IPv6 number, in whatever notation that was typed.
  if (authority.includes('@') || url.port !== '' || !/\.[a-z][a-z0-9-]*$/.test(host)) return { not: 'disguised' }
  return { url, host }
}

const ownHost = (host: string): string => host.toLowerCase().replace(/\.$/, '').replace(/^www\.(?=[^.]+\.)/, '')

function accountAnswer(platform: Platform, url: URL, channels: readonly Channel[], context: ChannelContext): ChannelAnswer {
  const [first = '', ...rest] = url.pathname.toLowerCase().split('/').filter(Boolean)
  const needsAt = platform === 'youtube' || platform === 'tiktok'
  if (!first || (needsAt ? !first.startsWith('@') : PLATFORM_PAGES.test(first))) return { not: 'no_account' }

  const named = channels.filter((c) => c.platform === platform && c.handle && plainHandle(c.handle) === plainHandle(first))
  if (!named.length) return { not: 'not_registered' }
  const answer = bestOf(named, context)
  // Below a YouTube account there are only its own tabs; its videos live elsewhere.
  const post = rest.length > 0 && platform !== 'youtube'
  return 'channel' in answer && post ? { ...answer, authorUnproven: true } : answer
}

const plainHandle = (handle: string): string => handle.toLowerCase().replace(/^@/, '')

/** Several entries may name one host, say for two elections: one that holds is enough. */
function bestOf(named: Channel[], context: ChannelContext): ChannelAnswer {
  const faults = named.map((channel) => ({ channel, not: faultOf(channel, context) }))
  const holds = faults.find((f) => f.not === null)
  if (holds) return { channel: holds.channel }
  return { not: faults.find((f) => f.not !== 'not_confirmed')?.not ?? 'not_confirmed' }
}

function faultOf(channel: Channel, { on, region, election }: ChannelContext): NotCounted | null {
  if (!channel.confirmed) return 'not_confirmed'
  if ((channel.validFrom && on < channel.validFrom) || (channel.validTo && on > channel.validTo)) return 'out_of_date'
  if (channel.region && region !== channel.region && !region.startsWith(`${channel.region}.`)) return 'other_region'
  // A claim of no particular election is no reason to refuse a publisher that speaks for one.
  if (channel.election && election && channel.election !== election) return 'other_election'
  return null
}

function unregistered({ url, host }: Address, channels: readonly Channel[]): ChannelAnswer {
  const official = channels.filter((c) => c.class === 'official' && c.host).map((c) => ownHost(c.host ?? '')).toSorted((a, b) => b.length - a.length)
  // An office's own further host is unknown, not false.
  if (official.some((name) => host.endsWith(`.${name}`))) return { not: 'not_registered' }

  const like = official.find((name) => resembles(host, name))
  if (like) return { not: 'lookalike', like }
  // No Indonesian body needs letters beyond a to z in its address; homographs do.
  if (/(^|\.)xn--/.test(host)) return { not: 'lookalike' }

  const path = dotted(`${url.pathname}${url.search}${url.hash}`.toLowerCase().replace(/%[0-9a-f]{2}/g, '.'))
  const inside = official.find((name) => path.includes(dotted(name)))
  return inside ? { not: 'name_in_path', like: inside } : { not: 'not_registered' }
}

/** The official name as whole parts of another host (kpu-go.id, kpu.go.id.my.id), run together, or one letter off. */
const resembles = (host: string, name: string): boolean =>
  dotted(host).includes(dotted(name)) || squeezed(host) === squeezed(name) || (name.length >= 7 && oneLetterOff(host, name))

/** Every run of other signs as one dot, with a dot at both ends, so that only whole parts are found. */
const dotted = (text: string): string => `.${text.replace(/[^a-z0-9]+/g, '.')}.`.replace(/\.\.+/g, '.')
const squeezed = (host: string): string => host.replace(/[.-]/g, '')

/** Whether one letter put in, left out or changed makes `a` into `b`. */
function oneLetterOff(a: string, b: string): boolean {
  let same = 0
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same++
  const [restA, restB] = [a.slice(same), b.slice(same)]
  return restA.slice(1) === restB.slice(1) || restA === restB.slice(1) || restA.slice(1) === restB
}
