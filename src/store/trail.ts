import type { ActivitySubject } from './activity.ts'
import type { Store } from './store.ts'

/** `actor`: the name of a member of staff; null, as is `actorId`, for reporters, the system and the command line. */
export type TrailRow = { seq: number; act: string; actorId: string | null; actor: string | null; note: string | null; detail: Record<string, unknown>; at: string }

/** What happened to one thing, newest first, with the names of staff. */
export async function trailOf(store: Store, subject: ActivitySubject, id: string, most: number): Promise<TrailRow[]> {
  const rows = await store.read
    .selectFrom('activity as t')
    .leftJoin('account as a', 'a.id', 't.actor_id')
    .select(['t.seq', 't.act', 't.actor_id as actorId', 'a.name as actor', 't.note', 't.detail', 't.at'])
    .where('t.subject', '=', subject)
    .where('t.subject_id', '=', id)
    .orderBy('t.seq', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) as Record<string, unknown> }))
}
