import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { placeReport, placeWrites } from '../src/matching/grouping-store.ts'
import { migrate } from '../src/store/migrate.ts'
import { nodeStore, openDatabase } from '../src/store/node-store.ts'
import { logTo } from '../src/web/operator-log.ts'
import { testApp } from './support/app.ts'
import { aDesk, type Desk, withCast } from './support/cast.ts'
import { launchChromium } from './support/chromium.ts'
import { FAKTA, publishedNotice } from './support/notices.ts'
import { photo } from './support/pictures.ts'
import { startServer, type Running } from './support/server.ts'
import { Visitor } from './support/visitor.ts'

const FORWARD = 'INFO PENTING!! TPS di kecamatan kita tutup jam 11 siang krn panas. Datang pagi2 ya, sebarkan!'
const NEAR = 'TPS di kecamatan kita tutup jam 12 siang krn panas'
const OTHER = 'Surat undangan memilih dibagikan lewat aplikasi dan warga harus memasang aplikasi itu dulu'

const reports = ({ store }: Desk) => store.read.selectFrom('report').selectAll().execute()
const path = (visitor: Visitor) => new URL(visitor.last!.url).pathname

/** What htmx asks while someone types. */
async function types(who: Visitor, text: string, headers: Record<string, string> = { 'hx-request-type': 'partial' }) {
  await who.get('/lapor')
  return who.post('/lapor', { csrf: who.formFields('/lapor')['csrf']!, step: 'mirip', text }, headers)
}

describe('without JavaScript', () => {
  test('Sari is asked once whether it is one of these, and one tap sends what she typed', async () => {
    const desk = await aDesk()
    await publishedNotice(desk, { id: 'c1' })
    const { sari } = desk
    await sari.get('/lapor')
    const step = await sari.submit('/lapor', { text: `${NEAR}\nbaris kedua`, seen_where: 'facebook', seen_at: 'today', area: '64.08.04.2001', why: 'Jamnya "aneh"', contact: '0812', consent: '1' })
    expect(step.status).toBe(200)
    expect(step.page.querySelector('h1')!.text).toBe('Apakah ini yang Anda maksud?')
    expect(step.page.querySelector('.notice a')!.text).toBe(FAKTA)
    expect(step.headers.get('cache-control')).toBe('no-store')
    expect(await reports(desk)).toEqual([])
    const sent = await sari.submit('/lapor')
    expect(path(sari)).toBe('/tiket')
    expect(sent.text).toContain('Terima kasih. Laporan Anda sudah kami simpan.')
    expect(await reports(desk)).toMatchObject([{ text: `${NEAR}\nbaris kedua`, seen_where: 'facebook', seen_at: 'today', area: '64.08.04.2001', why: 'Jamnya "aneh"' }])
  })

  test('she may change it instead, and is not asked a second time', async () => {
    const desk = await aDesk()
    await publishedNotice(desk, { id: 'c1' })
    const { sari } = desk
    await sari.get('/en/lapor')
    await sari.submit('/lapor', { text: FORWARD, why: 'ragu' })
    expect(sari.last!.page.querySelector('h1')!.text).toBe('Is it this one?')
    const [, change] = sari.last!.page.querySelectorAll('form')
    await sari.post('/en/lapor', Object.fromEntries(change!.querySelectorAll('input').map((one) => [one.getAttribute('name')!, one.getAttribute('value') ?? ''])))
    expect(sari.formFields('/lapor')).toMatchObject({ text: FORWARD, why: 'ragu' })
    await sari.submit('/lapor')
    expect(path(sari)).toBe('/en/tiket')
    expect(await reports(desk)).toHaveLength(1)
  })

  test('what has to be mended comes first, and the question after it', async () => {
    const desk = await aDesk()
    await publishedNotice(desk, { id: 'c1' })
    await desk.sari.get('/lapor')
    expect((await desk.sari.submit('/lapor', { text: NEAR, url: 'kpu' })).status).toBe(422)
    expect((await desk.sari.submit('/lapor', { url: '' })).text).toContain('Apakah ini yang Anda maksud?')
  })

  test('nobody is asked who sends pictures, who comes from the check, or whose words are like nothing', async () => {
    const desk = await aDesk()
    await publishedNotice(desk, { id: 'c1' })
    const { sari } = desk
    await sari.get('/lapor')
    await sari.send('/lapor', { text: NEAR }, [{ field: 'media', name: 'IMG.jpg', bytes: new Uint8Array(await photo(40, 30)) }])
    expect(path(sari)).toBe('/tiket')
    await sari.post('/cek', { q: NEAR })
    await sari.submit('/lapor')
    await sari.submit('/lapor')
    expect(path(sari)).toBe('/tiket')
    await sari.get('/lapor')
    await sari.submit('/lapor', { text: OTHER })
    expect(path(sari)).toBe('/tiket')
    expect((await reports(desk)).map((r) => r.media_count).toSorted()).toEqual([0, 0, 1])
  })

  test('a report is taken all the same where matching fails', async () => {
    const desk = await aDesk()
    const told: string[] = []
    logTo((line) => told.push(line), 'json')
    await desk.store.commit([{ ...desk.store.read.deleteFrom('match_shelf').compile() }])
    await desk.sari.get('/lapor')
    await desk.sari.submit('/lapor', { text: NEAR })
    expect(path(desk.sari)).toBe('/tiket')
    expect(told.join('\n')).toContain('matching_failed')
    expect(told.join('\n')).not.toContain('kecamatan')
  })
})

