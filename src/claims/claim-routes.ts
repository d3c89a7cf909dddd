import { Hono } from 'hono'
import { staffOnly } from '../accounts/sessions.ts'
import { beginHolding } from '../desk/holding.ts'
import { pauseNotice, resumeNotice, withdrawNotice, type NoticeMover } from '../desk/notice-moves.ts'
import { readingPage } from '../desk/reading-page.ts'
import { sourceFileAnswer } from '../media/file-answer.ts'
import { whyNotHeld } from '../notices/holding-rules.ts'
import { withdrawalMove } from '../notices/notice-rules.ts'
import { isRefusal, type Refusal } from '../store/refusal.ts'
import type { Committed } from '../store/store.ts'
import { door, refusalProblem, staffTo, type Problem } from '../web/door.ts'
import { actorOf, at, hasRole, type AppEnv, type Ctx } from '../web/env.ts'
import { problemPage } from '../web/pages.ts'
import { readSeq, type Typed } from '../web/typed.ts'
import { problemWords } from '../words/problem-words.ts'
import { seesDraft } from './assessment-panel.ts'
import { isProblem, readClosing, readHold, readOutcome, readPublicReason, readReferral, type Read } from './claim-fields.ts'
import { closeClaim, holdClaim, noteOutcome, referClaim, releaseClaim, reopenClaim, takeClaim, type Mover } from './claim-moves.ts'
import { type Again, claimPage } from './claim-page.ts'
import { heldSay } from './claim-page-parts.ts'
import { reportsOfClaim } from './claim-page-views.ts'
import { loadWork } from './claim-work-views.ts'
import { correctNotice } from './correcting.ts'
import { holdingFacts, holdingValues, readHolding } from './holding-form.ts'
import { promiseAt } from './promise.ts'
import { claimFile } from './source-views.ts'
import { hereOf } from '../web/here.ts'

export const claimRoutes = new Hono<AppEnv>()

claimRoutes.get('/meja/klaim/:id', staffOnly('moderator', 'reader'), async (c) => {
  const work = await loadWork(c.var.deps.store, idOf(c))
  const w = problemWords(c.var.lang)
  if (!work) return c.html(await problemPage(c, w.notFound, w.notFoundMore), 404)
  // A merged claim's address leads to the one it went into; what was done to it stays readable.
  if (work.claim.merged_into !== null && c.req.query('jejak') === undefined) return staffTo(c, `/meja/klaim/${work.claim.merged_into}`)
  const author = work.open?.authors.some((a) => a.id === actorOf(c).id) ?? false
  const readsIt = !hasRole(actorOf(c), 'moderator') || (work.open?.state === 'submitted' && work.claim.state === 'open' && !author)
  c.header('Cache-Control', 'no-store')
  return c.html(await (readsIt ? readingPage(c, idOf(c)) : claimPage(c, idOf(c))))
})

/** A file that the assessment rests on: for a second reader as for everyone once it is submitted, before that with the draft alone. */
claimRoutes.get('/meja/klaim/:id/sumber/:hash{[0-9a-f]{64}}', staffOnly('moderator', 'reader'), async (c) => {
  const { store } = c.var.deps
  const [found, work] = await Promise.all([claimFile(store, idOf(c), c.req.param('hash')), loadWork(store, idOf(c))])
  const open = found?.states.some((state) => state === 'submitted' || state === 'agreed') || (work && seesDraft(work, actorOf(c).id, at(c)))
  return sourceFileAnswer(c, found && open ? found.file : null)
})

/** One form of the claim's page: read, move, back to the page; every "no" is said there, with the text kept. */
function action(form: Again['form'], act: (c: Ctx, typed: Typed, by: Mover) => Promise<Committed | Refusal | Problem>): void {
  claimRoutes.post(
    `/meja/klaim/:id/${form}`,
    staffOnly('moderator'),
    door({
      draw: (c, typed, problem) => claimPage(c, idOf(c), { form, typed, problem }),
      act: async (c, typed) => {
        const done = await act(c, typed, { staff: actorOf(c).id, formSeq: readSeq(typed), at: at(c) })
        if (isProblem(done)) return done
        return isRefusal(done) ? inWords(c, done) : staffTo(c, `/meja/klaim/${idOf(c)}`)
      },
    }),
  )
}

