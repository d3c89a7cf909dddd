import { expect, test } from 'vitest'
import { decideGuidance, GUIDANCE_MOVES, type GuidanceFacts, type GuidanceMove } from '../src/guidance/guidance-rules.ts'
import { guidanceBy } from '../src/guidance/guidance-views.ts'
import { seedPublishers } from '../src/sources/seed-publishers.ts'
import { isRefusal } from '../src/store/refusal.ts'
import { tick } from '../src/web/clockwork.ts'
import { aDesk, hasAccount, signedIn, type Desk } from './support/cast.ts'
import type { Visitor } from './support/visitor.ts'

const TEXT = {
  question: 'Jam berapa TPS buka dan tutup?',
  answer: 'TPS buka **pukul 07.00 sampai 13.00** waktu setempat.',
  source_url: 'https://jdih.kpu.go.id/contoh/pkpu-2-2024',
  source_title: 'PKPU 2/2024',
  source_date: '2027-01-26',
  valid_until: '2027-06-12T13:00',
}
const LIST = '/meja/panduan'

async function guided(): Promise<Desk> {
  const desk = await aDesk()
  await seedPublishers(desk.store, desk.deps.region, desk.now.read())
  return desk
}

/** Written and sent on. @returns the page of it at the desk */
async function submitted(who: Visitor, change: Partial<typeof TEXT> = {}): Promise<string> {
  await who.get(`${LIST}/baru`)
  await who.submit(LIST, { ...TEXT, ...change })
  const page = new URL(who.last!.url).pathname
  await who.post(`${page}/ajukan`, who.formFields('/simpan'))
  expect(who.last!.status).toBe(200)
  return page
}

async function published(desk: Desk, change: Partial<typeof TEXT> = {}): Promise<{ page: string; path: string; id: string }> {
  const page = await submitted(desk.budi, change)
  await desk.ayu.get(page)
  await desk.ayu.submit('/baca-kedua', { outcome: 'terbit' })
  const id = page.split('/').at(-1)!
  const { slug } = await desk.store.read.selectFrom('guidance').select('slug').where('id', '=', id).executeTakeFirstOrThrow()
  return { page, path: `/panduan/${slug}`, id }
}
const indexed = async (desk: Desk) => (await desk.store.read.selectFrom('match_text').select(['subject_id', 'shelf', 'head']).where('subject', '=', 'guidance').execute())

test('Budi writes guidance, Ayu reads it, and only then Sari finds it, with its source and until when it holds', async () => {
  const desk = await guided()
  expect((await desk.sari.get('/panduan')).text).toContain('Belum ada panduan yang berlaku')
  const page = await submitted(desk.budi)
  expect(desk.budi.last!.text).toContain('Menunggu pembaca kedua')
  expect((await desk.sari.get('/panduan')).text).not.toContain('Jam berapa')
  expect(await indexed(desk)).toEqual([])

  expect((await desk.ayu.get(LIST)).text).toContain(TEXT.question)
  const seen = await desk.ayu.get(page)
  expect(seen.text).toContain('KPU RI')
  expect(seen.page.querySelector('a[href^="https://jdih"]')).toBeTruthy()
  expect((await desk.ayu.submit('/baca-kedua', { outcome: 'terbit' })).text).toContain('Panduan tampil untuk umum')

  const list = await desk.sari.get('/panduan')
  expect(list.headers.get('cache-control')).toContain('s-maxage')
  const link = list.page.querySelector('main .rows a')!
  expect(link.text).toBe(TEXT.question)
  const own = await desk.sari.get(link.getAttribute('href')!)
  expect(own.page.querySelector('.fact-text strong')!.text).toBe('pukul 07.00 sampai 13.00')
  for (const said of ['KPU RI', 'PKPU 2/2024', 'Berlaku sampai 12\u00a0Juni, 13.00\u00a0WITA', 'Dibaca dua orang']) expect(own.page.text).toContain(said)
  expect((await desk.sari.get('/en/panduan')).text).toContain('Official guidance')
  expect((await desk.sari.get('/sitemap.xml')).html).toContain(link.getAttribute('href')!)
  expect(await indexed(desk)).toMatchObject([{ shelf: 'answer' }])
  const asked = await desk.sari.post('/cek', { q: 'tps buka dan tutup jam berapa ya?' })
  expect(asked.page.querySelector('h1')!.text).toBe('Panduan resmi')
  expect(asked.page.querySelector('main .rows')!.text).toContain('TPS buka pukul 07.00 sampai 13.00 waktu setempat.')
})

