import { describe, expect, test } from 'vitest'
import { lapseHoldings } from '../src/desk/notice-moves.ts'
import type { Subject } from '../src/claims/claim-tables.ts'
import { NOT_HELD, untilFault, whyNotHeld } from '../src/notices/holding-rules.ts'
import { decideNotice, standingAt } from '../src/notices/notice-rules.ts'
import type { NoticeState } from '../src/notices/notice-tables.ts'
import { seedPublishers } from '../src/sources/seed-publishers.ts'
import { aDesk, signedIn, type Desk } from './support/cast.ts'
import { ask, heldTo } from './support/programs.ts'
import type { Answer, Visitor } from './support/visitor.ts'

const AT = '2027-06-08T06:40:00.000Z'
const KABAR = 'Pemungutan suara dimajukan ke hari Sabtu'
const FORWARD = 'INFO!! Pemungutan suara dimajukan ke hari Sabtu, sebarkan ke semua grup ya'
/** 17.30 of the desk's Tuesday, which begins at 14.40. */
const UNTIL = '2027-06-08T17:30'
const seen = (text: string) => text.replaceAll('\u00a0', ' ')

describe('who may be held, and for how long', () => {
  test('never a claim about a candidate, a public body or the press, nor one that names somebody', () => {
    const never = (Object.keys(NOT_HELD) as Subject[]).filter((subject) => whyNotHeld({ subject, about: [], notice: null }))
    expect(never).toEqual(['candidate', 'public_body', 'press_work'])
    expect(whyNotHeld({ subject: 'results', about: ['KPU RI'], notice: null })).toEqual({ refused: 'holding_named' })
    expect(whyNotHeld({ subject: 'results', about: [], notice: null })).toBeNull()
  })
  test.each(['holding', 'lapsed', 'published', 'recheck_due', 'paused', 'withdrawn'] as NoticeState[])('once: not where there is a notice that is %s', (notice) => {
    expect(whyNotHeld({ subject: 'results', about: [], notice })).toEqual({ refused: 'holding_once' })
  })
  test('six hours at most, and not into the past', () => {
    expect(untilFault(AT, AT)).toBe('past')
    expect(untilFault('2027-06-08T06:40:00.001Z', AT)).toBeNull()
    expect(untilFault('2027-06-08T12:40:00.000Z', AT)).toBeNull()
    expect(untilFault('2027-06-08T12:40:00.001Z', AT)).toBe('too_late')
  })
  test('it has lapsed at its very moment, before any row says so; nobody ends early what has ended', () => {
    const facts = { id: 'n', state: 'holding' as const, best_before: null, paused_until: null, holding_until: AT, state_note: null, withdrawal_by: null, seq: 1 }
    expect([standingAt(facts, '2027-06-08T06:39:59.999Z'), standingAt(facts, AT)]).toEqual(['holding', 'lapsed'])
    expect(decideNotice(facts, 'end_holding', { moderator: 'budi' }, AT, null)).toEqual({ refused: 'wrong_stage' })
    expect(decideNotice(facts, 'holding_lapses', 'system', '2027-06-08T06:39:00.000Z', null)).toEqual({ refused: 'wrong_stage' })
  })
})

async function enters(who: Visitor, title = KABAR, subject: Subject = 'voting_procedure'): Promise<string> {
  await who.get('/meja/klaim/baru')
  return new URL((await who.submit('/meja/klaim', { title, subject, harm: 'voting' })).url).pathname
}
const announces = async (who: Visitor, claim: string, fields: Record<string, string> = {}): Promise<Answer> => {
  await who.get(claim)
  return who.submit('/tahan', { claim_text: KABAR, until: UNTIL, ...fields })
}
const noticeRow = ({ store }: Desk) => store.read.selectFrom('notice').selectAll().executeTakeFirst()

type Held = Desk & { claim: string; number: string; slug: string }
/** Budi has announced it at 14.40, until 17.30. */
async function held(): Promise<Held> {
  const desk = await aDesk()
  const claim = await enters(desk.budi)
  expect((await announces(desk.budi, claim)).status).toBe(200)
  const { number, slug } = (await noticeRow(desk))!
  return { ...desk, claim, number, slug }
}

