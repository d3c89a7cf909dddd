import type Database from 'better-sqlite3'
import { hash32 } from '../../../src/matching/hash.ts'
import { termsOf } from '../../../src/matching/terms.ts'
import { foldWording } from '../../../src/matching/text.ts'
import { sameRandom } from '../crowd-shares.ts'

const BLOCK = 65_536
const WORDS = 150_000
const COMMON = 3000

/** Invented titles whose words are as rare and as common as words are, and questions that repeat some of them badly. */
export function inventTexts() {
  const random = sameRandom()
  const syllables = [...'bcdfghjklmnprstwy'].flatMap((c) => [...'aiueo'].map((v) => c + v))
  const words = Array.from({ length: WORDS }, (_, n) => {
    let [word, rest] = ['', n + 7919 * COMMON]
    for (let i = 0; i < 3 + (n % 2); i++) [word, rest] = [word + syllables[rest % syllables.length]!, Math.floor(rest / syllables.length) + n * 31]
    return word + 'nrsk'[n % 4]
  })
  // As in speech: the hundredth word comes up a hundredth as often as the first.
  const word = () => words[Math.min(WORDS - 1, Math.floor(WORDS ** random()) - 1)]!
  const title = () => Array.from({ length: 6 + Math.floor(random() * 6) }, word)
  const slip = (w: string) => {
    const at = 1 + Math.floor(random() * (w.length - 2))
    return w.slice(0, at) + w[at + 1] + w[at] + w.slice(at + 2)
  }
  /** A fifth of the words gone, a tenth misspelt, and as many again about something else. */
  const asked = (of: readonly string[]) => [...of.filter(() => random() > 0.2).map((w) => (random() < 0.1 ? slip(w) : w)), ...Array.from({ length: 4 + Math.floor(random() * 25) }, word)].join(' ')
  return { title: () => title().join(' '), asked: (text: string) => asked(text.split(' ')), random, words }
}

/** Puts texts on the shelf as the product's own writes would, a block of lists at a time. */
export function fillShelf(db: Database.Database, from: number, titles: readonly string[]): void {
  const text = db.prepare(`INSERT INTO match_text (id, shelf, subject, subject_id, head) VALUES (?, 'answer', 'check', ?, ?)`)
  const list = db.prepare(`INSERT INTO match_list (term, block, ids) VALUES (?, ?, ?) ON CONFLICT (term, block) DO UPDATE SET ids = CAST(ids || excluded.ids AS BLOB)`)
  const count = db.prepare(`INSERT INTO match_word (term, n) SELECT @term, n FROM (SELECT @n + EXISTS (SELECT 1 FROM match_list WHERE term = @term) AS n) WHERE n > 1 ON CONFLICT (term) DO UPDATE SET n = n + @n`)
  let [open, heads] = [new Map<number, number[]>(), 0]
  const flush = (block: number) => {
    for (const [term, ids] of open) {
      const bytes = Buffer.alloc(ids.length * 2)
      for (const [i, id] of ids.entries()) bytes.writeUInt16BE(id % BLOCK, i * 2)
      count.run({ term, n: ids.length })
      list.run(term, block, bytes)
    }
    open = new Map()
  }
  db.transaction(() => {
    for (const [i, title] of titles.entries()) {
      const id = from + i
      if (id % BLOCK === 0) flush(Math.floor(id / BLOCK) - 1)
      const folded = foldWording({ head: title, whole: null }, 'id')
      text.run(id, `t${id}`, folded.head.join(' '))
      heads += folded.head.length
      for (const term of termsOf('answer', folded)) {
        const known = open.get(term)
        if (known) known.push(id)
        else open.set(term, [id])
      }
    }
    flush(Math.floor((from + titles.length - 1) / BLOCK))
    db.prepare(`UPDATE match_shelf SET texts = texts + ?, head_words = head_words + ?, whole_words = whole_words + ? WHERE shelf = 'answer'`).run(titles.length, heads, heads)
  }).immediate()
}

/** What nobody sends in good faith. */
export function oddQuestions({ random, words }: ReturnType<typeof inventTexts>): [string, string][] {
  const many = (n: number, word: () => string) => Array.from({ length: n }, word).join(' ')
  return [
    ['5,000 words', many(5000, () => words[Math.floor(random() * WORDS)]!)],
    ['the 40 commonest words', words.slice(0, 40).join(' ')],
    ['3 of the commonest words', words.slice(3, 6).join(' ')],
    ['5,000 times nonsense', many(5000, () => hash32(String(random())).toString(36))],
    ['one word of 30,000 letters', 'a'.repeat(30_000)],
    ['one rare word', words[WORDS - 10]!],
  ]
}
