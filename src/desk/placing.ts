import { sql } from 'kysely'
import { clusterWrites, placeReport, placeWrites, type Placement } from '../matching/grouping-store.ts'
import { foldReport } from '../matching/text.ts'
import { placedWrite } from '../reports/report-store.ts'
import { isRefusal } from '../store/refusal.ts'
import type { Clock } from '../store/clock.ts'
import type { Store, Write } from '../store/store.ts'
import { NO_PLACES, suggestClaims } from './suggesting.ts'
import { madeWrite } from './suggestion-store.ts'

/** Wordings are compared as the region writes them, whatever language the form was in. */
const LANG = 'id'
/** D1 allows a thousand queries to one call, and a report takes some thirty. */
const MOST_REPORTS = 20
const MOST_CLAIMS = 20

/**
 * Puts the reports that wait longest among the wordings, with the claims that they may belong to, each in a commit of its own: the next one sees it there.
 * A report that was withdrawn meanwhile refuses the commit, and nothing of it is written.
 * @returns how many were looked at; fewer than `most` where none is left
 */
export async function placeReports(store: Store, now: Date, most = MOST_REPORTS): Promise<number> {
  const at = now.toISOString()
  const { rows } = await sql<{ number: number; text: string }>`SELECT number, text FROM report WHERE placed = 0 AND text IS NOT NULL ORDER BY received_at LIMIT ${most}`.execute(store.read)
  for (const { number, text } of rows) {
    const done = await store.commit([placedWrite(store, number), ...(await placementWrites(store, String(number), text)), ...(await suggestionWrites(store, number, text, at))])
    if (isRefusal(done) && done.refused !== 'withdrawn' && done.refused !== 'already_there') throw new Error(`report ${number}: ${done.refused}`)
    await new Promise((turn) => setTimeout(turn, 0)) // whoever asks meanwhile is answered
  }
  return rows.length
}

/** Kept as they are made, whatever a person makes of them. */
async function suggestionWrites(store: Store, number: number, text: string, at: string): Promise<Write[]> {
  const found = await suggestClaims(store, text, { own: number, places: NO_PLACES, at })
  return found.map(({ claim, score }, i) => madeWrite(store, number, claim.id, { score, rank: i + 1, made_at: at }))
}

async function placementWrites(store: Store, number: string, text: string): Promise<Write[]> {
  const of = { subject: 'report', subject_id: number }
  const folded = foldReport(text, LANG)
  // A text without a word, a link alone, is near to nothing.
  if (folded.head.length === 0) return []
  const known = await clusterOf(store, number)
  if (known !== null) return clusterWrites(store, of, folded, known)
  const { placed } = await placeReport(store, text, LANG)
  return placeWrites(store, of, { folded, placed: { ...placed, merged: await unclaimed(store, placed) } })
}

/** It stands in for a wording that was withdrawn, and stays where it was. */
async function clusterOf(store: Store, number: string): Promise<number | null> {
  const row = await store.read.selectFrom('match_member').select('cluster').where('subject', '=', 'report').where('subject_id', '=', number).executeTakeFirst()
  return row?.cluster ?? null
}

/** Groups of wordings grow together only while no claim has part in them: which claim a report belongs to is for a person to say. */
async function unclaimed(store: Store, { cluster, merged }: Placement['placed']): Promise<number[]> {
  if (merged.length === 0) return []
  const { rows } = await sql<{ cluster: number }>`SELECT c.value AS cluster FROM json_each(${JSON.stringify([cluster, ...merged])}) c WHERE EXISTS (
    SELECT 1 FROM match_member m LEFT JOIN report r ON m.subject = 'report' AND r.number = CAST(m.subject_id AS INTEGER)
    WHERE m.cluster = c.value AND (m.subject = 'claim' OR r.claim_id IS NOT NULL))`.execute(store.read)
  const claimed = new Set(rows.map((row) => row.cluster))
  return claimed.has(cluster!) ? [] : merged.filter((one) => !claimed.has(one))
}

/** A claim's title, where reports will look for it: in a group of its own. */
export const placeClaimWrites = (store: Store, id: string, title: string): Write[] =>
  placeWrites(store, { subject: 'claim', subject_id: id }, { folded: foldReport(title, LANG), placed: { cluster: null, merged: [], keep: true, cosine: 1 } })

/** Where the walk over all claims stands; a new claim puts itself there. */
const CURSOR = 'claims_placed_to'

/** The next claims of the walk, after an upgrade. @returns how many were looked at; 0 at the end */
export async function placeClaims(store: Store): Promise<number> {
  const cursor = await store.read.selectFrom('setting').select('value').where('key', '=', CURSOR).executeTakeFirst()
  const { rows } = await sql<{ row: number; id: string; title: string; known: number }>`
    SELECT c.rowid AS row, c.id, c.title, EXISTS (SELECT 1 FROM match_text WHERE subject = 'claim' AND subject_id = c.id) AS known
    FROM claim c WHERE c.rowid > ${Number(cursor?.value ?? 0)} ORDER BY c.rowid LIMIT ${MOST_CLAIMS}`.execute(store.read)
  const last = rows.at(-1)
  if (!last) return 0
  const moved = sql`INSERT INTO setting (key, value) VALUES (${CURSOR}, ${String(last.row)}) ON CONFLICT (key) DO UPDATE SET value = excluded.value`.compile(store.read)
  await store.commit([moved, ...rows.flatMap(({ id, title, known }) => (known ? [] : placeClaimWrites(store, id, title)))])
  return rows.length
}

/** Reports placed before others have their turn, and how much longer than that takes nothing is placed: a tenth of the time, whoever sends. */
const AT_ONCE = 5
const PAUSE_MS = 200
const REST = 9

/** Places what has come in, soon and a few at a time, so that nobody who sends waits for it. @returns what to call when something may have come; what fails is left to the loop of each minute */
export function placingSoon(store: Store, clock: Clock): () => void {
  let waits = false
  const wake = (after: number) => {
    if (waits) return
    waits = true
    setTimeout(async () => {
      const began = performance.now()
      const more = await placeNext(store, clock()).catch(() => false)
      waits = false
      if (more) wake(Math.max(PAUSE_MS, REST * (performance.now() - began)))
    }, after).unref()
  }
  return () => wake(PAUSE_MS)
}

/** @returns whether there is more to place */
async function placeNext(store: Store, now: Date): Promise<boolean> {
  const claims = await placeClaims(store)
  return (await placeReports(store, now, AT_ONCE)) === AT_ONCE || claims > 0
}
