import { MOST_LETTERS, NOTHING_FOUND, type SearchAsked, type SearchFound, SearchQuery, showSearch } from '../desk/search-page.ts'
import { SEARCH_KINDS, SEARCH_STATES, type SearchKind } from '../desk/search-rules.ts'
import type { Found } from '../desk/search-views.ts'
import { IN_WORK } from '../demo/work-content.ts'
import { searchWords } from '../words/search-words.ts'
import { both, type Entry, type Pair, type Room } from './entry.ts'
import { ago } from './example.ts'
import { published } from './example-notice.ts'
import { NUMBER, report } from './example-report.ts'

/** One of a kind in each of its states. */
const FOUND: Record<SearchKind, Found[]> = {
  laporan: SEARCH_STATES.laporan.map((state, i) => ({ kind: 'laporan', n: 40 - i, id: NUMBER + i, text: i === 3 ? null : report().text, url: i === 3 ? 'https://video.example/pos/7' : null, area: i === 1 ? null : '64.08.04.2001', state, at: ago(i + 0.2) })),
  kabar: SEARCH_STATES.kabar.map((state, i) => ({ kind: 'kabar', n: 9 - i, id: `contoh-${i}`, text: IN_WORK[i % IN_WORK.length]!.title, state, at: ago(30 * i), reports: [61, 1, 0, 4][i]! })),
  'cek-fakta': SEARCH_STATES['cek-fakta'].map((state, i) => ({ kind: 'cek-fakta', n: 1290 - i, id: `contoh-${i}`, number: `${1290 - i}-6`, text: published('jam-tutup').draft.headline, state, verdict: i < 2 ? null : 'false', at: ago(100 * i) })),
}
const WITHDRAWN: Found = { kind: 'laporan', n: 0, id: NUMBER, text: null, url: null, area: null, state: 'withdrawn', at: ago(50) }
const all = (next: number | null, kinds: readonly SearchKind[] = SEARCH_KINDS): SearchFound => ({ numbered: [], slices: kinds.map((kind) => ({ kind, slice: { found: FOUND[kind], next }, begins: false })) })

const search = (name: string, says: Pair, asked: Partial<SearchAsked>, found: SearchFound): Entry => ({ name, says, as: 'ratna', draw: (c) => showSearch(c, SearchQuery.parse(asked), found) })

export const SEARCH: Room = {
  name: 'cari',
  says: ['Pencarian di meja', 'The desk’s search'],
  entries: [
    search('kosong', both(searchWords, (w) => w.empty), {}, NOTHING_FOUND),
    search('semua-jenis', ['Setiap jenis, setiap keadaan', 'Every kind, every state'], { q: 'sabtu' }, all(7)),
    search('satu-jenis', ['Satu jenis, halaman kedua, disaring', 'One kind, second page, filtered'], { q: 'sabtu', jenis: 'laporan', keadaan: 'linked', area: '64.08.04', dari: '2027-06-01', sampai: '2027-06-08', setelah: 'a99' }, all(7, ['laporan'])),
    search('nomor', both(searchWords, (w) => w.byNumber), { q: String(NUMBER) }, { numbered: [WITHDRAWN, FOUND['cek-fakta'][2]!], slices: [] }),
    search('lanjut', both(searchWords, (w) => w.lookFurther), { q: 'tps', jenis: 'laporan', area: '64.08.09' }, { numbered: [], slices: [{ kind: 'laporan', slice: { found: [], next: 7 }, begins: false }] }),
    search('tidak-ada', both(searchWords, (w) => w.none), { q: 'zebra', keadaan: 'open' }, NOTHING_FOUND),
    search('terlalu-panjang', ['Terlalu panjang', 'Too long'], { q: 'x'.repeat(MOST_LETTERS + 11) }, NOTHING_FOUND),
  ],
}
