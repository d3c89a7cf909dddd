import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadReadingCase } from '../src/desk/reading-views.ts'
import { agree, saveVerdict } from '../src/desk/reading.ts'
import { circulationOf, noticeOfClaim, noticeVersion, versionsOf } from '../src/notices/notice-views.ts'
import { isRefusal } from '../src/store/refusal.ts'
import { aDesk, type Desk } from './support/cast.ts'
import { claimsInProcess, listNotices, noticesByIds } from '../src/notices/notice-list-views.ts'
import { findTexts } from '../src/matching/find.ts'
import { wordsOf } from '../src/matching/words.ts'
import { matchAll } from '../src/notices/search-rules.ts'
import { waitingReadings } from '../src/desk/reading-views.ts'
import { testClock } from './support/app.ts'
import { DATABASES, type Opened } from './support/stores.ts'
import { FAKTA, KABAR, publishedNotice, submittedClaim } from './support/notices.ts'

const AYU = { id: 'ayu', roles: ['moderator' as const] }
const by = (desk: Desk, actor = AYU) => ({ actor, formSeq: null, at: desk.now.read().toISOString() })

test('one commit makes the notice, its version, its text and area, and answers the reports', async () => {
  const desk = await aDesk()
  const { store } = desk
  const { number, slug } = await publishedNotice(desk, { id: 'c1', reports: ['64.08.04.2001', '64.08.04', '64.08.06.2003'] })
  expect([number, slug]).toEqual(['1001-9', 'tps-tutup-pukul-13-00-bukan-pukul-11-00-10019'])
  expect(await store.read.selectFrom('notice').select(['state', 'version', 'verdict', 'seq']).executeTakeFirst()).toEqual({ state: 'published', version: 1, verdict: 'false', seq: 1 })
  expect(await store.read.selectFrom('notice_area').select('area').orderBy('area').execute()).toEqual([{ area: '64.08.04' }, { area: '64.08.06' }])
  expect(await store.read.selectFrom('claim').select(['waits_for', 'seq', 'decided_seq']).executeTakeFirst()).toEqual({ waits_for: 'nobody', seq: 3, decided_seq: 3 })
  const answered = await store.read.selectFrom('report').select('answered_at').execute()
  expect(answered.every((r) => r.answered_at === desk.now.read().toISOString())).toBe(true)
  const acts = await store.read.selectFrom('activity').select(['subject', 'seq', 'act']).orderBy('subject').orderBy('seq').execute()
  expect(acts).toEqual([
    { subject: 'claim', seq: 1, act: 'enter' },
    { subject: 'claim', seq: 2, act: 'read' },
    { subject: 'claim', seq: 3, act: 'agree' },
    { subject: 'notice', seq: 1, act: 'publish' },
  ])
  expect(await noticeOfClaim(store, 'c1')).toMatchObject({ number, slug, headline: FAKTA, claimText: KABAR, verdict: 'false', kind: 'fabricated', sources: [{ publisher: 'KPU Kutai Timur', class: 'official' }] })
})

test('numbers follow each other, and two publications of one moment get two', async () => {
  const desk = await aDesk()
  await publishedNotice(desk, { id: 'c1' })
  for (const id of ['c2', 'c3']) {
    await submittedClaim(desk, { id })
    await saveVerdict(desk.store, id, by(desk), 'false')
  }
  const done = await Promise.all(['c2', 'c3'].map((id) => agree(desk.store, id, by(desk))))
  expect(done.map((d) => (isRefusal(d) ? d.refused : d.number)).toSorted()).toEqual(['1002-4', '1003-5'])
})

test('a message or a linked report that comes between loses nobody’s publication', async () => {
  const desk = await aDesk()
  const { store } = desk
  await submittedClaim(desk, { id: 'c1' })
  await saveVerdict(store, 'c1', by(desk), 'false')
  const seq = (await loadReadingCase(store, 'c1'))!.claim.decided_seq
  await store.read.insertInto('activity').values({ subject: 'claim', subject_id: 'c1', seq: 3, act: 'link', actor: 'system', actor_id: null, from_state: null, to_state: null, note: null, detail: '{}', at: desk.now.read().toISOString() }).execute()
  await store.read.updateTable('claim').set({ seq: 3 }).where('id', '=', 'c1').execute()
  expect(await agree(store, 'c1', { ...by(desk), formSeq: seq })).toEqual({ number: '1001-9' })
})

test('published twice at once: one notice', async () => {
  const desk = await aDesk()
  await submittedClaim(desk, { id: 'c1' })
  await saveVerdict(desk.store, 'c1', by(desk), 'false')
  const done = await Promise.all([agree(desk.store, 'c1', by(desk)), agree(desk.store, 'c1', by(desk))])
  expect(done.filter(isRefusal).length).toBe(1)
  expect((await desk.store.read.selectFrom('notice').select('id').execute()).length).toBe(1)
})

