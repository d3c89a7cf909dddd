import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sql, type Insertable } from 'kysely'
import { bringAllBack, declineAll } from '../src/desk/bulk.ts'
import { batchRows } from '../src/desk/bulk-views.ts'
import { decideReport, type ReportStep } from '../src/reports/report-rules.ts'
import { manyReportWrites } from '../src/reports/report-store.ts'
import type { ReportTable } from '../src/reports/report-tables.ts'
import { isRefusal } from '../src/store/refusal.ts'
import { aDesk, signIn, type Desk } from './support/cast.ts'
import { DATABASES, type Opened } from './support/stores.ts'
import type { Visitor } from './support/visitor.ts'

let desk: Desk
beforeEach(async () => {
  desk = await aDesk()
})

/** A flood: like reports, all received in one minute. @returns their numbers */
async function flood(n: number, more: Partial<Insertable<ReportTable>> = {}): Promise<number[]> {
  const at = desk.now.read().toISOString()
  const numbers = Array.from({ length: n }, (_, i) => 30_000 + i)
  for (let from = 0; from < n; from += 10) {
    const rows = numbers.slice(from, from + 10).map((number) => ({ number, text: 'PROMO pulsa gratis klik di sini', channel: 'web', secret_mac: 'x', received_at: at, promise_at: at, seq: 1, decided_seq: 1, ...more }))
    await desk.store.read.insertInto('report').values(rows as Insertable<ReportTable>[]).execute()
  }
  return numbers
}
const states = async () => {
  const rows = await desk.store.read.selectFrom('report').select((eb) => ['state', eb.fn.countAll<number>().as('n')]).groupBy('state').execute()
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
}
const report = (number: number) => desk.store.read.selectFrom('report').selectAll().where('number', '=', number).executeTakeFirstOrThrow()
const ticksOf = (who: Visitor, ticked = false) => who.last!.page.querySelectorAll(`input[name=report]${ticked ? '[checked]' : ''}`).map((tick) => tick.getAttribute('value')!)
const said = (who: Visitor) => who.last!.page.querySelector('[role=status]')?.text.replace(/\s+/g, ' ').trim()
const acts = (act: string) => desk.store.read.selectFrom('activity').selectAll().where('subject', '=', 'report').where('act', '=', act).execute()

/** Opens the queue with every row ticked, as the link without script does. */
const ticksAll = async (who: Visitor, path = '/meja') => {
  await who.get(path)
  return who.get(who.last!.page.querySelector('#tick-link')!.getAttribute('href')!)
}

describe('under a flood of 300 like reports', () => {
  test('Budi clears the queue in six taps, each report with its own row of activity, and the reporters see why', async () => {
    const numbers = await flood(300)
    for (let tap = 0; tap < 6; tap++) {
      await ticksAll(desk.budi)
      expect(ticksOf(desk.budi, true)).toHaveLength(50)
      const queue = await desk.budi.submit('/meja/laporan/tolak', { reason: 'spam' })
      expect(queue.status).toBe(200)
      expect(new URL(queue.url).pathname).toBe('/meja')
      expect(said(desk.budi)).toContain('50 laporan ditolak karena kiriman iklan atau berulang.')
    }
    expect(await states()).toEqual({ declined: 300 })
    expect(desk.budi.last!.text).toContain('Tidak ada yang menunggu')
    const rows = await acts('decline')
    expect(rows.map((row) => row.subject_id).toSorted()).toEqual(numbers.map(String))
    expect(new Set(rows.map((row) => (JSON.parse(row.detail) as { batch: string }).batch)).size).toBe(6)
    expect(rows.every((row) => row.actor_id === 'budi' && JSON.parse(row.detail).reason === 'spam')).toBe(true)
    expect(await report(numbers[0]!)).toMatchObject({ declined_as: 'spam', answered_at: desk.now.read().toISOString() })
    expect((await desk.ayu.get(`/meja/laporan/${numbers[7]}`)).text).toContain('Ditolak: kiriman iklan atau berulang.')
  })

  test('one tap takes all of it back, and says how many', async () => {
    await flood(60)
    await ticksAll(desk.budi)
    await desk.budi.submit('/meja/laporan/tolak', { reason: 'test' })
    expect(await states()).toEqual({ declined: 50, received: 10 })
    await desk.budi.submit('/meja/laporan/kembalikan')
    expect(said(desk.budi)).toBe('50 laporan kembali ke antrean.')
    expect(await states()).toEqual({ received: 60 })
    expect(await acts('bring_back')).toHaveLength(50)
    expect(desk.budi.hasForm('/meja/laporan/kembalikan')).toBe(false)
  })

  test('Sari, who was among them by mistake, reads the reason in her ticket', async () => {
    await desk.sari.get('/lapor')
    await desk.sari.submit('/lapor', { text: 'PROMO pulsa gratis, benarkah dari KPU?' })
    await ticksAll(desk.budi)
    await desk.budi.submit('/meja/laporan/tolak', { reason: 'out_of_scope' })
    expect((await desk.sari.get('/tiket?lihat=1')).text).toContain('bukan tentang pemilihan di wilayah ini')
  })
})

