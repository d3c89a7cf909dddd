import { Hono } from 'hono'
import { eraseUnused } from '../media/erasing.ts'
import { pictureAnswer } from '../media/file-answer.ts'
import { picturesOf } from '../media/media-views.ts'
import { door, faulty, to, type Problem } from '../web/door.ts'
import type { AppEnv, Ctx } from '../web/env.ts'
import { overLimit, type Limit } from '../web/limits.ts'
import type { Typed } from '../web/typed.ts'
import { lengthOf } from '../words/read-text.ts'
import { reportFaultWords } from '../words/report-words.ts'
import { ticketWords } from '../words/ticket-words.ts'
import { readAddition, wordsOfAddition } from './complete-form.ts'
import { lookedWrite, type ReportRow } from './report-store.ts'
import { forgetSecret, forgetTicket, openedTicket, type Ticket } from './ticket-cookie.ts'
import { complete, reply, withdraw } from './ticket-moves.ts'
import { drawNewTicket, drawTicket } from './ticket-page-view.ts'
import { drawSignIn, signIn } from './ticket-sign-in.ts'
import { afterLook } from './ticket-steps.ts'

export const ticketRoutes = new Hono<AppEnv>()

const MESSAGES: Limit = { name: 'messages', most: 60, seconds: 600 }
const MESSAGE_LENGTH = 2000

ticketRoutes.get('/tiket', async (c) => {
  const ticket = c.req.query('lain') === undefined ? await openedTicket(c) : null
  if (!ticket) return c.html(await drawSignIn(c, null, null))
  if (ticket.secret && c.req.query('lihat') === undefined) return c.html(await drawNewTicket(c, { report: ticket.report, secret: ticket.secret }))
  return c.html(await drawTicket(c, ticket, await look(c, ticket.report)))
})

ticketRoutes.post(
  '/tiket',
  door({
    draw: (c, typed, problem) => drawSignIn(c, typed, problem, typed.text('text')),
    act: async (c, typed) => {
      const done = await signIn(c, typed)
      if (!('opened' in done)) return done
      // A message that could not be sent came along: it is in no address, so this answer shows it.
      const draft = typed.text('text')
      return draft === '' ? to(c, '/tiket') : c.html(await drawTicket(c, { report: done.opened, secret: null }, await look(c, done.opened), { typed: draft, problem: null }))
    },
  }),
)

// A reload after an error asks for the form's address.
for (const form of ['tersimpan', 'tutup', 'pesan', 'lengkapi', 'tarik']) ticketRoutes.get(`/tiket/${form}`, (c) => to(c, '/tiket'))

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
      const refused = await reply(c.var.deps.store, ticket.report.number, text, c.var.now)
      return refused ?? back(c, ticket)
    },
  }),
)

ticketRoutes.post(
  '/tiket/lengkapi',
  door({
    limit: (c) => overLimit(c, MESSAGES),
    draw: drawUnadded,
    act: async (c, typed) => {
      const ticket = await openedTicket(c)
      if (!ticket) return { status: 403, say: ticketWords(c.var.lang).openFirst, faults: [] }
      const { deps, now, lang } = c.var
      const read = readAddition(typed, deps.region, now, lang)
      if ('faults' in read) return faulty(read.faults)
      const refused = await complete(deps.store, ticket.report.number, read.added, now)
      // Beside number and secret it stays there: they may not be saved yet.
      return refused ?? (typed.line('baru') === '1' ? to(c, '/tiket') : back(c, ticket))
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
      const { deps, now } = c.var
      const pictures = await picturesOf(deps.store, [ticket.report.number])
      const refused = await withdraw(deps.store, ticket.report.number, now)
      if (refused) return refused
      await eraseUnused(deps, pictures.map(({ hash }) => hash))
      forgetSecret(c)
      return to(c, '/tiket')
    },
  }),
)

ticketRoutes.get('/tiket/gambar/:n{[1-4]}', async (c) => pictureAnswer(c, (await openedTicket(c))?.report.number ?? null))

/** A number and secret that are still shown must not hide the page that the person was on. */
const back = (c: Ctx, ticket: Ticket) => to(c, ticket.secret ? '/tiket?lihat=1' : '/tiket')

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

/** As above. A fact that has been said meanwhile has no place in the form any more: its words come into the reply box. */
async function drawUnadded(c: Ctx, typed: Typed, problem: Problem): Promise<string> {
  const ticket = await openedTicket(c)
  if (!ticket) return drawSignIn(c, null, problem, wordsOfAddition(typed))
  return drawTicket(c, ticket, ticket.report.looked_before, { typed: problem.status === 409 ? wordsOfAddition(typed) : '', problem, addition: typed })
}
