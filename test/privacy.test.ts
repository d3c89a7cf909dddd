import { expect, test } from 'vitest'
import { privateThings, repeatedRun } from '../src/claims/privacy-rules.ts'

test.each([
  '081234567890', '0812 3456 7890', '0812-3456-7890', '0812.3456.7890', '0812 - 3456 - 7890', '0812–3456–7890', '(0812) 3456 7890', '08 12 34 56 78 90', '0 8 1 2 3 4 5 6 7 8 9 0',
  '6281234567890', '+6281234567890', '+62 812-3456-7890', '+62-812-3456-7890', '+62 (0) 812 3456 7890', '+62 0812 3456 7890', '0062 812 3456 7890', '+62.812.3456.7890', '+62.812.345.678',
  '0811922454', '0895123456789', '081.234.567.890', '０８１２３４５６７８９０', '0812\u00a03456\u00a07890', '0812\u200b3456\u200b7890', 'WA:081234567890', 'wa.me/6281234567890', 'https://wa.me/6281234567890?text=hai', 'https://api.whatsapp.com/send?phone=6281234567890',
  'hub 0812-3456-7890.', 'TPS 4 0812-3456-7890', '27 November 081234567890', '081234567890 08.00-13.00', 'pukul 08.00 081234567890', 'tel:+6281234567890', '0812-3456-7890/0813-1111-2222',
])('Sari’s phone number is seen in: %s', (text) => expect(privateThings(text)).toEqual(['phone']))

test.each([
  '6408041201900001', 'NIK 6408041201900001.', 'NIK: 6408 0412 0190 0001', '640804-120190-0001', '64.08.04.120190.0001', '640804 52 01 90 0001', '6408045201900001', 'KK 6408041201900001', '１２３４５６７８９０１２３４５６',
])('Pak Johan’s NIK is seen in: %s', (text) => expect(privateThings(text)).toEqual(['nik']))

test.each([
  'transfer ke BCA 1234567890', 'BCA 123-456-7890', 'BCA 123.456.7890', 'rek. 1234567890 a.n. Budi', 'No.Rek 1234567890', 'norek: 0000-01-000000-50-0', 'BRI 0000 0100 0000 500', 'Rekening Mandiri 123-00-1234567-8',
  'nomor rekening atas nama yayasan: 7123456789 (BSI)', '1234567890 BNI', '7123456789 a.n. Budi, Bank Syariah', 'kirim ke rekening 123456789012345', 'Bankaltimtara 0011223344',
])('an account number is seen in: %s', (text) => expect(privateThings(text)).toEqual(['bank_account']))

test.each(['budi@contoh.id', 'Surel: Budi.Santoso+kpu@mail.contoh.co.id.', 'BUDI@CONTOH.ID', 'mailto:budi@contoh.id', '(budi_1@contoh.id)', 'ｂｕｄｉ＠contoh.id'])('an e-mail address is seen in: %s', (text) =>
  expect(privateThings(text)).toEqual(['email']))

test('each kind is named once, in one order', () => {
  const text = 'a@b.id, rek BCA 1234567890 dan 1234567891, NIK 6408041201900001, WA 081234567890 / 081234567891'
  expect(privateThings(text)).toEqual(['phone', 'nik', 'bank_account', 'email'])
})

test.each([
  '', 'TPS tutup jam 11 siang', '27 November 2024', '27-11-2024', '27/11/2024', '27.11.2024', '2024-11-27', '08-12-2024', '08.11.2024 13.00', '08-11-2024 08-12-2024', '27-11-2024 s.d. 06-12-2024', '27-11-2024 27-11-2024',
  '2024-11-27 08:00', '08.00', '08.00-13.00', '08.15 - 12.30', '08.15-12.30 08.30-13.00', 'buka 08.15 12.30 13.00 15.45', 'pukul 07.00–13.00 WITA', '08:15:30', 'jam 08.11, 08.12, 08.13',
  'Nomor 1284-6', 'nomor cek fakta 12345-1', 'nomor laporan 20418', '721/PL.02.6-Kpt/6408/KPU-Kb/XII/2020', '5/PL.01-Pu/64/2/2026', 'PKPU 13/2020', 'BN 716/2020', 'UU 1/2015 jo. UU 10/2016',
  'DPT 297.994', 'DPT 297.994 (160.805 L, 137.189 P)', '297.994 160.805 137.189', '93.242 105.040 698.276', 'Rp1.500.000.000', 'dana di rekening Rp1.500.000.000,00', 'Rp 628.123.456.789', 'rekening Rp 250.000.000.000',
  '297994', '160805 137189', 'TPS 001, 002, 003', 'TPS 1 sampai 701', 'TPS 4 RT 08 RW 12', '64.08.04.2001', '64.08.12.2001', '64.08.04.2001 64.08.04.2002', '6408', 'kode pos 75611', '(0549) 21234', '0549-21234', '1500', 'ICS 112',
  'Bank Kaltimtara buka 08.00-15.00', 'BRI tutup 27-11-2024 08.00', 'bantuan 600.000 lewat BRI', 'BSU Rp600.000 cair di BRI 12.08.2025 10.00', 'BRI 2024-11-27 10:30', 'desa mandiri 2024 2025', '1234567890', 'ID 98765432101',
  'https://kpu.go.id@x.id/cek', '@kpu_kutim', 'budi@desa', 'https://x.id/2024/11/27/1234', 'https://www.facebook.com/budi/posts/6408041201900001', 'facebook.com/…/videos/6408041201900001/', 'm.facebook.com/story.php?story_fbid=6408041201900001&id=100012345678901 BRI', '2019 2024 2029 2034',
])('nothing private is seen in: %s', (text) => expect(privateThings(text)).toEqual([]))

