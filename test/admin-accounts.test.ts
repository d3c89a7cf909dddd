import { expect, test } from 'vitest'
import { decideAccount } from '../src/accounts/account-rules.ts'
import { moveAccount } from '../src/accounts/keep-accounts.ts'
import { aDesk, hasAccount, PASSWORD, signedIn, signIn } from './support/cast.ts'

const NEW = 'sungai kudungga pagi berkabut'

test('Dewi makes an account with two roles, and the person signs in', async () => {
  const { dewi, sari, store } = await aDesk()
  await dewi.get('/admin/akun')
  await dewi.submit('/admin/akun', { email: 'Tono@Meja.test', name: 'Tono H.', role: ['moderator', 'admin'], password: NEW })
  expect(dewi.last!.text).toContain('Akun sudah dibuat.')
  expect((await dewi.get('/admin/akun')).text).toContain('Tono H.tono@meja.testPemeriksa, Admin')
  expect((await signIn(sari, 'tono', NEW)).url).toContain('/meja')
  const id = (await store.read.selectFrom('account').select('id').where('email', '=', 'tono@meja.test').executeTakeFirstOrThrow()).id
  expect(await store.read.selectFrom('activity').select(['act', 'actor_id', 'detail']).where('subject_id', '=', id).execute()).toEqual([{ act: 'add', actor_id: 'dewi', detail: '{"roles":["moderator","admin"]}' }])
})

test('a password that is made is shown to Dewi alone, for ten minutes, and works', async () => {
  const desk = await aDesk()
  const { dewi, sari, now } = desk
  await hasAccount(desk, 'tono', ['admin'])
  await dewi.get('/admin/akun')
  await dewi.submit('/admin/akun', { email: 'pakde', name: 'Pak De', role: 'reader' })
  const made = dewi.last!.page.querySelector('p.code')!.text
  const { url } = dewi.last!
  expect(made).toMatch(/^([a-z]{5}-){3}[a-z]{5}$/)
  expect(url).not.toContain(made)
  expect((await (await signedIn(desk, 'tono')).get(url)).html).not.toContain(made)
  await sari.get('/masuk')
  expect((await sari.submit('/masuk', { email: 'pakde', password: made })).url).toContain('/baca')
  now.pass(11)
  expect((await dewi.get(url)).html).not.toContain(made)
})

test('what is wrong with a new account is said beside each field, and everything but the password is kept', async () => {
  const { dewi } = await aDesk()
  await dewi.get('/admin/akun')
  await dewi.submit('/admin/akun', { email: 'а@meja.test', name: ' ', password: 'pendek' })
  expect(dewi.last!.status).toBe(422)
  expect(dewi.last!.page.querySelectorAll('.summary li a').map((a) => a.getAttribute('href'))).toEqual(['#email', '#name', '#role', '#password'])
  await dewi.submit('/admin/akun', { email: 'BUDI@meja.test', name: 'Budi lain', role: ['reader', 'moderator'], password: NEW })
  expect(dewi.last!.text).toContain('Nama ini sudah dipakai akun lain.')
  expect(dewi.formFields('/admin/akun')).toMatchObject({ email: 'BUDI@meja.test', name: 'Budi lain', role: ['moderator', 'reader'], password: '' })
  await dewi.submit('/admin/akun', { email: 'x@meja.test', name: 'X', role: 'superuser' })
  expect(dewi.last!.text).toContain('Pilih paling sedikit satu peran.')
})

test('Dewi changes roles, and they hold at the person’s next page', async () => {
  const { dewi, rina } = await aDesk()
  expect((await rina.get('/admin/akun')).status).toBe(403)
  await dewi.get('/admin/akun/rina')
  expect(dewi.formFields('/peran')['role']).toBe('reader')
  await dewi.submit('/peran', { role: ['reader', 'admin'] })
  expect(dewi.last!.text).toContain('Peran tersimpan.')
  expect(dewi.last!.text).toContain('Dewi mengubah peran: Pembaca luar, Admin')
  expect((await rina.get('/admin/akun')).status).toBe(200)
})

test('the last admin stays admin, and nobody disables themselves', async () => {
  const { dewi, store } = await aDesk()
  await dewi.get('/admin/akun/dewi')
  expect(dewi.hasForm('/nonaktifkan')).toBe(false)
  await dewi.submit('/peran', { role: 'reader' })
  expect(dewi.last!.status).toBe(422)
  expect(dewi.last!.text).toContain('Ini admin terakhir yang aktif.')
  await dewi.post('/admin/akun/dewi/nonaktifkan', { csrf: dewi.formFields('/keluar')['csrf']! })
  expect(dewi.last!.text).toContain('Akun sendiri tidak bisa dinonaktifkan.')
  expect(await store.read.selectFrom('account').select(['roles', 'state']).where('id', '=', 'dewi').executeTakeFirst()).toEqual({ roles: '["admin"]', state: 'active' })
})

