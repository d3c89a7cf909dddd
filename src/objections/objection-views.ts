import { sql, type RawBuilder } from 'kysely'
import type { Store } from '../store/store.ts'
import { stateOf, type ObjectionMove, type ObjectionState } from './objection-rules.ts'
import type { SetAsideAs } from './objection-tables.ts'

/** What waits, what was answered lately, what was set aside; as they stand in addresses, the first without a name there. */
export const OBJECTION_VIEWS = ['menunggu', 'dijawab', 'dikesampingkan'] as const
export type ObjectionViewName = (typeof OBJECTION_VIEWS)[number]

/** An objection with what it is about. `contact`: sealed. `hadPart`: this person wrote or read that version. `by`: who answered it or set it aside; `at`: its place in its list. */
export type Objection = {
  id: string
  noticeId: string
  noticeSeq: number
  state: ObjectionState
  contact: string | null
  text: string
  receivedAt: string
  version: number
  number: string
  claimId: string
  claimText: string
  headline: string
  answer: string | null
  setAsideAs: SetAsideAs | null
  by: string | null
  at: string
  hadPart: boolean
}

/** Where a page of a list begins: after this one. */
export type ObjectionCursor = { at: string; id: string }

const WAITS = sql`o.answered_at IS NULL AND o.set_aside_at IS NULL`

/** A list: what waits the oldest first, the others the latest first. @param since answers from then on */
export function objections(store: Store, view: ObjectionViewName, who: string, page: { after: ObjectionCursor | null; since: string; most: number }): Promise<Objection[]> {
  const { after, since, most } = page
  if (view === 'menunggu') return found(store, who, sql`o.received_at`, sql`${WAITS} ${after ? sql`AND (o.received_at, o.id) > (${after.at}, ${after.id})` : sql``} ORDER BY o.received_at, o.id LIMIT ${most}`)
  const column = view === 'dijawab' ? sql`o.answered_at` : sql`o.set_aside_at`
  const which = view === 'dijawab' ? sql`o.answered_at >= ${since}` : sql`o.set_aside_at IS NOT NULL`
  return found(store, who, column, sql`${which} ${after ? sql`AND (${column}, o.id) < (${after.at}, ${after.id})` : sql``} ORDER BY ${column} DESC, o.id DESC LIMIT ${most}`)
}

/** One of them, wherever it stands; null where there is none. */
export const objectionBy = async (store: Store, id: string, who: string): Promise<Objection | null> => (await found(store, who, sql`o.received_at`, sql`o.id = ${id}`))[0] ?? null

async function found(store: Store, who: string, at: RawBuilder<unknown>, which: RawBuilder<unknown>): Promise<Objection[]> {
  const { rows } = await sql<Omit<Objection, 'hadPart' | 'state'> & { hadPart: number; answered_at: string | null; set_aside_at: string | null }>`SELECT o.id, o.notice_id AS noticeId, n.seq AS noticeSeq, o.contact, o.text, o.received_at AS receivedAt, o.version, n.number, n.claim_id AS claimId, a.claim_text AS claimText, a.headline,
      o.answer, o.answered_at, o.set_aside_at, o.set_aside_as AS setAsideAs, p.name AS "by", ${at} AS at,
      (EXISTS (SELECT 1 FROM assessment_author w WHERE w.assessment_id = v.assessment_id AND w.account_id = ${who})
        OR EXISTS (SELECT 1 FROM reading r WHERE r.assessment_id = v.assessment_id AND r.reader_id = ${who})) AS hadPart
    FROM objection o JOIN notice n ON n.id = o.notice_id JOIN notice_version v ON v.notice_id = o.notice_id AND v.n = o.version JOIN assessment a ON a.id = v.assessment_id
    LEFT JOIN account p ON p.id = coalesce(o.answered_by, o.set_aside_by)
    WHERE ${which}`.execute(store.read)
  return rows.map(({ answered_at, set_aside_at, ...row }) => ({ ...row, state: stateOf({ answered_at, set_aside_at }), hadPart: row.hadPart === 1 }))
}

/** How many stand in each list, counted up to `most`. */
export async function objectionCounts(store: Store, since: string, most: number): Promise<Record<ObjectionViewName, number>> {
  const upTo = (which: RawBuilder<unknown>) => sql`(SELECT count(*) FROM (SELECT 1 FROM objection o WHERE ${which} LIMIT ${most}))`
  const { rows } = await sql<Record<ObjectionViewName, number>>`SELECT ${upTo(WAITS)} AS menunggu, ${upTo(sql`o.answered_at >= ${since}`)} AS dijawab, ${upTo(sql`o.set_aside_at IS NOT NULL`)} AS dikesampingkan`.execute(store.read)
  return rows[0]!
}

/** How many against this claim's notice wait for an answer. */
export async function objectionsOfClaim(store: Store, claimId: string): Promise<number> {
  const row = await store.read
    .selectFrom('objection as o')
    .innerJoin('notice as n', 'n.id', 'o.notice_id')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('n.claim_id', '=', claimId)
    .where('o.answered_at', 'is', null)
    .where('o.set_aside_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.n
}

/** Whether the same words came against the same notice since then: a form that was sent twice. */
export async function saidBefore(store: Store, noticeId: string, text: string, since: string): Promise<boolean> {
  const row = await store.read.selectFrom('objection').select('id').where('notice_id', '=', noticeId).where('received_at', '>=', since).where('text', '=', text).executeTakeFirst()
  return row !== undefined
}

/** What was last done to an objection, reading its contact aside. */
export async function lastStep(store: Store, o: Pick<Objection, 'id' | 'noticeId'>): Promise<{ act: ObjectionMove; by: string | null; at: string } | null> {
  const { rows } = await sql<{ act: ObjectionMove; by: string | null; at: string }>`SELECT act, actor_id AS "by", at FROM activity
    WHERE subject = 'notice' AND subject_id = ${o.noticeId} AND act IN ('answer_objection', 'set_objection_aside', 'bring_objection_back') AND json_extract(detail, '$.objection') = ${o.id}
    ORDER BY seq DESC LIMIT 1`.execute(store.read)
  return rows[0] ?? null
}

/** How many contacts have had their time, up to 200. */
export async function contactsDue(store: Store, before: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM (SELECT 1 FROM objection WHERE contact IS NOT NULL AND (answered_at <= ${before} OR set_aside_at <= ${before}) LIMIT 200)`.execute(store.read)
  return rows[0]!.n
}
