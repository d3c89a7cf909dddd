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
/** `hit`: surely the claim of a notice. `withdrawn`: a notice with this claim that we took back. `near`: near ones, best first, then official guidance, peers' checks, what is being checked, and matters another body has in hand. */
export type Found = { number: string } | { hit: Notice; asked: Piece[] } | { withdrawn: Notice | null; near: Near[]; guidance: NearGuidance[]; peers: NearPeer[]; checking: Holding[]; handled: Handled[] }

/** What may already answer a text. Nothing that was typed is kept. @param now UTC ISO */
export async function findAnswers(store: Store, region: Region, text: string, now: string): Promise<Found> {
  const number = await askedNumber(store, text)
  if (number) return { number }
  const hits = await answersTo(store, 'answer', text, { lang: 'id', places: placesFor(region), most: LOOKED_AT }, (found) => originalsOf(store, found.map((one) => one.text), now))
  const ours = hits.flatMap((hit) => (hit.original.line ? [{ ...hit, line: hit.original.line }] : []))
  const sure = ours.filter((hit) => hit.sure === 'confident')
  // What is being rechecked is shown as near, and as being rechecked: it answers nothing.
  const first = sure.find(({ line }) => line.stored.state !== 'withdrawn' && standingAt(line.stored, now) !== 'paused')
  const hit = first && (await noticeBy(store, 'number', first.line.number))
  if (hit) return { hit, asked: piecesOf(first) }
  const gone = sure.find(({ line }) => line.stored.state === 'withdrawn')
  const withdrawn = gone ? await noticeBy(store, 'number', gone.line.number) : null
  const near = ours.flatMap((one): Near[] => {
    const level = one.line.stored.state === 'withdrawn' ? null : levelOf(one)
    return level ? [{ line: one.line, level, asked: piecesOf(one) }] : []
  })
  const guidance = hits.flatMap((one): NearGuidance[] => {
    const level = one.original.guidance && levelOf(one)
    return level ? [{ guidance: one.original.guidance!, level, asked: piecesOf(one) }] : []
  })
  const peers = hits.flatMap((one): NearPeer[] => {
    const level = one.original.check && levelOf(one)
    return level ? [{ check: one.original.check!, level, asked: piecesOf(one) }] : []
  })
  const asked = searchWords(text)
  const checking = (await holdingsNow(store, now, MOST_HELD)).filter((h) => (nearness(asked, h.claimText, '') ?? 0) >= 2).slice(0, MOST)
  const handled = (await claimsInProcess(store)).flatMap((claim): Handled[] => {
    const level = nearness(asked, claim.title, '')
    return level === 2 || level === 3 ? [{ ...claim, level }] : []
  })
  const best = <T extends { level: Level }>(all: T[], most: number) => all.toSorted((a, b) => b.level - a.level).slice(0, most)
  return { withdrawn, near: best(near, MOST), peers: best(peers, MOST_BESIDE), guidance: best(guidance, MOST_BESIDE), checking, handled: handled.toSorted((a, b) => b.level - a.level).slice(0, MOST_HANDLED) }
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
