import { expect, test } from 'vitest'
import { hashPassword } from '../src/accounts/passwords.ts'
import { setupCode } from '../src/accounts/setup.ts'
import { testApp } from './support/app.ts'
import { aDesk, emailOf, hasAccount, PASSWORD, signedIn, signIn } from './support/cast.ts'
import { Visitor } from './support/visitor.ts'

const NEW = 'sungai kudungga pagi berkabut'

test('a wrong password and an unknown name are answered alike, with the name kept', async () => {
  const { sari } = await aDesk()
  const wrong = await signIn(sari, 'budi', 'bukan kata sandinya')
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('Nama atau kata sandi tidak cocok.')
  expect(wrong.page.querySelector('#email')!.getAttribute('value')).toBe('budi@meja.test')
  expect(wrong.page.querySelector('#password')!.getAttribute('value')).toBeUndefined()
  const unknown = await signIn(sari, 'siapa', 'bukan kata sandinya')
  expect(unknown.status).toBe(422)
  expect(unknown.text.replaceAll('siapa', 'budi')).toBe(wrong.text)
})

test('the sign-in page says what is empty, has no bottom bar, and is English under /en', async () => {
  const { sari } = await aDesk()
  expect((await sari.get('/masuk')).page.querySelector('.places')).toBeNull()
  await sari.submit('/masuk')
  expect(sari.last!.text).toContain('Isi surel atau nama pengguna.')
  expect((await sari.get('/en/masuk')).text).toContain('Sign in to the desk')
  await sari.submit('/masuk', { email: 'x', password: 'y' })
  expect(sari.last!.text).toContain('Name or password doesn’t match.')
})

test('a disabled account does not come in with its right password', async () => {
  const { sari, store } = await aDesk()
  await store.read.updateTable('account').set({ state: 'disabled' }).where('id', '=', 'ayu').execute()
  expect((await signIn(sari, 'ayu')).status).toBe(422)
})

