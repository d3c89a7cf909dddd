import type { Role } from '../../src/accounts/account-tables.ts'
import { sessionsOf } from '../../src/accounts/lucia.ts'
import { testApp, type TestApp } from './app.ts'
import { type Answer, Visitor } from './visitor.ts'

/** Everybody's password; its hash is a cheap one, so that tests do not wait for scrypt. */
export const PASSWORD = 'kopi tubruk tanpa gula'
const HASH = 'scrypt$10$1$1$YSBjaGVhcCBzYWx0IGZvciB0ZXN0cw$JyoxkiTvJ2LIdtRUSFhy9tkMfoMGST-_FOWYtwiKGNA'

const STAFF = { budi: ['moderator'], ayu: ['moderator'], dewi: ['admin'], rina: ['reader'] } as const satisfies Record<string, Role[]>
type Staff = keyof typeof STAFF

/** Sari has no account; Budi and Ayu are moderators, Dewi admin, Rina an outside reader: signed in, each in a browser of their own. */
export type Desk = TestApp & Record<'sari' | Staff, Visitor>

/** A desk with its people. An account's id is its name in lower case ('budi'), its address budi@meja.test. */
export const aDesk = (change: Parameters<typeof testApp>[0] = {}): Promise<Desk> => withCast(testApp(change))

/** The same people at a desk that has a past of its own. */
export async function withCast(base: TestApp): Promise<Desk> {
  const desk = { ...base, sari: new Visitor(base, '10.0.0.1') } as Desk
  for (const [at, [id, roles]] of Object.entries(STAFF).entries()) {
    await hasAccount(base, id, [...roles])
    desk[id as Staff] = await signedIn(base, id, `10.0.1.${at + 1}`)
  }
  return desk
}

export const emailOf = (id: string) => `${id}@meja.test`

/** One more person with an account. */
export async function hasAccount({ store, now }: TestApp, id: string, roles: Role[], language: 'id' | 'en' = 'id'): Promise<void> {
  const name = id[0]!.toUpperCase() + id.slice(1)
  await store.read
    .insertInto('account')
    .values({ id, email: emailOf(id), name, roles: JSON.stringify(roles), password_hash: HASH, language, state: 'active', totp_secret: null, recovery: null, seq: 0, created_at: now.read().toISOString() })
    .execute()
}

/** A browser in which that person has signed in already, without the wait for the password. */
export async function signedIn(base: TestApp, id: string, address = '10.0.2.1'): Promise<Visitor> {
  const visitor = new Visitor(base, address)
  visitor.cookies.set('tangkal_sesi', await sessionsOf(base.store, base.now.read()).open(id))
  return visitor
}

/** Through the front door, as a person does. */
export async function signIn(visitor: Visitor, id: string, password = PASSWORD): Promise<Answer> {
  await visitor.get('/masuk')
  return visitor.submit('/masuk', { email: emailOf(id), password })
}