/** Every public place that shows a notice, in both languages, and every format. */
const PLACES = ({ slug, number }: Held) => ['', '/en'].flatMap((l) => [l || '/', `${l}/cek-fakta`, `${l}/cek-fakta?q=suara+sabtu`, `${l}/cek-fakta?q=${number}`, `${l}/cek-fakta/${slug}`, `${l}/k/${number}`, `${l}/cek?q=${encodeURIComponent(FORWARD)}`, `${l}/feed.json`, `${l}/feed.xml`])
async function everywhere(desk: Held) {
  const answers: (Answer & { place: string })[] = []
  for (const place of PLACES(desk)) answers.push({ place, ...(await desk.sari.get(place)) })
  return answers
}
const VERDICTS = /data-verdict=|reviewRating|ClaimReview|"verdict": "|Faktanya|The fact|(?:Salah|Menyesatkan|Sebagian benar|Belum terbukti|False|Misleading|Partly true|Unproven):\*? “/

test('Budi announces “sedang dicek”: every page, feed and format says so, with number and hour, and none says a verdict', async () => {
  const desk = await held()
  for (const { place, html, status, text } of await everywhere(desk)) {
    expect(status, place).toBe(200)
    expect(html, place).not.toMatch(VERDICTS)
    expect(text.toLowerCase(), place).toMatch(/sedang dicek|being checked/)
    expect(html, place).toContain(KABAR)
    expect(seen(html), place).toMatch(/8 (Juni|June), 17[.:]30 WITA/)
  }
  const page = await desk.sari.get(`/cek-fakta/${desk.slug}`)
  expect(seen(page.text)).toContain('Jangan diteruskan dulu. Berlaku sampai 8 Juni, 17.30 WITA.')
  expect(page.page.querySelector('script[type="application/ld+json"]')).toBeNull()
  expect(page.page.querySelector('.band.quiet .line'), 'an outline: it does not judge').toBeTruthy()
  expect(page.text).toContain(desk.number)
  const share = decodeURIComponent(page.page.querySelector('a[href^="https://wa.me/"]')!.getAttribute('href')!)
  expect(seen(share)).toContain(`*Sedang dicek:* “${KABAR}”\nSedang dicek, belum ada putusan. Jangan diteruskan dulu. Berlaku sampai 8 Juni, 17.30 WITA.\nNomor ${desk.number}\nhttp://tangkal.test/cek-fakta/${desk.slug}`)
  expect((await desk.sari.get(`/k/${desk.number}`)).page.querySelector('h1')!.text).toMatch(/^Asli\. Sedang dicek sampai/)
  expect((await desk.sari.get('/sitemap.xml')).html).toContain(`/cek-fakta/${desk.slug}`)
  const feed = JSON.parse((await desk.sari.get('/feed.json')).html) as { items: { _tangkal: object; content_html?: string }[] }
  expect(feed.items[0]).toMatchObject({ _tangkal: { number: desk.number, state: 'holding', verdict: null, version: 0 } })
  expect(seen(feed.items[0]!.content_html ?? ''), 'nothing but that').toBe('Sedang dicek, belum ada putusan. Jangan diteruskan dulu. Berlaku sampai 8 Juni, 17.30 WITA.')
  expect((await desk.sari.get('/koreksi')).text, 'it corrects nothing').not.toContain(KABAR)
  for (const path of ['/versi/1', '/keberatan']) expect((await desk.sari.get(`/cek-fakta/${desk.slug}${path}`)).status, path).toBe(404)
})

test('a paste of that kabar is told that it is being checked, never answered, and may be reported with one tap', async () => {
  const desk = await held()
  const told = await desk.sari.post('/cek', { q: FORWARD })
  expect(told.page.querySelector('h1')!.text).toBe('Sedang dicek, tahan dulu')
  expect(told.page.querySelector('.band.quiet .claim')!.text).toContain(KABAR)
  expect(told.page.querySelector('.answer')).toBeNull()
  expect(desk.sari.formFields('/lapor')).toMatchObject({ step: 'isi', text: FORWARD })
  expect((await desk.sari.post('/cek', { q: 'Bantuan beras dibagikan besok di Bengalon' })).text).not.toContain(KABAR)
  expect((await desk.sari.post('/cek', { q: `nomor ${desk.number}` })).url).toContain(`/k/${desk.number}`)
})

