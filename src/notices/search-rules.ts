/** Words that say nothing about what a message is about. */
const EMPTY_WORDS = new Set(
  `ada adalah agar akan aku anda apa apakah atau bagi bahwa banyak benar benarkah betul betulkah bisa boleh buat bukan cek dah dalam dan dapat dari dengan dgn dia dong ini itu itulah jadi jangan jgn juga kak kalau kami karena kata katanya kepada kita kok krn lagi lalu lebih mau mereka mohon nya oleh orang pada para pak bapak ibu pas per pun saat saja sampai sampaikan saya sebagai sebarkan sebar sedang semua seperti serta sih sudah supaya tapi telah tentang tetapi tidak tdk tolong untuk utk viralkan yang yaitu yg
  about after all and any are been but can did does for from has have how into its just not now our out said say says she that the their them then there they this was were what when where which who will with would you your true false info penting`.split(/\s+/),
)

/** Words that stand in half of all such messages: sharing them says half as much. */
const EVERYDAY = new Set('bawaslu calon desa election hari indonesia jam kecamatan kpu memilih orang pemilih pemilihan pemilu pemungutan petugas pilkada polling suara tps vote voters voting warga'.split(' '))

const SHORTEST = 3
const MOST_WORDS = 24
/** Of a search field: most are beginnings, which many words may have. */
const MOST_SEARCHED = 10
/** Letters after compatibility letters were taken apart: one sign may stand for eighteen. */
const MOST_LETTERS = 20_000

/** The words worth searching, each once; at most 24, the longest first, for those are the rarest. */
export function searchWords(text: string): string[] {
  const worth = [...new Set(wordsOf(text))].filter((word) => word.length >= SHORTEST && !EMPTY_WORDS.has(word))
  return worth.toSorted((a, b) => b.length - a.length).slice(0, MOST_WORDS)
}

/** An FTS5 query for all of the words; for the list's search field, where short words count too. */
export const matchAll = (text: string): string => searchedWords(text).map(({ word, begins }) => `${quoted(word)}${begins ? '*' : ''}`).join(' AND ')

/** Whether a text has all of the words: what `matchAll` asks of the index, of a text in hand. */
export function hasAll(query: string, text: string): boolean {
  const [asked, said] = [searchedWords(query), wordsOf(text)]
  return asked.length > 0 && asked.every(({ word, begins }) => said.some((one) => (begins ? one.startsWith(word) : one === word)))
}

/** `begins`: longer words may begin with it. So it is from three letters on, and from two for the last word, which may be half typed: shorter ones begin half of all words. */
function searchedWords(text: string): { word: string; begins: boolean }[] {
  const words = [...new Set(wordsOf(text))].slice(0, MOST_SEARCHED)
  return words.map((word, i) => ({ word, begins: word.length >= (i === words.length - 1 ? 2 : SHORTEST) }))
}

/**
 * How many of a text's words another text has, as three steps; null where it is too little to be shown.
 * Measured against the shorter of query and claim: a forward is long, the claim in it is not.
 *
 * @param asked `searchWords` of what was asked: made once, for it is compared with hundreds of claims
 */
export function nearness(asked: readonly string[], claim: string, rest: string): 1 | 2 | 3 | null {
  const said = searchWords(claim)
  const all = new Set(wordsOf(`${claim} ${rest}`))
  const inBoth = asked.filter((word) => all.has(word))
  if (inBoth.length === 0 || weight(inBoth) < Math.min(1.5, weight(asked))) return null
  const ofClaim = weight(said.filter((word) => asked.includes(word))) / Math.max(1, weight(said))
  const share = Math.max(ofClaim, weight(inBoth) / Math.max(1, weight(asked)))
  const level = share >= 0.8 ? 3 : share >= 0.5 ? 2 : share >= 0.25 ? 1 : null
  // One word in common, however short the text, makes nothing "very similar".
  return level && (Math.min(level, inBoth.length) as 1 | 2 | 3)
}

const weight = (words: readonly string[]): number => words.reduce((sum, word) => sum + (EVERYDAY.has(word) ? 0.5 : 1), 0)

// Marks on letters are dropped as SQLite's tokenizer drops them; the zero-width letters that break a word in a forward are gone too.
const wordsOf = (text: string): string[] => text.normalize('NFKD').slice(0, MOST_LETTERS).replace(/[\p{M}\p{Cf}]/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const quoted = (word: string) => `"${word}"`
