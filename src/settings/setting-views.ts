import type { Store } from '../store/store.ts'
import { trailOf } from '../store/trail.ts'
import { SETTING_NAMES, SETTINGS_LOG, type SettingName, type SettingValues } from './setting-rules.ts'
import { keyOf } from './setting-store.ts'

/** What an admin has set; '' where nothing is, and the region pack's stands. */
export async function settingValues(store: Store): Promise<SettingValues> {
  const rows = await store.read.selectFrom('setting').selectAll().where('key', 'in', SETTING_NAMES.map(keyOf)).execute()
  return Object.fromEntries(SETTING_NAMES.map((name) => [name, rows.find((row) => row.key === keyOf(name))?.value ?? ''])) as SettingValues
}

/** `value` null: left to the region pack again. */
export type SettingAct = { seq: number; name: SettingName; value: string | null; who: string | null; actorId: string | null; at: string }

/** What was set by whom, newest first; at most 50. */
export async function settingTrail(store: Store): Promise<SettingAct[]> {
  const rows = await trailOf(store, 'account', SETTINGS_LOG, 50)
  return rows.map(({ seq, detail, note, actor, actorId, at }) => ({ seq, name: detail['setting'] as SettingName, value: note, who: actor, actorId, at }))
}
