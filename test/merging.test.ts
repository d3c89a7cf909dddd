import { sql, type Insertable } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { whichStays } from '../src/claims/merge-rules.ts'
import { newClaimWrites, recountWrite } from '../src/claims/claim-store.ts'
import { mergeClaims, splitClaim, undoMerge } from '../src/desk/merging.ts'
import { linkReport } from '../src/desk/triage.ts'
import type { NoticeState } from '../src/notices/notice-tables.ts'
import type { ReportTable } from '../src/reports/report-tables.ts'
import { isRefusal } from '../src/store/refusal.ts'
import type { Store } from '../src/store/store.ts'
import { tick } from '../src/web/clockwork.ts'
import { aDesk, type Desk, signedIn } from './support/cast.ts'
import { publishedNotice, submittedClaim } from './support/notices.ts'
import { DATABASES, type Opened } from './support/stores.ts'
import type { Visitor } from './support/visitor.ts'

const AT = '2027-06-08T06:40:00.000Z'

async function hasClaim(store: Store, id: string, title: string, at = AT): Promise<void> {
  await store.commit(newClaimWrites(store, { id, title, subject: 'voting_procedure', harm: 'voting', harmRank: 0, promiseAt: '2027-06-08T09:00:00.000Z', by: 'budi', at }))
}
/** Linked, from number on. */
async function hasReports(store: Store, claimId: string, from: number, n: number, more: Partial<Insertable<ReportTable>> = {}): Promise<void> {
  const rows = Array.from({ length: n }, (_, i) => ({ number: from + i, state: 'linked', claim_id: claimId, text: `Kata pelapor ${from + i}`, channel: 'web', secret_mac: 'x', received_at: AT, promise_at: '2027-06-08T08:00:00.000Z', seq: 2, decided_seq: 2, ...more }))
  for (let i = 0; i < n; i += 6) await store.read.insertInto('report').values(rows.slice(i, i + 6) as Insertable<ReportTable>[]).execute()
  await store.commit([recountWrite(store, claimId)])
}
const claimOf = (store: Store, id: string) => store.read.selectFrom('claim').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const reportsOf = async (store: Store, id: string) => (await store.read.selectFrom('report').select('number').where('claim_id', '=', id).orderBy('number').execute()).map((r) => r.number)
const actsOf = async (store: Store, id: string) => (await store.read.selectFrom('activity').select(['act', 'actor_id']).where('subject', '=', 'claim').where('subject_id', '=', id).orderBy('seq').execute()).map((a) => `${a.actor_id} ${a.act}`)
/** By rule of thumb of the desk: counts are what is there. */
const countsHold = async (store: Store, ids: string[]) => {
  for (const id of ids) expect((await claimOf(store, id)).report_count, id).toBe((await reportsOf(store, id)).length)
}

describe('which of two claims stays', () => {
  const NOTICES: (NoticeState | null)[] = [null, 'holding', 'lapsed', 'published', 'recheck_due', 'paused', 'withdrawn']
  const cases = NOTICES.flatMap((a) => NOTICES.map((b) => ({ a, b })))
  test.each(cases)('drawn with $a, the other with $b', ({ a, b }) => {
    const which = whichStays({ id: 'a', merged_into: null, notice: a }, { id: 'b', merged_into: null, notice: b })
    if (a !== null && b !== null) return expect(which).toEqual({ refused: 'two_notices' })
    expect(which).toMatchObject(a === null ? { goes: { id: 'a' }, stays: { id: 'b' } } : { goes: { id: 'b' }, stays: { id: 'a' } })
  })
  test('never into itself, nor where one has gone already', () => {
    const a: Parameters<typeof whichStays>[0] = { id: 'a', merged_into: null, notice: null }
    expect(whichStays(a, a)).toEqual({ refused: 'wrong_stage' })
    expect(whichStays(a, { id: 'b', merged_into: 'c', notice: null })).toEqual({ refused: 'wrong_stage' })
    expect(whichStays({ ...a, merged_into: 'c' }, { id: 'b', merged_into: null, notice: null })).toEqual({ refused: 'wrong_stage' })
  })
})

