import { words } from './words.ts'

/** Is this fact check real? */
export const numberWords = words({
  title: ['Cek fakta ini asli?', 'Is this fact check real?'],
  more: ['Setiap cek fakta punya nomor, misalnya 1284-6. Ketik nomornya untuk tahu apakah cek fakta itu dari kami.', 'Every fact check has a number, such as 1284-6. Type it to see whether the fact check is ours.'],
  field: ['Nomor cek fakta', 'Fact check number'],
  look: ['Periksa', 'Check it'],
  real: ['Asli, masih berlaku', 'Real, still holds'],
  realOld: ['Asli, tetapi perlu dicek ulang', 'Real, but recheck due'],
  realPaused: ['Asli, tetapi sedang dicek ulang', 'Real, but being rechecked'],
  realCorrected: ['Asli, sudah diralat', 'Real, corrected since'],
  realHeld: [(until: string) => `Asli. Sedang dicek sampai ${until}`, (until: string) => `Real. Being checked until ${until}`],
  realLapsed: ['Asli, tetapi berakhir tanpa putusan', 'Real, but ended without a verdict'],
  realWithdrawn: ['Asli, tetapi sudah dicabut', 'Real, but withdrawn'],
  compare: ['Cocokkan dengan yang Anda terima. Kalau isinya berbeda, yang Anda terima palsu.', 'Compare it with what you received. If it differs, yours is fake.'],
  open: ['Buka cek fakta', 'Open the fact check'],
  unknown: ['Nomor ini tidak ada. Jangan dipercaya.', 'This number doesn’t exist. Don’t believe it.'],
  unknownMore: ['Mungkin salah ketik: periksa angkanya sekali lagi. Kalau sudah benar, cek fakta yang Anda terima bukan dari kami.', 'Perhaps a typing slip: look at the digits again. If they are right, what you received is not ours.'],
  onlyDigits: ['Nomornya terdiri dari angka, misalnya 1284-6.', 'The number consists of digits, such as 1284-6.'],
})
