import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { placeClaims, placeClaimWrites, placeReports } from '../src/desk/placing.ts'
import { makeKeys } from '../src/crypto/keys.ts'
import { loadRegion } from '../src/region/load.ts'
import { receiveReport } from '../src/reports/intake.ts'
import { placedWrite } from '../src/reports/report-store.ts'
import { withdraw } from '../src/reports/ticket-moves.ts'
import { isRefusal } from '../src/store/refusal.ts'
import type { Store } from '../src/store/store.ts'
import { DATABASES, type Opened } from './support/stores.ts'

const NOW = new Date('2027-06-08T06:40:00.000Z')
const EMPTY = { url: null, seen_where: null, seen_at: null, area: null, why: null, asks: null, contact: null }
const keys = makeKeys('a secret for tests alone, long enough to pass')
const region = loadRegion('64.08')
const FORWARD = 'INFO PENTING dari panitia: semua TPS di kecamatan kita tutup jam 11 siang karena cuaca panas, sebarkan ke keluarga'

describe.each(DATABASES)('%s', (_name, open) => {
  let opened: Opened
  let store: Store
  beforeAll(async () => {
    opened = await open()
    store = opened.store
    await store.read.insertInto('account').values({ id: 'budi', email: 'budi', name: 'Budi', roles: '["moderator"]', password_hash: 'x', language: 'id', state: 'active', totp_secret: null, recovery: null, seq: 0, created_at: NOW.toISOString() }).execute()
  })
  afterAll(() => opened.end())

  const sends = async (text: string | null, url: string | null = null): Promise<number> => {
    const received = await receiveReport({ store, keys, region }, { content: { ...EMPTY, text, url }, pictures: [], nonce: '', lang: 'id', senderMark: 'm', channel: 'web', enteredBy: null }, NOW)
    if (isRefusal(received)) throw new Error(received.refused)
    return received.number
  }
  const place = (number: number) => store.read.selectFrom('match_member').selectAll().where('subject', '=', 'report').where('subject_id', '=', String(number)).executeTakeFirst()
  const kept = (number: number) => store.read.selectFrom('match_text').selectAll().where('subject', '=', 'report').where('subject_id', '=', String(number)).executeTakeFirst()
  const claim = async (id: string, title: string, placed = true) => {
    await store.read.insertInto('claim').values({ id, title, subject: 'other', harm: 'low', harm_rank: 2, direction: null, closed_as: null, state_note: null, hold_until: null, lease_by: null, lease_until: null, promise_at: NOW.toISOString(), entered_by: 'budi', entered_at: NOW.toISOString() }).execute()
    if (placed) await store.commit(placeClaimWrites(store, id, title))
  }
  /** Everything that the index holds, as text; blobs as hex. */
  const index = async () => {
    const tables = ['match_text', 'match_word', 'match_list', 'match_member', 'match_suggestion'] as const
    const rows = await Promise.all([
      sql`SELECT id, shelf, subject, subject_id, head, hex(whole) AS whole, cluster FROM match_text ORDER BY id`.execute(store.read),
      sql`SELECT * FROM match_word ORDER BY term`.execute(store.read),
      sql`SELECT term, block, hex(ids) AS ids FROM match_list ORDER BY term, block`.execute(store.read),
      sql`SELECT * FROM match_member ORDER BY subject, subject_id`.execute(store.read),
      sql`SELECT * FROM match_suggestion ORDER BY report`.execute(store.read),
      sql`SELECT texts, head_words, whole_words FROM match_shelf ORDER BY shelf`.execute(store.read),
    ])
    return JSON.stringify(rows.map(({ rows: found }, i) => [tables[i] ?? 'match_shelf', found]), null, 1)
  }

  test('what Sari and Rudi forwarded stands together, another matter apart, a link alone nowhere', async () => {
    const [first, second] = [await sends(FORWARD), await sends(`${FORWARD} ya!!`)]
    const [other, link] = [await sends('Ada orang bagi-bagi sembako di balai desa Long Bentuq sambil minta KTP'), await sends(null, 'https://contoh.example/a')]
    expect(await placeReports(store, NOW)).toBe(3)
    expect(await placeReports(store, NOW)).toBe(0)
    expect((await place(second))!.cluster).toBe((await place(first))!.cluster)
    expect((await place(other))!.cluster).not.toBe((await place(first))!.cluster)
    expect(await place(link)).toBeUndefined()
  })

  test('a withdrawn report leaves nothing in the index: it is as if it had never come', async () => {
    const before = await index()
    const number = await sends('Kucing hitam melompati pagar puskesmas lalu petugas menutup pendaftaran pemilih')
    await placeReports(store, NOW)
    expect(await index()).toContain('puskesmas')
    expect(await withdraw(store, number, NOW)).toBeNull()
    expect(await index()).toBe(before)
    expect(await placeReports(store, NOW)).toBe(0)
    expect(await store.commit([placedWrite(store, number)])).toEqual({ refused: 'withdrawn' })
  })

  test('withdrawn before it was placed it is never placed, and withdrawn while it is placed it does not stay', async () => {
    const number = await sends('Kabar ini ditarik pengirimnya sebelum sempat dibaca siapa pun di meja')
    const before = await index()
    await Promise.all([placeReports(store, NOW), withdraw(store, number, NOW)])
    expect((await store.read.selectFrom('report').select('state').where('number', '=', number).executeTakeFirstOrThrow()).state).toBe('withdrawn')
    expect(await index()).toBe(before)
  })

  test('the database itself refuses to call a report withdrawn while its words are in the index', async () => {
    const number = await sends('Pemilih lansia di desa kami katanya dijemput truk ke TPS lain yang jauh')
    await placeReports(store, NOW)
    const erased = { state: 'withdrawn' as const, text: null, sender_mark: null, intake_key: null }
    expect(await store.commit([store.read.updateTable('report').set(erased).where('number', '=', number).compile()])).toEqual({ refused: 'moved_meanwhile' })
  })

  test('where the wording that stood for the others is withdrawn, the next one stands for them', async () => {
    const text = 'Undangan memilih yang hilang katanya harus ditebus dua ratus ribu rupiah di kantor kelurahan'
    const first = await sends(text)
    await placeReports(store, NOW)
    const second = await sends(text)
    await placeReports(store, NOW)
    const { cluster } = (await place(first))!
    expect(await kept(second)).toBeUndefined()
    await withdraw(store, first, NOW)
    expect(await placeReports(store, NOW)).toBe(1)
    expect(await kept(second)).toMatchObject({ cluster })
    expect(await place(second)).toMatchObject({ cluster })
  })

  test('groups of wordings grow together, but never across claims', async () => {
    const text = (middle: string) => `Petugas di ${middle} membagi surat suara tercoblos kepada pemilih sejak subuh`
    await claim('k1', text('kampung hulu dekat jembatan'))
    await claim('k2', text('kampung hilir dekat pasar'))
    const clusters = async () => (await store.read.selectFrom('match_member').select('cluster').where('subject', '=', 'claim').where('subject_id', 'in', ['k1', 'k2']).execute()).map((row) => row.cluster)
    const before = await clusters()
    expect(new Set(before).size).toBe(2)
    const between = await sends(text('kampung'))
    await placeReports(store, NOW)
    expect(await clusters()).toEqual(before)
    expect(before).toContain((await place(between))!.cluster)
  })

  test('claims from before there was an index are put there by and by', async () => {
    await claim('lama', 'Kotak suara dari kardus dibakar di halaman kantor camat', false)
    await placeClaims(store)
    expect(await store.read.selectFrom('match_text').select(['shelf', 'cluster']).where('subject', '=', 'claim').where('subject_id', '=', 'lama').execute()).toMatchObject([{ shelf: 'wording' }])
    expect(await placeClaims(store)).toBe(0)
  })
})