test('long texts without anything do not hold up the desk', () => {
  for (const piece of ['0', '08', '1 ', '62 ', 'a', 'a.', 'a@', '1.', '1/', '1/a', '0812-', '(', '+62', '27-11-2024 ', 'rek ', '😱']) {
    const started = performance.now()
    privateThings(piece.repeat(10_000 / piece.length))
    expect(performance.now() - started, piece).toBeLessThan(1000)
  }
})

const REPORT = 'Assalamualaikum, besok kata Bu Lurah semua TPS di Sangatta Utara tutup jam 11 siang karena listrik padam, jadi datang pagi ya ibu-ibu.'

test('a passage of twelve words taken over from a report is shown to the moderator', () => {
  const claim = 'Beredar: “kata Bu Lurah, semua TPS di Sangatta Utara tutup jam 11 siang karena listrik” padam.'
  expect(repeatedRun(claim, REPORT)).toBe('kata Bu Lurah, semua TPS di Sangatta Utara tutup jam 11 siang karena listrik” padam')
})

test('so are sixty letters in fewer words', () => {
  const report = 'x pemungutansuaraulang dipertanggungjawabkan penyelenggaraannyalah y'
  expect(repeatedRun('Pemungutansuaraulang dipertanggungjawabkan penyelenggaraannyalah!', report)).toBe('Pemungutansuaraulang dipertanggungjawabkan penyelenggaraannyalah')
})

test('eleven short words are not', () => {
  expect(repeatedRun('kata bu lurah semua tps di kota ini tutup jam sebelas', 'kata bu lurah semua tps di kota ini tutup jam sebelas')).toBeNull()
  expect(repeatedRun('kata bu lurah semua tps di kota ini tutup jam sebelas ya', 'kata bu lurah semua tps di kota ini tutup jam sebelas ya')).not.toBeNull()
})

test('the same words in another order, or with one changed in the middle, are not', () => {
  const words = REPORT.split(' ')
  expect(repeatedRun(words.toReversed().join(' '), REPORT)).toBeNull()
  expect(repeatedRun('TPS di Sangatta Utara dikabarkan tutup pukul 11.00 karena listrik padam', REPORT)).toBeNull()
})

test('capitals, fullwidth letters and line breaks do not hide a passage', () => {
  const claim = REPORT.toUpperCase().replaceAll(' ', '\n').replace('TPS', 'ＴＰＳ')
  expect(repeatedRun(claim, REPORT)).toBe(claim.slice(0, -1))
})

test('the longest passage is the one shown', () => {
  const short = 'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas duabelas'
  const long = `${short} tigabelas empatbelas`
  expect(repeatedRun(`${short}. Lalu ${long}.`, `${long}. ${short}.`)).toBe(long)
})

test('nothing on one side repeats nothing', () => {
  expect(repeatedRun('', REPORT)).toBeNull()
  expect(repeatedRun(REPORT, '')).toBeNull()
  expect(repeatedRun('🌾🌾', '🌾🌾')).toBeNull()
})

test('a report of 10,000 letters of one word does not hold up the desk', () => {
  const started = performance.now()
  expect(repeatedRun('ya '.repeat(100), 'ya '.repeat(3333))).not.toBeNull()
  expect(performance.now() - started).toBeLessThan(2000)
})
