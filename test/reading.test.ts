import { expect, test } from 'vitest'
import { aDesk, type Desk } from './support/cast.ts'
import { FAKTA, KABAR, submittedClaim } from './support/notices.ts'
import type { Visitor } from './support/visitor.ts'

const URL = '/meja/klaim/c1'
const ACTION = '/baca-kedua'

async function waiting(): Promise<Desk> {
  const desk = await aDesk()
  await submittedClaim(desk, { id: 'c1', reports: ['64.08.04.2001'] })
  return desk
}

/** Their verdict, given blind. */
async function gives(reader: Visitor, verdict: string) {
  await reader.get(URL)
  return reader.submit(ACTION, { verdict })
}

test('Rina finds what waits and sees the kabar and its sources, nothing of the draft', async () => {
  const { rina } = await waiting()
  const list = await rina.get('/baca')
  expect(list.text).toContain(KABAR)
  const page = await rina.get(URL)
  expect(page.status).toBe(200)
  for (const seen of [KABAR, 'Hari, tempat, dan cara memilih', 'KPU Kutai Timur', 'Pengumuman waktu pemungutan suara', 'Telaah penulis masih tertutup']) expect(page.text).toContain(seen)
  const main = page.page.querySelector('main')!
  for (const hidden of [FAKTA, 'Budi', 'Datanglah sebelum', 'Kata-kata pelapor', 'Konten palsu']) expect(main.text).not.toContain(hidden)
  expect(main.querySelectorAll('input[checked]').length).toBe(0)
})

test('once her verdict is saved both stand side by side, and the same may be published', async () => {
  const { rina, store, sari } = await waiting()
  const opened = await gives(rina, 'false')
  expect(opened.text).toContain('Sama. Anda boleh menerbitkan.')
  expect(opened.text).toContain(FAKTA)
  const reading = await store.read.selectFrom('reading').selectAll().executeTakeFirstOrThrow()
  expect(reading).toMatchObject({ reader_id: 'rina', verdict: 'false', blind: 1, outcome: null })
  const done = await rina.submit(ACTION)
  expect(done.text).toContain('Terbit dengan nomor 1001-9')
  expect((await sari.get('/cek-fakta')).text).toContain(FAKTA)
})

