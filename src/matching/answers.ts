import type { Store } from '../store/store.ts'
import type { Lang } from '../words/words.ts'
import { findTexts, type Candidate } from './find.ts'
import { judging, type Judged } from './judge.ts'
import type { ShelfName } from './match-tables.ts'
import type { Places } from './places.ts'
import type { Ranked } from './rank.ts'
import { wordsOf } from './words.ts'

/** The texts themselves: the claim as it circulates, and what is true of it where we know. */
export type Original = { claim: string; answer: string | null }

/** A hit with what was found out about it. @property score 0 to 1, comparable between queries */
export type Hit<T extends Original> = Judged & { subject: string; subject_id: string; score: number; original: T }

/**
 * What may answer a text, best first.
 *
 * @param most hits that are looked at closely
 * @param originals the texts of found subjects, of which some may be gone: `subject subject_id` → text
 */
export async function answersTo<T extends Original>(
  store: Store,
  shelf: ShelfName,
  text: string,
  { lang, places, most }: { lang: Lang; places: Places; most: number },
  originals: (found: readonly Ranked<Candidate>[]) => Promise<ReadonlyMap<string, T>>,
): Promise<Hit<T>[]> {
  const found = (await findTexts(store, shelf, wordsOf(text, lang))).slice(0, most)
  const texts = await originals(found)
  const judge = judging(text, places, lang)
  return found.flatMap(({ text: { subject, subject_id }, sure: score }) => {
    const original = texts.get(`${subject} ${subject_id}`)
    return original ? [{ subject, subject_id, score, original, ...judge(original.claim, original.answer) }] : []
  })
}
