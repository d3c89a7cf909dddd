import * as z from 'zod'
import { faulty, type FieldFault, type Problem } from '../web/door.ts'
import type { Typed } from '../web/typed.ts'
import { claimWords } from '../words/claim-words.ts'
import { lengthOf } from '../words/read-text.ts'
import type { Lang } from '../words/words.ts'
import { REFERRAL_BODIES } from './claim-tables.ts'
import { unpublishable } from './privacy-rules.ts'
import { instantFrom } from './wall-time.ts'

/** What is read from a form, or what is wrong with it. `isProblem` tells. */
export type Read<T> = T | Problem
export const isProblem = (x: object): x is Problem => 'faults' in x

const NOTE_MOST = 2000
const Body = z.enum(REFERRAL_BODIES)
const Road = z.enum(['laporan', 'informasi_awal'])
/** `duplicate` comes of joining two claims, not of closing one. */
const Closing = z.enum(['not_checkable', 'in_process', 'no_longer_relevant'])

export function readHold(typed: Typed, { lang, zone, at }: { lang: Lang; zone: string; at: string }): Read<{ until: string; note: string }> {
  const w = claimWords(lang)
  const written = typed.line('until')
  const until = instantFrom(written, zone)
  const note = typed.text('reason')
  const faults = [
    written === '' ? { field: 'tunda-until', say: w.untilMissing } : until === null ? { field: 'tunda-until', say: w.untilUnreadable } : until <= at ? { field: 'tunda-until', say: w.untilPast } : null,
    note === '' ? { field: 'tunda-reason', say: w.reasonMissing } : noteFault('tunda-reason', note, lang),
  ]
  return orFaults({ until: until ?? '', note }, faults)
}

export function readReferral(typed: Typed, lang: Lang): Read<{ body: z.infer<typeof Body>; road: z.infer<typeof Road>; note?: string }> {
  const w = claimWords(lang)
  const [body, road] = [Body.safeParse(typed.line('body')), Road.safeParse(typed.line('road'))]
  const note = typed.text('note')
  const faults = [body.success ? null : { field: 'rujuk-body', say: w.chooseBody }, road.success ? null : { field: 'rujuk-road', say: w.chooseRoad }, noteFault('rujuk-note', note, lang, false)]
  return body.success && road.success ? orFaults({ body: body.data, road: road.data, note: note || undefined }, faults) : faulty(real(faults))
}

export function readClosing(typed: Typed, lang: Lang): Read<{ closedAs: z.infer<typeof Closing>; note?: string; handler?: string }> {
  const reason = Closing.safeParse(typed.line('reason'))
  const [handler, note] = [typed.line('handler'), typed.text('note')]
  const faults = [reason.success ? null : { field: 'tutup-reason', say: claimWords(lang).chooseClosing }, noteFault('tutup-handler', handler, lang, true, 200), noteFault('tutup-note', note, lang)]
  return reason.success ? orFaults({ closedAs: reason.data, note: note || undefined, handler: (reason.data === 'in_process' && handler) || undefined }, faults) : faulty(real(faults))
}

export function readOutcome(typed: Typed, lang: Lang): Read<{ note: string }> {
  const note = typed.text('note')
  return orFaults({ note }, [note === '' ? { field: 'hasil-note', say: claimWords(lang).outcomeMissing } : noteFault('hasil-note', note, lang, false)])
}

/** Why a notice is corrected, paused or withdrawn: public. @param field of the form's control; `mayBeEmpty` where a colleague's reason stands */
export function readPublicReason(typed: Typed, name: 'note' | 'reason', field: string, lang: Lang, mayBeEmpty = false): Read<{ reason: string }> {
  const reason = typed.text(name)
  return orFaults({ reason }, [reason === '' && !mayBeEmpty ? { field, say: claimWords(lang).reasonMissing } : noteFault(field, reason, lang)])
}

const real = (found: (FieldFault | null)[]): FieldFault[] => found.filter((f) => f !== null)
const orFaults = <T extends object>(read: T, found: (FieldFault | null)[]): Read<T> => (real(found).length ? faulty(real(found)) : read)

/** @param told reporters read it too: then no private things */
function noteFault(field: string, text: string, lang: Lang, told = true, most = NOTE_MOST): FieldFault | null {
  const w = claimWords(lang)
  if (lengthOf(text) > most) return { field, say: w.tooLong(lengthOf(text), most) }
  const thing = told ? unpublishable(text) : undefined
  return thing ? { field, say: w[thing] } : null
}
