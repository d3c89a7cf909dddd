import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { lettersLeft } from './common-passwords.ts'

/** Why a password is not accepted; the sentence for people stands in the catalogue. */
export type PasswordFault = 'short' | 'long' | 'common' | 'like_you'

export const PASSWORD_AT_LEAST = 12
export const PASSWORD_AT_MOST = 200

/** @returns `scrypt$15$8$3$salt$hash` (log2 N, r, p, then base64url). About 0.2 s, after those that wait. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password, salt, COST)
  return ['scrypt', COST.log2N, COST.r, COST.p, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

/**
 * @param stored from `hashPassword`; null when there is no such account, which takes just as long
 * @param turn `last`: after everybody whom we know, and only where `roomForStrangers`
 * @returns whether the password is the right one; false too for a stored text that is none of ours
 */
export async function checkPassword(stored: string | null, given: string, turn: Turn = 'first'): Promise<boolean> {
  const known = stored === null ? null : readStored(stored)
  const { cost, salt, hash } = known ?? NOBODY
  const derived = await derive(given, salt, cost, turn)
  return timingSafeEqual(derived, hash) && known !== null
}

/**
 * Counted in code points after NFKC, as the password is hashed. Runs, years and
 * well-known words count as one letter each, and so do the person's own names;
 * eight letters must be left. A short password twice is a short password.
 *
 * @returns the first fault that holds, null for a good password
 */
export function passwordFault(password: string, person: { email: string; name: string }): PasswordFault | null {
  const plain = password.slice(0, 4 * PASSWORD_AT_MOST).normalize('NFKC')
  const length = [...plain].length
  if (length < PASSWORD_AT_LEAST) return 'short'
  if (length > PASSWORD_AT_MOST) return 'long'

  const lower = plain.toLowerCase()
  if (lettersLeft(lower) < ENOUGH) return 'common'
  return lettersLeft(lower, ownWords(person)) < ENOUGH ? 'like_you' : null
}

type Cost = { log2N: number; r: number; p: number }

const COST: Cost = { log2N: 15, r: 8, p: 3 }
const HASH_BYTES = 32
/** 32 MiB are needed at N=2^15, r=8; Node's own limit is just that and refuses. */
const MAXMEM = 64 * 1024 * 1024
/** 2 × 32 MiB: an isolate of Workers has 128 in all, and one machine has few cores. */
const AT_ONCE = 2
/** A fixed hash, for there is no randomness while a module loads on Workers; nobody knows its password. */
const NOBODY = { cost: COST, salt: Buffer.from('nobody-has-this-salt'), hash: Buffer.alloc(HASH_BYTES, 1) }

function readStored(stored: string): { cost: Cost; salt: Buffer; hash: Buffer } | null {
  const found = /^scrypt\$(1[0-5])\$(\d)\$(\d)\$([\w-]{16,})\$([\w-]{43})$/.exec(stored)
  if (!found) return null
  const [log2N, r, p] = [Number(found[1]), Number(found[2]), Number(found[3])]
  return { cost: { log2N, r, p }, salt: Buffer.from(found[4]!, 'base64url'), hash: Buffer.from(found[5]!, 'base64url') }
}

/** Staff, and browsers in which somebody has signed in before, do not stand behind a crowd of strangers. */
export type Turn = 'first' | 'last'
/** Some five seconds' work. */
const MOST_STRANGERS = 60

let running = 0
const waiting: Record<Turn, (() => void)[]> = { first: [], last: [] }

/** Whether one more may wait for their turn. */
export const roomForStrangers = (): boolean => waiting.last.length < MOST_STRANGERS

async function derive(password: string, salt: Buffer, { log2N, r, p }: Cost, turn: Turn = 'first'): Promise<Buffer> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting[turn].push(resolve))
  else running++
  try {
    // Nobody's password is longer; what is cut cannot match, for `passwordFault` let none of that length in.
    const plain = password.slice(0, 4 * PASSWORD_AT_MOST).normalize('NFKC')
    return await new Promise((resolve, reject) => {
      scrypt(plain, salt, HASH_BYTES, { N: 2 ** log2N, r, p, maxmem: MAXMEM }, (fault, hash) => (fault ? reject(fault) : resolve(hash)))
    })
  } finally {
    // The place goes straight to the next one, so nobody slips in between.
    const next = waiting.first.shift() ?? waiting.last.shift()
    if (next) next()
    else running--
  }
}

const ENOUGH = 8

/** Names and address in the pieces people take from them: "Budi Santoso", budi.s@contoh.id → budi, santoso, budisantoso, budis, contoh. */
function ownWords({ email, name }: { email: string; name: string }): string[] {
  const [local = '', host = ''] = email.normalize('NFKC').toLowerCase().split('@')
  const names = name.normalize('NFKC').toLowerCase()
  const pieces = [...`${names} ${local}`.split(/[^\p{L}\p{N}]+/u), local, host.split('.')[0]!]
  return [...pieces, ...[names, local].map((whole) => whole.replace(/[^\p{L}\p{N}]/gu, ''))].filter((piece) => [...piece].length >= 3)
}
