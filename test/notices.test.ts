import { expect, test } from 'vitest'
import { aDesk, type Desk } from './support/cast.ts'
import { FAKTA, KABAR, publishedNotice } from './support/notices.ts'

const jsonLd = (desk: Desk) => JSON.parse(desk.sari.last!.page.querySelector('script[type="application/ld+json"]')!.innerHTML)
const NBSP = /\u00a0/g

test('Sari reads a notice: the verdict sticks to the kabar, the fact stands below', async () => {
  const desk = await aDesk()
  const { slug, number } = await publishedNotice(desk, { id: 'c1', reports: ['64.08.04.2001'] })
  const { page, text } = await desk.sari.get(`/cek-fakta/${slug}`)
  const band = page.querySelector('.band')!
  for (const said of [KABAR, 'Salah', 'Konten palsu', 'per 8']) expect(band.text.replace(NBSP, ' ')).toContain(said)
  expect(band.text).not.toContain(FAKTA)
  expect(page.querySelector('h1')!.text.replace(NBSP, ' ')).toBe(FAKTA)
  for (const said of ['Berlaku sampai 12 Juni, 13.00 WITA', 'Sumber resmi', 'KPU Kutai Timur', 'terbit 3 Juni', 'Sangatta Utara', 'sejak 8 Juni', number, 'Dicek dua orang', 'versi 1']) expect(text.replace(NBSP, ' ')).toContain(said)
  expect(page.querySelector('title')!.text).toContain(`Salah: “${KABAR}”`)
  expect(page.querySelector('.fact-text strong')!.text).toBe('pukul 07.00–13.00 WITA')
  expect(page.querySelector('main')!.text).not.toMatch(/Kata-kata pelapor|1 laporan/)
})

test('a count is told from ten reports on', async () => {
  const desk = await aDesk()
  const { slug } = await publishedNotice(desk, { id: 'c1', reports: Array.from({ length: 10 }, () => '64.08.04.2001') })
  expect((await desk.sari.get(`/cek-fakta/${slug}`)).text).toContain('10 laporan')
})

test('the WhatsApp link carries verdict, kabar, fact, source, number and address', async () => {
  const desk = await aDesk()
  const { slug, number } = await publishedNotice(desk, { id: 'c1' })
  const { page } = await desk.sari.get(`/cek-fakta/${slug}`)
  const link = new URL(page.querySelector('a[href^="https://wa.me/"]')!.getAttribute('href')!)
  expect(link.searchParams.get('text')!.replace(NBSP, ' ')).toBe(
    `*Salah:* “${KABAR}”\n*Faktanya:* ${FAKTA}.\nPer 8 Juni, berlaku sampai 12 Juni, 13.00 WITA.\nSumber: KPU Kutai Timur, 3 Juni. Nomor ${number}\nhttp://tangkal.test/cek-fakta/${slug}`,
  )
})

test.each([['false', 1], ['misleading', 2], ['partly_true', 3], ['true', 5], ['unproven', null], ['not_a_claim', null]] as const)('ClaimReview of %s is rated %s', async (verdict, rating) => {
  const desk = await aDesk()
  const claimText = `Katanya ${'panitia pemilihan '.repeat(8)}tutup </script><script>alert(1)</script>`
  const { slug } = await publishedNotice(desk, { id: 'c1', verdict, claimText })
  const { html } = await desk.sari.get(`/cek-fakta/${slug}`)
  expect(html).not.toContain('<script>alert')
  const data = jsonLd(desk)
  expect(data.claimReviewed.length).toBeLessThanOrEqual(75)
  expect(data.itemReviewed.name).toBe(claimText)
  expect(data.url).toBe(`http://tangkal.test/cek-fakta/${slug}`)
  expect(data.author).toEqual({ '@type': 'Organization', name: 'Diskominfo Kutai Timur', url: 'http://tangkal.test' })
  expect(data.reviewRating.ratingValue ?? null).toBe(rating)
  expect(data.reviewRating.bestRating ?? null).toBe(rating === null ? null : 5)
})

