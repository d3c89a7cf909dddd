import { sql } from 'kysely'
import type { Store, Write } from '../store/store.ts'
import type { Lang } from '../words/words.ts'
import { shortlist, type Reach } from './find.ts'
import { sketchCosine } from './grams.ts'
import { placeAmong, type Placed } from './grouping-rules.ts'
import { indexWrites, type Subject } from './index-writes.ts'
import { foldReport, type Folded } from './text.ts'
import { wordsOf } from './words.ts'

const WORDINGS: Reach = { ids: { head: 20_000, whole: 5_000 }, lists: 40, texts: 16 }

/** A text and where it belongs. */
export type Placement = { folded: Folded; placed: Placed }

/** Where a report's words belong among those that came before. Two short reads more than a search. */
export async function placeReport(store: Store, text: string, lang: Lang): Promise<Placement> {
  const folded = foldReport(text, lang)
  const { texts, grams } = await shortlist(store, 'wording', wordsOf(text, lang), WORDINGS)
  const clusters = await clustersOf(store, texts.map(({ id }) => id))
  const near = texts.flatMap(({ id, whole }) => {
    const found = clusters.get(id)
    return found && whole ? [{ ...found, cosine: sketchCosine(folded.whole!.sketch, whole.sketch, grams) }] : []
  })
  return { folded, placed: placeAmong(near) }
}

/** Of kept texts: their cluster, and how many it keeps. */
async function clustersOf(store: Store, ids: readonly number[]): Promise<Map<number, { cluster: number; kept: number }>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: number; cluster: number; kept: number }>`
    SELECT id, cluster, (SELECT count(*) FROM match_text k WHERE k.cluster = t.cluster) AS kept
    FROM match_text t WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND cluster IS NOT NULL`.execute(store.read)
  return new Map(rows.map(({ id, ...found }) => [id, found]))
}

/** To be committed together. */
export function placeWrites(store: Store, of: Subject, { folded, placed }: Placement): Write[] {
  const { cluster, merged, keep, cosine } = placed
  const id = idOf(of)
  const others = JSON.stringify(merged)
  return [
    ...(keep ? clusterWrites(store, of, folded, cluster) : []),
    sql`INSERT INTO match_member (subject, subject_id, cluster, cosine) VALUES (${of.subject}, ${of.subject_id}, coalesce(${cluster}, ${id}), ${cosine})`.compile(store.read),
    ...(merged.length === 0
      ? []
      : (['match_text', 'match_member'] as const).map((table) => sql`UPDATE ${sql.table(table)} SET cluster = ${cluster} WHERE cluster IN (SELECT value FROM json_each(${others}))`.compile(store.read))),
  ]
}

/** A wording that others will find. @param cluster null for one of its own */
export const clusterWrites = (store: Store, of: Subject, folded: Folded, cluster: number | null): Write[] => [
  ...indexWrites(store, 'wording', of, folded),
  sql`UPDATE match_text SET cluster = coalesce(${cluster}, id) WHERE id = ${idOf(of)}`.compile(store.read),
]

const idOf = (of: Subject) => sql`(SELECT id FROM match_text WHERE subject = ${of.subject} AND subject_id = ${of.subject_id})`
