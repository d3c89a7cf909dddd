import { beforeEach, expect, test } from 'vitest'
import { aDesk, type Desk } from './support/cast.ts'
import type { Visitor } from './support/visitor.ts'

let desk: Desk
beforeEach(async () => {
  desk = await aDesk()
})

const WORDS = 'INFO: TPS di kecamatan kita tutup jam 11 siang karena panas'

/** Somebody reports; the number that the desk will see. */
async function report(text = WORDS, more: Record<string, string> = {}): Promise<number> {
  await desk.sari.get('/lapor')
  await desk.sari.submit('/lapor', { text, ...more })
  return (await desk.store.read.selectFrom('report').select('number').where('text', '=', text).executeTakeFirstOrThrow()).number
}
const row = (number: number) => desk.store.read.selectFrom('report').selectAll().where('number', '=', number).executeTakeFirstOrThrow()
const claims = () => desk.store.read.selectFrom('claim').selectAll().execute()
const CLAIM = { title: 'TPS tutup pukul 11.00 karena panas', subject: 'voting_procedure', harm: 'voting' }

async function makesClaim(who: Visitor, number: number, fields = CLAIM): Promise<string> {
  await who.get(`/meja/laporan/${number}`)
  await who.submit('/jadikan-klaim', fields)
  return (await claims()).find((c) => c.title === fields.title)!.id
}

test('Budi makes a report a claim, which keeps the promise given to Sari', async () => {
  const number = await report()
  const page = await desk.budi.get(`/meja/laporan/${number}`)
  expect(page.text).toContain(WORDS)
  const id = await makesClaim(desk.budi, number)
  expect(desk.budi.last!.url).toContain(`/meja/klaim/${id}`)
  const [claim] = await claims()
  expect(claim).toMatchObject({ harm: 'voting', harm_rank: 0, state: 'open', waits_for: 'moderator', report_count: 1, independent_count: 1, entered_by: 'budi' })
  expect(claim!.promise_at).toBe((await row(number)).promise_at)
  expect(await row(number)).toMatchObject({ state: 'linked', claim_id: id, answered_at: null })
})

test('a title too long and a missing choice are said beside the fields, and nothing is lost', async () => {
  const number = await report()
  await desk.budi.get(`/meja/laporan/${number}`)
  const title = 'T'.repeat(121)
  const answer = await desk.budi.submit('/jadikan-klaim', { title, subject: '', harm: 'money' })
  expect(answer.status).toBe(422)
  expect(answer.page.querySelector('#title-error')?.text).toContain('121')
  expect(answer.page.querySelector('#subject-error')).toBeTruthy()
  expect(desk.budi.formFields('/jadikan-klaim')).toMatchObject({ title, harm: 'money' })
  expect(await claims()).toEqual([])
})

test('a second report joins the claim, is offered by its words, and can be brought back from the queue', async () => {
  const id = await makesClaim(desk.budi, await report())
  const second = await report('Benarkah TPS tutup jam 11?')
  const page = await desk.ayu.get(`/meja/laporan/${second}`)
  expect(page.page.querySelector(`input[name=claim][value="${id}"]`)).toBeTruthy()
  const queue = await desk.ayu.submit('/tautkan', { claim: id })
  expect(new URL(queue.url).pathname).toBe('/meja')
  expect(queue.page.querySelector('[role=status]')?.text).toContain(`Laporan ${second} ditautkan ke “${CLAIM.title}”`)
  expect((await claims())[0]).toMatchObject({ report_count: 2, seq: 2, decided_seq: 1 })

  const back = await desk.ayu.submit('/kembalikan')
  expect(back.url).toContain(`/meja/laporan/${second}`)
  expect(back.page.querySelector('[role=status]')?.text).toContain('kembali ke antrean')
  expect(await row(second)).toMatchObject({ state: 'received', claim_id: null })
  expect((await claims())[0]).toMatchObject({ report_count: 1, seq: 3 })
})

