import { randomToken, sameBytes } from '../crypto/keys.ts'
import { readCookie, writeCookie } from '../web/cookies.ts'
import type { Ctx } from '../web/env.ts'

/** Colleagues share the office PC: so many of its people are remembered. */
const PEOPLE = 5
const DAYS = 400

/**
 * Whether this account has signed in from this browser before. Such a browser has its own
 * budget of wrong passwords, so that nobody can lock a moderator out by guessing elsewhere.
 *
 * @returns the browser's random id, or null
 */
export function knownBrowser(c: Ctx, accountId: string): string | null {
  const { id, marks } = read(c)
  return id !== null && marks.some((mark) => sameBytes(mark, markOf(c, id, accountId))) ? id : null
}

export function rememberBrowser(c: Ctx, accountId: string): void {
  const before = read(c)
  const id = before.id ?? randomToken()
  const mark = markOf(c, id, accountId)
  const marks = [mark, ...before.marks.filter((other) => other !== mark)].slice(0, PEOPLE)
  writeCookie(c, 'tangkal_kenal', [id, ...marks].join('.'), DAYS * 86_400)
}

function read(c: Ctx): { id: string | null; marks: string[] } {
  const [id = '', ...marks] = (readCookie(c, 'tangkal_kenal') ?? '').split('.')
  return /^[\w-]{22}$/.test(id) ? { id, marks: marks.slice(0, PEOPLE) } : { id: null, marks: [] }
}

const markOf = (c: Ctx, id: string, accountId: string) => c.var.deps.keys.mac('known-browser', id, accountId).subarray(0, 16).toString('base64url')