test('who is just reporting that kabar reads below the words that it is being checked, and keeps what was typed', async () => {
  const desk = await held()
  const typing = async (text: string) => {
    await desk.sari.get('/lapor')
    return desk.sari.post('/lapor', { csrf: desk.sari.formFields('/lapor')['csrf']!, step: 'mirip', text }, { 'hx-request-type': 'partial' })
  }
  const told = await typing(FORWARD)
  expect(seen(told.text)).toContain('Sedang dicek · belum ada putusan')
  expect(told.html).not.toMatch(VERDICTS)
  const link = told.page.querySelector('.bubble a')!
  expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual([`/cek-fakta/${desk.slug}`, '_blank'])
  expect((await typing('Bantuan beras dibagikan besok di Bengalon')).text).not.toContain(KABAR)
})

test('at its hour it lapses by itself, on every page at once: neither true nor false', async () => {
  const desk = await held()
  await everywhere(desk) // kept in memory from here on
  desk.now.set('2027-06-08T09:29:40.000Z')
  for (const path of ['/', '/cek-fakta', `/cek-fakta/${desk.slug}`, `/k/${desk.number}`, '/feed.xml', '/sitemap.xml'])
    expect((await desk.sari.get(path)).headers.get('cache-control'), `${path}: never kept past its end`).toMatch(/s-maxage=20\b/)
  desk.now.pass(1)
  const lapsed = async () => {
    const page = await desk.sari.get(`/cek-fakta/${desk.slug}`)
    expect(page.page.querySelector('h1')!.text).toBe('Berakhir tanpa putusan')
    for (const said of ['bukan berarti benar, dan bukan berarti salah', 'berakhir 8 Juni, 17.30 WITA', 'kpu.go.id']) expect(seen(page.text)).toContain(said)
    expect(page.html).not.toMatch(/wa\.me|ld\+json/)
    expect(page.page.querySelector('meta[name=robots]')!.getAttribute('content')).toBe('noindex')
    expect((await desk.sari.get(`/en/k/${desk.number}`)).text).toContain('Real, but ended without a verdict')
    for (const path of ['/', '/cek-fakta', '/sitemap.xml', `/cek?q=${encodeURIComponent(FORWARD)}`]) expect((await desk.sari.get(path)).html, path).not.toContain(desk.slug)
    const feed = JSON.parse((await desk.sari.get('/feed.json')).html) as { items: { title: string; date_modified: string; _tangkal: { state: string } }[] }
    expect(feed.items[0]).toMatchObject({ title: `Berakhir tanpa putusan: “${KABAR}”`, date_modified: '2027-06-08T09:30:00.000Z', _tangkal: { state: 'lapsed', verdict: null } })
    for (const { place, html } of await everywhere(desk)) expect(html, place).not.toMatch(VERDICTS)
  }
  await lapsed()
  expect(await lapseHoldings(desk.store, desk.now.read())).toBe(1)
  expect(await lapseHoldings(desk.store, desk.now.read())).toBe(0)
  expect((await noticeRow(desk))!.state).toBe('lapsed')
  await lapsed()
  const desked = await desk.budi.get(desk.claim)
  expect(seen(desked.text)).toContain('“Sedang dicek” berakhir hari ini, 17.30 WITA, tanpa putusan')
  expect(desk.budi.hasForm('/tahan'), 'once per claim').toBe(false)
})

