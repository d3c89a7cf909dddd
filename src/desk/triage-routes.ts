import { Hono } from 'hono'
import type { ReportDeskAction } from '../../templates/report-desk-page.ts'
import { staffOnly } from '../accounts/sessions.ts'
import { loadClaim } from '../claims/claim-store.ts'
import { pictureAnswer } from '../media/file-answer.ts'
import { isRefusal, type Refusal } from '../store/refusal.ts'
import { door, faulty, staffTo, type Problem } from '../web/door.ts'
import { actorOf, at, type AppEnv, type Ctx } from '../web/env.ts'
import { problemPage } from '../web/pages.ts'
import { readSeq, type Typed } from '../web/typed.ts'
import { problemWords } from '../words/problem-words.ts'
import { triageFaultWords, triageWords } from '../words/triage-words.ts'
import { entryRoutes } from './entry-routes.ts'
import { openHandOver } from './staff-report.ts'
import { askReporter, bringBack, declineReport, linkReport, makeClaim, showContact, type AtReport } from './triage.ts'
import { readDecline, readLink, readNewClaim, readQuestion } from './triage-forms.ts'
import { reportDeskPage } from './triage-page.ts'
import { deskReport } from './triage-views.ts'

export const triageRoutes = new Hono<AppEnv>()
triageRoutes.route('/', entryRoutes)

const PAGE = '/meja/laporan/:id{[0-9]{1,12}}'
const numberOf = (c: Ctx) => Number(c.req.param('id'))
const toReport = (c: Ctx) => staffTo(c, `/meja/laporan/${numberOf(c)}`)
/** On to the next thing; the queue says what was done here, and offers to take it back. */
const toQueue = (c: Ctx) => staffTo(c, `/meja?selesai=${numberOf(c)}`)

triageRoutes.get(PAGE, staffOnly('moderator'), async (c) => {
  const found = await deskReport(c.var.deps.store, numberOf(c))
  return found ? c.html(await reportDeskPage(c, found, { handOver: openHandOver(c, numberOf(c)) })) : c.notFound()
})

triageRoutes.get(`${PAGE}/gambar/:n{[1-4]}`, staffOnly('moderator'), (c) => pictureAnswer(c, numberOf(c)))

type Act = (c: Ctx, typed: Typed, at: AtReport) => Promise<Response | Refusal | Problem>

/** One form of the page: what fails is drawn on the page as it is now, with what was typed. */
function action(name: ReportDeskAction, act: Act) {
  triageRoutes.post(
    `${PAGE}/${name}`,
    staffOnly('moderator'),
    door({
      act: (c, typed) => act(c, typed, { store: c.var.deps.store, number: numberOf(c), by: actorOf(c).id, at: at(c), formSeq: readSeq(typed) }),
      draw: async (c, typed, problem) => {
        const found = await deskReport(c.var.deps.store, numberOf(c))
        const w = problemWords(c.var.lang)
        return found ? reportDeskPage(c, found, { failed: { action: name, typed, problem } }) : problemPage(c, w.notFound, w.notFoundMore)
      },
    }),
  )
}

action('jadikan-klaim', async (c, typed, report) => {
  const given = readNewClaim(typed, c.var.lang)
  if ('faults' in given) return faulty(given.faults)
  const made = await makeClaim(report, given.read)
  return isRefusal(made) ? made : staffTo(c, `/meja/klaim/${made.claimId}`)
})

action('tautkan', async (c, typed, report) => {
  const given = readLink(typed, c.var.lang)
  if ('faults' in given) return faulty(given.faults)
  if (!(await loadClaim(c.var.deps.store, given.read.claim))) return faulty([{ field: 'claim', say: triageFaultWords(c.var.lang).claim }])
  const done = await linkReport(report, given.read.claim)
  return isRefusal(done) ? done : toQueue(c)
})

action('tanya', async (c, typed, report) => {
  const given = readQuestion(typed, c.var.lang)
  if ('faults' in given) return faulty(given.faults)
  const done = await askReporter(report, given.read.text)
  return isRefusal(done) ? done : toReport(c)
})

action('tolak', async (c, typed, report) => {
  const given = readDecline(typed, c.var.lang)
  if ('faults' in given) return faulty(given.faults)
  const done = await declineReport(report, given.read.reason)
  return isRefusal(done) ? done : toQueue(c)
})

action('kembalikan', async (c, _typed, report) => {
  const done = await bringBack(report)
  return isRefusal(done) ? done : toReport(c)
})

// Drawn on this answer alone: a reload asks again, and is recorded again.
action('kontak', async (c, _typed, report) => {
  const done = await showContact(report)
  if (isRefusal(done)) return done
  const found = (await deskReport(c.var.deps.store, report.number))!
  const shown = c.var.deps.keys.open('contact', found.report.contact ?? '') ?? triageWords(c.var.lang).unreadable
  return c.html(await reportDeskPage(c, found, { shown }))
})
