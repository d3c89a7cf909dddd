import type { Keys } from '../crypto/keys.ts'
import { sameBytes } from '../crypto/keys.ts'
import { readSecret, secretFrom } from '../reports/secret.ts'

/** The first account has this id, so that of two set-ups at once the database lets one in. */
export const FIRST_ACCOUNT = 'first'

/**
 * What the terminal shows at the first start and /siapkan asks for: four words that can be
 * said and typed. The same until the first account exists; nothing is stored.
 */
export const setupCode = (keys: Keys): string => secretFrom(keys.mac('setup', 'code'))

/** Capitals, spaces and hyphens do not matter. */
export function isSetupCode(keys: Keys, typed: string): boolean {
  const read = readSecret(typed)
  return 'secret' in read && sameBytes(read.secret, setupCode(keys))
}

/**
 * A password made for somebody: four words, shown to the admin who asked for it. It can be
 * worked out again from the row of activity that tells of it, so it is never stored.
 *
 * @param seq of that row
 */
export const madePassword = (keys: Keys, accountId: string, seq: number): string => secretFrom(keys.mac('made-password', accountId, String(seq)))