test('whoever says "disabilitas" finds what is written for "difabel"', async () => {
  const desk = await guided()
  await published(desk, { question: 'Bolehkah pemilih difabel dibantu di TPS?', answer: 'Boleh didampingi orang yang dipilihnya sendiri.' })
  expect((await desk.sari.post('/cek', { q: 'pemilih disabilitas' })).text).toContain('Bolehkah pemilih difabel')
})

test('Ayu cannot second-read her own guidance, nor can Budi once he has changed a word of it', async () => {
  const desk = await guided()
  const page = await submitted(desk.ayu)
  expect(desk.ayu.hasForm('/baca-kedua')).toBe(false)
  expect(desk.ayu.last!.text).toContain('Anda ikut menulis panduan ini')
  const forced = async (who: Visitor) => {
    await who.get(page)
    return who.post(`${page}/baca-kedua`, { csrf: who.formFields('/keluar')['csrf']!, seq: '99', outcome: 'terbit' })
  }
  expect([(await forced(desk.ayu)).status, desk.ayu.last!.text]).toEqual([403, expect.stringContaining('tidak bisa menjadi pembaca keduanya')])
  await desk.budi.get(page)
  expect((await desk.budi.submit('/baca-kedua', { outcome: 'kembalikan', note: '' })).status).toBe(422)
  expect((await desk.budi.submit('/baca-kedua', { outcome: 'kembalikan', note: 'Tulis WITA.' })).text).toContain('Dikembalikan')
  await desk.budi.get(page)
  await desk.budi.post(`${page}/ajukan`, { ...desk.budi.formFields('/simpan'), answer: 'Pukul 07.00 sampai 13.00 WITA.' })
  expect((await forced(desk.budi)).status).toBe(403)
})

test('Rina reads from outside: she agrees and returns, but does not write or withdraw', async () => {
  const desk = await guided()
  const page = await submitted(desk.budi)
  expect((await desk.rina.get('/baca')).text).toContain('1 panduan resmi menunggu baca kedua')
  expect((await desk.budi.get('/baca')).text).not.toContain('panduan resmi menunggu')
  await desk.rina.get(LIST)
  expect(desk.rina.last!.page.querySelector(`a[href="${LIST}/baru"]`)).toBeNull()
  await desk.rina.get(page)
  expect((await desk.rina.post(`${page}/baca-kedua`, { ...desk.rina.formFields('/baca-kedua'), outcome: 'kembalikan', note: 'Sebut WITA.' })).text).toContain('Dikembalikan kepada penulisnya')
  expect((await desk.rina.get(page)).text).toContain('masih ditulis pemeriksa')
  expect((await desk.budi.get(page)).text).toContain('Sebut WITA.')
  await desk.budi.post(`${page}/ajukan`, { ...desk.budi.formFields('/simpan'), answer: 'Pukul 07.00 sampai 13.00 WITA.' })
  await desk.rina.get(page)
  expect((await desk.rina.submit('/baca-kedua', { outcome: 'terbit' })).text).toContain('Panduan tampil untuk umum')
  await desk.rina.get(page)
  expect([desk.rina.hasForm('/ubah'), desk.rina.hasForm('/cabut')]).toEqual([false, false])
  const csrf = desk.rina.formFields('/keluar')['csrf']!
  for (const action of ['simpan', 'ajukan', 'buang', 'ubah', 'cabut']) expect((await desk.rina.post(`${page}/${action}`, { csrf, reason: 'x' })).status, action).toBe(403)
  expect((await desk.dewi.get(LIST)).status, 'an admin has no desk').toBe(403)
  expect((await desk.sari.get(LIST)).url).toContain('/masuk')
})

test('who changed a draft is an author of it too', async () => {
  const desk = await guided()
  await hasAccount(desk, 'yani', ['moderator'])
  const yani = await signedIn(desk, 'yani')
  await desk.budi.get(`${LIST}/baru`)
  await desk.budi.submit(LIST, TEXT)
  const page = new URL(desk.budi.last!.url).pathname
  await desk.ayu.get(page)
  await desk.ayu.post(`${page}/ajukan`, desk.ayu.formFields('/simpan'))
  for (const who of [desk.budi, desk.ayu]) {
    await who.get(page)
    expect(who.hasForm('/baca-kedua')).toBe(false)
  }
  await yani.get(page)
  expect(yani.hasForm('/baca-kedua')).toBe(true)
})

