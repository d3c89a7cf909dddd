export type PrivateThing = 'phone' | 'nik' | 'bank_account' | 'email'

/**
 * What of a private person stands in a text that is about to be published.
 *
 * Knows Indonesian mobile numbers (08…, 62…, +62…; landlines belong to offices),
 * NIK and KK (16 digits), account numbers near a bank's name or "rekening", and
 * e-mail addresses; digits may be parted by spaces, dots or hyphens. Dates, times,
 * amounts, web addresses and the numbers of rules, villages, TPS and notices are let through.
 *
 * @returns each kind once, in the order of the type; [] when there is nothing
 */
export function privateThings(text: string): PrivateThing[] {
  const plain = withoutPublicNumbers(text.normalize('NFKC').replace(/\p{Cf}/gu, '').replace(/\p{Pd}/gu, '-'))
  const withoutPhones = plain.replace(PHONE, '#')
  const withoutNik = withoutPhones.replace(SIXTEEN, (digits) => (isNik(digits) ? '#' : digits))
  const found: [PrivateThing, boolean][] = [
    ['phone', withoutPhones !== plain],
    ['nik', withoutNik !== withoutPhones],
    ['bank_account', [...withoutNik.matchAll(ACCOUNT)].some(({ index, 0: digits }) => isNearBank(withoutNik, index, digits.length))],
    ['email', EMAIL.test(plain)],
  ]
  return found.filter(([, there]) => there).map(([thing]) => thing)
}

/** What of it keeps a text from being published or told. E-mail does not: offices publish theirs. */
export const unpublishable = (text: string): Exclude<PrivateThing, 'email'> | undefined => privateThings(text).find((thing) => thing !== 'email')

/**
 * A long passage taken over from one person's report, who could be known by it.
 * Case, punctuation and line breaks make no difference.
 *
 * @returns the longest run of at least 12 words or 60 letters, as it stands in `claimText`; null when there is none
 */
export function repeatedRun(claimText: string, reportText: string): string | null {
  const claim = wordsOf(claimText)
  const report = wordsOf(reportText)
  let best: { from: Word; to: Word; letters: number } | null = null
  let ending: Run[] = []

  for (const word of claim) {
    const here: Run[] = []
    for (const [at, other] of report.entries()) {
      if (word.folded !== other.folded) continue
      const before = ending[at - 1]
      const run = { from: before?.from ?? word, words: (before?.words ?? 0) + 1, letters: (before?.letters ?? 0) + word.letters }
      here[at] = run
      if ((run.words >= RUN_WORDS || run.letters >= RUN_LETTERS) && run.letters > (best?.letters ?? 0)) best = { from: run.from, to: word, letters: run.letters }
    }
    ending = here
  }
  return best && claimText.slice(best.from.start, best.to.end)
}

type Word = { folded: string; letters: number; start: number; end: number }
type Run = { from: Word; words: number; letters: number }

const RUN_WORDS = 12
const RUN_LETTERS = 60

// Between two digits of one number people write at most a sign with spaces around it: "0812 - 3456", "(0812) 3456".
const GAP = '[ .()-]{0,3}'
// 08 and a network's digit 1 to 9, ten to thirteen digits with the 0 (Kemkominfo's numbering plan); 62 or +62 stands for the 0.
const PHONE = new RegExp(`(?<![\\d#])(?:(?:\\+|00)?62${GAP}(?:\\(?0\\)?)?${GAP}|0${GAP})8${GAP}[1-9](?:${GAP}\\d){7,10}(?!\\d)`, 'g')
const SIXTEEN = /(?<!\d)\d(?:[ .-]?\d){15}(?!\d)/g
const ACCOUNT = /(?<![\d/])\d(?:[ .-]?\d){9,15}(?!\d|\/\d)/g
// Bounded, and not begun in mid-word, so that a long run of letters is not walked again from each of its letters.
const EMAIL = /(?<![\w.%+-])(?<!\/\/)[\w.%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?![a-z0-9])/i
const BANK = /(?<![\p{L}\d])(?:no[ .]{0,2}rek|norek|rek|rekening|account|bank\p{L}{0,20}|bca|bri|briva|bni|bsi|btn|bpd|mandiri|cimb|danamon|permata|muamalat|seabank|jenius|jago|ocbc|maybank|panin|mega|va)(?![\p{L}])/iu
const BEFORE = 45
const AFTER = 30

// The long number of a post is no NIK; a WhatsApp address is a phone number.
const ADDRESS = /(?:https?:\/\/|(?<![\w.@-])(?:[a-z\d-]{1,63}\.){1,6}(?:com|id|net|org|ly|me|co)\/)[^\s<>"]+/gi
const CALLS = /\bwa\.me\b|whatsapp/i

/** Numbers that everyone may know, taken out first, so that two of them side by side do not look like a private one. */
const PUBLIC_NUMBERS = [
  // 721/PL.02.6-Kpt/6408/KPU-Kb/XII/2020
  /(?<![\d.-])\d{1,5}\/[\p{L}\d.-]+(?:\/[\p{L}\d.-]+){1,6}/gu,
  // 27-11-2024, 27/11/2024, 2024-11-27
  /(?<!\d|\d[.-])(?:(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d|(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?!\d|[.-]\d)/g,
  // 07.00, 07.00-13.00, 08:15:30
  /(?<!\d|\d[ .-]?)(?:[01]?\d|2[0-4])[.:][0-5]\d(?::[0-5]\d)?(?: ?- ?(?:[01]?\d|2[0-4])[.:][0-5]\d)?(?!\d| ?[.-] ?\d)/g,
  // 297.994; Rp1.500.000.000,00
  /(?<![\d+]|\d[.-])[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?(?!\d|\.\d|-\d)/g,
  // 64.08.04.2001, the code of a village
  /(?<!\d|\d[.-])\d\d\.\d\d\.\d\d\.\d{4}(?!\d|[.-]\d)/g,
]

function withoutPublicNumbers(text: string): string {
  const words = text.replace(ADDRESS, (url) => (CALLS.test(url) ? url : '#'))
  return PUBLIC_NUMBERS.reduce((left, shape) => left.replace(shape, '#'), words)
}

/** Sixteen digits in one piece, or parted as people part a NIK and built as one: region, day (women: +40), month, year, number. */
function isNik(typed: string): boolean {
  const lengths = typed.split(/[ .-]/).map((group) => group.length).join('-')
  return lengths === '16' || (NIK_PARTS.has(lengths) && NIK_BUILT.test(typed.replace(/\D/g, '')))
}

const NIK_PARTS = new Set(['4-4-4-4', '6-6-4', '2-2-2-6-4', '6-2-2-2-4', '2-2-2-2-2-2-4', '12-4', '6-10'])
const NIK_BUILT = /^[1-9]\d{5}(?:0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])(?:0[1-9]|1[0-2])\d{6}$/

function isNearBank(text: string, at: number, length: number): boolean {
  return BANK.test(text.slice(Math.max(0, at - BEFORE), at)) || BANK.test(text.slice(at + length, at + length + AFTER))
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+/gu), ({ 0: word, index }) => {
    const folded = word.normalize('NFKC').toLowerCase()
    return { folded, letters: folded.length, start: index, end: index + word.length }
  })
}