test('two moderators link the same report at once: one wins, the other keeps what was typed', async () => {
  const id = await makesClaim(desk.budi, await report())
  const number = await report('Kata pak RT, TPS tutup jam 11')
  await desk.budi.get(`/meja/laporan/${number}`)
  await desk.ayu.get(`/meja/laporan/${number}`)
  const answers = await Promise.all([desk.budi.submit('/tautkan', { claim: id }), desk.ayu.submit('/jadikan-klaim', { ...CLAIM, title: 'Kabar yang sama, ditulis Ayu' })])
  expect(answers.map((a) => a.status)).toContain(409)
  const [linked, made] = answers
  const ayuLost = made!.status === 409
  if (ayuLost) expect(made!.page.querySelector('#kept')?.text).toContain('ditulis Ayu')
  expect([linked!.status, made!.status].filter((s) => s === 409)).toHaveLength(1)
  expect(await claims()).toHaveLength(ayuLost ? 1 : 2)
  expect((await row(number)).seq).toBe(2)
})

test('the page of a moment ago decides nothing', async () => {
  const number = await report()
  await desk.ayu.get(`/meja/laporan/${number}`)
  await desk.budi.get(`/meja/laporan/${number}`)
  await desk.budi.submit('/tolak', { reason: 'spam' })
  await desk.budi.submit('/kembalikan')
  const answer = await desk.ayu.submit('/jadikan-klaim', CLAIM)
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('Rekan Anda baru saja mengubahnya')
  expect(desk.ayu.formFields('/jadikan-klaim')).toMatchObject(CLAIM)
  expect((await desk.ayu.submit('/jadikan-klaim')).url).toContain('/meja/klaim/')
})

test('a question answers the promise, waits for the reporter, and makes no other form stale', async () => {
  const number = await report()
  await desk.ayu.get(`/meja/laporan/${number}`)
  await desk.budi.get(`/meja/laporan/${number}`)
  expect((await desk.budi.submit('/tanya', { text: '' })).status).toBe(422)
  const asked = await desk.budi.submit('/tanya', { text: 'Di desa mana Anda melihatnya?' })
  expect(asked.text).toContain('Di desa mana Anda melihatnya?')
  expect(asked.page.querySelector('[role=status]')?.text).toContain('Pertanyaan terkirim')
  expect(await row(number)).toMatchObject({ state: 'received', answered_at: desk.now.read().toISOString(), awaiting_since: desk.now.read().toISOString() })
  expect((await desk.ayu.submit('/tolak', { reason: 'no_claim' })).status).toBe(200)
  expect(await row(number)).toMatchObject({ state: 'declined', declined_as: 'no_claim', awaiting_since: null })
})

test('what does not fit the stage is not drawn, and forced it changes nothing', async () => {
  const number = await report()
  await desk.budi.get(`/meja/laporan/${number}`)
  await desk.budi.submit('/tolak', { reason: 'test' })
  await desk.budi.get(`/meja/laporan/${number}`)
  expect(desk.budi.hasForm('/jadikan-klaim')).toBe(false)
  expect(desk.budi.hasForm('/tanya')).toBe(false)
  const { csrf, seq } = desk.budi.formFields('/kembalikan')
  const forced = await desk.budi.post(`/meja/laporan/${number}/jadikan-klaim`, { csrf: csrf!, seq: seq!, ...CLAIM })
  expect(forced.status).toBe(409)
  expect(forced.page.querySelector('#kept')?.text).toContain(CLAIM.title)
  expect(await claims()).toEqual([])
})

test('a contact is shown to who asks for it, on that answer alone, and the trail says who', async () => {
  const number = await report(WORDS, { contact: '0812 3456 7890', consent: '1' })
  expect((await desk.budi.get(`/meja/laporan/${number}`)).text).not.toContain('0812 3456 7890')
  const shown = await desk.budi.submit('/kontak')
  expect(shown.text).toContain('0812 3456 7890')
  expect(shown.text).toContain('Budi membuka kontak')
  expect((await desk.budi.get(`/meja/laporan/${number}`)).text).not.toContain('0812 3456 7890')
})

test('joining a report to a claim whose notice is out answers its reporter', async () => {
  const id = await makesClaim(desk.budi, await report())
  await desk.store.read.insertInto('notice').values({ id: 'n1', claim_id: id, number: '1284-6', slug: 's', state: 'published', version: 1, verdict: 'false', published_at: desk.now.read().toISOString(), changed_at: desk.now.read().toISOString(), seq: 1 }).execute()
  const late = await report('TPS tutup siang, benar?')
  await desk.ayu.get(`/meja/laporan/${late}?cari=tutup`)
  expect(desk.ayu.last!.text).toContain('cek fakta 1284-6')
  await desk.ayu.submit('/tautkan', { claim: id })
  expect((await row(late)).answered_at).toBe(desk.now.read().toISOString())
})

