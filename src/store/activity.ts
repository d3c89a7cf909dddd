import { insertWrite } from './insert-write.ts'
import type { Store, Write } from './store.ts'

export type ActivitySubject = 'report' | 'claim' | 'notice' | 'account' | 'publisher' | 'guidance'

export type ActivityTable = {
  subject: ActivitySubject
  subject_id: string
  seq: number
  act: string
  actor: 'staff' | 'reporter' | 'system'
  actor_id: string | null
  from_state: string | null
  to_state: string | null
  note: string | null
  /** JSON; ids and codes only, never what a reporter wrote */
  detail: string
  at: string
}

/** What a rule hands back to be recorded. `seq` is the thing's last row plus one: the second of two racing writers fails on it. */
export type Activity = {
  subject: ActivitySubject
  subject_id: string
  seq: number
  act: string
  by: { staff: string } | 'reporter' | 'system'
  from?: string | null
  to?: string | null
  note?: string | null
  detail?: Record<string, unknown>
  at: string
}

/** The row's insert. It goes first in its commit, so that a stale decision writes nothing. */
export const activityWrite = (store: Store, a: Activity): Write => insertWrite(store, 'activity', rowOf(a))

/** D1 takes 100 bound parameters in a statement; a row has eleven. */
const ROWS_AT_ONCE = 9

/** Many rows in few inserts; they go first in their commit too, and one stale decision among them writes nothing. */
export function activityWrites(store: Store, all: readonly Activity[]): Write[] {
  const starts = Array.from({ length: Math.ceil(all.length / ROWS_AT_ONCE) }, (_, i) => i * ROWS_AT_ONCE)
  return starts.map((from) => store.read.insertInto('activity').values(all.slice(from, from + ROWS_AT_ONCE).map(rowOf)).compile())
}

const rowOf = (a: Activity): ActivityTable => ({
  subject: a.subject,
  subject_id: a.subject_id,
  seq: a.seq,
  act: a.act,
  actor: typeof a.by === 'string' ? a.by : 'staff',
  actor_id: typeof a.by === 'string' ? null : a.by.staff,
  from_state: a.from ?? null,
  to_state: a.to ?? null,
  note: a.note ?? null,
  detail: JSON.stringify(a.detail ?? {}),
  at: a.at,
})
