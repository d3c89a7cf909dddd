/** Beyond this nothing is read: a forward has 600 words, and folding is what a longer paste would cost. */
const MOST_LETTERS = 20_000

const LINK = /\b(?:https?:\/\/?|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|id|info|me|xyz|site|online|top|ly|gl|link)\b(?:\/\S*)?/giu
const MARKS = /\p{M}+/gu
/** What stands in a hashtag or handle: "#KawalPemilu2029" is three words. */
const TAG = /[#@][\p{L}\p{N}_]+/gu
const JOINT = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|_/gu

/** Letters of other alphabets that look like Latin ones, to get past a filter. */
const ALIKE = new Map([...'αaβbεeζzηhιiκkμmνnοoρpτtυyχxаaвbеeкkмmнhоoрpсcтtуyхxіiѕsјjԁd'.matchAll(/(.)(.)/gu)].map(([, theirs, ours]) => [theirs!, ours!]))
const OTHER_ALPHABET = /[\u0370-\u052f]/g

/**
 * One text as another hand may have written it: compatibility forms ("𝐭𝐞𝐛𝐚𝐥"), case, marks and
 * look-alikes gone, links out. The same on what is indexed and on what is asked.
 */
export const fold = (text: string): string =>
  text
    .slice(0, MOST_LETTERS)
    .normalize('NFKC')
    .replace(LINK, ' ')
    .replace(TAG, (tag) => tag.replace(JOINT, ' '))
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(OTHER_ALPHABET, (letter) => ALIKE.get(letter) ?? letter)

const TOKEN = /[\p{L}\p{N}]+(?:[.,](?=\p{N})\p{N}+)*/gu
const THOUSANDS = /^\d{1,3}(?:[.,]\d{3})+$/
const DECIMAL = /^\d+[.,]\d+$/
/** "rp125juta", "30jt": a sum or a measure and its unit. */
const SUM = /^(rp|idr)?(\d+(?:[.,]\d+)*)(\p{L}*)$/u
/** "marah2", "teman2ku": said twice. */
const TWICE = /^(\p{L}{3,})2(?:\p{L}*)$/u

/** Words and numbers of a folded text, in order. "400.000" is one number, "p3milu" a word. */
export function tokens(folded: string): string[] {
  const found: string[] = []
  for (const [token] of folded.matchAll(TOKEN)) {
    if (!/\d/.test(token)) {
      found.push(token)
      continue
    }
    const twice = TWICE.exec(token)
    if (twice) {
      found.push(twice[1]!)
      continue
    }
    const [, , number, unit] = SUM.exec(token) ?? []
    if (number === undefined) found.push(...token.split(/[.,]/).map(plainLetters))
    else {
      found.push(...(THOUSANDS.test(number) ? [number.replaceAll(/[.,]/g, '')] : DECIMAL.test(number) ? [number.replace(',', '.').replace(/\.00$/, '')] : number.split(/[.,]/)))
      if (unit) found.push(unit)
    }
  }
  return found
}

const LETTER_OF: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '9': 'g' }

/** Digits written for letters to get past a filter: "p4slon", "j0k0wi". A digit at the end, as in "covid19", stays. */
const plainLetters = (token: string): string => (/^\D*\d\D|^\d\D{3}/.test(token) ? token.replace(/\d(?=\D)/g, (digit) => LETTER_OF[digit] ?? digit) : token)
