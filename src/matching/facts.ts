import { fold } from './fold.ts'
import { numberAt } from './numbers.ts'
import { placeAt, type Places } from './places.ts'

/** What must not differ between a text and the claim that answers it. */
export const FACT_KINDS = ['hour', 'date', 'day', 'number', 'place', 'office'] as const
export type FactKind = (typeof FACT_KINDS)[number]

/** @property negations how many words deny @property leaning words of which each has an opposite */
export type Facts = Record<FactKind, ReadonlySet<string>> & { negations: number; leaning: ReadonlySet<string> }

const TOKEN = /[\p{L}\p{N}]+(?:[.,:/-](?=\p{N})\p{N}+)*%?/gu
const MONTHS = ['jan|januari|january', 'feb|februari|pebruari|february', 'mar|maret|march', 'apr|april', 'mei|may', 'jun|juni|june', 'jul|juli|july', 'agu|ags|agt|agustus|august|aug', 'sep|sept|september', 'okt|oktober|october|oct', 'nov|november|nopember', 'des|desember|december|dec']
const MONTH = new Map(MONTHS.flatMap((names, i) => names.split('|').map((name) => [name, i + 1] as const)))
const DAYS = new Map(['senin|monday', 'selasa|tuesday', 'rabu|wednesday', 'kamis|thursday', 'jumat|jum at|friday', 'sabtu|saturday', 'ahad|sunday', 'besok|bsk|tomorrow', 'lusa', 'kemarin|kmrn|yesterday', 'pagi', 'siang', 'sore', 'malam'].flatMap((names) => names.split('|').map((name) => [name, names.split('|')[0]!] as const)))
const OFFICES = new Map(
  ['kpu', 'bawaslu', 'kpps', 'pps', 'ppk', 'panwaslu|panwascam', 'dkpp', 'mk', 'ma', 'polri|polisi|polda|polres|polsek', 'tni|tentara|koramil|kodim', 'dpr', 'dprd', 'mpr', 'dpd', 'komdigi|kominfo', 'diskominfo', 'kemendagri|mendagri', 'disdukcapil|dukcapil|capil', 'presiden', 'wapres', 'gubernur|pemprov', 'bupati|pemkab', 'walikota|pemkot', 'camat', 'lurah', 'kades', 'kpk', 'kejaksaan|kejagung', 'bnpb|bpbd', 'bmkg', 'pln', 'pertamina', 'bpjs', 'kemenkes|menkes', 'kemenag|menag', 'kemensos|mensos', 'bps', 'lsi', 'bank|bri|bni|bca|mandiri'].flatMap((names) =>
    names.split('|').map((name) => [name, names.split('|')[0]!] as const),
  ),
)
const OFFICE_PHRASES: [RegExp, string][] = [
  [/komisi pemilihan umum/g, 'kpu'], [/badan pengawas pemilu|badan pengawas pemilihan umum/g, 'bawaslu'], [/mahkamah konstitusi/g, 'mk'], [/mahkamah agung/g, 'ma'], [/komisi pemberantasan korupsi/g, 'kpk'],
  [/wakil presiden/g, 'wapres'], [/wali kota/g, 'walikota'], [/kepala desa/g, 'kades'], [/pengawas tps/g, 'panwaslu'],
]
const DENIALS = new Set('tidak tdk tak gak ga gk g ngga nggak enggak kagak bukan bkn belum blm blom jangan jgn tanpa not never without'.split(' '))
/** Either side of a pair; forms by their beginning, so that "ditutup" and "penutupan" count. */
const OPPOSITES: [string, string][] = [
  ['buka', 'tutup'], ['boleh', 'larang'], ['wajib', 'sukarela'], ['gratis', 'bayar'], ['naik', 'turun'], ['maju', 'mundur'], ['maju', 'tunda'], ['menang', 'kalah'], ['tambah', 'kurang'], ['panjang', 'singkat'], ['aman', 'bahaya'],
  ['lolos', 'gugur'], ['terima', 'tolak'], ['setuju', 'tolak'], ['dukung', 'tolak'], ['benar', 'palsu'], ['asli', 'palsu'], ['hidup', 'meninggal'], ['mulai', 'selesai'], ['lama', 'baru'], ['semua', 'sebagian'], ['sebelum', 'sesudah'], ['sebelum', 'setelah'],
]
const AFFIXED = new Map<string, string | null>()

