/** The interface's two languages. `id` is the first; English is complete, never partial. */
export type Lang = 'id' | 'en'

type Pairs = Record<string, readonly [unknown, unknown]>
type Side<T extends Pairs> = { readonly [K in keyof T]: Widen<T[K][0]> }
type Widen<V> = V extends string ? string : V

/**
 * One part of the catalogue: every phrase stands beside its translation, so a
 * half-translated page does not compile.
 *
 * @param pairs `key: ['Indonesian', 'English']`; a phrase with parts is a function on both sides
 * @returns `(lang) => phrases`, both made once
 * @example
 * const navWords = words({ check: ['Cek', 'Check'], left: [(n: number) => `${n} lagi`, (n: number) => `${n} left`] })
 * navWords('en').left(3) // '3 left'
 */
export function words<const T extends Pairs>(pairs: T): (lang: Lang) => Side<T> {
  const side = (at: 0 | 1) => Object.fromEntries(Object.entries(pairs).map(([key, pair]) => [key, pair[at]])) as Side<T>
  const both = { id: side(0), en: side(1) }
  return (lang) => both[lang]
}
