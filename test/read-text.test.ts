import { expect, test } from 'vitest'
import { cleanText, lengthOf, oneLine } from '../src/words/read-text.ts'

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
}, 5000)