describe('Budi’s form', () => {
  test('begins with his title and three hours, and is his to change', async () => {
    const { budi } = await aDesk()
    await budi.get(await enters(budi))
    expect(budi.formFields('/tahan')).toMatchObject({ claim_text: KABAR, until: '2027-06-08T17:40' })
    expect((await budi.submit('/tahan')).text).toContain('Sedang dicek sampai')
  })

  test.each([
    ['an hour that is past', { until: '2027-06-08T14:39' }, 'tahan-until', 'sudah lewat'],
    ['more than six hours', { until: '2027-06-08T20:41' }, 'tahan-until', 'Paling lama 6 jam'],
    ['no hour', { until: '' }, 'tahan-until', 'sampai kapan'],
    ['a garbled hour', { until: 'nanti sore' }, 'tahan-until', 'tidak bisa dibaca'],
    ['no words', { claim_text: '  ' }, 'tahan-claim_text', 'Tulis kabarnya'],
    ['too many words', { claim_text: 'kabar '.repeat(51) }, 'tahan-claim_text', 'Paling banyak 300'],
    ['a phone number', { claim_text: 'Hubungi 0812 3456 7890 untuk pindah TPS' }, 'tahan-claim_text', 'nomor HP'],
    ['a NIK', { claim_text: 'Pemilih 6408044101900001 dicoret dari daftar' }, 'tahan-claim_text', 'NIK'],
    ['a bank account', { claim_text: 'Kirim uang TPS ke rekening BRI 012345678901' }, 'tahan-claim_text', 'rekening'],
  ])('with %s is not sent, and keeps everything', async (_what, fields, field, said) => {
    const desk = await aDesk()
    const no = await announces(desk.budi, await enters(desk.budi), fields)
    expect(no.status).toBe(422)
    expect(no.page.querySelector(`#${field}-error`)!.text).toContain(said)
    expect(no.page.querySelector(`.summary a[href="#${field}"]`)).toBeTruthy()
    const kept = { claim_text: KABAR, until: UNTIL, ...fields }
    expect(no.page.querySelector('#tahan-claim_text')!.text.trim()).toBe(kept.claim_text.trim())
    expect(no.page.querySelector('#tahan-until')!.getAttribute('value') ?? '').toBe(kept.until)
    expect(await noticeRow(desk)).toBeUndefined()
  })

  test('warns before a reporter’s own sentence goes out, and takes it when he sends it all the same', async () => {
    const desk = await aDesk()
    const own = 'Ibu saya di gang belakang pasar bilang kalau hari coblosan itu jadinya Sabtu bukan Rabu lagi'
    await desk.sari.get('/lapor')
    await desk.sari.submit('/lapor', { text: `${own}, apa benar?` })
    const number = desk.sari.last!.page.querySelector('[data-number]')!.getAttribute('data-number')!
    await desk.budi.get(`/meja/laporan/${number}`)
    await desk.budi.submit('/jadikan-klaim', { title: KABAR, subject: 'voting_procedure', harm: 'voting' })
    const warned = await desk.budi.submit('/tahan', { claim_text: own, until: UNTIL })
    expect(warned.status).toBe(422)
    expect(warned.page.querySelector('#tahan-claim_text-error')!.text).toContain(`laporan ${number}`)
    expect(await noticeRow(desk)).toBeUndefined()
    expect((await desk.budi.submit('/tahan')).status).toBe(200)
    expect((await noticeRow(desk))!.holding_text).toBe(own)
  })

  test('needs no more than an hour from a program that names nothing else', async () => {
    const desk = await aDesk()
    const claim = await enters(desk.budi)
    await desk.budi.get(claim)
    const { csrf, seq } = desk.budi.formFields('/tahan') as Record<string, string>
    expect((await desk.budi.post(`${claim}/tahan`, { csrf: csrf!, seq: seq!, until: UNTIL })).status).toBe(200)
    expect((await noticeRow(desk))!.holding_text).toBe(KABAR)
  })

  test.each([['candidate', 'calon', 'candidate'], ['public_body', 'lembaga', 'public body'], ['press_work', 'karya pers', 'the press']] as const)('is not drawn for %s, and says why when forced', async (subject, id, en) => {
    const desk = await aDesk()
    const claim = await enters(desk.budi, KABAR, subject)
    await desk.budi.get(claim)
    expect(desk.budi.hasForm('/tahan')).toBe(false)
    const { csrf, seq } = desk.budi.formFields('/tutup') as Record<string, string>
    const forced = () => desk.budi.post(`${claim}/tahan`, { csrf: csrf!, seq: seq!, until: UNTIL, claim_text: KABAR })
    const no = await forced()
    expect(no.status).toBe(409)
    expect(no.page.querySelector('.summary')!.text).toContain(id)
    expect(no.page.querySelector('#tahan-claim_text')!.text, 'the text is kept').toContain(KABAR)
    await desk.store.read.updateTable('account').set({ language: 'en' }).where('id', '=', 'budi').execute()
    expect((await forced()).page.querySelector('.summary')!.text).toContain(en)
    expect(await noticeRow(desk)).toBeUndefined()
  })

  test('is not drawn once the assessment names somebody', async () => {
    const desk = await aDesk()
    const claim = await enters(desk.budi)
    await desk.budi.get(claim)
    await desk.budi.submit('/ambil')
    await desk.budi.submit('/telaah', { about: ['KPU RI'] })
    expect(desk.budi.hasForm('/tahan')).toBe(false)
    const { csrf, seq } = desk.budi.formFields('/tutup') as Record<string, string>
    expect((await desk.budi.post(`${claim}/tahan`, { csrf: csrf!, seq: seq!, until: UNTIL })).text).toContain('menyebut calon atau lembaga')
  })

  test('is for moderators: Rina, Dewi and Sari cannot send it', async () => {
    const desk = await aDesk()
    const claim = await enters(desk.budi)
    for (const who of [desk.rina, desk.dewi]) expect((await who.post(`${claim}/tahan`, { until: UNTIL })).status).toBe(403)
    expect((await desk.sari.post(`${claim}/tahan`, { until: UNTIL })).url).toContain('/masuk')
    expect(await noticeRow(desk)).toBeUndefined()
  })
})