test('a different verdict cannot publish, and returns with a note', async () => {
  const { rina, store } = await waiting()
  const opened = await gives(rina, 'misleading')
  expect(opened.text).toContain('Berbeda. Kembalikan dengan catatan.')
  expect(opened.html).not.toContain('value="terbit"')
  const fields = rina.formFields(ACTION)
  expect((await rina.post(`${URL}${ACTION}`, { ...fields, outcome: 'terbit' })).status).toBe(409)
  const empty = await rina.post(`${URL}${ACTION}`, { ...fields, note: ' ' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('Tulis alasannya dulu.')
  expect((await rina.submit(ACTION, { note: 'Sumber hanya pernyataan.' })).text).toContain('Dikembalikan')
  expect(await store.read.selectFrom('assessment').select('state').executeTakeFirst()).toEqual({ state: 'sent_back' })
  expect(await store.read.selectFrom('claim').select(['waits_for', 'lease_by']).executeTakeFirst()).toEqual({ waits_for: 'moderator', lease_by: null })
  expect(await store.read.selectFrom('notice').selectAll().execute()).toEqual([])
})

test('a note that is too long is kept, not cut', async () => {
  const { rina } = await waiting()
  await gives(rina, 'misleading')
  const note = 'x'.repeat(2001)
  const no = await rina.submit(ACTION, { note })
  expect(no.status).toBe(422)
  expect(rina.formFields(ACTION)['note']).toBe(note)
})

test('the author never reads: page, rule and database say so', async () => {
  const { budi, rina, store } = await waiting()
  expect((await budi.get('/baca')).text).not.toContain(KABAR)
  await rina.get(URL)
  await budi.get('/baca')
  const csrf = budi.last!.page.querySelector('input[name=csrf]')!.getAttribute('value')!
  const { seq } = rina.formFields(ACTION)
  const no = await budi.post(`${URL}${ACTION}`, { csrf, seq: seq!, verdict: 'false' })
  expect(no.status).toBe(403)
  expect(no.text).toContain('tidak bisa menjadi pembaca keduanya')
  const row = { assessment_id: 'a-c1', n: 1, reader_id: 'budi', verdict: 'false', blind: 1, at: '2027-06-08T06:40:00.000Z', outcome: null, note: null, outcome_at: null } as const
  expect(await store.commit([store.read.insertInto('reading').values(row).compile()])).toEqual({ refused: 'own_draft' })
})

test('two who read at once: one wins, the other is told', async () => {
  const { rina, ayu, store } = await waiting()
  await rina.get(URL)
  await ayu.get('/baca')
  const fields = rina.formFields(ACTION)
  const csrf = ayu.last!.page.querySelector('input[name=csrf]')!.getAttribute('value')!
  const both = await Promise.all([rina.post(`${URL}${ACTION}`, { ...fields, verdict: 'false' }), ayu.post(`${URL}${ACTION}`, { csrf, seq: String(fields['seq']), verdict: 'misleading' })])
  expect(both.map((a) => a.status).toSorted()).toEqual([200, 409])
  expect((await store.read.selectFrom('reading').selectAll().execute()).length).toBe(1)
})

test('after 30 minutes without an outcome another may read, and the first one no more blind', async () => {
  const { rina, ayu, now, store } = await waiting()
  await gives(rina, 'false')
  await ayu.get('/baca')
  expect(ayu.last!.text).toContain('Sedang dibaca Rina sampai 15.10')
  now.pass(31)
  await ayu.get(URL)
  expect((await ayu.submit(ACTION, { verdict: 'false' })).text).toContain('Anda boleh menerbitkan')
  now.pass(31)
  const again = await rina.get(URL)
  expect(again.text).toContain('Tidak buta')
  await rina.submit(ACTION, { verdict: 'false' })
  const readings = await store.read.selectFrom('reading').select(['reader_id', 'blind']).orderBy('n').execute()
  expect(readings).toEqual([{ reader_id: 'rina', blind: 1 }, { reader_id: 'ayu', blind: 1 }, { reader_id: 'rina', blind: 0 }])
})

test('a blind verdict is kept for good', async () => {
  const { rina, store } = await waiting()
  await gives(rina, 'false')
  await expect(store.commit([store.read.updateTable('reading').set({ verdict: 'true' }).compile()])).rejects.toThrow(/kept for good/)
  await expect(store.commit([store.read.deleteFrom('reading').compile()])).rejects.toThrow(/kept for good/)
})

test('no verdict chosen, an unknown one, an unknown claim, a claim with nothing to read', async () => {
  const { rina } = await waiting()
  await rina.get(URL)
  expect((await rina.submit(ACTION)).status).toBe(422)
  expect((await rina.submit(ACTION, { verdict: 'hoax' })).text).toContain('Pilih putusan.')
  const csrf = rina.last!.page.querySelector('input[name=csrf]')!.getAttribute('value')!
  expect((await rina.post('/meja/klaim/none/baca-kedua', { csrf, verdict: 'false' })).status).toBe(404)
})

test('the list is for readers and moderators, says when it is empty, and speaks the reader’s language', async () => {
  const { sari, dewi, ayu, store } = await aDesk()
  expect((await ayu.get('/baca')).text).toContain('Tidak ada yang menunggu baca kedua.')
  expect((await dewi.get('/baca')).status).toBe(403)
  expect((await sari.get('/baca')).url).toContain('/masuk')
  await store.read.updateTable('account').set({ language: 'en' }).where('id', '=', 'ayu').execute()
  expect((await ayu.get('/baca')).text).toContain('Nothing waits for a second read.')
})