test('after ten wrong tries in ten minutes this address waits, and then may go on', async () => {
  const { sari, now } = await aDesk()
  for (let i = 0; i < 10; i++) expect((await signIn(sari, `x${i}`, 'salah')).status).toBe(422)
  const told = await signIn(sari, 'budi')
  expect(told.status).toBe(429)
  expect(Number(told.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(told.text).toContain('Terlalu sering mencoba')
  now.pass(11)
  expect((await signIn(sari, 'dewi')).url).toContain('/admin/akun')
})

test('guessing elsewhere locks nobody out of a browser in which they have signed in before', async () => {
  const desk = await aDesk()
  const { sari: budisPhone } = desk
  await signIn(budisPhone, 'dewi')
  await budisPhone.get('/akun')
  await budisPhone.submit('/keluar')

  for (let i = 0; i < 30; i++) {
    const guesser = new Visitor(desk, `10.9.0.${i}`)
    expect((await signIn(guesser, 'dewi', 'salah')).status).toBe(422)
  }
  expect((await signIn(new Visitor(desk, '10.9.1.1'), 'dewi')).status).toBe(429)
  expect((await signIn(new Visitor(desk, '10.9.1.2'), 'budi', 'salah')).status).toBe(422)
  expect((await signIn(budisPhone, 'dewi')).url).toContain('/admin/akun')
})

test('of the office PC’s people each is remembered, and a forged mark helps nobody', async () => {
  const desk = await aDesk()
  const office = new Visitor(desk, '10.3.0.1')
  for (const id of ['dewi', 'rina']) {
    await signIn(office, id)
    await office.get('/akun')
    await office.submit('/keluar')
  }
  expect(office.cookies.get('tangkal_kenal')!.split('.').length).toBe(3)
  const stranger = new Visitor(desk, '10.3.0.2')
  for (let i = 0; i < 10; i++) await signIn(stranger, 'rina', 'salah')
  stranger.cookies.set('tangkal_kenal', `${'a'.repeat(22)}.${'b'.repeat(22)}`)
  expect((await signIn(stranger, 'rina')).status).toBe(429)
})

test('a crowd of strangers at the door waits or is sent away, and holds up nobody who is known there', async () => {
  const desk = await aDesk({ limits: false })
  const { sari: dewisPhone } = desk
  await signIn(dewisPhone, 'dewi')
  await dewisPhone.get('/akun')
  await dewisPhone.submit('/keluar')
  await dewisPhone.get('/masuk')

  const stranger = new Visitor(desk)
  await stranger.get('/masuk')
  const cookie = [...stranger.cookies].map(([n, v]) => `${n}=${v}`).join('; ')
  const fields = stranger.formFields('/masuk') as Record<string, string>
  const order: string[] = []
  const busy = Array.from({ length: 8 }, () => hashPassword(PASSWORD)) // dear ones, which come before any stranger
  const crowd = Array.from({ length: 100 }, async (_, n) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', cookie, 'x-test-address': `10.44.0.${n}` }
    const answer = await desk.app.request('http://tangkal.test/masuk', { method: 'POST', headers, body: new URLSearchParams({ ...fields, email: emailOf('budi'), password: 'salah sama sekali' }) })
    order.push(String(answer.status))
    return answer
  })
  await expect.poll(() => order.length, { timeout: 20_000 }).toBe(40) // those for whom there is no room
  const dewi = dewisPhone.submit('/masuk', { email: emailOf('dewi'), password: PASSWORD }).then(() => order.push('dewi'))
  const answers = await Promise.all(crowd)
  await Promise.all([dewi, ...busy])
  expect(dewisPhone.last!.url).toContain('/admin/akun')
  expect(order.indexOf('422'), 'every stranger was still waiting').toBeGreaterThan(order.indexOf('dewi'))
  const away = answers.filter(({ status }) => status === 503)
  expect(away).toHaveLength(40)
  expect(away[0]!.headers.get('retry-after')).toBe('10')
  expect(await away[0]!.text()).toContain('Coba lagi sebentar lagi')
}, 60_000)

test('many guesses sent at once do not slip past the limit', async () => {
  const desk = await aDesk()
  const guesser = new Visitor(desk, '10.4.0.1')
  await guesser.get('/masuk')
  const cookie = [...guesser.cookies].map(([n, v]) => `${n}=${v}`).join('; ')
  const guess = (password: string) =>
    desk.app.request('http://tangkal.test/masuk', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie, 'x-test-address': '10.4.0.1' },
      body: new URLSearchParams({ ...(guesser.formFields('/masuk') as Record<string, string>), email: emailOf('budi'), password }),
    })
  const answers = await Promise.all([...Array.from({ length: 40 }, (_, i) => guess(`salah ${i}`)), guess(PASSWORD)])
  expect(answers.at(-1)!.status).toBe(429)
})

test('Dewi sets the desk up with the code, is admin and moderator, and is signed in', async () => {
  const base = testApp()
  const dewi = new Visitor(base)
  await dewi.get('/siapkan')
  await dewi.submit('/siapkan', { code: setupCode(base.deps.keys).toUpperCase().replaceAll('-', ' '), email: ' Dewi@Meja.test ', name: 'Dewi', password: NEW })
  expect(dewi.last!.url).toContain('/meja')
  const [account] = await base.store.read.selectFrom('account').selectAll().execute()
  expect(account).toMatchObject({ email: 'dewi@meja.test', roles: '["admin","moderator"]', state: 'active' })
  expect(account!.password_hash).toMatch(/^scrypt\$15\$8\$3\$/)
  expect((await dewi.get('/siapkan')).status).toBe(404)
  expect((await dewi.get('/admin/akun')).status).toBe(200)
})

test('set-up names every slip beside its field and keeps what was typed', async () => {
  const base = testApp()
  const dewi = new Visitor(base)
  await dewi.get('/en/siapkan')
  await dewi.submit('/siapkan', { code: 'babab babab babab babab', email: 'dewi', name: 'Dewi', password: 'x' })
  expect(dewi.last!.status).toBe(422)
  expect(dewi.last!.text).toContain('This code doesn’t match')
  await dewi.submit('/siapkan', { code: setupCode(base.deps.keys), email: 'dewi dewi', name: '', password: 'pendek' })
  expect(dewi.last!.page.querySelectorAll('.summary li a').map((a) => a.getAttribute('href'))).toEqual(['#email', '#name', '#password'])
  expect(dewi.formFields('/siapkan')).toMatchObject({ email: 'dewi dewi', code: setupCode(base.deps.keys) })
})

