import type { Ctx } from '../web/env.ts'
import { TYPE_OF, type FileKind } from './media-rules.ts'

/** A file of somebody, inert: never cached by others, never run, a PDF only to be saved. 404 where it is gone. */
export async function fileAnswer(c: Ctx, file: { hash: string; kind: FileKind; name: string } | null): Promise<Response> {
  const bytes = file && (await c.var.deps.media?.open(file.hash))
  if (!file || !bytes) return c.notFound()
  c.header('Content-Type', TYPE_OF[file.kind])
  c.header('Content-Disposition', `${file.kind === 'pdf' ? 'attachment' : 'inline'}; filename="${file.name}.${file.kind === 'jpeg' ? 'jpg' : file.kind}"`)
  c.header('Cache-Control', 'no-store')
  return c.body(bytes)
}
