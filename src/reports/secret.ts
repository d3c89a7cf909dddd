/** What was typed as a secret. A slip is told before any look-up, so it costs nobody a try. */
export type ReadSecret =
  | { secret: string }
  /** Which of the four words (1 to 4) cannot be one of ours. */
  | { badWord: number }
  /** `shape`: not four words. `check`: four possible words, but one letter or their order is wrong. */
  | { wrong: 'shape' | 'check' }

/**
 * A reporter's secret: four proquints (arXiv:0901.4016), 56 bits and an 8-bit check.
 *
 * @param bytes at least 7; only the first 7 are used. Fewer throws.
 * @returns 23 letters and hyphens, shape `lusab-babad-gutih-tugad`
 */
export function secretFrom(bytes: Uint8Array): string {
  if (bytes.length < BYTES) throw new RangeError(`A secret needs ${BYTES} bytes, got ${bytes.length}`)
  const whole = [...bytes.subarray(0, BYTES), crc8(bytes.subarray(0, BYTES))]
  return [0, 2, 4, 6].map((at) => wordOf((whole[at]! << 8) | whole[at + 1]!)).join('-')
}

/**
 * Reads a secret as people type, paste or dictate it: capitals, any or no
 * separators, accents, fullwidth letters, and other words around it.
 *
 * What the check tells (measured in test/secret.test.ts): every single wrong
 * letter, every two letters exchanged over a vowel or over a word's edge, and
 * all but 1 in 257 of wrong words or of words exchanged; 8 bits cannot do more.
 */
export function readSecret(typed: string): ReadSecret {
  const words = wordsIn(typed)
  const together = words.join('')
  const cut = together.length === 4 * WORD ? [0, 1, 2, 3].map((n) => together.slice(n * WORD, (n + 1) * WORD)) : null

  if (cut?.every(isProquint)) return checked(cut)
  if (words.length > 4 && !cut) return checkedAmongOthers(words)
  const four = words.length === 4 ? words : cut
  return four ? { badWord: four.findIndex((word) => !isProquint(word)) + 1 } : { wrong: 'shape' }
}

const BYTES = 7
const WORD = 5
const CONSONANTS = 'bdfghjklmnprstvz'
const VOWELS = 'aiou'
const PROQUINT = /^[bdfghjklmnprstvz][aiou][bdfghjklmnprstvz][aiou][bdfghjklmnprstvz]$/
const TYPED_AT_MOST = 1000

const isProquint = (word: string) => PROQUINT.test(word)

function wordsIn(typed: string): string[] {
  const plain = typed.slice(0, TYPED_AT_MOST).normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '').toLowerCase()
  // A digit inside a word is a slip in that word; digits alone are a number or a numbered list.
  return (plain.match(/[a-z0-9]+/g) ?? []).filter((word) => /[a-z]/.test(word))
}

function checked(words: string[]): ReadSecret {
  const bytes = words.flatMap((word) => [valueOf(word) >> 8, valueOf(word) & 255])
  return crc8(bytes.slice(0, BYTES)) === bytes[BYTES] ? { secret: words.join('-') } : { wrong: 'check' }
}

/** The saved message pasted whole: "Nomor laporan 20418, kata rahasia lusab-…". "Nomor" has a proquint's shape too, so the check decides. */
function checkedAmongOthers(words: string[]): ReadSecret {
  const runs = words.map((_, at) => words.slice(at, at + 4)).filter((run) => run.length === 4 && run.every(isProquint))
  const answers = runs.map(checked)
  return answers.find((answer) => 'secret' in answer) ?? answers[0] ?? { wrong: 'shape' }
}

function wordOf(value: number): string {
  const letters = [CONSONANTS[value >> 12], VOWELS[(value >> 10) & 3], CONSONANTS[(value >> 6) & 15], VOWELS[(value >> 4) & 3], CONSONANTS[value & 15]]
  return letters.join('')
}

function valueOf(word: string): number {
  const [a, b, c, d, e] = word as unknown as [string, string, string, string, string]
  return (CONSONANTS.indexOf(a) << 12) | (VOWELS.indexOf(b) << 10) | (CONSONANTS.indexOf(c) << 6) | (VOWELS.indexOf(d) << 4) | CONSONANTS.indexOf(e)
}

/**
 * CRC-8 with x⁸+x⁴+x³+x²+1. That polynomial is primitive, so a burst of 8 bits
 * (a letter is 2 or 4) always shows, and exchanged words show as often as 8 bits
 * allow: one with the factor x+1 (ATM's 0x07) would miss twice as many, for
 * x¹⁶+1 is a power of it. It starts from 255, so that babab-babab-babab-babab is no secret.
 */
function crc8(bytes: Iterable<number>): number {
  let crc = 0xff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x80 ? ((crc << 1) ^ 0x1d) & 0xff : crc << 1
  }
  return crc
}