test('a second tap, and Ayu who was a moment later, find that it stands already and lose no word', async () => {
  const desk = await aDesk()
  const claim = await enters(desk.budi)
  for (const who of [desk.budi, desk.ayu]) await who.get(claim)
  const tap = () => desk.budi.post(`${claim}/tahan`, { ...desk.budi.formFields('/tahan'), until: UNTIL })
  const fields = desk.budi.formFields('/tahan')
  const answers = await Promise.all([tap(), desk.ayu.submit('/tahan', { claim_text: 'Kata-kata Ayu tentang hari Sabtu', until: UNTIL })])
  expect(answers.map((a) => a.status).toSorted()).toEqual([200, 409])
  const again = await desk.budi.post(`${claim}/tahan`, { ...fields, until: UNTIL, claim_text: 'Kata-kata Budi yang kedua' })
  expect(again.status).toBe(409)
  expect(again.text).toContain('Itu hanya boleh sekali')
  expect(again.page.querySelector('#tahan-claim_text')!.text).toContain('Kata-kata Budi yang kedua')
  expect(await desk.store.read.selectFrom('notice').select('id').execute()).toHaveLength(1)
})

test('programs are told too: held, then lapsed, then with its verdict, under one number', async () => {
  const desk = await held()
  const { body: document } = await ask(desk, '/api/v1/openapi.json')
  const keeps = heldTo(document)
  const history = async (query = '') => {
    const reply = await ask(desk, `/api/v1/notices${query}`)
    keeps('/api/v1/notices', 'get', reply)
    return reply
  }
  const first = await history()
  expect(first.body.notices).toEqual([{ number: desk.number, slug: desk.slug, url: `http://tangkal.test/cek-fakta/${desk.slug}`, claim: KABAR, changed_at: expect.any(String), state: 'holding', held_at: expect.any(String), until: expect.any(String) }])
  expect((await history('?since=2027-06-08')).body.notices).toHaveLength(1)
  const one = await ask(desk, `/api/v1/notices/${desk.slug}`)
  keeps('/api/v1/notices/{slug}', 'get', one)
  expect([one.body.notice.state, one.body.claim_review]).toEqual(['holding', null])
  const asked = await ask(desk, `/api/v1/check?q=${desk.number}`)
  keeps('/api/v1/check', 'get', asked)
  expect([asked.body.unknown_number, asked.body.results.map((r: any) => [r.sure, r.notice.state])], 'its number is ours').toEqual([null, [['confident', 'holding']]])
  const near = await ask(desk, `/api/v1/check?q=${encodeURIComponent(FORWARD)}`)
  expect(near.body.results.map((r: any) => [r.sure, r.notice.state])).toEqual([['maybe', 'holding']])

  desk.now.pass(4 * 60)
  expect((await history()).body.notices.map((n: any) => n.state), 'at once').toEqual(['lapsed'])
  await lapseHoldings(desk.store, desk.now.read())
  expect((await history(`?cursor=${first.body.cursor}`)).body.notices.map((n: any) => n.state), 'and as a change of its own').toEqual(['lapsed'])
})

