import { expect, test } from 'vitest'
import { newClaimWrites } from '../src/claims/claim-store.ts'
import { hasAll, matchAll, nearness, searchWords } from '../src/notices/search-rules.ts'
import { indexWrites } from '../src/matching/index-writes.ts'
import { foldWording } from '../src/matching/text.ts'
import { aDesk } from './support/cast.ts'
import { ask } from './support/programs.ts'
import { FAKTA, KABAR, publishedNotice } from './support/notices.ts'

const FORWARD = 'INFO PENTING!! TPS di kecamatan kita tutup jam 11 siang krn panas. Datang pagi2 ya, sebarkan!'

test('nothing is known: not checked does not mean true, and the words go along to the report', async () => {
  const { sari } = await aDesk()
  await sari.get('/')
  const none = await sari.submit('/cek', { q: 'Kotak suara dibuka malam hari\r\nkatanya' })
  expect(none.status).toBe(200)
  for (const said of ['Belum ada cek fakta tentang ini', 'Belum dicek bukan berarti benar.', 'paling lambat besok, 09.40']) expect(none.text.replace(/\u00a0/g, ' ')).toContain(said)
  expect(sari.formFields('/lapor')).toMatchObject({ step: 'isi', text: 'Kotak suara dibuka malam hari\nkatanya' })
  expect(none.headers.get('cache-control')).toBe('no-store')
  expect(none.page.querySelector('meta[name=robots]')!.getAttribute('content')).toBe('noindex')
  expect((await sari.submit('/cek')).page.querySelector('textarea#q')!.text.trim()).toContain('Kotak suara')
})

test('something near is asked about, never answered with a band', async () => {
  const desk = await aDesk()
  await publishedNotice(desk, { id: 'c1' })
  for (const q of ['TPS di kecamatan kita tutup jam 12 siang krn panas', 'apa betul TPS tidak tutup jam 11 siang karena panas', 'tutup jam 11 siang ya TPSnya?']) {
    const maybe = await desk.sari.post('/cek', { q })
    expect(maybe.text).toContain('Belum tentu sama')
    expect(maybe.text).toContain('Salah:')
    expect(maybe.page.querySelector('.notice a')!.text).toBe(FAKTA)
    expect(maybe.page.querySelector('.band')).toBeNull()
  }
  expect((await desk.sari.post('/cek', { q: 'Bantuan beras untuk warga Bengalon dibagikan besok' })).text).toContain('Belum ada cek fakta')
})

test('a message that shares the words of a claim, but tells of something else, is not called very similar', async () => {
  const desk = await aDesk()
  await publishedNotice(desk, { id: 'c1' })
  const levelFor = async (q: string) => (await desk.sari.post('/cek', { q })).page.querySelector('.alike')?.getAttribute('data-level')
  expect(await levelFor('TPS di kecamatan kita tutup jam 12 siang krn panas')).toBe('3')
  expect(await levelFor('Siang ini panas, kami antre sembako dari jam 11 di samping TPS lama, lalu pintu gudangnya ditutup petugas dan semua warga disuruh pulang tanpa beras, minyak, dan gula')).not.toBe('3')
})

test('the claim in a forward is answered, and the words that it answers are marked', async () => {
  const desk = await aDesk()
  await publishedNotice(desk, { id: 'c1' })
  const hit = await desk.sari.post('/cek', { q: FORWARD })
  expect(hit.page.querySelector('h1')!.text).toBe('Sudah pernah dicek')
  expect(hit.page.querySelector('q')!.text).toBe('TPS di kecamatan kita tutup jam 11 siang krn panas.')
  expect(hit.page.querySelectorAll('q mark').map((mark) => mark.text)).toEqual(['TPS', 'tutup jam 11 siang', 'panas'])
})

test('the very words are answered, with the way to pass it on', async () => {
  const desk = await aDesk()
  const { slug } = await publishedNotice(desk, { id: 'c1' })
  const hit = await desk.sari.get(`/cek?q=${encodeURIComponent('  “TPS tutup jam 11 SIANG, karena panas!!!” ')}`)
  expect(hit.page.querySelector('h1')!.text).toBe('Sudah pernah dicek')
  expect(hit.page.querySelector('.answer .band')!.text).toContain(KABAR)
  expect(hit.text).toContain('Pemungutan suara berlangsung pukul 07.00–13.00 WITA di semua TPS.')
  expect(hit.page.querySelector(`a.btn[href="/cek-fakta/${slug}"]`)).toBeTruthy()
  expect(hit.page.querySelector('a[href^="https://wa.me/"]')).toBeTruthy()
  expect((await desk.sari.get(`/en/cek?q=${encodeURIComponent(KABAR)}`)).page.querySelector('h1')!.text).toBe('Already checked')
})

