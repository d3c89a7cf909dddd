import type { Region } from '../region/region.ts'
import type { Store } from '../store/store.ts'
import type { Ctx } from '../web/env.ts'
import type { SettingValues } from './setting-rules.ts'
import { settingValues } from './setting-views.ts'

/** Who answers for this desk, as the public reads it. `responsible`: a post, never a person's name or number. */
export type Office = { name: string; address: string | null; contact: string | null; responsible: string | null }

/** What an admin has set stands before the region pack's. */
const officeFrom = (set: SettingValues, region: Pick<Region, 'office' | 'contact'>): Office => ({
  name: set.office || region.office,
  address: set.address || null,
  contact: set.contact || region.contact,
  responsible: set.responsible || null,
})

const known = new WeakMap<Store, { version: string; set: SettingValues }>()

/**
 * The accountable office of this moment. Read again only when something public has changed;
 * where the database does not answer, the page that says so is drawn with what was last known.
 */
export async function officeOf(c: Ctx): Promise<Office> {
  const { store, region } = c.var.deps
  try {
    const version = await store.publicVersion()
    if (known.get(store)?.version !== version) known.set(store, { version, set: await settingValues(store) })
  } catch {
    // The page at hand, maybe the one that says that the disk is full, matters more.
  }
  const set = known.get(store)?.set
  return officeFrom(set ?? { office: '', address: '', contact: '', responsible: '' }, region)
}
