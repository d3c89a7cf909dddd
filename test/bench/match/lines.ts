import { readFileSync } from 'node:fs'

export type Text = { id: string; title: string; body?: string }
/** `relevant` empty: nothing in the corpus answers it. */
export type Asked = { qid: string; kind?: string; text: string; relevant: string[] }
export type Reported = { rid: string; text: string; cluster: string }

/** JSON lines. Throws a plain line where one is none. */
export function readLines<T>(file: string): T[] {
  const found: T[] = []
  for (const [i, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue
    try {
      found.push(JSON.parse(line) as T)
    } catch {
      throw new Error(`${file}, line ${i + 1}: not JSON`)
    }
  }
  return found
}
