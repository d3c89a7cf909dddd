import Database from 'better-sqlite3'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { mostRefused, scoreSteps } from '../src/desk/showing-tally.ts'
import { indexWrites } from '../src/matching/index-writes.ts'
import { foldWording } from '../src/matching/text.ts'
import { SHOWING_DAYS } from '../src/notices/showing-rules.ts'
import { pruneShowings, refusedWrite, reportedWrite, shownWrite, takenBackWrite } from '../src/notices/showing-store.ts'
import type { ShownHit } from '../src/notices/showing-tables.ts'
import { latestShowings, type ShowingCounts, showingCounts, showingsAfter } from '../src/notices/showing-views.ts'
import type { Store } from '../src/store/store.ts'
import { tick } from '../src/web/clockwork.ts'
import { logTo } from '../src/web/operator-log.ts'
import { aDesk, type Desk, signedIn } from './support/cast.ts'
import { FAKTA, KABAR, publishedNotice } from './support/notices.ts'
import { DATABASES, type Opened } from './support/stores.ts'
import type { Fields } from './support/visitor.ts'

const NEAR = 'TPS di kecamatan kita tutup jam 12 siang krn panas'

/** What is noted comes after the answer: behind this everything before it is written. */
async function noted({ store }: Pick<Desk, 'store'>) {
  await store.intake([])
  return showingsAfter(store, 0, 100)
}

const NO_COUNTS: ShowingCounts = { asked: 0, atOnce: 0, wrong: 0, maybe: 0, none: 0, reported: 0 }

const has = (desk: Desk, name: string) => desk.sari.last!.page.querySelector(`button[form=bukan][name=hit][value="${name}"]`) !== null
const named = (desk: Desk) => desk.sari.last!.page.querySelectorAll('button[form=bukan][name=hit]').map((button) => button.getAttribute('value')!)

async function peerSays(desk: Desk, id: string, claim: string): Promise<void> {
  const row = { id, url: `https://cek.contoh.example/${id}`, title: `Periksa ${id}`, claim_text: claim, body: null, label: 'Salah', verdict: 'false' as const, publisher: 'Pengecek Contoh', publisher_id: null, published_at: '2027-05-03', imported_at: desk.now.read().toISOString() }
  await desk.store.commit([desk.store.read.insertInto('peer_check').values(row).compile(), ...indexWrites(desk.store, 'answer', { subject: 'check', subject_id: id }, foldWording({ head: claim, whole: null }, 'id'))])
}

