import { expect, test } from 'vitest'
import { aDesk, hasAccount, signedIn } from './support/cast.ts'
import { submittedClaim } from './support/notices.ts'

const URL = '/meja/klaim/c1'
const NOTE = 'Putusan SALAH sudah tepat, hanya judulnya diperbaiki.'

test('what Rina wrote when she sent a draft back is for its authors: whoever may read it blind next learns nothing of it', async () => {
  const desk = await aDesk()
  await submittedClaim(desk, { id: 'c1', author: 'budi' })
  await desk.rina.get(URL)
  await desk.rina.submit('/baca-kedua', { verdict: 'false' })
  await desk.rina.submit('/baca-kedua', { outcome: 'kembalikan', note: NOTE })

  expect((await desk.budi.get('/meja')).text, 'its author').toContain('Putusan SALAH sudah tepat')
  const csrf = (await desk.ayu.get('/akun')).page.querySelector('input[name=csrf]')!.getAttribute('value')!
  for (const page of [await desk.ayu.get('/meja'), await desk.ayu.get(URL), await desk.ayu.post(`${URL}/telaah`, { csrf, seq: '99', lihat: '1', headline: 'x' }), await desk.ayu.post(`${URL}/ajukan`, { csrf, seq: '99' })])
    expect(page.text, page.url).not.toContain('SALAH sudah tepat')
})

test.each([
  ['phone', 'Keterangan warga, hubungi 0812-3456-7890', 'nomor HP'],
  ['NIK', 'Keterangan warga 6408011203850001', 'NIK'],
])('a %s is published neither in the title of a source, nor as its signatory, nor by whom a claim is about', async (_what, text, word) => {
  const desk = await aDesk()
  await desk.budi.get('/meja/klaim/baru')
  await desk.budi.submit('/meja/klaim', { title: 'TPS tutup jam 11', subject: 'voting_procedure', harm: 'voting' })
  await desk.budi.submit('/ambil')
  const no = await desk.budi.submit('/telaah', { source_url: ['https://kpu.go.id/a'], source_title: [text], source_signatory: [text], source_date: ['2027-06-03'], source_basis: ['record'], about: [text] })
  expect(no.status).toBe(422)
  for (const field of ['source_title-1', 'source_signatory-1', 'about-1']) expect(no.page.querySelector(`#${field}-error`)?.text, field).toContain(word)
})

test('a claim’s title is read outside the desk too, so it names no phone number', async () => {
  const desk = await aDesk()
  await desk.budi.get('/meja/klaim/baru')
  const no = await desk.budi.submit('/meja/klaim', { title: 'Panitia di 0812-3456-7890 minta uang', subject: 'aid_or_fraud', harm: 'money' })
  expect(no.status).toBe(422)
  expect(no.page.querySelector('#title-error')?.text).toContain('judul ini dibaca juga di luar meja')
})

test('guessing the password in a session that was left open: of forty tries at once thirty are looked at', async () => {
  const desk = await aDesk()
  await hasAccount(desk, 'yani', ['moderator'])
  const yani = await signedIn(desk, 'yani')
  const csrf = (await yani.get('/akun')).page.querySelector('input[name=csrf]')!.getAttribute('value')!
  const tries = await Promise.all(Array.from({ length: 40 }, (_, n) => yani.post('/akun/sandi', { csrf, old: `tebakan ${n}`, new: 'ketinting hulu sungai kelinjau' })))
  expect(tries.filter(({ status }) => status === 429)).toHaveLength(10)
})
