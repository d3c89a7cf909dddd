import { describe, expect, test } from 'vitest'
import { newClaimWrites } from '../src/claims/claim-store.ts'
import { decideReport, REPORT_MOVES, type By, type ReportMove } from '../src/reports/report-rules.ts'
import { expireUnanswered } from '../src/reports/report-due.ts'
import { secretFrom } from '../src/reports/secret.ts'
import { newsSince } from '../src/reports/ticket-steps.ts'
import type { TicketFacts } from '../src/reports/ticket-views.ts'
import { isRefusal } from '../src/store/refusal.ts'
import type { ReportState } from '../src/reports/report-tables.ts'
import { testApp, type TestApp } from './support/app.ts'
import { aDesk, type Desk } from './support/cast.ts'
import { FAKTA, publishedNotice, submittedClaim } from './support/notices.ts'
import { Visitor } from './support/visitor.ts'

const KABAR = 'TPS di kecamatan kita tutup jam 11 siang krn panas'
const OTHER = secretFrom(new Uint8Array([1, 2, 3, 4, 5, 6, 7]))

type Ticket = { number: string; secret: string }

async function reports(sari: Visitor, text = KABAR, more: Record<string, string> = {}): Promise<Ticket> {
  await sari.get('/lapor')
  await sari.submit('/lapor', { text, ...more })
  const { page } = sari.last!
  return { number: page.querySelector('[data-number]')!.getAttribute('data-number')!, secret: page.querySelector('[data-secret]')!.getAttribute('data-secret')! }
}
const opens = async (visitor: Visitor, number: string, secret: string, more: Record<string, string> = {}) => {
  await visitor.get('/tiket?lain=1')
  return visitor.submit('/tiket', { number, secret, ...more })
}
const row = ({ store }: TestApp, { number }: Ticket) => store.read.selectFrom('report').selectAll().where('number', '=', Number(number)).executeTakeFirstOrThrow()
const oneReport = async (): Promise<{ desk: Desk; ticket: Ticket }> => {
  const desk = await aDesk()
  return { desk, ticket: await reports(desk.sari) }
}

const saved = async () => {
  const { desk, ticket } = await oneReport()
  await desk.sari.submit('/tiket/tersimpan')
  return { desk, ticket }
}
/** `link` makes Sari's report part of a claim. */
const linked = async () => {
  const { desk, ticket } = await saved()
  return { desk, ticket, link: (claim: string) => desk.store.read.updateTable('report').set({ state: 'linked', claim_id: claim }).where('number', '=', Number(ticket.number)).execute() }
}
const steps = (visitor: Visitor) => visitor.last!.page.querySelectorAll('.steps > li').map((li) => `${li.querySelector('b')!.text} (${li.getAttribute('data-state')}${li.hasAttribute('aria-current') ? ', now' : ''})`)