test('what is shared of the page fits, and says where it lives in both languages', async () => {
  const desk = await aDesk()
  const { slug } = await publishedNotice(desk, { id: 'c1', headline: 'Pemungutan suara di seluruh Kutai Timur tetap berlangsung sampai pukul 13.00 WITA' })
  const { page } = await desk.sari.get(`/en/cek-fakta/${slug}`)
  const meta = (name: string) => page.querySelector(`meta[property="og:${name}"]`)!.getAttribute('content')!
  expect(meta('description').length).toBeLessThanOrEqual(80)
  expect(meta('type')).toBe('article')
  expect(meta('url')).toBe(`http://tangkal.test/en/cek-fakta/${slug}`)
  expect(page.querySelector('link[rel=canonical]')!.getAttribute('href')).toBe(meta('url'))
  expect(page.querySelectorAll('link[hreflang]').map((l) => l.getAttribute('href'))).toEqual([`/cek-fakta/${slug}`, `/en/cek-fakta/${slug}`])
  expect(page.querySelector('title')!.text).toContain('False: “')
  expect(page.querySelector('h1')!.getAttribute('lang')).toBe('id')
})

test('once its time is over a notice says so by itself, and no cache keeps it beyond', async () => {
  const desk = await aDesk()
  const { sari, now } = desk
  const { slug } = await publishedNotice(desk, { id: 'c1' })
  const path = `/cek-fakta/${slug}`
  expect((await sari.get(path)).text).not.toContain('Perlu dicek ulang')
  now.set('2027-06-12T04:59:30.000Z')
  expect((await sari.get(path)).headers.get('cache-control')).toBe('public, max-age=0, s-maxage=30, must-revalidate')
  now.set('2027-06-12T05:00:00.000Z')
  const due = await sari.get(path)
  expect(due.text.replace(NBSP, ' ')).toContain('Perlu dicek ulang: masa berlakunya habis 12 Juni.')
  expect(due.headers.get('cache-control')).toContain('s-maxage=60')
  expect((await sari.get('/cek-fakta')).text).toContain('perlu dicek ulang')
})