test('two claims announced in the same moment get two numbers', async () => {
  const desk = await aDesk()
  const claims = [await enters(desk.budi), await enters(desk.ayu, 'TPS di hulu ditiadakan karena jalan putus')]
  await desk.budi.get(claims[0]!)
  await desk.ayu.get(claims[1]!)
  const answers = await Promise.all([desk.budi.submit('/tahan', { until: UNTIL }), desk.ayu.submit('/tahan', { until: UNTIL })])
  expect(answers.map((a) => a.status)).toEqual([200, 200])
  const numbers = await desk.store.read.selectFrom('notice').select('number').execute()
  expect(new Set(numbers.map((n) => n.number)).size).toBe(2)
})

test('at the desk it says until when, who announced it, and keeps its place in the queue', async () => {
  const desk = await held()
  const page = await desk.ayu.get(desk.claim)
  expect(seen(page.page.querySelector('#pegangan')!.text)).toContain('Sedang dicek sampai hari ini, 17.30 WITA')
  expect(page.page.querySelector(`.bubble a[href="/cek-fakta/${desk.slug}"]`)!.text).toBe(`“${KABAR}”`)
  expect(seen(page.page.querySelector('.trail')!.text)).toContain('Budi mengumumkan “sedang dicek” sampai hari ini, 17.30 WITA')
  for (const form of ['/tahan', '/jeda', '/lanjut', '/cabut', '/ralat']) expect(desk.ayu.hasForm(form), form).toBe(false)
  for (const form of ['jeda', 'cabut', 'ralat']) expect((await desk.ayu.post(`${desk.claim}/${form}`, { ...desk.ayu.formFields('/tutup'), reason: 'Karena keliru.', note: 'Karena keliru.' })).status, form).toBe(409)
  const queue = await desk.ayu.get('/meja')
  expect(queue.text).toContain('Diumumkan “sedang dicek” sampai 17.30.')
  expect((await desk.ayu.get('/meja?tampil=terbit')).text).not.toContain(KABAR)
})

test.each([
  ['closed', '/tutup', { reason: 'not_checkable', note: 'Tidak ada sumbernya.' }],
  ['referred', '/rujuk', { body: 'bawaslu', road: 'laporan', note: '' }],
])('when the claim is %s it ends with it, in one commit', async (_how, form, fields) => {
  const desk = await held()
  desk.now.pass(30)
  await desk.ayu.get(desk.claim)
  expect((await desk.ayu.submit(form, fields)).status).toBe(200)
  expect(await noticeRow(desk)).toMatchObject({ state: 'lapsed', changed_at: '2027-06-08T07:10:00.000Z' })
  expect(seen((await desk.sari.get(`/cek-fakta/${desk.slug}`)).text)).toContain('berakhir 8 Juni, 15.10 WITA, tanpa putusan')
  expect((await desk.sari.get('/')).html).not.toContain(desk.slug)
})

test('when it turns out to be about a candidate it ends at once', async () => {
  const desk = await held()
  await desk.budi.get(desk.claim)
  await desk.budi.submit('/ambil')
  await desk.budi.submit('/telaah', { subject: 'other' })
  expect((await noticeRow(desk))!.state).toBe('holding')
  await desk.budi.submit('/telaah', { subject: 'candidate' })
  expect((await noticeRow(desk))!.state).toBe('lapsed')
})