describe('at the desk', () => {
  let desk: Desk
  beforeEach(async () => {
    desk = await aDesk()
    await hasClaim(desk.store, 'lama', 'TPS tutup pukul 11.00 karena panas')
    await hasClaim(desk.store, 'anyar', 'TPS tutup jam 11 karena cuaca panas')
    await hasReports(desk.store, 'lama', 30_000, 4)
    await hasReports(desk.store, 'anyar', 40_000, 3, { promise_at: '2027-06-08T07:30:00.000Z' })
  })
  const at = (who: Visitor, id: string) => who.get(`/meja/klaim/${id}?jejak=1`)
  const merge = async (who: Visitor, id: string, into: string) => {
    await at(who, id)
    return who.submit(`/${id}/gabung`, { into })
  }

  test('Budi merges two claims: one page, all reports, the earlier promise, both histories, and the old address leads on', async () => {
    await tick(desk.store, desk.now.read())
    await at(desk.budi, 'anyar')
    expect(desk.budi.last!.page.querySelectorAll('input[name=into]').map((i) => i.getAttribute('value'))).toEqual(['lama'])
    const stays = await desk.budi.submit('/anyar/gabung', { into: 'lama' })
    expect(new URL(stays.url).pathname).toBe('/meja/klaim/lama')
    expect(stays.page.querySelector('[role=status]')!.text).toContain('Anda menggabungkan “TPS tutup jam 11 karena cuaca panas” (3 laporan) ke kabar ini.')
    expect(await claimOf(desk.store, 'anyar')).toMatchObject({ state: 'closed', closed_as: 'duplicate', merged_into: 'lama', report_count: 0, waits_for: 'nobody', lease_by: null })
    expect(await claimOf(desk.store, 'lama')).toMatchObject({ state: 'open', report_count: 7, promise_at: '2027-06-08T07:30:00.000Z', waits_for: 'moderator' })
    expect(await reportsOf(desk.store, 'lama')).toHaveLength(7)
    expect(await actsOf(desk.store, 'anyar')).toEqual(['budi enter', 'budi merge'])
    expect(await actsOf(desk.store, 'lama')).toEqual(['budi enter', 'budi absorb'])
    expect(new URL((await desk.ayu.get('/meja/klaim/anyar')).url).pathname).toBe('/meja/klaim/lama')
    expect((await at(desk.ayu, 'anyar')).text).toContain('menggabungkan kabar ini (3 laporan) ke “TPS tutup pukul 11.00 karena panas”')
    expect((await desk.ayu.get('/meja')).text).not.toContain('cuaca panas')
    expect((await desk.ayu.get('/meja/laporan/40001')).text).toContain('TPS tutup pukul 11.00 karena panas')
  })

  test('the undo gives back exactly what came along, not what was linked or decided on since', async () => {
    await merge(desk.budi, 'anyar', 'lama')
    await hasReports(desk.store, 'lama', 50_000, 1)
    await desk.ayu.get('/meja/laporan/40000')
    await desk.ayu.submit('/kembalikan')
    await desk.ayu.get('/meja/laporan/40001')
    await desk.ayu.submit('/tanya', { text: 'Di TPS mana?' }) // a question decides nothing
    await desk.ayu.get('/meja/klaim/lama')
    const back = await desk.ayu.submit('/anyar/batal-gabung')
    expect(back.status).toBe(200)
    expect(new URL(back.url).pathname).toBe('/meja/klaim/anyar')
    expect(await reportsOf(desk.store, 'anyar')).toEqual([40_001, 40_002])
    expect(await reportsOf(desk.store, 'lama')).toEqual([30_000, 30_001, 30_002, 30_003, 50_000])
    expect(await claimOf(desk.store, 'anyar')).toMatchObject({ state: 'open', closed_as: null, merged_into: null, merged_at: null, waits_for: 'moderator', report_count: 2 })
    expect((await claimOf(desk.store, 'lama')).promise_at).toBe('2027-06-08T08:00:00.000Z')
    expect(await actsOf(desk.store, 'anyar')).toEqual(['budi enter', 'budi merge', 'ayu unmerge'])
    await countsHold(desk.store, ['lama', 'anyar'])
    // And again, as often as people change their minds.
    expect((await merge(desk.budi, 'anyar', 'lama')).status).toBe(200)
    expect(await reportsOf(desk.store, 'lama')).toHaveLength(7)
  })

  test('a promise that the other claim had of its own comes back, where it has no reports left', async () => {
    await hasClaim(desk.store, 'pantau', 'Kabar dari pemantauan')
    await merge(desk.budi, 'anyar', 'pantau')
    expect((await claimOf(desk.store, 'pantau')).promise_at).toBe('2027-06-08T07:30:00.000Z')
    await desk.budi.submit('/anyar/batal-gabung')
    expect((await claimOf(desk.store, 'pantau')).promise_at).toBe('2027-06-08T09:00:00.000Z')
  })

  test('after a day it cannot be undone, but opened alone', async () => {
    await merge(desk.budi, 'anyar', 'lama')
    const fields = desk.budi.formFields('/anyar/batal-gabung')
    desk.now.pass(24 * 60)
    const budi = await signedIn(desk, 'budi')
    await at(budi, 'anyar')
    expect(budi.hasForm('/batal-gabung')).toBe(false)
    const late = await budi.post('/meja/klaim/anyar/batal-gabung', { ...fields, csrf: budi.formFields('/keluar')['csrf']! })
    expect([late.status, late.text.includes('dalam 24 jam')]).toEqual([409, true])
    await budi.submit('/buka')
    expect(await claimOf(desk.store, 'anyar')).toMatchObject({ state: 'open', merged_into: null, report_count: 0 })
    expect(await reportsOf(desk.store, 'lama')).toHaveLength(7)
    expect((await merge(budi, 'anyar', 'lama')).status).toBe(200)
  })

  test('who has a fact check stays, from whichever page; number and address hold, its answer reaches the others', async () => {
    const { slug, number } = await publishedNotice(desk, { id: 'terbit', reports: ['64.08.04.2001'] })
    await desk.store.read.updateTable('report').set({ answered_at: null }).where('claim_id', '=', 'anyar').execute()
    await at(desk.budi, 'terbit')
    expect(desk.budi.last!.text).toContain('kabar inilah yang tetap')
    const stays = await desk.budi.submit('/terbit/gabung', { into: 'anyar' })
    expect(new URL(stays.url).pathname).toBe('/meja/klaim/terbit')
    expect(await claimOf(desk.store, 'anyar')).toMatchObject({ merged_into: 'terbit' })
    expect((await desk.store.read.selectFrom('report').select('answered_at').where('number', '=', 40_000).executeTakeFirstOrThrow()).answered_at).toBe(AT)
    expect((await desk.sari.get(`/cek-fakta/${slug}`)).status).toBe(200)
    expect((await desk.sari.get(`/k/${number}`)).status).toBe(200)
    await desk.budi.submit('/anyar/batal-gabung')
    expect((await desk.store.read.selectFrom('report').select('answered_at').where('number', '=', 40_000).executeTakeFirstOrThrow()).answered_at).toBeNull()
  })

  test('two with fact checks are not merged, and the choice stays', async () => {
    await publishedNotice(desk, { id: 'satu' })
    await publishedNotice(desk, { id: 'dua', headline: 'Yang lain' })
    const no = await merge(desk.budi, 'satu', 'dua')
    expect(no.status).toBe(409)
    expect(no.text).toContain('Keduanya sudah punya cek fakta')
    expect(no.page.querySelector('input[name=into][checked]')?.getAttribute('value')).toBe('dua')
    await expect(desk.store.read.updateTable('claim').set({ state: 'closed', closed_as: 'duplicate', merged_into: 'dua', merged_at: AT }).where('id', '=', 'satu').execute()).rejects.toThrow('refuse:two_notices')
  })

  test('a draft is closed with its claim, still read by its author, and comes back', async () => {
    await at(desk.budi, 'anyar')
    await desk.budi.submit('/ambil')
    await desk.budi.submit('/telaah', { headline: 'TPS tutup pukul 13.00' })
    await merge(desk.budi, 'anyar', 'lama')
    expect(await claimOf(desk.store, 'anyar')).toMatchObject({ lease_by: null, waits_for: 'nobody' })
    expect((await at(desk.budi, 'anyar')).html).toContain('TPS tutup pukul 13.00')
    await desk.budi.submit('/anyar/batal-gabung')
    expect(desk.budi.last!.html).toContain('TPS tutup pukul 13.00')
    expect((await claimOf(desk.store, 'anyar')).waits_for).toBe('moderator')
  })

  test('what waits for its second reader waits for him again after the undo', async () => {
    await submittedClaim(desk, { id: 'kirim' })
    await merge(desk.budi, 'kirim', 'lama')
    expect((await desk.rina.get('/baca')).text).not.toContain('Judul moderator kirim')
    await at(desk.budi, 'kirim')
    await desk.budi.submit('/kirim/batal-gabung')
    expect((await claimOf(desk.store, 'kirim')).waits_for).toBe('reader')
  })

  test('Sari’s ticket goes on with the claim that stays, and says what is new', async () => {
    await desk.sari.get('/lapor')
    await desk.sari.submit('/lapor', { text: 'Katanya TPS tutup jam sebelas' })
    const { number } = await desk.store.read.selectFrom('report').select('number').orderBy('received_at', 'desc').orderBy('number', 'desc').where('claim_id', 'is', null).executeTakeFirstOrThrow()
    await linkReport({ store: desk.store, number, by: 'budi', at: AT, formSeq: 9 }, 'anyar')
    desk.now.pass(10)
    await desk.sari.get('/tiket?lihat=1')
    desk.now.pass(10)
    const { slug } = await publishedNotice(desk, { id: 'terbit' })
    await merge(desk.budi, 'anyar', 'terbit')
    desk.now.pass(10)
    const ticket = await desk.sari.get('/tiket')
    expect(ticket.html).toContain(`/cek-fakta/${slug}`)
    expect(ticket.text).toContain('menjadi bagian dari sebuah kabar')
  })

  test('a withdrawn report goes along, for it counts, and its words are gone all the same', async () => {
    await desk.store.read.updateTable('report').set({ state: 'withdrawn', text: null, seq: 3, decided_seq: 3 }).where('number', '=', 40_000).execute()
    await merge(desk.budi, 'anyar', 'lama')
    expect((await claimOf(desk.store, 'lama')).report_count).toBe(7)
    await expect(desk.store.read.updateTable('report').set({ looked_at: AT }).where('number', '=', 40_000).execute()).rejects.toThrow('refuse:withdrawn')
    await expect(desk.store.read.updateTable('report').set({ state: 'received', claim_id: null, text: 'x' }).where('number', '=', 40_000).execute()).rejects.toThrow('refuse:withdrawn')
    await desk.budi.submit('/anyar/batal-gabung')
    expect(await reportsOf(desk.store, 'anyar')).toEqual([40_000, 40_001, 40_002])
  })

  test('chains lead to the end and are undone from there', async () => {
    await hasClaim(desk.store, 'ujung', 'Kabar ketiga')
    await merge(desk.budi, 'anyar', 'lama')
    await merge(desk.budi, 'lama', 'ujung')
    expect(await reportsOf(desk.store, 'ujung')).toHaveLength(7)
    expect(new URL((await desk.ayu.get('/meja/klaim/anyar')).url).pathname).toBe('/meja/klaim/ujung')
    await at(desk.ayu, 'anyar')
    expect(desk.ayu.hasForm('/batal-gabung')).toBe(false)
    expect(await undoMerge({ store: desk.store, by: 'ayu', at: AT, formSeq: null }, 'anyar')).toEqual({ refused: 'wrong_stage' })
    await desk.ayu.get('/meja/klaim/ujung')
    await desk.ayu.submit('/lama/batal-gabung')
    await desk.ayu.submit('/anyar/batal-gabung')
    expect([await reportsOf(desk.store, 'lama'), await reportsOf(desk.store, 'anyar')].map((r) => r.length)).toEqual([4, 3])
    await countsHold(desk.store, ['lama', 'anyar', 'ujung'])
  })

  test('without a choice, into itself, into nothing: said at the field, 422', async () => {
    for (const [into, say] of [['', 'Pilih kabar'], ['anyar', 'Ini kabar yang sama'], ['tidakada', 'Tidak ada kabar'], ['../x', '']] as const) {
      const no = await merge(desk.budi, 'anyar', into)
      expect(no.status).toBe(422)
      expect(no.page.querySelector('.summary a[href="#gabung-into"]')!.text).toContain(say)
    }
  })

  test('a title that shares no words is found by searching', async () => {
    await hasClaim(desk.store, 'lain', 'Surat suara sudah tercoblos')
    await at(desk.budi, 'anyar')
    await desk.budi.get('/meja/klaim/anyar?cari=tercoblos')
    expect(desk.budi.last!.page.querySelectorAll('input[name=into]').map((i) => i.getAttribute('value'))).toEqual(['lain'])
    expect(desk.budi.last!.page.querySelector('#isian-gabung')!.closest('details')!.hasAttribute('open')).toBe(true)
    await desk.budi.get('/meja/klaim/anyar?cari=zebra')
    expect(desk.budi.last!.text).toContain('Tidak ada kabar dengan kata-kata itu.')
  })

  test('readers, admins and strangers merge nothing', async () => {
    for (const form of ['gabung', 'batal-gabung', 'pisah']) {
      for (const who of [desk.rina, desk.dewi]) {
        await who.get('/akun')
        expect((await who.post(`/meja/klaim/anyar/${form}`, { csrf: who.formFields('/keluar')['csrf']!, into: 'lama' })).status).toBe(403)
      }
      expect((await desk.sari.post(`/meja/klaim/anyar/${form}`, { into: 'lama' })).url).toContain('/masuk')
    }
    expect(await reportsOf(desk.store, 'anyar')).toHaveLength(3)
  })

  describe('what was moved meanwhile', () => {
    test('a form from before a decision is refused, with the choice kept', async () => {
      await at(desk.budi, 'anyar')
      await at(desk.ayu, 'anyar')
      await desk.ayu.submit('/tunda', { until: '2027-06-10', reason: 'Menunggu KPU.' })
      await at(desk.ayu, 'anyar')
      await desk.ayu.submit('/buka')
      const no = await desk.budi.submit('/anyar/gabung', { into: 'lama' })
      expect(no.status).toBe(409)
      expect(no.page.querySelector('input[name=into][checked]')?.getAttribute('value')).toBe('lama')
    })

    test('the other claim went elsewhere', async () => {
      await hasClaim(desk.store, 'ujung', 'Kabar ketiga')
      await at(desk.budi, 'anyar')
      await merge(desk.ayu, 'lama', 'ujung')
      expect((await desk.budi.submit('/anyar/gabung', { into: 'lama' })).status).toBe(409)
    })

    test('a colleague holds the one that would go; whoever writes at the one that stays is told', async () => {
      await at(desk.ayu, 'anyar')
      await desk.ayu.submit('/ambil')
      await at(desk.budi, 'anyar')
      expect(desk.budi.hasForm('/gabung')).toBe(false)
      const { csrf } = desk.budi.formFields('/keluar')
      expect((await desk.budi.post('/meja/klaim/anyar/gabung', { csrf: csrf!, seq: '99', into: 'lama' })).text).toContain('Dipegang Ayu sampai')
      expect((await merge(desk.budi, 'lama', 'anyar')).status).toBe(200)
      const late = await desk.ayu.submit('/telaah', { headline: 'Judul yang tidak boleh hilang' })
      expect(late.status).toBe(409)
      expect(late.html).toContain('Judul yang tidak boleh hilang')
    })

    test('two merge each other’s claim at once: one wins', async () => {
      await Promise.all([at(desk.budi, 'anyar'), at(desk.ayu, 'lama')])
      const answers = await Promise.all([desk.budi.submit('/anyar/gabung', { into: 'lama' }), desk.ayu.submit('/lama/gabung', { into: 'anyar' })])
      expect(answers.map((a) => a.status).toSorted()).toEqual([200, 409])
      await countsHold(desk.store, ['lama', 'anyar'])
    })
  })

  describe('one claim that says two things', () => {
    const split = async (who: Visitor, numbers: number[], more: Record<string, string> = {}) => {
      await at(who, 'lama')
      return who.submit('/pisah', { report: numbers.map((n) => `${n}.2`), title: 'TPS pindah ke balai desa', ...more })
    }

    test('Budi splits two reports off; both histories say so, and the undo joins them again', async () => {
      const made = await split(desk.budi, [30_001, 30_003])
      const id = new URL(made.url).pathname.split('/').at(-1)!
      expect(made.page.querySelector('h1')!.text).toBe('TPS pindah ke balai desa')
      expect(await reportsOf(desk.store, id)).toEqual([30_001, 30_003])
      expect(await claimOf(desk.store, id)).toMatchObject({ subject: 'voting_procedure', harm: 'voting', report_count: 2, promise_at: '2027-06-08T08:00:00.000Z', waits_for: 'moderator' })
      await countsHold(desk.store, ['lama', id])
      expect(await actsOf(desk.store, 'lama')).toEqual(['budi enter', 'budi split'])
      expect((await desk.ayu.get('/meja/klaim/lama')).text).toContain('memisahkan 2 laporan menjadi “TPS pindah ke balai desa”')
      await desk.ayu.get(`/meja/klaim/${id}`)
      const undo = desk.ayu.last!.page.querySelectorAll('form').find((f) => f.getAttribute('action') === `/meja/klaim/${id}/gabung` && f.querySelector('input[type=hidden][name=into]'))!
      const fields = Object.fromEntries(undo.querySelectorAll('input').map((i) => [i.getAttribute('name')!, i.getAttribute('value')!]))
      expect(new URL((await desk.ayu.post(`/meja/klaim/${id}/gabung`, fields)).url).pathname).toBe('/meja/klaim/lama')
      expect(await reportsOf(desk.store, 'lama')).toEqual([30_000, 30_001, 30_002, 30_003])
    })

    test('a report that was split off does not go back with an older merge', async () => {
      await merge(desk.budi, 'anyar', 'lama')
      await split(desk.budi, [40_001])
      await desk.budi.get('/meja/klaim/lama')
      await desk.budi.submit('/anyar/batal-gabung')
      expect(await reportsOf(desk.store, 'anyar')).toEqual([40_000, 40_002])
    })

    test('nothing ticked, no title: said at the fields, ticks and text kept', async () => {
      const no = await split(desk.budi, [], { title: 'Judul yang tidak boleh hilang' })
      expect(no.status).toBe(422)
      expect(no.page.querySelector('.summary a[href="#pisah-report"]')!.text).toContain('Centang')
      expect(no.page.querySelector('#pisah-title')!.getAttribute('value')).toBe('Judul yang tidak boleh hilang')
      const untitled = await split(desk.budi, [30_002], { title: '' })
      expect(untitled.status).toBe(422)
      expect(untitled.page.querySelectorAll('input[name=report][checked]').map((i) => i.getAttribute('value'))).toEqual(['30002.2'])
    })

    test('a report that a colleague moved keeps all of them where they are', async () => {
      await at(desk.budi, 'lama')
      await desk.ayu.get('/meja/laporan/30001')
      await desk.ayu.submit('/kembalikan')
      const no = await desk.budi.submit('/pisah', { report: ['30000.2', '30001.2'], title: 'Judul yang tidak boleh hilang' })
      expect(no.status).toBe(409)
      expect(no.page.querySelector('#pisah-title')!.getAttribute('value')).toBe('Judul yang tidak boleh hilang')
      expect(await reportsOf(desk.store, 'lama')).toEqual([30_000, 30_002, 30_003])
    })
  })
})

