import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pruneAccounts } from '../src/accounts/account-due.ts'
import { newAccountWrites } from '../src/accounts/account-store.ts'
import type { Role } from '../src/accounts/account-tables.ts'
import { moveAccount } from '../src/accounts/keep-accounts.ts'
import { sessionsOf } from '../src/accounts/lucia.ts'
import { loadParked, parkWrites } from '../src/accounts/parked-store.ts'
import { loadRegion } from '../src/region/load.ts'
import { allPublishers } from '../src/sources/publisher-views.ts'
import { seedPublishers } from '../src/sources/seed-publishers.ts'
import type { Store } from '../src/store/store.ts'
import { DATABASES, type Opened } from './support/stores.ts'

const now = new Date('2027-06-08T06:40:00.000Z')
const at = now.toISOString()
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

const join = (store: Store, id: string, roles: Role[]) =>
  store.commit(newAccountWrites(store, { id, email: id, name: id, roles, language: 'id', password_hash: 'none' }, { by: 'system', at, act: 'add' }))

describe.each(DATABASES)('people on %s', (_, open) => {
  let opened: Opened
  beforeAll(async () => {
    opened = await open()
    await join(opened.store, 'dewi', ['admin'])
    await join(opened.store, 'tono', ['admin', 'moderator'])
  })
  afterAll(() => opened.end())

  test('an address belongs to one account', async () => {
    const { store } = opened
    const again = newAccountWrites(store, { id: 'other', email: 'dewi', name: 'D', roles: ['reader'], language: 'id', password_hash: 'none' }, { by: 'system', at, act: 'add' })
    expect(await store.commit(again)).toEqual({ refused: 'already_there' })
  })

  test('a session is found by its token alone, ends with the account, and ends by time', async () => {
    const { store } = opened
    const token = await sessionsOf(store, now).open('tono')
    expect(await sessionsOf(store, later(7)).find(token)).toMatchObject({ session: { account_id: 'tono' } })
    expect(await sessionsOf(store, later(8)).find(token)).toBeNull()
    await moveAccount(store, 'tono', 'reset_password', { by: 'system', at, passwordHash: 'none' })
    expect(await sessionsOf(store, now).find(token)).toBeNull()
  })

  test('of two admins who leave at once one stays', async () => {
    const { store } = opened
    const done = await Promise.all(['dewi', 'tono'].map((id) => moveAccount(store, id, 'disable', { by: 'system', at })))
    expect(done.filter((d) => 'committed' in d).length).toBe(1)
    expect(done.find((d) => 'no' in d)).toEqual({ no: 'last_admin' })
  })

  test('of parked forms the newest five wait, and time clears them', async () => {
    const { store } = opened
    for (let i = 0; i < 7; i++) await store.commit(parkWrites(store, { id: `p${i}`, account_id: 'dewi', path: '/meja', body: 'sealed', parked_at: later(i).toISOString() }, 5))
    expect((await loadParked(store, 'dewi', at)).map((p) => p.id)).toEqual(['p6', 'p5', 'p4', 'p3', 'p2'])
    await pruneAccounts(store, later(31))
    expect(await loadParked(store, 'dewi', at)).toEqual([])
  })

  test('the region’s publishers come in once', async () => {
    const { store } = opened
    const region = loadRegion('64.08')
    await Promise.all([seedPublishers(store, region, now), seedPublishers(store, region, now)])
    const publishers = await allPublishers(store)
    expect(publishers.length).toBe(region.publishers.length)
    expect(publishers.flatMap((p) => p.channels).length).toBe(region.publishers.flatMap((p) => p.channels).length)
  })
})
