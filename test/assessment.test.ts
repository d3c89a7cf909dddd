import { describe, expect, test } from 'vitest'
import { newClaimWrites, recountWrite } from '../src/claims/claim-store.ts'
import type { Subject } from '../src/claims/claim-tables.ts'
import { newReportWrites } from '../src/reports/report-store.ts'
import { seedPublishers } from '../src/sources/seed-publishers.ts'
import { aDesk, type Desk } from './support/cast.ts'
import type { Answer, Fields, Visitor } from './support/visitor.ts'

const URL = '/meja/klaim/k1'
const WHOLE: Fields = {
  verdict: 'false', kind: 'fabricated', headline: 'TPS tutup pukul 13.00, bukan pukul 11.00', claim_text: 'TPS di kecamatan kita tutup jam 11 siang', body: 'Pemungutan suara **pukul 07.00–13.00 WITA** di semua TPS.',
  best_before: '2027-06-14', subject: 'voting_procedure', direction: 'neither', about: [''],
  source_url: ['https://kpu.go.id/pengumuman/waktu'], source_title: ['Pengumuman waktu pemungutan suara'], source_date: ['2027-06-03'], source_basis: ['record'],
}

async function aClaim(subject: Subject = 'voting_procedure'): Promise<Desk> {
  const desk = await aDesk()
  const { store, now, deps } = desk
  await seedPublishers(store, deps.region, now.read())
  await store.commit(newClaimWrites(store, { id: 'k1', title: 'TPS tutup pukul 11.00', subject, harm: 'voting', harmRank: 0, promiseAt: '2027-06-08T07:15:00.000Z', by: 'budi', at: now.read().toISOString() }))
  await desk.budi.get(URL)
  await desk.budi.submit('/ambil')
  return desk
}

const assessments = ({ store }: Desk) => store.read.selectFrom('assessment').selectAll().orderBy('version').execute()
const claim = async ({ store }: Desk) => (await store.read.selectFrom('claim').selectAll().executeTakeFirst())!
/** "Kirim ke baca kedua" of the form that stands on the last page, with what is in it. */
const sendOn = (who: Visitor, fields: Fields = {}): Promise<Answer> => who.post(`${URL}/ajukan`, { ...who.formFields('/telaah'), ...fields })
const say = (a: Answer, id: string) => a.page.querySelector(`#${id}-error`)?.text.trim() ?? null
const value = (a: Answer, selector: string) => a.page.querySelector(selector)?.getAttribute('value') ?? null

