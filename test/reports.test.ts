import { describe, expect, test } from 'vitest'
import { testApp, type TestApp } from './support/app.ts'
import { Visitor, type Fields } from './support/visitor.ts'

const KABAR = 'TPS di kecamatan kita tutup jam 11 siang krn panas. Sebarkan!'

const rows = ({ store }: TestApp) => store.read.selectFrom('report').selectAll().orderBy('received_at').execute()
const shown = (visitor: Visitor) => ({
  number: visitor.last!.page.querySelector('[data-number]')?.getAttribute('data-number'),
  secret: visitor.last!.page.querySelector('[data-secret]')?.getAttribute('data-secret'),
})

async function atTheForm(lang: 'id' | 'en' = 'id'): Promise<{ base: TestApp; sari: Visitor }> {
  const base = testApp()
  const sari = new Visitor(base)
  await sari.get(lang === 'en' ? '/en/lapor' : '/lapor')
  return { base, sari }
}

describe('Sari reports', () => {
  test('a forward, in words alone, and gets a number and four secret words', async () => {
    const { base, sari } = await atTheForm()
    expect(sari.last!.text).toContain('Cukup isi salah satu')
    const page = await sari.submit('/lapor', { text: KABAR })
    expect(page.status).toBe(200)
    expect(new URL(page.url).pathname).toBe('/tiket')
    expect(page.text).toContain('Terima kasih. Laporan Anda sudah kami simpan.')
    const { number, secret } = shown(sari)
    expect(number).toMatch(/^\d{6}$/)
    expect(secret).toMatch(/^([a-z]{5}-){3}[a-z]{5}$/)
    expect(page.page.querySelectorAll('.secret li').map((li) => li.text)).toEqual(secret!.split('-'))
    expect(page.text).toContain('paling lambat besok, 09.40 WITA'.replace(' WITA', '\u00a0WITA').replace(/\s/g, ' '))
    expect(page.headers.get('cache-control')).toContain('no-store')
    const [row] = await rows(base)
    expect(row).toMatchObject({ number: Number(number), text: KABAR, url: null, state: 'received', channel: 'web', lang: 'id', entered_by: null, contact: null })
    expect(JSON.stringify(row)).not.toContain(secret!.slice(0, 11))
  })

  test('with everything the form asks, and the contact is kept under lock', async () => {
    const { base, sari } = await atTheForm('en')
    await sari.submit('/lapor', { text: KABAR, url: 'https://contoh.test/a?b=1', seen_where: 'facebook', seen_at: 'yesterday', area: '64.08.04.2001', why: 'Jamnya aneh', contact: '0812 0000 0000', consent: '1' })
    expect(sari.last!.text).toContain('Thank you. Your report is saved.')
    const [row] = await rows(base)
    expect(row).toMatchObject({ url: 'https://contoh.test/a?b=1', seen_where: 'facebook', seen_at: 'yesterday', area: '64.08.04.2001', why: 'Jamnya aneh', lang: 'en' })
    expect(row!.contact).not.toContain('0812')
    expect(base.deps.keys.open('contact', row!.contact!)).toBe('0812 0000 0000')
  })

  test.each<[string, Fields, string]>([
    ['a link alone', { url: 'http://contoh.test' }, 'url'],
    ['an emoji alone', { text: '😡' }, 'text'],
    ['right-to-left text', { text: '\u202eمرحبا' }, 'text'],
    ['a day', { text: 'x', seen_at: '2027-06-08' }, 'seen_at'],
    ['a minute ago', { text: 'x', seen_at: '2027-06-08T14:39' }, 'seen_at'],
    ['a kecamatan', { text: 'x', area: '64.08.04' }, 'area'],
    ['consent without contact', { text: 'x', consent: '1' }, 'text'],
    ['10,000 characters', { text: 'é'.repeat(10_000) }, 'text'],
    ['fields we do not know', { text: 'x', phone: '1', 'text[]': 'y' }, 'text'],
  ])('%s is taken', async (_what, fields, column) => {
    const { base, sari } = await atTheForm()
    await sari.submit('/lapor', fields)
    const [row] = await rows(base)
    expect(row![column as 'text']).toBe(fields[column])
  })

  test.each<[string, Fields, string, string]>([
    ['nothing', {}, 'text', 'Isi pesan, tautan, atau gambar. Cukup salah satu.'],
    ['white space alone', { text: ' \n\t ', url: ' ' }, 'text', 'Isi pesan, tautan, atau gambar. Cukup salah satu.'],
    ['10,412 characters', { text: 'a'.repeat(10_412) }, 'text', 'Terlalu panjang: 10.412 huruf. Paling banyak 10.000.'],
    ['a link without a scheme', { url: 'contoh.test/berita' }, 'url', 'Tautan ini tidak bisa dibaca. Awali dengan https://'],
    ['a script for a link', { url: 'javascript:alert(1)' }, 'url', 'Tautan ini tidak bisa dibaca. Awali dengan https://'],
    ['a link of 2,001 characters', { url: `https://contoh.test/${'a'.repeat(1981)}` }, 'url', 'Terlalu panjang: 2.001 huruf. Paling banyak 2.000.'],
    ['a place we do not know', { text: 'x', seen_where: 'mars' }, 'seen_where', 'Pilih salah satu tempat.'],
    ['tomorrow', { text: 'x', seen_at: '2027-06-09' }, 'seen_at', 'Tanggal ini belum terjadi.'],
    ['a minute from now', { text: 'x', seen_at: '2027-06-08T14:41' }, 'seen_at', 'Tanggal ini belum terjadi.'],
    ['30 February', { text: 'x', seen_at: '2027-02-30' }, 'seen_at', 'Waktu ini tidak bisa dibaca. Pilih salah satu.'],
    ['a village elsewhere', { text: 'x', area: '32.01.01.2001' }, 'area', 'Pilih desa dari daftar.'],
    ['2,001 characters of doubt', { text: 'x', why: 'a'.repeat(2001) }, 'why', 'Terlalu panjang: 2.001 huruf. Paling banyak 2.000.'],
    ['a contact of 201 characters', { text: 'x', contact: 'a'.repeat(201), consent: '1' }, 'contact', 'Terlalu panjang: 201 huruf. Paling banyak 200.'],
    ['a contact without consent', { text: 'x', contact: '0812' }, 'consent', 'Centang persetujuan, atau kosongkan kontak.'],
  ])('%s is asked to be mended, and everything typed is kept', async (_what, fields, field, sentence) => {
    const { base, sari } = await atTheForm()
    const nonce = sari.formFields('/lapor')['nonce']
    const page = await sari.submit('/lapor', fields)
    expect(page.status).toBe(422)
    const box = page.page.querySelector('#errors')!
    expect(box.text).toContain(sentence)
    expect(box.text).toContain('Belum terkirim. Ada 1 yang perlu dibetulkan.')
    expect(box.querySelector(`a[href="#${field}"]`), 'the summary leads to the field').toBeTruthy()
    const control = page.page.querySelector(`#${field}`)!
    if (control.tagName !== 'INPUT' || control.getAttribute('type') !== 'radio') expect(control.getAttribute('aria-invalid')).toBe('true')
    const kept = sari.formFields('/lapor')
    expect(kept['nonce']).toBe(nonce)
    for (const [name, value] of Object.entries(fields)) if (String(value).trim() !== '' && !['mars', '32.01.01.2001'].includes(String(value))) expect(kept[name], name).toBe(value)
    expect(await rows(base)).toEqual([])
    if (['url', 'why', 'contact', 'consent'].includes(field)) expect(page.page.querySelector('form details')!.hasAttribute('open')).toBe(true)
  })

  test('that the rest is still there is said only where there is a rest', async () => {
    const { sari } = await atTheForm()
    expect((await sari.submit('/lapor', {})).page.querySelector('#errors')!.text).not.toContain('masih ada')
    expect((await sari.submit('/lapor', { why: 'ragu' })).page.querySelector('#errors')!.text).toContain('Isian Anda yang lain masih ada.')
  })

  test('all faults are told at once, in English too', async () => {
    const { sari } = await atTheForm('en')
    const page = await sari.submit('/lapor', { seen_at: '2030-01-01', area: 'x', contact: '0812' })
    expect(page.text).toContain('Not sent. 4 things need fixing.')
    for (const say of ['Give a message, link or picture. One is enough.', 'This date is still to come.', 'Choose a village from the list.', 'Tick consent, or leave contact empty.']) expect(page.text).toContain(say)
  })

  test('words from the check box come along, and nothing is sent yet', async () => {
    const { base, sari } = await atTheForm()
    const page = await sari.post('/lapor', { csrf: sari.formFields('/lapor')['csrf']!, step: 'isi', text: KABAR })
    expect(page.status).toBe(200)
    expect(page.page.querySelector('#errors')).toBeNull()
    expect(sari.formFields('/lapor')['text']).toBe(KABAR)
    expect(await rows(base)).toEqual([])
    await sari.submit('/lapor')
    expect((await rows(base))[0]!.text).toBe(KABAR)
  })

  test('a form without its token, or with an old one, comes back with its text', async () => {
    const { base, sari } = await atTheForm()
    const page = await sari.submit('/lapor', { csrf: '', text: KABAR })
    expect(page.status).toBe(403)
    expect(page.text).toContain('kirim sekali lagi')
    expect(sari.formFields('/lapor')['text']).toBe(KABAR)
    base.now.pass(25 * 60)
    expect((await sari.submit('/lapor', { text: KABAR })).status).toBe(403)
    await sari.submit('/lapor')
    expect(await rows(base)).toHaveLength(1)
  })

  test('letters that cannot be read are told, and the rest is kept', async () => {
    const { base, sari } = await atTheForm()
    const fields = sari.formFields('/lapor') as Record<string, string>
    const response = await base.app.request('http://tangkal.test/lapor', {
      method: 'POST',
      headers: { host: 'tangkal.test', 'content-type': 'application/x-www-form-urlencoded', cookie: [...sari.cookies].map(([n, v]) => `${n}=${v}`).join('; ') },
      body: `csrf=${encodeURIComponent(fields['csrf']!)}&text=TPS+%ff+tutup`,
    })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('TPS � tutup')
  })

  test('the 61st report within ten minutes from one network waits, with its text', async () => {
    const { base, sari } = await atTheForm()
    for (let n = 0; n < 60; n++) await sari.post('/lapor', { csrf: sari.formFields('/lapor')['csrf']!, seen_at: 'x' })
    const page = await sari.submit('/lapor', { text: KABAR, seen_at: 'today' })
    expect(page.status).toBe(429)
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(sari.formFields('/lapor')['text']).toBe(KABAR)
    base.now.pass(11)
    await sari.submit('/lapor')
    expect(await rows(base)).toHaveLength(1)
  })
})

