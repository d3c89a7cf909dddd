import type { Role } from './account-tables.ts'

const HOMES: readonly [Role, string][] = [['moderator', '/meja'], ['reader', '/baca'], ['admin', '/admin/akun'], ['volunteer', '/akun']]

/** Where someone's work begins. */
export const homeOf = (roles: readonly Role[]): string => HOMES.find(([role]) => roles.includes(role))?.[1] ?? '/akun'

/** An address of this site as `lanjut` carries it, or null: nobody is led elsewhere after signing in. */
export function ownPath(lanjut: string): string | null {
  if (!/^\/[^/]/.test(lanjut) || /[\p{Cc}\s\\]/u.test(lanjut) || lanjut.length > 500) return null
  if (!URL.canParse(lanjut, OWN)) return null
  // What the browser makes of it counts: '/..//elsewhere' becomes '//elsewhere'.
  const { origin, pathname, search } = new URL(lanjut, OWN)
  if (origin !== OWN || pathname.startsWith('//') || /^\/(en\/)?(masuk|keluar|siapkan)(\/|$)/.test(pathname)) return null
  return pathname + search
}

const OWN = 'http://own.invalid'
