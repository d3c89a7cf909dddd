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
    await store.commit([account('ayu')])
  })
  afterAll(() => opened.end())

  const account = (id: string) =>
    store.read.insertInto('account').values({ id, email: `${id}@desk.test`, name: id, roles: '["moderator"]', password_hash: 'x', language: 'id', state: 'active', totp_secret: null, recovery: null, seq: 0, created_at: AT }).compile()
  const row = (subjectId: string, seq: number): Write => activityWrite(store, { subject: 'claim', subject_id: subjectId, seq, act: 'take', by: 'system', at: AT })

  test('a list of writes is applied whole or not at all', async () => {
    expect(await store.commit([account('whole'), row('a', 1)])).toEqual({ committed: 2 })
    const no = await store.commit([account('none'), row('a', 1)])
    expect(no).toEqual({ refused: 'moved_meanwhile' })
    expect(await store.read.selectFrom('account').select('id').where('id', 'in', ['whole', 'none']).execute()).toEqual([{ id: 'whole' }])
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
    await store.commit([row('done', 1)])
    await expect(store.commit([store.read.updateTable('activity').set({ act: 'x' }).compile()])).rejects.toThrow(/append-only/)
    await expect(store.commit([store.read.deleteFrom('activity').compile()])).rejects.toThrow(/append-only/)
  })

  test('a fault is thrown, never taken for a refusal', async () => {
    const sql = store.read.insertInto('setting').values({ key: 'x', value: 'y' }).compile()
    await expect(store.commit([{ ...sql, sql: 'INSERT INTO nowhere VALUES (1)', parameters: [] }])).rejects.toThrow(/no such table/)
  })

  const HELD = { claim_id: 'k', state: 'holding', changed_at: AT, held_at: AT, holding_text: 'Kabar yang beredar', holding_until: '2027-06-08T12:40:00.000Z', verdict: null, published_at: null } as const
  const claim = { id: 'k', title: 'T', subject: 'other', harm: 'low', harm_rank: 2, promise_at: AT, entered_by: 'ayu', entered_at: AT, about: '[]', direction: null, closed_as: null, state_note: null, hold_until: null, lease_by: null, lease_until: null } as const

  test('the public version counts up when a notice comes', async () => {
    const before = Number(await store.publicVersion())
    const notice = { ...HELD, id: 'n', number: '1001-0', slug: 's' }
    await store.commit([store.read.insertInto('claim').values(claim).compile(), store.read.insertInto('notice').values(notice).compile()])
    expect(Number(await store.publicVersion())).toBe(before + 1)
  })

  test('a holding notice says what and until when, six hours at most, and never of a candidate, a body or the press', async () => {
    const subjects = ['other', 'candidate', 'public_body', 'press_work'] as const
    await store.commit(subjects.map((subject) => store.read.insertInto('claim').values({ ...claim, id: `k-${subject}`, subject }).compile()))
    const held = (change: object, subject: (typeof subjects)[number] = 'other') =>
      Promise.resolve().then(() => store.commit([store.read.insertInto('notice').values({ ...HELD, id: `n-${subject}`, claim_id: `k-${subject}`, number: `n-${subject}`, slug: `s-${subject}`, ...change }).compile()]))
    for (const change of [{ holding_text: null }, { holding_text: ' ' }, { holding_until: null }, { holding_until: AT }, { holding_until: '2027-06-08T12:41:00.000Z' }, { verdict: 'false' as const }])
      await expect(held(change), JSON.stringify(change)).rejects.toThrow(/six hours at most/)
    for (const subject of subjects.slice(1)) await expect(held({}, subject), subject).rejects.toThrow(/no holding notice about/)
    expect(await held({})).toEqual({ committed: 1 })
    expect(await held({ id: 'again', number: 'again', slug: 'again' }), 'once per claim').toEqual({ refused: 'already_there' })
  })

  test('what a holding notice said never changes, and what has lapsed is not held again', async () => {
    await store.commit([store.read.insertInto('claim').values({ ...claim, id: 'k-kept' }).compile(), store.read.insertInto('notice').values({ ...HELD, id: 'kept', claim_id: 'k-kept', number: 'kept', slug: 'kept' }).compile()])
    const set = (change: object) => Promise.resolve().then(() => store.commit([store.read.updateTable('notice').set(change).where('id', '=', 'kept').compile()]))
    await expect(set({ holding_until: '2027-06-08T12:00:00.000Z' })).rejects.toThrow(/never changes/)
    expect(await set({ state: 'lapsed' })).toEqual({ committed: 1 })
    await expect(set({ state: 'holding' })).rejects.toThrow(/held once/)
  })
})
