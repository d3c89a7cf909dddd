import type { ChannelAnswer } from '../sources/official-rules.ts'
import { countingWords } from '../words/assessment-words.ts'
import type { Lang } from '../words/words.ts'

/** Whether an address counts, and why not, in words. */
export function sourceNote(answer: ChannelAnswer, lang: Lang): string {
  const w = countingWords(lang)
  if ('channel' in answer) {
    const { class: kind, publisherName } = answer.channel
    const says = kind === 'official' ? w.official(publisherName) : w.peer(publisherName)
    return answer.authorUnproven ? `${says}. ${w.authorUnproven}` : says
  }
  if (answer.not === 'lookalike') return answer.like ? w.lookalike(answer.like) : w.lookalikeLetters
  if (answer.not === 'name_in_path') return answer.like ? w.name_in_path(answer.like) : w.not_registered
  return w[answer.not]
}
