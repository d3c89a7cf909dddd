import type { Browser } from 'playwright-core'
import type { DemoDesk } from '../support/demo.ts'
import { Hand, type Look } from '../story/hand.ts'

/** A page in a state, and how a person gets there. `main`: one of the few shown in both languages. */
export type Place = { name: string; main?: boolean; go(hand: Hand): Promise<void> }

const firstRow = (path: string) => async (hand: Hand) => {
  await hand.open(path)
  await hand.page.locator('main .rows a').first().click()
}
const at = (path: string) => async (hand: Hand) => hand.open(path)
const KABAR = 'Info valid: yg tidak bawa surat undangan ke TPS suaranya dicoret. Sebarkan sebelum terlambat!'

/** What citizens see. `prefix`: '' or '/en'. */
export function publicPlaces(demo: DemoDesk, notices: string[], prefix: '' | '/en' = ''): Place[] {
  const p = (path: string) => at(prefix + path)
  const fill = (path: string, end: string, fields: Record<string, string>) => async (hand: Hand) => {
    await hand.open(prefix + path)
    await hand.send(end, fields)
  }
  const reported = () => ({ text: `${KABAR} ${Math.random()}`, seen_where: 'whatsapp_group', seen_at: 'today', area: '64.08.09.2001' })
  /** Past the question whether it is one of these. */
  const reports = async (hand: Hand) => {
    await fill('/lapor', '/lapor', reported())(hand)
    if (hand.page.url().endsWith('/lapor')) await hand.send('/lapor')
  }
  /** Through the first row of "Jangan diteruskan dulu". */
  const toHeld = async (hand: Hand) => {
    await hand.open(`${prefix}/cek-fakta`)
    await hand.page.locator('.bubble a').first().click()
  }
  return [
    { name: 'front', main: true, go: p('/') },
    { name: 'check-none', main: true, go: fill('/', '/cek', { q: 'ayam tetangga bertelur emas kemarin sore' }) },
    { name: 'check-maybe', main: true, go: fill('/', '/cek', { q: 'katanya TPS tutup jam 11 siang, benarkah?' }) },
    { name: 'check-not-this', main: true, go: async (hand) => {
      await fill('/', '/cek', { q: 'katanya TPS tutup jam 11 siang, benarkah?' })(hand)
      await hand.page.locator('button[name=hit]').first().click()
    } },
    { name: 'check-held', main: true, go: fill('/', '/cek', { q: 'UPDATE: hari pemungutan suara fix dimajukan ke hari sabtu ini, bukan rabu' }) },
    { name: 'check-too-long', go: fill('/', '/cek', { q: 'panjang sekali '.repeat(800) }) },
    { name: 'report', main: true, go: p('/lapor') },
    { name: 'report-wrong', main: true, go: fill('/lapor', '/lapor', { url: 'kpu', why: 'x'.repeat(2001), contact: '0812' }) },
    { name: 'report-too-long', go: fill('/lapor', '/lapor', { text: 'kabar '.repeat(2000) }) },
    { name: 'report-likely', main: true, go: fill('/lapor', '/lapor', reported()) },
    { name: 'ticket-new', main: true, go: reports },
    { name: 'ticket-sign-in', go: p('/tiket') },
    { name: 'ticket-wrong', go: fill('/tiket', '/tiket', { number: '20418', secret: 'lusab babad gutxh tugad' }) },
    { name: 'ticket', main: true, go: fill('/tiket', '/tiket', { number: demo.ticket.number, secret: demo.ticket.secret }) },
    { name: 'notices', main: true, go: p('/cek-fakta') },
    { name: 'notices-filtered', go: p('/cek-fakta?verdict=true') },
    { name: 'notices-none', go: p('/cek-fakta?q=zzzzzz') },
    ...notices.map((path, i): Place => ({ name: `notice-${i + 1}`, main: i === 0, go: p(path) })),
    { name: 'held', main: true, go: toHeld },
    { name: 'lapsed', main: true, go: async (hand) => hand.open(prefix + (await lapsedIn(hand))) },
    { name: 'number-held', go: async (hand) => {
      await toHeld(hand)
      await hand.open(`${prefix}/k/${await hand.page.locator('.number b').textContent()}`)
    } },
    { name: 'corrections', main: true, go: p('/koreksi') },
    { name: 'guidance', main: true, go: p('/panduan') },
    { name: 'guidance-page', main: true, go: firstRow(`${prefix}/panduan`) },
    { name: 'statistics', main: true, go: p('/statistik') },
    { name: 'method', go: p('/metodologi') },
    { name: 'about', go: p('/tentang') },
    { name: 'privacy', go: p('/privasi') },
    { name: 'objection', go: p(`${notices[0]}/keberatan`) },
    { name: 'objection-wrong', go: fill(`${notices[0]}/keberatan`, '/keberatan', { contact: 'x'.repeat(201) }) },
    { name: 'objection-sent', go: fill(`${notices[1]}/keberatan`, '/keberatan', { text: 'Tanggal di alinea kedua keliru menurut pengumuman terbaru.' }) },
    { name: 'notice-version', go: p(`${notices[0]}/versi/1`) },
    { name: 'number', go: p('/k') },
    { name: 'number-known', main: true, go: p(`/k/${demo.notice}`) },
    { name: 'number-unknown', go: p('/k/9999-9') },
    { name: 'sign-in', main: true, go: p('/masuk') },
    { name: 'sign-in-wrong', go: fill('/masuk', '/masuk', { email: 'ratna@contoh.example', password: 'bukan kata sandinya' }) },
    { name: 'not-found', main: true, go: p('/tidak-ada') },
  ]
}