describe('an agreed version', () => {
  /** Budi drafts, Ayu reads and agrees. */
  async function publishes(desk: Held) {
    await seedPublishers(desk.store, desk.deps.region, desk.now.read())
    await desk.budi.get(desk.claim)
    await desk.budi.submit('/ambil')
    const sent = await desk.budi.post(`${desk.claim}/ajukan`, {
      ...desk.budi.formFields('/telaah'), verdict: 'false', kind: 'fabricated', headline: 'Hari pemungutan suara tidak berubah', claim_text: KABAR, body: 'Hari pemungutan suara tetap Rabu.',
      best_before: '2027-07-01', direction: 'neither', source_url: ['https://kpu.go.id/jadwal', '', ''], source_title: ['Jadwal', '', ''], source_date: ['2027-06-01', '', ''], source_basis: ['record', '', ''],
    })
    expect(sent.status, sent.text).toBe(200)
    await desk.ayu.get(desk.claim)
    await desk.ayu.submit('/baca-kedua', { verdict: 'false' })
    expect((await desk.ayu.submit('/baca-kedua', { outcome: 'terbit' })).status).toBe(200)
  }

  test.each([['held', 10], ['lapsed', 4 * 60]])('turns what is %s into a fact check under the same number and address, as its first version', async (_how, minutes) => {
    const desk = await held()
    desk.now.pass(minutes)
    if (minutes > 60) await lapseHoldings(desk.store, desk.now.read())
    await publishes(desk)
    expect(await noticeRow(desk)).toMatchObject({ state: 'published', version: 1, number: desk.number, slug: desk.slug })
    const page = await desk.sari.get(`/cek-fakta/${desk.slug}`)
    expect(page.text).toContain('Hari pemungutan suara tidak berubah')
    expect(page.html).toContain('ClaimReview')
    expect(page.text, 'no version before it, nothing corrected').not.toMatch(/Diralat|versi 2|Sedang dicek/)
    expect((await desk.sari.get(`/k/${desk.number}`)).text).toContain('Asli, masih berlaku')
    expect((await desk.sari.get('/')).text).not.toContain('Jangan diteruskan dulu')
    const feed = JSON.parse((await desk.sari.get('/feed.json')).html) as { items: { _tangkal: object }[] }
    expect(feed.items).toMatchObject([{ _tangkal: { number: desk.number, state: 'published', verdict: 'false', version: 1 } }])
    expect(feed.items).toHaveLength(1)
    expect((await desk.sari.get('/koreksi')).text).toContain('Belum ada ralat.')
    expect(await lapseHoldings(desk.store, desk.now.read())).toBe(0)
  })
})

test('Sari’s ticket asks her to wait, keeps its promise, says when it lapsed, and never calls it an earlier version', async () => {
  const desk = await aDesk()
  await desk.sari.get('/lapor')
  await desk.sari.submit('/lapor', { text: FORWARD, area: '64.08.04.2001' })
  const number = desk.sari.last!.page.querySelector('[data-number]')!.getAttribute('data-number')!
  await desk.sari.submit('/tiket/tersimpan')
  await desk.budi.get(`/meja/laporan/${number}`)
  await desk.budi.submit('/jadikan-klaim', { title: KABAR, subject: 'voting_procedure', harm: 'voting' })
  desk.now.pass(6)
  await announces(desk.budi, new URL(desk.budi.last!.url).pathname)
  const listed = async (area: string) => (await desk.ayu.get(`/cek-fakta?area=${area}`)).html.includes(KABAR)
  expect([await listed('64.08.04'), await listed('64.08.05')]).toEqual([true, false])
  desk.now.pass(6)
  const told = await desk.sari.get('/tiket')
  expect(told.page.querySelector('.band.quiet')!.text).toContain('Sedang dicek')
  expect(told.text).toContain('Kabar ini sedang dicek. Jangan diteruskan dulu.')
  expect(told.text, 'the promise stands').toContain('Dijawab sebelum')
  expect(told.html).not.toMatch(VERDICTS)
  desk.now.pass(4 * 60)
  const after = await desk.sari.get('/tiket')
  expect(after.page.querySelector('.band.quiet')!.text).toContain('Berakhir tanpa putusan')
  expect(after.text).toContain('“Sedang dicek” berakhir tanpa putusan.')
  expect(after.text).not.toContain('Sebelumnya kami menulis')
})

test('the list shows it above the first page, by kecamatan and words too, and not among verdicts', async () => {
  const desk = await held()
  const shows = async (query: string) => (await desk.sari.get(`/cek-fakta${query}`)).html.includes(desk.slug)
  expect([await shows(''), await shows('?q=dimajukan'), await shows(`?q=${desk.number}`)]).toEqual([true, true, true])
  expect([await shows('?q=beras'), await shows('?verdict=false'), await shows('?area=64.08.04'), await shows('?q=1284-6')]).toEqual([false, false, false, false])
  expect((await desk.sari.get('/en/cek-fakta')).text).toContain('Please don’t forward')
})

test('Yani, who comes back the next day, still reads what had lapsed', async () => {
  const desk = await held()
  desk.now.pass(24 * 60)
  expect((await desk.sari.get(`/cek-fakta/${desk.slug}`)).status).toBe(200)
  expect(seen((await (await signedIn(desk, 'ayu')).get(desk.claim)).text)).toContain('berakhir kemarin, 17.30 WITA')
})