test('an answer whose time has run out says so, also where it is passed on, which comes second then', async () => {
  const desk = await aDesk()
  const { slug } = await publishedNotice(desk, { id: 'c1', bestBefore: '2027-06-08T10:00:00.000Z' })
  desk.now.pass(24 * 60)
  const hit = await desk.sari.get(`/cek?q=${encodeURIComponent(KABAR)}`)
  expect(hit.page.querySelector('.strip')!.text.replace(/\u00a0/g, ' ')).toContain('Perlu dicek ulang: masa berlakunya habis 8 Juni.')
  for (const page of [hit, await desk.sari.get(`/cek-fakta/${slug}`)]) {
    const share = page.page.querySelector('a[href^="https://wa.me/"]')!
    expect(share.classList.contains('second'), page.url).toBe(true)
    expect(decodeURIComponent(share.getAttribute('href')!).replace(/\u00a0/g, ' ')).toContain('Per 8 Juni, berlaku sampai 8 Juni, 18.00 WITA. Perlu dicek ulang: masa berlakunya habis 8 Juni.')
  }
})

test('a number leads to its page', async () => {
  const desk = await aDesk()
  const { number } = await publishedNotice(desk, { id: 'c1' })
  expect((await desk.sari.post('/cek', { q: `nomor ${number}` })).url).toContain(`/k/${number}`)
  expect((await desk.sari.post('/cek', { q: '1284-6' })).status).toBe(404)
  for (const q of ['9999-9', ' 9999–9 ']) expect((await desk.sari.post('/cek', { q })).text, 'its check digit is wrong').toContain('Nomor ini tidak ada. Jangan dipercaya.')
  expect((await ask(desk, '/api/v1/check?q=9999-9')).text).toContain('"unknown_number":"9999-9"')
  expect((await desk.sari.post('/cek', { q: '081234567897' })).text).toContain('Belum ada cek fakta')
})

test('a matter in another body’s hands is told so, never judged', async () => {
  const { sari, store, now } = await aDesk()
  const at = now.read().toISOString()
  await store.read.insertInto('claim').values({ id: 'k', title: 'Petugas TPS Bengalon membawa pulang surat suara', subject: 'alleged_violation', harm: 'low', harm_rank: 2, direction: null, state: 'closed', closed_as: 'in_process', state_note: null, hold_until: null, waits_for: 'nobody', lease_by: null, lease_until: null, promise_at: at, entered_by: 'budi', entered_at: at }).execute()
  await store.read.insertInto('referral').values({ claim_id: 'k', n: 1, body: 'bawaslu', road: 'laporan', note: null, by_id: 'budi', at, outcome: null, outcome_at: null }).execute()
  const told = await sari.post('/cek', { q: 'petugas membawa pulang surat suara di Bengalon' })
  expect(told.page.querySelector('.band.quiet')!.text).toContain('Sedang ditangani')
  expect(told.text).toContain('Bawaslu Kutai Timur')
  expect(told.page.querySelectorAll('[data-verdict]').length).toBe(0)
})

test('who has a matter in hand is named as the desk named it, before what is merely near', async () => {
  const desk = await aDesk()
  const { budi, sari, store, now } = desk
  await publishedNotice(desk, { id: 'c1' })
  const TITLE = 'TPS tutup jam 11 dilaporkan sebagai pelanggaran'
  const closes = async (id: string, fields: Record<string, string>) => {
    await store.commit(newClaimWrites(store, { id, title: TITLE, subject: 'alleged_violation', harm: 'low', harmRank: 2, promiseAt: now.read().toISOString(), by: 'ayu', at: now.read().toISOString() }))
    await budi.get(`/meja/klaim/${id}`)
    await budi.submit('/ambil')
    await budi.submit('/tutup', { reason: 'in_process', ...fields })
  }
  await closes('k1', { note: 'Catatan meja saja' })
  await sari.post('/cek', { q: TITLE })
  expect(sari.last!.page.querySelector('.band.quiet')!.text).toContain('pihak yang berwenang')
  await store.read.updateTable('claim').set({ closed_as: 'not_checkable' }).where('id', '=', 'k1').execute()
  await closes('k2', { handler: 'Pengadilan Negeri Sangatta', note: 'Catatan meja saja' })
  const told = await sari.post('/cek', { q: TITLE })
  expect(told.page.querySelector('h1')!.text).toBe('Sedang ditangani pihak lain')
  expect(told.page.querySelector('.band.quiet')!.text).toContain('Pengadilan Negeri Sangatta')
  expect(told.html.indexOf('band quiet')).toBeLessThan(told.html.indexOf('class="notice"'))
  expect(told.page.querySelector('.notice h3')!.text).toBe(FAKTA)
})