test('public pages are kept until something is published; no cookie, no nonce, a 304 for who has it', async () => {
  const desk = await aDesk()
  const { sari, app } = desk
  await publishedNotice(desk, { id: 'c1' })
  for (const path of ['/', '/cek-fakta', '/k']) {
    const first = await sari.get(path)
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=60, must-revalidate')
    expect(first.headers.getSetCookie()).toEqual([])
    const etag = first.headers.get('etag')!
    expect(etag).toMatch(/^"[\w-]+"$/)
    const again = await app.request(`http://tangkal.test${path}`, { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  }
  await publishedNotice(desk, { id: 'c2', headline: 'Undangan memilih tidak dibagikan lewat tautan' })
  expect((await sari.get('/')).text).toContain('Undangan memilih')
})

test('versions stay readable, and an old one says that it is old', async () => {
  const desk = await aDesk()
  const { slug } = await publishedNotice(desk, { id: 'c1' })
  const { store, sari } = desk
  const v1 = await sari.get(`/cek-fakta/${slug}/versi/1`)
  expect(v1.status).toBe(200)
  expect(v1.page.querySelector('meta[name=robots]')!.getAttribute('content')).toBe('noindex')
  expect(v1.page.querySelector('script[type="application/ld+json"]')).toBeNull()
  expect(v1.text).not.toContain('Ini versi lama')
  await store.read.updateTable('notice').set({ version: 2 }).execute() // as if a correction had come
  expect((await sari.get(`/cek-fakta/${slug}/versi/1`)).text).toContain('Ini versi lama')
  for (const wrong of ['2', '0', 'x', '99999999']) expect((await sari.get(`/cek-fakta/${slug}/versi/${wrong}`)).status).toBe(404)
  expect((await sari.get('/cek-fakta/tidak-ada-10019')).status).toBe(404)
})

test('the list filters by verdict, kecamatan and words, and passes over what means nothing', async () => {
  const desk = await aDesk()
  const { sari } = desk
  await publishedNotice(desk, { id: 'c1', reports: ['64.08.04.2001'] })
  const { number } = await publishedNotice(desk, { id: 'c2', verdict: 'true', claimText: 'TPS 007 dipindah', headline: 'TPS 007 pindah ke balai desa', reports: ['64.08.06.2001'] })
  const titles = async (query: string) => {
    await sari.get(`/cek-fakta${query}`)
    return sari.last!.page.querySelectorAll('.notice h2').map((h) => h.text)
  }
  expect(await titles('')).toEqual(expect.arrayContaining([FAKTA, 'TPS 007 pindah ke balai desa']))
  expect(await titles('?verdict=true')).toEqual(['TPS 007 pindah ke balai desa'])
  expect(await titles('?area=64.08.04')).toEqual([FAKTA])
  expect(await titles('?q=balai')).toEqual(['TPS 007 pindah ke balai desa'])
  expect(await titles(`?q=${number}`)).toEqual(['TPS 007 pindah ke balai desa'])
  expect((await titles('?verdict=hoax&area=xx&cursor=%00&q=')).length).toBe(2)
  for (const q of ['"', 'NEAR(a b)', '* OR', ')', '\u{1f600}', 'claim_text:x']) expect((await sari.get(`/cek-fakta?q=${encodeURIComponent(q)}`)).status).toBe(200)
  expect((await sari.get('/cek-fakta?q=tidakada')).text).toContain('Tidak ada cek fakta yang cocok.')
  const long = await sari.get(`/cek-fakta?q=${'x'.repeat(201)}`)
  expect([long.status, long.page.querySelector('#q')!.getAttribute('value')!.length]).toEqual([422, 201])
})

test('twenty a page, and "older" leads on without a gap', async () => {
  const desk = await aDesk()
  const { sari, now } = desk
  for (let n = 0; n < 23; n++) {
    if (n % 3 === 0) now.pass(1) // several share an instant
    await publishedNotice(desk, { id: `c${n}`, headline: `Fakta nomor ${n}` })
  }
  const first = await sari.get('/en/cek-fakta?verdict=false')
  const older = first.page.querySelector('a[rel=next]')!.getAttribute('href')!.replaceAll('&amp;', '&')
  expect(older).toMatch(/^\/en\/cek-fakta\?verdict=false&cursor=/)
  const seen = first.page.querySelectorAll('.notice h2').map((h) => h.text)
  const rest = (await sari.get(older)).page.querySelectorAll('.notice h2').map((h) => h.text)
  expect([seen.length, rest.length, new Set([...seen, ...rest]).size]).toEqual([20, 3, 23])
  expect(sari.last!.page.querySelector('a[rel=next]')).toBeNull()
})

test('a number is looked up as it is typed or heard', async () => {
  const desk = await aDesk()
  const { sari, now } = desk
  const { number } = await publishedNotice(desk, { id: 'c1' })
  expect((await sari.get('/k')).page.querySelector('h1')!.text).toBe('Cek fakta ini asli?')
  const real = await sari.get('/k?number=no.+1001+9')
  expect(real.url).toBe(`http://tangkal.test/k/${number}`)
  expect(real.page.querySelector('h1')!.text).toBe('Asli, masih berlaku')
  expect(real.page.querySelector('.band')!.text).toContain(KABAR)
  now.set('2027-07-01T00:00:00.000Z')
  expect((await sari.get(`/en/k/${number}`)).page.querySelector('h1')!.text).toBe('Real, but recheck due')
  for (const wrong of ['1001-8', '1002-4', '999']) {
    const no = await sari.get(`/k?number=${wrong}`)
    expect([no.status, no.page.querySelector('h1')!.text]).toEqual([404, 'Nomor ini tidak ada. Jangan dipercaya.'])
  }
  expect((await sari.get('/k?number=abc')).status).toBe(422)
})
