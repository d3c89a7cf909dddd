import type { Ctx } from '../web/env.ts'
import { TYPE_OF, type KeptKind } from './media-rules.ts'

/** A file of somebody, inert: never run, a PDF only to be saved. 404 where it is gone. @param cache `no-store` for what not everyone may see */
export async function fileAnswer(c: Ctx, file: { hash: string; kind: KeptKind; name: string } | null, cache = 'no-store'): Promise<Response> {
  const bytes = file && (await c.var.deps.media?.open(file.hash))
  if (!file || !bytes) return c.notFound()
  c.header('Content-Type', TYPE_OF[file.kind])
  c.header('Content-Disposition', `${file.kind === 'pdf' ? 'attachment' : 'inline'}; filename="${file.name}.${file.kind === 'jpeg' ? 'jpg' : 'pdf'}"`)
  c.header('Cache-Control', cache)
  return c.body(bytes)
}
