import { faulty, type FieldFault, type Problem } from '../web/door.ts'
import type { Ctx } from '../web/env.ts'
import type { Typed } from '../web/typed.ts'
import { mediaWords } from '../words/media-words.ts'
import type { KeptPicture, NotReencoded, SentFile } from './media-rules.ts'
import { eraseUnused } from './erasing.ts'

/** Why the files of a form cannot be taken, before any is decoded; null where they can. `types`: what this form takes. */
export function filesProblem(c: Ctx, typed: Typed, field: string, most: number, types: readonly SentFile['kind'][]): Problem | null {
  const files = typed.files.filter((file) => file.field === field)
  const w = mediaWords(c.var.lang)
  if (files.length === 0) return null
  if (!c.var.deps.media) return no(415, field, w.notHere)
  const found = files.findIndex((file) => file.not === 'too_large')
  if (found >= 0) return { ...no(413, field, w.tooLarge(found + 1, Math.ceil(files[found]!.bytes / 1_000_000))), retryAfter: 1 }
  if (files.length > most) return no(422, field, w.tooMany(files.length))
  if (files.some((file) => file.not === 'budget')) return { ...no(429, field, w.enoughToday), retryAfter: 3600 }
  if (files.some((file) => file.not !== null)) return { ...no(503, field, w.noRoom), retryAfter: 600 }
  const other = files.findIndex((file) => !types.includes(file.kind))
  return other >= 0 ? no(415, field, types.includes('pdf') ? w.wrongKindOrPdf(other + 1) : w.wrongKind(other + 1)) : null
}

const no = (status: Problem['status'], field: string, say: string): Problem => ({ status, say: '', faults: [{ field, say } satisfies FieldFault] })

/**
 * Makes pictures out of files and holds them while `then` writes the rows that name them:
 * a file is on disk before its row, and one that got no row is erased.
 */
export async function withPictures<T>(c: Ctx, files: readonly SentFile[], then: (pictures: KeptPicture[]) => Promise<T>): Promise<T | Problem> {
  const { media } = c.var.deps
  const pictures: KeptPicture[] = []
  try {
    for (const [i, file] of files.entries()) {
      const made = await media!.picture(file)
      if (typeof made === 'string') return notMade(c, made, file.field, i + 1)
      pictures.push(made)
    }
    return await then(pictures)
  } finally {
    for (const { hash } of pictures) media!.release(hash)
    if (pictures.length > 0) await eraseUnused(c.var.deps, pictures.map(({ hash }) => hash)).catch(() => {}) // the next start finds what is left
  }
}

function notMade(c: Ctx, why: NotReencoded, field: string, n: number): Problem {
  const w = mediaWords(c.var.lang)
  if (why === 'busy') return { ...no(503, field, w.noRoom), retryAfter: 60 }
  return faulty([{ field, say: why === 'pixels' ? w.tooManyPixels(n) : w.broken(n) }])
}