describe('a tap that comes twice, or too late', () => {
  test('a double tap declines once and tells the same', async () => {
    await flood(3)
    await ticksAll(desk.budi)
    const fields = { ...desk.budi.formFields('/meja/laporan/tolak'), reason: 'spam' }
    const first = await desk.budi.post('/meja/laporan/tolak', fields)
    const second = await desk.budi.post('/meja/laporan/tolak', fields)
    expect([second.status, second.url]).toEqual([200, first.url])
    expect(said(desk.budi)).toContain('3 laporan ditolak')
    expect(await acts('decline')).toHaveLength(3)
  })

  test('so does a tap twice at the same moment, and an undo twice', async () => {
    await flood(20)
    await ticksAll(desk.budi)
    const fields = { ...desk.budi.formFields('/meja/laporan/tolak'), reason: 'spam' }
    const answers = await Promise.all([desk.budi.post('/meja/laporan/tolak', fields), desk.budi.post('/meja/laporan/tolak', fields)])
    expect(answers.map((a) => a.status)).toEqual([200, 200])
    expect(await acts('decline')).toHaveLength(20)
    await desk.budi.get(answers[0]!.url)
    const undo = desk.budi.formFields('/meja/laporan/kembalikan')
    const back = await Promise.all([desk.budi.post('/meja/laporan/kembalikan', undo), desk.budi.post('/meja/laporan/kembalikan', undo)])
    expect(back.map((a) => a.status)).toEqual([200, 200])
    expect(said(desk.budi)).toContain('20 laporan kembali ke antrean.')
    expect(await acts('bring_back')).toHaveLength(20)
  })

  test('what Ayu and Sari moved meanwhile stays as they left it, and Budi is told which', async () => {
    const [one, two, three] = await flood(5)
    await ticksAll(desk.budi)
    await desk.ayu.get(`/meja/laporan/${one}`)
    await desk.ayu.submit('/jadikan-klaim', { title: 'Pulsa gratis dari KPU', subject: 'aid_or_fraud', harm: 'money' })
    await desk.ayu.get(`/meja/laporan/${two}`)
    await desk.ayu.submit('/tolak', { reason: 'no_claim' })
    await desk.store.read.updateTable('report').set({ state: 'withdrawn', text: null, seq: 2, decided_seq: 2 }).where('number', '=', three!).execute()
    await desk.budi.submit('/meja/laporan/tolak', { reason: 'spam' })
    expect(said(desk.budi)).toContain('2 laporan ditolak')
    expect(said(desk.budi)).toContain(`3 tidak berubah, karena sudah diubah lebih dulu: ${one}, ${two}, ${three}.`)
    expect(await states()).toEqual({ linked: 1, declined: 3, withdrawn: 1 })
    expect((await report(two!)).declined_as).toBe('no_claim')
  })

  test('two moderators tap the same fifty at once: each report is declined once, nobody gets an error', async () => {
    await flood(50)
    await Promise.all([ticksAll(desk.budi), ticksAll(desk.ayu)])
    const answers = await Promise.all([desk.budi.submit('/meja/laporan/tolak', { reason: 'spam' }), desk.ayu.submit('/meja/laporan/tolak', { reason: 'test' })])
    expect(answers.map((a) => a.status).toSorted()).toEqual([200, 409])
    expect(answers.find((a) => a.status === 409)!.text).toContain('Tidak ada yang berubah')
    expect(await states()).toEqual({ declined: 50 })
    expect(await acts('decline')).toHaveLength(50)
  })

  test('two whose ticks overlap both do their part', async () => {
    const numbers = await flood(30)
    await Promise.all([desk.budi.get('/meja'), desk.ayu.get('/meja')])
    const ticks = ticksOf(desk.budi)
    await Promise.all([desk.budi.submit('/meja/laporan/tolak', { report: ticks.slice(0, 20), reason: 'spam' }), desk.ayu.submit('/meja/laporan/tolak', { report: ticks.slice(10), reason: 'test' })])
    expect(await states()).toEqual({ declined: numbers.length })
    expect(await acts('decline')).toHaveLength(numbers.length)
  })

  test('an undo leaves out what a colleague changed since, and says so', async () => {
    const [one] = await flood(4)
    await ticksAll(desk.budi)
    const queue = await desk.budi.submit('/meja/laporan/tolak', { reason: 'spam' })
    await desk.ayu.get(`/meja/laporan/${one}`)
    await desk.ayu.submit('/kembalikan')
    await desk.ayu.get(`/meja/laporan/${one}`)
    await desk.ayu.submit('/tolak', { reason: 'private' })
    await desk.budi.get(queue.url)
    expect(said(desk.budi)).toContain('3 laporan ditolak')
    await desk.budi.submit('/meja/laporan/kembalikan')
    expect(said(desk.budi)).toBe(`3 laporan kembali ke antrean. 1 tidak berubah, karena sudah diubah lebih dulu: ${one}.`)
    expect(await report(one!)).toMatchObject({ state: 'declined', declined_as: 'private' })
  })
})