test('an unofficial source, a passed date or a missing answer keeps guidance from being sent on, not from being kept', async () => {
  const desk = await guided()
  await desk.budi.get(`${LIST}/baru`)
  expect((await desk.budi.submit(LIST, { ...TEXT, question: '' })).status).toBe(422)
  expect(desk.budi.formFields(LIST)['answer'], 'nothing typed is lost').toBe(TEXT.answer)
  await desk.budi.submit(LIST, { ...TEXT, answer: '', source_url: 'https://kpu.go.id.my.id/jam', valid_until: '2027-06-07' })
  expect(desk.budi.last!.text).toContain('Draf tersimpan')
  const page = new URL(desk.budi.last!.url).pathname
  const no = await desk.budi.post(`${page}/ajukan`, desk.budi.formFields('/simpan'))
  expect(no.status).toBe(422)
  for (const said of ['Tulis jawabannya.', 'Hanya mirip kpu.go.id', 'Waktu ini sudah lewat.']) expect(no.text).toContain(said)
  for (const [answer, says] of [['x'.repeat(601), 'Paling banyak 600'], ['Telepon 0812-3456-7890', 'Hapus nomor HP-nya']] as const) {
    const long = await desk.budi.post(`${page}/simpan`, { ...desk.budi.formFields('/simpan'), answer })
    expect([long.status, long.text]).toEqual([422, expect.stringContaining(says)])
  }
  expect((await desk.budi.submit('/buang')).text).toContain('Draf ini dibuang')
  expect((await desk.budi.get(LIST)).text).not.toContain(TEXT.question)
})

test('a colleague who was faster costs nobody their text', async () => {
  const desk = await guided()
  await desk.budi.get(`${LIST}/baru`)
  await desk.budi.submit(LIST, TEXT)
  const page = new URL(desk.budi.last!.url).pathname
  await desk.ayu.get(page)
  await desk.budi.submit('/simpan', { answer: 'Budi menulis ini.' })
  const late = await desk.ayu.submit('/simpan', { answer: 'Ayu menulis ini.' })
  expect(late.status).toBe(409)
  expect(desk.ayu.formFields('/simpan')['answer']).toBe('Ayu menulis ini.')
  expect(late.text).toContain('Budi menulis ini.')
  await desk.budi.get(page)
  await desk.budi.post(`${page}/ajukan`, desk.budi.formFields('/simpan'))
  const gone = await desk.ayu.submit('/simpan', { answer: 'Ayu menulis lagi.' })
  expect(gone.status).toBe(409)
  expect(gone.text, 'its form is gone, its text is not').toContain('Ayu menulis lagi.')
  expect((await desk.ayu.post(`${page}/simpan`, { csrf: '', ...TEXT })).status).toBe(403)
})

test('a change goes the whole way again, and what was in force stays until then', async () => {
  const desk = await guided()
  const { page, path } = await published(desk)
  await desk.ayu.get(page)
  await desk.ayu.submit('/ubah')
  await desk.ayu.post(`${page}/ajukan`, { ...desk.ayu.formFields('/simpan'), answer: 'Pukul 08.00.', question: 'TPS buka jam berapa?' })
  expect((await desk.sari.get(path)).text).toContain('07.00 sampai 13.00')
  const before = await desk.store.publicVersion()
  await desk.budi.get(page)
  expect(desk.budi.last!.text).toContain('Menggantikan yang sekarang tampil')
  await desk.budi.submit('/baca-kedua', { outcome: 'terbit' })
  const now = await desk.sari.get(path)
  expect(now.text).toContain('Pukul 08.00.')
  expect(now.text).not.toContain('07.00')
  expect(await desk.store.publicVersion()).not.toBe(before)
  expect(await indexed(desk), 'the old text is found no more').toHaveLength(1)
  expect(await desk.store.read.selectFrom('guidance_version').select(['n', 'state']).orderBy('n').execute()).toEqual([{ n: 1, state: 'replaced' }, { n: 2, state: 'published' }])
})

test('one person withdraws it at once, the public reads why, and nobody finds its answer', async () => {
  const desk = await guided()
  const { page, path, id } = await published(desk)
  await desk.budi.get(page)
  expect((await desk.budi.submit('/cabut', { reason: '' })).status).toBe(422)
  expect((await desk.budi.submit('/cabut', { reason: 'Jamnya diubah KPU' })).text).toContain('Panduan dicabut')
  const own = await desk.sari.get(path)
  expect(own.page.text).toContain('Dicabut 8\u00a0Juni. Jamnya diubah KPU.')
  expect(own.text).not.toContain('07.00')
  expect(own.page.querySelector('meta[name=robots]')!.getAttribute('content')).toBe('noindex')
  expect((await desk.sari.get('/panduan')).text).not.toContain(TEXT.question)
  expect((await desk.sari.get('/sitemap.xml')).html).not.toContain(path)
  expect(await indexed(desk)).toEqual([])
  expect(await guidanceBy(desk.store, [id], desk.now.read().toISOString())).toEqual([])
  await desk.budi.get(page)
  expect([desk.budi.hasForm('/cabut'), desk.budi.hasForm('/ubah')]).toEqual([false, true])
})