action('ambil', (c, _, by) => takeClaim(c.var.deps.store, idOf(c), by))
action('lepas', (c, _, by) => releaseClaim(c.var.deps.store, idOf(c), by))
action('buka', (c, _, by) => reopenClaim(c.var.deps.store, idOf(c), by))
action('tunda', (c, typed, by) => ifRead(readHold(typed, { lang: c.var.lang, zone: hereOf(c).zone, at: by.at }), (given) => holdClaim(c.var.deps.store, idOf(c), by, given)))
action('rujuk', (c, typed, by) => ifRead(readReferral(typed, c.var.lang), (given) => referClaim(c.var.deps.store, idOf(c), by, given)))
action('tutup', (c, typed, by) => ifRead(readClosing(typed, c.var.lang), (given) => closeClaim(c.var.deps.store, idOf(c), by, given)))
action('ralat', (c, typed, by) =>
  ifRead(readPublicReason(typed, 'note', 'ralat-note', c.var.lang), ({ reason }) =>
    correctNotice(c.var.deps.store, idOf(c), { actor: actorOf(c), formSeq: by.formSeq, at: by.at }, { note: reason, promiseAt: promiseAt(c.var.now, c.var.deps.region.duty).toISOString() }),
  ),
)
action('jeda', (c, typed, by) => ifRead(readPublicReason(typed, 'reason', 'jeda-reason', c.var.lang), ({ reason }) => pauseNotice(c.var.deps.store, idOf(c), asMover(by), reason)))
action('lanjut', (c, _, by) => resumeNotice(c.var.deps.store, idOf(c), asMover(by)))
action('cabut', async (c, typed, by) => {
  const asked = (await loadWork(c.var.deps.store, idOf(c)))?.noticeFacts
  const confirms = asked != null && withdrawalMove(asked, by.at) === 'withdraw'
  return ifRead(readPublicReason(typed, 'reason', 'cabut-reason', c.var.lang, confirms), ({ reason }) => withdrawNotice(c.var.deps.store, idOf(c), asMover(by), reason))
})
action('tahan', async (c, typed, by) => {
  const { store } = c.var.deps
  const [work, reports] = await Promise.all([loadWork(store, idOf(c)), reportsOfClaim(store, idOf(c))])
  if (!work) return { refused: 'not_found' }
  // Of no use to mend a form that may not be sent at all.
  const no = whyNotHeld(holdingFacts(work))
  if (no) return no
  const usual = holdingValues(work, seesDraft(work, by.staff, by.at), hereOf(c))
  return ifRead(readHolding(typed, usual, reports, { lang: c.var.lang, zone: hereOf(c).zone, at: by.at }), (given) => beginHolding(store, idOf(c), by, given))
})
action('hasil-rujukan', (c, typed, by) => ifRead(readOutcome(typed, c.var.lang), ({ note }) => noteOutcome(c.var.deps.store, idOf(c), by, note)))

export const idOf = (c: Ctx): string => c.req.param('id') ?? ''

/** As the refusal is said everywhere; who holds the claim is told by name and hour. */
export async function inWords(c: Ctx, refusal: Refusal): Promise<Problem> {
  const problem = refusalProblem(c, refusal)
  const work = refusal.refused === 'held_by_other' ? await loadWork(c.var.deps.store, idOf(c)) : null
  return work?.claim.lease_until ? { ...problem, say: heldSay(work, hereOf(c)) } : problem
}

const asMover = ({ staff, ...rest }: Mover): NoticeMover => ({ by: { moderator: staff }, ...rest })

const ifRead = async <T extends object, R>(read: Read<T>, go: (given: T) => Promise<R>): Promise<R | Problem> => (isProblem(read) ? read : go(read))
