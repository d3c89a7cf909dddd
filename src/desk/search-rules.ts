/** What is searched, as addresses name it. */
export const SEARCH_KINDS = ['laporan', 'kabar', 'cek-fakta'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** States that can be asked for, by the kind that has them: a state says its kind. */
export const SEARCH_STATES = {
  laporan: ['received', 'linked', 'declined', 'expired'],
  kabar: ['open', 'on_hold', 'referred', 'closed'],
  'cek-fakta': ['holding', 'lapsed', 'published', 'recheck_due', 'paused', 'withdrawn'],
} as const satisfies Record<SearchKind, readonly string[]>
export type SearchState = (typeof SEARCH_STATES)[SearchKind][number]

const kindOfState = (state: string): SearchKind | undefined => SEARCH_KINDS.find((kind) => (SEARCH_STATES[kind] as readonly string[]).includes(state))

/** Which kinds are searched; none where kind and state contradict each other. */
export function kindsAsked(kind: SearchKind | '', state: SearchState | ''): SearchKind[] {
  const ofState = state === '' ? undefined : kindOfState(state)
  return SEARCH_KINDS.filter((k) => (kind === '' || k === kind) && (ofState === undefined || k === ofState))
}

const MOST_WORDS = 10
const wordsIn = (text: string): string[] => [...new Set(text.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, MOST_WORDS)

/** An FTS5 query for all words as they are: it ends at the first page, however many texts have them. '' where there is no word. */
export const exactly = (text: string): string => wordsIn(text).map((word) => `"${word}"`).join(' AND ')

/** Shorter beginnings begin too many words: every text that has one would have to be gathered first. */
const BEGINNING = 4

/** The same for words that begin so, for where none is written exactly so; '' where all are too short. */
export function beginning(text: string): string {
  const words = wordsIn(text)
  return words.some((word) => word.length >= BEGINNING) ? words.map((word) => `"${word}"${word.length >= BEGINNING ? '*' : ''}`).join(' AND ') : ''
}
