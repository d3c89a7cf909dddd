import { expect, test } from 'vitest'
import { aDesk, hasAccount, signedIn } from './support/cast.ts'
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
  expect(await desk.store.read.selectFrom('objection').select(['answered_by', 'contact']).executeTakeFirst()).toEqual({ answered_by: 'yani', contact: null })
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

test('the database itself refuses an answer by somebody who had a part in the version', async () => {
  const desk = await aDesk()
  await publishedNotice(desk, { id: 'c1' })
  const notice = await desk.store.read.selectFrom('notice').select('id').executeTakeFirstOrThrow()
  const { read } = desk.store
  await read.insertInto('objection').values({ id: 'o1', notice_id: notice.id, version: 1, text: TEXT, contact: null, received_at: desk.now.read().toISOString(), answer: null, answered_by: null, answered_at: null }).execute()
  for (const account of ['budi', 'ayu']) {
    const write = read.updateTable('objection').set({ answer: 'Tidak.', answered_by: account, answered_at: '2027-06-08T07:00:00.000Z' }).compile()
    expect(await desk.store.commit([write]), account).toEqual({ refused: 'had_part' })
  }
})

test('an open objection is seen at the claim, in its row and among the lists, until it is answered', async () => {
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
  await yani.submit(`/meja/keberatan/${id}`, { answer: 'Sudah kami periksa lagi.' })
  expect(await seen()).toEqual({ tags: false, line: undefined, row: false, count: '0' })
})