describe('Sari says "bukan ini"', () => {
  let desk: Desk
  let sure: string
  beforeEach(async () => {
    desk = await aDesk()
    await publishedNotice(desk, { id: 'c1' })
    await publishedNotice(desk, { id: 'c2', claimText: 'TPS pindah ke kantor camat mulai jam 12 siang karena panas', headline: 'TPS tidak pindah' })
    await peerSays(desk, 'p1', 'TPS tutup jam 12 siang')
    sure = `notice:${(await desk.store.read.selectFrom('notice').select('id').where('claim_id', '=', 'c1').executeTakeFirstOrThrow()).id}`
  })

  test('to a sure answer: the near ones are left, with thanks, and what she refused stays within reach', async () => {
    await desk.sari.post('/cek', { q: `${KABAR} jam 12` })
    await desk.sari.post('/cek', { q: KABAR })
    expect(named(desk)).toEqual([sure])
    const page = await desk.sari.submit('/cek/bukan', { hit: sure })
    expect(page.page.querySelector('[role=status]')!.text).toContain('Terima kasih')
    expect(page.page.querySelector('.band')).toBeNull()
    expect(page.page.querySelector('details a')!.text).toBe(FAKTA)
    expect(has(desk, sure)).toBe(false)
    expect(named(desk).length).toBeGreaterThan(0)
    expect([page.headers.get('cache-control'), page.headers.get('x-robots-tag')]).toEqual(['no-store', 'noindex'])
    const [, showing] = await noted(desk)
    expect(showing).toMatchObject({ answered: 'hit', reported_at: null })
    expect(showing!.hits[0]).toMatchObject({ kind: 'notice', level: 'sure', rank: 1, refused: desk.now.read().toISOString() })
    expect(showing!.hits.slice(1).every((hit) => hit.level !== 'sure' && hit.refused === undefined && hit.score > 0)).toBe(true)
  })

  test('to one after the other, until nothing is left: not checked yet, and her words go along to the report', async () => {
    await desk.sari.post('/cek', { q: NEAR })
    const all = named(desk)
    expect(all.some((name) => name.startsWith('check:')) && all.some((name) => name.startsWith('notice:'))).toBe(true)
    for (const name of all) await desk.sari.submit('/cek/bukan', { hit: name })
    expect(desk.sari.last!.page.querySelector('h1')!.text).toBe('Belum ada cek fakta tentang ini')
    expect(desk.sari.last!.page.querySelector('[role=status]')!.text).toContain('Laporkan saja')
    expect(desk.sari.last!.page.querySelectorAll('details li')).toHaveLength(all.length)
    expect(desk.sari.formFields('/lapor')).toMatchObject({ text: NEAR, step: 'isi' })
    const [showing, ...more] = await noted(desk)
    expect(more, 'it is one showing').toEqual([])
    expect(showing!.hits.filter((hit) => hit.refused)).toHaveLength(all.length)
    await desk.sari.submit('/lapor')
    expect(desk.sari.last!.page.querySelector('textarea#text')!.text.trim()).toBe(NEAR)
    expect(desk.sari.last!.html, 'nothing of the showing goes on to the report').not.toContain('name="shown"')
    expect((await noted(desk))[0]!.reported_at).toBe(desk.now.read().toISOString())
  })

  test('and takes it back: the answer is there again, and nothing counts as refused', async () => {
    await desk.sari.post('/cek', { q: KABAR })
    await desk.sari.submit('/cek/bukan', { hit: sure })
    const back = await desk.sari.submit('/cek/bukan', { batal: sure })
    expect(back.page.querySelector('h1')!.text).toBe('Sudah pernah dicek')
    expect(back.page.querySelectorAll('[role=status], details')).toHaveLength(0)
    expect((await noted(desk))[0]!.hits.some((hit) => hit.refused)).toBe(false)
    expect(await showingCounts(desk.store, '2027')).toEqual({ ...NO_COUNTS, asked: 1, atOnce: 1 })
  })

  test('twice by a double tap, with a showing that is gone, of what was never shown, with other words: the page comes, and nothing counts twice', async () => {
    await desk.sari.post('/cek', { q: KABAR })
    const fields = { ...desk.sari.formFields('/cek/bukan'), hit: sure }
    for (let tap = 0; tap < 2; tap++) expect((await desk.sari.post('/cek/bukan', fields)).text).toContain('Terima kasih')
    const odd: Fields[] = [{ shown: 'x'.repeat(22) }, { shown: '' }, { shown: "'; DROP" }, { hit: 'notice:tidak-ada' }, { hit: 'check:"x' }, { hit: '' }, { refused: Array<string>(500).fill('notice:x') }, { q: 'kata lain sama sekali' }, { q: '1284-6' }]
    for (const change of odd) expect((await desk.sari.post('/cek/bukan', { ...fields, ...change })).status, JSON.stringify(change)).toBe(change['q'] === '1284-6' ? 404 : 200)
    const showings = await noted(desk)
    expect(showings).toHaveLength(1)
    expect(showings[0]!.hits.filter((hit) => hit.refused).map((hit) => `${hit.kind}:${hit.id}`)).toEqual([sure])
    expect(await showingCounts(desk.store, '2027')).toEqual({ ...NO_COUNTS, asked: 1, wrong: 1 })
  })

  test('without a token, with too much or nothing: said beside the box, and the words are kept', async () => {
    await desk.sari.post('/cek', { q: KABAR })
    const fields = { ...desk.sari.formFields('/cek/bukan'), hit: sure }
    const old = await desk.sari.post('/cek/bukan', { ...fields, csrf: 'x' })
    expect([old.status, desk.sari.formFields('/cek')['q']]).toEqual([403, KABAR])
    const long = await desk.sari.post('/cek/bukan', { ...fields, q: 'x'.repeat(10_001) })
    expect([long.status, desk.sari.formFields('/cek')['q']!.length]).toEqual([422, 10_001])
    expect(long.text).toContain('10.001 huruf')
    expect((await desk.sari.post('/cek/bukan', { ...fields, q: ' ' })).status).toBe(422)
    expect((await noted(desk))[0]!.hits.some((hit) => hit.refused)).toBe(false)
    expect((await desk.sari.get('/en/cek/bukan')).url).toMatch(/\/en\/cek$/)
  })

  test('in English too, and each button says which', async () => {
    await desk.sari.post('/en/cek', { q: KABAR })
    expect(desk.sari.last!.page.querySelector('button[name=hit]')!.getAttribute('aria-label')).toBe(`Not this: ${FAKTA}`)
    expect((await desk.sari.submit('/en/cek/bukan', { hit: sure })).text).toContain('Thank you')
  })
})