describe('the same form sent again', () => {
  test('five times at once is one report with one secret', async () => {
    const { base, sari } = await atTheForm()
    const fields = { ...sari.formFields('/lapor'), text: KABAR }
    const others = Array.from({ length: 5 }, () => {
      const visitor = new Visitor(base)
      for (const [name, value] of sari.cookies) visitor.cookies.set(name, value)
      return visitor
    })
    await Promise.all(others.map((visitor) => visitor.post('/lapor', fields)))
    expect(await rows(base)).toHaveLength(1)
    const seen = new Set(others.map((visitor) => JSON.stringify(shown(visitor))))
    expect(seen.size).toBe(1)
    expect([...seen][0]).toContain((await rows(base))[0]!.number)
  })

  test('an hour later is still the same; after a day it is a new one', async () => {
    const { base, sari } = await atTheForm()
    const fields = { ...sari.formFields('/lapor'), text: KABAR }
    await sari.post('/lapor', fields)
    const first = shown(sari)
    base.now.pass(60)
    await sari.post('/lapor', fields)
    expect(shown(sari)).toEqual(first)
    base.now.pass(24 * 60)
    await sari.get('/lapor?')
    await sari.post('/lapor', { ...fields, csrf: sari.formFields('/lapor')['csrf']! })
    expect(shown(sari).number).not.toBe(first.number)
    expect((await rows(base)).map((r) => r.intake_key !== null)).toEqual([false, true])
  })

  test('with other words is another report, and so is one without a nonce', async () => {
    const { base, sari } = await atTheForm()
    const fields = { ...sari.formFields('/lapor'), text: KABAR }
    await sari.post('/lapor', fields)
    await sari.post('/lapor', { ...fields, text: `${KABAR} Ya?` })
    const { nonce: _, ...bare } = fields as Record<string, string>
    await sari.post('/lapor', bare)
    await sari.post('/lapor', bare)
    const found = await rows(base)
    expect(found).toHaveLength(4)
    expect(new Set(found.map((r) => r.secret_mac)).size).toBe(4)
    expect(new Set(found.map((r) => r.sender_mark)).size, 'one sender').toBe(1)
  })
})