describe('a draft', () => {
  test('is saved unfinished; its writer is an author and keeps the lease', async () => {
    const desk = await aClaim()
    const { budi, now } = desk
    now.pass(3)
    const saved = await budi.submit('/telaah', { headline: 'TPS tutup pukul 13.00', body: 'Baru separuh' })
    expect(saved.status).toBe(200)
    expect(saved.text).toContain('tersimpan 14.43')
    expect(value(saved, '#headline')).toBe('TPS tutup pukul 13.00')
    expect(saved.text).toContain('21 dari 90')
    expect(await assessments(desk)).toMatchObject([{ version: 1, state: 'draft', verdict: null, headline: 'TPS tutup pukul 13.00', claim_text: null }])
    expect(await claim(desk)).toMatchObject({ lease_by: 'budi', lease_until: '2027-06-08T06:48:00.000Z', waits_for: 'moderator' })
    expect(await desk.store.read.selectFrom('assessment_author').select('account_id').execute()).toEqual([{ account_id: 'budi' }])
  })

  test('keeps everything, on the claim too, and says of each source whether it counts', async () => {
    const desk = await aClaim()
    const saved = await desk.budi.submit('/telaah', {
      ...WHOLE, about: ['kpu-kaltim', 'Calon Bupati A', ''], direction: 'harms',
      source_url: ['https://www.kpu.go.id/a', 'https://kpu.go.id.my.id/a', 'https://turnbackhoax.id/x', 'https://bit.ly/x'], source_title: ['A', 'B', 'C', 'D'], source_date: ['2027-06-03', '', '2027-06-04', ''], source_basis: ['record', '', 'statement', ''],
    })
    expect(saved.text).toContain('Terhitung: KPU RI')
    expect(saved.text).toContain('Hanya mirip kpu.go.id. Alamat ini bukan dari penerbit resmi yang terdaftar.')
    expect(saved.text).toContain('Tautan pendek menyembunyikan tujuannya')
    expect(saved.page.querySelectorAll('[name=source_url]').length).toBe(5)
    expect(await claim(desk)).toMatchObject({ about: '["KPU Kalimantan Timur","Calon Bupati A"]', direction: 'harms' })
    const sources = await desk.store.read.selectFrom('assessment_source').select(['n', 'publisher_id', 'publisher_class', 'basis', 'date']).orderBy('n').execute()
    expect(sources[0]).toEqual({ n: 1, publisher_id: 'kpu', publisher_class: 'official', basis: 'record', date: '2027-06-03' })
    expect(sources[1]).toMatchObject({ publisher_id: null, publisher_class: null, basis: null, date: '' })
    expect((await assessments(desk))[0]!.best_before).toBe('2027-06-14T15:59:59.999Z')
    expect(value(saved, '#best_before')).toBe('2027-06-14T23:59')
  })

  test('is refused where it cannot be stored, beside each field and with all of it kept', async () => {
    const desk = await aClaim()
    const no = await desk.budi.submit('/telaah', {
      ...WHOLE, headline: 'a'.repeat(91), claim_text: 'Hubungi 0812-3456-7890', body: 'x'.repeat(1201), best_before: 'besok', subject: 'apa saja', about: ['n'.repeat(81)],
      source_url: ['kpu.go.id', 'https://kpu.go.id@contoh.id/'], source_title: ['t'.repeat(201), ''], source_date: ['2027-02-30', '2027-06-09'], source_basis: ['', ''],
    })
    expect(no.status).toBe(422)
    expect(say(no, 'headline')).toBe('Terlalu panjang: 91 huruf. Paling banyak 90.')
    expect(say(no, 'claim_text')).toContain('nomor HP')
    expect(say(no, 'body')).toBe('Terlalu panjang: 1.201 huruf. Paling banyak 1.200.')
    expect(say(no, 'best_before')).toContain('tidak bisa dibaca')
    expect(say(no, 'subject')).toContain('dari daftar')
    expect(say(no, 'about-1')).toContain('Paling banyak 80')
    expect(say(no, 'source_url-1')).toBe('Tautan ini tidak bisa dibaca. Awali dengan https://')
    expect(say(no, 'source_url-2')).toContain('menyamarkan')
    expect(say(no, 'source_title-1')).toContain('Paling banyak 200')
    expect(say(no, 'source_date-1')).toContain('tidak bisa dibaca')
    expect(say(no, 'source_date-2')).toBe('Tanggal ini belum terjadi.')
    for (const link of no.page.querySelectorAll('.summary a')) expect(no.page.querySelector(link.getAttribute('href')!), link.text).toBeTruthy()
    expect(value(no, '#headline')).toBe('a'.repeat(91))
    expect(value(no, '#source_url-1')).toBe('kpu.go.id')
    expect(no.page.querySelector('#body')!.text.trim()).toBe('x'.repeat(1201))
    expect(await assessments(desk)).toEqual([])
  })

  test('gets another source row and a preview without being saved', async () => {
    const desk = await aClaim()
    const more = await desk.budi.submit('/telaah', { ...WHOLE, more: '1', source_url: ['https://kpu.go.id/a', '', ''], source_title: ['', '', ''], source_date: ['', '', ''], source_basis: ['record', '', ''] })
    expect(more.page.querySelectorAll('[name=source_url]').length).toBe(4)
    expect(value(more, '#source_url-1')).toBe('https://kpu.go.id/a')
    const seen = await desk.budi.submit('/telaah', { lihat: '1', body: 'Pukul **13.00** <b>ini</b>' })
    expect(seen.page.querySelector('#hasil strong')!.text).toBe('13.00')
    expect(seen.page.querySelector('#hasil .fact-text')!.innerHTML).toContain('&lt;b&gt;ini&lt;/b&gt;')
    expect(seen.text).toContain('belum tersimpan')
    expect(await assessments(desk)).toEqual([])
  })

  test('warns when it repeats one person’s report, not when many sent the same', async () => {
    const desk = await aClaim()
    const { store, budi } = desk
    const text = 'Saya lihat sendiri tadi pagi di depan rumah Bu RT ada mobil putih bagi amplop untuk warga yang mau mencoblos'
    const blank = { url: null, seen_where: null, seen_at: null, area: null, why: null, contact: null, intake_key: null, entered_by: null, answered_at: null, looked_at: null, looked_before: null, awaiting_since: null, declined_as: null }
    const report = (number: number) => [...newReportWrites(store, { ...blank, number, text, sender_mark: `s${number}`, claim_id: 'k1', state: 'linked', secret_mac: `m${number}`, received_at: '2027-06-08T01:02:00.000Z', promise_at: '2027-06-08T07:15:00.000Z' }, 'reporter'), recountWrite(store, 'k1')]
    await store.commit(report(20418))
    const warned = await budi.submit('/telaah', { claim_text: text })
    expect(warned.status).toBe(200)
    expect(warned.text).toContain('Kalimat ini sama dengan laporan 20418')
    await store.commit(report(20419))
    expect((await budi.get(URL)).text).not.toContain('Kalimat ini sama dengan')
  })

  test('of two windows the first wins; the second keeps its text, sees what is stored, and may send it again', async () => {
    const desk = await aClaim()
    const { budi } = desk
    const old = budi.formFields('/telaah')
    await budi.submit('/telaah', { headline: 'Dari jendela pertama' })
    const lost = await budi.post(`${URL}/telaah`, { ...old, headline: 'Dari jendela kedua' })
    expect(lost.status).toBe(409)
    expect(lost.text).toMatch(/Budi mengubah ini pukul 14\.40\. Tulisan Anda masih ada di bawah\./)
    expect(value(lost, '#headline')).toBe('Dari jendela kedua')
    expect(lost.text).toContain('Dari jendela pertama')
    expect((await assessments(desk))[0]!.headline).toBe('Dari jendela pertama')
    await budi.submit('/telaah')
    expect((await assessments(desk))[0]!.headline).toBe('Dari jendela kedua')
  })

  test('two windows save the first draft at the same moment: there is one', async () => {
    const desk = await aClaim()
    const fields = desk.budi.formFields('/telaah')
    const answers = await Promise.all(['a', 'b'].map((headline) => desk.budi.post(`${URL}/telaah`, { ...fields, headline })))
    expect(answers.map((a) => a.status).toSorted()).toEqual([200, 409])
    expect((await assessments(desk)).length).toBe(1)
  })

  test('saved on a claim that a colleague closed or holds: 409, with the text kept', async () => {
    const desk = await aClaim()
    const { budi, ayu, now } = desk
    const fields = budi.formFields('/telaah')
    now.pass(6)
    await ayu.get(URL)
    await ayu.submit('/ambil')
    const held = await budi.post(`${URL}/telaah`, { ...fields, headline: 'Tulisan panjang Budi' })
    expect(held.status).toBe(409)
    expect(held.text).toContain('Dipegang Ayu sampai 14.51')
    expect(value(held, '#headline')).toBe('Tulisan panjang Budi')
    await ayu.submit('/tutup', { reason: 'not_checkable' })
    const closed = await budi.post(`${URL}/telaah`, { ...fields, headline: 'Tulisan panjang Budi' })
    expect(closed.status).toBe(409)
    expect(value(closed, '#headline')).toBe('Tulisan panjang Budi')
  })

  test('an old token loses nothing', async () => {
    const desk = await aClaim()
    const fields = desk.budi.formFields('/telaah')
    const old = await desk.budi.post(`${URL}/telaah`, { ...fields, csrf: 'lama', headline: 'Tulisan panjang Budi' })
    expect(old.status).toBe(403)
    expect(value(old, '#headline')).toBe('Tulisan panjang Budi')
    expect((await desk.budi.submit('/telaah')).status).toBe(200)
  })
})

