import { guidanceBy, type Guidance } from '../guidance/guidance-views.ts'
import { answersTo, type Hit, type Original } from '../matching/answers.ts'
import { sharedPieces, type Piece } from '../matching/marks.ts'
import { placesOf, type Places } from '../matching/places.ts'
import { peerChecksBy, type PeerCheck } from '../peers/peer-views.ts'
import type { Region } from '../region/region.ts'
import type { Store } from '../store/store.ts'
import { holdingBy, type Holding, holdingsNow } from './holding-views.ts'
import { claimsInProcess, type InProcess, type NoticeLine, noticesByIds } from './notice-list-views.ts'
import { standingAt } from './notice-rules.ts'
import { noticeBy, type Notice } from './notice-views.ts'
import { numberShaped, readNoticeNumber } from './number.ts'
import { nearness, searchWords } from './search-rules.ts'
import { nameOf } from './showing-rules.ts'
import type { HitKind, HitName, ShownHit } from './showing-tables.ts'

/** Hits that are looked at closely, and how many of each group are shown. */
const LOOKED_AT = 10
const MOST = 5
const MOST_BESIDE = 3
const MOST_HANDLED = 2
const MOST_HELD = 50

export type Level = 1 | 2 | 3
/** A notice that may be it. `asked`: what of the pasted text it answers. */
export type Near = { line: NoticeLine; level: Level; asked: Piece[] }
/** Official guidance that may answer it. */
export type NearGuidance = { guidance: Guidance; level: Level; asked: Piece[] }
/** A peer's check that may be it: under their name, never ours. */
export type NearPeer = { check: PeerCheck; level: Level; asked: Piece[] }
/** A matter in another body's hands. `level`: how near its title is. */
export type Handled = InProcess & { level: 2 | 3 }
/** @property path of a page of ours without the language's prefix, or a peer's address */
export type Named = { title: string; path: string }
/** What somebody said it is not. */
export type Refused = HitName & Named
/** All but a sure answer. */
export type Others = { withdrawn: Notice | null; near: Near[]; guidance: NearGuidance[]; peers: NearPeer[]; checking: Holding[]; handled: Handled[] }
/**
 * `hit`: surely the claim of a notice. `withdrawn`: a notice with this claim that we took back. `near`: near ones, best first, then official guidance, peers' checks, what is being checked, and matters another body has in hand.
 * @property ranked all of these that can be refused, and those that stand behind a sure one
 */
export type Found = { number: string } | (({ hit: Notice; asked: Piece[] } | Others) & { ranked: ShownHit[]; refused: Refused[] })

/** What may already answer a text. Nothing that was typed is kept. @param now UTC ISO @param refused what somebody said it is not: each by its `nameOf` */
export async function findAnswers(store: Store, region: Region, text: string, now: string, refused: ReadonlySet<string> = new Set()): Promise<Found> {
  const number = await askedNumber(store, text)
  if (number) return { number }
  const matched = await answersTo(store, 'answer', text, { lang: 'id', places: placesFor(region), most: LOOKED_AT }, (found) => originalsOf(store, found.map((one) => one.text), now))
  const all = matched.map((one, i) => ({ ...one, ...nameIn(one), rank: i + 1 }))
  const isRefused = (one: HitName) => refused.has(nameOf(one))
  const hits = all.flatMap((one): Offered[] => {
    const level = isRefused(one) || isWithdrawn(one) ? null : levelOf(one)
    return level ? [{ ...one, level }] : []
  })
  // What is being rechecked is shown as near, and as being rechecked: it answers nothing. Nor does another, where one as sure was refused.
  const first = all.some((one) => isSure(one) && isRefused(one)) ? undefined : hits.find((one) => isSure(one) && standingAt(one.original.line!.stored, now) !== 'paused')
  const best = (kind: HitKind, most: number) => hits.filter((one) => one.kind === kind).toSorted((a, b) => b.level - a.level).slice(0, most)
  const [near, guidance, peers] = [best('notice', MOST), best('guidance', MOST_BESIDE), best('check', MOST_BESIDE)]
  const beside = {
    ranked: [...(first ? [{ ...first, level: 'sure' as const }] : []), ...[...near, ...guidance, ...peers].filter((one) => one !== first)].map(({ kind, id, rank, score, level }) => ({ kind, id, rank, score, level })),
    refused: all.flatMap((one) => (isRefused(one) ? [{ kind: one.kind, id: one.id, ...titled(one.original) }] : [])),
  }
  const hit = first && (await noticeBy(store, 'number', first.original.line!.number))
  if (hit) return { hit, asked: piecesOf(first), ...beside }
  const gone = all.find((one) => isSure(one) && isWithdrawn(one))
  return {
    withdrawn: gone ? await noticeBy(store, 'number', gone.original.line!.number) : null,
    near: near.map((one) => ({ line: one.original.line!, level: one.level, asked: piecesOf(one) })),
    guidance: guidance.map((one) => ({ guidance: one.original.guidance!, level: one.level, asked: piecesOf(one) })),
    peers: peers.map((one) => ({ check: one.original.check!, level: one.level, asked: piecesOf(one) })),
    ...(await inHand(store, text, now)),
    ...beside,
  }
}

