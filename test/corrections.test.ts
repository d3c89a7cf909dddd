import { describe, expect, test } from 'vitest'
import { endPauses, markRechecks } from '../src/desk/notice-moves.ts'
import { decideNotice, NOTICE_MOVES, standingAt, type NoticeFacts, type NoticeMove } from '../src/notices/notice-rules.ts'
import type { NoticeState } from '../src/notices/notice-tables.ts'
import { seedPublishers } from '../src/sources/seed-publishers.ts'
import { isRefusal } from '../src/store/refusal.ts'
import { aDesk, hasAccount, signedIn, type Desk } from './support/cast.ts'
import { ask } from './support/programs.ts'
import { FAKTA, KABAR, publishedNotice } from './support/notices.ts'
import type { Visitor } from './support/visitor.ts'

const AT = '2027-06-08T06:40:00.000Z'
const LATER = '2027-06-08T12:00:00.000Z'
const STATES: NoticeState[] = ['holding', 'lapsed', 'published', 'recheck_due', 'paused', 'withdrawn']
const aNotice = (state: NoticeState, more: Partial<NoticeFacts> = {}): NoticeFacts => ({ id: 'n', state, best_before: state === 'recheck_due' ? '2027-06-01T00:00:00.000Z' : LATER, paused_until: state === 'paused' ? LATER : null, holding_until: state === 'holding' ? LATER : null, state_note: null, withdrawal_by: null, seq: 4, ...more })

describe('a notice moves only as its table says', () => {
  const cases = (Object.keys(NOTICE_MOVES) as NoticeMove[]).flatMap((move) => STATES.flatMap((state) => (['budi', 'system'] as const).map((who) => ({ move, state, who }))))
  test.each(cases)('$who: $move from $state', ({ move, state, who }) => {
    const rule = NOTICE_MOVES[move]
    const due = rule.by === 'system' ? { ...(state === 'paused' ? { paused_until: AT } : {}), ...(state === 'holding' ? { holding_until: AT } : {}) } : {}
    const step = decideNotice(aNotice(state, { withdrawal_by: move === 'withdraw' ? 'ayu' : null, ...due }), move, who === 'system' ? 'system' : { moderator: who }, AT, 'Kami keliru')
    if ((rule.by === 'system') !== (who === 'system')) return expect(step).toEqual({ refused: 'not_allowed' })
    if (!rule.from.includes(state)) return expect(step).toEqual({ refused: 'wrong_stage' })
    if (isRefusal(step)) throw new Error(`refused: ${step.refused}`)
    expect(step.patch).toMatchObject({ state: rule.to === 'back' ? 'published' : rule.to, seq: 5, changed_at: AT })
    expect(step.activity).toMatchObject({ subject: 'notice', seq: 5, act: move, from: state })
  })

  test('who asked for a withdrawal cannot confirm it, and nobody can confirm what nobody asked', () => {
    expect(decideNotice(aNotice('paused', { withdrawal_by: 'budi' }), 'withdraw', { moderator: 'budi' }, AT, null)).toEqual({ refused: 'second_person' })
    expect(decideNotice(aNotice('paused'), 'withdraw', { moderator: 'ayu' }, AT, null)).toEqual({ refused: 'wrong_stage' })
  })

  test('a pause that has run out counts at once, before any row says so', () => {
    expect(standingAt(aNotice('paused', { paused_until: AT }), AT)).toBe('published')
    expect(standingAt(aNotice('paused', { paused_until: AT, best_before: AT }), AT)).toBe('recheck_due')
    expect(standingAt(aNotice('withdrawn'), LATER)).toBe('withdrawn')
    expect(decideNotice(aNotice('paused', { paused_until: AT, withdrawal_by: 'ayu' }), 'withdraw', { moderator: 'budi' }, AT, null)).toEqual({ refused: 'wrong_stage' })
  })
})

const CLAIM = '/meja/klaim/c1'
const WHY = 'KPU menarik pengumumannya tadi pagi.'