describe('who sees a draft', () => {
  test('only its authors and the holder of the lease; whoever takes it over has seen it', async () => {
    const desk = await aClaim()
    const { budi, ayu, store } = desk
    await budi.submit('/telaah', WHOLE)
    const other = await ayu.get(URL)
    expect(other.text).toContain('Sudah ada draf, ditulis Budi')
    expect(other.text).not.toContain('bukan pukul 11.00')
    await budi.submit('/lepas')
    await ayu.get(URL)
    expect(ayu.hasForm('/telaah')).toBe(false)
    expect(await store.read.selectFrom('draft_seen').selectAll().execute()).toEqual([])
    const taken = await ayu.submit('/ambil')
    expect(value(taken, '#headline')).toBe(WHOLE.headline)
    expect((await store.read.selectFrom('draft_seen').select('account_id').execute())).toEqual([{ account_id: 'ayu' }])
    const shut = await budi.get(URL)
    expect(budi.hasForm('/telaah')).toBe(false)
    expect(shut.text).toContain(String(WHOLE.headline))
    await ayu.submit('/telaah')
    expect((await store.read.selectFrom('assessment_author').select('account_id').orderBy('account_id').execute()).map((a) => a.account_id)).toEqual(['ayu', 'budi'])
  })

  test('a colleague can neither send on nor drop what is not theirs', async () => {
    const desk = await aClaim()
    await desk.budi.submit('/telaah', WHOLE)
    await desk.budi.submit('/lepas')
    await desk.ayu.get(URL)
    const hidden = desk.ayu.formFields('/ambil')
    for (const form of ['ajukan', 'buang']) {
      const no = await desk.ayu.post(`${URL}/${form}`, hidden)
      expect(no.status, form).toBe(403)
      expect(no.text).toContain('Ambil kabar ini dulu')
    }
    expect((await assessments(desk))[0]!.state).toBe('draft')
  })
})

