import { activityWrite } from '../store/activity.ts'
import type { Store, Write } from '../store/store.ts'
import type { SettingChange, SettingName } from './setting-rules.ts'

/** Where a setting lies; the prefix makes public pages new (migration 0017). */
export const keyOf = (name: SettingName): string => `desk.${name}`

/** The rows of activity first; an emptied setting goes, so that the region pack's stands again. */
export const settingWrites = (store: Store, changes: readonly SettingChange[]): Write[] => [
  ...changes.map(({ activity }) => activityWrite(store, activity)),
  ...changes.map(({ name, value }) =>
    value === ''
      ? store.read.deleteFrom('setting').where('key', '=', keyOf(name)).compile()
      : store.read.insertInto('setting').values({ key: keyOf(name), value }).onConflict((c) => c.column('key').doUpdateSet({ value })).compile(),
  ),
]
