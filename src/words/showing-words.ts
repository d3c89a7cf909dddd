import { grouped } from './numbers.ts'
import { words } from './words.ts'

/** What became of checks, for the desk. */
export const showingWords = words({
  title: ['Hasil Cek', 'Check results'],
  lead: ['Yang dijawab kotak Cek, dan apa kata pembacanya. Kata-kata yang diketik tidak disimpan, dan tidak dicatat siapa yang bertanya.', 'What the check box answered, and what its readers made of it. No word that was typed is kept, nor who asked.'],
  honest: ['Robot dan pengecekan berulang ikut terhitung. Yang dibuka atau dibiarkan tidak kami catat.', 'Programs and repeated checks are counted too. What people open or leave we do not record.'],
  empty: ['Belum ada yang dicek.', 'Nothing has been checked yet.'],
  emptyMore: [(days: number) => `Hasil Cek selama ${days} hari terakhir muncul di sini.`, (days: number) => `Results of checks of the last ${days} days stand here.`],
  lastDays: [(n: number) => `${n} hari terakhir`, (n: number) => `Last ${n} days`],
  asked: ['kali dicek', 'checks'],
  reported: ['lanjut ke formulir lapor', 'went on to report'],
  atOnce: ['Dijawab langsung', 'Answered at once'],
  wrong: ['Dijawab langsung, kata pembaca bukan itu', 'Answered at once, readers said not that'],
  maybe: ['Ditawari yang mirip', 'Offered similar ones'],
  none: ['Belum ada', 'Nothing found'],
  other: ['Sedang dicek, dicabut, atau di pihak lain', 'Being checked, withdrawn, or with others'],
  mostRefused: ['Paling sering “Bukan ini”', 'Most often “not this”'],
  noneRefused: ['Belum ada yang mendapat “Bukan ini”.', 'Nothing got a “not this” yet.'],
  times: [(refused: number, shown: number) => `${grouped(refused, 'id')} dari ${grouped(shown, 'id')} kali tampil`, (refused: number, shown: number) => `${grouped(refused, 'en')} of ${grouped(shown, 'en')} times shown`],
  gone: ['tidak tampil lagi', 'no longer shown'],
  guidance: ['panduan', 'guidance'],
  check: ['pihak lain', 'others'],
  tuning: ['Untuk menyetel pencocokan', 'For tuning the matching'],
  tuningMore: [(days: number, most: number) => `Berapa yang mendapat “Bukan ini”, dari yang tampil ${days} hari terakhir (paling banyak ${grouped(most, 'id')} pengecekan).`, (days: number, most: number) => `How many got a “not this”, of those shown in the last ${days} days (at most ${grouped(most, 'en')} checks).`],
  byLevel: ['Menurut tingkat', 'By level'],
  byScore: ['Menurut skor', 'By score'],
  sure: ['Yakin', 'Sure'],
  asCsv: ['Unduh sebagai CSV', 'Download as CSV'],
  asCsvMore: [(days: number) => `Semua yang tersimpan, ${days} hari: urutan, skor, tingkat, dan pilihan. Tanpa teks.`, (days: number) => `All that is kept, ${days} days: rank, score, level and choice. No text.`],
})