describe('the sentence is true by the trail', () => {
  test('it goes after ten minutes, and is nobody else’s', async () => {
    await flood(2)
    await ticksAll(desk.budi)
    const { url } = await desk.budi.submit('/meja/laporan/tolak', { reason: 'spam' })
    await desk.ayu.get(url)
    expect(said(desk.ayu)).toBeUndefined()
    desk.now.pass(11)
    await desk.budi.get(url)
    expect(said(desk.budi)).toBeUndefined()
  })

  test('an address alone says nothing, and another’s batch cannot be undone', async () => {
    await flood(2)
    await ticksAll(desk.budi)
    await desk.budi.submit('/meja/laporan/tolak', { reason: 'spam' })
    const { batch } = desk.budi.formFields('/meja/laporan/kembalikan')
    await desk.ayu.get('/meja?massal=AAAAAAAAAAAAAAAA')
    expect(said(desk.ayu)).toBeUndefined()
    const { csrf } = desk.ayu.formFields('/keluar')
    expect((await desk.ayu.post('/meja/laporan/kembalikan', { csrf: csrf!, batch: batch! })).status).toBe(404)
    expect(await states()).toEqual({ declined: 2 })
  })
})

describe('what is not taken', () => {
  test('without a reason the ticks stay ticked; without ticks the reason stays chosen', async () => {
    await flood(3)
    await desk.budi.get('/meja')
    const ticks = ticksOf(desk.budi).slice(0, 2)
    const noReason = await desk.budi.submit('/meja/laporan/tolak', { report: ticks })
    expect(noReason.status).toBe(422)
    expect(noReason.page.querySelector('#reason-error')?.text).toContain('Pilih alasannya')
    expect(ticksOf(desk.budi, true)).toEqual(ticks)
    await desk.budi.get('/meja')
    const noTicks = await desk.budi.submit('/meja/laporan/tolak', { reason: 'private' })
    expect(noTicks.status).toBe(422)
    expect(noTicks.text).toContain('Centang dulu laporan')
    expect(desk.budi.formFields('/meja/laporan/tolak')['reason']).toBe('private')
    expect(await states()).toEqual({ received: 3 })
  })

  test('a session that ended meanwhile keeps ticks and reason for after the sign-in', async () => {
    await flood(3)
    await ticksAll(desk.budi)
    desk.now.pass(8 * 60 + 1)
    expect((await desk.budi.submit('/meja/laporan/tolak', { reason: 'spam' })).url).toContain('/masuk')
    await signIn(desk.budi, 'budi')
    const waiting = desk.budi.last!.page.querySelectorAll('form').map((form) => form.getAttribute('action')!).find((action) => action.startsWith('/meja/laporan/tolak'))!
    expect((await desk.budi.submit(waiting)).status).toBe(200)
    expect(said(desk.budi)).toContain('3 laporan ditolak')
  })

  test('without a token, or with an old one, nothing happens and all stays ticked', async () => {
    await flood(2)
    await ticksAll(desk.budi)
    const fields = { ...desk.budi.formFields('/meja/laporan/tolak'), reason: 'spam' }
    for (const csrf of ['', 'abc.def.ghi']) {
      expect((await desk.budi.post('/meja/laporan/tolak', { ...fields, csrf })).status).toBe(403)
      expect(ticksOf(desk.budi, true)).toHaveLength(2)
    }
    expect((await desk.budi.submit('/meja/laporan/tolak')).status).toBe(200)
    expect(await states()).toEqual({ declined: 2 })
  })

  test('more than fifty at once, or a tick that is none, is refused', async () => {
    const numbers = await flood(60)
    await desk.budi.get('/meja')
    const many = await desk.budi.submit('/meja/laporan/tolak', { reason: 'spam', report: numbers.map((n) => `${n}.1`) })
    expect(many.status).toBe(422)
    expect(many.text).toContain('Anda mencentang 60 laporan. Paling banyak 50 sekaligus.')
    for (const tick of ['30000', '30000.x', '-1.1', `${'9'.repeat(400)}.1`]) expect((await desk.budi.submit('/meja/laporan/tolak', { reason: 'spam', report: tick })).status).toBe(422)
    expect((await desk.budi.submit('/meja/laporan/tolak', { reason: 'spam', report: '999999999999.1' })).status).toBe(409)
    expect(await states()).toEqual({ received: 60 })
  })

  test('the outside reader and the admin are refused, Sari is sent to sign in', async () => {
    await flood(2)
    for (const path of ['/meja/laporan/tolak', '/meja/laporan/kembalikan']) {
      for (const who of [desk.rina, desk.dewi]) {
        await who.get('/akun')
        expect((await who.post(path, { csrf: who.formFields('/keluar')['csrf']!, reason: 'spam', report: '30000.1' })).status).toBe(403)
      }
      expect((await desk.sari.post(path, { reason: 'spam', report: '30000.1' })).url).toContain('/masuk')
    }
    expect(await states()).toEqual({ received: 2 })
  })

  test('claims have no tick, nor does a report that stands with its claim; the page of the list is kept', async () => {
    await flood(55)
    await desk.budi.get('/meja/laporan/30000')
    await desk.budi.submit('/jadikan-klaim', { title: 'Pulsa gratis dari KPU', subject: 'aid_or_fraud', harm: 'money' })
    await desk.budi.get('/meja/laporan/30000')
    await desk.budi.submit('/tanya', { text: 'Dari siapa?' })
    await desk.budi.get('/meja?tampil=pelapor')
    expect(ticksOf(desk.budi)).toEqual([])
    expect(desk.budi.hasForm('/meja/laporan/tolak')).toBe(false)
    await desk.budi.get('/meja?tampil=bebas')
    await desk.budi.get(desk.budi.last!.page.querySelectorAll('a').find((a) => a.text === 'Berikutnya')!.getAttribute('href')!)
    const after = new URL(desk.budi.last!.url).searchParams.get('setelah')
    const last = ticksOf(desk.budi)
    const answer = new URL((await desk.budi.submit('/meja/laporan/tolak', { report: last.slice(0, 1), reason: 'spam' })).url).searchParams
    expect([answer.get('tampil'), answer.get('setelah')]).toEqual(['bebas', after])
    expect(ticksOf(desk.budi)).toEqual(last.slice(1))
  })
})

