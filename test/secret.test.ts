import { expect, test } from 'vitest'
import { readSecret, secretFrom } from '../src/reports/secret.ts'

const CONSONANTS = 'bdfghjklmnprstvz'
const VOWELS = 'aiou'

/** Spread over all bytes and the same on every run. */
const sampleBytes = (n: number) => Uint8Array.from({ length: 7 }, (_, at) => (n * 2654435761 + at * 40503 + (n >> at) * 97) >>> 5 & 255)
const samples = (count: number) => Array.from({ length: count }, (_, n) => secretFrom(sampleBytes(n)))
const opens = (typed: string) => 'secret' in readSecret(typed)
const secret = secretFrom(new Uint8Array([10, 200, 33, 4, 175, 96, 7]))
const words = secret.split('-')

test('a secret is four words that can be said', () => {
  for (const one of samples(500)) expect(one).toMatch(/^([bdfghjklmnprstvz][aiou]){2}[bdfghjklmnprstvz](-([bdfghjklmnprstvz][aiou]){2}[bdfghjklmnprstvz]){3}$/)
})

test('every one of the 56 bits changes the secret, further bytes do not', () => {
  const bytes = sampleBytes(7)
  const all = new Set([secretFrom(bytes)])
  for (let bit = 0; bit < 56; bit++) all.add(secretFrom(bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))))
  expect(all.size).toBe(57)
  expect(secretFrom(new Uint8Array([...bytes, 1, 2, 3]))).toBe(secretFrom(bytes))
  expect(() => secretFrom(new Uint8Array(6))).toThrow(/7 bytes/)
})

test('Sari reads back what the page showed her', () => {
  for (const one of samples(500)) expect(readSecret(one)).toEqual({ secret: one })
})

test.each([
  ['capitals', secret.toUpperCase()],
  ['a capital first, as phones write', secret[0]!.toUpperCase() + secret.slice(1)],
  ['spaces', words.join(' ')],
  ['many spaces and a line break', `  ${words.join('  \n ')}  `],
  ['nothing between the words', words.join('')],
  ['some hyphens forgotten', `${words[0]}${words[1]}-${words[2]}${words[3]}`],
  ['dots', words.join('.')],
  ['commas and spaces', `${words.join(', ')}.`],
  ['a hyphen that does not break', words.join('\u2011')],
  ['long dashes', words.join(' – ')],
  ['numbers before the words', words.map((word, n) => `${n + 1}. ${word}`).join('\n')],
  ['bold in WhatsApp', `*${secret}*`],
  ['fullwidth letters', words.map((word) => word.replace(/[a-z]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0))).join('　')],
  ['accents of a foreign keyboard', words.join(' ').replaceAll('a', 'á').replaceAll('o', 'ö')],
  ['an invisible mark inside', `${secret.slice(0, 3)}\u200b${secret.slice(3)}`],
  ['letter by letter', [...words.join('')].join(' ')],
  ['the saved message pasted whole', `Nomor laporan: 20418\nEmpat kata rahasia: ${secret}\nJangan disebarkan.`],
])('it may be typed with %s', (_, typed) => {
  expect(readSecret(typed)).toEqual({ secret })
})

test.each([
  [1, `luseb-${words.slice(1).join('-')}`],
  [2, [words[0], 'babax', words[2], words[3]].join(' ')],
  [3, [words[0], words[1], 'guti', words[3]].join('-')],
  [3, [words[0], words[1], 'gut1h', words[3]].join('-')],
  [4, `${words.slice(0, 3).join('')}tugae`],
  [4, `${words.slice(0, 3).join('.')}.tugadd`],
])('word %i is named when it cannot be one of ours', (badWord, typed) => {
  expect(readSecret(typed)).toEqual({ badWord })
})

test.each(['', '   ', '-', '20418', words.slice(0, 3).join('-'), 'lusab', 'saya lupa kata rahasianya sudah lama', '🌾🌾🌾🌾', 'ا ب ت ث', 'a'.repeat(100_000)])(
  'what is not four words is told so (%#)',
  (typed) => expect(readSecret(typed)).toEqual({ wrong: 'shape' }),
)

test('the poor secret of four times babab is none', () => {
  expect(readSecret('babab-babab-babab-babab')).toEqual({ wrong: 'check' })
})

test('every single wrong letter is noticed', () => {
  let tried = 0
  for (const one of samples(200))
    for (let at = 0; at < one.length; at++) {
      const letters = VOWELS.includes(one[at]!) ? VOWELS : CONSONANTS.includes(one[at]!) ? CONSONANTS : ''
      for (const letter of letters.replace(one[at]!, '')) {
        tried++
        expect(readSecret(one.slice(0, at) + letter + one.slice(at + 1))).toEqual({ wrong: 'check' })
      }
    }
  expect(tried).toBe(200 * 4 * (3 * 15 + 2 * 3))
})

test('two letters exchanged over a vowel, or over the edge of two words, are noticed', () => {
  for (const one of samples(500)) {
    const run = one.replaceAll('-', '')
    for (let at = 0; at + 1 < run.length; at++)
      for (const far of [1, 2]) {
        const [a, b] = [run[at]!, run[at + far]]
        if (b === undefined || a === b) continue
        expect(opens(run.slice(0, at) + b + run.slice(at + 1, at + far) + a + run.slice(at + far + 1)), `${run} ${at} ${far}`).toBe(false)
      }
  }
})

test('of neighbouring words exchanged, and of whole words wrong, about 1 in 257 gets by', () => {
  const missed = { exchanged: 0, wrong: 0 }
  const tried = { exchanged: 0, wrong: 0 }
  const all = samples(20_000)
  for (const [n, one] of all.entries()) {
    const [a, b, c, d] = one.split('-') as [string, string, string, string]
    for (const typed of [[b, a, c, d], [a, c, b, d], [a, b, d, c]]) {
      if (typed.join('-') === one) continue
      tried.exchanged++
      if (opens(typed.join('-'))) missed.exchanged++
    }
    const other = all[(n * 7 + 1) % all.length]!.split('-')[0]!
    if (other === b) continue
    tried.wrong++
    if (opens([a, other, c, d].join('-'))) missed.wrong++
  }
  expect(missed.exchanged / tried.exchanged).toBeLessThan(1 / 200)
  expect(missed.wrong / tried.wrong).toBeLessThan(1 / 200)
})