describe('what is noted of a check', () => {
  test('is never a word of it, nor who asked; a number that leads on is no showing', async () => {
    const desk = await aDesk()
    const { number } = await publishedNotice(desk, { id: 'c1' })
    for (const q of [KABAR, NEAR, 'ayam bertelur emas', number]) await desk.sari.post('/cek', { q })
    await desk.sari.get(`/cek?q=${encodeURIComponent(KABAR)}`)
    expect((await noted(desk)).map(({ answered }) => answered)).toEqual(['hit', 'maybe', 'none', 'hit'])
    const rows = JSON.stringify(await desk.store.read.selectFrom('check_shown').selectAll().execute())
    for (const typed of ['tutup', 'panas', 'ayam', '10.0.0.1']) expect(rows).not.toContain(typed)
  })

  test('holds up no answer where nothing can be written: told once, then left alone for a minute', async () => {
    const desk = await aDesk({ limits: false })
    await publishedNotice(desk, { id: 'c1' })
    const told: string[] = []
    logTo((line) => told.push(line), 'json')
    const intake = vi.spyOn(desk.store, 'intake').mockRejectedValue(new Database.SqliteError('database or disk is full', 'SQLITE_FULL'))
    for (let n = 0; n < 3; n++) expect((await desk.sari.post('/cek', { q: KABAR })).text).toContain(FAKTA)
    expect((await desk.sari.submit('/cek/bukan', { hit: named(desk)[0]! })).text).toContain('Terima kasih')
    expect((await desk.sari.submit('/lapor')).status).toBe(200)
    expect(intake).toHaveBeenCalledTimes(1)
    expect(told.filter((line) => line.includes('showing_not_noted'))).toHaveLength(1)
    expect(told.join()).not.toContain('panas')
    intake.mockRestore()
    desk.now.pass(2)
    await desk.sari.post('/cek', { q: KABAR })
    expect(await noted(desk)).toHaveLength(1)
  })
})