test('past its date no page shows it, even before the clockwork has come by', async () => {
  const desk = await guided()
  const { page, path, id } = await published(desk)
  expect(await guidanceBy(desk.store, ['tidak-ada', id], desk.now.read().toISOString())).toMatchObject([{ id, path, question: TEXT.question, source: { publisher: 'KPU RI', title: TEXT.source_title }, validUntil: '2027-06-12T05:00:00.000Z' }])
  await desk.sari.get(path)
  desk.now.set('2027-06-12T05:00:00.000Z')
  expect(await guidanceBy(desk.store, [id], desk.now.read().toISOString())).toEqual([])
  for (const where of ['/panduan', path]) expect((await desk.sari.get(where)).text, where).not.toContain('07.00')
  expect(desk.sari.last!.page.text).toContain('Masa berlakunya habis 12\u00a0Juni, 13.00\u00a0WITA')
  expect((await desk.sari.get('/sitemap.xml')).html).not.toContain(path)
  await tick(desk.store, desk.now.read())
  expect(await indexed(desk)).toEqual([])
  const budi = await signedIn(desk, 'budi')
  expect((await budi.get(page)).text).toContain('mencatat masa berlaku habis')
  expect(budi.hasForm('/cabut')).toBe(false)
  await budi.submit('/ubah')
  await budi.post(`${page}/ajukan`, { ...budi.formFields('/simpan'), valid_until: '2027-07-01' })
  const ayu = await signedIn(desk, 'ayu')
  await ayu.get(page)
  await ayu.submit('/baca-kedua', { outcome: 'terbit' })
  expect((await desk.sari.get(path)).text).toContain('07.00 sampai 13.00')
})

test('what passes its date while it waits for its reader is not published', async () => {
  const desk = await guided()
  const page = await submitted(desk.budi, { valid_until: '2027-06-08T15:00' })
  desk.now.set('2027-06-08T07:00:00.000Z')
  await desk.ayu.get(page)
  const no = await desk.ayu.submit('/baca-kedua', { outcome: 'terbit' })
  expect([no.status, no.text]).toEqual([409, expect.stringContaining('sudah lewat. Kembalikan dengan catatan')])
  expect((await desk.sari.get('/panduan')).text).not.toContain(TEXT.question)
})

const NOW = '2027-06-08T06:40:00.000Z'
const LATER = '2027-06-12T05:00:00.000Z'
const facts = (change: Partial<GuidanceFacts>): GuidanceFacts => ({ id: 'g', seq: 3, decidedSeq: 3, draftSeq: 2, last: 1, open: null, out: null, ...change })
const STANDS: Record<string, GuidanceFacts> = {
  none: facts({ seq: 0, decidedSeq: 0, draftSeq: 0, last: 0 }),
  draft: facts({ open: { n: 1, state: 'draft', authors: ['budi'], validUntil: LATER } }),
  submitted: facts({ open: { n: 1, state: 'submitted', authors: ['budi'], validUntil: LATER } }),
  published: facts({ out: { n: 1, state: 'published', validUntil: LATER } }),
  over: facts({ out: { n: 1, state: 'published', validUntil: NOW } }),
  expired: facts({ out: { n: 1, state: 'expired', validUntil: NOW } }),
  withdrawn: facts({ out: { n: 1, state: 'withdrawn', validUntil: LATER } }),
}
const LEGAL: Record<string, GuidanceMove[]> = { none: ['save'], draft: ['save', 'submit', 'drop'], submitted: ['send_back', 'publish'], published: ['edit', 'withdraw'], over: ['edit', 'expire'], expired: ['edit'], withdrawn: ['edit'] }
const ALL = Object.keys(GUIDANCE_MOVES) as GuidanceMove[]

test.each(Object.keys(STANDS).flatMap((stands) => ALL.map((move): [string, GuidanceMove] => [stands, move])))('guidance that stands at %s and the move %s', (stands, move) => {
  const done = decideGuidance(STANDS[stands]!, move, move === 'expire' ? 'system' : { id: 'ayu', roles: ['moderator'] }, NOW)
  expect(!isRefusal(done)).toBe(LEGAL[stands]!.includes(move))
  expect(decideGuidance(STANDS[stands]!, move, { id: 'dewi', roles: ['admin'] }, NOW)).toEqual({ refused: 'not_allowed' })
})
