import { describe, expect, test } from 'vitest'
import { pauseNotice } from '../src/desk/notice-moves.ts'
import { inTens, isQuiet, publicCount, quietChanges } from '../src/reports/public-count-rules.ts'
import { figuresOf, lastMonths } from '../src/statistics/figures.ts'
import { aDesk, type Desk } from './support/cast.ts'
import { publishedNotice } from './support/notices.ts'
import { ask } from './support/programs.ts'

const AT = '2027-06-08T06:40:00.000Z'
const SANGATTA = '64.08.04.2001'
const QUIET = [{ from: '2027-06-08T00:00:00.000Z', to: '2027-06-11T00:00:00.000Z' }]
const areas = (n: number, area = SANGATTA) => Array.from({ length: n }, () => area)
const figures = async (desk: Desk) => (await ask(desk, '/api/v1/statistics')).body

describe('what may be counted in public', () => {
  test.each([[0, null], [9, null], [10, 10], [19, 10], [20, 20], [1234, 1230]])('%i reports are told as %s', (n, told) => expect(inTens(publicCount(n, AT, []))).toBe(told))

  test('in masa tenang nothing is counted for anyone, from its first moment to its last', () => {
    const at = (iso: string) => [isQuiet(iso, QUIET), publicCount(500, iso, QUIET)]
    expect(at('2027-06-07T23:59:59.999Z')).toEqual([false, 500])
    expect(at('2027-06-08T00:00:00.000Z')).toEqual([true, null])
    expect(at('2027-06-10T23:59:59.999Z')).toEqual([true, null])
    expect(at('2027-06-11T00:00:00.000Z')).toEqual([false, 500])
  })

  test('no cache keeps a count past the beginning or the end of masa tenang', () => {
    expect(quietChanges('2027-06-07T00:00:00.000Z', QUIET)).toBe(QUIET[0]!.from)
    expect(quietChanges(AT, QUIET)).toBe(QUIET[0]!.to)
    expect(quietChanges('2027-06-11T00:00:00.000Z', QUIET)).toBeNull()
  })

  test('the figures fall silent with it, and say when they speak again', async () => {
    const desk = await aDesk()
    await publishedNotice(desk, { id: 'c1', reports: areas(30) })
    const quiet = await figuresOf(desk.deps, desk.now.read(), QUIET)
    expect([quiet.quiet, quiet.reports, quiet.byKecamatan.some(({ reports }) => reports !== null), quiet.published]).toEqual([true, null, false, 1])
    const early = await figuresOf(desk.deps, new Date('2027-06-07T00:00:00.000Z'), QUIET)
    expect([early.reports, early.changesAt]).toEqual([30, QUIET[0]!.from])
  })
})

