import { spawnSync } from 'node:child_process'
import { beforeAll, expect, test } from 'vitest'
import { stageOf } from '../src/claims/stage-rules.ts'
import { fillDemo, type Demo } from '../src/demo/fill-demo.ts'
import { testApp, type TestApp } from './support/app.ts'
import { Visitor } from './support/visitor.ts'

let base: TestApp
let demo: Demo
beforeAll(async () => {
  base = testApp()
  demo = await fillDemo(base.deps, base.now.read())
}, 60_000)

/** How often each value of a column stands there. */
function tally(rows: readonly Record<string, unknown>[], column: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const row of rows) counts[String(row[column])] = (counts[String(row[column])] ?? 0) + 1
  return counts
}

test('about forty people have reported, in every way a report can come and end', async () => {
  const reports = await base.store.read.selectFrom('report').selectAll().execute()
  expect(reports).toHaveLength(44)
  expect(tally(reports, 'state')).toEqual({ linked: 33, received: 5, declined: 5, withdrawn: 1 })
  expect(Object.keys(tally(reports, 'declined_as')).toSorted()).toEqual(['no_claim', 'null', 'out_of_scope', 'private', 'spam', 'test'])
  expect(Object.keys(tally(reports, 'channel')).toSorted()).toEqual(['paper', 'phone', 'radio', 'visit', 'web', 'whatsapp'])
  expect(reports.filter((r) => r.awaiting_since !== null)).toHaveLength(1)
  expect(reports.filter((r) => r.url !== null).length).toBeGreaterThan(5)
  expect(reports.filter((r) => r.media_count > 0)).toHaveLength(3)
  expect(tally(await base.store.read.selectFrom('report_message').select('sender').execute(), 'sender')).toEqual({ desk: 5, reporter: 4 })
})

test('eighteen claims are in work, at least one at every stage', async () => {
  const claims = await base.store.read
    .selectFrom('claim')
    .leftJoin('assessment', (join) => join.onRef('assessment.claim_id', '=', 'claim.id').on('assessment.state', 'in', ['draft', 'submitted', 'sent_back']))
    .leftJoin('notice', 'notice.claim_id', 'claim.id')
    .select(['claim.id', 'claim.state', 'closed_as', 'lease_until', 'assessment.state as assessment', 'notice.state as notice'])
    .execute()
  const at = base.now.read().toISOString()
  const staged = claims.map((claim) => ({ stage: stageOf(claim, at) }))
  expect(tally(staged, 'stage')).toEqual({ waiting: 4, in_hand: 3, sent_back: 2, second_read: 3, on_hold: 1, referred: 2, closed: 3, published: 12 })
  expect(claims.map((c) => c.closed_as).filter(Boolean).toSorted()).toEqual(['in_process', 'no_longer_relevant', 'not_checkable'])
  expect(claims.filter((c) => c.lease_until !== null && c.lease_until > at), 'held now').toHaveLength(2)
})

test('one draft is being read blind, and its reader has half an hour', async () => {
  const open = await base.store.read.selectFrom('reading').innerJoin('assessment', 'assessment.id', 'assessment_id').select(['reading.at', 'claim_id', 'blind']).where('outcome', 'is', null).execute()
  expect(open).toMatchObject([{ claim_id: demo.claims.get('tinta-alergi'), blind: 1 }])
  expect(base.now.read().getTime() - Date.parse(open[0]!.at)).toBeLessThan(30 * 60_000)
})

test('twelve notices of every verdict, and the one that has none yet, are in the list that everyone sees', async () => {
  const warga = new Visitor(base)
  const list = await warga.get('/cek-fakta')
  expect(new Set(list.page.querySelectorAll('a[href^="/cek-fakta/"]').map((a) => a.getAttribute('href')))).toHaveProperty('size', 13)
  for (const verdict of ['Salah', 'Menyesatkan', 'Sebagian benar', 'Benar', 'Belum terbukti', 'Pendapat']) expect(list.text).toContain(verdict)
  const kinds = await base.store.read.selectFrom('assessment').select('kind').distinct().where('state', '=', 'agreed').where('kind', 'is not', null).execute()
  expect(kinds.length).toBeGreaterThanOrEqual(6)
})

