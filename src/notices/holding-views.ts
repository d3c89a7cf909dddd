import { sql } from 'kysely'
import type { Store } from '../store/store.ts'
import { standingAt, type StandingFacts } from './notice-rules.ts'
import type { NoticeState } from './notice-tables.ts'

/**
 * A notice without a verdict: held ("sedang dicek") or lapsed. It is no `Notice`, so nothing that
 * draws a verdict can take it. `until`: at which it ends by itself; instants are UTC ISO.
 */
export type Holding = {
  id: string
  claimId: string
  number: string
  slug: string
  /** as stored: `standingAt` tells where it stands now */
  stored: StandingFacts
  claimText: string
  until: string
  heldAt: string
  changedAt: string
}

/** When it ended without a verdict, by itself or early; null while it is held. */
export const lapsedAt = ({ stored, until, changedAt }: Holding, at: string): string | null =>
  standingAt(stored, at) === 'holding' ? null : stored.state === 'lapsed' && changedAt < until ? changedAt : until

/** By what people and rooms know it by; null once a version is out, and where there is none. */
export async function holdingBy(store: Store, key: 'slug' | 'number' | 'claim_id', value: string): Promise<Holding | null> {
  const row = await holdings(store).where('version', '=', 0).where(key, '=', value).executeTakeFirst()
  return row ? holdingOf(row) : null
}

/** What is held at this moment, the latest first. @param area code of a kecamatan */
export async function holdingsNow(store: Store, at: string, most: number, area?: string): Promise<Holding[]> {
  let query = holdings(store).where('state', '=', HELD).where('holding_until', '>', at).orderBy('held_at', 'desc').orderBy('id').limit(most)
  if (area) query = query.where('id', 'in', store.read.selectFrom('notice_area').select('notice_id').where('area', '=', area))
  return (await query.execute()).map(holdingOf)
}

/** What is held or has lapsed, whatever changed last first. */
export async function changedHoldings(store: Store, most: number): Promise<Holding[]> {
  const rows = await holdings(store).where('state', 'in', [HELD, LAPSED]).orderBy('changed_at', 'desc').orderBy('id').limit(most).execute()
  return rows.map(holdingOf)
}

/** With its place among all changes of notices. */
export type ToldHolding = { holding: Holding; order: number }

/** What is held or has lapsed and changed after that place in the order, oldest change first. */
export const holdingsAfter = async (store: Store, order: number, most: number): Promise<ToldHolding[]> =>
  (await holdings(store).select('change_order').where('state', 'in', [HELD, LAPSED]).where('change_order', '>', order).orderBy('change_order').limit(most).execute()).map((row) => ({ holding: holdingOf(row), order: row.change_order }))

// The states stand as literals: SQLite takes a partial index only for a condition that it can read.
const HELD = sql.lit<NoticeState>('holding')
const LAPSED = sql.lit<NoticeState>('lapsed')

const holdings = (store: Store) => store.read.selectFrom('notice').select(['id', 'claim_id', 'number', 'slug', 'state', 'best_before', 'paused_until', 'holding_text', 'holding_until', 'held_at', 'changed_at'])
type Row = Awaited<ReturnType<ReturnType<typeof holdings>['execute']>>[number]

const holdingOf = ({ state, best_before, paused_until, holding_until, ...r }: Row): Holding => ({
  id: r.id,
  claimId: r.claim_id,
  number: r.number,
  slug: r.slug,
  stored: { state, best_before, paused_until, holding_until },
  // The database lets no holding notice in without all three.
  claimText: r.holding_text!,
  until: holding_until!,
  heldAt: r.held_at!,
  changedAt: r.changed_at,
})
