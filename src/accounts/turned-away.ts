import { REFUSALS } from '../words/refusal-words.ts'
import type { Ctx } from '../web/env.ts'
import { problemPage } from '../web/pages.ts'

/** No session: to the sign-in page, and from there back here. */
export async function withoutSession(c: Ctx): Promise<Response> {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return c.redirect('/masuk', 303)
  const { pathname, search } = new URL(c.req.url)
  return c.redirect(`/masuk?lanjut=${encodeURIComponent(pathname + search)}`, 303)
}

/** Signed in, but not for this. */
export async function wrongRole(c: Ctx): Promise<Response> {
  const { status, say } = REFUSALS.not_allowed
  return c.html(await problemPage(c, say[c.var.lang], ''), status)
}