test('two admins who disable each other at once: one of them stays', async () => {
  const desk = await aDesk()
  await hasAccount(desk, 'tono', ['admin'])
  const at = desk.now.read().toISOString()
  const done = await Promise.all([
    moveAccount(desk.store, 'tono', 'disable', { by: { staff: 'dewi' }, at }),
    moveAccount(desk.store, 'dewi', 'disable', { by: { staff: 'tono' }, at }),
  ])
  expect(done.filter((d) => 'committed' in d).length).toBe(1)
  expect(done.find((d) => 'no' in d)).toEqual({ no: 'last_admin' })
})

test('a disabled moderator is out, what he held is free, and comes back when enabled', async () => {
  const { dewi, budi, sari, store, now } = await aDesk()
  const at = now.read().toISOString()
  await store.read
    .insertInto('claim')
    .values({ id: 'k1', title: 'TPS tutup jam 11', subject: 'voting_procedure', harm: 'voting', harm_rank: 1, direction: null, closed_as: null, state_note: null, hold_until: null, promise_at: at, lease_by: 'budi', lease_until: at, entered_by: 'budi', entered_at: at, seq: 0 })
    .execute()
  await dewi.get('/admin/akun/budi')
  await dewi.submit('/nonaktifkan')
  expect(dewi.last!.text).toContain('Akun ini nonaktif sekarang.')
  expect((await budi.get('/akun')).url).toContain('/masuk')
  expect((await signIn(sari, 'budi')).status).toBe(422)
  expect(await store.read.selectFrom('claim').select(['lease_by', 'lease_until']).executeTakeFirst()).toEqual({ lease_by: null, lease_until: null })
  await dewi.submit('/aktifkan')
  expect(dewi.last!.text).toContain('Akun ini aktif lagi.')
  expect((await signIn(sari, 'budi')).status).not.toBe(422)
})

test('a reset password signs the person out everywhere', async () => {
  const { dewi, ayu, sari } = await aDesk()
  await dewi.get('/admin/akun/ayu')
  await dewi.submit('/sandi')
  const made = dewi.last!.page.querySelector('p.code')!.text
  expect((await ayu.get('/akun')).url).toContain('/masuk')
  expect((await signIn(sari, 'ayu', PASSWORD)).status).toBe(422)
  expect((await signIn(sari, 'ayu', made)).status).not.toBe(422)
  await sari.get('/akun')
  await sari.submit('/akun/sandi', { old: made, new: NEW })
  expect((await dewi.get('/admin/akun/ayu')).html).not.toContain(made)
})

test('accounts are kept by admins alone, an unknown one is not found, and English is whole', async () => {
  const desk = await aDesk()
  expect((await desk.budi.get('/admin/akun/ayu')).status).toBe(403)
  expect((await desk.dewi.get('/admin/akun/tidak-ada')).status).toBe(404)
  await hasAccount(desk, 'kate', ['admin'], 'en')
  const kate = await signedIn(desk, 'kate')
  const page = await kate.get('/admin/akun')
  for (const word of ['Accounts', 'Add an account', 'Outside reader', 'Signs in as']) expect(page.text).toContain(word)
  expect((await kate.get('/admin/akun/budi')).text).toContain('Disable the account')
})

test('the rules of an account: who may go, and what it does', () => {
  const admin = { id: 'a', roles: ['admin' as const], state: 'active' as const, seq: 3 }
  const given = { at: '2027-06-08T00:00:00.000Z', otherAdmins: 1 }
  expect(decideAccount(admin, 'disable', { staff: 'a' }, given)).toEqual({ no: 'yourself' })
  expect(decideAccount(admin, 'disable', 'system', { ...given, otherAdmins: 0 })).toEqual({ no: 'last_admin' })
  expect(decideAccount(admin, 'disable', { staff: 'b' }, given)).toMatchObject({ adminLess: true, endsSessions: true, patch: { state: 'disabled', seq: 4 } })
  expect(decideAccount(admin, 'enable', { staff: 'b' }, given)).toEqual({ no: 'already' })
  expect(decideAccount(admin, 'change_roles', { staff: 'a' }, { ...given, roles: ['reader'] })).toMatchObject({ adminLess: true, endsSessions: false })
  expect(decideAccount({ ...admin, state: 'disabled' }, 'change_roles', { staff: 'b' }, { ...given, otherAdmins: 0, roles: ['reader'] })).toMatchObject({ adminLess: false })
})
