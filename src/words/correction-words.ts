import { words } from './words.ts'

/** The public log of what we changed, paused and withdrew. */
export const correctionWords = words({
  title: ['Ralat dan pencabutan', 'Corrections and withdrawals'],
  lead: ['Semua yang pernah kami ralat, jeda, dan cabut, dengan sebabnya. Tidak ada yang dihapus.', 'All that we corrected, paused and withdrew, and why. Nothing is deleted.'],
  empty: ['Belum ada ralat.', 'No corrections yet.'],
  emptyMore: ['Kalau ada, semuanya tertulis di sini.', 'When there are, all stand here.'],
  toNotices: ['Lihat semua cek fakta', 'See all fact checks'],
  older: ['Lebih lama', 'Older'],
  publish: ['Diralat', 'Corrected'],
  pause: ['Dijeda untuk dicek ulang', 'Paused for a recheck'],
  resume: ['Berlaku lagi setelah dicek ulang', 'In force again after a recheck'],
  pause_ends: ['Jeda berakhir, berlaku lagi', 'The pause ended, in force again'],
  ask_withdrawal: ['Pencabutan diminta, menunggu orang kedua', 'Withdrawal asked, waiting for a second person'],
  withdraw: ['Dicabut', 'Withdrawn'],
  withdrawal_lapses: ['Pencabutan tidak dikonfirmasi, berlaku lagi', 'The withdrawal was not confirmed, in force again'],
  before: [(verdict: string, headline: string) => `Sebelumnya: ${verdict}. ${headline}`, (verdict: string, headline: string) => `Before: ${verdict}. ${headline}`],
})