describe.each(DATABASES)('fifty in one commit on %s', (_name, open) => {
  const AT = '2027-06-08T06:40:00.000Z'
  let opened: Opened
  beforeAll(async () => {
    opened = await open()
    const { read } = opened.store
    for (const id of ['budi', 'ayu']) await read.insertInto('account').values({ id, email: id, name: id, roles: '["moderator"]', password_hash: 'x', language: 'id', state: 'active', totp_secret: null, recovery: null, seq: 0, created_at: AT }).execute()
    for (let n = 0; n < 60; n++) await read.insertInto('report').values({ number: 30_000 + n, text: 'PROMO', channel: 'web', secret_mac: 'x', received_at: AT, promise_at: AT, seq: 1, decided_seq: 1 } as Insertable<ReportTable>).execute()
  })
  afterAll(() => opened.end())
  const ticks = (from: number, n: number) => Array.from({ length: n }, (_, i) => ({ number: from + i, seq: 1 }))

  test('two at once lose nothing to each other, and all come back', async () => {
    const { store } = opened
    const at = { store, at: AT }
    const done = await Promise.all([declineAll({ ...at, by: 'budi', batch: 'budi-batch-0001x' }, ticks(30_000, 50), 'spam'), declineAll({ ...at, by: 'ayu', batch: 'ayu-batch-00001x' }, ticks(30_010, 50), 'test')])
    expect(done.filter(isRefusal)).toEqual([])
    const [budis, ayus] = [await batchRows(store, 'budi-batch-0001x', 'budi'), await batchRows(store, 'ayu-batch-00001x', 'ayu')]
    expect(budis.length + ayus.length).toBe(60)
    expect([...budis, ...ayus].flatMap((row) => row.skipped)).toHaveLength(40)
    await bringAllBack({ ...at, by: 'budi', batch: 'budi-batch-0001x' }, budis)
    await bringAllBack({ ...at, by: 'ayu', batch: 'ayu-batch-00001x' }, ayus)
    expect((await store.read.selectFrom('report').select('number').where('state', '=', 'received').execute()).length).toBe(60)
    expect((await batchRows(store, 'budi-batch-0001x', 'budi')).filter((row) => row.stands)).toHaveLength(budis.length)
  })

  test('fifty are eight statements, each within a hundred parameters', () => {
    const step = (number: number) => decideReport({ number, state: 'received', claim_id: null, awaiting_since: null, answered_at: number % 2 ? AT : null, seq: 1, decided_seq: 1 }, 'decline', { moderator: 'budi' }, AT, { declinedAs: 'spam' })
    const writes = manyReportWrites(opened.store, ticks(30_000, 50).map(({ number }) => ({ number, step: step(number) as ReportStep })))
    expect(writes).toHaveLength(8)
    expect(Math.max(...writes.map((write) => write.parameters.length))).toBeLessThanOrEqual(100)
  })

  test('a batch is found by its index', async () => {
    const { rows } = await sql<{ detail: string }>`EXPLAIN QUERY PLAN SELECT 1 FROM activity WHERE json_extract(detail, '$.batch') IS NOT NULL AND json_extract(detail, '$.batch') = ${'x'}`.execute(opened.store.read)
    expect(rows.map((row) => row.detail).join()).toContain('activity_batch')
  })
})
