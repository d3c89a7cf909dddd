import { expect } from 'vitest'
import type { Browser } from 'playwright-core'
import { Hand, REACH, type Look } from './hand.ts'

/** Told after each step: which page stands there, and whose. */
export type Witness = (step: string, hand: Hand) => Promise<void>

export type Cast = { dewi: Hand; budi: Hand; ayu: Hand; rina: Hand; sari: Hand }

const PASSWORD = 'pasir putih sangkulirang'
export const KABAR = 'INFO PENTING!! TPS di kecamatan kita tutup jam 11 siang krn panas. Datang pagi2 ya, jgn sampai hangus suaranya. Sebarkan!'
const SOURCE = 'https://kpu.go.id/pengumuman/waktu-pemungutan-suara'

/**
 * The main job from an empty database: set up, report, triage, assess, read twice,
 * publish, read the notice. The same with JavaScript and without, on both runtimes.
 *
 * @param code the one-time code that the server printed
 * @param village where Sari saw it: a code of the region that the server was started for
 */
export async function mainJob(browser: Browser, url: string, code: string, look: Look, { seen = async () => {}, village = '64.08.04.2001' }: { seen?: Witness; village?: string } = {}): Promise<void> {
  const cast = await gather(browser, url, look)
  try {
    await setUp(cast, code, seen)
    await report(cast, village, seen)
    await triage(cast, seen)
    await assess(cast, seen)
    await readTwice(cast, seen)
    await everyoneReads(cast, seen)
    for (const { furthest } of Object.values(cast)) expect(furthest.reached, `${furthest.step}: the main control is too far down`).toBeLessThanOrEqual(REACH)
  } finally {
    for (const hand of Object.values(cast)) await hand.end()
  }
}

async function gather(browser: Browser, url: string, look: Look): Promise<Cast> {
  const [dewi, budi, ayu, rina, sari] = await Promise.all(['dewi', 'budi', 'ayu', 'rina', 'sari'].map(() => Hand.at(browser, url, look)))
  return { dewi: dewi!, budi: budi!, ayu: ayu!, rina: rina!, sari: sari! }
}

async function setUp({ dewi, budi, ayu, rina }: Cast, code: string, seen: Witness): Promise<void> {
  await dewi.open('/siapkan')
  await seen('set-up', dewi)
  await dewi.send('/siapkan', { code, email: 'dewi@desk.test', name: 'Dewi', password: PASSWORD })
  for (const [email, name, role] of [['budi@desk.test', 'Budi', 'moderator'], ['ayu@desk.test', 'Ayu', 'moderator'], ['rina@kampus.test', 'Rina', 'reader']]) {
    await dewi.open('/admin/akun')
    await dewi.send('/admin/akun', { email: email!, name: name!, role: role!, password: PASSWORD })
    expect(await dewi.text()).toContain(name)
  }
  await seen('accounts', dewi)
  for (const [hand, email] of [[budi, 'budi@desk.test'], [ayu, 'ayu@desk.test'], [rina, 'rina@kampus.test']] as const) {
    await hand.open('/masuk')
    await hand.send('/masuk', { email, password: PASSWORD })
  }
  expect(budi.path()).toBe('/meja')
  expect(rina.path()).toBe('/baca')
}

let ticket = { number: '', secret: '' }

async function report({ sari }: Cast, area: string, seen: Witness): Promise<void> {
  await sari.open('/')
  await seen('front', sari)
  await sari.send('/cek', { q: KABAR })
  expect(await sari.text()).toContain('Belum dicek bukan berarti benar')
  await seen('check-none', sari)
  await sari.send('/lapor')
  expect(await sari.page.locator('textarea[name=text]').inputValue()).toBe(KABAR)
  await seen('report', sari)
  await sari.send('/lapor', { seen_where: 'whatsapp_group', seen_at: 'today', area })
  ticket = {
    number: (await sari.page.locator('[data-number]').first().getAttribute('data-number'))!,
    secret: (await sari.page.locator('[data-secret]').first().getAttribute('data-secret'))!,
  }
  expect(ticket.number).toMatch(/^\d{5,}$/)
  expect(ticket.secret).toMatch(/^([a-z]{5}-){3}[a-z]{5}$/)
  expect(sari.page.url()).not.toContain(ticket.secret.slice(0, 5))
  await seen('ticket-new', sari)
  await sari.send('/tiket/tersimpan')
  await seen('ticket', sari)
  await sari.send('/tiket/tutup')
  await sari.open('/tiket')
  await sari.send('/tiket', { number: ticket.number, secret: ticket.secret.replaceAll('-', ' ').toUpperCase() })
  expect(await sari.text()).toContain(ticket.number)
}

