import { sql } from 'kysely'
import { claimsByIds, type ClaimChoice } from '../claims/claim-views.ts'
import { findTexts, type Candidate } from '../matching/find.ts'
import { judging, type Differs } from '../matching/judge.ts'
import { sharedPieces, type Piece } from '../matching/marks.ts'
import { placesOf, type Places } from '../matching/places.ts'
import type { Ranked } from '../matching/rank.ts'
import { wordsOf } from '../matching/words.ts'
import { type NoticeLine, noticesByIds } from '../notices/notice-list-views.ts'
import type { Store } from '../store/store.ts'

/**
 * A claim that a report may belong to, and why.
 *
 * @property score 0 to 1 or a little more, comparable between reports; it orders, and is no probability
 * @property told what is said of it, the words that the report has too marked; `asked` the other way round
 * @property differs what tells the two apart
 * @property like a report of that claim whose words are near
 * @property notice what is published about it, in force or not
 */
export type Suggested = { claim: ClaimChoice; score: number; level: 1 | 2 | 3; told: Piece[]; asked: Piece[]; differs: Differs[]; like: { number: number; pieces: Piece[] } | null; notice: NoticeLine | null }

const LANG = 'id'
const MOST = 5
/** Hits that are looked at closely. */
const WORDINGS = 20
const ANSWERS = 10
/** Groups of wordings whose reports are asked for a claim, and how many of each. */
const GROUPS = 3
const MEMBERS = 100

/** Where only score and rank are wanted: places tell what differs. */
export const NO_PLACES = placesOf([], [])

/** Best first. Nothing is linked by it: a person reads and decides. @param own number of the report itself */
export async function suggestClaims(store: Store, text: string, { own, places, at }: { own: number; places: Places; at: string }): Promise<Suggested[]> {
  const asked = wordsOf(text, LANG)
  if (asked.length === 0) return []
  const [wordings, answers] = [await findTexts(store, 'wording', asked), await findTexts(store, 'answer', asked)]
  const near = new Map<string, Near>()
  await addWordings(store, near, wordings.filter(({ text: t }) => t.subject !== 'report' || t.subject_id !== String(own)).slice(0, WORDINGS))
  await addNotices(store, near, answers.filter(({ text: t }) => t.subject === 'notice').slice(0, ANSWERS))
  const ids = [...near.keys()]
  const [claims, notices] = [await claimsByIds(store, ids, at), await noticesOf(store, ids)]
  const judge = judging(text, places, LANG)
  const found = claims.flatMap((claim): Suggested[] => {
    const { score, like } = near.get(claim.id)!
    const notice = notices.get(claim.id) ?? null
    const told = notice?.claimText ?? claim.title
    const { passage, share, differs } = judge(told, notice ? `${notice.headline}. ${notice.body}` : null)
    const level = Math.max(levelOf(share, score), like ? likeness(asked, wordsOf(like.text, LANG)) : 0)
    return level === 0 ? [] : [{ claim, score, level: level as 1 | 2 | 3, told: sharedPieces(told, text, LANG), asked: sharedPieces(passage, told, LANG), differs, like: like && { number: like.number, pieces: sharedPieces(like.text, text, LANG) }, notice }]
  })
  return found.toSorted((a, b) => b.level - a.level || b.score - a.score).slice(0, MOST)
}

/** How near a claim is by its nearest text, and which report's words those are. */
type Near = { score: number; like: { number: number; text: string } | null }

function add(near: Map<string, Near>, claim: string | null, score: number, like: Near['like']): void {
  if (claim === null) return
  const known = near.get(claim)
  near.set(claim, { score: Math.max(score, known?.score ?? 0), like: known?.like ?? like })
}

/** Of the claims' own titles, and of reports that belong to one: themselves, or by others that tell the same. */
async function addWordings(store: Store, near: Map<string, Near>, hits: readonly Ranked<Candidate>[]): Promise<void> {
  const { rows } = await sql<{ id: number; cluster: number | null; number: number | null; text: string | null; claim: string | null }>`
    SELECT t.id, t.cluster, r.number, r.text, CASE t.subject WHEN 'claim' THEN t.subject_id ELSE r.claim_id END AS claim
    FROM match_text t LEFT JOIN report r ON t.subject = 'report' AND r.number = CAST(t.subject_id AS INTEGER)
    WHERE t.id IN (SELECT value FROM json_each(${JSON.stringify(hits.map(({ text }) => text.id))}))`.execute(store.read)
  const found = new Map(rows.map((row) => [row.id, row]))
  const groups = new Map<number, number>()
  for (const { text, sure } of hits) {
    const row = found.get(text.id)
    if (!row) continue
    add(near, row.claim, sure, row.claim !== null && row.number !== null && row.text !== null ? { number: row.number, text: row.text } : null)
    if (row.claim === null && row.cluster !== null && !groups.has(row.cluster) && groups.size < GROUPS) groups.set(row.cluster, sure)
  }
  for (const [cluster, sure] of groups) {
    const members = await sql<{ number: number; text: string; claim: string | null }>`
      SELECT r.number, r.text, r.claim_id AS claim FROM match_member m JOIN report r ON r.number = CAST(m.subject_id AS INTEGER)
      WHERE m.cluster = ${cluster} AND m.subject = 'report' LIMIT ${MEMBERS}`.execute(store.read)
    for (const { claim, ...like } of members.rows) add(near, claim, sure, like)
  }
}

async function addNotices(store: Store, near: Map<string, Near>, hits: readonly Ranked<Candidate>[]): Promise<void> {
  const claims = await claimsOf(store, 'id', hits.map(({ text }) => text.subject_id))
  for (const { text, sure } of hits) add(near, claims.find(({ id }) => id === text.subject_id)?.claim_id ?? null, sure, null)
}

async function noticesOf(store: Store, claims: readonly string[]): Promise<Map<string, NoticeLine>> {
  const found = await claimsOf(store, 'claim_id', claims)
  const lines = new Map((await noticesByIds(store, found.map(({ id }) => id))).map((line) => [line.id, line]))
  return new Map(found.flatMap(({ id, claim_id }) => (lines.has(id) ? [[claim_id, lines.get(id)!] as const] : [])))
}

const claimsOf = (store: Store, by: 'id' | 'claim_id', ids: readonly string[]) => (ids.length === 0 ? [] : store.read.selectFrom('notice').select(['id', 'claim_id']).where(by, 'in', ids).execute())

/** By how much of what is claimed the report says. */
function levelOf(share: number, score: number): 0 | 1 | 2 | 3 {
  if (share >= 0.8) return 3
  if (share >= 0.5) return 2
  return share >= 0.34 && score >= SHOWN ? 1 : 0
}
/** Below this what is near is more often another matter than the same. */
const SHOWN = 0.35

/** By the words that two wordings have in common (Dice). */
function likeness(one: readonly string[], other: readonly string[]): 0 | 1 | 2 | 3 {
  const [a, b] = [new Set(one), new Set(other)]
  const share = (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size || 1)
  if (share >= 0.75) return 3
  if (share >= 0.5) return 2
  return share >= 0.34 ? 1 : 0
}
