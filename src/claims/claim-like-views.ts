import { findTexts } from '../matching/find.ts'
import { wordsOf } from '../matching/words.ts'
import type { Store } from '../store/store.ts'
import { type ClaimChoice, claimsByIds } from './claim-views.ts'

const MOST_WORDINGS = 20
const MOST = 8

/** Claims that are told in words near these: by their titles, and by what was linked to them. @param keep stands first, however far */
export async function claimsLike(store: Store, text: string, at: string, { without, keep }: { without?: string; keep?: string } = {}): Promise<ClaimChoice[]> {
  const near = (await findTexts(store, 'wording', wordsOf(text, 'id'))).slice(0, MOST_WORDINGS).map((one) => one.text)
  const numbers = near.filter(({ subject }) => subject === 'report').map(({ subject_id }) => Number(subject_id))
  const linked = numbers.length === 0 ? [] : await store.read.selectFrom('report').select(['number', 'claim_id']).where('number', 'in', numbers).execute()
  const claimOf = new Map(linked.map(({ number, claim_id }) => [String(number), claim_id]))
  const ids = near.flatMap(({ subject, subject_id }) => (subject === 'claim' ? subject_id : (claimOf.get(subject_id) ?? [])))
  const others = [...new Set(ids)].filter((id) => id !== without && id !== keep).slice(0, MOST)
  return claimsByIds(store, [...(keep ? [keep] : []), ...others], at)
}
