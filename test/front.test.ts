import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { aDesk } from './support/cast.ts'
import { FAKTA, publishedNotice } from './support/notices.ts'

test('the box comes first, then the way to report; nothing yet says what to do', async () => {
  const { sari } = await aDesk()
  const { page, text } = await sari.get('/')
  expect(page.querySelector('.hero h1')!.text).toBe('Ragu dengan kabar pemilu?')
  const form = page.querySelector('.hero form')!
  expect([form.getAttribute('action'), form.getAttribute('method'), form.querySelector('input[name=csrf]')]).toEqual(['/cek', 'post', null])
  expect(page.querySelector('.hero a')!.getAttribute('href')).toBe('/lapor')
  expect(text).toContain('Belum ada cek fakta di wilayah ini.')
  expect((await sari.get('/en')).text).toContain('Unsure about election news?')
})

test('the latest four stand there, newest first', async () => {
  const desk = await aDesk()
  for (let n = 0; n < 5; n++) {
    desk.now.pass(1)
    await publishedNotice(desk, { id: `c${n}`, headline: `Fakta ${n}` })
  }
  const { page } = await desk.sari.get('/')
  expect(page.querySelectorAll('.notice h3').map((h) => h.text)).toEqual(['Fakta 4', 'Fakta 3', 'Fakta 2', 'Fakta 1'])
})

test('a first visit stays within 14 kB, style and script included', async () => {
  const desk = await aDesk()
  const body = `${'Pemungutan suara berlangsung pukul 07.00–13.00 WITA di semua TPS, dan yang sudah antre tetap dilayani. '.repeat(11)}`.slice(0, 1200)
  let slug = ''
  for (let n = 0; n < 4; n++) ({ slug } = await publishedNotice(desk, { id: `c${n}`, headline: `${FAKTA} (${n})`, body, reports: ['64.08.04'] }))
  const files = ['static/tangkal.css', 'static/tangkal.js'].map((file) => gzipSync(readFileSync(file)).length)
  for (const path of ['/', `/cek-fakta/${slug}`]) {
    const page = gzipSync((await desk.sari.get(path)).html).length
    expect(page + files.reduce((a, b) => a + b), path).toBeLessThan(14_000)
  }
})
