import { readdirSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { newClaimWrites } from '../src/claims/claim-store.ts'
import { seedPublishers } from '../src/sources/seed-publishers.ts'
import { aDesk, type Desk } from './support/cast.ts'
import { photo, screenshot } from './support/pictures.ts'
import type { Answer, Fields, SentFile } from './support/visitor.ts'

const URL = '/meja/klaim/k1'
const WHOLE: Fields = {
  verdict: 'false', kind: 'fabricated', headline: 'TPS tutup pukul 13.00, bukan pukul 11.00', claim_text: 'TPS di kecamatan kita tutup jam 11 siang', body: 'Pemungutan suara **pukul 07.00–13.00 WITA** di semua TPS.',
  best_before: '2027-06-14', subject: 'voting_procedure', direction: 'neither', about: [''],
}
const LETTER: Fields = { source_url: [''], source_title: ['Surat edaran waktu pemungutan suara'], source_date: ['2027-06-03'], source_basis: ['record'], source_publisher: ['KPU RI'], source_signatory: ['Ketua KPU RI'] }
const PDF = new Uint8Array(Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'))
const paper = (bytes: Uint8Array<ArrayBuffer> = PDF, name = 'surat.pdf'): SentFile => ({ field: 'source_file', name, type: 'application/pdf', bytes })

let desk: Desk
beforeEach(async () => {
  desk = await aDesk()
  const { store, now, deps, budi } = desk
  await seedPublishers(store, deps.region, now.read())
  await store.commit(newClaimWrites(store, { id: 'k1', title: 'TPS tutup pukul 11.00', subject: 'voting_procedure', harm: 'voting', harmRank: 0, promiseAt: '2027-06-08T07:15:00.000Z', by: 'budi', at: now.read().toISOString() }))
  await budi.get(URL)
  await budi.submit('/ambil')
})

const say = (a: Answer, id: string) => a.page.querySelector(`#${id}-error`)?.text.trim() ?? null
const stored = () => desk.store.read.selectFrom('assessment_source').select(['n', 'url', 'publisher_id', 'publisher_class', 'file_hash', 'file_kind', 'signatory']).orderBy('n').execute()
const onDisk = () => readdirSync(desk.mediaFolder).filter((name) => name !== 'incoming')
const fileAt = async (who: 'sari' | 'budi' | 'ayu' | 'rina', path: string) => {
  const cookie = [...desk[who].cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await desk.app.request(`http://tangkal.test${path}`, { headers: { cookie, host: 'tangkal.test' } })
  return { status: answer.status, headers: answer.headers, bytes: new Uint8Array(await answer.arrayBuffer()) }
}

describe('a letter is a source', () => {
  test('with its publisher, day and signatory it carries a verdict, and everyone can save it from the notice', async () => {
    const saved = await desk.budi.send('/telaah', { ...WHOLE, ...LETTER }, [paper()])
    expect(saved.status).toBe(200)
    expect(saved.text).toContain('Terhitung: KPU RI')
    const [source] = await stored()
    expect(source).toMatchObject({ n: 1, url: '', publisher_id: 'kpu', publisher_class: 'official', file_kind: 'pdf', signatory: 'Ketua KPU RI' })
    const path = `/sumber/${source!.file_hash}`
    expect((await fileAt('budi', URL + path)).status, 'its author sees it').toBe(200)
    expect((await fileAt('rina', URL + path)).status, 'nobody else before it is sent on').toBe(404)

    expect((await desk.budi.post(`${URL}/ajukan`, desk.budi.formFields('/telaah'))).status, 'the file need not be sent again').toBe(200)
    const reading = await desk.rina.get(URL)
    expect(reading.text).toContain('ditandatangani Ketua KPU RI')
    expect((await fileAt('rina', URL + path)).status, 'the second reader judges by it').toBe(200)
    await desk.rina.submit('/baca-kedua', { verdict: 'false' })
    await desk.rina.submit('/baca-kedua', { outcome: 'terbit' })
    const { slug } = await desk.store.read.selectFrom('notice').select('slug').executeTakeFirstOrThrow()
    const notice = await desk.sari.get(`/cek-fakta/${slug}`)
    expect(notice.text).toContain('ditandatangani Ketua KPU RI')
    expect(notice.text).toContain(`SHA-256 ${source!.file_hash}`)
    const file = await fileAt('sari', `/cek-fakta/${slug}${path}`)
    expect(file.bytes).toEqual(PDF)
    expect([file.headers.get('content-type'), file.headers.get('content-disposition'), file.headers.get('x-content-type-options')]).toEqual(['application/pdf', expect.stringMatching(/^attachment;/), 'nosniff'])
    expect(file.headers.get('set-cookie')).toBeNull()
    expect((await fileAt('sari', `/cek-fakta/${slug}/sumber/${'0'.repeat(64)}`)).status).toBe(404)
  })

  test('a screenshot is made safe like any picture', async () => {
    await desk.budi.send('/telaah', { ...LETTER, source_basis: ['statement'] }, [paper(await photo(400, 300), 'layar.jpg')])
    const [source] = await stored()
    const { bytes } = await fileAt('budi', `${URL}/sumber/${source!.file_hash}`)
    expect(source!.file_kind).toBe('jpeg')
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/KAMERA-SARI|GPS/)
  })

  test('a correction takes it over, and a version that leaves it out keeps it readable with the earlier one', async () => {
    await desk.budi.send('/telaah', { ...WHOLE, ...LETTER }, [paper()])
    await desk.budi.post(`${URL}/ajukan`, desk.budi.formFields('/telaah'))
    for (const fields of [{ verdict: 'false' }, { outcome: 'terbit' }] as Fields[]) {
      await desk.rina.get(URL)
      await desk.rina.submit('/baca-kedua', fields)
    }
    await desk.budi.get(URL)
    const draft = await desk.budi.submit('/ralat', { note: 'Kami keliru menulis jamnya.' })
    const [hash] = (await stored()).map((s) => s.file_hash)
    expect(draft.page.querySelector('[name=source_kept]')!.getAttribute('value')).toBe(hash)
    await desk.budi.submit('/telaah', { source_drop: hash!, source_url: ['https://kpu.go.id/a'], source_title: ['A'], source_date: ['2027-06-03'], source_basis: ['record'], source_publisher: [''], source_signatory: [''] })
    expect((await stored()).map((s) => `${s.url}${s.file_hash}`).toSorted()).toEqual([hash, 'https://kpu.go.id/anull'].toSorted())
    expect(onDisk()).toEqual([hash])
  })
})

describe('what cannot be kept is said beside its row, and nothing else is lost', () => {
  test.each<[string, Fields, SentFile[], number, string, RegExp]>([
    ['a web page called PDF', {}, [paper(new Uint8Array(Buffer.from('<html>hai</html>')))], 415, 'source_file-1', /bukan gambar atau PDF/],
    ['a file above 8 MB', {}, [paper(new Uint8Array(8_000_001).fill(37))], 413, 'source_file-1', /Berkas ini terlalu besar \(9 MB\)/],
    ['a broken picture', {}, [paper(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), 'x.jpg')], 422, 'source_file-1', /Berkas ini rusak/],
    ['an address and a file in one row', { source_url: ['https://kpu.go.id/a'] }, [paper()], 422, 'source_file-1', /Pilih salah satu/],
  ])('%s', async (_what, fields, files, status, field, words) => {
    const no = await desk.budi.send('/telaah', { ...WHOLE, ...LETTER, ...fields }, files)
    expect(no.status).toBe(status)
    expect(say(no, field)).toMatch(words)
    expect(no.page.querySelector('#body')!.text).toContain('07.00')
    expect(no.page.querySelector('#source_signatory-1')!.getAttribute('value')).toBe('Ketua KPU RI')
    expect(await stored()).toEqual([])
    expect(onDisk()).toEqual([])
  })

  test('without a registered publisher it may be saved, but not sent on', async () => {
    const no = await desk.budi.send('/telaah', { ...WHOLE, ...LETTER, source_publisher: [''] }, [paper()])
    expect(no.status).toBe(200)
    const sent = await desk.budi.post(`${URL}/ajukan`, desk.budi.formFields('/telaah'))
    expect(sent.status).toBe(422)
    expect(say(sent, 'source_publisher-1')).toBe('Pilih penerbit dari berkas ini.')
    const unknown = await desk.budi.send('/telaah', { ...LETTER, source_publisher: ['KPU Palsu'] }, [])
    expect([unknown.status, say(unknown, 'source_publisher-1')]).toEqual([422, 'Pilih penerbit dari daftar.'])
    const unconfirmed = await desk.budi.send('/telaah', { ...LETTER, source_publisher: ['BMKG'] }, [])
    expect(unconfirmed.status, 'unfinished work is saved').toBe(200)
    expect(unconfirmed.text).toContain('belum dikonfirmasi admin')
    expect(unconfirmed.page.querySelector('#source_publisher-1 option[selected]')?.getAttribute('value')).toBe('BMKG')
    const early = await desk.budi.post(`${URL}/ajukan`, desk.budi.formFields('/telaah'))
    expect([early.status, say(early, 'source_url-1')]).toEqual([422, expect.stringContaining('tidak ada sumber dari penerbit resmi')])
  })

  test('a form cannot name the file of another draft, or a reporter’s picture', async () => {
    await desk.sari.get('/lapor')
    await desk.sari.send('/lapor', { text: 'rahasia' }, [{ field: 'media', name: 'a.png', bytes: await screenshot('png') }])
    const [picture] = onDisk()
    await desk.budi.get(URL)
    await desk.budi.submit('/telaah', { ...LETTER, source_kept: [picture!] })
    expect((await stored()).map((s) => s.file_hash)).toEqual([null])
    expect((await fileAt('budi', `${URL}/sumber/${picture}`)).status).toBe(404)
  })

  test('asking for one more row keeps the words and says that the file has to be chosen again', async () => {
    const more = await desk.budi.send('/telaah', { ...WHOLE, ...LETTER, more: '1' }, [paper()])
    expect(more.text).toContain('Pilih lagi berkasnya sebelum menyimpan')
    expect(more.page.querySelector('#source_signatory-1')!.getAttribute('value')).toBe('Ketua KPU RI')
    expect(onDisk()).toEqual([])
  })

  test('a draft that loses the race loses its file from the disk too, and keeps its words', async () => {
    const old = desk.budi.formFields('/telaah')
    await desk.budi.submit('/telaah', { headline: 'Dari jendela pertama' })
    const lost = await desk.budi.send('/telaah', { ...old, ...LETTER, headline: 'Dari jendela kedua' }, [paper()])
    expect(lost.status).toBe(409)
    expect(lost.page.querySelector('#headline')!.getAttribute('value')).toBe('Dari jendela kedua')
    expect(onDisk()).toEqual([])
  })
})

test('rows and files stay in step, also where a program sends one file for the second of two sources', async () => {
  const two = { source_url: ['https://kpu.go.id/a', ''], source_title: ['A', 'Surat'], source_date: ['2027-06-03', '2027-06-03'], source_basis: ['record', 'record'], source_publisher: ['', 'KPU RI'], source_signatory: ['', 'Ketua'] }
  await desk.budi.send('/telaah', two, [paper()])
  expect((await stored()).map((s) => [s.url, s.file_kind, s.publisher_id, s.signatory])).toEqual([['https://kpu.go.id/a', null, 'kpu', null], ['', 'pdf', 'kpu', 'Ketua']])
  const empty = new Uint8Array()
  await desk.budi.get(URL)
  await desk.budi.send('/telaah', { ...two, source_url: ['https://kpu.go.id/a', ''], source_kept: ['', ''] }, [paper(empty), paper(await screenshot('png'), 'layar.png')])
  expect((await stored()).map((s) => s.file_kind)).toEqual([null, 'jpeg'])
  expect(onDisk(), 'the replaced PDF is gone').toHaveLength(1)
})
