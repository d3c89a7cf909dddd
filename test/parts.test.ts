import { transform } from 'esbuild'
import { readFileSync } from 'node:fs'
import { html } from 'hono/html'
import { parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { verdictWords } from '../src/words/common-words.ts'
import { clockTime, day, dayTime, duration, type Here, hourMinute, span, timeLeft, zoneName } from '../src/words/time.ts'
import type { Html } from '../templates/html.ts'
import { deskPage, href, page, type PageView } from '../templates/layout.ts'
import { answer } from '../templates/parts/answer.ts'
import { holdingBand, inProcessBand, verdictBand, withdrawnBand } from '../templates/parts/band.ts'
import { bubble, cutAt } from '../templates/parts/bubble.ts'
import { button } from '../templates/parts/buttons.ts'
import { checkbox, choices, selectField } from '../templates/parts/choice-fields.ts'
import { errorFor, errorSummary } from '../templates/parts/error-summary.ts'
import { hidden } from '../templates/parts/fields.ts'
import { verdictMark } from '../templates/parts/marks.ts'
import { messages } from '../templates/parts/messages.ts'
import { noticeRow } from '../templates/parts/notice-row.ts'
import { queueTable } from '../templates/parts/queue-table.ts'
import { sparkline } from '../templates/parts/sparkline.ts'
import { stateLine } from '../templates/parts/state-line.ts'
import { textArea, textField } from '../templates/parts/text-fields.ts'
import { timeTag } from '../templates/parts/time.ts'
import { timeline } from '../templates/parts/timeline.ts'

const drawn = async (part: Html) => parse(String(await part))
/** No-break spaces shown as `_`. */
const seen = (text: string) => text.replaceAll('\u00a0', '_')
const EVIL = '<script>alert(1)</script> & "dua"'
const assets = { css: '/static/tangkal.css', deskCss: '/static/desk.css', js: '/static/tangkal.js', desk: '/static/desk.js', htmx: '/static/htmx.js', icon: '/static/icon.svg' }
const view: PageView = { lang: 'id', path: '/lapor', title: 'Laporkan kabar', place: 'lapor', region: 'Kutai Timur', office: 'Diskominfo', assets, body: html`<h1>Laporkan kabar</h1>` }

describe('a public page', () => {
  test('names itself, its language and its landmarks', async () => {
    const p = await drawn(page(view))
    expect(p.querySelector('html')!.getAttribute('lang')).toBe('id')
    expect(p.querySelector('title')!.text).toBe('Laporkan kabar · Tangkal Kutai Timur')
    for (const one of ['header', 'main#isi', 'footer', 'a.skip[href="#isi"]', 'nav[aria-label]']) expect(p.querySelectorAll(one), one).toHaveLength(1)
  })
  test('says which of the four places Sari is in', async () => {
    const p = await drawn(page(view))
    const places = p.querySelectorAll('nav.places a')
    expect(places.map((a) => a.getAttribute('href'))).toEqual(['/', '/lapor', '/tiket', '/cek-fakta'])
    expect(places.filter((a) => a.getAttribute('aria-current')).map((a) => a.text)).toEqual(['Lapor'])
  })
  test('leads to the same page in the other language, with its query', async () => {
    const p = await drawn(page({ ...view, lang: 'en', path: '/cek?q=a&b=c' }))
    const other = p.querySelector('a.language')!
    expect(other.getAttribute('href')).toBe('/cek?q=a&b=c')
    expect([other.getAttribute('lang'), other.text]).toEqual(['id', 'Bahasa Indonesia'])
    expect(p.querySelectorAll('link[rel=alternate][hreflang]').map((l) => l.getAttribute('href'))).toEqual(['/cek?q=a&b=c', '/en/cek?q=a&b=c'])
    expect(p.querySelectorAll('nav.places a').map((a) => a.getAttribute('href'))).toEqual(['/en', '/en/lapor', '/en/tiket', '/en/cek-fakta'])
  })
  test('has no bottom bar where the secret is shown, and is not indexed', async () => {
    const p = await drawn(page({ ...view, bar: false, robots: 'noindex' }))
    expect(p.querySelector('nav.places')).toBeNull()
    expect(p.querySelector('body')!.getAttribute('class')).toBeUndefined()
    expect(p.querySelector('meta[name=robots]')!.getAttribute('content')).toBe('noindex')
  })
  test('has no inline code and no script it was not asked for', async () => {
    const text = String(await page(view))
    expect(text).not.toMatch(/ style=| on[a-z]+=|<style|<script/)
    const p = await drawn(page({ ...view, scripts: ['htmx', 'tangkal'] }))
    expect(p.querySelectorAll('script').map((s) => s.getAttribute('src'))).toEqual([assets.htmx, assets.js])
  })
  test('keeps English addresses apart', () => {
    expect([href('id', '/'), href('en', '/'), href('en', '/lapor')]).toEqual(['/', '/en', '/en/lapor'])
  })
})

test('a desk page knows Budi, lets him leave with his token, and is not indexed', async () => {
  const p = await drawn(deskPage({ lang: 'id', title: 'Antrean', region: 'Kutai Timur', assets, body: html`<h1>Antrean</h1>`, nav: [{ href: '/meja', label: 'Antrean', current: true }], person: 'Budi', home: '/meja', csrf: 'tok' }))
  expect(p.querySelector('a[href="/akun"]')!.text).toBe('Budi')
  expect(p.querySelector('form[action="/keluar"] input[name=csrf]')!.getAttribute('value')).toBe('tok')
  expect(p.querySelector('meta[name=robots]')).not.toBeNull()
  expect(p.querySelector('nav [aria-current=page]')!.text).toBe('Antrean')
})

describe('a verdict sticks to the claim, never to the headline', () => {
  test('the band holds the claim in quotes, the word, the kind and the date', async () => {
    const p = await drawn(verdictBand({ lang: 'id', claim: EVIL, verdict: 'false', kind: 'fabricated', asOf: timeTag('2026-06-10', '10 Juni') }))
    expect(p.querySelector('.claim')!.text).toBe(`“${EVIL}”`)
    expect(p.querySelector('.verdict')!.text).toBe('Salah')
    expect(p.text).toContain('Konten palsu\u00a0· per\u00a010 Juni')
    expect(p.querySelector('[data-verdict=false] svg[aria-hidden=true]')).not.toBeNull()
    expect(p.querySelector('script')).toBeNull()
  })
  test('without a verdict in force there is no ink', async () => {
    for (const band of [holdingBand({ lang: 'id', claim: 'a', until: '18.00 WITA' }), inProcessBand({ lang: 'id', claim: 'a', body: 'Bawaslu' }), withdrawnBand({ lang: 'id', claim: 'a', note: '6 Juni' })]) {
      expect((await drawn(band)).querySelector('[data-verdict]')).toBeNull()
    }
    expect((await drawn(withdrawnBand({ lang: 'id', claim: 'Jadwal', note: '6 Juni' }))).querySelector('s')!.text).toBe('Jadwal')
  })
  test('a row says word and claim before the headline', async () => {
    const p = await drawn(noticeRow({ lang: 'en', level: 2, href: '/en/cek-fakta/x', verdict: 'misleading', claim: 'No card, no vote', headline: 'Other papers do', meta: ['KPU', '9 June'] }))
    expect(p.querySelector('.said-of')!.text).toBe('Misleading: “No card, no vote”')
    expect(p.querySelector('h2 a')!.text).toBe('Other papers do')
    expect(p.querySelector('.meta')!.text).toBe('KPU\u00a0· 9 June')
  })
  test('a withdrawn row has another word and another mark', async () => {
    const p = await drawn(noticeRow({ lang: 'id', level: 3, href: '/x', verdict: 'false', claim: 'a', headline: 'b', meta: [], out: 'withdrawn' }))
    expect(p.querySelector('.said-of')!.text).toBe('Dicabut: “a”')
    expect(p.querySelector('.notice')!.classList.contains('gone')).toBe(true)
  })
  test('an answer gives the fact under its label', async () => {
    const p = await drawn(answer({ lang: 'id', level: 2, claim: 'a', verdict: 'true', headline: 'b', source: 'KPU', similarity: 3 }))
    expect(p.querySelector('.fact')!.text).toBe('Faktanya')
    expect(p.text).toContain('Sangat mirip')
  })
  test('six verdicts have six different marks', () => {
    const names = Object.keys(verdictWords('id')) as (keyof ReturnType<typeof verdictWords>)[]
    expect(new Set(names.map((n) => String(verdictMark(n)))).size).toBe(6)
  })
})

describe('a field', () => {
  test('ties label, hint and error to its control, and keeps what was typed', async () => {
    const p = await drawn(textField({ name: 'url', label: 'Tautan', hint: 'Awali dengan https://', error: 'Tidak bisa dibaca.', value: EVIL }))
    const input = p.querySelector('input')!
    expect(p.querySelector('label')!.getAttribute('for')).toBe('url')
    expect(input.getAttribute('aria-describedby')).toBe('url-hint url-error')
    expect(input.getAttribute('aria-invalid')).toBe('true')
    expect(input.getAttribute('value')).toBe(EVIL)
    expect(p.querySelector('#url-error')!.text).toContain('Tidak bisa dibaca.')
  })
  test('without an error claims none', async () => {
    expect((await drawn(textField({ name: 'q', label: 'Cari' }))).querySelector('[aria-invalid], [aria-describedby]')).toBeNull()
  })
  test('never draws a password again', async () => {
    expect(String(await textField({ name: 'password', type: 'password', label: 'Kata sandi', value: 'rahasia' }))).not.toContain('rahasia')
  })
  test('a text box keeps its first empty line and cuts nothing', async () => {
    const text = String(await textArea({ name: 'text', label: 'Isi', value: '\nhalo' }))
    expect(text).toContain('>\n\nhalo</textarea>')
    expect(text).not.toContain('maxlength')
  })
  test('choices keep the chosen one; an error link lands on the first', async () => {
    const p = await drawn(choices({ name: 'verdict', label: 'Putusan', value: 'true', error: 'Pilih putusan.', options: [{ value: 'false', label: 'Salah', verdict: 'false' }, { value: 'true', label: 'Benar', verdict: 'true' }] }))
    expect(p.querySelector('[checked]')!.getAttribute('value')).toBe('true')
    expect(p.querySelectorAll('input').map((i) => i.getAttribute('id'))).toEqual(['verdict', 'verdict-true'])
    expect(p.querySelector('fieldset')!.getAttribute('aria-describedby')).toBe('verdict-error')
  })
  test('a picker keeps the village, a tick keeps itself', async () => {
    const p = await drawn(selectField({ name: 'area', label: 'Desa', empty: 'Tidak tahu', value: '2', groups: [{ label: 'Bengalon', options: [{ value: '1', label: 'Sepaso' }, { value: '2', label: 'Tepian' }] }] }))
    expect(p.querySelector('[selected]')!.text).toBe('Tepian')
    expect((await drawn(checkbox({ name: 'consent', label: 'Setuju', checked: true }))).querySelector('input[checked][value="1"]')).not.toBeNull()
  })
  test('hidden values are escaped', async () => {
    expect((await drawn(hidden({ csrf: EVIL }))).querySelector('input')!.getAttribute('value')).toBe(EVIL)
  })
})

test('the error summary counts, links to the fields and says that the rest is kept', async () => {
  const errors = [{ field: 'text', message: 'Isi pesan.' }, { field: null, message: 'Coba lagi.' }]
  const p = await drawn(errorSummary({ lang: 'id', errors }))
  expect(p.querySelector('[role=alert][tabindex="-1"] h2')!.text).toBe('Belum terkirim. Ada 2 yang perlu dibetulkan.')
  expect(p.querySelector('a')!.getAttribute('href')).toBe('#text')
  expect(errorFor(errors, 'text')).toBe('Isi pesan.')
  expect((await drawn(errorSummary({ lang: 'en', errors: [errors[0]!] }))).querySelector('h2')!.text).toBe('Not sent. 1 thing needs fixing.')
})

describe('what people sent', () => {
  test('stands as sent, in its own direction, escaped', async () => {
    const p = await drawn(bubble({ lang: 'id', text: EVIL }))
    expect(p.querySelector('[dir=auto]')!.innerHTML).not.toContain('<script')
    const talk = await drawn(messages([{ side: 'own', who: 'Anda', when: '14.40', text: EVIL }]))
    expect(talk.querySelector('script')).toBeNull()
  })
  test('is folded after about 300 characters, and nothing is lost', async () => {
    const long = 'TPS tutup jam 11 siang. '.repeat(60)
    const [head, rest] = cutAt(long, 300)
    expect(head.length).toBeLessThanOrEqual(300)
    expect(`${head} ${rest}`).toBe(long)
    expect((await drawn(bubble({ lang: 'id', text: long }))).querySelector('details summary .more')!.text).toBe('selengkapnya')
    expect(cutAt('x'.repeat(350), 300)).toEqual(['x'.repeat(350), ''])
  })
  test('no emoji is cut through', () => {
    for (const text of [`${'x'.repeat(299)}${'😡'.repeat(100)}`, '😡'.repeat(400)]) {
      const [head, rest] = cutAt(text, 300)
      expect(head.isWellFormed() && rest.isWellFormed() && head + rest === text).toBe(true)
    }
  })
})

describe('where it stands', () => {
  test('the current step is told apart by more than its disc', async () => {
    const p = await drawn(stateLine([{ state: 'done', title: 'Diterima', note: '14.40' }, { state: 'in_hand', title: 'Sedang diperiksa', current: true }]))
    expect(p.querySelectorAll('[aria-current=step]').map((li) => li.text)).toEqual(['Sedang diperiksa'])
  })
  test('the trail says who did what, why and when', async () => {
    const p = await drawn(timeline([{ who: 'Ayu', did: 'menggabungkan laporan', reason: 'pesan sama', when: '15.05', own: true }]))
    expect(p.querySelector('li.own')!.text).toBe('Ayu menggabungkan laporan: pesan sama\u00a0· 15.05')
  })
  test('a queue row says how late it is in words, and why it stands there', async () => {
    const p = await drawn(queueTable({ lang: 'id', caption: 'Antrean', rows: [{ id: 'k1', href: '/meja/klaim/1', promise: 'lewat 12 mnt', late: true, title: 'Tautan palsu', tags: ['penipuan'], why: 'Janji sudah lewat.', reports: 61, spark: [0, 1, 4], area: 'Bengalon', state: { state: 'waiting', word: 'terbuka' } }] }))
    expect(p.querySelector('td.late')!.text).toBe('lewat 12 mnt')
    expect(p.querySelector('th[scope=row] .meta')!.text).toBe('Janji sudah lewat.')
    expect(p.querySelectorAll('thead th[scope=col]')).toHaveLength(p.querySelectorAll('tbody tr > *').length)
  })
  test('a sparkline draws nothing for nothing', async () => {
    expect(String(await sparkline([0, 0]))).toContain('d=""')
    expect(String(await sparkline([1, 2]))).toContain('M0 18v-9h6v9zM8 18v-18h6v18z')
  })
})

test('a button says which action it is', async () => {
  const p = await drawn(button({ label: 'Terbitkan', name: 'outcome', value: 'terbit', look: 'second' }))
  expect(p.querySelector('button.btn.second[type=submit][name=outcome][value=terbit]')!.text).toBe('Terbitkan')
})

describe('a clock in words', () => {
  const now = new Date('2026-06-10T07:48:00Z') // 15.48 WITA
  const id: Here = { zone: 'Asia/Makassar', lang: 'id', now }
  const en: Here = { ...id, lang: 'en' }
  test.each([
    [clockTime('2026-06-10T09:40:00Z', id), '17.40_WITA'],
    [clockTime('2026-06-10T09:40:00Z', en), '17:40_WITA'],
    [clockTime('2026-06-10T16:05:00Z', { ...id, zone: 'Asia/Jayapura' }), '01.05_WIT'],
    [hourMinute('2026-06-09T16:00:00Z', id), '00.00'],
    [dayTime('2026-06-10T09:40:00Z', id), 'hari ini, 17.40_WITA'],
    [dayTime('2026-06-10T16:10:00Z', id), 'besok, 00.10_WITA'],
    [dayTime('2026-06-09T15:59:00Z', id), 'kemarin, 23.59_WITA'],
    [dayTime('2026-06-12T05:00:00Z', en), '12_June, 13:00_WITA'],
    [day('2026-12-31T16:00:00Z', id), '1_Januari_2027'],
    [day('2026-06-03T00:00:00Z', en), '3_June'],
  ])('%s', (said, meant) => expect(seen(said)).toBe(meant))
  test.each([
    [35, '35_mnt', '35_menit lagi'], [65, '1_j_05_mnt', '1_jam_5_menit lagi'], [112, '1_j_52_mnt', '1_jam_52_menit lagi'],
    [60, '1_j', '1_jam lagi'], [1440 * 2 + 180, '2_hr_3_j', '2_hari_3_jam lagi'], [0.5, '0_mnt', 'kurang dari 1 menit lagi'],
  ])('%s minutes ahead', (minutes, desk, sari) => {
    const at = new Date(now.getTime() + minutes * 60_000)
    expect([seen(span(at, id)), seen(timeLeft(at, id))]).toEqual([desk, sari])
  })
  test('a broken promise is told as late', () => {
    const at = new Date(now.getTime() - 12 * 60_000)
    expect([seen(span(at, id)), seen(span(at, en))]).toEqual(['lewat 12_mnt', '12_min late'])
    expect(seen(duration(-20 * 60_000, 'id'))).toBe('20_menit')
  })
  test('the three zones have their names', () => {
    expect(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'Europe/Paris'].map(zoneName)).toEqual(['WIB', 'WITA', 'WIT', 'Europe/Paris'])
  })
})

describe('the style sheets', () => {
  const read = (name: string) => readFileSync(new URL(`../static/${name}`, import.meta.url), 'utf8')
  const css = read('tangkal.css')
  test.each([['tangkal.css', 20_000], ['desk.css', 6_000]])('%s stays within %d bytes as it is served, and nests nothing', async (name, most) => {
    const { code } = await transform(read(name), { loader: 'css', minify: true, target: ['chrome67', 'safari12', 'firefox63'] })
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(most)
    expect(read(name)).not.toMatch(/&|oklch|color-mix|:has\(|@layer/)
  })
  test('has a colour for every verdict in both themes', () => {
    for (const verdict of Object.keys(verdictWords('id'))) expect(css.match(new RegExp(`\\[data-verdict=${verdict}\\]`, 'g')), verdict).toHaveLength(2)
  })
})