describe('the secret', () => {
  test('is shown for ten minutes however often the page is loaded, then no more', async () => {
    const { desk, ticket } = await oneReport()
    desk.now.pass(9)
    await desk.sari.get('/tiket')
    expect(desk.sari.last!.page.querySelector('[data-secret]')?.getAttribute('data-secret')).toBe(ticket.secret)
    expect(desk.sari.last!.page.querySelector('nav.places'), 'no bottom bar').toBeNull()
    desk.now.pass(2)
    await desk.sari.get('/tiket')
    expect(desk.sari.last!.html).not.toContain(ticket.secret.slice(0, 11))
    expect(desk.sari.last!.text).toContain(`Laporan ${ticket.number}`)
  })

  test('goes when Sari says that she has it', async () => {
    const { desk, ticket } = await oneReport()
    await desk.sari.submit('/tiket/tersimpan')
    expect(desk.sari.last!.html).not.toContain(ticket.secret.slice(0, 11))
    expect(desk.sari.last!.text).toContain('Menunggu pemeriksa')
    await desk.sari.get('/tiket')
    expect(desk.sari.last!.html).not.toContain(ticket.secret.slice(0, 11))
  })

  test('stands in the code and the saved text behind #, and in no address that is sent', async () => {
    const { desk, ticket } = await oneReport()
    const { page, html, url } = desk.sari.last!
    expect(url).not.toContain(ticket.secret.slice(0, 5))
    const share = page.querySelector('[data-share]')!
    expect(share.hasAttribute('hidden'), 'needs a script').toBe(true)
    expect(share.getAttribute('data-share')).toContain(`http://tangkal.test/tiket#${ticket.number}.${ticket.secret}`)
    expect(page.querySelector('.qr svg')!.getAttribute('aria-label')).toBe('Kode QR untuk membuka laporan ini')
    expect(html).not.toMatch(/(?:href|action)="[^"]*(?:wa\.me|lusab)/)
    for (const cookie of desk.sari.cookies.values()) expect(cookie).not.toContain(ticket.secret)
  })

  test('does not hide the report from who wants to see it at once', async () => {
    const { desk, ticket } = await oneReport()
    const link = desk.sari.last!.page.querySelectorAll('main a').find((a) => a.text.includes('Lihat laporan saya'))!
    await desk.sari.get(link.getAttribute('href')!)
    expect(desk.sari.last!.text).toContain('Sudah sampai mana')
    await desk.sari.submit('/tiket/pesan', { text: 'Ada di grup RT juga' })
    expect(desk.sari.last!.text).toContain('Ada di grup RT juga')
    await desk.sari.get('/tiket')
    expect(desk.sari.last!.html).toContain(ticket.secret)
  })
})