async function triage({ budi, sari }: Cast, seen: Witness): Promise<void> {
  await budi.open('/meja')
  await seen('queue', budi)
  await budi.page.locator(`a[href$="/meja/laporan/${ticket.number}"]`).first().click()
  await seen('desk-report', budi)
  await budi.send('/tanya', { text: 'Apakah pesan itu menyebut nama kecamatannya?' })
  await sari.open('/tiket')
  expect(await sari.text()).toContain('menyebut nama kecamatannya')
  await sari.send('/tiket/pesan', { text: 'Tidak, hanya "kecamatan kita".' })
  await seen('ticket-messages', sari)
  await budi.open(`/meja/laporan/${ticket.number}`)
  expect(await budi.text()).toContain('hanya "kecamatan kita"')
  await budi.send('/jadikan-klaim', { title: 'TPS tutup pukul 11.00 karena panas', subject: 'voting_procedure', harm: 'voting' })
  expect(budi.path()).toMatch(/^\/meja\/klaim\/\w+$/)
}

const DRAFT = {
  verdict: 'false',
  kind: 'fabricated',
  headline: 'TPS tutup pukul 13.00, bukan pukul 11.00',
  claim_text: 'TPS di kecamatan kita tutup jam 11 siang karena panas',
  body: 'Pemungutan suara berlangsung **pukul 07.00–13.00 WITA** di semua TPS. Pemilih yang sudah tercatat hadir sebelum pukul 13.00 tetap dilayani.',
  best_before: '2031-12-31T13:00',
  direction: 'neither',
}

async function assess({ budi }: Cast, seen: Witness): Promise<void> {
  const take = budi.page.locator('form[action$="/ambil"]')
  if ((await take.count()) > 0) await budi.send('/ambil')
  await seen('claim', budi)
  await budi.send('/telaah', DRAFT, /Kirim ke baca kedua/)
  expect(await budi.text(), 'without a source it is refused, with the text kept').toContain('sumber')
  expect(await budi.page.locator('[name=headline]').inputValue()).toBe(DRAFT.headline)
  await seen('claim-refused', budi)
  await budi.send('/telaah', { ...DRAFT, source_url: SOURCE, source_title: 'Pengumuman waktu pemungutan suara', source_date: '2026-06-03', source_basis: 'record' }, /Kirim ke baca kedua/)
  await seen('claim-submitted', budi)
  expect(await budi.page.locator('form[action$="/baca-kedua"]').count(), 'no author reads').toBe(0)
}

async function readTwice({ rina, ayu }: Cast, seen: Witness): Promise<void> {
  await rina.open('/baca')
  await seen('reading-list', rina)
  await rina.page.locator('a[href*="/meja/klaim/"]').first().click()
  expect(await rina.text()).not.toContain(DRAFT.headline)
  await seen('reading-blind', rina)
  await rina.send('/baca-kedua', { verdict: 'false' })
  expect(await rina.text()).toContain(DRAFT.headline)
  await seen('reading-open', rina)
  await rina.send('/baca-kedua', { outcome: 'terbit' })
  await seen('reading-done', rina)
  await ayu.open('/meja')
}

async function everyoneReads({ sari, budi }: Cast, seen: Witness): Promise<void> {
  await sari.open('/cek-fakta')
  await seen('notices', sari)
  await sari.page.getByRole('link', { name: new RegExp(DRAFT.headline.slice(0, 20)) }).first().click()
  expect(sari.path()).toMatch(/^\/cek-fakta\/[\w-]+$/)
  const text = await sari.text()
  for (const words of ['Salah', DRAFT.headline, DRAFT.claim_text, 'Pengumuman waktu pemungutan suara']) expect(text).toContain(words)
  const data = JSON.parse((await sari.page.locator('script[type="application/ld+json"]').textContent())!) as { '@type': string; reviewRating: { ratingValue: number } }
  expect([data['@type'], data.reviewRating.ratingValue]).toEqual(['ClaimReview', 1])
  await seen('notice', sari)
  const number = /\b\d{4,}-\d\b/.exec(text)![0]
  await sari.open(`/k/${number}`)
  expect(await sari.text()).toContain('Asli')
  await seen('number', sari)
  await sari.open('/')
  await sari.send('/cek', { q: 'benarkah TPS tutup jam 11 karena panas' })
  expect(await sari.text()).toContain(DRAFT.headline)
  await seen('check-maybe', sari)
  await sari.open('/tiket')
  expect(await sari.text()).toContain(DRAFT.headline)
  await seen('ticket-published', sari)
  await budi.open('/meja')
  await seen('queue-empty', budi)
}