test('a further agreed assessment becomes the next version under the same number', async () => {
  const desk = await aDesk()
  const { store, now } = desk
  const { number } = await publishedNotice(desk, { id: 'c1' })
  now.pass(60)
  const at = now.read().toISOString()
  const row = { id: 'a2', claim_id: 'c1', version: 2, verdict: 'unproven', kind: null, headline: 'Waktu tutup TPS belum pasti', claim_text: KABAR, body: 'Kami bertanya kepada KPU.', best_before: '2027-06-12T05:00:00.000Z', public_note: 'KPU menarik pengumumannya.', saved_at: at, submitted_at: null } as const
  await store.read.insertInto('assessment').values(row).execute()
  await store.read.insertInto('assessment_author').values({ assessment_id: 'a2', account_id: 'budi' }).execute()
  await store.read.updateTable('assessment').set({ state: 'submitted', submitted_at: at }).where('id', '=', 'a2').execute()
  await saveVerdict(store, 'c1', by(desk), 'unproven')
  expect(await agree(store, 'c1', by(desk))).toEqual({ number })
  expect(await noticeOfClaim(store, 'c1')).toMatchObject({ number, version: 2, verdict: 'unproven', headline: row.headline, note: row.public_note })
  expect((await store.read.selectFrom('notice_text').selectAll().execute()).map((t) => t.headline)).toEqual([row.headline])
})

test('the database publishes nothing that two people did not agree on with its sources', async () => {
  const desk = await aDesk()
  const { store } = desk
  await submittedClaim(desk, { id: 'c1' })
  const agreed = store.read.updateTable('assessment').set({ state: 'agreed' }).where('id', '=', 'a-c1').compile()
  expect(await store.commit([agreed])).toEqual({ refused: 'verdicts_differ' })
  await submittedClaim(desk, { id: 'c2', sourced: false })
  await saveVerdict(store, 'c2', by(desk), 'false')
  await expect(agree(store, 'c2', by(desk))).rejects.toThrow(/official source/)
  await submittedClaim(desk, { id: 'c3', subject: 'opinion' })
  await saveVerdict(store, 'c3', by(desk), 'false')
  await expect(agree(store, 'c3', by(desk))).rejects.toThrow(/admits no such verdict/)
  expect(await store.read.selectFrom('notice').selectAll().execute()).toEqual([])
  expect(await store.read.selectFrom('reading').select('outcome').where('assessment_id', '=', 'a-c2').execute()).toEqual([{ outcome: null }])
})

test('a published version is neither edited nor deleted, nor its number given away', async () => {
  const desk = await aDesk()
  const { store } = desk
  await publishedNotice(desk, { id: 'c1' })
  const { read } = store
  await expect(store.commit([read.updateTable('notice_version').set({ note: 'x' }).compile()])).rejects.toThrow(/never edited/)
  await expect(store.commit([read.deleteFrom('notice').compile()])).rejects.toThrow(/never deleted/)
  await expect(store.commit([read.updateTable('notice').set({ number: '1002-5' }).compile()])).rejects.toThrow(/never change/)
})

describe.each(DATABASES)('on %s', (_name, open) => {
  let opened: Opened
  beforeAll(async () => {
    opened = await open()
  })
  afterAll(() => opened.end())

  test('a reading, a publication, and every read that pages stand on', async () => {
    const { store } = opened
    const desk = { store, now: testClock() }
    const at = desk.now.read().toISOString()
    for (const id of ['budi', 'ayu', 'rina']) await store.read.insertInto('account').values({ id, email: `${id}@meja.test`, name: id, roles: '["moderator"]', password_hash: 'x', language: 'id', state: 'active', totp_secret: null, recovery: null, seq: 0, created_at: at }).execute()
    const { number, slug } = await publishedNotice(desk, { id: 'c1', reports: ['64.08.04.2001'] })
    await publishedNotice(desk, { id: 'c2', verdict: 'true', claimText: 'TPS 007 dipindah' })
    await submittedClaim(desk, { id: 'c3' })
    await saveVerdict(store, 'c3', ayuAt(at), 'true')
    expect(await waitingReadings(store, 'rina', at)).toMatchObject([{ claimId: 'c3', claimText: KABAR, readBy: { name: 'ayu' } }])
    expect(await waitingReadings(store, 'budi', at)).toEqual([])
    expect(await noticeOfClaim(store, 'c1')).toMatchObject({ number, slug, sources: [{ publisher: 'KPU Kutai Timur' }] })
    const notice = (await noticeVersion(store, slug, 1))!
    expect(await circulationOf(store, notice)).toEqual({ areas: ['64.08.04'], since: at, reports: 1 })
    expect(await versionsOf(store, notice.id)).toEqual([{ n: 1, at, note: null }])
    const lists = [{}, { verdict: 'true' as const }, { area: '64.08.04' }, { match: matchAll('tps pan') }, { number }, { match: '' }]
    expect(await Promise.all(lists.map(async (filter) => (await listNotices(store, filter, 20)).length))).toEqual([2, 1, 1, 1, 1, 0])
    const [first] = await listNotices(store, {}, 1)
    expect((await listNotices(store, { after: { publishedAt: first!.publishedAt, id: first!.id } }, 20)).length).toBe(1)
    expect((await noticesByIds(store, (await findTexts(store, 'answer', wordsOf('panas siang', 'id'))).map(({ text }) => text.subject_id))).map((line) => line.number)).toContain(number)
    expect(await claimsInProcess(store)).toEqual([])
  })
})

const ayuAt = (at: string) => ({ actor: AYU, formSeq: null, at })