/** Nothing links to what has lapsed, but feeds still tell of it. */
async function lapsedIn(hand: Hand): Promise<string> {
  await hand.open('/')
  return hand.page.evaluate(async () => {
    const { items } = (await (await fetch('/feed.json')).json()) as { items: { url: string; _tangkal: { state: string } }[] }
    return new URL(items.find(({ _tangkal: { state } }) => state === 'lapsed')!.url).pathname
  })
}

/** What staff see, each in a browser of their own that has signed in. */
export function staffPlaces(links: { reports: string[]; claims: string[] }): Record<'ratna' | 'wahyu' | 'lestari', Place[]> {
  const views = ['', 'bebas', 'saya', 'baca', 'pelapor', 'tunda', 'rujuk', 'tutup', 'terbit', 'ulang']
  return {
    ratna: [
      ...views.map((view): Place => ({ name: `queue${view && `-${view}`}`, main: view === '', go: at(view ? `/meja?tampil=${view}` : '/meja') })),
      ...links.reports.map((path, i): Place => ({ name: `desk-report-${i + 1}`, main: i === 0, go: at(path) })),
      ...links.claims.map((path, i): Place => ({ name: `claim-${i + 1}`, main: i === 0, go: at(path) })),
      { name: 'report-entry', go: at('/meja/laporan/baru') },
      { name: 'claim-entry', go: at('/meja/klaim/baru') },
      { name: 'reading-list', main: true, go: at('/baca') },
      { name: 'objections', go: at('/meja/keberatan') },
      { name: 'objections-answered', go: at('/meja/keberatan?tampil=dijawab') },
      { name: 'objections-set-aside', go: at('/meja/keberatan?tampil=dikesampingkan') },
      { name: 'check-results', main: true, go: at('/meja/cek') },
      { name: 'guidance-desk', go: at('/meja/panduan') },
      { name: 'guidance-entry', go: at('/meja/panduan/baru') },
      { name: 'guidance-case', go: firstRow('/meja/panduan') },
      { name: 'own-account', go: at('/akun') },
      { name: 'not-for-your-role', go: at('/admin/akun') },
    ],
    wahyu: [
      { name: 'reader-list', go: at('/baca') },
      { name: 'reader-guidance', go: firstRow('/meja/panduan') },
      { name: 'reader-claim', main: true, go: async (hand) => {
        await hand.open('/baca')
        await hand.page.locator('main a[href*="/meja/klaim/"]').first().click()
      } },
    ],
    lestari: [
      { name: 'accounts', main: true, go: at('/admin/akun') },
      { name: 'publishers', main: true, go: at('/admin/penerbit') },
      { name: 'settings', go: at('/admin/setelan') },
    ],
  }
}

/** Every notice of the demo, and every report and claim that the desk's lists lead to. */
export async function gatherLinks(browser: Browser, demo: DemoDesk): Promise<{ notices: string[]; reports: string[]; claims: string[] }> {
  const hand = await signedIn(browser, demo, 'ratna', {})
  const notices = await linksOf(hand, '/cek-fakta', /^\/cek-fakta\/[\w-]+$/, '.notices')
  const desk = new Set<string>()
  for (const view of ['', '?tampil=baca', '?tampil=pelapor', '?tampil=tunda', '?tampil=rujuk', '?tampil=tutup', '?tampil=terbit'])
    for (const link of await linksOf(hand, `/meja${view}`, /^\/meja\/(laporan|klaim)\/(?!baru)\w+$/)) desk.add(link)
  await hand.end()
  const all = [...desk]
  return { notices, reports: all.filter((l) => l.includes('/laporan/')), claims: all.filter((l) => l.includes('/klaim/')) }
}

async function linksOf(hand: Hand, path: string, pattern: RegExp, within = 'main'): Promise<string[]> {
  await hand.open(path)
  const hrefs = await hand.page.locator(`${within} a[href]`).evaluateAll((links) => links.map((a) => a.getAttribute('href')!))
  return [...new Set(hrefs.filter((href) => pattern.test(href)))]
}

export async function signedIn(browser: Browser, demo: DemoDesk, who: string, look: Look): Promise<Hand> {
  const hand = await Hand.at(browser, demo.url, look)
  await hand.open('/masuk')
  await hand.send('/masuk', { email: demo.people[who]!, password: demo.password })
  return hand
}

