import { Hono } from 'hono'
import { href } from '../../templates/layout.ts'
import { reportPage } from '../../templates/report-page.ts'
import { randomToken } from '../crypto/keys.ts'
import { door, to, type Problem } from '../web/door.ts'
import type { AppEnv, Ctx } from '../web/env.ts'
import { formOwner, formToken } from '../web/form-token.ts'
import { LIMITS, overLimit } from '../web/limits.ts'
import { publicPage } from '../web/pages.ts'
import type { Typed } from '../web/typed.ts'
import { reportWords } from '../words/report-words.ts'
import { reportFieldsView } from './report-form-view.ts'
import { MEDIA_FIELD, takeReport } from './take-report.ts'
import { keepFreshTicket } from './ticket-cookie.ts'

export const reportRoutes = new Hono<AppEnv>()

reportRoutes.get('/lapor', async (c) => c.html(await drawReportForm(c, null, null)))

reportRoutes.post(
  '/lapor',
  door({
    files: MEDIA_FIELD,
    limit: async (c, typed) => (fillsOnly(typed) ? null : overLimit(c, LIMITS.reports)),
    draw: drawReportForm,
    act: async (c, typed) => {
      if (fillsOnly(typed)) return c.html(await drawReportForm(c, typed, null))
      const received = await takeReport(c, typed, { senderMark: senderMark(c), channel: 'web', enteredBy: null })
      if (!('secret' in received)) return received
      keepFreshTicket(c, received)
      return to(c, '/tiket')
    },
  }),
)

/** From /cek the words come along, and nothing is sent yet. */
const fillsOnly = (typed: Typed) => typed.line('step') === 'isi'

export async function drawReportForm(c: Ctx, typed: Typed | null, problem: Problem | null): Promise<string> {
  const { deps, lang } = c.var
  const w = reportWords(lang)
  const body = reportPage({
    ...reportFieldsView(typed, problem?.faults ?? [], deps, lang),
    action: href(lang, '/lapor'),
    csrf: formToken(c),
    nonce: typed?.line('nonce') || randomToken(), // the same form sent again stays the same report
    say: problem?.say || null,
  })
  return publicPage(c, { title: w.title, place: 'lapor', path: '/lapor', body, scripts: ['tangkal'] })
}

/** Tells one sender's reports from independent ones, and nothing else. */
const senderMark = (c: Ctx): string => c.get('deps').keys.mac('sender', formOwner(c)).subarray(0, 16).toString('base64url')