describe('the desk sees', () => {
  test('nothing yet, in plain words', async () => {
    const { budi } = await aDesk()
    expect((await budi.get('/meja/cek')).text).toContain('Belum ada yang dicek')
  })

  test('what was answered, what was wrong, what is refused most often, and how far from the score', async () => {
    const desk = await aDesk()
    const { slug } = await publishedNotice(desk, { id: 'c1' })
    for (const q of [KABAR, KABAR, NEAR, 'ayam bertelur emas']) await desk.sari.post('/cek', { q })
    await desk.sari.submit('/lapor')
    await desk.sari.post('/cek', { q: KABAR })
    await desk.sari.submit('/cek/bukan', { hit: named(desk)[0]! })
    await noted(desk)
    const page = await desk.budi.get('/meja/cek')
    const bars = page.page.querySelectorAll('main .columns section')[0]!.querySelectorAll('li').map((row) => row.text.replace(/\s+/g, ' ').trim())
    expect(bars).toEqual(['Dijawab langsung2', 'Dijawab langsung, kata pembaca bukan itu1', 'Ditawari yang mirip1', 'Belum ada1', 'Sedang dicek, dicabut, atau di pihak lain0'])
    expect(page.page.querySelector('.facts')!.text.replace(/\s+/g, ' ')).toContain('5kali dicek1lanjut')
    expect(page.page.querySelector(`main a[href="/cek-fakta/${slug}"]`)!.text).toBe(FAKTA)
    expect(page.text).toContain('1 dari 4 kali tampil')
    expect(page.text).toContain('Yakin1 dari 3 kali tampil')
    expect(page.page.querySelector('nav.sections a[aria-current]')!.getAttribute('href')).toBe('/meja/cek')
    desk.now.pass(8 * 24 * 60)
    const rina = await signedIn(desk, 'rina')
    expect((await rina.get('/meja/cek')).page.querySelectorAll('.facts b').map((b) => b.text)).toEqual(['0', '0', '5', '1'])
  })

  test('all of it as CSV, a line for each hit, whoever may; nobody else', async () => {
    const desk = await aDesk()
    await publishedNotice(desk, { id: 'c1' })
    for (const q of [KABAR, 'ayam bertelur emas']) await desk.sari.post('/cek', { q })
    await noted(desk)
    const at = desk.now.read().toISOString()
    for (const who of ['budi', 'rina', 'dewi'] as const) {
      const csv = await desk[who].get('/meja/cek.csv')
      expect(csv.headers.get('content-type')).toContain('text/csv')
      const lines = csv.html.trim().split('\r\n')
      expect(lines[0]).toBe('showing,at,answered,reported_at,kind,id,rank,score,level,refused_at')
      expect(lines[1]).toMatch(new RegExp(`^1,${at},hit,,notice,[\\w-]+,1,[\\d.]{1,5},sure,$`))
      expect(lines.at(-1)).toBe(`2,${at},none,,,,,,,`)
    }
    for (const path of ['/meja/cek', '/meja/cek.csv']) expect((await desk.sari.get(path)).url).toContain('/masuk')
  })
})

const AT = '2027-06-08T06:40:00.000Z'
const id = (n: number) => String(n).padStart(22, '0')
const shownHit = (n: number, change: Partial<ShownHit> = {}): ShownHit => ({ kind: 'notice', id: `n${n}`, rank: n, score: 1 / (n + 1), level: 2, ...change })

