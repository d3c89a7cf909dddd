/**
 * The last part of a notice's address. It holds the number, so two notices with
 * one headline do not meet.
 *
 * @param number as `noticeNumber` gives it
 * @returns lower-case ASCII, words joined by hyphens: at most 60 letters, then `-12846`
 * @example slugOf('TPS buka sampai pukul 13.00', '1284-6') // 'tps-buka-sampai-pukul-13-00-12846'
 */
export const slugOf = (headline: string, number: string): string => slugFrom(headline, number.replace(/\D/g, ''))

/** The same with any ending, lower-case ASCII as well. */
export function slugFrom(text: string, ending: string): string {
  const plain = text.normalize('NFKD').replace(/[\p{M}\p{Cf}'’‘`]/gu, '').toLowerCase()
  const words = plain.match(/[a-z0-9]+/g) ?? []
  return `${fitting(words) || NO_WORDS}-${ending}`
}

const LONGEST = 60
const NO_WORDS = 'cek-fakta'

function fitting(words: string[]): string {
  let slug = words[0]?.slice(0, LONGEST) ?? ''
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > LONGEST) break
    slug += `-${word}`
  }
  return slug
}
