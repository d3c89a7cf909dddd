import { expect, test } from 'vitest'
import { cleanText, firstUrl, lengthOf, oneLine } from '../src/words/read-text.ts'

test.each([
  ['line ends of Windows', 'satu\r\ndua\r\n', 'satu\ndua'],
  ['line ends of an old Mac', 'satu\rdua', 'satu\ndua'],
  ['line and paragraph separators', 'satu\u2028dua\u2029tiga', 'satu\ndua\ntiga'],
  ['control characters', 'a\u0000b\u0007c\u001bd\u007fe\u0085f\u009fg', 'abcdefg'],
  ['tabs, which stay', 'a\tb', 'a\tb'],
  ['spaces at line ends', 'satu   \ndua\t \n', 'satu\ndua'],
  ['blank lines at both ends', '\n \n  satu\n\n\ndua\n \n', '  satu\n\n\ndua'],
  ['nothing to see', ' \n\t\r\n\u00a0', ''],
  ['empty', '', ''],
  ['a decomposed letter', 'cafe\u0301', 'café'],
  ['half an emoji', 'a\ud83cb', 'a\ufffdb'],
  ['a family of emoji', '👨‍👩‍👧', '👨‍👩‍👧'],
  ['right-to-left text', 'السلام عليكم', 'السلام عليكم'],
])('%s', (_, raw, kept) => {
  expect(cleanText(raw)).toBe(kept)
  expect(cleanText(kept)).toBe(kept)
})

test('a line of its own has single spaces and no way to turn the row round', () => {
  expect(oneLine('  Pak \t Johan\r\n dari\u00a0Sangatta ')).toBe('Pak Johan dari Sangatta')
  expect(oneLine('a\u202eb\u2066c')).toBe('abc')
  expect(oneLine('a\u0000 \u0000b')).toBe('a b')
  expect(oneLine(' \u0000 ')).toBe('')
})

test('length is counted as the browser counts maxlength', () => {
  expect(lengthOf('a\r\nb')).toBe(3)
  expect(lengthOf('a\rb')).toBe(3)
  expect(lengthOf('🌾')).toBe(2)
  expect(lengthOf('\u0000 ')).toBe(2)
})

test('a megabyte of spaces takes no time worth noticing', () => {
  const raw = `a${' '.repeat(1_000_000)}b`
  expect(cleanText(raw)).toBe(raw)
  expect(oneLine(raw)).toBe('a b')
  expect(firstUrl('a.'.repeat(500_000))).toBeNull()
  expect(firstUrl('www'.repeat(300_000))).toBeNull()
}, 5000)

test.each([
  ['lihat https://kpu.go.id/jadwal.', 'https://kpu.go.id/jadwal'],
  ['HTTPS://KPU.go.id/a', 'HTTPS://KPU.go.id/a'],
  ['(https://kpu.go.id/a)', 'https://kpu.go.id/a'],
  ['https://id.wikipedia.org/wiki/Pemilu_(2024)', 'https://id.wikipedia.org/wiki/Pemilu_(2024)'],
  ['*https://kpu.go.id/a*, sebarkan!', 'https://kpu.go.id/a'],
  ['“https://kpu.go.id/a”', 'https://kpu.go.id/a'],
  ['<https://kpu.go.id/a>', 'https://kpu.go.id/a'],
  ['satu https://a.id dua https://b.id', 'https://a.id'],
  ['klik s.id/bantuan-cair sekarang', 'https://s.id/bantuan-cair'],
  ['daftar di www.bansos.com', 'https://www.bansos.com'],
  ['kpu.go.id.my.id/cek?nik=1&x=2', 'https://kpu.go.id.my.id/cek?nik=1&x=2'],
  ['http://103.1.2.3/apk', 'http://103.1.2.3/apk'],
  ['https://vt.tiktok.com/ZS123/ 😱😱', 'https://vt.tiktok.com/ZS123/'],
])('the first address is found in: %s', (text, url) => expect(firstUrl(text)).toBe(url))

test.each([
  '', 'tidak ada', 'Budi/Ayu', 'kpu.go.id', 'budi@kpu.go.id/x', '721/PL.02.6-Kpt/6408/KPU-Kb/XII/2020', 'javascript:alert(1)', 'ftp://a.id/x',
  'https://', 'https://...', 'https://localhost/x', 'Rp1.000/orang', 'dan/atau', 'http://[::1', `https://a.id/${'x'.repeat(2000)}`,
])('no address is found in (%#)', (text) => expect(firstUrl(text)).toBeNull())
