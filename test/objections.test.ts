import { expect, test } from 'vitest'
import { decideObjection, OBJECTION_MOVES, type ObjectionMove, type ObjectionState } from '../src/objections/objection-rules.ts'
import { isRefusal } from '../src/store/refusal.ts'
import { aDesk, hasAccount, signedIn, type Desk } from './support/cast.ts'
import { publishedNotice } from './support/notices.ts'

const TEXT = 'Jam tutupnya menurut PKPU terbaru pukul 14.00, bukan 13.00.'

test('Sari objects, has it confirmed, and only a moderator who had no part in that version answers', async () => {
  const desk = await aDesk()
  const { slug } = await publishedNotice(desk, { id: 'c1' }) // Budi wrote it, Ayu read it
  const page = await desk.sari.get(`/cek-fakta/${slug}`)
  await desk.sari.get(page.page.querySelector('a[href$="/keberatan"]')!.getAttribute('href')!)
  expect(desk.sari.last!.text).toContain('tidak ikut membuat cek fakta ini')
  const received = await desk.sari.submit('/keberatan', { text: TEXT, contact: '0812-3456-7890' })
  expect(received.text).toContain('sudah kami simpan')
  await desk.sari.get(`/cek-fakta/${slug}/keberatan`)
  await desk.sari.submit('/keberatan', { text: TEXT })
  const rows = await desk.store.read.selectFrom('objection').selectAll().execute()
  expect(rows, 'sent twice is one').toHaveLength(1)
  expect(rows[0]!.contact).not.toContain('0812')

  for (const who of [desk.budi, desk.ayu]) {
    expect((await who.get('/meja/keberatan')).text).toContain(TEXT)
    expect(who.hasForm(`/meja/keberatan/${rows[0]!.id}`)).toBe(false)
    const csrf = who.formFields('/keluar')['csrf']!
    expect((await who.post(`/meja/keberatan/${rows[0]!.id}`, { csrf, answer: 'Tidak.' })).status).toBe(403)
  }
  await hasAccount(desk, 'yani', ['moderator'])
  const yani = await signedIn(desk, 'yani')
  expect((await yani.get('/meja/keberatan')).html).not.toContain('0812')
  expect((await yani.submit('/kontak')).text).toContain('0812-3456-7890')
  expect(await desk.store.read.selectFrom('activity').select(['actor_id', 'detail']).where('act', '=', 'show_contact').execute()).toEqual([{ actor_id: 'yani', detail: JSON.stringify({ objection: rows[0]!.id }) }])
  await yani.get('/meja/keberatan')
  expect((await yani.submit(`/meja/keberatan/${rows[0]!.id}`, { answer: '' })).status).toBe(422)
  expect((await yani.submit(`/meja/keberatan/${rows[0]!.id}`, { answer: 'Benar. Saya mulai ralatnya.' })).text).toContain('Jawaban tersimpan.')
  expect(yani.last!.text).toContain('Tidak ada keberatan yang menunggu.')
  expect(await desk.store.read.selectFrom('objection').select('answered_by').executeTakeFirst()).toEqual({ answered_by: 'yani' })
  for (const path of ['/', `/cek-fakta/${slug}`, '/koreksi', '/feed.json']) expect((await desk.sari.get(path)).html, 'never published').not.toContain('PKPU terbaru')
})

