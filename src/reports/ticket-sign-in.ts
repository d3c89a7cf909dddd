import { href } from '../../templates/layout.ts'
import { ticketOpenPage } from '../../templates/ticket-open-page.ts'
import { sameBytes } from '../crypto/keys.ts'
import { faulty, type Problem } from '../web/door.ts'
import type { Ctx } from '../web/env.ts'
import { formToken } from '../web/form-token.ts'
import { LIMITS, overLimit, wasOverLimit } from '../web/limits.ts'
import { publicPage } from '../web/pages.ts'
import type { Typed } from '../web/typed.ts'
import { openTicketWords } from '../words/ticket-words.ts'
import { secretMac } from './intake.ts'
import { loadReport, type ReportRow } from './report-store.ts'
import { readSecret, type ReadSecret } from './secret.ts'
import { keepTicket } from './ticket-cookie.ts'

/** The form that opens a ticket, with what was typed. @param kept a message that could not be sent: it comes along to the ticket */
export async function drawSignIn(c: Ctx, typed: Typed | null, problem: Problem | null, kept = ''): Promise<string> {
  const { lang } = c.var
  const body = ticketOpenPage({
    lang,
    action: href(lang, '/tiket'),
    reportHref: href(lang, '/lapor'),
    csrf: formToken(c),
    typed: { number: typed?.line('number') ?? '', secret: typed?.line('secret') ?? '', remember: typed?.line('ingat') === '1' },
    kept,
    say: problem?.say ?? '',
    errors: (problem?.faults ?? []).map(({ field, say }) => ({ field, message: say })),
  })
  return publicPage(c, { title: openTicketWords(lang).title, place: 'tiket', path: '/tiket', body, robots: 'noindex', scripts: ['tangkal'] })
}

/**
 * Opens a ticket by number and secret.
 *
 * A slip that the check letters tell counts against the address alone. A wrong secret
 * counts against the number too, but that limit is asked only after the secret proved
 * wrong: nobody can lock a reporter out. Unknown numbers count and answer alike.
 */
export async function signIn(c: Ctx, typed: Typed): Promise<{ opened: ReportRow } | Problem> {
  const w = openTicketWords(c.var.lang)
  const wait = await wasOverLimit(c, LIMITS.wrongSecrets)
  if (wait) return tooOften(c, wait)

  const number = numberIn(typed)
  if (number === null) return faulty([{ field: 'number', say: w.numberMissing }])
  const read = readSecret(typed.all('secret')[0] ?? '')
  if (!('secret' in read)) return slipped(c, read)
  const opened = await reportOpenedBy(c, number, read.secret)
  if (!opened) return mismatched(c, number)

  keepTicket(c, { number, secret: read.secret, remember: typed.line('ingat') === '1' })
  return { opened }
}

/** The saved message may be pasted whole into the second field: its number counts where the first is empty. */
function numberIn(typed: Typed): number | null {
  const digits = /\d[\d .]*/.exec(typed.line('number'))?.[0].replace(/\D/g, '') ?? /(?:^|[\s#:])(\d{5,15})(?=\D|$)/.exec(typed.line('secret'))?.[1]
  return digits && digits.length <= 15 ? Number(digits) : null
}

/** As long as a real one, so that a number that does not exist costs the same comparison. */
const NO_PROOF = '-'.repeat(43)

async function reportOpenedBy(c: Ctx, number: number, secret: string): Promise<ReportRow | null> {
  const report = await loadReport(c.var.deps.store, number)
  const proof = secretMac(c.var.deps.keys, number, secret)
  return sameBytes(proof, report?.secret_mac ?? NO_PROOF) ? report : null
}

async function slipped(c: Ctx, read: Exclude<ReadSecret, { secret: string }>): Promise<Problem> {
  const w = openTicketWords(c.var.lang)
  const wait = await overLimit(c, LIMITS.wrongSecrets)
  if (wait) return tooOften(c, wait)
  const more = 'badWord' in read ? w.badWord(read.badWord) : read.wrong === 'check' ? w.slip : w.notFour
  return faulty([{ field: 'secret', say: `${w.noMatch} ${more}` }])
}

async function mismatched(c: Ctx, number: number): Promise<Problem> {
  const ofNumber = await overLimit(c, LIMITS.wrongSecretsOfNumber, String(number))
  const ofAddress = await overLimit(c, LIMITS.wrongSecrets)
  const wait = Math.max(ofNumber ?? 0, ofAddress ?? 0)
  return wait > 0 ? tooOften(c, wait) : faulty([{ field: 'secret', say: openTicketWords(c.var.lang).noMatch }])
}

const tooOften = (c: Ctx, wait: number): Problem => ({ status: 429, say: openTicketWords(c.var.lang).tooOften(Math.ceil(wait / 60)), faults: [], retryAfter: wait })
