/**
 * The public number of a notice, with Damm's check digit: it can be read on air
 * and copied by hand, and every single wrong digit or exchanged pair of
 * neighbours shows.
 *
 * @param n from 0, a whole number; anything else throws
 * @returns at least four digits, hyphen, check digit: 1284 gives `1284-6`
 */
export function noticeNumber(n: number): string {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`No notice number: ${n}`)
  const digits = String(n).padStart(SHORTEST, '0')
  return `${digits}-${damm(digits)}`
}

/**
 * @param typed with or without hyphen, with spaces, words before it ("no.", "Nomor cek fakta"), fullwidth digits
 * @returns the number as `noticeNumber` writes it, or null when it cannot be one of ours
 */
export function readNoticeNumber(typed: string): string | null {
  if (typed.length > TYPED_AT_MOST) return null
  const plain = typed.normalize('NFKC').replace(/\p{Cf}/gu, '').trim()
  const found = /^[\p{L}\s.:#]*(\d[\d\s]*?)\s*(?:\p{Pd}\s*(\d))?$/u.exec(plain)
  if (!found) return null

  const all = (found[1]! + (found[2] ?? '')).replace(/\s/g, '')
  if (all.length <= SHORTEST || damm(all) !== 0) return null
  const n = Number(all.slice(0, -1))
  return Number.isSafeInteger(n) ? noticeNumber(n) : null
}

/** Four to six digits, a dash, one digit: written as ours are, whether or not the check digit is right. @returns with a hyphen, or null */
export function numberShaped(typed: string): string | null {
  if (typed.length > TYPED_AT_MOST) return null
  const plain = typed.normalize('NFKC').replace(/\p{Cf}/gu, '').replace(/\p{Pd}/gu, '-').trim()
  return /^\d{4,6}-\d$/.test(plain) ? plain : null
}

const SHORTEST = 4
const TYPED_AT_MOST = 60

// H. M. Damm's quasigroup of order 10 (2004): row = what came so far, column = next digit. Leading zeros change nothing.
const TABLE = [
  '0317598642', '7092154863', '4206871359', '1750983426', '6123045978',
  '3674209581', '5869720134', '8945362017', '9438617205', '2581436790',
]

function damm(digits: string): number {
  let interim = 0
  for (const digit of digits) interim = Number(TABLE[interim]![Number(digit)])
  return interim
}