test('one notice was corrected, one is paused, one was withdrawn, and the log tells why', async () => {
  const states = await base.store.read.selectFrom('notice').select(['state', 'version']).execute()
  expect(tally(states, 'state')).toMatchObject({ paused: 1, withdrawn: 1 })
  expect(states.filter((n) => n.version === 2)).toHaveLength(1)
  const log = (await new Visitor(base).get('/koreksi')).text
  for (const said of ['Diralat', 'Dijeda untuk dicek ulang', 'Dicabut']) expect(log).toContain(said)
})

test('one claim is being checked and asks not to be forwarded, one lapsed without a verdict', async () => {
  const front = await new Visitor(base).get('/')
  expect(front.page.querySelectorAll('.bubble h3').map((h) => h.text)).toEqual(['“Hari pemungutan suara di Kutai Timur dimajukan ke hari Sabtu ini.”'])
  const { slug } = await base.store.read.selectFrom('notice').select('slug').where('claim_id', '=', demo.claims.get('uang-kebersihan')!).executeTakeFirstOrThrow()
  expect((await new Visitor(base).get(`/cek-fakta/${slug}`)).text).toContain('Berakhir tanpa putusan')
})

test('one notice is past its best-before and says so', async () => {
  const page = await new Visitor(base).get(`/k/${demo.notices.get('kpps')!}`)
  expect(page.text).toContain('perlu dicek ulang')
  expect((await new Visitor(base).get(`/k/${demo.notice}`)).text).not.toContain('perlu dicek ulang')
})

test('the ticket it names opens, with messages both ways and the answer', async () => {
  const warga = new Visitor(base)
  await warga.get('/tiket')
  const ticket = await warga.submit('/tiket', demo.ticket)
  expect(ticket.text).toContain('menyebut siapa yang mengumumkannya')
  expect(ticket.text).toContain('Cuma tulisan')
  expect(ticket.text).toContain('TPS buka pukul 07.00 sampai 13.00 WITA')
})

test('everyone it names signs in with the password it names', async () => {
  expect(demo.signIns.map((s) => s.role)).toEqual(['admin', 'moderator', 'moderator', 'moderator', 'outside reader'])
  const ratna = new Visitor(base)
  await ratna.get('/masuk')
  const { email, password } = demo.signIns[1]!
  expect((await ratna.submit('/masuk', { email, password })).url).toContain('/meja')
})

test('every source is invented and says so in its address, or a file in its title', async () => {
  const sources = await base.store.read.selectFrom('assessment_source').select(['url', 'title', 'file_kind', 'publisher_class']).execute()
  expect(sources.filter((s) => (s.file_kind ? !s.title.includes('(contoh)') : !new URL(s.url).pathname.startsWith('/contoh/')))).toEqual([])
  expect(sources.filter((s) => s.file_kind === 'pdf')).toHaveLength(1)
  expect(sources.filter((s) => s.publisher_class !== 'official')).toEqual([])
})

test('a dozen guidances hold, one waits for its reader, one is being written, one was withdrawn; each names an invented source', async () => {
  const versions = await base.store.read.selectFrom('guidance_version').select(['state', 'source_url', 'source_title']).execute()
  expect(tally(versions, 'state')).toEqual({ published: 12, submitted: 1, draft: 1, withdrawn: 1 })
  expect(versions.filter((v) => v.source_url !== null && !(new URL(v.source_url).pathname.startsWith('/contoh/') && v.source_title!.includes('(contoh)')))).toEqual([])
  const list = await new Visitor(base).get('/panduan')
  expect(list.page.querySelectorAll('main .rows li')).toHaveLength(12)
  for (const about of ['Jam berapa TPS', 'Apa yang perlu dibawa', 'daftar pemilih', 'pindah memilih', 'difabel']) expect(list.text).toContain(about)
})

test('some three dozen checks are told of: answered at once, wrong, offered, none, and some who went on to report', async () => {
  const showings = await base.store.read.selectFrom('check_shown').selectAll().execute()
  expect(showings.length).toBeGreaterThan(30)
  const answered = tally(showings, 'answered')
  for (const how of ['hit', 'maybe', 'none', 'checking']) expect(answered[how], how).toBeGreaterThan(0)
  expect(showings.filter((one) => one.refused > 0)).toHaveLength(3)
  expect(showings.filter((one) => one.answered === 'hit' && one.refused > 0)).toHaveLength(1)
  expect(showings.filter((one) => one.reported_at !== null)).toHaveLength(2)
})

test('the command refuses to run where real data could be meant', () => {
  const { status, stderr } = spawnSync('node', ['src/commands/demo.ts'], { env: { ...process.env, TANGKAL_DATA: 'var' }, encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toContain('TANGKAL_DATA')
})