test('empty, too long, garbled or malformed is said beside the box, with everything kept', async () => {
  const { sari, app } = await aDesk()
  expect((await sari.get('/cek')).status).toBe(200)
  expect((await sari.get('/cek?q=')).text).toContain('dulu.')
  expect((await sari.post('/cek', { q: ' \n ' })).status).toBe(422)
  const long = await sari.post('/cek', { q: 'x'.repeat(10_001) })
  expect([long.status, sari.formFields('/cek')['q']!.length]).toEqual([422, 10_001])
  expect(long.text).toContain('10.001 huruf')
  expect((await sari.get(`/cek?q=${'x'.repeat(1001)}`)).status).toBe(422)
  expect((await sari.post('/cek', { q: 'x'.repeat(10_000) })).status).toBe(200)
  expect((await sari.post('/cek', {}, { 'content-type': 'application/json' })).status).toBe(415)
  const garbled = await app.request('http://tangkal.test/cek', { method: 'POST', body: 'q=TPS%ff', headers: { 'content-type': 'application/x-www-form-urlencoded' } })
  expect(garbled.status).toBe(422)
})

test.each([['emoji only', '\u{1f600}\u{1f600}'], ['5,000 >', '>'.repeat(5000)], ['a quote', '" OR 1'], ['an operator', 'NEAR('], ['a turned direction', '\u202eabc def'], ['Arabic', 'مرحبا بالعالم']])('any letters are taken: %s', async (_what, q) => {
  const desk = await aDesk()
  await publishedNotice(desk, { id: 'c1' })
  expect((await desk.sari.post('/cek', { q })).status).toBe(200)
})

test('fancy letters of a forward are read as plain ones', async () => {
  const desk = await aDesk()
  await publishedNotice(desk, { id: 'c1' })
  expect((await desk.sari.post('/cek', { q: '𝗧𝗣𝗦 𝘁𝘂𝘁𝘂𝗽 𝗷𝗮𝗺 𝟭𝟭 𝘀𝗶𝗮𝗻𝗴' })).text).toContain(FAKTA)
})

test('what a peer has checked is shown as theirs, in their words, and never heads the page as our answer', async () => {
  const desk = await aDesk()
  const claim = 'Pemilih di Bengalon dapat beras lima kilo kalau mencoblos'
  const row = { id: 'p1', url: 'https://cek.contoh.example/beras', title: 'Tidak ada beras untuk pemilih', claim_text: claim, body: null, label: 'Salah', verdict: 'false' as const, publisher: 'Pengecek Contoh', publisher_id: null, published_at: '2027-05-03', imported_at: desk.now.read().toISOString() }
  await desk.store.commit([desk.store.read.insertInto('peer_check').values(row).compile(), ...indexWrites(desk.store, 'answer', { subject: 'check', subject_id: 'p1' }, foldWording({ head: claim, whole: null }, 'id'))])
  const page = await desk.sari.post('/cek', { q: `${claim}!` })
  expect(page.page.querySelector('h1')!.text).toBe('Pernah dicek pihak lain')
  expect(page.page.querySelector('.band, .notice')).toBeNull()
  expect(page.page.querySelector('main .rows')!.text.replace(/\s+/g, ' ')).toContain(`Kata mereka: Salah. “${claim}”`)
  expect(page.page.querySelector('main .rows a')!.getAttribute('href')).toBe(row.url)
  expect((await ask(desk, `/api/v1/check?q=${encodeURIComponent(claim)}`)).body).toMatchObject({ results: [], peers: [{ label: 'Salah', url: row.url }] })
})

test('120 checks a minute, then a minute’s patience with the text kept', async () => {
  const { sari, now } = await aDesk()
  for (let n = 0; n < 120; n++) await sari.post('/cek', { q: 'x' })
  const no = await sari.post('/cek', { q: 'TPS pindah' })
  expect([no.status, no.headers.get('retry-after'), sari.formFields('/cek')['q']]).toEqual([429, '60', 'TPS pindah'])
  now.pass(1)
  expect((await sari.post('/cek', { q: 'TPS pindah' })).status).toBe(200)
})

test('a text in hand is searched as the index is', () => {
  const held = 'Pemungutan suara dimajukan ke hari Sabtu'
  expect(['dimaju', 'suara sab', 'ke hari', 'suara sa'].map((query) => hasAll(query, held))).toEqual([true, true, true, true])
  expect(['di suara', 'suara tps', 'sa suara', '“!”'].map((query) => hasAll(query, held)), 'two letters in front are a word of their own, and no word finds nothing').toEqual([false, false, false, false])
})

test('search words are folded, worth something, few', () => {
  expect(searchWords('Benarkah TPS di Sangatta tutup jam 11?')).toEqual(['sangatta', 'tutup', 'tps', 'jam'])
  expect(searchWords(Array.from({ length: 60 }, (_, n) => `kata${n}`).join(' ')).length).toBe(24)
  expect(matchAll('TPS 007')).toBe('"tps"* AND "007"*')
  expect(matchAll('a di tps ja'), 'a letter or two begin half of all words').toBe('"a" AND "di" AND "tps"* AND "ja"*')
  expect(matchAll('b c d e f g h i j k l m').split(' AND '), 'few').toHaveLength(10)
  expect(nearness(searchWords('TPS tutup jam 11'), KABAR, '')).toBe(3)
  expect(nearness(searchWords('TPS'), KABAR, '')).toBe(1)
  expect(nearness(searchWords('TPS'), 'Pemilih meninggal masih terdaftar', '')).toBeNull()
})