describe('sent on to second read', () => {
  test('saves and sends in one step; its authors then read it, and nobody writes', async () => {
    const desk = await aClaim()
    const sent = await sendOn(desk.budi, WHOLE)
    expect(sent.status).toBe(200)
    expect(sent.text).toContain('Menunggu pembaca kedua sejak hari ini, 14.40')
    expect(sent.page.querySelector('#telaah strong')!.text).toBe('pukul 07.00–13.00 WITA')
    expect(desk.budi.hasForm('/telaah')).toBe(false)
    expect(desk.budi.hasForm('/ambil')).toBe(false)
    expect(await assessments(desk)).toMatchObject([{ state: 'submitted', submitted_at: '2027-06-08T06:40:00.000Z', verdict: 'false', kind: 'fabricated' }])
    expect(await claim(desk)).toMatchObject({ waits_for: 'reader', lease_by: null })
    expect((await desk.ayu.get(URL)).text).not.toContain('bukan pukul 11.00')
    const late = await desk.budi.post(`${URL}/telaah`, { csrf: String(desk.budi.formFields('/keluar')['csrf']), headline: 'Terlambat' })
    expect(late.status).toBe(409)
    expect(value(late, '#headline')).toBe('Terlambat')
  })

  test('what is stored goes on without fields', async () => {
    const desk = await aClaim()
    await desk.budi.submit('/telaah', WHOLE)
    const { csrf, seq } = desk.budi.formFields('/telaah')
    await desk.budi.post(`${URL}/ajukan`, { csrf: csrf!, seq: seq! })
    expect((await assessments(desk))[0]!.state).toBe('submitted')
  })

  test('says everything that is missing, links to it, and keeps the draft, which is not sent on', async () => {
    const desk = await aClaim()
    const no = await sendOn(desk.budi, { headline: 'Separuh jalan' })
    expect(no.status).toBe(422)
    expect(no.page.querySelector('.summary h2')!.text).toBe('Belum terkirim. Ada 5 yang perlu dibetulkan.')
    expect(say(no, 'verdict')).toBe('Pilih putusan.')
    expect(value(no, '#headline')).toBe('Separuh jalan')
    for (const link of no.page.querySelectorAll('.summary a')) expect(no.page.querySelector(link.getAttribute('href')!), link.text).toBeTruthy()
    expect(await assessments(desk)).toEqual([expect.objectContaining({ headline: 'Separuh jalan', state: 'draft', submitted_at: null })])
  })

  test.each<[string, Fields, string, string]>([
    ['a verdict of falsehood without a kind', { kind: '' }, 'kind', 'Pilih jenis untuk Salah atau Menyesatkan.'],
    ['a kind with a true claim', { verdict: 'true' }, 'kind', 'Jenis hanya untuk'],
    ['a headline that says the claim again', { headline: 'TPS di kecamatan kita tutup jam 11 siang' }, 'headline', 'Judul mengulang kabar. Tulis faktanya.'],
    ['a verdict that no longer holds', { best_before: '2027-06-07' }, 'best_before', 'Waktu ini sudah lewat.'],
    ['a lookalike address', { source_url: ['https://kpu.go.id.my.id/a'] }, 'source_url-1', 'Belum bisa dikirim: tidak ada sumber dari penerbit resmi yang terdaftar.'],
    ['a host that nobody confirmed', { source_url: ['https://infopemilu.kpu.go.id/a'] }, 'source_url-1', 'Belum bisa dikirim: tidak ada sumber'],
    ['a source without its date', { source_date: [''] }, 'source_date-1', 'Isi tanggal terbitnya.'],
    ['a source without its basis', { source_basis: [''] }, 'source_basis-1', 'Pilih dasarnya.'],
    ['the denial of the one accused', { about: ['KPU RI'], source_basis: ['statement'] }, 'source_url-1', 'bantahan pihak yang dituduh bukan bukti'],
    ['press work as false', { subject: 'press_work' }, 'verdict', 'Dewan Pers'],
    ['an opinion as false', { subject: 'opinion' }, 'verdict', 'Pendapat tidak bisa salah'],
    ['an alleged violation as false', { subject: 'alleged_violation' }, 'verdict', 'Rujuk ke Bawaslu'],
  ])('is refused: %s', async (_, change, field, sentence) => {
    const desk = await aClaim()
    const no = await sendOn(desk.budi, { ...WHOLE, ...change })
    expect(no.status).toBe(422)
    expect(say(no, field)).toContain(sentence)
  })

  test('the statement of another publisher, or a record of the accused, is enough', async () => {
    for (const change of [{ about: ['KPU RI'], source_basis: ['record'] }, { about: ['KPU Kalimantan Timur'], source_basis: ['statement'] }]) {
      const desk = await aClaim()
      expect((await sendOn(desk.budi, { ...WHOLE, ...change })).status).toBe(200)
      expect((await assessments(desk))[0]!.state).toBe('submitted')
    }
  })

  test('unproven needs no official source', async () => {
    const desk = await aClaim()
    await sendOn(desk.budi, { ...WHOLE, verdict: 'unproven', kind: '', source_url: [''], source_title: [''], source_date: [''], source_basis: [''] })
    expect((await assessments(desk))[0]!.state).toBe('submitted')
  })

  test('what was sent back shows why, and is a draft again by saving it', async () => {
    const desk = await aClaim()
    await sendOn(desk.budi, WHOLE)
    await desk.rina.get(URL)
    await desk.rina.submit('/baca-kedua', { verdict: 'misleading' })
    await desk.rina.submit('/baca-kedua', { outcome: 'kembalikan', note: 'Sumbernya belum menyebut jam.' })
    const back = await desk.budi.get(URL)
    expect(back.text).toContain('Dikembalikan Rina: Sumbernya belum menyebut jam.')
    expect((await desk.ayu.get(URL)).text).not.toContain('Sumbernya belum menyebut jam')
    await desk.budi.submit('/telaah')
    expect((await assessments(desk))[0]!.state).toBe('draft')
    await sendOn(desk.budi)
    expect((await assessments(desk))[0]!.state).toBe('submitted')
    await desk.rina.get(URL)
    await desk.rina.submit('/baca-kedua', { verdict: 'false' })
    await desk.rina.submit('/baca-kedua', { outcome: 'terbit' })
    const out = await desk.budi.get(URL)
    expect(out.page.querySelector('.notice')!.text).toContain(String(WHOLE.headline))
    expect(desk.budi.hasForm('/telaah')).toBe(false)
    const forced = await desk.budi.post(`${URL}/telaah`, { csrf: String(desk.budi.formFields('/keluar')['csrf']), headline: 'Versi baru' })
    expect(forced.status).toBe(409)
  })
})

describe('dropped', () => {
  test('a draft goes, its author can still read it, and a new one gets the next number', async () => {
    const desk = await aClaim()
    await desk.budi.submit('/telaah', WHOLE)
    const gone = await desk.budi.submit('/buang')
    expect(gone.text).toContain('Draf yang dibuang')
    expect(gone.text).toContain(String(WHOLE.headline))
    expect(await claim(desk)).toMatchObject({ waits_for: 'moderator', lease_by: null })
    await desk.budi.submit('/ambil')
    await desk.budi.submit('/telaah', { headline: 'Mulai lagi' })
    expect((await assessments(desk)).map((a) => [a.version, a.state])).toEqual([[1, 'dropped'], [2, 'draft']])
    expect((await desk.ayu.get(URL)).text).not.toContain(String(WHOLE.headline))
  })
})