describe('while Sari types', () => {
  test('likely notices come as a fragment, to htmx alone, and nothing is kept', async () => {
    const desk = await aDesk()
    await publishedNotice(desk, { id: 'c1' })
    const hit = await types(desk.sari, FORWARD)
    expect(hit.html).not.toMatch(/<html|<h1/)
    expect(hit.text).toContain('Ini sudah pernah dicek:')
    expect(hit.page.querySelector('.notice a')!.getAttribute('target')).toBe('_blank')
    expect(hit.page.querySelector('[name=step]'), 'it has been shown: the step is not needed').toBeNull()
    expect(hit.headers.get('cache-control')).toBe('no-store')
    expect((await types(desk.sari, NEAR)).text).toContain('Mungkin sudah pernah dicek:')
    const none = await types(desk.sari, OTHER)
    expect(none.text.trim()).toBe('')
    expect(none.page.querySelector('[name=step]')!.getAttribute('value')).toBe('lihat')
    expect(await reports(desk)).toEqual([])
    await types(desk.sari, NEAR, {})
    expect(desk.sari.last!.page.querySelector('h1')!.text, 'a browser that asks for a page gets the form').toBe('Laporkan kabar')
  })

  test('no more often than checks, and what is refused leaves the form as it is', async () => {
    const desk = await aDesk()
    await desk.sari.get('/lapor')
    const csrf = desk.sari.formFields('/lapor')['csrf']!
    const ask = () => desk.sari.post('/lapor', { csrf, step: 'mirip', text: OTHER }, { 'hx-request-type': 'partial' })
    for (let n = 0; n < 120; n++) expect((await ask()).status).toBe(200)
    const over = await ask()
    expect([over.status, over.html]).toEqual([429, ''])
    await desk.sari.get('/lapor')
    await desk.sari.submit('/lapor', { text: OTHER })
    expect(path(desk.sari)).toBe('/tiket')
  })

  test('she is told that similar reports are here once a moderator has made a claim of them, without its title and without a count under ten', async () => {
    const desk = await aDesk()
    await sends(desk, desk.sari, OTHER)
    const minah = new Visitor(desk, '10.0.0.9')
    const copy = `${OTHER} katanya begitu`
    expect((await types(minah, copy)).text, 'it waits: it may be a private matter').not.toContain('serupa')
    await desk.budi.get(`/meja/laporan/${(await reports(desk))[0]!.number}`)
    await desk.budi.submit('/jadikan-klaim', { title: 'Undangan lewat aplikasi', subject: 'aid_or_fraud', harm: 'device' })
    const told = await types(minah, copy)
    expect(told.text).toContain('Laporan serupa sudah kami terima. Laporan Anda tetap berguna.')
    expect(told.text).not.toMatch(/\d|Undangan/)
    await desk.store.read.updateTable('claim').set({ independent_count: 23 }).execute()
    expect((await types(minah, copy)).text).toContain('Laporan serupa sudah kami terima: 20 atau lebih.')
    expect((await types(minah, 'Bantuan beras untuk warga Bengalon dibagikan besok pagi')).text).not.toContain('serupa')
  })

  test('two forms from one browser count once, two browsers twice', async () => {
    const desk = await aDesk()
    const one = await sends(desk, desk.sari, OTHER)
    const two = await sends(desk, desk.sari, `${OTHER} ya`)
    const three = await sends(desk, new Visitor(desk, '10.0.0.9'), OTHER)
    await desk.budi.get(`/meja/laporan/${one}`)
    await desk.budi.submit('/jadikan-klaim', { title: 'Undangan lewat aplikasi', subject: 'aid_or_fraud', harm: 'device' })
    const { id } = await desk.store.read.selectFrom('claim').select('id').executeTakeFirstOrThrow()
    for (const number of [two, three]) {
      await desk.budi.get(`/meja/laporan/${number}`)
      await desk.budi.post(`/meja/laporan/${number}/tautkan`, { ...desk.budi.formFields('/tolak'), claim: id })
    }
    expect(await desk.store.read.selectFrom('claim').select(['report_count', 'independent_count']).execute()).toEqual([{ report_count: 3, independent_count: 2 }])
  })
})

