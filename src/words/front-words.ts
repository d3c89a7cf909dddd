import { words } from './words.ts'

/** The front page. */
export const frontWords = words({
  title: ['Ragu dengan kabar pemilu?', 'Unsure about election news?'],
  description: ['Tempel kabar yang Anda terima, lihat apakah sudah dicek, atau laporkan.', 'Paste what you received, see whether it has been checked, or report it.'],
  report: ['Mau langsung melapor? Laporkan di sini', 'Want to report at once? Report it here'],
  video: ['Video: tempel tautannya', 'Video: paste its link'],
  latest: ['Cek fakta terbaru', 'Latest fact checks'],
  all: ['Semua cek fakta', 'All fact checks'],
  who: ['Siapa yang mengecek?', 'Who checks?'],
  whoMore: [
    'Dua orang membaca setiap kabar sendiri-sendiri. Cek fakta terbit hanya jika keduanya sepakat. Salah atau benar selalu berdasar sumber resmi.',
    'Two people read each claim separately. We publish only if both agree. False or true always rests on an official source.',
  ],
})
