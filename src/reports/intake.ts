import { randomInt } from 'node:crypto'
import { promiseAt } from '../claims/promise.ts'
import { randomToken, type Keys } from '../crypto/keys.ts'
import type { Region } from '../region/region.ts'
import { isRefusal, type Refusal } from '../store/refusal.ts'
import type { Store } from '../store/store.ts'
import type { Lang } from '../words/words.ts'
import type { KeptFile } from '../media/media-rules.ts'
import type { ReportContent } from './report-form.ts'
import { forgetIntakeKeyWrite, newReportWrites, reportOfIntakeKey } from './report-store.ts'
import type { ReportChannel, ReportState } from './report-tables.ts'
import { secretFrom } from './secret.ts'

/**
 * A report on its way in.
 * @property nonce of the form; '' where there is none: then it is always a new report
 * @property nonceIsForOne the nonce stands for one content alone, and is refused with another: an Idempotency-Key. A form's stands for as many reports as it was changed
 * @property senderMark tells one sender's reports from independent ones; null counts as a sender of its own
 * @property pictures made safe, their files on disk already
 * @property enteredBy account of the moderator who enters it for someone
 */
export type Incoming = {
  content: ReportContent
  pictures: readonly KeptFile[]
  nonce: string
  nonceIsForOne?: boolean
  lang: Lang
  senderMark: string | null
  channel: ReportChannel
  enteredBy: string | null
}

/**
 * @property proof what is stored of the secret: `secretMac` of both
 * @property fresh false where the same form had come in before: number and secret are the same again; `state` is what has become of it
 */
export type Received = { number: number; secret: string; proof: string; state: ReportState; fresh: boolean }

/** The same form sent again within this time is the same report. */
const SAME_FOR_MS = 24 * 3_600_000
const TRIES = 8

/**
 * Takes a report in, durably: answered after the disk sync.
 *
 * The secret is made from nonce and content under a key that is not in the database, so
 * that a form whose answer was lost on the way shows the same secret when sent again.
 * Which number is free and whether the form came before are both found out by writing:
 * looking first would cost every report a read and still lose a race. Only a form that
 * was refused can have come before, so only then is an old one's key freed.
 */
export async function receiveReport(deps: { store: Store; keys: Keys; region: Region }, incoming: Incoming, now: Date): Promise<Received | Refusal> {
  const { store, keys } = deps
  const same = [incoming.nonce || randomToken(), JSON.stringify([incoming.content, incoming.channel, incoming.enteredBy, ...incoming.pictures.map((picture) => picture.sent)])] as const
  const secret = secretFrom(keys.mac('secret', ...same))
  const key = incoming.nonce ? keys.mac('intake', ...(incoming.nonceIsForOne ? ['for one', incoming.nonce] : same)).toString('base64url') : null
  const since = new Date(now.getTime() - SAME_FOR_MS).toISOString()
  for (let tries = 0; tries < TRIES; tries++) {
    const number = randomNumber(6 + tries)
    const proof = secretMac(keys, number, secret)
    const done = await store.intake([
      ...(key && tries > 0 ? [forgetIntakeKeyWrite(store, key, since)] : []),
      ...newReportWrites(store, rowOf(deps, incoming, { number, proof, key }, now), incoming.enteredBy ? { staff: incoming.enteredBy } : 'reporter', incoming.pictures),
    ])
    if (!isRefusal(done)) return { number, secret, proof, state: 'received', fresh: true }
    const known = key ? await reportOfIntakeKey(store, key, since) : null
    if (known) {
      // The secret is made from the content: only the same content has this one.
      const theirs = secretMac(keys, known.number, secret)
      return known.secret_mac === theirs ? { number: known.number, secret, proof: theirs, state: known.state, fresh: false } : { refused: 'other_content' }
    }
    if (done.refused !== 'already_there' && done.refused !== 'moved_meanwhile') return done
  }
  return { refused: 'already_there' }
}

/** What is stored of a secret: nothing that it could be read from, and good for this number alone. */
export const secretMac = (keys: Keys, number: number, secret: string): string => keys.mac('secret-check', String(number), secret).toString('base64url')

function rowOf({ keys, region }: { keys: Keys; region: Region }, incoming: Incoming, made: { number: number; proof: string; key: string | null }, now: Date) {
  const { contact, ...content } = incoming.content
  return {
    ...content,
    number: made.number,
    media_count: incoming.pictures.length,
    channel: incoming.channel,
    lang: incoming.lang,
    contact: contact === null ? null : keys.seal('contact', contact),
    sender_mark: incoming.senderMark,
    secret_mac: made.proof,
    intake_key: made.key,
    entered_by: incoming.enteredBy,
    received_at: now.toISOString(),
    promise_at: promiseAt(now, region.duty).toISOString(),
  }
}

/** Random, so that a number tells nothing about how many reports there are. */
const randomNumber = (digits: number): number => randomInt(10 ** (digits - 1), 10 ** digits)
