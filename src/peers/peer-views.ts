import type { Verdict } from '../claims/claim-tables.ts'
import { hostOf } from '../sources/official-rules.ts'
import { isAmong } from '../store/among.ts'
import type { Store } from '../store/store.ts'

/**
 * A peer's check as a page shows it, under their name.
 * @property label their verdict in their own words, to be shown; `verdict` is ours that says the same, for the shape beside it; both null: they gave none
 * @property registered the publisher is a peer in this desk's register; else `publisher` is what a file said, and `host` tells where it stands
 * @property date YYYY-MM-DD
 */
export type PeerCheck = { id: string; url: string; host: string; title: string; claim: string | null; label: string | null; verdict: Verdict | null; publisher: string; registered: boolean; date: string | null }

/** @param ids as matching finds them under the subject 'check'; @returns in that order, without those that are gone */
export async function peerChecksBy(store: Store, ids: readonly string[]): Promise<PeerCheck[]> {
  if (ids.length === 0) return []
  const rows = await store.read
    .selectFrom('peer_check as c')
    .leftJoin('publisher as p', 'p.id', 'c.publisher_id')
    .select(['c.id', 'c.url', 'c.title', 'c.claim_text', 'c.label', 'c.verdict', 'c.publisher', 'c.published_at', 'p.name as registered_name'])
    .where(isAmong('c.id', ids))
    .execute()
  const of = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = of.get(id)
    if (!row) return []
    const { url, title, label, verdict } = row
    return [{ id, url, host: hostOf(url) ?? url, title, claim: row.claim_text, label, verdict, publisher: row.registered_name ?? row.publisher, registered: row.registered_name !== null, date: row.published_at }]
  })
}
