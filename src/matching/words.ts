import { stemmer as stemId } from '@orama/stemmers/indonesian'
import { stemmer as stemEn } from '@orama/stemmers/english'
import type { Lang } from '../words/words.ts'
import { fold, tokens } from './fold.ts'
import { vocabularyOf } from './vocabulary.ts'

/** A query is cut to so many words before they are stemmed. */
export const MOST_WORDS = 600
const MOST_LETTERS_OF_WORD = 40

const stems: Record<Lang, Map<string, string>> = { id: new Map(), en: new Map() }
const MOST_STEMS = 50_000

/** Doubled letters are written once on both sides: "sekalii", "teeerkena". */
const squeezed = (word: string, lang: Lang) => (!/\p{L}/u.test(word) ? word : lang === 'en' ? word.replace(/(\p{L})\1{2,}/gu, '$1') : word.replace(/(\p{L})\1+/gu, '$1'))

function stemOf(word: string, lang: Lang): string {
  const known = stems[lang].get(word)
  if (known !== undefined) return known
  const plain = squeezed(word, lang)
  const stem = plain.length < 5 || /\d/.test(plain) ? plain : (lang === 'en' ? stemEn : stemId)(plain)
  if (stems[lang].size > MOST_STEMS) stems[lang].clear()
  stems[lang].set(word, stem)
  return stem
}

/**
 * The words of a text that tell something, folded and stemmed, in their order.
 * @returns at most `MOST_WORDS`
 */
export function wordsOf(text: string, lang: Lang): string[] {
  const found: string[] = []
  eachWord(text, lang, (word) => found.push(word))
  return found
}

/** The same words, each once, with what it weighs: an abbreviation weighs as the one word it was written as, its words their part of it. */
export function weighedWords(text: string, lang: Lang): Map<string, number> {
  const found = new Map<string, number>()
  eachWord(text, lang, (word, weight) => found.set(word, Math.max(weight, found.get(word) ?? 0)))
  return found
}

function eachWord(text: string, lang: Lang, take: (word: string, weight: number) => void): void {
  const { stop, chat, wrapping } = vocabularyOf(lang)
  let found = 0
  for (const token of tokens(fold(text).replace(wrapping, ' '))) {
    if (found >= MOST_WORDS) break
    const said = chat.get(token)?.split(' ') ?? [token]
    for (const word of said) {
      if (stop.has(word) || word.length > MOST_LETTERS_OF_WORD || (word.length < 2 && !/\d/.test(word))) continue
      const stem = stemOf(word, lang)
      if (stop.has(stem)) continue
      take(stem, 1 / said.length)
      found++
    }
  }
  // A text of nothing but common words is still asked for by them.
  if (found === 0) for (const token of tokens(fold(text)).slice(0, MOST_WORDS)) take(stemOf(token.slice(0, MOST_LETTERS_OF_WORD), lang), 1)
}
