import type { Ctx } from '../web/env.ts'
import { type KeptKind, TYPE_OF } from './media-rules.ts'
import { picturesOf } from './media-views.ts'

type File = { hash: string; kind: KeptKind }

/** A report's picture, by the `:n` of the address. @param report null where the asker may see none */
export async function pictureAnswer(c: Ctx, report: number | null): Promise<Response> {
  const n = Number(c.req.param('n'))
  const picture = report === null ? undefined : (await picturesOf(c.var.deps.store, [report])).find((p) => p.n === n)
  return fileAnswer(c, picture ? { hash: picture.hash, kind: 'jpeg' } : null, `${report}-${n}`)
}

/** What a source rests on. @param cache `no-store` for what not everyone may see */
export const sourceFileAnswer = (c: Ctx, file: File | null, cache = 'no-store'): Promise<Response> => fileAnswer(c, file, `sumber-${file?.hash.slice(0, 12)}`, cache)

/** A file of somebody, inert: never run, a PDF only to be saved. 404 where it is gone. */
async function fileAnswer(c: Ctx, file: File | null, name: string, cache = 'no-store'): Promise<Response> {
  const bytes = file && (await c.var.deps.media?.open(file.hash))
  if (!file || !bytes) return c.notFound()
  c.header('Content-Type', TYPE_OF[file.kind])
  c.header('Content-Disposition', `${file.kind === 'pdf' ? 'attachment' : 'inline'}; filename="${name}.${file.kind === 'jpeg' ? 'jpg' : 'pdf'}"`)
  c.header('Cache-Control', cache)
  return c.body(bytes)
}