describe.each(DATABASES)('showings on %s', (_name, open) => {
  let opened: Opened
  let store: Store
  beforeAll(async () => {
    opened = await open()
    ;({ store } = opened)
  }, 60_000)
  afterAll(() => opened.end())
  beforeEach(async () => {
    await store.read.deleteFrom('check_shown').execute()
  })
  const hitsOf = async (n: number) => (await showingsAfter(store, 0, 1000)).find((one) => one.at.startsWith('2027') && one.hits.length >= n)!.hits

  test('a hit is refused once, taken back once, and only where it was shown', async () => {
    const [first, second] = [shownHit(1, { level: 'sure' }), shownHit(2, { kind: 'check' })]
    await store.commit([shownWrite(store, id(1), AT, 'hit', [first, second]), shownWrite(store, id(2), AT, 'none', [])])
    const { kind, id: hit } = second
    await store.commit([refusedWrite(store, id(1), { kind, id: hit }, AT), refusedWrite(store, id(1), { kind, id: hit }, '2028'), refusedWrite(store, id(1), { kind: 'notice', id: hit }, AT), refusedWrite(store, id(2), { kind, id: hit }, AT), refusedWrite(store, id(3), { kind, id: hit }, AT)])
    expect(await hitsOf(2)).toEqual([{ ...first, score: 0.5 }, { ...second, score: 0.333, refused: AT }])
    expect(await store.read.selectFrom('check_shown').select('refused').orderBy('n').execute()).toEqual([{ refused: 1 }, { refused: 0 }])
    await store.commit([takenBackWrite(store, id(1), { kind, id: hit }), takenBackWrite(store, id(1), { kind, id: hit })])
    expect(await hitsOf(2)).toEqual([{ ...first, score: 0.5 }, { ...second, score: 0.333 }])
    expect(await store.read.selectFrom('check_shown').select('refused').orderBy('n').execute()).toEqual([{ refused: 0 }, { refused: 0 }])
  })

  test('counts, hits and steps are of the days asked for; those behind a sure answer count once it was refused', async () => {
    const [sure, behind] = [shownHit(1, { level: 'sure', score: 1 }), shownHit(2, { score: 0.47 })]
    await store.commit([
      ...[1, 2, 3].map((n) => shownWrite(store, id(n), AT, 'hit', [sure, behind])),
      shownWrite(store, id(4), '2027-05-01T00:00:00.000Z', 'maybe', [behind]),
      refusedWrite(store, id(1), sure, AT), refusedWrite(store, id(1), behind, AT),
      reportedWrite(store, id(1), AT), reportedWrite(store, id(1), '2028'),
    ])
    expect(await showingCounts(store, '2027-06')).toEqual({ ...NO_COUNTS, asked: 3, atOnce: 2, wrong: 1, reported: 1 })
    expect(await showingCounts(store, '2027')).toMatchObject({ asked: 4, maybe: 1 })
    expect(await showingCounts(store, '2028')).toEqual(NO_COUNTS)
    expect(mostRefused(await latestShowings(store, '2027-06', 10), 5)).toEqual([{ kind: 'notice', id: 'n2', shown: 1, refused: 1 }, { kind: 'notice', id: 'n1', shown: 3, refused: 1 }])
    expect(mostRefused(await latestShowings(store, '2027-06', 10), 1)).toHaveLength(1)
    expect(await latestShowings(store, '2027', 2)).toHaveLength(2)
    expect(scoreSteps(await latestShowings(store, '2027', 10)).toSorted((a, b) => a.tenth - b.tenth)).toEqual([{ level: 2, tenth: 4, shown: 2, refused: 1 }, { level: 'sure', tenth: 9, shown: 3, refused: 1 }])
    expect((await store.read.selectFrom('check_shown').select('reported_at').where('id', '=', id(1)).executeTakeFirstOrThrow()).reported_at).toBe(AT)
  })

  test('the old go after their days, the oldest of too many at once', async () => {
    const day = (n: number) => new Date(Date.parse(AT) - n * 86_400_000).toISOString()
    await store.commit([shownWrite(store, id(1), day(SHOWING_DAYS + 1), 'none', []), ...[2, 3, 4, 5].map((n) => shownWrite(store, id(n), day(6 - n), 'none', []))])
    const left = async () => (await store.read.selectFrom('check_shown').select('id').orderBy('n').execute()).map((row) => Number(row.id))
    await pruneShowings(store, new Date(AT))
    expect(await left()).toEqual([2, 3, 4, 5])
    await pruneShowings(store, new Date(AT), 3)
    expect(await left()).toEqual([3, 4, 5])
  })
})

test('the loop of each minute takes old showings away', async () => {
  const desk = await aDesk()
  await desk.sari.post('/cek', { q: 'ayam bertelur emas' })
  expect(await noted(desk)).toHaveLength(1)
  desk.now.pass((SHOWING_DAYS + 1) * 24 * 60)
  await tick(desk.store, desk.now.read())
  expect(await noted(desk)).toEqual([])
})