/** Facts of a sentence or a claim. @param places names that count as one */
export function factsOf(text: string, places: Places): Facts {
  let folded = fold(text)
  for (const [phrase, name] of OFFICE_PHRASES) folded = folded.replace(phrase, name)
  const tokens = [...folded.matchAll(TOKEN)].map(([token]) => token)
  const found = { hour: new Set<string>(), date: new Set<string>(), day: new Set<string>(), number: new Set<string>(), place: new Set<string>(), office: new Set<string>() }
  const leaning = new Set<string>()
  let negations = 0
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!
    const hours = hoursAt(tokens, at)
    if (hours) {
      for (const hour of hours.found) found.hour.add(hour)
      at += hours.tokens
      continue
    }
    const date = dateAt(tokens, at)
    if (date) {
      found.date.add(date.found)
      at += date.tokens
      continue
    }
    const place = placeAt(tokens, at, places)
    if (place) {
      found.place.add(place.name)
      at += place.tokens
      continue
    }
    const number = numberAt(tokens, at)
    if (number) {
      found.number.add(String(number.value))
      at += number.tokens
      continue
    }
    for (const digits of token.match(/\d+/g) ?? []) found.number.add(String(Number(digits)))
    const office = OFFICES.get(token)
    if (office) found.office.add(office)
    const day = DAYS.get(token) ?? (token === 'minggu' && tokens[at - 1] === 'hari' ? 'ahad' : undefined)
    if (day) found.day.add(day)
    if (DENIALS.has(token)) negations++
    const leans = leaningOf(token)
    if (leans) leaning.add(leans)
    at++
  }
  return { ...found, negations, leaning }
}

const PREFIX = '(?:di|me|mem|men|meng|meny|pe|pem|pen|peng|ber|ter|ke|se|per)?'
const SUFFIX = '(?:kan|an|i|nya|lah)?'
/** After a prefix the first letter of "tutup" is gone: "menutup". */
const LEANINGS = [...new Set(OPPOSITES.flat())].map((word) => ({ word, form: new RegExp(`^${PREFIX}${/^[tpsk]/.test(word) ? `(?:${word}|${word.slice(1)})` : word}${SUFFIX}$`) }))

function leaningOf(token: string): string | null {
  const known = AFFIXED.get(token)
  if (known !== undefined) return known
  const found = LEANINGS.find(({ form }) => form.test(token))?.word ?? null
  if (AFFIXED.size > 10_000) AFFIXED.clear()
  AFFIXED.set(token, found)
  return found
}

/** Whether one says the opposite of the other in some word. */
export const opposed = (a: Facts, b: Facts): boolean =>
  OPPOSITES.some(([one, other]) => (a.leaning.has(one) && !a.leaning.has(other) && b.leaning.has(other) && !b.leaning.has(one)) || (a.leaning.has(other) && !a.leaning.has(one) && b.leaning.has(one) && !b.leaning.has(other)))

/** "jam 11", "pukul 07.00-13.00", "13.00 WITA", "jam sebelas". On a clock of twelve: "jam 1 siang" is 13.00. */
function hoursAt(tokens: readonly string[], at: number): { found: string[]; tokens: number } | null {
  const token = tokens[at]!
  const named = /^(?:jam|pukul|pkl|jm)$/.test(token)
  const first = named ? at + 1 : at
  const zoned = /^(?:wib|wita|wit)$/.test(tokens[first + 1] ?? '')
  const range = /^(\d{1,2}(?:[.:]\d{2})?)-(\d{1,2}(?:[.:]\d{2})?)$/.exec(tokens[first] ?? '')
  if (range && (named || zoned)) return { found: [range[1]!, range[2]!].map(clock), tokens: first - at + 1 }
  if (/^\d{1,2}(?:[.:]\d{2})?$/.test(tokens[first] ?? '') && (named || zoned)) return { found: [clock(tokens[first]!)], tokens: first - at + 1 }
  if (!named) return /^\d{1,2}:\d{2}$/.test(token) ? { found: [clock(token)], tokens: 1 } : null
  const told = numberAt(tokens, first)
  return told && told.value <= 24 ? { found: [clock(String(told.value))], tokens: 1 + told.tokens } : null
}

function clock(text: string): string {
  const [hours, minutes] = text.split(/[.:]/).map(Number)
  return `${hours! % 12}.${minutes ?? 0}`
}

/** "14 Februari 2029", "14/2/2029", "Februari 14". The year is left to the numbers. */
function dateAt(tokens: readonly string[], at: number): { found: string; tokens: number } | null {
  const [token, next] = [tokens[at]!, tokens[at + 1] ?? '']
  const [, day, month] = /^(\d{1,2})[/-](\d{1,2})(?:[/-]\d{2,4})?$/.exec(token) ?? []
  if (day && Number(day) <= 31 && Number(month) <= 12) return { found: `${Number(day)}-${Number(month)}`, tokens: 1 }
  if (/^\d{1,2}$/.test(token) && MONTH.has(next)) return { found: `${Number(token)}-${MONTH.get(next)}`, tokens: 2 }
  if (MONTH.has(token) && token.length > 3 && /^\d{1,2}$/.test(next)) return { found: `${Number(next)}-${MONTH.get(token)}`, tokens: 2 }
  return MONTH.has(token) && token.length > 3 ? { found: `-${MONTH.get(token)}`, tokens: 1 } : null
}
