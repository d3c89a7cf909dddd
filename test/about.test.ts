import { describe, expect, test } from 'vitest'
import { NEEDS } from '../src/sources/source-rules.ts'
import { eraseContacts } from '../src/desk/contact-store.ts'
import { CONTACT_DAYS } from '../src/reports/report-rules.ts'
import { kindWords, verdictWords } from '../src/words/common-words.ts'
import { aDesk } from './support/cast.ts'
import { publishedNotice } from './support/notices.ts'

describe('what the desk says of itself', () => {
  test('how we check names every verdict with what it asks, every kind, and what is never called false', async () => {
    const { sari } = await aDesk()
    const { text, page } = await sari.get('/metodologi')
    for (const verdict of Object.keys(NEEDS)) expect(page.querySelector(`[data-verdict=${verdict}]`)!.text).toContain(verdictWords('id')[verdict as 'false'])
    expect(page.querySelector('[data-verdict=false]')!.text).toContain('Bantahan sendiri belum cukup')
    expect(page.querySelector('[data-verdict=unproven]')!.text).toContain('apa yang kami tanyakan')
    for (const kind of Object.values(kindWords('id'))) expect(text).toContain(kind)
    for (const said of ['Karya pers', 'Pendapat', 'Dugaan pelanggaran', '30 menit', '12 jam', 'paling lama 6 jam kemudian']) expect(text).toContain(said)
  })

  test('who answers for it, and that it is no legal ruling', async () => {
    const { sari } = await aDesk()
    const { text } = await sari.get('/tentang')
    for (const said of ['Diskominfo Kutai Timur', 'klarifikasi informasi, bukan putusan hukum', 'Open Database License']) expect(text).toContain(said)
    expect((await sari.get('/en/tentang')).text).toContain('no legal ruling')
  })

  test('what is kept and how long; every page leads there', async () => {
    const { sari } = await aDesk()
    expect((await sari.get('/privasi')).text).toContain(`dihapus ${CONTACT_DAYS} hari setelah selesai`)
    expect((await sari.get('/privasi')).text).toContain(`dihapus ${CONTACT_DAYS} hari setelah keberatan dijawab atau dikesampingkan`)
    for (const path of ['/metodologi', '/koreksi', '/privasi', '/tentang']) expect((await sari.get('/')).page.querySelector(`footer a[href="${path}"]`), path).toBeTruthy()
  })
})

test('a contact is erased seven days after the notice came out, and not before', async () => {
  const desk = await aDesk()
  await publishedNotice(desk, { id: 'c1', reports: ['64.08.04.2001'] })
  const { read } = desk.store
  await read.updateTable('report').set({ contact: 'sealed' }).execute()
  const contact = async () => (await read.selectFrom('report').select('contact').executeTakeFirstOrThrow()).contact
  desk.now.pass(CONTACT_DAYS * 24 * 60 - 1)
  expect(await eraseContacts(desk.store, desk.now.read())).toBe(0)
  expect(await contact()).toBe('sealed')
  desk.now.pass(2)
  expect(await eraseContacts(desk.store, desk.now.read())).toBe(1)
  expect(await contact()).toBeNull()
  // Joined to a notice that is long out: its own seven days begin when it is answered.
  await read.updateTable('report').set({ contact: 'sealed', answered_at: desk.now.read().toISOString() }).execute()
  expect(await eraseContacts(desk.store, desk.now.read())).toBe(0)
  desk.now.pass(CONTACT_DAYS * 24 * 60)
  expect(await eraseContacts(desk.store, desk.now.read())).toBe(1)
})
