import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { activityWrite } from '../src/store/activity.ts'
import { isRefusal } from '../src/store/refusal.ts'
import type { Store, Write } from '../src/store/store.ts'
import { DATABASES, type Opened } from './support/stores.ts'

const AT = '2027-06-08T06:40:00.000Z'

describe.each(DATABASES)('%s', (_name, open) => {
  let opened: Opened
  let store: Store
  beforeAll(async () => {
    opened = await open()
    store = opened.store
  })
  afterAll(() => opened.end())

  const account = (id: string) =>
    store.read.insertInto('account').values({ id, email: `${id}@desk.test`, name: id, roles: '["moderator"]', password_hash: 'x', language: 'id', state: 'active', totp_secret: null, recovery: null, seq: 0, created_at: AT }).compile()
  const row = (subjectId: string, seq: number): Write => activityWrite(store, { subject: 'claim', subject_id: subjectId, seq, act: 'take', by: 'system', at: AT })

  test('a list of writes is applied whole or not at all', async () => {
    expect(await store.commit([account('ayu'), row('a', 1)])).toEqual({ committed: 2 })
    const no = await store.commit([account('budi'), row('a', 1)])
    expect(no).toEqual({ refused: 'moved_meanwhile' })
    expect(await store.read.selectFrom('account').select('id').execute()).toEqual([{ id: 'ayu' }])
  })

  test('of two who decide on the same row at once, one wins', async () => {
    const done = await Promise.all([store.commit([row('b', 1)]), store.commit([row('b', 1)])])
    expect(done.filter(isRefusal)).toEqual([{ refused: 'moved_meanwhile' }])
  })

  test('one bad submission of a group costs the others nothing', async () => {
    const done = await Promise.all([store.intake([row('c', 1)]), store.intake([account('ayu'), row('c', 2)]), store.intake([row('c', 2)]), store.intake([row('c', 3)])])
    expect(done).toEqual([{ committed: 1 }, { refused: 'already_there' }, { committed: 1 }, { committed: 1 }])
  })

  test('what was done can be neither edited nor deleted', async () => {
    await expect(store.commit([store.read.updateTable('activity').set({ act: 'x' }).compile()])).rejects.toThrow(/append-only/)
    await expect(store.commit([store.read.deleteFrom('activity').compile()])).rejects.toThrow(/append-only/)
  })

  test('a fault is thrown, never taken for a refusal', async () => {
    const sql = store.read.insertInto('setting').values({ key: 'x', value: 'y' }).compile()
    await expect(store.commit([{ ...sql, sql: 'INSERT INTO nowhere VALUES (1)', parameters: [] }])).rejects.toThrow(/no such table/)
  })

  test('the public version counts up when a notice comes', async () => {
    const before = Number(await store.publicVersion())
    const claim = { id: 'k', title: 'T', subject: 'other', harm: 'low', harm_rank: 2, promise_at: AT, entered_by: 'ayu', entered_at: AT, about: '[]', direction: null, closed_as: null, state_note: null, hold_until: null, lease_by: null, lease_until: null } as const
    const notice = { id: 'n', claim_id: 'k', number: '1001-0', slug: 's', state: 'holding', changed_at: AT, verdict: null, published_at: null } as const
    await store.commit([store.read.insertInto('claim').values(claim).compile(), store.read.insertInto('notice').values(notice).compile()])
    expect(Number(await store.publicVersion())).toBe(before + 1)
  })
})
