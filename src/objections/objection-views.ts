import { sql, type RawBuilder } from 'kysely'
import type { Store } from '../store/store.ts'

/** An objection that waits, with what it is about. `contact`: sealed. `hadPart`: this person wrote or read that version. */
export type OpenObjection = { id: string; noticeId: string; noticeSeq: number; contact: string | null; text: string; receivedAt: string; version: number; number: string; slug: string; claimId: string; claimText: string; headline: string; hadPart: boolean }

const MOST = 100

/** The oldest first, a hundred at most. */
export const openObjections = (store: Store, accountId: string): Promise<OpenObjection[]> => waiting(store, accountId, sql``)

/** One of them; null where it was answered meanwhile or never was. */
export const openObjection = async (store: Store, id: string, accountId: string): Promise<OpenObjection | null> => (await waiting(store, accountId, sql`AND o.id = ${id}`))[0] ?? null

async function waiting(store: Store, accountId: string, also: RawBuilder<unknown>): Promise<OpenObjection[]> {
  const { rows } = await sql<Omit<OpenObjection, 'hadPart'> & { hadPart: number }>`SELECT o.id, o.notice_id AS noticeId, n.seq AS noticeSeq, o.contact, o.text, o.received_at AS receivedAt, o.version, n.number, n.slug, n.claim_id AS claimId, a.claim_text AS claimText, a.headline,
      (EXISTS (SELECT 1 FROM assessment_author w WHERE w.assessment_id = v.assessment_id AND w.account_id = ${accountId})
        OR EXISTS (SELECT 1 FROM reading r WHERE r.assessment_id = v.assessment_id AND r.reader_id = ${accountId})) AS hadPart
    FROM objection o JOIN notice n ON n.id = o.notice_id JOIN notice_version v ON v.notice_id = o.notice_id AND v.n = o.version JOIN assessment a ON a.id = v.assessment_id
    WHERE o.answered_at IS NULL ${also} ORDER BY o.received_at, o.id LIMIT ${MOST}`.execute(store.read)
  return rows.map((row) => ({ ...row, hadPart: row.hadPart === 1 }))
}

/** How many against this claim's notice wait for an answer. */
export async function objectionsOfClaim(store: Store, claimId: string): Promise<number> {
  const row = await store.read.selectFrom('objection as o').innerJoin('notice as n', 'n.id', 'o.notice_id').select((eb) => eb.fn.countAll<number>().as('n')).where('n.claim_id', '=', claimId).where('o.answered_at', 'is', null).executeTakeFirstOrThrow()
  return row.n
}

/** Whether the same words came against the same notice since then: a form that was sent twice. */
export async function saidBefore(store: Store, noticeId: string, text: string, since: string): Promise<boolean> {
  const row = await store.read.selectFrom('objection').select('id').where('notice_id', '=', noticeId).where('received_at', '>=', since).where('text', '=', text).executeTakeFirst()
  return row !== undefined
}
