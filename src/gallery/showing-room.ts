import { type Showings, showShowings } from '../desk/showings-page.ts'
import type { StepCount } from '../desk/showing-tally.ts'
import type { ShowingCounts } from '../notices/showing-views.ts'
import { showingWords } from '../words/showing-words.ts'
import { both, type Entry, type Pair, type Room } from './entry.ts'
import { lines } from './example-notice.ts'

const LONG_QUESTION = 'Surat pemberitahuan memilih (C-Pemberitahuan) belum sampai sampai sehari sebelum pemungutan suara. Bagaimana?'
const counts = (times: number): ShowingCounts => ({ asked: 324 * times, atOnce: 61 * times, wrong: 2 * times, maybe: 162 * times, none: 88 * times, reported: 40 * times })
const NO_COUNTS: ShowingCounts = { asked: 0, atOnce: 0, wrong: 0, maybe: 0, none: 0, reported: 0 }
const steps: StepCount[] = [
  ...[9, 8, 7].map((tenth, i): StepCount => ({ level: 'sure', tenth, shown: [180, 61, 9][i]!, refused: [1, 3, 2][i]! })),
  ...[9, 8, 7, 6, 5, 4, 3].map((tenth, i): StepCount => ({ level: i < 2 ? 3 : i < 4 ? 2 : 1, tenth, shown: [20, 44, 90, 130, 170, 240, 310][i]!, refused: [0, 4, 11, 30, 61, 122, 205][i]! })),
]
const named = lines().slice(0, 2)

const SOME: Showings = {
  periods: [{ days: 7, counts: counts(1) }, { days: 30, counts: counts(5) }],
  refused: [{ kind: 'notice', id: named[0]!.id, shown: 240, refused: 41 }, { kind: 'guidance', id: 'g1', shown: 61, refused: 12 }, { kind: 'check', id: 'p1', shown: 30, refused: 9 }, { kind: 'notice', id: named[1]!.id, shown: 12, refused: 1 }, { kind: 'check', id: 'k3v9x2m4qa', shown: 4, refused: 1 }],
  names: new Map([...named.map((line) => [`notice ${line.id}`, { title: line.headline, path: `/cek-fakta/${line.slug}` }] as const), ['guidance g1', { title: LONG_QUESTION, path: '/panduan/contoh' }], ['check p1', { title: '[SALAH] TPS tutup pukul 11.00', path: 'https://cekfakta.example/tps-tutup' }]]),
  steps,
}
const NOTHING: Showings = { periods: [{ days: 7, counts: NO_COUNTS }, { days: 30, counts: NO_COUNTS }], refused: [], names: new Map(), steps: [] }

const showings = (name: string, says: Pair, what: Showings): Entry => ({ name, says, as: 'ratna', draw: (c) => showShowings(c, what) })

export const SHOWINGS: Room = {
  name: 'hasil-cek',
  says: ['Hasil Cek di meja', 'Check results at the desk'],
  entries: [
    showings('kosong', both(showingWords, (w) => w.empty), NOTHING),
    showings('angka', ['Setiap hasil, yang ditolak dan skornya', 'Every outcome, what was refused, and scores'], SOME),
    showings('tanpa-penolakan', both(showingWords, (w) => w.noneRefused), { ...NOTHING, periods: [{ days: 7, counts: NO_COUNTS }, { days: 30, counts: { ...NO_COUNTS, asked: 1, none: 1, reported: 1 } }] }),
  ],
}
