const UNITS: Record<string, number> = { nol: 0, kosong: 0, satu: 1, dua: 2, tiga: 3, empat: 4, lima: 5, enam: 6, tujuh: 7, delapan: 8, sembilan: 9, sepuluh: 10, sebelas: 11, seratus: 100, seribu: 1000, sejuta: 1_000_000, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 }
const TENS: Record<string, (n: number) => number> = { belas: (n) => n + 10, puluh: (n) => n * 10, ratus: (n) => n * 100, hundred: (n) => n * 100 }
const SCALES: Record<string, number> = { ribu: 1000, rb: 1000, k: 1000, thousand: 1000, juta: 1_000_000, jt: 1_000_000, million: 1_000_000, miliar: 1_000_000_000, milyar: 1_000_000_000, m: 1_000_000_000, billion: 1_000_000_000, triliun: 1_000_000_000_000, trilyun: 1_000_000_000_000 }

/** A number in a text, and how many tokens it takes. */
export type Told = { value: number; tokens: number }

/**
 * Reads the number that begins at a token: "500.000", "1,2 juta", "lima ratus ribu", "500rb".
 * @returns null where none begins
 */
export function numberAt(tokens: readonly string[], from: number): Told | null {
  let at = from
  let total = 0
  let part: number | null = null
  for (; at < tokens.length; at++) {
    const token = tokens[at]!
    const digits: Digits | null = part === null ? digitsOf(token) : null
    if (digits) {
      total += digits.scale ? digits.value * digits.scale : 0
      part = digits.scale ? 0 : digits.value
      continue
    }
    if (token in UNITS && (part === null || part % 10 === 0)) part = (part ?? 0) + UNITS[token]!
    else if (part !== null && token in TENS && part < 1000) part = scaled(part, TENS[token]!)
    else if (part !== null && token in SCALES && !(token.length === 1 && part === 0)) [total, part] = [total + (part || (total === 0 ? 1 : 0)) * SCALES[token]!, 0]
    else break
  }
  return part === null ? null : { value: total + part, tokens: at - from }
}

/** "dua ratus lima puluh": what stands before the last hundred stays. */
function scaled(part: number, by: (n: number) => number): number {
  const last = part % 100 === 0 ? part : part % 100
  return part - last + by(last)
}

type Digits = { value: number; scale: number | null }

function digitsOf(token: string): Digits | null {
  const [, digits, unit] = /^(?:rp|idr)?(\d+(?:[.,]\d+)*)(\p{L}*)$/u.exec(token) ?? []
  if (digits === undefined || (unit && !(unit in SCALES))) return null
  const value = /^\d{1,3}(?:[.,]\d{3})+$/.test(digits) ? Number(digits.replaceAll(/[.,]/g, '')) : Number(digits.replace(',', '.'))
  return Number.isFinite(value) ? { value, scale: unit ? SCALES[unit]! : null } : null
}
