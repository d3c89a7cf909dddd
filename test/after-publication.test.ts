import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eraseContacts } from '../src/desk/contact-store.ts'
import { endPauses, markRechecks, pauseNotice, resumeNotice, withdrawNotice } from '../src/desk/notice-moves.ts'
import { eraseObjectionContacts } from '../src/objections/objection-due.ts'
import { correctNotice } from '../src/claims/correcting.ts'
import { CONTACT_DAYS } from '../src/reports/report-rules.ts'
import { seedPublishers } from '../src/sources/seed-publishers.ts'
import { isRefusal } from '../src/store/refusal.ts'
import { testApp } from './support/app.ts'
import { hasAccount, signedIn, withCast, type Desk } from './support/cast.ts'
import { publishedNotice } from './support/notices.ts'
import { DATABASES, type Opened } from './support/stores.ts'
import { Visitor } from './support/visitor.ts'

const WHY = 'KPU menarik pengumumannya tadi pagi.'
const HEADLINE = 'TPS tutup pukul 14.00 menurut aturan baru'

// What happens to a notice after it is out rests on triggers and on lists of writes: each database must refuse the same.
describe.each(DATABASES)('after publication, on %s', { timeout: 60_000 }, (_name, open) => {
  let opened: Opened
  let desk: Desk
  beforeAll(async () => {
    opened = await open()
    desk = await withCast(testApp({}, opened.store))
    await seedPublishers(desk.store, desk.deps.region, desk.now.read())
  })
  afterAll(() => opened.end())

  const at = () => desk.now.read().toISOString()
  /** By the clock that all tests here let run on. */
  const inDays = (n: number) => new Date(desk.now.read().getTime() + n * 86_400_000).toISOString()
  const by = (moderator: string) => ({ by: { moderator }, formSeq: null, at: at() })
  const noticeOf = (claim: string) => desk.store.read.selectFrom('notice').selectAll().where('claim_id', '=', claim).executeTakeFirstOrThrow()
  const logOf = async (claim: string) => (await desk.store.read.selectFrom('activity').select('act').where('subject', '=', 'notice').where('subject_id', '=', (await noticeOf(claim)).id).orderBy('seq').execute()).map(({ act }) => act)
  const sends = async (who: Visitor, claim: string, form: string, fields: Record<string, string> = {}) => {
    await who.get(`/meja/klaim/${claim}`)
    return who.submit(`/${form}`, fields)
  }

  test('of two who pause and correct at the same moment one wins, and a pause ends by itself', async () => {
    await publishedNotice(desk, { id: 'p', bestBefore: inDays(20) })
    const writer = { actor: { id: 'ayu', roles: ['moderator' as const] }, formSeq: (await desk.store.read.selectFrom('claim').select('decided_seq').where('id', '=', 'p').executeTakeFirstOrThrow()).decided_seq, at: at() }
    const done = await Promise.all([pauseNotice(desk.store, 'p', { ...by('budi'), formSeq: writer.formSeq }, WHY), correctNotice(desk.store, 'p', writer, { note: WHY, promiseAt: at() })])
    expect(done.filter(isRefusal)).toHaveLength(1)
    if ((await noticeOf('p')).state !== 'paused') expect(isRefusal(await pauseNotice(desk.store, 'p', by('budi'), WHY))).toBe(false)
    expect(await pauseNotice(desk.store, 'p', by('ayu'), WHY)).toEqual({ refused: 'wrong_stage' })
    desk.now.pass(12 * 60)
    expect(await endPauses(desk.store, desk.now.read())).toBe(1)
    expect(await endPauses(desk.store, desk.now.read())).toBe(0)
    expect((await noticeOf('p')).state).toBe('published')
    expect(await logOf('p')).toEqual(['publish', 'pause', 'pause_ends'])
  })

  test('a withdrawal takes two, lapses when nobody confirms, and the database itself refuses it by one', async () => {
    await publishedNotice(desk, { id: 'w', bestBefore: inDays(20) })
    const { id } = await noticeOf('w')
    const withdrawn = (people: { withdrawn_by: string | null; withdrawal_by: string | null }) => desk.store.commit([desk.store.read.updateTable('notice').set({ state: 'withdrawn', ...people }).where('id', '=', id).compile()])
    expect(await withdrawn({ withdrawn_by: 'ayu', withdrawal_by: 'budi' }), 'nobody had asked').toEqual({ refused: 'second_person' })
    expect(isRefusal(await withdrawNotice(desk.store, 'w', by('budi'), WHY))).toBe(false)
    expect(await withdrawNotice(desk.store, 'w', by('budi'), WHY)).toEqual({ refused: 'second_person' })
    for (const second of ['budi', null]) expect(await withdrawn({ withdrawn_by: second, withdrawal_by: 'budi' }), `by ${second}`).toEqual({ refused: 'second_person' })
    desk.now.pass(12 * 60 + 1)
    expect(await endPauses(desk.store, desk.now.read())).toBe(1)
    expect((await noticeOf('w')).state).toBe('published')
    expect(isRefusal(await withdrawNotice(desk.store, 'w', by('ayu'), WHY))).toBe(false)
    expect(isRefusal(await withdrawNotice(desk.store, 'w', by('budi'), ''))).toBe(false)
    expect(await noticeOf('w')).toMatchObject({ state: 'withdrawn', withdrawal_by: 'ayu', withdrawn_by: 'budi', state_note: WHY })
    expect(await resumeNotice(desk.store, 'w', by('ayu'))).toEqual({ refused: 'wrong_stage' })
    const raw = desk.store.read.updateTable('notice').set({ state: 'published' }).where('id', '=', id).compile()
    await expect(Promise.resolve().then(() => desk.store.commit([raw]))).rejects.toThrow('only a new version')
    expect(await logOf('w')).toEqual(['publish', 'ask_withdrawal', 'withdrawal_lapses', 'ask_withdrawal', 'withdraw'])
  })

  test('through the forms: paused, resumed, corrected and read by another, the old version readable, the log public', async () => {
    const { slug, number } = await publishedNotice(desk, { id: 'c', bestBefore: inDays(20) })
    const { sari } = desk
    const [budi, ayu] = [await signedIn(desk, 'budi', '10.0.4.1'), await signedIn(desk, 'ayu', '10.0.4.2')] // a day has passed since they signed in
    expect((await sends(budi, 'c', 'jeda', { reason: WHY })).status).toBe(200)
    expect((await sari.get(`/cek-fakta/${slug}`)).text).toContain('Tunggu sebelum meneruskan')
    expect((await sends(ayu, 'c', 'lanjut')).status).toBe(200)
    expect((await sends(budi, 'c', 'ralat', { note: WHY })).status).toBe(200)
    await budi.get('/meja/klaim/c')
    const fields = budi.formFields('/telaah')
    const sent = await budi.post('/meja/klaim/c/ajukan', { ...fields, verdict: 'misleading', kind: 'false_context', headline: HEADLINE, best_before: inDays(20).slice(0, 10) })
    expect(sent.status, sent.text).toBe(200)
    await hasAccount(desk, 'tono', ['reader'])
    const tono = await signedIn(desk, 'tono', '10.0.4.3')
    await tono.get('/meja/klaim/c')
    await tono.submit('/baca-kedua', { verdict: 'misleading' })
    expect((await tono.submit('/baca-kedua', { outcome: 'terbit' })).status).toBe(200)
    expect((await sari.get(`/cek-fakta/${slug}`)).text).toContain(HEADLINE)
    expect((await sari.get(`/cek-fakta/${slug}/versi/1`)).text).toContain('Ini versi lama')
    expect((await sari.get(`/k/${number}`)).text).toContain('Asli, sudah diralat')
    expect((await sari.get('/koreksi')).text).toContain(WHY)
    expect((await sari.get('/feed.json')).text).toContain(HEADLINE)
  })

  test('past its best-before a notice is due for a recheck, once', async () => {
    await publishedNotice(desk, { id: 'b', bestBefore: new Date(desk.now.read().getTime() + 3_600_000).toISOString() })
    await markRechecks(desk.store, desk.now.read())
    expect((await noticeOf('b')).state).toBe('published')
    desk.now.pass(60)
    await markRechecks(desk.store, desk.now.read())
    expect(await markRechecks(desk.store, desk.now.read())).toBe(0)
    expect((await noticeOf('b')).state).toBe('recheck_due')
  })

  test('an objection is answered by somebody who had no part, once, and its contact goes seven days after the answer', async () => {
    const { slug } = await publishedNotice(desk, { id: 'o', bestBefore: inDays(20) })
    await desk.sari.get(`/cek-fakta/${slug}/keberatan`)
    expect((await desk.sari.submit('/keberatan', { text: 'Jam tutupnya menurut aturan terbaru lain.', contact: '0812-3456-7890' })).text).toContain('sudah kami simpan')
    const objection = () => desk.store.read.selectFrom('objection').selectAll().executeTakeFirstOrThrow()
    const { id } = await objection()
    for (const account of ['budi', 'ayu']) {
      const write = desk.store.read.updateTable('objection').set({ answer: 'Tidak.', answered_by: account, answered_at: at() }).where('id', '=', id).compile()
      expect(await desk.store.commit([write]), account).toEqual({ refused: 'had_part' })
    }
    await hasAccount(desk, 'yani', ['moderator'])
    const yani = await signedIn(desk, 'yani', '10.0.4.4')
    await yani.get('/meja/keberatan')
    expect((await yani.submit('/kontak')).text).toContain('0812-3456-7890')
    expect(await logOf('o')).toEqual(['publish', 'object', 'show_contact'])
    await yani.get('/meja/keberatan')
    expect((await yani.submit(`/meja/keberatan/${id}`, { answer: 'Benar. Saya mulai ralatnya.' })).text).toContain('Jawaban tersimpan.')
    expect(await objection()).toMatchObject({ answered_by: 'yani', contact: expect.any(String) })
    expect(await logOf('o')).toEqual(['publish', 'object', 'show_contact', 'answer_objection'])
    expect(await desk.store.commit([desk.store.read.updateTable('objection').set({ answer: 'Lain.' }).where('id', '=', id).compile()])).toEqual({ refused: 'already_there' })
    const aside = desk.store.read.updateTable('objection').set({ set_aside_at: at(), set_aside_by: 'yani', set_aside_as: 'spam' }).where('id', '=', id).compile()
    expect(await desk.store.commit([aside]), 'what was answered is not set aside').toEqual({ refused: 'wrong_stage' })
    desk.now.pass(CONTACT_DAYS * 24 * 60 - 1)
    expect(await eraseObjectionContacts(desk.store, desk.now.read())).toBe(0)
    desk.now.pass(1)
    expect(await eraseObjectionContacts(desk.store, desk.now.read())).toBe(1)
    expect(await eraseObjectionContacts(desk.store, desk.now.read())).toBe(0)
    expect(await objection()).toMatchObject({ answered_by: 'yani', contact: null })
  })

  test('junk is set aside and brought back, of two at once one is told so, and what waits keeps its contact', async () => {
    const { slug } = await publishedNotice(desk, { id: 'j' })
    const sari = new Visitor(desk, '10.0.4.9')
    await sari.get(`/cek-fakta/${slug}/keberatan`)
    await sari.submit('/keberatan', { text: 'Beli pulsa murah di sini.', contact: 'pulsa@contoh.test' })
    const { id: notice, changed_at, change_order } = await noticeOf('j')
    const version = await desk.store.publicVersion()
    const { id } = await desk.store.read.selectFrom('objection').select('id').where('notice_id', '=', notice).executeTakeFirstOrThrow()
    for (const who of ['wati', 'joko']) await hasAccount(desk, who, ['moderator'])
    const [wati, joko] = [await signedIn(desk, 'wati', '10.0.4.5'), await signedIn(desk, 'joko', '10.0.4.6')]
    for (const who of [wati, joko]) await who.get('/meja/keberatan')
    const tap = (who: Visitor, form: string, reason = 'spam') => who.post(`/meja/keberatan/${id}/${form}`, { ...who.formFields('/keluar'), reason })
    const taps = await Promise.all([tap(wati, 'kesampingkan'), tap(joko, 'kesampingkan')])
    expect(taps.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const answer = desk.store.read.updateTable('objection').set({ answer: 'Tidak.', answered_by: 'joko', answered_at: at() }).where('id', '=', id).compile()
    expect(await desk.store.commit([answer]), 'what is set aside is not answered').toEqual({ refused: 'wrong_stage' })
    expect((await joko.get('/meja/keberatan?tampil=dikesampingkan')).text).toContain('Beli pulsa murah')
    expect((await tap(joko, 'kembalikan')).status).toBe(200)
    expect(await logOf('j')).toEqual(['publish', 'object', 'set_objection_aside', 'bring_objection_back'])
    expect(await noticeOf('j')).toMatchObject({ changed_at, change_order, seq: 4 })
    expect(await desk.store.publicVersion()).toBe(version)
    desk.now.pass(CONTACT_DAYS * 24 * 60)
    expect(await eraseObjectionContacts(desk.store, desk.now.read()), 'it waits').toBe(0)
  })

  test('twelve people who object at the same moment are all heard, each with a line of the history', async () => {
    const { slug } = await publishedNotice(desk, { id: 'm' })
    const crowd = Array.from({ length: 12 }, (_, n) => new Visitor(desk, `10.5.0.${n + 1}`))
    for (const who of crowd) await who.get(`/cek-fakta/${slug}/keberatan`)
    const sent = await Promise.all(crowd.map((who, n) => who.submit('/keberatan', { text: `Menurut warga ${n} jamnya lain.` })))
    expect(sent.map(({ text }) => text.includes('sudah kami simpan'))).toEqual(crowd.map(() => true))
    expect(await logOf('m')).toEqual(['publish', ...crowd.map(() => 'object')])
    expect((await noticeOf('m')).seq).toBe(13)
  })

  test('contacts of two hundred ended reports go after seven days, in as many writes as the database takes, and those that wait stay', async () => {
    const { read } = desk.store
    const from = { state: 'declined', declined_as: 'spam', claim_id: null, awaiting_since: null, text: 'kabar', url: null, seen_where: null, seen_at: null, area: null, why: null, contact: 'sealed', sender_mark: null, secret_mac: 'x', intake_key: null, entered_by: null, received_at: at(), promise_at: at(), answered_at: null, looked_at: null, looked_before: null, seq: 1, decided_seq: 1 } as const
    const first = 900_001
    const numbers = Array.from({ length: 210 }, (_, n) => first + n)
    await desk.store.commit(numbers.flatMap((number) => [
      read.insertInto('report').values({ ...from, number, ...(number === first ? { state: 'received', declined_as: null } : {}) }).compile(),
      read.insertInto('activity').values({ subject: 'report', subject_id: String(number), seq: 1, act: 'decline', actor: 'staff', actor_id: 'budi', from_state: null, to_state: 'declined', note: null, detail: '{}', at: at() }).compile(),
    ]))
    desk.now.pass(CONTACT_DAYS * 24 * 60 - 1)
    expect(await eraseContacts(desk.store, desk.now.read())).toBe(0)
    desk.now.pass(1)
    expect(await eraseContacts(desk.store, desk.now.read())).toBe(200)
    expect(await eraseContacts(desk.store, desk.now.read())).toBe(9)
    expect(await eraseContacts(desk.store, desk.now.read())).toBe(0)
    expect((await read.selectFrom('report').select('number').where('contact', 'is not', null).execute())).toEqual([{ number: first }])
  })
})