test('what is wrong with an objection is said beside its field, and nothing typed is lost', async () => {
  const desk = await aDesk()
  const { slug } = await publishedNotice(desk, { id: 'c1' })
  await desk.sari.get(`/cek-fakta/${slug}/keberatan`)
  const empty = await desk.sari.submit('/keberatan', { text: '', contact: 'sari@contoh.test' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('Tulis apa yang menurut Anda keliru.')
  expect(empty.page.querySelector('[name=contact]')!.getAttribute('value')).toBe('sari@contoh.test')
  const long = await desk.sari.submit('/keberatan', { text: 'x'.repeat(2001) })
  expect([long.status, long.page.querySelector('textarea')!.text.trim().length]).toEqual([422, 2001])
  expect((await desk.sari.get('/cek-fakta/tidak-ada/keberatan')).status).toBe(404)
  expect((await desk.rina.get('/meja/keberatan')).status, 'not for an outside reader').toBe(403)
})

test('the database itself refuses an answer, and a setting aside, by somebody who had a part in the version', async () => {
  const desk = await aDesk()
  await publishedNotice(desk, { id: 'c1' })
  const notice = await desk.store.read.selectFrom('notice').select('id').executeTakeFirstOrThrow()
  const { read } = desk.store
  await read.insertInto('objection').values({ id: 'o1', notice_id: notice.id, version: 1, text: TEXT, contact: null, received_at: desk.now.read().toISOString(), answer: null, answered_by: null, answered_at: null, set_aside_at: null, set_aside_by: null, set_aside_as: null }).execute()
  for (const account of ['budi', 'ayu']) {
    const write = read.updateTable('objection').set({ answer: 'Tidak.', answered_by: account, answered_at: '2027-06-08T07:00:00.000Z' }).compile()
    expect(await desk.store.commit([write]), account).toEqual({ refused: 'had_part' })
    const aside = read.updateTable('objection').set({ set_aside_at: '2027-06-08T07:00:00.000Z', set_aside_by: account, set_aside_as: 'spam' }).compile()
    expect(await desk.store.commit([aside]), account).toEqual({ refused: 'had_part' })
  }
})

test('an open objection is seen at the claim, in its row and among the lists, until it is answered or set aside', async () => {
  const desk = await aDesk()
  const { slug } = await publishedNotice(desk, { id: 'c1' })
  const seen = async () => {
    const claim = await desk.budi.get('/meja/klaim/c1')
    const tags = claim.page.querySelectorAll('.tag').map((t) => t.text)
    const line = claim.page.querySelector('main a[href="/meja/keberatan"]')?.text
    const queue = await desk.budi.get('/meja?tampil=terbit')
    return { tags: tags.includes('keberatan'), line, row: queue.page.querySelectorAll('.queue .tag').map((t) => t.text).includes('keberatan'), count: queue.page.querySelector('.views a[href="/meja/keberatan"] b')!.text }
  }
  expect(await seen()).toEqual({ tags: false, line: undefined, row: false, count: '0' })
  await desk.sari.get(`/cek-fakta/${slug}/keberatan`)
  await desk.sari.submit('/keberatan', { text: TEXT })
  expect(await seen()).toEqual({ tags: true, line: '1 keberatan menunggu jawaban', row: true, count: '1' })
  await hasAccount(desk, 'yani', ['moderator'])
  const yani = await signedIn(desk, 'yani')
  const { id } = await desk.store.read.selectFrom('objection').select('id').executeTakeFirstOrThrow()
  await yani.get('/meja/keberatan')
  await yani.submit(`/meja/keberatan/${id}/kesampingkan`, { reason: 'spam' })
  expect(await seen(), 'junk counts nowhere').toEqual({ tags: false, line: undefined, row: false, count: '0' })
  await yani.submit(`/meja/keberatan/${id}/kembalikan`)
  expect(await seen()).toEqual({ tags: true, line: '1 keberatan menunggu jawaban', row: true, count: '1' })
  await yani.get('/meja/keberatan')
  await yani.submit(`/meja/keberatan/${id}`, { answer: 'Sudah kami periksa lagi.' })
  expect(await seen()).toEqual({ tags: false, line: undefined, row: false, count: '0' })
})

/** So many objections to the notice of claim `c1`, written as rows a minute apart. */
async function hasObjections({ store, now }: Desk, most: number): Promise<string[]> {
  const { id } = await store.read.selectFrom('notice').select('id').executeTakeFirstOrThrow()
  const ids = Array.from({ length: most }, (_, n) => `o${String(n).padStart(3, '0')}`)
  for (const [n, o] of ids.entries()) await store.read.insertInto('objection').values({ id: o, notice_id: id, version: 1, text: `Keberatan ke-${n}.`, contact: null, received_at: new Date(now.read().getTime() + Math.floor(n / 2) * 60_000).toISOString(), answer: null, answered_by: null, answered_at: null, set_aside_at: null, set_aside_by: null, set_aside_as: null }).execute()
  return ids
}

async function yaniAt(desk: Desk) {
  await hasAccount(desk, 'yani', ['moderator'])
  return signedIn(desk, 'yani')
}

test('nobody buries an objection: twenty stand on a page, and the next pages lead to every other one once', async () => {
  const desk = await aDesk()
  await publishedNotice(desk, { id: 'c1' })
  await hasObjections(desk, 45)
  const yani = await yaniAt(desk)
  const seen: string[] = []
  let path: string | undefined = '/meja/keberatan'
  const sizes: number[] = []
  while (path) {
    const { page } = await yani.get(path)
    const texts = page.querySelectorAll('.bubble .words').map((t) => t.text)
    sizes.push(texts.length)
    seen.push(...texts)
    path = page.querySelector('main a[rel=next]')?.getAttribute('href')
  }
  expect(sizes).toEqual([20, 20, 5])
  expect(seen).toEqual(Array.from({ length: 45 }, (_, n) => `Keberatan ke-${n}.`))
  expect(yani.last!.page.querySelector('main a[href="/meja/keberatan"]:not([rel])')).toBeTruthy()
  expect((await yani.get('/meja/keberatan?setelah=%27)--&tampil=apa')).page.querySelectorAll('.bubble'), 'an unreadable place is the first page').toHaveLength(20)
})

test('Yani sets junk aside in one tap from any page, takes it back within ten minutes, and Ayu finds it in its own list', async () => {
  const desk = await aDesk()
  await publishedNotice(desk, { id: 'c1' })
  await hasObjections(desk, 25)
  const yani = await yaniAt(desk)
  const second = (await yani.get('/meja/keberatan')).page.querySelector('a[rel=next]')!.getAttribute('href')!
  await yani.get(second)
  const done = await yani.submit('/meja/keberatan/o021/kesampingkan', { reason: 'off_topic' })
  expect(done.text).toContain('dikesampingkan.')
  expect(done.page.querySelectorAll('.bubble'), 'still on the second page').toHaveLength(4)
  expect(done.text).not.toContain('Keberatan ke-21.')
  expect(done.page.querySelector('.views b')!.text).toBe('24')
  expect(done.page.querySelector('.said form')!.getAttribute('action')).toBe('/meja/keberatan/o021/kembalikan')
  const undone = await yani.submit('/meja/keberatan/o021/kembalikan')
  expect(undone.text).toContain('kembali menunggu jawaban')
  expect(undone.text).toContain('Keberatan ke-21.')

  // A double tap is told what the first one did.
  await yani.get(second)
  const fields = { ...yani.formFields('/meja/keberatan/o021/kesampingkan'), reason: 'spam' }
  for (let tap = 0; tap < 2; tap++) expect((await yani.post('/meja/keberatan/o021/kesampingkan', fields)).status).toBe(200)
  const log = () => desk.store.read.selectFrom('activity').select(['act', 'seq', 'detail']).where('subject', '=', 'notice').orderBy('seq').execute()
  expect((await log()).map(({ act }) => act)).toEqual(['publish', 'set_objection_aside', 'bring_objection_back', 'set_objection_aside'])
  expect((await log()).at(-1)!.detail).toBe(JSON.stringify({ objection: 'o021', reason: 'spam' }))

  const aside = await desk.ayu.get('/meja/keberatan?tampil=dikesampingkan')
  expect(aside.text).toContain('Keberatan ke-21.')
  expect(aside.text).toContain('Dikesampingkan Yani: iklan atau iseng')
  expect((await desk.ayu.get('/meja/keberatan?selesai=o021')).page.querySelector('.said'), 'an undo is for whoever did it').toBeNull()
  desk.now.pass(11)
  expect((await yani.get('/meja/keberatan?selesai=o021')).page.querySelector('.said'), 'and for ten minutes').toBeNull()
  await desk.ayu.get('/meja/keberatan?tampil=dikesampingkan')
  expect((await desk.ayu.submit('/meja/keberatan/o021/kembalikan')).text, 'even an author may bring back what speaks against them').toContain('kembali menunggu jawaban')
})

test('whoever had a part sets nothing aside; a missing reason, an unknown objection and one that was answered are told so', async () => {
  const desk = await aDesk()
  await publishedNotice(desk, { id: 'c1' })
  await hasObjections(desk, 2)
  const yani = await yaniAt(desk)
  await desk.budi.get('/meja/keberatan')
  const csrf = desk.budi.formFields('/keluar')['csrf']!
  expect((await desk.budi.post('/meja/keberatan/o000/kesampingkan', { csrf, reason: 'spam' })).status).toBe(403)
  expect((await desk.rina.post('/meja/keberatan/o000/kesampingkan', { csrf, reason: 'spam' })).status).toBe(403)
  await yani.get('/meja/keberatan')
  const mine = { csrf: yani.formFields('/keluar')['csrf']! }
  expect((await yani.post('/meja/keberatan/o000/kesampingkan', { ...mine, reason: 'malas' })).status).toBe(422)
  expect((await yani.post('/meja/keberatan/o999/kesampingkan', { ...mine, reason: 'spam' })).status).toBe(404)
  expect((await yani.post('/meja/keberatan/o000/kembalikan', mine)).status, 'it waits').toBe(409)
  await yani.post('/meja/keberatan/o000', { ...mine, answer: 'Sudah benar.' })
  expect((await yani.post('/meja/keberatan/o000/kesampingkan', { ...mine, reason: 'spam' })).status).toBe(409)
  const late = await yani.post('/meja/keberatan/o000', { ...mine, answer: 'Jawaban kedua saya.' })
  expect([late.status, late.page.querySelector('#kept')!.text.trim()]).toEqual([409, 'Jawaban kedua saya.'])
  expect((await yani.post('/meja/keberatan/o000', { ...mine, answer: 'Sudah benar.' })).text, 'the same answer sent twice').toContain('Jawaban tersimpan.')
})

test('an answer is read by others, and whoever objected can be told for seven days', async () => {
  const desk = await aDesk()
  const { slug } = await publishedNotice(desk, { id: 'c1' })
  await desk.sari.get(`/cek-fakta/${slug}/keberatan`)
  expect(desk.sari.last!.text).toContain('Kami hapus 7 hari setelah keberatan dijawab')
  await desk.sari.submit('/keberatan', { text: TEXT, contact: '0812-3456-7890' })
  const { id } = await desk.store.read.selectFrom('objection').select('id').executeTakeFirstOrThrow()
  const yani = await yaniAt(desk)
  await yani.get('/meja/keberatan')
  await yani.submit(`/meja/keberatan/${id}`, { answer: 'Benar. Saya mulai ralatnya.' })
  const read = await desk.ayu.get('/meja/keberatan?tampil=dijawab')
  for (const said of [TEXT, 'Benar. Saya mulai ralatnya.', 'Dijawab Yani']) expect(read.text).toContain(said)
  expect(desk.ayu.hasForm(`/meja/keberatan/${id}/kontak`), 'she read that version').toBe(false)
  expect((await yani.get('/meja/keberatan?tampil=dijawab')).html).not.toContain('0812')
  expect((await yani.submit('/kontak')).text).toContain('0812-3456-7890')
  expect(await desk.store.read.selectFrom('activity').select('actor_id').where('act', '=', 'show_contact').execute()).toEqual([{ actor_id: 'yani' }])
  desk.now.pass(31 * 24 * 60)
  const later = await signedIn(desk, 'yani')
  expect((await later.get('/meja/keberatan?tampil=dijawab')).text).toContain('Belum ada keberatan yang dijawab dalam 30 hari terakhir.')
})

test('what anybody may write changes no public page: kept pages stay kept, and the public log is silent', async () => {
  const desk = await aDesk()
  const { slug } = await publishedNotice(desk, { id: 'c1' })
  const notice = () => desk.store.read.selectFrom('notice').select(['changed_at', 'change_order', 'seq']).executeTakeFirstOrThrow()
  const [before, version] = [await notice(), await desk.store.publicVersion()]
  await desk.sari.get(`/cek-fakta/${slug}/keberatan`)
  await desk.sari.submit('/keberatan', { text: TEXT })
  const { id } = await desk.store.read.selectFrom('objection').select('id').executeTakeFirstOrThrow()
  const yani = await yaniAt(desk)
  await yani.get('/meja/keberatan')
  await yani.submit(`/meja/keberatan/${id}/kesampingkan`, { reason: 'repeated' })
  expect(await notice()).toEqual({ ...before, seq: before.seq + 2 })
  expect(await desk.store.publicVersion()).toBe(version)
  expect((await desk.sari.get('/koreksi')).page.querySelectorAll('main li')).toHaveLength(0)
  // The notice moves on from there: its own history goes on without a gap.
  await desk.budi.get('/meja/klaim/c1')
  expect((await desk.budi.submit('/jeda', { reason: 'KPU menarik pengumumannya.' })).status).toBe(200)
  expect(await desk.store.publicVersion()).not.toBe(version)
  expect((await desk.store.read.selectFrom('activity').select('act').where('subject', '=', 'notice').orderBy('seq').execute()).map(({ act }) => act)).toEqual(['publish', 'object', 'set_objection_aside', 'pause'])
})

test('every move of an objection is allowed exactly where the table says so', () => {
  const states: ObjectionState[] = ['waiting', 'answered', 'set_aside']
  for (const move of Object.keys(OBJECTION_MOVES) as ObjectionMove[])
    for (const state of states)
      for (const hadPart of [false, true]) {
        const step = decideObjection({ id: 'o', noticeId: 'n', noticeSeq: 4, state, hadPart }, move, 'yani', '2027-06-08T07:00:00.000Z', { answer: 'Ya.', reason: 'spam' })
        const allowed = OBJECTION_MOVES[move].from.includes(state) && !(hadPart && OBJECTION_MOVES[move].apart)
        expect(isRefusal(step), `${move} of ${state}, had part ${hadPart}`).toBe(!allowed)
        if (!isRefusal(step)) expect(step.activity).toMatchObject({ subject: 'notice', subject_id: 'n', seq: 5, act: move })
      }
})
