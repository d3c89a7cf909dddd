import { expect, test } from 'vitest'
import { noticeNumber, readNoticeNumber } from '../src/notices/number.ts'
import { slugOf } from '../src/notices/slug.ts'

const NUMBERS = [...Array.from({ length: 10_000 }, (_, n) => n), 10_000, 12_345, 99_999, 123_456, 7_654_321]

test.each([[1284, '1284-6'], [0, '0000-0'], [7, '0007-6'], [572, '0572-4'], [20_418, '20418-1']])('notice %i is number %s', (n, number) => {
  expect(noticeNumber(n)).toBe(number)
})

test.each([-1, 1.5, NaN, Infinity, 2 ** 53])('%d is no number of a notice', (n) => {
  expect(() => noticeNumber(n)).toThrow(RangeError)
})

test('every number can be read back', () => {
  for (const n of NUMBERS) expect(readNoticeNumber(noticeNumber(n))).toBe(noticeNumber(n))
})

test.each([
  '1284-6', '12846', '1284 6', ' 1284 - 6 ', 'no. 1284-6', 'No.1284-6', 'NO 12846', 'Nomor 1284-6', 'Nomor cek fakta: 1284-6', '#1284-6',
  '1 2 8 4 6', '１２８４－６', '1284‑6', '1284–6', '1284—6', '001284-6', '1284\u00a06', '\u200e1284-6',
])('Rina may write it as %s', (typed) => expect(readNoticeNumber(typed)).toBe('1284-6'))

test.each([
  '', ' ', '1284', '1284-', '-6', '1284-5', '1283-6', '128-46', '1284-6-6', '1284-66', '1284.6', '1284/6', '12a84-6', '1284-6x', 'seribu', '9'.repeat(40),
  '9'.repeat(100_000), `${' '.repeat(50)}x`, '🌾',
])('what cannot be one of ours is refused (%#)', (typed) => expect(readNoticeNumber(typed)).toBeNull())

test('every single wrong digit is noticed', () => {
  for (const n of NUMBERS) {
    const digits = noticeNumber(n).replace('-', '')
    for (let at = 0; at < digits.length; at++)
      for (const digit of '0123456789') {
        if (digit === digits[at]) continue
        const typed = digits.slice(0, at) + digit + digits.slice(at + 1)
        if (readNoticeNumber(typed) !== null) expect.fail(`${digits} read as ${typed}`)
      }
  }
})

test('every two neighbouring digits exchanged are noticed', () => {
  for (const n of NUMBERS) {
    const digits = noticeNumber(n).replace('-', '')
    for (let at = 0; at + 1 < digits.length; at++) {
      if (digits[at] === digits[at + 1]) continue
      const typed = digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2)
      if (readNoticeNumber(typed) !== null) expect.fail(`${digits} read as ${typed}`)
    }
  }
})

test.each([
  ['TPS buka sampai pukul 13.00', '1284-6', 'tps-buka-sampai-pukul-13-00-12846'],
  ['  “Jum’at” — hari kerja!  ', '0007-6', 'jumat-hari-kerja-00076'],
  ['Kafé Ｂａｒｕ di Sangatta', '1284-6', 'kafe-baru-di-sangatta-12846'],
  ['', '1284-6', 'cek-fakta-12846'],
  ['🌾🌾 السلام', '1284-6', 'cek-fakta-12846'],
  ['a'.repeat(200), '1284-6', `${'a'.repeat(60)}-12846`],
  ['../../etc/passwd?x=1#y', '1284-6', 'etc-passwd-x-1-y-12846'],
])('the address of %s is readable', (headline, number, slug) => expect(slugOf(headline, number)).toBe(slug))

test('a long headline is cut between words, at 60 letters', () => {
  const slug = slugOf('KPU menetapkan pemungutan suara ulang di empat belas tempat pemungutan suara pada hari Sabtu', '12345-1')
  expect(slug).toBe('kpu-menetapkan-pemungutan-suara-ulang-di-empat-belas-tempat-123451')
  expect(slug.length).toBeLessThanOrEqual(60 + 1 + 6)
})
