import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expireGuidance, publishGuidance, withdrawGuidance } from '../src/desk/guidance-out.ts'
import { beginGuidance, editGuidance, type GuidanceHand, moveGuidance, saveGuidance } from '../src/guidance/guidance-moves.ts'
import type { GuidanceText } from '../src/guidance/guidance-store.ts'
import { deskGuidance, guidanceBy, guidanceInForce, loadGuidance } from '../src/guidance/guidance-views.ts'
import { findTexts } from '../src/matching/find.ts'
import { wordsOf } from '../src/matching/words.ts'
import { isRefusal, refusalIn } from '../src/store/refusal.ts'
import type { Store } from '../src/store/store.ts'
import { DATABASES, type Opened } from './support/stores.ts'

const AT = '2027-06-08T06:40:00.000Z'
const UNTIL = '2027-06-12T05:00:00.000Z'
const TEXT: GuidanceText = { question: 'Apa saja yang dibawa ke TPS?', answer: 'KTP elektronik.', source_url: 'https://kpu.go.id/x', source_title: 'Panduan', source_date: '2027-06-01', publisher_id: 'kpu', valid_until: UNTIL }
const findMatches = async (store: Store, asked: string) => (await findTexts(store, 'answer', wordsOf(asked, 'id'))).map(({ text }) => text.subject_id)
const hand = (id: string, at = AT): GuidanceHand => ({ actor: { id, roles: ['moderator'] }, formSeq: null, at })

describe.each(DATABASES)('guidance on %s', (_name, open) => {
  let opened: Opened
  beforeAll(async () => {
    opened = await open()
    const { read } = opened.store
    for (const id of ['budi', 'ayu']) await read.insertInto('account').values({ id, email: id, name: id, roles: '["moderator"]', password_hash: 'x', language: 'id', state: 'active', totp_secret: null, recovery: null, seq: 0, created_at: AT }).execute()
    for (const [id, kind] of [['kpu', 'official'], ['peer', 'peer']] as const) await read.insertInto('publisher').values({ id, name: id.toUpperCase(), class: kind, region: null, election: null, valid_from: null, valid_to: null, created_at: AT, seq: 0 }).execute()
  })
  afterAll(() => opened.end())

  const waiting = async (change: Partial<GuidanceText> = {}): Promise<string> => {
    const begun = await beginGuidance(opened.store, hand('budi'), { ...TEXT, ...change })
    if (isRefusal(begun)) throw new Error(begun.refused)
    await saveGuidance(opened.store, begun.id, 'submit', hand('budi'), { ...TEXT, ...change })
    return begun.id
  }
  const refused = (query: Promise<unknown>) => query.then(() => 'taken', (error: unknown) => refusalIn(error)?.refused ?? String(error))

  test('is found by a question from its publication until it is replaced, withdrawn or past its date', async () => {
    const { store } = opened
    const version = async () => Number(await store.publicVersion())
    const id = await waiting()
    const before = await version()
    expect(await findMatches(store, 'apa yang harus dibawa ke TPS')).toEqual([])
    expect(await publishGuidance(store, id, hand('ayu'))).not.toHaveProperty('refused')
    expect(await version()).toBe(before + 1)
    expect(await findMatches(store, 'apa yang harus dibawa ke TPS')).toEqual([id])
    expect(await guidanceBy(store, [id], AT)).toMatchObject([{ question: TEXT.question, source: { publisher: 'KPU' }, path: expect.stringMatching(/^\/panduan\/apa-saja-yang-dibawa-ke-tps-\w{4}$/) }])

    await editGuidance(store, id, hand('ayu'))
    await saveGuidance(store, id, 'submit', hand('ayu'), { ...TEXT, question: 'Dokumen untuk pemilih?' })
    expect(await version(), 'what is only written changes nothing public').toBe(before + 1)
    await publishGuidance(store, id, hand('budi'))
    expect(await version()).toBeGreaterThan(before + 1)
    expect(await findMatches(store, 'apa saja yang dibawa')).toEqual([])
    expect(await findMatches(store, 'dokumen pemilih')).toEqual([id])

    expect(await expireGuidance(store, new Date('2027-06-12T04:59:59.999Z'))).toBe(0)
    expect(await expireGuidance(store, new Date(UNTIL))).toBe(1)
    expect(await findMatches(store, 'dokumen pemilih')).toEqual([])
    expect((await loadGuidance(store, id))!.out).toMatchObject({ state: 'expired' })

    const other = await waiting()
    await publishGuidance(store, other, hand('ayu'))
    await withdrawGuidance(store, other, hand('budi'), 'Keliru.')
    expect(await findMatches(store, 'apa saja yang dibawa ke TPS')).toEqual([])
    expect(await guidanceInForce(store, AT)).toEqual([])
    expect((await deskGuidance(store)).ended.map((g) => g.state).toSorted()).toEqual(['expired', 'withdrawn'])
    expect(await store.read.selectFrom('match_word').selectAll().execute(), 'no trace in the index').toEqual([])
  })

  test('the second of two readers at once loses, and nothing is public twice', async () => {
    const { store } = opened
    const id = await waiting()
    const both = await Promise.all([publishGuidance(store, id, hand('ayu')), moveGuidance(store, id, 'send_back', hand('ayu'), 'Belum.')])
    expect(both.filter(isRefusal)).toEqual([{ refused: 'wrong_stage' }])
  })

  test('the database itself refuses its author as its reader, a peer as its source, and any change of what was sent on', async () => {
    const { read } = opened.store
    const id = await waiting()
    const version = read.updateTable('guidance_version').where('guidance_id', '=', id)
    expect(await refused(version.set({ state: 'published', reader_id: 'budi', published_at: AT }).execute())).toBe('own_guidance')
    expect(await refused(version.set({ state: 'published', published_at: AT }).execute())).toContain('CHECK')
    expect(await refused(version.set({ answer: 'Lain.' }).execute())).toBe('wrong_stage')
    expect(await refused(read.insertInto('guidance_author').values({ guidance_id: id, n: 1, account_id: 'ayu' }).execute())).toBe('wrong_stage')
    expect(await refused(read.deleteFrom('guidance_author').where('guidance_id', '=', id).execute())).toContain('stays known')
    expect(await refused(read.insertInto('guidance_version').values({ guidance_id: id, n: 2, ...TEXT, state: 'published', saved_at: AT, submitted_at: AT, reader_id: 'ayu', published_at: AT, ended_at: null, end_note: null }).execute())).toContain('begins as a draft')

    const begun = await beginGuidance(opened.store, hand('budi'), { ...TEXT, publisher_id: 'peer' })
    await expect(saveGuidance(opened.store, (begun as { id: string }).id, 'submit', hand('budi'), { ...TEXT, publisher_id: 'peer' })).rejects.toThrow('official source')
    await publishGuidance(opened.store, id, hand('ayu'))
    expect(await refused(version.set({ state: 'withdrawn', ended_at: AT }).execute())).toContain('CHECK')
    expect(await refused(version.set({ state: 'withdrawn', ended_at: AT, end_note: 'Keliru.' }).execute())).toBe('taken')
    expect(await refused(version.set({ state: 'published', ended_at: null, end_note: null }).execute())).toBe('wrong_stage')
    expect(await refused(read.deleteFrom('guidance_version').where('guidance_id', '=', id).execute())).toContain('never deleted')
  })
})