describe.each(DATABASES)('on %s', (_name, open) => {
  let opened: Opened
  beforeAll(async () => {
    opened = await open()
    for (const id of ['budi', 'ayu']) await opened.store.read.insertInto('account').values({ id, email: id, name: id, roles: '["moderator"]', password_hash: 'x', language: 'id', state: 'active', totp_secret: null, recovery: null, seq: 0, created_at: AT }).execute()
  })
  afterAll(() => opened.end())
  const by = (who: string) => ({ store: opened.store, by: who, at: AT, formSeq: null })

  test('two thousand reports move in ten statements, and back', async () => {
    const { store } = opened
    await hasClaim(store, 'k1', 'Satu')
    await hasClaim(store, 'k2', 'Dua')
    await hasReports(store, 'k2', 60_000, 3)
    await sql`WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 1999) INSERT INTO report (number, state, claim_id, text, secret_mac, received_at, promise_at, seq, decided_seq) SELECT 70000 + i, 'linked', 'k1', 'x', 'x', ${AT}, ${AT}, 2, 2 FROM n`.execute(store.read)
    await store.commit([recountWrite(store, 'k1')])
    const committed: number[] = []
    const counting: Store = { ...store, commit: (writes) => (committed.push(writes.length), store.commit(writes)) }
    expect(await mergeClaims({ ...by('budi'), store: counting }, 'k1', 'k2')).toEqual({ stays: 'k2' })
    expect((await claimOf(store, 'k2')).report_count).toBe(2003)
    expect(await undoMerge({ ...by('ayu'), store: counting }, 'k1')).toEqual({ from: 'k2' })
    expect([(await claimOf(store, 'k1')).report_count, (await claimOf(store, 'k2')).report_count]).toEqual([2000, 3])
    expect(Math.max(...committed)).toBeLessThanOrEqual(11)
    expect(await store.read.selectFrom('merged_report').selectAll().execute()).toEqual([])
  })

  test('whoever links, splits or merges at the same moment loses nothing', async () => {
    const { store } = opened
    for (let n = 0; n < 12; n++) {
      const [a, b, c, first] = [`a${n}`, `b${n}`, `c${n}`, 100_000 + n * 100]
      for (const id of [a, b, c]) await hasClaim(store, id, id)
      await hasReports(store, a, first, 6)
      await hasReports(store, b, first + 50, 1, { state: 'received', claim_id: null, seq: 1, decided_seq: 1 })
      const done = await Promise.all([
        mergeClaims(by('budi'), a, b),
        linkReport({ store, number: first + 50, by: 'ayu', at: AT, formSeq: 9 }, a),
        splitClaim(by('ayu'), a, [{ number: first, seq: 2 }], { title: 'Lain', subject: 'other', harm: 'low' }, AT),
        mergeClaims(by('ayu'), b, c),
      ])
      expect(isRefusal(done[1]), 'linked, to whichever stands').toBe(false)
      const { rows } = await sql<{ n: number; off: number }>`SELECT count(*) AS n, sum(c.merged_into IS NOT NULL) AS off FROM report r JOIN claim c ON c.id = r.claim_id WHERE r.number BETWEEN ${first} AND ${first + 99}`.execute(store.read)
      expect(rows[0], 'every report stands with a claim that stands').toEqual({ n: 7, off: 0 })
      await countsHold(store, [a, b, c])
    }
  })
})