/** Reports, and takes its place among the wordings. @returns the number */
async function sends(desk: Desk, who: Visitor, text: string): Promise<number> {
  await who.get('/lapor')
  await who.submit('/lapor', { text })
  const number = Number(who.last!.page.querySelector('[data-number]')!.getAttribute('data-number'))
  await desk.store.commit(placeWrites(desk.store, { subject: 'report', subject_id: String(number) }, await placeReport(desk.store, text, 'id')))
  return number
}

describe('on a phone with JavaScript', () => {
  const data = mkdtempSync(join(tmpdir(), 'tangkal-likely-'))
  let server: Running
  let browser: Awaited<ReturnType<typeof launchChromium>>
  beforeAll(async () => {
    const db = openDatabase(join(data, 'tangkal.db'))
    migrate(db, 'db/migrations')
    await publishedNotice(await withCast(testApp({}, nodeStore(db))), { id: 'c1', bestBefore: '2099-01-01T00:00:00.000Z' })
    db.close()
    ;[server, browser] = await Promise.all([startServer({ TANGKAL_DATA: data }), launchChromium()])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.end()
    rmSync(data, { recursive: true, force: true })
  })

  test('notices appear below the field after a pause, the words go in the body alone, and sending goes straight to the ticket', async () => {
    const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage()
    const faults: string[] = []
    page.on('console', (line) => line.type() === 'error' && faults.push(line.text()))
    await page.goto(`${server.url}/lapor`)
    const asked = page.waitForRequest((request) => request.method() === 'POST')
    await page.locator('#text').pressSequentially(NEAR, { delay: 5 })
    const request = await asked
    expect(new URL(request.url()).search).toBe('')
    expect([...new URLSearchParams(request.postData()!).keys()].toSorted()).toEqual(['csrf', 'step', 'text'])
    await page.locator('#mirip .notice').waitFor()
    expect(await page.locator('#mirip .notice a').textContent()).toBe(FAKTA)
    expect(await page.locator('#text').inputValue()).toBe(NEAR)
    await page.locator('form[action="/lapor"] button').last().click()
    await page.waitForURL('**/tiket')
    expect(faults).toEqual([])
    expect(server.output()).not.toContain('kecamatan')
  }, 60_000)
})