describe('open figures', () => {
  test('tell reports by kecamatan, in whole tens, never under ten; a withdrawn report still counts', async () => {
    const desk = await aDesk()
    await publishedNotice(desk, { id: 'c1', reports: [...areas(13), ...areas(9, '64.08.05.2001'), ...areas(4, '64.08.12')] })
    const { reports } = await figures(desk)
    expect(reports.total).toBe(20)
    expect(reports.by_kecamatan.filter((k: { reports: number | null }) => k.reports !== null)).toEqual([{ code: '64.08.04', name: 'Sangatta Utara', reports: 10 }])
    expect(reports.by_kecamatan).toHaveLength(18)
  })

  test('tell notices by verdict, by how they stand, by month in the desk’s zone, and what was changed', async () => {
    const desk = await aDesk()
    await publishedNotice(desk, { id: 'c1' })
    await publishedNotice(desk, { id: 'c2', verdict: 'true', claimText: 'kabar kedua', bestBefore: '2027-06-08T07:00:00.000Z' })
    desk.now.set('2027-06-30T16:30:00.000Z')
    await publishedNotice(desk, { id: 'c3', verdict: 'unproven', claimText: 'kabar ketiga', bestBefore: '2027-08-01T00:00:00.000Z' })
    await pauseNotice(desk.store, 'c3', { by: { moderator: 'budi' }, formSeq: null, at: desk.now.read().toISOString() }, 'Ada aturan baru.')
    expect((await figures(desk)).notices).toEqual({
      published: 3,
      by_state: { published: 0, recheck_due: 2, paused: 1, withdrawn: 0 },
      by_verdict: { false: 1, misleading: 0, partly_true: 0, true: 1, unproven: 0, not_a_claim: 0 },
      by_month: [{ month: '2027-06', published: 2 }, { month: '2027-07', published: 1 }],
      corrections: 0, pauses: 1, withdrawals: 0, median_hours_to_publication: null,
    })
    desk.now.pass(12 * 60)
    expect((await figures(desk)).notices.by_state, 'the pause has run out, whether or not a row says so').toMatchObject({ published: 1, paused: 0 })
  })

  test('tell how long it took once ten notices say so: the middle one, in whole hours', async () => {
    const desk = await aDesk()
    for (let n = 1; n <= 10; n++) await publishedNotice(desk, { id: `c${n}`, claimText: `kabar ${n}`, reports: areas(1) })
    await publishedNotice(desk, { id: 'monitored', claimText: 'tanpa laporan' })
    const claims = await desk.store.read.selectFrom('notice').select('claim_id').execute()
    for (const [n, { claim_id }] of claims.entries()) await desk.store.read.updateTable('report').set({ received_at: new Date(Date.parse(AT) - (n + 1) * 3_600_000).toISOString() }).where('claim_id', '=', claim_id).execute()
    expect((await figures(desk)).notices.median_hours_to_publication).toBe(6)
    await desk.store.read.updateTable('report').set({ received_at: '2028-01-01T00:00:00.000Z' }).where('claim_id', '=', 'c1').execute()
    desk.now.pass(11)
    expect((await figures(desk)).notices.median_hours_to_publication, 'a report that came afterwards tells nothing').toBeNull()
  })

  test('the last twelve months are shown whole, but none before the first', () => {
    const now = new Date('2028-01-31T17:00:00.000Z')
    expect(lastMonths([{ month: '2027-10', n: 2 }, { month: '2027-12', n: 1 }], now, 'Asia/Makassar', 12)).toEqual([{ month: '2027-10', n: 2 }, { month: '2027-11', n: 0 }, { month: '2027-12', n: 1 }, { month: '2028-01', n: 0 }, { month: '2028-02', n: 0 }])
    expect(lastMonths([{ month: '2020-01', n: 2 }], now, 'Asia/Makassar', 12)).toHaveLength(12)
  })
})

describe('the page of figures', () => {
  test('says what to do while there are none', async () => {
    const { sari } = await aDesk()
    const { text, page } = await sari.get('/statistik')
    expect(text).toContain('Belum ada cek fakta yang terbit.')
    expect(page.querySelector('.empty a')!.getAttribute('href')).toBe('/lapor')
    expect(text).toContain('kurang dari 10 laporan')
  })

  test('shows every number that people compare as a picture too, in both languages, and leads to the data', async () => {
    const desk = await aDesk()
    await publishedNotice(desk, { id: 'c1', reports: areas(12) })
    for (const [path, said] of [['/statistik', ['Angka terbuka', 'Salah', 'Juni 2027', 'Sangatta Utara', '17 kecamatan lain', 'Dibulatkan']], ['/en/statistik', ['Open figures', 'False', 'June 2027', 'Sangatta Utara', '17 other districts', 'Rounded down']]] as const) {
      const { text, page, headers } = await desk.sari.get(path)
      for (const one of said) expect(text.replaceAll('\u00a0', ' '), path).toContain(one)
      expect(page.querySelectorAll('main .rows:has(svg.spark) > li').length).toBe(page.querySelectorAll('main svg.spark').length)
      expect(page.querySelectorAll('main svg.spark').length, path).toBeGreaterThan(13)
      expect(page.querySelector('main a[href="/api/v1/statistics"]')).toBeTruthy()
      expect(headers.get('cache-control')).toContain('s-maxage=60')
      expect(text).not.toMatch(/\borang\b|people/)
    }
    expect((await desk.sari.get('/')).page.querySelector('footer a[href="/statistik"]')).toBeTruthy()
    expect((await desk.sari.get('/tentang')).page.querySelector('a[href="/api/v1/openapi.json"]')).toBeTruthy()
  })
})