test('of two set-ups at once one wins, and codes cannot be guessed for long', async () => {
  const base = testApp()
  const code = setupCode(base.deps.keys)
  const people = await Promise.all(['dewi', 'budi'].map(async (_, i) => {
    const visitor = new Visitor(base, `10.0.0.${i}`)
    await visitor.get('/siapkan')
    return visitor
  }))
  await Promise.all(people.map((visitor, i) => visitor.submit('/siapkan', { code, email: `orang${i}`, name: 'Orang', password: NEW })))
  expect((await base.store.read.selectFrom('account').selectAll().execute()).length).toBe(1)
  expect(people.filter((p) => p.last!.status === 409).length).toBe(1)

  const other = testApp()
  const guesser = new Visitor(other)
  await guesser.get('/siapkan')
  for (let i = 0; i < 10; i++) expect((await guesser.submit('/siapkan', { code: 'lusab-babad-gutih-tugad' })).status).toBe(422)
  expect((await guesser.submit('/siapkan', { code: 'lusab-babad-gutih-tugad' })).status).toBe(429)
})

test('Budi changes his language, and the desk speaks it at once', async () => {
  const { budi } = await aDesk()
  await budi.get('/akun')
  await budi.submit('/akun/bahasa', { language: 'en' })
  expect(budi.last!.text).toContain('Language saved.')
  expect(budi.last!.text).toContain('My account')
  await budi.submit('/akun/bahasa', { language: 'jv' })
  expect(budi.last!.status).toBe(422)
})

test('a new password ends Budi’s other sessions and leaves this one', async () => {
  const desk = await aDesk()
  const { budi, sari, store } = desk
  const phone = await signedIn(desk, 'budi')
  await budi.get('/akun')
  await budi.submit('/akun/sandi', { old: 'salah', new: NEW })
  expect(budi.last!.text).toContain('Kata sandi sekarang tidak cocok.')
  await budi.submit('/akun/sandi', { old: PASSWORD, new: 'budi budi budi' })
  expect(budi.last!.status).toBe(422)
  await budi.submit('/akun/sandi', { old: PASSWORD, new: NEW })
  expect(budi.last!.text).toContain('Kata sandi sudah diganti.')
  expect((await phone.get('/akun')).url).toContain('/masuk')
  expect((await signIn(sari, 'budi')).status).toBe(422)
  expect((await signIn(sari, 'budi', NEW)).status).not.toBe(422)
  expect((await store.read.selectFrom('activity').select('act').where('subject_id', '=', 'budi').execute()).map((a) => a.act)).toEqual(['change_password'])
})

test('nobody signs in with a form from another site or an old page', async () => {
  const { sari } = await aDesk()
  await sari.get('/masuk')
  const fields = sari.formFields('/masuk')
  expect((await sari.post('/masuk', { ...fields, email: emailOf('budi'), password: PASSWORD }, { origin: 'https://evil.test' })).status).toBe(403)
  expect((await sari.post('/masuk', { email: emailOf('budi'), password: PASSWORD })).status).toBe(403)
  expect(sari.formFields('/masuk')).toMatchObject({ email: 'budi@meja.test' })
})

test('a volunteer has a home too', async () => {
  const desk = await aDesk()
  await hasAccount(desk, 'johan', ['volunteer'])
  expect((await signIn(new Visitor(desk), 'johan')).text).toContain('Relawan KIM')
})

test('Dewi, who is admin alone, is led home to the accounts and not to a desk she may not enter', async () => {
  const { dewi } = await aDesk()
  const { page } = await dewi.get('/admin/penerbit')
  expect(page.querySelector('header a.brand')!.getAttribute('href')).toBe('/admin/akun')
})