describe('opening a report', () => {
  test('takes the words in capitals, without hyphens, or the saved message whole', async () => {
    const { desk, ticket } = await oneReport()
    const phone = new Visitor(desk, '10.9.9.9')
    for (const secret of [ticket.secret.toUpperCase().replaceAll('-', ' '), ticket.secret.replaceAll('-', '')]) {
      expect((await opens(phone, ticket.number, secret)).text).toContain(`Laporan ${ticket.number}`)
    }
    const message = desk.sari.last!.page.querySelector('[data-share]')!.getAttribute('data-share')!
    expect((await opens(new Visitor(desk), '', message)).text).toContain(`Laporan ${ticket.number}`)
    expect(phone.last!.headers.get('cache-control')).toContain('no-store')
    expect(phone.last!.page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex')
  })

  test('answers alike for an unknown number and a wrong secret, and keeps what was typed', async () => {
    const { desk, ticket } = await oneReport()
    const rina = new Visitor(desk, '10.9.9.9')
    const wrong = await opens(rina, ticket.number, OTHER, { ingat: '1' })
    expect(wrong.status).toBe(422)
    expect(rina.formFields('/tiket')).toMatchObject({ number: ticket.number, secret: OTHER, ingat: '1' })
    const unknown = await opens(rina, '999999999', OTHER)
    const said = (a: typeof wrong) => a.page.querySelector('#errors')!.text
    expect(said(unknown)).toBe(said(wrong))
    expect(said(wrong)).toContain('Nomor atau kata rahasianya belum cocok.')
    expect(rina.cookies.has('tangkal_tiket')).toBe(false)
  })

  test.each([
    ['lusab-babad-hello-tugad', 'Kata ke-3 tidak dikenali.'],
    ['lusab-babad', 'Kata rahasia selalu empat kata.'],
    ['lusab-babad-gutih-tugaf', 'Ada huruf yang keliru, atau urutan katanya tertukar.'],
  ])('a slip is told at once: %s', async (secret, sentence) => {
    const visitor = new Visitor(testApp())
    const page = await opens(visitor, '20418', secret)
    expect(page.status).toBe(422)
    expect(page.text).toContain(`Nomor atau kata rahasianya belum cocok. ${sentence}`)
  })

  test('without a number asks for it', async () => {
    const page = await opens(new Visitor(testApp()), 'abc', OTHER)
    expect(page.status).toBe(422)
    expect(page.text).toContain('Isi nomor laporan. Isinya angka saja.')
  })

  test('after 20 wrong tries one network waits, also with the right secret', async () => {
    const { desk, ticket } = await oneReport()
    const visitor = new Visitor(desk, '10.9.9.9')
    for (let n = 0; n < 20; n++) expect((await opens(visitor, String(700_000 + n), OTHER)).status).toBe(422)
    const page = await opens(visitor, ticket.number, ticket.secret)
    expect(page.status).toBe(429)
    expect(page.text).toContain('Terlalu sering mencoba. Coba lagi 10 menit lagi.')
    expect(visitor.formFields('/tiket')).toMatchObject({ number: ticket.number, secret: ticket.secret })
    desk.now.pass(11)
    expect((await opens(visitor, ticket.number, ticket.secret)).text).toContain(`Laporan ${ticket.number}`)
  })

  test('after 10 wrong tries on one number from anywhere, only the right secret opens it', async () => {
    const { desk, ticket } = await oneReport()
    for (const number of [ticket.number, '88888888']) {
      for (let n = 0; n < 10; n++) expect((await opens(new Visitor(desk, `10.8.${number.length}.${n}`), number, OTHER)).status).toBe(422)
      expect((await opens(new Visitor(desk, '10.7.0.1'), number, OTHER)).status, 'an unknown number answers alike').toBe(429)
    }
    expect((await opens(new Visitor(desk, '10.7.0.2'), ticket.number, ticket.secret)).text).toContain(`Laporan ${ticket.number}`)
  })

  test('a slip that the words themselves tell costs the number nothing', async () => {
    const { desk, ticket } = await oneReport()
    for (let n = 0; n < 12; n++) await opens(new Visitor(desk, `10.8.0.${n}`), ticket.number, 'lusab-babad-hello-tugad')
    expect((await opens(new Visitor(desk, '10.7.0.1'), ticket.number, OTHER)).status).toBe(422)
  })

  test('lasts twelve hours, or ninety days where Sari asked for it', async () => {
    const { desk, ticket } = await oneReport()
    await desk.sari.get('/tiket')
    desk.now.pass(12 * 60 + 1)
    expect((await desk.sari.get('/tiket')).text).toContain('Empat kata rahasia')
    expect(desk.sari.hasForm('/tiket')).toBe(true)
    await desk.sari.submit('/tiket', { ...ticket, ingat: '1' })
    desk.now.pass(89 * 24 * 60)
    expect((await desk.sari.get('/tiket')).text).toContain(`Laporan ${ticket.number}`)
  })

  test('a made-up or foreign cookie opens nothing', async () => {
    const { desk, ticket } = await oneReport()
    const visitor = new Visitor(desk)
    for (const value of ['x', desk.deps.keys.seal('ticket', JSON.stringify({ number: Number(ticket.number), proof: 'x', until: '2999' })), desk.deps.keys.seal('contact', '{}'), desk.deps.keys.seal('ticket', '{}')]) {
      visitor.cookies.set('tangkal_tiket', value)
      expect((await visitor.get('/tiket')).text).toContain('Buka laporan')
    }
  })

  test('closing it on a shared phone forgets it', async () => {
    const { desk } = await oneReport()
    await desk.sari.submit('/tiket/tersimpan')
    await desk.sari.submit('/tiket/tutup')
    expect(desk.sari.cookies.has('tangkal_tiket')).toBe(false)
    expect(desk.sari.last!.text).toContain('Buka laporan')
  })
})

describe('following a report', () => {
  test('shows the promise, the time left, the place, and what was sent', async () => {
    const { desk } = await saved()
    const text = desk.sari.last!.text.replaceAll('\u00a0', ' ')
    expect(text).toContain('Dijawab sebelum besok, 09.40 WITA 19 jam lagi')
    expect(text).toContain('Tempat di antrean ke-1 dari 1')
    expect(text).toContain(KABAR)
    desk.now.pass(1)
    const neighbour = new Visitor(desk, '10.0.0.9')
    await reports(neighbour, 'lain')
    await neighbour.get('/tiket?lihat=1')
    expect(neighbour.last!.text).toContain('ke-2 dari 2')
  })

  test('a promise past is owned up to', async () => {
    const desk = await aDesk()
    desk.now.set('2027-06-08T01:00:00.000Z')
    await reports(desk.sari)
    desk.now.set('2027-06-08T04:20:00.000Z')
    await desk.sari.get('/tiket')
    const text = desk.sari.last!.text.replaceAll('\u00a0', ' ')
    expect(text).toContain('Janji kami lewat 20 menit. Maaf.')
    expect(text).toContain('Laporan Anda sekarang paling atas.')
    expect(text).not.toContain('bertugas lagi')
    desk.now.set('2027-06-08T09:00:00.000Z')
    const evening = (await desk.sari.get('/tiket')).text.replaceAll('\u00a0', ' ')
    expect(evening).toContain('Pemeriksa bertugas lagi besok, 08.00 WITA.')
    expect(evening).toContain('Kalau mendesak, tanya langsung:')
    expect((await desk.sari.get('/en/tiket')).text.replaceAll('\u00a0', ' ')).toContain('Checkers are back tomorrow, 08:00 WITA.')
  })

  test('a question of the desk is new at the next look, and the answer goes back', async () => {
    const { desk, ticket } = await saved()
    desk.now.pass(10)
    await desk.budi.get(`/meja/laporan/${ticket.number}`)
    await desk.budi.submit('/tanya', { text: 'Di grup mana Anda melihatnya?' })
    desk.now.pass(10)
    const page = await desk.sari.get('/tiket')
    expect(page.page.querySelector('.fresh')!.querySelectorAll('p').map((p) => p.text)).toEqual(['Baru sejak Anda buka terakhir (14.40)', 'Pemeriksa menulis kepada Anda.'])
    expect(page.text).toContain('Kami perlu keterangan dari Anda')
    expect(page.text).toContain('Balas pemeriksa')
    desk.now.pass(1)
    expect((await desk.sari.get('/tiket')).text, 'looking twice does not lose the news').toContain('Pemeriksa menulis kepada Anda.')
    await desk.sari.submit('/tiket/pesan', { text: 'Grup RT 04' })
    expect(desk.sari.last!.text).toContain('Terkirim 15.01.')
    expect(desk.sari.last!.page.querySelectorAll('.talk > li').map((li) => li.getAttribute('class'))).toEqual(['own', 'theirs'])
    expect((await row(desk, ticket)).awaiting_since).toBeNull()
    expect((await desk.budi.get(`/meja/laporan/${ticket.number}`)).text).toContain('Grup RT 04')
    desk.now.pass(30)
    expect((await desk.sari.get('/tiket')).text).toContain('Tidak ada yang baru sejak 15.00.')
  })

  test('what was paused or withdrawn after it came out is not told as out', () => {
    const at = (minute: number) => `2027-06-08T06:${minute}:00.000Z`
    const told = (...acts: [string, number][]) => newsSince({ acts: acts.map(([act, minute]) => ({ subject: 'claim', act, at: at(minute) })), messages: [], notice: { version: 1, versionAt: at(20) }, held: null, claim: { stage: 'published' } } as unknown as TicketFacts, at(10))
    expect(told(['agree', 20])).toEqual(['published'])
    expect(told(['pause', 30], ['agree', 20])).toEqual(['paused'])
    expect(told(['withdraw', 40], ['ask_withdrawal', 30], ['agree', 20])).toEqual(['notice_withdrawn'])
    expect(told(['agree', 20], ['pause', 15]), 'a pause that a version ended').toEqual(['published'])
  })

  test('a tap too many sends no second message', async () => {
    const { desk, ticket } = await saved()
    const fields = { csrf: desk.sari.formFields('/tiket/pesan')['csrf']!, text: 'Grup RT 04' }
    const twin = new Visitor(desk)
    for (const [name, value] of desk.sari.cookies) twin.cookies.set(name, value)
    await Promise.all([desk.sari.post('/tiket/pesan', fields), twin.post('/tiket/pesan', fields)])
    await desk.sari.post('/tiket/pesan', fields)
    const sent = await desk.store.read.selectFrom('report_message').select('text').where('report_number', '=', Number(ticket.number)).execute()
    expect(sent).toEqual([{ text: 'Grup RT 04' }])
  })

  test('a message too long, empty, or with an old form is kept and told', async () => {
    const { desk } = await saved()
    const long = await desk.sari.submit('/tiket/pesan', { text: 'a'.repeat(2001) })
    expect(long.status).toBe(422)
    expect(long.text).toContain('Terlalu panjang: 2.001 huruf. Paling banyak 2.000.')
    expect(desk.sari.formFields('/tiket/pesan')['text']).toBe('a'.repeat(2001))
    expect((await desk.sari.submit('/tiket/pesan', { text: ' ' })).text).toContain('Tulis pesannya dulu.')
    const old = await desk.sari.submit('/tiket/pesan', { text: 'Grup RT 04', csrf: 'x' })
    expect(old.status).toBe(403)
    expect(desk.sari.formFields('/tiket/pesan')['text']).toBe('Grup RT 04')
  })

  test('a message to a report that is closed on this phone is given back', async () => {
    const { desk, ticket } = await saved()
    const csrf = desk.sari.formFields('/tiket/pesan')['csrf']!
    desk.sari.cookies.delete('tangkal_tiket')
    const page = await desk.sari.post('/tiket/pesan', { csrf, text: 'Grup RT 04' })
    expect(page.status).toBe(403)
    expect(page.page.querySelector('#kept')!.text).toContain('Grup RT 04')
    expect((await desk.sari.submit('/tiket', { number: ticket.number, secret: OTHER })).page.querySelector('#kept')!.text, 'through a wrong secret').toContain('Grup RT 04')
    const opened = await desk.sari.submit('/tiket', { ...ticket })
    expect(opened.url, 'in no address').not.toContain('Grup')
    expect(desk.sari.formFields('/tiket/pesan')['text'], 'it waits in the reply box').toBe('Grup RT 04')
    expect(opened.text).toContain('Pesan ini belum terkirim.')
    await desk.sari.submit('/tiket/pesan')
    expect(desk.sari.last!.page.querySelector('.talk')!.text).toContain('Grup RT 04')
  })

  test.each(['pesan', 'tarik', 'tersimpan', 'tutup'])('a reload of /tiket/%s after an error leads back to the ticket', async (form) => {
    const { desk, ticket } = await saved()
    for (const lang of ['', '/en']) {
      const page = await desk.sari.get(`${lang}/tiket/${form}`)
      expect([page.status, new URL(page.url, 'http://tangkal.test').pathname]).toEqual([200, `${lang}/tiket`])
      expect(page.text).toContain(ticket.number)
    }
  })

  test.each([
    ['declined', 'Kami tutup, karena: tidak ada kabar yang bisa dicek di dalamnya. Keliru? Balas di bawah.'],
    ['expired', 'Ditutup: sudah 14 hari belum ada jawaban. Balas kapan saja, kami buka lagi.'],
  ] as const)('a report that is %s says why, and a reply opens it again', async (state, sentence) => {
    const { desk, ticket } = await saved()
    await desk.budi.get(`/meja/laporan/${ticket.number}`)
    if (state === 'declined') await desk.budi.submit('/tolak', { reason: 'no_claim' })
    else {
      await desk.budi.submit('/tanya', { text: 'Di mana?' })
      desk.now.pass(14 * 24 * 60 - 1)
      expect(await expireUnanswered(desk.store, desk.now.read())).toBe(0)
      desk.now.pass(1)
      expect(await expireUnanswered(desk.store, desk.now.read())).toBe(1)
      await opens(desk.sari, ticket.number, ticket.secret)
    }
    expect((await row(desk, ticket)).state).toBe(state)
    expect((await desk.sari.get('/tiket')).text).toContain(sentence)
    await desk.sari.submit('/tiket/pesan', { text: 'Masih ada' })
    expect(await row(desk, ticket)).toMatchObject({ state: 'received', declined_as: null })
    expect(desk.sari.last!.text).toContain('Menunggu pemeriksa')
  })

  test('as part of a claim it tells the claim’s stage, and no other reports', async () => {
    const { desk, ticket } = await saved()
    await desk.budi.get(`/meja/laporan/${ticket.number}`)
    await desk.budi.submit('/jadikan-klaim', { title: 'TPS tutup pukul 11.00', subject: 'voting_procedure', harm: 'voting' })
    const page = await desk.sari.get('/tiket')
    expect(page.text).toContain('Dibaca, lalu dicatat sebagai kabar')
    expect(page.page.querySelectorAll('[aria-current=step]')).toHaveLength(1)
    expect(page.text).not.toContain('laporan serupa')
    expect(page.text).toContain('ke-1 dari 1')
  })
})

describe('where the claim stands', () => {
  test('in a second read', async () => {
    const { desk, link } = await linked()
    await submittedClaim(desk, { id: 'k1' })
    await link('k1')
    await desk.sari.get('/tiket')
    expect(steps(desk.sari)).toEqual(['Diterima (done)', 'Dibaca, lalu dicatat sebagai kabar (done)', 'Sedang diperiksa (done)', 'Baca kedua (second_read, now)', 'Cek fakta terbit (waiting)'])
    expect(desk.sari.last!.text).not.toContain('Tempat di antrean')
    expect(desk.sari.last!.text, 'no verdict before its time').not.toContain('Salah')
  })

  test('published: the answer comes first, and is new', async () => {
    const { desk, link } = await linked()
    desk.now.pass(30)
    const { slug } = await publishedNotice(desk, { id: 'k1' })
    await link('k1')
    const page = await desk.sari.get('/tiket')
    expect(page.page.querySelector('.answer h2')!.text).toBe(FAKTA)
    expect(page.html.indexOf('class="answer"')).toBeLessThan(page.html.indexOf('class="steps"'))
    expect(page.text).toContain('Cek fakta sudah terbit.')
    expect(steps(desk.sari).at(-1)).toBe('Cek fakta terbit (done, now)')
    expect(page.page.querySelector(`a[href="/cek-fakta/${slug}"]`)).toBeTruthy()
    expect(page.page.querySelectorAll('main a').find((a) => a.getAttribute('href')?.startsWith('https://wa.me/'))!.getAttribute('href'), 'nothing of the ticket').not.toMatch(/tiket/)
    expect(page.text).not.toContain('Dijawab sebelum')
  })

  test.each([
    [{ state: 'on_hold', hold_until: '2027-06-14T04:00:00.000Z', state_note: 'menunggu surat KPU' }, 'Ditunda sampai 14 Juni, karena: menunggu surat KPU'],
    [{ state: 'closed', closed_as: 'not_checkable', state_note: 'tidak ada tempat dan waktu' }, 'Tidak bisa dicek, karena: tidak ada tempat dan waktu'],
    [{ state: 'closed', closed_as: 'no_longer_relevant', state_note: 'lewat' }, 'Sudah tidak berlaku'],
    [{ state: 'referred' }, 'Diteruskan ke Bawaslu Kutai Timur'],
    [{ state: 'closed', closed_as: 'in_process' }, 'Sedang ditangani Bawaslu Kutai Timur; kami tidak menilai selama itu'],
  ] as const)('%j', async (state, sentence) => {
    const { desk, link } = await linked()
    await submittedClaim(desk, { id: 'k1' })
    await desk.store.read.insertInto('referral').values({ claim_id: 'k1', n: 1, body: 'bawaslu', road: 'laporan', note: null, by_id: 'budi', at: '2027-06-08T06:40:00.000Z', outcome: null, outcome_at: null }).execute()
    await desk.store.read.updateTable('claim').set({ ...state, waits_for: 'nobody' }).where('id', '=', 'k1').execute()
    await link('k1')
    await desk.sari.get('/tiket')
    expect(desk.sari.last!.page.querySelector('[aria-current=step] b')!.text.replaceAll('\u00a0', ' ')).toBe(sentence)
    expect(desk.sari.last!.page.querySelectorAll('.band.quiet')).toHaveLength('closed_as' in state && state.closed_as === 'in_process' ? 1 : 0)
  })

  test('in the hands of somebody whom the desk named', async () => {
    const { desk, link } = await linked()
    await desk.store.commit(newClaimWrites(desk.store, { id: 'k1', title: 'TPS tutup', subject: 'alleged_violation', harm: 'low', harmRank: 2, promiseAt: '2027-06-08T07:15:00.000Z', by: 'ayu', at: '2027-06-08T06:40:00.000Z' }))
    await link('k1')
    await desk.budi.get('/meja/klaim/k1')
    await desk.budi.submit('/ambil')
    await desk.budi.submit('/tutup', { reason: 'in_process', handler: 'Pengadilan Negeri Sangatta' })
    await desk.sari.get('/tiket')
    expect(desk.sari.last!.page.querySelector('.band.quiet')!.text).toContain('Pengadilan Negeri Sangatta')
    expect(desk.sari.last!.page.querySelector('[aria-current=step] b')!.text).toBe('Sedang ditangani Pengadilan Negeri Sangatta; kami tidak menilai selama itu')
  })

  test('joined by many it says how many, by few it does not', async () => {
    const { desk, link } = await linked()
    await submittedClaim(desk, { id: 'k1' })
    await link('k1')
    for (const [count, told] of [[9, false], [37, true]] as const) {
      await desk.store.read.updateTable('claim').set({ report_count: count }).where('id', '=', 'k1').execute()
      expect((await desk.sari.get('/tiket')).text.includes(`${count} laporan serupa`)).toBe(told)
      expect(desk.sari.last!.text).toContain('Digabung dengan kabar yang sama')
    }
  })
})

describe('withdrawing', () => {
  test('erases whatever was sent, in every column and message; row, number and count stay', async () => {
    const desk = await aDesk()
    const ticket = await reports(desk.sari, 'KATA-TEKS', { url: 'https://kata.test/tautan', why: 'KATA-SEBAB', asks: 'KATA-SURUHAN', contact: 'KATA-KONTAK', consent: '1', seen_where: 'x', seen_at: 'today', area: '64.08.04.2001' })
    await desk.sari.submit('/tiket/tersimpan')
    await desk.sari.submit('/tiket/pesan', { text: 'KATA-PESAN' })
    const before = await row(desk, ticket)
    expect(desk.sari.last!.text).toContain('Isi laporan dan kontak dihapus dan tidak bisa dikembalikan. Hitungan jumlah laporan tetap.')
    await desk.sari.submit('/tiket/tarik')
    expect(desk.sari.last!.text).toContain('Ditarik. Isi dan kontak sudah dihapus.')
    const after = await row(desk, ticket)
    expect(after).toEqual({
      ...before,
      state: 'withdrawn', text: null, url: null, why: null, asks: null, contact: null, seen_where: null, seen_at: null, area: null, sender_mark: null, intake_key: null, replied_at: null,
      seq: before.seq + 1, decided_seq: before.seq + 1,
    })
    expect(await desk.store.read.selectFrom('report_message').selectAll().execute()).toEqual([])
    const everything = JSON.stringify([after, await desk.store.read.selectFrom('activity').selectAll().execute()])
    expect(everything).not.toMatch(/KATA|kata\.test/)
    expect(desk.sari.hasForm('/tiket/pesan')).toBe(false)
    expect(desk.sari.hasForm('/tiket/tarik')).toBe(false)
  })

  test('is final: nothing can be added, and the same form sent again is a new report', async () => {
    const { desk, ticket } = await oneReport()
    await desk.sari.submit('/tiket/tersimpan')
    const csrf = desk.sari.formFields('/tiket/pesan')['csrf']!
    await desk.sari.submit('/tiket/tarik')
    const page = await desk.sari.post('/tiket/pesan', { csrf, text: 'Tunggu dulu' })
    expect(page.status).toBe(409)
    expect(page.page.querySelector('#kept')!.text).toContain('Tunggu dulu')
    expect((await desk.sari.post('/tiket/tarik', { csrf })).status).toBe(200)
    expect((await opens(new Visitor(desk), ticket.number, ticket.secret)).text).toContain('Ditarik.')
  })

  test('in English it is told in English', async () => {
    const { desk } = await oneReport()
    await desk.sari.get('/en/tiket?lihat=1')
    await desk.sari.submit('/tiket/tarik')
    expect(desk.sari.last!.text).toContain('Withdrawn. Text and contact erased.')
    expect(desk.sari.last!.page.querySelector('html')!.getAttribute('lang')).toBe('en')
  })
})

describe('every state × move × mover of a report', () => {
  const STATES: ReportState[] = ['received', 'linked', 'declined', 'expired', 'withdrawn']
  const MOVERS: By[] = [{ moderator: 'budi' }, 'reporter', 'system']
  const cases = STATES.flatMap((state) => (Object.keys(REPORT_MOVES) as ReportMove[]).flatMap((move) => MOVERS.map((by): [ReportState, ReportMove, By] => [state, move, by])))

  /** What DESIGN's table says, written out apart from the rule. */
  const LEGAL: Record<ReportMove, { by: string; to: Partial<Record<ReportState, ReportState>> }> = {
    link: { by: 'moderator', to: { received: 'linked' } },
    split: { by: 'moderator', to: { linked: 'linked' } },
    decline: { by: 'moderator', to: { received: 'declined' } },
    ask: { by: 'moderator', to: { received: 'received', linked: 'linked' } },
    bring_back: { by: 'moderator', to: { linked: 'received', declined: 'received', expired: 'received' } },
    show_contact: { by: 'moderator', to: { received: 'received', linked: 'linked', declined: 'declined', expired: 'expired' } },
    reply: { by: 'reporter', to: { received: 'received', linked: 'linked', declined: 'received', expired: 'received' } },
    complete: { by: 'reporter', to: { received: 'received', linked: 'linked', declined: 'received', expired: 'received' } },
    expire: { by: 'system', to: { received: 'expired' } },
    withdraw: { by: 'reporter', to: { received: 'withdrawn', linked: 'withdrawn', declined: 'withdrawn', expired: 'withdrawn' } },
  }

  test.each(cases)('%s, %s, by %j', (state, move, by) => {
    const report = { number: 20418, state, claim_id: state === 'linked' ? 'c1' : null, awaiting_since: null, answered_at: null, seq: 4, decided_seq: 2 }
    const step = decideReport(report, move, by, '2027-06-08T06:40:00.000Z', { claimId: 'c1', declinedAs: 'spam' })
    const mover = typeof by === 'string' ? by : 'moderator'
    if (mover !== LEGAL[move].by) return expect(step).toEqual({ refused: 'not_allowed' })
    if (state === 'withdrawn') return expect(step).toEqual({ refused: 'withdrawn' })
    const to = LEGAL[move].to[state]
    if (!to) return expect(step).toEqual({ refused: 'wrong_stage' })
    if (isRefusal(step)) throw new Error(step.refused)
    expect(step.patch).toMatchObject({ state: to, seq: 5 })
    expect(step.activity).toMatchObject({ subject: 'report', subject_id: '20418', seq: 5, act: move, from: state, to })
    if (to !== state) expect(step.patch.decided_seq).toBe(5)
  })
})
