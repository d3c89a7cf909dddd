import type { Html } from '../../templates/html.ts'
import { hidden } from '../../templates/parts/fields.ts'
import { undoForm } from '../../templates/report-desk-page.ts'
import { said } from '../../templates/parts/said.ts'
import { actorOf, type Ctx } from '../web/env.ts'
import { formToken } from '../web/form-token.ts'
import { saidWords } from '../words/triage-words.ts'
import { reportTrail, type TrailRow } from './triage-views.ts'

/** As long as an undo is offered. */
export const SAID_MINUTES = 10

/**
 * What this person has just done to a report, in one sentence, with its undo. Read from the
 * trail and not from the address: it is true, and gone with the next thing that happens.
 */
export function saidOf(c: Ctx, number: number, last: TrailRow | undefined): Html | null {
  if (!last || last.actor_id !== actorOf(c).id || c.var.now.getTime() - Date.parse(last.at) > SAID_MINUTES * 60_000) return null
  const w = saidWords(c.var.lang)
  const undo = () => undoForm({ lang: c.var.lang, number, fields: hidden({ csrf: formToken(c), seq: last.seq }) })
  switch (last.act) {
    case 'link':
      return said({ text: w.linked(number, last.claim_title ?? ''), undo: undo() })
    case 'decline':
      return said({ text: w.declined(number), undo: undo() })
    case 'ask':
      return said({ text: w.asked })
    case 'bring_back':
      return said({ text: w.broughtBack })
    case 'receive':
      return said({ text: w.entered(number) })
    default:
      return null
  }
}

/** The same for the queue, after the report was left. @param number from the address */
export async function saidOfReport(c: Ctx, number: string | undefined): Promise<Html | null> {
  if (!/^\d{1,12}$/.test(number ?? '')) return null
  return saidOf(c, Number(number), (await reportTrail(c.var.deps.store, Number(number), 1))[0])
}
