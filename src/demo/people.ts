import type { Role } from '../accounts/account-tables.ts'
import type { Person } from './demo-types.ts'

/** Who runs the demo, as its pages say. */
export const DEMO_OFFICE = 'Meja contoh (semua isinya karangan)'

/** Everybody's password: nothing here is worth guarding. */
export const DEMO_PASSWORD = 'ketinting hulu sungai'

export const PEOPLE: Record<Person, { name: string; email: string; roles: Role[]; inWords: string }> = {
  lestari: { name: 'Lestari S.', email: 'lestari@contoh.example', roles: ['admin'], inWords: 'admin' },
  ratna: { name: 'Ratna W.', email: 'ratna@contoh.example', roles: ['moderator'], inWords: 'moderator' },
  dian: { name: 'Dian P.', email: 'dian@contoh.example', roles: ['moderator'], inWords: 'moderator' },
  yosep: { name: 'Yosep L.', email: 'yosep@contoh.example', roles: ['moderator'], inWords: 'moderator' },
  wahyu: { name: 'Wahyu A.', email: 'wahyu@contoh.example', roles: ['reader'], inWords: 'outside reader' },
}