/** What nobody answers yet: it is being checked here, or another body has it. */
async function inHand(store: Store, text: string, now: string): Promise<{ checking: Holding[]; handled: Handled[] }> {
  const asked = searchWords(text)
  const checking = (await holdingsNow(store, now, MOST_HELD)).filter((h) => (nearness(asked, h.claimText, '') ?? 0) >= 2).slice(0, MOST)
  const handled = (await claimsInProcess(store)).flatMap((claim): Handled[] => {
    const level = nearness(asked, claim.title, '')
    return level === 2 || level === 3 ? [{ ...claim, level }] : []
  })
  return { checking, handled: handled.toSorted((a, b) => b.level - a.level).slice(0, MOST_HANDLED) }
}

/** What heads a page without a sure answer; 'none': nothing was found. */
export type Lead = 'withdrawn' | 'checking' | 'handled' | 'maybe' | 'guidance' | 'peers' | 'none'

export function leadOf({ withdrawn, near, guidance, peers, checking, handled }: Others): Lead {
  const offered = near.length + guidance.length + peers.length
  if (withdrawn) return 'withdrawn'
  if (checking.length > 0) return 'checking'
  if (handled.some(({ level }) => level === 3) || (offered === 0 && handled.length > 0)) return 'handled'
  if (near.length > 0) return 'maybe'
  return guidance.length > 0 ? 'guidance' : peers.length > 0 ? 'peers' : 'none'
}

/** One of the three. */
type Answer = Original & { line?: NoticeLine; guidance?: Guidance; check?: PeerCheck }

async function originalsOf(store: Store, found: readonly { subject: string; subject_id: string }[], now: string): Promise<Map<string, Answer>> {
  const idsOf = (subject: string) => found.filter((one) => one.subject === subject).map((one) => one.subject_id)
  const [lines, guidance, checks] = await Promise.all([noticesByIds(store, idsOf('notice')), guidanceBy(store, idsOf('guidance'), now), peerChecksBy(store, idsOf('check'))])
  return new Map<string, Answer>([
    ...lines.map((line) => [`notice ${line.id}`, { claim: line.claimText, answer: `${line.headline}. ${line.body}`, line }] as const),
    ...guidance.map((one) => [`guidance ${one.id}`, { claim: one.question, answer: one.answer, guidance: one }] as const),
    ...checks.map((check) => [`check ${check.id}`, { claim: check.claim ?? check.title, answer: check.claim === null ? null : check.title, check }] as const),
  ])
}

type Matched = Hit<Answer> & HitName & { rank: number }
type Offered = Matched & { level: Level }

const nameIn = ({ subject, subject_id }: { subject: string; subject_id: string }): HitName => ({ kind: subject as HitKind, id: subject_id })
const isSure = ({ sure, original }: Matched) => sure === 'confident' && original.line !== undefined
const isWithdrawn = ({ original }: Matched) => original.line?.stored.state === 'withdrawn'
/** What hits are called, by `kind id`; those that are gone are left out. @param now UTC ISO */
export async function namesOf(store: Store, hits: readonly HitName[], now: string): Promise<Map<string, Named>> {
  const found = await originalsOf(store, hits.map(({ kind, id }) => ({ subject: kind, subject_id: id })), now)
  return new Map([...found].map(([key, one]) => [key, titled(one)]))
}

const titled = ({ line, guidance, check }: Answer): Named => (line ? { title: line.headline, path: `/cek-fakta/${line.slug}` } : guidance ? { title: guidance.question, path: guidance.path } : { title: check!.claim ?? check!.title, path: check!.url })

const piecesOf = ({ passage, original }: Hit<Original>) => sharedPieces(passage, original.claim, 'id')

/** Whether it is worth a look, and how like it is: three steps. Guidance answers what is in its answer too, and is asked for in few words. */
function levelOf({ sure, share, told, score, original }: Hit<Answer>): Level | null {
  const like = original.guidance ? Math.max(share, told) : share
  if (sure === 'confident' || (like >= 0.8 && score >= ALIKE)) return 3
  if (like >= 0.6 && (original.guidance || score >= SHOWN)) return 2
  return like >= 0.4 && score >= SHOWN ? 1 : null
}
/** Below this what is near is more often another matter than the same. */
const SHOWN = 0.35
/** Below this even what has the same words is mostly another matter. */
const ALIKE = 0.5

const known = new WeakMap<Region, Places>()
/** The places that count as one in this region. */
export function placesFor(region: Region): Places {
  const places = known.get(region) ?? placesOf(region.areas.map(({ name }) => name), [region.name, region.province.name])
  known.set(region, places)
  return places
}

/** Written as ours are, it leads to its page even when there is none, or its check digit is wrong: that is worth knowing. Loosely written, only when there is one. */
async function askedNumber(store: Store, text: string): Promise<string | null> {
  const number = readNoticeNumber(text) ?? numberShaped(text)
  if (!number) return null
  return numberShaped(text) || (await noticeBy(store, 'number', number)) || (await holdingBy(store, 'number', number)) ? number : null
}
