import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes, timingSafeEqual, type KeyObject } from 'node:crypto'

/** All that TANGKAL_SECRET is good for. A purpose is a short fixed word ('session', 'ticket'): each has keys of its own. */
export type Keys = {
  /** HMAC-SHA256, 32 bytes. Parts are length-prefixed: ('a', 'bc') and ('ab', 'c') differ, and so do ('a') and ('a', ''). */
  mac(purpose: string, ...parts: string[]): Buffer
  /** AES-256-GCM under a random IV, as base64url: the same text sealed twice looks different. */
  seal(purpose: string, plain: string): string
  /** What `seal` closed under this purpose; null for anything else, however slightly changed. Never throws. */
  open(purpose: string, sealed: string): string | null
}

/** @param secret TANGKAL_SECRET; its length is checked where settings are read, not here */
export function makeKeys(secret: string): Keys {
  const made = new Map<string, KeyObject>()
  const keyFor = (use: 'mac' | 'seal', purpose: string) => {
    const info = `tangkal:${use}:${purpose}`
    const key = made.get(info) ?? createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', info, 32)))
    made.set(info, key)
    return key
  }
  return {
    mac: (purpose, ...parts) => macOf(keyFor('mac', purpose), parts),
    seal: (purpose, plain) => sealWith(keyFor('seal', purpose), plain),
    open: (purpose, sealed) => openWith(keyFor('seal', purpose), sealed),
  }
}

/** @returns base64url; 16 bytes make 22 letters */
export function randomToken(bytes = 16): string {
  return randomBytes(bytes).toString('base64url')
}

/** @returns 10 letters and digits, 50 random bits: unique enough for rows, too short for a secret */
export function randomId(): string {
  return Array.from(randomBytes(10), (byte) => LETTERS[byte & 31]).join('')
}

/** Compares in a time that tells nothing about where two values differ. Strings are compared as UTF-8. */
export function sameBytes(a: Uint8Array | string, b: Uint8Array | string): boolean {
  const [left, right] = [Buffer.from(a as string), Buffer.from(b as string)]
  return left.length === right.length && timingSafeEqual(left, right)
}

// Crockford's base32: i, l, o and u are left out, so a number read aloud or copied by hand is not mistaken.
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'
const IV_BYTES = 12
const TAG_BYTES = 16

function macOf(key: KeyObject, parts: string[]): Buffer {
  const all = Buffer.allocUnsafe(parts.reduce((sum, part) => sum + 4 + Buffer.byteLength(part), 0))
  let at = 0
  for (const part of parts) {
    const length = all.write(part, at + 4)
    at = all.writeUInt32BE(length, at) + length
  }
  return createHmac('sha256', key).update(all).digest()
}

function sealWith(key: KeyObject, plain: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const closed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([iv, closed, cipher.getAuthTag()]).toString('base64url')
}

function openWith(key: KeyObject, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  // Decoding forgives padding, spaces and stray last bits; writing it again shows whether the text itself was touched.
  if (bytes.length < IV_BYTES + TAG_BYTES || bytes.toString('base64url') !== sealed) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
