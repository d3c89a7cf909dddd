/** A pasted text is looked at so far. */
const MOST_SENTENCES = 60
const MOST_TOGETHER = 3

/** Sentences as people end them: a stop and a space, a line, an emoji. "11.00" and "Rp500.000" stay whole. */
export function sentencesOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(/(?<=[.!?…])\s+|\n+|\s*[\p{Extended_Pictographic}]+\s*/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .slice(0, MOST_SENTENCES)
}

/** One to three sentences that follow each other. */
export function* passagesOf(text: string): Generator<string> {
  const sentences = sentencesOf(text)
  for (let together = 1; together <= Math.min(MOST_TOGETHER, sentences.length); together++)
    for (let from = 0; from + together <= sentences.length; from++) yield sentences.slice(from, from + together).join(' ')
}
