import type { Insertable, Selectable } from 'kysely'
import { activityWrite, type Activity } from '../store/activity.ts'
import type { Store, Write } from '../store/store.ts'
import type { ChannelTable, PublisherTable } from './publisher-tables.ts'

export type PublisherRow = Selectable<PublisherTable>
export type ChannelRow = Selectable<ChannelTable>

/** A new body and its first row of activity. */
export function newPublisherWrites(store: Store, publisher: Insertable<PublisherTable>, by: string): Write[] {
  return [
    activityWrite(store, { subject: 'publisher', subject_id: publisher.id, seq: 1, act: 'add', by: { staff: by }, at: publisher.created_at }),
    store.read.insertInto('publisher').values({ ...publisher, seq: 1 }).compile(),
  ]
}

export function newChannelWrite(store: Store, channel: Insertable<ChannelTable>): Write {
  return store.read.insertInto('channel').values(channel).compile()
}

/** The next row of a publisher's activity; goes before what it tells of. */
export function publisherActivityWrites(store: Store, activity: Pick<Activity, 'subject_id' | 'seq' | 'act' | 'by' | 'note' | 'detail' | 'at'>): Write[] {
  return [
    activityWrite(store, { subject: 'publisher', ...activity }),
    store.read.updateTable('publisher').set({ seq: activity.seq }).where('id', '=', activity.subject_id).compile(),
  ]
}

export function channelWrite(store: Store, id: string, patch: Partial<Pick<ChannelRow, 'valid_from' | 'valid_to' | 'evidence' | 'confirmed_at' | 'confirmed_by'>>): Write {
  return store.read.updateTable('channel').set(patch).where('id', '=', id).compile()
}

/** Puts a body in unless it is there; what admins changed stays. */
export function seedPublisherWrite(store: Store, publisher: Insertable<PublisherTable>): Write {
  return store.read.insertInto('publisher').orIgnore().values(publisher).compile()
}

/** As `seedPublisherWrite`; also stands back where an admin has registered the same host or account already. */
export function seedChannelWrite(store: Store, channel: Insertable<ChannelTable>): Write {
  return store.read.insertInto('channel').orIgnore().values(channel).compile()
}