/** A published notice, and where the public meets it. */
async function aPublished(): Promise<Desk & { slug: string; number: string }> {
  const desk = await aDesk()
  return { ...desk, ...(await publishedNotice(desk, { id: 'c1', reports: ['64.08.04.2001'] })) }
}
const sends = async (who: Visitor, form: string, fields: Record<string, string> = {}) => {
  await who.get(CLAIM)
  return who.submit(`/${form}`, fields)
}
const state = async ({ store }: Desk) => (await store.read.selectFrom('notice').select('state').executeTakeFirstOrThrow()).state

/** Every public place that shows a notice. */
async function everywhere({ sari, slug, number }: Desk & { slug: string; number: string }) {
  const places = ['/', '/cek-fakta', `/cek-fakta/${slug}`, `/cek-fakta/${slug}/versi/1`, `/k/${number}`, `/cek?q=${encodeURIComponent(KABAR)}`, `/cek-fakta?q=TPS`, `/en/cek-fakta/${slug}`, `/en/k/${number}`, '/feed.json', '/feed.xml']
  const seen = []
  for (const place of places) seen.push({ place, ...(await sari.get(place)) })
  return seen
}
/** The same places for programs. */
async function everywhereForPrograms(desk: Desk & { slug: string; number: string }) {
  const places = ['/api/v1/notices', `/api/v1/notices/${desk.slug}`, `/api/v1/check?q=${encodeURIComponent(KABAR)}`, `/api/v1/check?q=${desk.number}`, '/api/v1/check?q=TPS%20tutup%20jam%2011']
  const seen = []
  for (const place of places) seen.push({ place, ...(await ask(desk, place)) })
  return seen
}
/** What must not be said of a notice that is out of force. */
const SAYS_IN_FORCE = /"verdict"|"headline"|"body":\{|reviewRating|"claim_review":\{|pukul 13\.00/

/** What says that a verdict holds: its ink, its rating, the button that passes it on. */
const saysInForce = (html: string) => /data-verdict="false"|reviewRating|wa\.me|Asli, masih berlaku|Real, still holds|"verdict": "false"|>Salah: “|CDATA\[Salah: “|yang berlaku|in force/.test(html)

test('Budi pauses at once: no page says any longer that the notice holds, and when it resumes all do again', async () => {
  const desk = await aPublished()
  for (const { place, html } of await everywhere(desk)) expect(saysInForce(html), place).toBe(true)
  for (const { place, text } of await everywhereForPrograms(desk)) expect(text, place).toMatch(SAYS_IN_FORCE)
  expect((await sends(desk.budi, 'jeda', { reason: WHY })).status).toBe(200)
  expect(await state(desk)).toBe('paused')
  for (const { place, html, text } of await everywhere(desk)) {
    expect(saysInForce(html), place).toBe(false)
    expect(text.toLowerCase(), place).toMatch(/sedang dicek ulang|being rechecked/)
  }
  for (const { place, text } of await everywhereForPrograms(desk)) {
    expect(text, place).not.toMatch(SAYS_IN_FORCE)
    expect(text, place).toContain(`"state":"paused","reason":"${WHY}"`)
  }
  expect((await sends(desk.ayu, 'lanjut')).status).toBe(200)
  for (const { place, html } of await everywhere(desk)) expect(saysInForce(html), place).toBe(true)
})

test('a pause ends by itself after twelve hours, on every page at the same moment', async () => {
  const desk = await aPublished()
  await sends(desk.budi, 'jeda', { reason: WHY })
  const held = await desk.sari.get(`/cek-fakta/${desk.slug}`)
  expect(held.text).toContain('Tunggu sebelum meneruskan')
  desk.now.pass(12 * 60)
  expect(saysInForce((await desk.sari.get(`/cek-fakta/${desk.slug}`)).html)).toBe(true)
  expect(await endPauses(desk.store, desk.now.read())).toBe(1)
  expect(await endPauses(desk.store, desk.now.read())).toBe(0)
  expect(await state(desk)).toBe('published')
  const log = (await desk.sari.get('/koreksi')).text
  expect(log).toContain('Dijeda untuk dicek ulang')
  expect(log).toContain('Jeda berakhir')
  expect(log).toContain(WHY)
})

test('a withdrawal takes two: paused when Budi asks, final when Ayu confirms, readable for good', async () => {
  const desk = await aPublished()
  await sends(desk.budi, 'cabut', { reason: WHY })
  expect(await state(desk)).toBe('paused')
  await desk.budi.get(CLAIM)
  expect(desk.budi.hasForm('/cabut'), 'Budi has asked already').toBe(false)
  const asked = await desk.ayu.get(CLAIM)
  expect(asked.text).toContain('Budi meminta pencabutan')
  const forced = await desk.budi.post(`${CLAIM}/cabut`, { ...(asked && desk.budi.formFields('/lanjut')), reason: WHY })
  expect(forced.status).toBe(403)
  expect(forced.text).toContain('Orang lain yang mengonfirmasi')
  await sends(desk.ayu, 'cabut')
  expect(await state(desk)).toBe('withdrawn')
  for (const { place, html } of await everywhere(desk)) expect(saysInForce(html), place).toBe(false)
  const told = (await everywhereForPrograms(desk)).filter(({ text }) => text.includes(desk.number))
  expect(told.map(({ place }) => place), 'the history, its page, its very words and its number still tell of it').toHaveLength(4)
  for (const { place, text } of told) {
    expect(text, place).not.toMatch(SAYS_IN_FORCE)
    expect(text, place).toContain('"state":"withdrawn"')
  }
  const checked = await desk.sari.post('/cek', { q: KABAR })
  expect(checked.page.querySelector('h1')!.text, 'who asks learns that it was checked once').toBe('Pernah dicek, lalu kami cabut')
  expect(checked.page.querySelector('.band.gone')!.text).toContain(WHY)
  expect(checked.page.querySelector(`main a[href="/cek-fakta/${desk.slug}"]`)).toBeTruthy()
  const page = await desk.sari.get(`/cek-fakta/${desk.slug}`)
  expect(page.status).toBe(200)
  expect(page.text).toContain('Dicabut')
  expect(page.text).toContain(WHY)
  expect(page.text, 'its text stays readable').toContain(FAKTA)
  expect(page.page.querySelector('.band s')!.text).toContain(KABAR)
})

test('why a notice is paused or withdrawn stands wherever it is shown, as a sentence whatever was typed', async () => {
  const desk = await aPublished()
  const places = [`/cek-fakta/${desk.slug}`, `/k/${desk.number}`, `/en/cek-fakta/${desk.slug}`]
  await sends(desk.budi, 'cabut', { reason: 'Salah TPS' })
  for (const place of places) expect((await desk.sari.get(place)).page.querySelector('.band')!.text, place).toContain('Salah TPS.')
  await sends(desk.ayu, 'cabut')
  expect((await desk.sari.get(places[0]!)).page.querySelector('.band')!.text).toContain('Salah TPS. Isinya tetap bisa dibaca.')
})

test('the desk’s list says that a notice is paused; the row of a withdrawn one repeats no headline of ours', async () => {
  const desk = await aPublished()
  await sends(desk.budi, 'cabut', { reason: WHY })
  const row = () => desk.budi.last!.page.querySelector('.queue tbody tr')!
  await desk.budi.get('/meja?tampil=ulang')
  expect(row().querySelector('.state')!.text.trim()).toBe('dijeda')
  await sends(desk.ayu, 'cabut')
  await desk.budi.get('/meja?tampil=terbit')
  expect(row().querySelector('.state')!.text.trim()).toBe('dicabut')
  const listed = (await desk.sari.get('/cek-fakta')).page.querySelector('.notice')!
  expect(listed.text).not.toContain(FAKTA)
  expect(listed.querySelector('h2 a')!.text).toBe('Baca mengapa dicabut')
})

test('a withdrawal that nobody confirms lapses after twelve hours, and the log says so', async () => {
  const desk = await aPublished()
  await sends(desk.budi, 'cabut', { reason: WHY })
  desk.now.pass(12 * 60 + 1)
  await endPauses(desk.store, desk.now.read())
  expect(await state(desk)).toBe('published')
  expect((await desk.sari.get('/koreksi')).text).toContain('Pencabutan tidak dikonfirmasi')
  expect((await (await signedIn(desk, 'ayu')).get(CLAIM)).text).toContain('Pencabutan gugur')
})

test('the database itself refuses a withdrawal by one', async () => {
  const desk = await aPublished()
  const one = desk.store.read.updateTable('notice').set({ state: 'withdrawn', withdrawn_by: 'budi', withdrawal_by: 'budi' }).compile()
  expect(await desk.store.commit([one])).toEqual({ refused: 'second_person' })
})

describe('a correction', () => {
  /** Budi corrects, Rina reads; the second version is out. */
  async function corrected() {
    const desk = await aPublished()
    desk.now.pass(60)
    expect((await sends(desk.budi, 'ralat', { note: WHY })).status).toBe(200)
    return desk
  }
  const HEADLINE = 'TPS tutup pukul 14.00 menurut aturan baru'

  /** Budi has sent his correction on; Tono, an outside reader, may read it. */
  async function submittedAgain() {
    const desk = await corrected()
    await seedPublishers(desk.store, desk.deps.region, desk.now.read())
    await desk.budi.get(CLAIM)
    const fields = desk.budi.formFields('/telaah')
    expect(fields['headline']).toBe(FAKTA)
    expect(fields['source_title']).toContain('Pengumuman waktu pemungutan suara')
    const sent = await desk.budi.post(`${CLAIM}/ajukan`, { ...fields, verdict: 'misleading', kind: 'false_context', headline: HEADLINE })
    expect(sent.status, sent.text).toBe(200)
    await hasAccount(desk, 'tono', ['reader'])
    const tono = await signedIn(desk, 'tono', '10.0.3.1')
    return { ...desk, tono }
  }

  async function publishedAgain() {
    const desk = await submittedAgain()
    await desk.tono.get(CLAIM)
    await desk.tono.submit('/baca-kedua', { verdict: 'misleading' })
    await desk.tono.submit('/baca-kedua', { outcome: 'terbit' })
    return desk
  }

  test('its second reader learns what it corrects and what the public will read about why, after the blind verdict and not before', async () => {
    const { tono, number } = await submittedAgain()
    const main = () => tono.last!.page.querySelector('main')!.text
    await tono.get(CLAIM)
    for (const sealed of [WHY, number, 'Ralat']) expect(main(), sealed).not.toContain(sealed)
    await tono.submit('/baca-kedua', { verdict: 'misleading' })
    expect(main()).toContain(`Ralat atas cek fakta ${number}`)
    expect(main()).toContain(WHY)
  })

  test('begins with what is in force and leaves that in force until it is agreed', async () => {
    const desk = await corrected()
    const page = await desk.budi.get(CLAIM)
    expect(page.text).toContain('Anda memegang kabar ini')
    expect(desk.budi.hasForm('/ralat'), 'it is begun already').toBe(false)
    expect(saysInForce((await desk.sari.get(`/cek-fakta/${desk.slug}`)).html)).toBe(true)
    await desk.budi.submit('/buang')
    expect(await state(desk)).toBe('published')
    expect((await desk.budi.get('/meja?tampil=terbit')).text).toContain('Judul moderator c1')
  })

  test('needs a public reason, and keeps what was typed', async () => {
    const desk = await aPublished()
    expect((await sends(desk.budi, 'ralat', { note: '' })).status).toBe(422)
    const phone = await sends(desk.budi, 'ralat', { note: 'Tanyakan ke 0812 3456 7890 saja' })
    expect(phone.status).toBe(422)
    expect(phone.page.querySelector('#ralat-note')!.text).toContain('0812 3456 7890')
  })

  test('becomes version 2 under the same number and address, says what changed, and the old version stays readable', async () => {
    const desk = await publishedAgain()
    const page = await desk.sari.get(`/cek-fakta/${desk.slug}`)
    expect(page.text).toContain(HEADLINE)
    const strip = page.page.querySelector('.strip')!.text.replaceAll('\u00a0', ' ')
    for (const said of ['Diralat 8 Juni', WHY]) expect(strip).toContain(said)
    const before = await desk.sari.get(`/cek-fakta/${desk.slug}/versi/1`)
    expect(before.text).toContain(FAKTA)
    expect(before.text).toContain('Ini versi lama')
    expect(before.page.querySelector('.fact')!.text, 'what we no longer say is no fact').toBe('Yang pernah kami tulis')
    expect(before.text).not.toContain('Berlaku sampai')
    expect(page.text).toContain('Berlaku sampai')
    expect(before.html, 'nobody passes an old version on').not.toContain('wa.me')
    expect((await desk.sari.get(`/k/${desk.number}`)).text).toContain('Asli, sudah diralat')
    const log = await desk.sari.get('/koreksi')
    expect(log.text).toContain(WHY)
    expect(log.text).toContain(`Sebelumnya: Salah. ${FAKTA}`)
    expect((await desk.sari.get('/cek-fakta')).text).toContain('diralat')
  })

  test('brings a withdrawn notice back, and nothing else does', async () => {
    const desk = await aPublished()
    await sends(desk.budi, 'cabut', { reason: WHY })
    await sends(desk.ayu, 'cabut')
    await desk.budi.get(CLAIM)
    for (const form of ['/jeda', '/lanjut', '/cabut']) expect(desk.budi.hasForm(form), form).toBe(false)
    const raw = desk.store.read.updateTable('notice').set({ state: 'published' }).compile()
    await expect(Promise.resolve().then(() => desk.store.commit([raw]))).rejects.toThrow('only a new version')
    expect((await sends(desk.budi, 'ralat', { note: WHY })).status).toBe(200)
  })

  test('is begun once: of two moderators who correct at the same moment one wins', async () => {
    const desk = await aPublished()
    await desk.budi.get(CLAIM)
    await desk.ayu.get(CLAIM)
    const done = await Promise.all([desk.budi.submit('/ralat', { note: WHY }), desk.ayu.submit('/ralat', { note: 'Alasan Ayu yang panjang.' })])
    expect(done.map((d) => d.status).toSorted()).toEqual([200, 409])
    const lost = done.find((d) => d.status === 409)!
    expect(lost.page.querySelector('#ralat-note')!.text.trim().length, 'the text is kept').toBeGreaterThan(10)
  })
})

test('past its best-before a notice is due for a recheck, and the desk sees it', async () => {
  const desk = await aDesk()
  await publishedNotice(desk, { id: 'c1', bestBefore: '2027-06-08T10:00:00.000Z' })
  expect(await markRechecks(desk.store, desk.now.read())).toBe(0)
  desk.now.pass(24 * 60)
  expect(await markRechecks(desk.store, desk.now.read())).toBe(1)
  expect(await state(desk)).toBe('recheck_due')
  const view = await (await signedIn(desk, 'budi')).get('/meja?tampil=ulang')
  expect(view.text).toContain('Judul moderator c1')
  expect(view.text).toContain('habis masa berlakunya')
})

test('the public log is empty in so many words before anything went wrong', async () => {
  const desk = await aPublished()
  expect((await desk.sari.get('/koreksi')).text).toContain('Belum ada ralat.')
  expect((await desk.sari.get('/en/koreksi')).text).toContain('No corrections yet.')
})
