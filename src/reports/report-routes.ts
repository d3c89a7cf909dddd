import { Hono } from 'hono'
import { href } from '../../templates/layout.ts'
import { reportPage } from '../../templates/report-page.ts'
import { randomToken } from '../crypto/keys.ts'
import { noteReported } from '../notices/note-showing.ts'
import { door, to, type Problem } from '../web/door.ts'
import type { AppEnv, Ctx } from '../web/env.ts'
import { formOwner, formToken } from '../web/form-token.ts'
import { LIMITS, overLimit } from '../web/limits.ts'
import { publicPage } from '../web/pages.ts'
import type { Typed } from '../web/typed.ts'
import { reportWords } from '../words/report-words.ts'
import { drawLikely, type Likely, likelyFor, likelyBoxOf, NOTHING_LIKELY } from './likely.ts'
import { readReportForm } from './report-form.ts'
import { reportFieldsView } from './report-form-view.ts'
import { MEDIA_FIELD, takeReport } from './take-report.ts'
import { keepFreshTicket } from './ticket-cookie.ts'

export const reportRoutes = new Hono<AppEnv>()

reportRoutes.get('/lapor', async (c) => c.html(await drawReportForm(c, null, null)))

reportRoutes.post(
  '/lapor',
  door({
    files: MEDIA_FIELD,
    limit: async (c, typed) => (stepOf(c, typed) === 'isi' ? null : overLimit(c, stepOf(c, typed) === 'mirip' ? LIMITS.checks : LIMITS.reports)),
    // A fragment that was refused says nothing: the form it stands in is as good as before.
    draw: (c, typed, problem) => (wantsPart(c) ? '' : drawReportForm(c, typed, problem)),
    act: async (c, typed) => {
      const step = stepOf(c, typed)
      if (step === 'isi') {
        noteReported(c, typed.line('shown')) // nothing of it goes on to the report
        return c.html(await drawReportForm(c, typed, null))
      }
      if (step === 'mirip') return c.html(likelyBoxOf(c, await likelyFor(c, typed.text('text'))))
      const likely = step === 'lihat' ? await likelyBefore(c, typed) : NOTHING_LIKELY
      if (likely.near.length > 0) return c.html(await drawLikely(c, typed, likely))
      const received = await takeReport(c, typed, { senderMark: senderMark(c), channel: 'web', enteredBy: null })
      if (!('secret' in received)) return received
      keepFreshTicket(c, received)
      return to(c, '/tiket')
    },
  }),
)

/** What is asked for: the form filled, as from /cek; what is like it, below the field; or to send it, looking once first what may answer it. */
function stepOf(c: Ctx, typed: Typed): 'isi' | 'mirip' | 'lihat' | 'kirim' {
  const step = typed.line('step')
  if (step === 'mirip') return wantsPart(c) ? 'mirip' : 'isi'
  return step === 'isi' || step === 'lihat' ? step : 'kirim'
}

/** htmx says so where it puts the answer into a page. */
const wantsPart = (c: Ctx) => c.req.header('hx-request-type') === 'partial'

/** Only of a form that is whole: faults are told first. Pictures could not be carried over, so a form with some is sent as it is. */
async function likelyBefore(c: Ctx, typed: Typed): Promise<Likely> {
  const whole = typed.files.length === 0 && 'report' in readReportForm(typed, c.var.deps.region, c.var.now, c.var.lang)
  return whole ? likelyFor(c, typed.text('text')) : NOTHING_LIKELY
}

/** @param likely what is shown below the words before anything is typed on; by itself htmx asks for it */
export async function drawReportForm(c: Ctx, typed: Typed | null, problem: Problem | null, likely: Likely = NOTHING_LIKELY): Promise<string> {
  const { deps, lang } = c.var
  const w = reportWords(lang)
  const body = reportPage({
    ...reportFieldsView(typed, problem?.faults ?? [], deps, lang),
    action: href(lang, '/lapor'),
    csrf: formToken(c),
    nonce: typed?.line('nonce') || randomToken(), // the same form sent again stays the same report
    say: problem?.say || null,
    likely: (typed === null || typed.line('step') === 'lihat') && likelyBoxOf(c, likely),
  })
  return publicPage(c, { title: w.title, place: 'lapor', path: '/lapor', body, scripts: ['htmx', 'tangkal'] })
}

/** Tells one sender's reports from independent ones, and nothing else. */
const senderMark = (c: Ctx): string => c.get('deps').keys.mac('sender', formOwner(c)).subarray(0, 16).toString('base64url')
