import { Hono } from 'hono'
import { isRefusal, type Refusal } from '../store/refusal.ts'
import { settle } from '../store/settle.ts'
import { door, faulty, to, type Problem } from '../web/door.ts'
import { at, type AppEnv, type Ctx } from '../web/env.ts'
import { overLimit, type Limit } from '../web/limits.ts'
import type { Typed } from '../web/typed.ts'
import { lengthOf } from '../words/read-text.ts'
import { reportFaultWords } from '../words/report-words.ts'
import { ticketWords } from '../words/ticket-words.ts'
import { decideReport } from './report-rules.ts'
import { loadReport, lookedWrite, messageWrite, reportWrites, withdrawWrites, type ReportRow } from './report-store.ts'
import { forgetSecret, forgetTicket, openedTicket, type Ticket } from './ticket-cookie.ts'
import { drawNewTicket, drawTicket } from './ticket-page-view.ts'
import { drawSignIn, signIn } from './ticket-sign-in.ts'
import { afterLook } from './ticket-steps.ts'
import { messagesOf } from './ticket-views.ts'

export const ticketRoutes = new Hono<AppEnv>()

const MESSAGES: Limit = { name: 'messages', most: 60, seconds: 600 }
const MESSAGE_LENGTH = 2000
/** The same words again within this time are the same message, sent twice on a slow network. */
const SAME_MESSAGE_MS = 10 * 60_000

ticketRoutes.get('/tiket', async (c) => {
  const ticket = c.req.query('lain') === undefined ? await openedTicket(c) : null
  if (!ticket) return c.html(await drawSignIn(c, null, null))
  if (ticket.secret && c.req.query('lihat') === undefined) return c.html(await drawNewTicket(c, { report: ticket.report, secret: ticket.secret }))
  return c.html(await drawTicket(c, ticket, await look(c, ticket.report)))
})

ticketRoutes.post('/tiket', door({ draw: drawSignIn, act: signIn }))

ticketRoutes.post(
  '/tiket/tersimpan',
  door({
    draw: drawOpened,
    act: async (c) => {
      if (await openedTicket(c)) forgetSecret(c)
      return to(c, '/tiket')
    },
  }),
)

ticketRoutes.post(
  '/tiket/tutup',
  door({
    draw: drawOpened,
    act: async (c) => {
      forgetTicket(c)
      return to(c, '/tiket')
    },
  }),
)

ticketRoutes.post(
  '/tiket/pesan',
  door({
    limit: (c) => overLimit(c, MESSAGES),
    draw: drawOpened,
    act: async (c, typed) => {
      const ticket = await openedTicket(c)
      if (!ticket) return { status: 403, say: ticketWords(c.var.lang).openFirst, faults: [] }
      const text = typed.text('text')
      if (text === '') return faulty([{ field: 'text', say: ticketWords(c.var.lang).emptyReply }])
      if (lengthOf(text) > MESSAGE_LENGTH) return faulty([{ field: 'text', say: reportFaultWords(c.var.lang).too_long(lengthOf(text), MESSAGE_LENGTH) }])
      const refused = await reply(c, ticket.report.number, text)
      return refused ?? back(c, ticket)
    },
  }),
)

ticketRoutes.post(
  '/tiket/tarik',
  door({
    draw: drawOpened,
    act: async (c) => {
      const ticket = await openedTicket(c)
      if (!ticket) return to(c, '/tiket')
      const refused = await withdraw(c, ticket.report.number)
      if (refused && refused.refused !== 'withdrawn') return refused
      forgetSecret(c)
      return to(c, '/tiket')
    },
  }),
)

/** A number and secret that are still shown must not hide the page that the person was on. */
const back = (c: Ctx, ticket: Ticket) => to(c, ticket.secret ? '/tiket?lihat=1' : '/tiket')

async function reply(c: Ctx, number: number, text: string): Promise<Refusal | null> {
  const { store } = c.var.deps
  const done = await settle(store, async () => {
    const report = await loadReport(store, number)
    if (!report) return { refused: 'not_found' }
    const [last] = await messagesOf(store, number)
    if (last?.sender === 'reporter' && last.text === text && c.var.now.getTime() - Date.parse(last.at) < SAME_MESSAGE_MS) return { refused: 'already_there' }
    const step = decideReport(report, 'reply', 'reporter', at(c))
    if (isRefusal(step)) return step
    return [...reportWrites(store, number, step), messageWrite(store, { report_number: number, seq: step.activity.seq, sender: 'reporter', account_id: null, text, at: at(c) })]
  })
  return isRefusal(done) && done.refused !== 'already_there' ? done : null
}

async function withdraw(c: Ctx, number: number): Promise<Refusal | null> {
  const { store } = c.var.deps
  const done = await settle(store, async () => {
    const report = await loadReport(store, number)
    if (!report) return { refused: 'not_found' }
    const step = decideReport(report, 'withdraw', 'reporter', at(c))
    return isRefusal(step) ? step : withdrawWrites(store, number, step)
  })
  return isRefusal(done) ? done : null
}

/** @returns the look before this one, UTC ISO; null at the first */
async function look(c: Ctx, report: ReportRow): Promise<string | null> {
  const next = afterLook(report, c.var.now)
  if (!next) return report.looked_before
  try {
    await c.var.deps.store.commit([lookedWrite(c.var.deps.store, report.number, next)])
  } catch {
    // A full disk must not keep reporters from reading; the next look tries again.
  }
  return next.looked_before
}

/** The page that a form of an open ticket stands on; without one, what was typed is kept on the form that opens it. */
async function drawOpened(c: Ctx, typed: Typed, problem: Problem): Promise<string> {
  const ticket = await openedTicket(c)
  if (!ticket) return drawSignIn(c, null, problem, typed.text('text'))
  return drawTicket(c, ticket, ticket.report.looked_before, { typed: typed.text('text'), problem })
}
