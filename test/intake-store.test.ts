import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeKeys } from '../src/crypto/keys.ts'
import { loadRegion } from '../src/region/load.ts'
import { receiveReport, secretMac, type Incoming, type Received } from '../src/reports/intake.ts'
import { expireUnanswered } from '../src/reports/report-due.ts'
import { decideReport } from '../src/reports/report-rules.ts'
import { loadReport, reportWrites, withdrawWrites } from '../src/reports/report-store.ts'
import { isRefusal } from '../src/store/refusal.ts'
import type { Store } from '../src/store/store.ts'
import { DATABASES, type Opened } from './support/stores.ts'

const NOW = new Date('2027-06-08T06:40:00.000Z')
const EMPTY = { url: null, seen_where: null, seen_at: null, area: null, why: null, asks: null, contact: null }
const keys = makeKeys('a secret for tests alone, long enough to pass')
const region = loadRegion('64.08')

describe.each(DATABASES)('%s', (_name, open) => {
  let opened: Opened
  let store: Store
  beforeAll(async () => {
    opened = await open()
    store = opened.store
  })
  afterAll(() => opened.end())

  const sends = async (text: string, nonce: string, more: Partial<Incoming> = {}, now = NOW): Promise<Received> => {
    const received = await receiveReport({ store, keys, region }, { content: { ...EMPTY, text }, pictures: [], nonce, lang: 'id', senderMark: 'm', channel: 'web', enteredBy: null, ...more }, now)
    if (isRefusal(received)) throw new Error(received.refused)
    return received
  }
  const count = async () => (await store.read.selectFrom('report').select('number').execute()).length

  test('five of the same at once become one report, and all five get its number and secret', async () => {
    const before = await count()
    const five = await Promise.all(Array.from({ length: 5 }, () => sends('sama', 'nonce-1')))
    expect(await count()).toBe(before + 1)
    expect(new Set(five.map((r) => `${r.number} ${r.secret}`)).size).toBe(1)
    expect(five.filter((r) => r.fresh)).toHaveLength(1)
    const row = await loadReport(store, five[0]!.number)
    expect(row!.secret_mac).toBe(secretMac(keys, five[0]!.number, five[0]!.secret))
  })

  test('many different ones at once all come in', async () => {
    const many = await Promise.all(Array.from({ length: 30 }, (_, n) => sends(`kabar ${n}`, '')))
    expect(new Set(many.map((r) => r.number)).size).toBe(30)
    expect(new Set(many.map((r) => r.secret)).size).toBe(30)
  })

  test('after a day the same form is a new report, and the old one keeps no key', async () => {
    const first = await sends('lama', 'nonce-2')
    const soon = await sends('lama', 'nonce-2', {}, new Date(NOW.getTime() + 86_399_000))
    const late = await sends('lama', 'nonce-2', {}, new Date(NOW.getTime() + 86_400_000))
    expect(soon).toEqual({ ...first, fresh: false })
    expect(late.number).not.toBe(first.number)
    expect((await loadReport(store, first.number))!.intake_key).toBeNull()
  })

  test('the first row of activity says how it came in, and nothing that was written', async () => {
    await store.read.insertInto('account').values({ id: 'budi', email: 'budi', name: 'Budi', roles: '["moderator"]', password_hash: 'x', language: 'id', state: 'active', totp_secret: null, recovery: null, seq: 0, created_at: NOW.toISOString() }).execute()
    const { number } = await sends('lewat radio', '', { channel: 'radio', enteredBy: 'budi', senderMark: null })
    const rows = await store.read.selectFrom('activity').selectAll().where('subject_id', '=', String(number)).execute()
    expect(rows).toMatchObject([{ subject: 'report', seq: 1, act: 'receive', actor: 'staff', actor_id: 'budi', to_state: 'received', detail: '{"channel":"radio"}' }])
  })

  test('a withdrawn report is never written to again', async () => {
    const { number } = await sends('tarik', 'nonce-3')
    const step = decideReport((await loadReport(store, number))!, 'withdraw', 'reporter', NOW.toISOString())
    if (isRefusal(step)) throw new Error(step.refused)
    expect(await store.commit(withdrawWrites(store, number, step, []))).toEqual({ committed: 5 })
    expect(await loadReport(store, number)).toMatchObject({ state: 'withdrawn', text: null, intake_key: null, sender_mark: null })
    expect(await store.commit([store.read.updateTable('report').set({ text: 'lagi' }).where('number', '=', number).compile()])).toEqual({ refused: 'withdrawn' })
    expect((await sends('tarik', 'nonce-3')).number).not.toBe(number)
  })

  test('a question closes a waiting report after 14 days, and leaves what is answered or linked', async () => {
    const [asked, answered] = [await sends('tanya', ''), await sends('jawab', '')]
    for (const { number } of [asked, answered]) {
      const step = decideReport((await loadReport(store, number))!, 'ask', { moderator: 'budi' }, NOW.toISOString())
      if (!isRefusal(step)) await store.commit(reportWrites(store, number, step))
    }
    const later = new Date(NOW.getTime() + 14 * 86_400_000)
    const reply = decideReport((await loadReport(store, answered.number))!, 'reply', 'reporter', NOW.toISOString())
    if (!isRefusal(reply)) await store.commit(reportWrites(store, answered.number, reply))
    expect(await expireUnanswered(store, new Date(later.getTime() - 1))).toBe(0)
    expect(await expireUnanswered(store, later)).toBe(1)
    expect(await expireUnanswered(store, later)).toBe(0)
    expect((await loadReport(store, asked.number))!.state).toBe('expired')
    expect((await loadReport(store, answered.number))!.state).toBe('received')
  })
})
