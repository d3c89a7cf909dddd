import { isDay } from '../claims/wall-time.ts'

const MONTHS = ['januari|january|jan', 'februari|pebruari|february|feb|peb', 'maret|march|mar', 'april|apr', 'mei|may', 'juni|june|jun', 'juli|july|jul', 'agustus|august|agu|agt|ags|aug', 'september|sept|sep', 'oktober|october|okt|oct', 'november|nopember|nov|nop', 'desember|december|des|dec'].map((names) => new RegExp(`^(${names})\\.?$`))

/**
 * A day as files have it: ISO 8601 with or without time (the day that stands there), "12/5/2024" with the
 * day first as Indonesians write it, "12 Mei 2024", "Senin, 12 May 2024".
 * @returns YYYY-MM-DD; null for anything else and for days that do not exist
 */
export function writtenDay(text: string): string | null {
  const iso = /^(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d.*)?$/.exec(text)?.[1]
  const parts = /^(?:\p{L}+, ?)?(\d{1,2})[-/. ]([\p{L}.]+|\d{1,2})[-/. ](\d{4})(?:[, ].*)?$/u.exec(text)
  const day = iso ?? (parts && `${parts[3]}-${monthOf(parts[2]!)}-${parts[1]!.padStart(2, '0')}`)
  return day && isDay(day) ? day : null
}

function monthOf(written: string): string {
  const n = /^\d/.test(written) ? Number(written) : MONTHS.findIndex((names) => names.test(written.toLowerCase())) + 1
  return String(n).padStart(2, '0')
}
