import { beforeEach, expect, test } from 'vitest'
import { placeReports } from '../src/desk/placing.ts'
import { tick } from '../src/web/clockwork.ts'
import { aDesk, type Desk, signedIn } from './support/cast.ts'
import { publishedNotice } from './support/notices.ts'

let desk: Desk
beforeEach(async () => {
  desk = await aDesk()
})

const CLAIM = { title: 'TPS tutup pukul 11.00 karena panas', subject: 'voting_procedure', harm: 'voting' }
const FORWARD = 'INFO dari panitia, semua TPS di kecamatan kita tutup jam 11 siang karena cuaca panas, sebarkan ke keluarga'

/** Somebody reports, and a moment later the report stands among the others. */
async function report(text: string, who = desk.sari): Promise<number> {
  await who.get('/lapor')
  await who.submit('/lapor', { text, step: 'kirim' })
  const { number } = await desk.store.read.selectFrom('report').select('number').where('text', '=', text).executeTakeFirstOrThrow()
  await placeReports(desk.store, desk.now.read())
  return number
}
async function claimFrom(number: number, fields = CLAIM): Promise<string> {
  await desk.budi.get(`/meja/laporan/${number}`)
  await desk.budi.submit('/jadikan-klaim', fields)
  return (await desk.store.read.selectFrom('claim').select('id').where('title', '=', fields.title).executeTakeFirstOrThrow()).id
}
const suggestions = (number: number) => desk.store.read.selectFrom('match_suggestion').selectAll().where('report', '=', number).orderBy('rank').execute()
const opened = async (number: number) => (await desk.ayu.get(`/meja/laporan/${number}`)).page

test('a report comes with the claim that it may belong to and why; Ayu joins it with one tap, and who suggested and who confirmed are two facts', async () => {
  const id = await claimFrom(await report(FORWARD))
  const number = await report('Benarkah TPS tutup jam 11 karena panas?')
  const [made, ...others] = await suggestions(number)
  expect(others).toEqual([])
  expect(made).toMatchObject({ claim_id: id, rank: 1, made_at: desk.now.read().toISOString(), answer: null, by_id: null })
  expect((await desk.store.read.selectFrom('report').select('state').where('number', '=', number).executeTakeFirstOrThrow()).state, 'nothing is joined by itself').toBe('received')

  const page = await opened(number)
  const row = page.querySelector('#claim li')!
  expect(row.querySelector('a')!.text).toContain(CLAIM.title)
  expect(row.querySelectorAll('a mark').map((mark) => mark.text).join(' ')).toContain('TPS tutup')
  expect(row.text).toMatch(/mirip/i)
  desk.now.pass(7)
  const queue = await desk.ayu.submit('/tautkan')
  expect(queue.page.querySelector('[role=status]')?.text).toContain(`Laporan ${number} ditautkan ke “${CLAIM.title}”`)
  expect(await suggestions(number)).toEqual([{ ...made, answer: 'confirmed', by_id: 'ayu', at: desk.now.read().toISOString() }])
  const { detail } = await desk.store.read.selectFrom('activity').select('detail').where('subject', '=', 'report').where('subject_id', '=', String(number)).where('act', '=', 'link').executeTakeFirstOrThrow()
  expect(JSON.parse(detail)).toEqual({ claim: id, suggested: { score: made!.score, rank: 1, made_at: made!.made_at } })
  expect((await desk.ayu.get(`/meja/laporan/${number}`)).text).toContain('Ayu menautkannya ke kabar yang disarankan')
})

test('what people wrote makes their claim easier to find, however the moderator worded it', async () => {
  const id = await claimFrom(await report(FORWARD), { ...CLAIM, title: 'Jam pelayanan pemungutan suara dipersingkat' })
  const [number] = [await report(`Assalamualaikum. ${FORWARD} besar ya bapak ibu`)]
  const row = (await opened(number)).querySelector('#claim li')!
  expect(row.querySelector('a')!.getAttribute('href')).toBe(`/meja/klaim/${id}`)
  expect(row.text).toContain('Mirip laporan')
  expect(row.text).toContain('Sangat mirip')
})

test('another hour is said plainly, and stays for a person to judge', async () => {
  await claimFrom(await report(FORWARD))
  const number = await report('Kata tetangga TPS tutup jam 10 pagi karena panas')
  expect((await opened(number)).querySelector('#claim li')!.text).toMatch(/Ada yang berbeda: jam/)
})

test('a published notice leads to its claim, and one past its best-before says so', async () => {
  await publishedNotice(desk, { id: 'k1' })
  const number = await report('Kata orang TPS tutup jam 11 siang karena panas, benar tidak?')
  expect((await opened(number)).querySelector('#claim li')!.text).toMatch(/“TPS tutup jam 11 siang karena panas”[\s\S]*Salah[\s\S]*cek fakta/)
  desk.now.set('2027-06-13T06:00:00.000Z')
  await tick(desk.store, desk.now.read())
  desk.ayu = await signedIn(desk, 'ayu')
  expect((await opened(number)).querySelector('#claim li')!.text).toContain('perlu dicek ulang')
  expect((await desk.store.read.selectFrom('report').select('state').where('number', '=', number).executeTakeFirstOrThrow()).state).toBe('received')
})

test('joined to another claim the suggestion was passed over; brought back, the question is open again', async () => {
  const id = await claimFrom(await report(FORWARD))
  const number = await report('Benarkah TPS tutup jam 11 karena panas?')
  const other = await claimFrom(number, { ...CLAIM, title: 'Sembako dibagi di balai desa sebelum pemungutan suara' })
  expect(other).not.toBe(id)
  expect(await suggestions(number)).toMatchObject([{ claim_id: id, answer: 'passed_over', by_id: 'budi' }])
  await desk.budi.get(`/meja/laporan/${number}`)
  await desk.budi.submit('/kembalikan')
  expect(await suggestions(number)).toMatchObject([{ claim_id: id, answer: null, by_id: null, at: null }])
})

test('a claim that came later is suggested too, and keeps its score from the tap', async () => {
  const number = await report('Benarkah TPS tutup jam 11 karena panas?')
  expect(await suggestions(number)).toEqual([])
  const id = await claimFrom(await report(FORWARD))
  expect((await opened(number)).querySelector('#claim li a')!.getAttribute('href')).toBe(`/meja/klaim/${id}`)
  await desk.ayu.submit('/tautkan')
  expect(await suggestions(number)).toMatchObject([{ claim_id: id, rank: 1, answer: 'confirmed', by_id: 'ayu' }])
})

test('a matter that nothing here is like comes without suggestions, and no citizen sees any', async () => {
  await claimFrom(await report(FORWARD))
  const number = await report('Ada orang bagi-bagi sembako di balai desa Long Bentuq sambil minta KTP')
  expect(await suggestions(number)).toEqual([])
  expect((await opened(number)).querySelector('#claim')!.text).toContain('Belum ada kabar')
  const like = 'Benarkah TPS tutup jam 11 karena panas?'
  await report(like)
  expect((await desk.sari.get('/tiket')).text).not.toContain(CLAIM.title)
})

test('the database keeps a suggestion as it was made', async () => {
  await claimFrom(await report(FORWARD))
  const number = await report('Benarkah TPS tutup jam 11 karena panas?')
  await expect(desk.store.read.updateTable('match_suggestion').set({ score: 1 }).where('report', '=', number).execute()).rejects.toThrow(/keeps its score/)
})
