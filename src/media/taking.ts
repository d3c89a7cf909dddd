import { faulty, type Problem } from '../web/door.ts'
import type { Ctx } from '../web/env.ts'
import { mediaWords } from '../words/media-words.ts'
import { problemWords } from '../words/problem-words.ts'
import { eraseUnused } from './erasing.ts'
import type { FileKind, KeptFile, NotReencoded, SentFile } from './media-rules.ts'

/**
 * What a form takes as files.
 * @property fieldOf which control is at fault with a file, by its place among them
 */
export type Takes = { kinds: readonly FileKind[]; most: number; fieldOf(i: number): string }

/** Why the files of a form cannot be taken, before any is decoded; null where they can. */
export function filesProblem(c: Ctx, files: readonly SentFile[], takes: Takes): Problem | null {
  const w = mediaWords(c.get('lang'))
  const at = (i: number, status: Problem['status'], say: string, more: Partial<Problem> = {}): Problem => ({ status, say: '', faults: [{ field: takes.fieldOf(i), say }], ...more })
  if (files.length === 0) return null
  if (!c.get('deps').media) return at(0, 415, w.notHere)
  const large = files.findIndex((file) => file.not === 'too_large')
  if (large >= 0) return at(large, 413, w.tooLarge(nameOf(c, takes, large), Math.ceil(files[large]!.bytes / 1_000_000)), { retryAfter: 1 })
  if (files.length > takes.most) return at(0, 422, w.tooMany(files.length, takes.most))
  const spent = files.findIndex((file) => file.not === 'budget')
  if (spent >= 0) return at(spent, 429, w.enoughToday, { retryAfter: 3600 })
  // Forms put files behind their token; before it nothing may be written down.
  const early = files.findIndex((file) => file.not === 'unasked')
  if (early >= 0) return at(early, 400, problemWords(c.get('lang')).malformed)
  const unlaid = files.findIndex((file) => file.not !== null)
  if (unlaid >= 0) return at(unlaid, 503, w.noRoom, { retryAfter: 600 })
  const other = files.findIndex((file) => !(takes.kinds as readonly unknown[]).includes(file.kind))
  return other >= 0 ? at(other, 415, takes.kinds.includes('pdf') ? w.wrongKindOrPdf : w.wrongKind(other + 1)) : null
}

/**
 * Makes files that stay out of those laid aside, and holds them while `then` writes the rows
 * that name them: a file is on disk before its row, and one that got no row is erased.
 */
export async function withFiles<T>(c: Ctx, files: readonly SentFile[], takes: Takes, then: (kept: KeptFile[]) => Promise<T>): Promise<T | Problem> {
  const { media } = c.get('deps')
  const kept: KeptFile[] = []
  try {
    for (const [i, file] of files.entries()) {
      const made = await media!.keep(file)
      if (typeof made === 'string') return notMade(c, made, takes, i)
      kept.push(made)
    }
    return await then(kept)
  } finally {
    for (const { hash } of kept) media!.release(hash)
    if (kept.length > 0) await eraseUnused(c.get('deps'), kept.map(({ hash }) => hash))
  }
}

function notMade(c: Ctx, why: NotReencoded, takes: Takes, i: number): Problem {
  const w = mediaWords(c.get('lang'))
  const field = takes.fieldOf(i)
  if (why === 'busy') return { ...faulty([{ field, say: w.noRoom }]), status: 503, retryAfter: 60 }
  const name = nameOf(c, takes, i)
  return faulty([{ field, say: why === 'pixels' ? w.tooManyPixels(name) : w.broken(name) }])
}

/** One of several behind one control is told by its place; one that has its own control is named there. */
const nameOf = (c: Ctx, { kinds }: Takes, i: number): string => (kinds.includes('pdf') ? mediaWords(c.var.lang).thisFile : mediaWords(c.var.lang).whichPicture(i + 1))
