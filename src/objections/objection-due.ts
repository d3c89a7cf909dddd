import { CONTACT_DAYS } from '../reports/report-rules.ts'
import type { Store } from '../store/store.ts'
import { contactsErased } from './objection-store.ts'
import { contactsDue } from './objection-views.ts'

/** Erases the contacts of objections that were answered or set aside seven days ago. It decides nothing, so it leaves no row in the history. @returns how many */
export async function eraseObjectionContacts(store: Store, now: Date): Promise<number> {
  const before = new Date(now.getTime() - CONTACT_DAYS * 86_400_000).toISOString()
  const due = await contactsDue(store, before)
  if (due > 0) await store.commit([contactsErased(store, before)])
  return due
}
