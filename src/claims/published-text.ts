import type { FieldFault } from '../web/door.ts'
import { assessmentFaultWords } from '../words/assessment-words.ts'
import { lengthOf } from '../words/read-text.ts'
import type { Lang } from '../words/words.ts'
import { unpublishable } from './privacy-rules.ts'

/** @param most UTF-16 units */
export const tooLong = (field: string, text: string, most: number, lang: Lang): FieldFault[] =>
  lengthOf(text) > most ? [{ field, say: assessmentFaultWords(lang).tooLong(lengthOf(text), most) }] : []

/** What is wrong with a text that gets published: its length, and what of a private person stands in it. */
export function publishedFaults(field: string, text: string, most: number, lang: Lang): FieldFault[] {
  const thing = unpublishable(text)
  return [...tooLong(field, text, most, lang), ...(thing ? [{ field, say: assessmentFaultWords(lang)[thing] }] : [])]
}
