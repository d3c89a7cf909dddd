import type { Store } from '../store/store.ts'
import { SETTINGS, SETTINGS_LOG, type SettingName, type SettingValues } from './setting-rules.ts'
import { keyOf } from './setting-store.ts'

const NAMES = Object.keys(SETTINGS) as SettingName[]

/** What an admin has set; '' where nothing is, and the region pack's stands. */
export async function settingValues(store: Store): Promise<SettingValues> {
  const rows = await store.read.selectFrom('setting').selectAll().where('key', 'in', NAMES.map(keyOf)).execute()
  return Object.fromEntries(NAMES.map((name) => [name, rows.find((row) => row.key === keyOf(name))?.value ?? ''])) as SettingValues
}

/** `value` null: left to the region pack again. */
export type SettingAct = { seq: number; name: SettingName; value: string | null; who: string | null; actorId: string | null; at: string }

/** What was set by whom, newest first; at most 50. */
export async function settingTrail(store: Store): Promise<SettingAct[]> {
  const rows = await store.read
    .selectFrom('activity as v')
    .leftJoin('account as a', 'a.id', 'v.actor_id')
    .select(['v.seq', 'v.detail', 'v.note', 'v.actor_id', 'v.at', 'a.name'])
    .where('v.subject', '=', 'account')
    .where('v.subject_id', '=', SETTINGS_LOG)
    .orderBy('v.seq', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({ seq: row.seq, name: (JSON.parse(row.detail) as { setting: SettingName }).setting, value: row.note, who: row.name, actorId: row.actor_id, at: row.at }))
}
