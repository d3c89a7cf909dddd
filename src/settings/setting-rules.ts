import type { Activity } from '../store/activity.ts'
import type { Refusal } from '../store/refusal.ts'

/** What an admin may set; '' leaves it to the region pack. Another setting is one row more here, and its words. */
export type SettingName = 'office' | 'address' | 'contact' | 'responsible'
export type SettingValues = Record<SettingName, string>

/** `most`: UTF-16 units of its one line. `impersonal`: may hold no number or address of a private person. */
export const SETTINGS: Record<SettingName, { most: number; impersonal: boolean }> = {
  office:      { most: 200, impersonal: true },
  address:     { most: 200, impersonal: false },
  contact:     { most: 200, impersonal: false },
  responsible: { most: 200, impersonal: true },
}

export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[]

/** One log for all settings, in the table's 'account' part, as that of the admins is: it is about who runs the desk. */
export const SETTINGS_LOG = 'settings'

export type SettingChange = { name: SettingName; value: string; activity: Activity }

/**
 * What is to be written, or why not. What stays as it is, is no change: a form sent twice does nothing the second time.
 *
 * @param seq the log's last row; @param formSeq the one the form was drawn with
 * @param at UTC ISO
 */
export function decideSettings(now: SettingValues, asked: SettingValues, by: { staff: string }, at: string, { seq, formSeq }: { seq: number; formSeq: number }): SettingChange[] | Refusal {
  const changed = SETTING_NAMES.filter((name) => asked[name] !== now[name])
  if (changed.length === 0) return []
  if (formSeq < seq) return { refused: 'moved_meanwhile' }
  return changed.map((name, i) => ({
    name,
    value: asked[name],
    activity: { subject: 'account', subject_id: SETTINGS_LOG, seq: seq + 1 + i, act: 'set', by, note: asked[name] || null, detail: { setting: name }, at },
  }))
}
