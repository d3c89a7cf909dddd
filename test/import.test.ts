import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { importChecks, type Import } from '../src/desk/import-checks.ts'
import { removeCheck } from '../src/desk/write-checks.ts'
import { findTexts } from '../src/matching/find.ts'
import { wordsOf } from '../src/matching/words.ts'
import { verdictOf } from '../src/peers/label-rules.ts'
import { peerChecksBy } from '../src/peers/peer-views.ts'
import { publisherOfCheck, type HostOwner } from '../src/peers/publisher-of-check-rules.ts'
import { readCheck } from '../src/peers/peer-fields.ts'
import { readChecks } from '../src/peers/read-file.ts'
import { writtenDay } from '../src/peers/written-day.ts'
import { migrate } from '../src/store/migrate.ts'
import { nodeStore, openDatabase } from '../src/store/node-store.ts'
import type { Store } from '../src/store/store.ts'
import { DATABASES, type Opened } from './support/stores.ts'

const root = mkdtempSync(join(tmpdir(), 'tangkal-import-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let files = 0
/** A real file, as someone at the desk has it on their disk. */
function file(content: string | Buffer, name = `past-${++files}`): string {
  const path = join(root, name)
  writeFileSync(path, content)
  return path
}
const csv = (...lines: string[]) => file(`${lines.join('\n')}\n`)
const json = (value: unknown) => file(JSON.stringify(value, null, 1))

const HEAD = 'judul,tautan,tanggal,putusan,klaim,penjelasan,penerbit'
const review = (n: number, more = {}) => ({ '@context': 'https://schema.org', '@type': 'ClaimReview', url: `https://cek.contoh.example/${n}`, claimReviewed: `Kabar ke-${n} tentang surat suara`, datePublished: '2024-02-03', author: { '@type': 'Organization', name: 'Pengecek Contoh' }, reviewRating: { '@type': 'Rating', ratingValue: '1', alternateName: 'Salah' }, ...more })

const AT = '2027-06-08T06:40:00.000Z'
async function bringIn(store: Store, path: string, more: Partial<Import> = {}) {
  const bad: string[] = []
  const tally = await importChecks(store, readChecks(path), { at: AT, today: '2027-06-08', own: null, bad: (line) => bad.push(line), wrote: async () => {}, stop: () => false, ...more })
  return { ...tally, told: bad }
}
const counts = (added: number, updated: number, unchanged: number, bad: number) => ({ added, updated, unchanged, bad })

async function peers(store: Store) {
  for (const [id, name, cls] of [['pengecek', 'Pengecek Contoh', 'peer'], ['kpu', 'KPU RI', 'official']] as const) await store.read.insertInto('publisher').values({ id, name, class: cls, region: null, election: null, valid_from: null, valid_to: null, created_at: AT }).execute()
  const channel = { platform: null, handle: null, valid_from: null, valid_to: null, evidence: null, confirmed_at: null, confirmed_by: null }
  await store.read.insertInto('channel').values([{ ...channel, id: 'a', publisher_id: 'pengecek', host: 'cek.contoh.example' }, { ...channel, id: 'b', publisher_id: 'kpu', host: 'kpu.go.id', evidence: 'x', confirmed_at: AT, confirmed_by: 'region pack' }]).execute()
}
const found = async (store: Store, text: string) => peerChecksBy(store, (await findTexts(store, 'answer', wordsOf(text, 'id'))).filter(({ text: of }) => of.subject === 'check').map(({ text: of }) => of.subject_id))

describe.each(DATABASES)('past checks on %s', (_name, open) => {
  let opened: Opened
  beforeEach(async () => {
    opened = await open()
    await peers(opened.store)
  }, 60_000)
  afterEach(() => opened.end())

  test('Dewi brings in what peers have checked; Sari’s question finds it, as theirs', async () => {
    const { store } = opened
    const path = csv(HEAD, 'Surat suara sudah dicoblos di gudang,https://cek.contoh.example/1,3/2/2024,[SALAH],Tujuh kontainer surat suara tercoblos di pelabuhan,"Gudang kosong, kata petugas.",Pengecek Lain', 'Jam buka TPS berubah,https://www.lain.example/2,,Disinformasi,,,')
    expect(await bringIn(store, path)).toEqual({ ...counts(2, 0, 0, 0), told: [] })

    const [check] = await found(store, 'benarkah ada tujuh kontainer surat suara tercoblos?')
    expect(check).toEqual({ id: check!.id, url: 'https://cek.contoh.example/1', host: 'cek.contoh.example', title: 'Surat suara sudah dicoblos di gudang', claim: 'Tujuh kontainer surat suara tercoblos di pelabuhan', label: '[SALAH]', verdict: 'false', publisher: 'Pengecek Contoh', registered: true, date: '2024-02-03' })
    expect((await found(store, 'jam TPS berubah'))[0]).toMatchObject({ label: 'Disinformasi', verdict: null, publisher: 'lain.example', registered: false, date: null })
    expect(await peerChecksBy(store, ['gone', check!.id])).toEqual([check])
    expect(await store.read.selectFrom('notice').select('id').execute(), 'none of it is a notice').toEqual([])
  }, 60_000)

  test('the same file again changes nothing; a changed row changes its check and what finds it', async () => {
    const { store } = opened
    const row = (title: string) => csv('title,url', `${title},https://cek.contoh.example/1#atas`, 'Pemilih harus membayar,https://cek.contoh.example/2')
    await bringIn(store, row('Kotak suara kardus basah'))
    expect(await bringIn(store, row('Kotak suara kardus basah'))).toMatchObject(counts(0, 0, 2, 0))
    const before = await store.read.selectFrom('peer_check').select(['id', 'url']).orderBy('url').execute()
    expect(await bringIn(store, row('Tinta jari luntur sebelum kering'))).toMatchObject(counts(0, 1, 1, 0))
    expect(await store.read.selectFrom('peer_check').select(['id', 'url']).orderBy('url').execute(), 'kept under the same id').toEqual(before)
    expect(await found(store, 'kardus basah')).toEqual([])
    expect(await found(store, 'tinta luntur')).toMatchObject([{ title: 'Tinta jari luntur sebelum kering' }])
  }, 60_000)

  test('a check that its publisher takes back leaves no trace in table or index', async () => {
    const { store } = opened
    const left = () => Promise.all([store.read.selectFrom('match_text').selectAll().execute(), store.read.selectFrom('match_word').selectAll().execute(), store.read.selectFrom('match_list').selectAll().execute(), store.read.selectFrom('match_shelf').select(['shelf', 'texts', 'head_words', 'whole_words']).orderBy('shelf').execute()])
    const empty = await left()
    await bringIn(store, csv(HEAD, 'Pemilih pindah tidak boleh memilih,https://cek.contoh.example/1,2024-02-03,Salah,,Boleh dengan surat pindah memilih.,'))
    expect(await left()).not.toEqual(empty)
    expect([await removeCheck(store, 'https://cek.contoh.example/1'), await removeCheck(store, 'https://cek.contoh.example/1')]).toEqual([true, false])
    expect(await left()).toEqual(empty)
    expect(await store.read.selectFrom('peer_check').select('id').execute()).toEqual([])
  }, 60_000)

  test('the database itself holds that a check is never an official body’s', async () => {
    const { store } = opened
    const row = { id: 'x', url: 'https://kpu.go.id/x', title: 'T', claim_text: null, body: null, label: null, verdict: null, publisher: 'KPU RI', publisher_id: 'kpu', published_at: null, imported_at: AT }
    await expect(store.read.insertInto('peer_check').values(row).execute()).rejects.toThrow(/belongs to a peer/)
    await store.read.insertInto('peer_check').values({ ...row, publisher_id: 'pengecek' }).execute()
    await expect(store.read.updateTable('peer_check').set({ publisher_id: 'kpu' }).execute()).rejects.toThrow(/belongs to a peer/)
    await expect(store.read.updateTable('peer_check').set({ verdict: 'false' }).execute(), 'no verdict of ours without theirs').rejects.toThrow(/CHECK/)
  }, 60_000)

  test('two imports that meet at one address both end well', async () => {
    const { store } = opened
    const rows = (word: string) => csv('title,url', ...Array.from({ length: 8 }, (_, i) => `Kabar ${word} nomor ${i},https://cek.contoh.example/${i}`))
    const done = await Promise.all([bringIn(store, rows('siang')), bringIn(store, rows('malam'))])
    expect(done.map(({ added, updated }) => added + updated)).toEqual([8, 8])
    expect(await store.read.selectFrom('match_shelf').select('texts').where('shelf', '=', 'answer').executeTakeFirst()).toEqual({ texts: 8 })
  }, 60_000)
})

describe('what a file may hold', () => {
  const rowsOf = async (path: string) => {
    const rows = []
    for await (const entry of readChecks(path)) rows.push('wrong' in entry ? [entry.at, entry.wrong] : [entry.at, entry.raw.url, entry.raw.title || entry.raw.claim, entry.raw.verdict, entry.raw.publisher, entry.raw.date])
    return rows
  }
  const one = ['https://cek.contoh.example/1', 'Kabar ke-1 tentang surat suara', 'Salah', 'Pengecek Contoh', '2024-02-03']
  const two = ['https://cek.contoh.example/2', 'Kabar ke-2 tentang surat suara', 'Salah', 'Pengecek Contoh', '2024-02-03']

  test('ClaimReview comes alone, as an array, in a graph, a DataFeed or an ItemList', async () => {
    expect(await rowsOf(json(review(1)))).toEqual([['item 1, line 1', ...one]])
    expect(await rowsOf(json([review(1), review(2)]))).toEqual([['item 1, line 2', ...one], ['item 2, line 18', ...two]])
    expect(await rowsOf(json({ '@graph': [{ '@type': 'Organization', name: 'Pengecek Contoh' }, review(1)] }))).toEqual([['item 1, line 7', ...one]])
    expect(await rowsOf(json({ '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: [review(1)] }, { '@type': 'DataFeedItem', item: review(2) }] }))).toMatchObject([['item 1, line 7', ...one], ['item 2, line 27', ...two]])
    expect(await rowsOf(json({ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: review(2) }] }))).toEqual([['item 1, line 6', ...two]])
  })

  test('ClaimReview as other houses write it: types as addresses, values in lists, a rating without words', async () => {
    const other = review(3, { '@type': ['https://schema.org/ClaimReview'], url: { '@id': 'https://cek.contoh.example/3' }, claimReviewed: [{ '@value': 'TPS pindah' }], author: 'Redaksi', publisher: [{ name: 'Harian Contoh' }], reviewRating: [{ ratingValue: 1 }] })
    expect(await rowsOf(json(other))).toEqual([['item 1, line 1', 'https://cek.contoh.example/3', 'TPS pindah', '', 'Harian Contoh', '2024-02-03']])
  })

  test('a spreadsheet set to Indonesian writes semicolons, CRLF and a byte order mark', async () => {
    const path = file('\ufeffJudul;Tautan;Penjelasan;Catatan\r\n\r\n"TPS ""pindah""";https://cek.contoh.example/1;"baris satu\r\nbaris dua";x\r\nJam 13,00;https://cek.contoh.example/2;;\r\n')
    expect(await rowsOf(path)).toEqual([['line 3', 'https://cek.contoh.example/1', 'TPS "pindah"', '', '', ''], ['line 5', 'https://cek.contoh.example/2', 'Jam 13,00', '', '', '']])
  })

  test('a quotation mark that is never closed is told where it opens; one inside a text is a sign like another', async () => {
    expect(await rowsOf(csv('title,url', 'TPS "pindah" lagi,https://cek.contoh.example/1', '"Jam buka,https://cek.contoh.example/2', 'C,https://cek.contoh.example/3'))).toEqual([['line 2', 'https://cek.contoh.example/1', 'TPS "pindah" lagi', '', '', ''], ['line 3', 'a quotation mark is opened in this row and not closed: nothing after it was read']])
  })

  test('a row without end ends the reading; what came before it counts', async () => {
    const rows = await rowsOf(csv('title,url', ...Array.from({ length: 40 }, (_, i) => `Kabar ${i},https://cek.contoh.example/${i}`), '"A,https://cek.contoh.example/x', ...Array.from({ length: 60_000 }, () => 'baris lain')))
    expect(rows).toHaveLength(41)
    expect(rows.at(-1)).toEqual(['line 42', expect.stringMatching(/^a row of more than 200,000 characters\. .*nothing after it was read$/)])
  })

  test('columns stand in any order and either language, and tabs may part them', async () => {
    const path = csv(['Publisher', 'LABEL', 'Narasi', 'link', 'date'].join('\t'), ['Pengecek', 'Hoaks', 'TPS pindah', 'https://cek.contoh.example/1', '2024-01-02'].join('\t'))
    expect(await rowsOf(path)).toEqual([['line 2', 'https://cek.contoh.example/1', 'TPS pindah', 'Hoaks', 'Pengecek', '2024-01-02']])
  })

  test.each([
    ['', 'it is empty'],
    ['<!doctype html><title>x</title>', 'this is a web page or XML'],
    [Buffer.from('PK\u0003\u0004xl/workbook.xml'), 'this is a spreadsheet or an archive. Save it as CSV UTF-8'],
    [Buffer.from('\ufeffjudul,tautan\n', 'utf16le'), 'the file is not UTF-8'],
    [Buffer.concat([Buffer.from('judul,tautan\nkaf'), Buffer.from([0xe9]), Buffer.from(',https://a.example/1\n')]), 'the file is not UTF-8'],
    ['{"a": 1,\n "b": }', 'line 2: this is no valid JSON'],
    ['{"@type": "Article"}', 'there is no ClaimReview in this JSON'],
    [`${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'there is no ClaimReview in this JSON'],
    ['judul,putusan\nA,Salah\n', 'line 1: there must be columns url (tautan) and title (judul) or claim (klaim)'],
    ['judul,title,url\nA,A,https://a.example\n', 'line 1: two columns mean the same (title and judul)'],
  ])('what cannot be read is told in one line: %.40s', async (content, line) => {
    await expect(rowsOf(file(content))).rejects.toThrow(line)
  })

  test.each([
    ['2024-02-29', '2024-02-29'], ['2024-02-03T23:30:00+07:00', '2024-02-03'], ['3/2/2024', '2024-02-03'], ['03-02-2024', '2024-02-03'], ['3 Februari 2024', '2024-02-03'], ['Sabtu, 3 Feb 2024', '2024-02-03'], ['3 Mei 2024 10:15', '2024-05-03'],
    ['2023-02-29', null], ['2/13/2024', null], ['kemarin', null], ['3 Foo 2024', null], ['2024', null],
  ])('the day %s is %s', (typed, day) => expect(writtenDay(typed)).toBe(day))

  test.each([
    ['Salah', 'false'], ['[HOAKS]', 'false'], ['hoaks!', 'false'], ['Palsu/Hoaks', 'false'], ['Keliru', 'false'], ['Menyesatkan', 'misleading'], ['Sebagian Benar', 'partly_true'], ['BENAR', 'true'], ['tak bisa diverifikasi', 'unproven'], ['Opini', 'not_a_claim'],
    ['Disinformasi', null], ['Konten Tiruan', null], ['Klarifikasi', null], ['tidak salah', null], ['', null],
  ])('the label “%s” says %s', (label, verdict) => expect(verdictOf(label)).toBe(verdict))

  test('what was written for a website’s page is read as text', () => {
    const raw = { url: 'HTTPS://Cek.contoh.example:443/A?b=1&copy=2#x', title: 'Surat &#8220;resmi&#8221; KPU &amp; Bawaslu', claim: 'A &lt; B\r\n', body: '<style>p{}</style><p class="x">Kotak <b>suara</b>&nbsp;aman, 3 < 5</p>', verdict: ' Salah ', publisher: '', date: '' }
    expect(readCheck({ ...raw, url: 'https://cek.contoh.example/A?b=1&copy=2#x' }, '2027-06-08')).toEqual({ check: { url: 'https://cek.contoh.example/A?b=1&copy=2', title: 'Surat “resmi” KPU & Bawaslu', claim: 'A < B', body: expect.stringMatching(/^\s*Kotak\s+suara\s+aman, 3 < 5$/), verdict: 'Salah', publisher: '', date: null } })
    expect(readCheck(raw, '2027-06-08'), 'one spelling of an address').toMatchObject({ check: { url: 'https://cek.contoh.example/A?b=1&copy=2' } })
    expect(readCheck({ ...raw, title: '', claim: 'x'.repeat(900) }, '2027-06-08')).toMatchObject({ check: { title: 'x'.repeat(500) } })
  })

  test('a file lends nobody’s name to another host', () => {
    const owner = (host: string, publisherName: string, more: Partial<HostOwner>): HostOwner => ({ host, publisherName, publisherId: host, class: 'official', confirmed: true, ...more })
    const owners = [owner('cek.example', 'Cek', { class: 'peer', confirmed: false }), owner('kpu.go.id', 'KPU RI', {}), owner('katanya.go.id', 'Katanya', { confirmed: false })]
    const of = (host: string, written: string) => publisherOfCheck(host, written, owners)
    expect(of('cek.example', 'Nama lain')).toEqual({ publisher: 'Cek', publisher_id: 'cek.example' })
    expect(of('kpu.go.id', 'Siapa saja')).toEqual({ publisher: 'KPU RI', publisher_id: null })
    expect(of('palsu.example', 'kpu  RI')).toEqual({ publisher: 'palsu.example', publisher_id: null })
    expect(of('katanya.go.id', '')).toEqual({ publisher: 'katanya.go.id', publisher_id: null })
    expect(of('harian.example', 'Harian Contoh')).toEqual({ publisher: 'Harian Contoh', publisher_id: null })
  })
})

/** The command is a program of its own, and the machine may be busy. */
describe('npm run import', () => {
  const SLOW = 120_000
  let data: string
  beforeEach(() => mkdirSync((data = join(root, `data-${++files}`))))
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/import.ts', ...args], { env: { ...process.env, TANGKAL_DATA: data, TANGKAL_ORIGIN: 'https://tangkal.contoh.example' }, encoding: 'utf8' })
    return { status, said: stdout.trim(), wrong: stderr.trim() }
  }

  test('Dewi is told the line of each faulty row, and the good ones are in', () => {
    const path = csv(HEAD, 'A,https://cek.contoh.example/1,2024-02-03,Salah,,,', 'B,ftp://cek.contoh.example/2,2/13/2024,,,,', ',https://cek.contoh.example/3,,,,,', 'D,https://cek.contoh.example/1,,,,,', 'E,https://tangkal.contoh.example/cek-fakta/e,,,,,', 'F,https://kpu.go.id@cek.contoh.example/,,,,,', `${'G'.repeat(501)},https://cek.contoh.example/7,,,,,`, 'H,https://cek.contoh.example/8,,,,,,,', 'I,https://cek.contoh.example/9,2199-01-01,,,,', 'J,https://turnbackhoax.id/10,,Salah,,,')
    const { status, said, wrong } = run(path)
    expect(said).toBe('2 added, 0 updated, 0 unchanged, 8 left out as faulty.')
    expect(wrong.split('\n')).toEqual([
      'line 3: url is not a plain web address (http or https, at most 2,000 characters): "ftp://cek.contoh.example/2"; date is not a day such as 2024-05-31 or 31/5/2024: "2/13/2024"',
      'line 4: title and claim are both empty',
      'line 5: the same url as at line 2',
      'line 6: this is a page of our own desk, not a peer\'s: https://tangkal.contoh.example/cek-fakta/e',
      'line 7: url is not a plain web address (http or https, at most 2,000 characters): "https://kpu.go.id@cek.contoh.example/"',
      'line 8: title is longer than 500 characters',
      'line 9: 9 columns, but the first line names 7. Text with a comma or semicolon stands in quotation marks',
      'line 10: date lies ahead: 2199-01-01',
    ])
    expect(status).toBe(1)
    expect(run(csv(HEAD, 'A,https://cek.contoh.example/1,2024-02-03,Salah,,,'))).toEqual({ status: 0, said: '0 added, 0 updated, 1 unchanged, 0 left out as faulty.', wrong: '' })
    const db = openDatabase(join(data, 'tangkal.db'))
    expect(db.prepare('SELECT publisher, publisher_id FROM peer_check ORDER BY url').all(), 'peers of the region pack are known though no server ever ran').toEqual([{ publisher: 'cek.contoh.example', publisher_id: null }, { publisher: 'TurnBackHoax (Mafindo)', publisher_id: 'turnbackhoax' }])
    db.close()
  }, SLOW)

  test('wrong use and unreadable files are one plain line, and exit 1', () => {
    for (const [args, line] of [
      [[], /^Say which one file to bring in: .*$/],
      [['a', 'b'], /^Say which one file .*$/],
      [['--hapus', 'x'], /^Unknown option '--hapus'\. .*$/],
      [['--remove'], /^Option '--remove <value>' argument missing\. .*$/],
      [['tidak-ada.csv'], /^tidak-ada\.csv: there is no such file\.$/],
      [[root], /this is no file\.$/],
      [['--remove', 'https://cek.contoh.example/x'], /^There is no imported check at https:\/\/cek\.contoh\.example\/x$/],
    ] as [string[], RegExp][]) {
      const { status, said, wrong } = run(...args)
      expect(wrong).toMatch(line)
      expect(wrong).not.toContain('\n')
      expect([status, said]).toEqual([1, ''])
    }
    const help = run('--help')
    expect([help.status, help.said.includes('--remove URL')]).toEqual([0, true])
  }, SLOW)

  test('a check is taken out by its address', () => {
    run(json(review(1)))
    expect(run('--remove', 'https://cek.contoh.example/1#x')).toEqual({ status: 0, said: 'Removed https://cek.contoh.example/1.', wrong: '' })
    expect(run('--remove', 'https://cek.contoh.example/1').status).toBe(1)
  }, SLOW)

  test('Ctrl-C ends it after the batch in hand; the same again goes on, and a desk beside it writes meanwhile', async () => {
    const many = 6000
    const path = csv('judul,tautan,penjelasan', ...Array.from({ length: many }, (_, i) => `Kabar nomor ${i} tentang TPS ${i % 97},https://cek.contoh.example/${i},Petugas ${i % 89} mengatakan bahwa pemungutan suara di TPS ${i % 97} berjalan sesuai jadwal`))
    const db = openDatabase(join(data, 'tangkal.db'))
    migrate(db, 'db/migrations')
    const desk = nodeStore(db)
    const rows = () => db.prepare('SELECT count(*) FROM peer_check').pluck().get() as number
    const child = spawn(process.execPath, ['src/commands/import.ts', path], { env: { ...process.env, TANGKAL_DATA: data } })
    let said = ''
    child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()))
    const ended = new Promise<number | null>((done) => child.on('exit', done))
    let worst = 0
    while (rows() < 300) {
      await new Promise((next) => setTimeout(next, 20))
      const began = performance.now()
      await desk.commit([desk.read.insertInto('setting').values({ key: 'beside', value: String(began) }).onConflict((c) => c.column('key').doUpdateSet({ value: String(began) })).compile()])
      worst = Math.max(worst, performance.now() - began)
    }
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(said).toMatch(/^Stopped before the end\. .* Run the same again to go on\.\n$/)
    const first = rows()
    expect(first).toBeLessThan(many)
    expect(worst, 'the lock is never waited for until it is refused').toBeLessThan(2000)
    const again = run(path)
    expect(again.said).toBe(`${(many - first).toLocaleString('en')} added, 0 updated, ${first.toLocaleString('en')} unchanged, 0 left out as faulty.`)
    expect(db.prepare(`SELECT texts FROM match_shelf WHERE shelf = 'answer'`).pluck().get()).toBe(many)
    await desk.close()
  }, SLOW)
})