test.each([
  ['closed', '/tutup', { reason: 'not_checkable', note: 'Tidak ada tempat dan waktu' }],
  ['referred', '/rujuk', { body: 'bawaslu', road: 'laporan' }],
])('joining a report to a claim that is %s answers its reporter', async (state, form, fields) => {
  const id = await makesClaim(desk.budi, await report())
  await desk.budi.submit('/ambil')
  await desk.budi.submit(form, fields)
  expect((await claims())[0]!.state).toBe(state)
  const late = await report('TPS tutup siang, benar?')
  await desk.ayu.get(`/meja/laporan/${late}?cari=tutup`)
  await desk.ayu.submit('/tautkan', { claim: id })
  expect((await row(late)).answered_at).toBe(desk.now.read().toISOString())
  await desk.sari.get('/tiket?lihat=1')
  expect(desk.sari.last!.text).not.toContain('Dijawab sebelum')
})

test('while a claim is on hold, its reporters are promised no hour', async () => {
  const id = await makesClaim(desk.budi, await report())
  await desk.budi.submit('/ambil')
  await desk.budi.submit('/tunda', { until: '2027-06-14T12:00', reason: 'Menunggu surat KPU' })
  expect((await claims())[0]!.state).toBe('on_hold')
  const late = await report('TPS tutup siang, benar?')
  await desk.ayu.get(`/meja/laporan/${late}?cari=tutup`)
  await desk.ayu.submit('/tautkan', { claim: id })
  const ticket = (await desk.sari.get('/tiket?lihat=1')).text
  expect(ticket).toContain('Ditunda sampai')
  expect(ticket).not.toContain('Dijawab sebelum')
})

test('Budi takes down what came by radio and reads out number and words; nobody else can open that address', async () => {
  await desk.budi.get('/meja/laporan/baru')
  const faulty = await desk.budi.submit('/meja/laporan', { text: '' })
  expect(faulty.status).toBe(422)
  expect(faulty.page.querySelector('#channel-error')).toBeTruthy()
  const page = await desk.budi.submit('/meja/laporan', { text: 'Lewat radio: undangan memilih ditahan ketua RT', channel: 'radio' })
  const secret = page.page.querySelectorAll('.secret li').map((li) => li.text).join('-')
  expect(secret).toMatch(/^[a-z]{5}(-[a-z]{5}){3}$/)
  const number = Number(/laporan\/(\d+)/.exec(page.url)![1])
  expect(await row(number)).toMatchObject({ channel: 'radio', entered_by: 'budi' })
  expect(page.url).not.toContain(secret.slice(0, 5))
  expect((await desk.ayu.get(page.url)).page.querySelector('.secret')).toBeNull()
  desk.now.pass(11)
  expect((await desk.budi.get(page.url)).page.querySelector('.secret')).toBeNull()

  await desk.sari.get('/tiket')
  expect((await desk.sari.submit('/tiket', { number: String(number), secret })).text).toContain('ketua RT')
})

test('a claim from monitoring runs from its entry', async () => {
  await desk.ayu.get('/meja/klaim/baru')
  await desk.ayu.submit('/meja/klaim', { ...CLAIM, harm: 'low' })
  expect((await claims())[0]).toMatchObject({ harm_rank: 2, report_count: 0, promise_at: '2027-06-09T01:40:00.000Z' })
})

test('the triage is for moderators alone', async () => {
  const number = await report()
  for (const path of ['/meja', `/meja/laporan/${number}`, '/meja/laporan/baru', '/meja/klaim/baru']) {
    expect((await desk.dewi.get(path)).status).toBe(403)
    expect((await desk.rina.get(path)).status).toBe(403)
    expect((await desk.sari.get(path)).url).toContain('/masuk')
  }
  expect((await desk.budi.get('/meja/laporan/99999999')).status).toBe(404)
})
