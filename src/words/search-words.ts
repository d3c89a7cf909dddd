import { grouped } from './numbers.ts'
import { words } from './words.ts'

/** The moderators' search over reports, claims and fact checks. */
export const searchWords = words({
  title: ['Cari', 'Search'],
  label: ['Kata, tautan, atau nomor', 'Words, a link or a number'],
  hint: ['Semua kata harus ada. Yang terbaru lebih dulu.', 'All words must be there. The latest come first.'],
  find: ['Cari', 'Search'],
  filter: ['Saring', 'Filter'],
  kind: ['Jenis', 'Kind'],
  state: ['Keadaan', 'State'],
  area: ['Kecamatan', 'Kecamatan'],
  from: ['Dari tanggal', 'From'],
  until: ['Sampai tanggal', 'Until'],
  all: ['Semua', 'All'],
  apply: ['Terapkan', 'Apply'],
  laporan: ['Laporan', 'Reports'],
  kabar: ['Kabar', 'Claims'],
  'cek-fakta': ['Cek fakta', 'Fact checks'],
  byNumber: ['Menurut nomor', 'By number'],
  allOf: [(kind: string) => `Semua ${kind} yang cocok`, (kind: string) => `All ${kind} that match`],
  older: ['Lebih lama', 'Older'],
  first: ['Ke awal', 'To the start'],
  lookFurther: ['Di antara yang terbaru belum ada yang cocok dengan saringan ini.', 'None of the latest fits this filter yet.'],
  erased: ['Ditarik pelapornya, isinya sudah dihapus', 'Withdrawn by its reporter, text erased'],
  empty: ['Cari apa saja yang pernah masuk ke meja.', 'Search whatever has come to the desk.'],
  emptyMore: ['Isi dan tautan laporan, judul, kabar, dan catatan, teks cek fakta. Nomor laporan atau cek fakta langsung ketemu.', 'Text and links of reports; titles, claims and notes; fact checks. A report’s or fact check’s number leads straight to it.'],
  none: ['Tidak ada yang cocok.', 'Nothing matches.'],
  noneMore: ['Coba kata yang lebih sedikit atau bagian depannya saja, atau lepas saringan.', 'Try fewer words or only how they begin, or drop the filter.'],
  again: ['Cari lagi dari awal', 'Start again'],
  tooLong: [(n: number, most: number) => `Terlalu panjang: ${grouped(n, 'id')} huruf. Paling banyak ${most}.`, (n: number, most: number) => `Too long: ${grouped(n, 'en')} characters. At most ${most}.`],
})

/** States of what is found. */
export const searchStateWords = words({
  received: ['diterima', 'received'],
  linked: ['ditautkan', 'joined'],
  declined: ['ditolak', 'declined'],
  expired: ['ditutup tanpa jawaban', 'closed unanswered'],
  report_withdrawn: ['ditarik', 'withdrawn'],
  open: ['terbuka', 'open'],
  on_hold: ['ditunda', 'on hold'],
  referred: ['dirujuk', 'referred'],
  closed: ['ditutup', 'closed'],
  holding: ['sedang dicek', 'being checked'],
  lapsed: ['berakhir tanpa putusan', 'ended without a verdict'],
  published: ['terbit', 'published'],
  recheck_due: ['perlu dicek ulang', 'recheck due'],
  paused: ['dijeda', 'paused'],
  withdrawn: ['dicabut', 'withdrawn'],
})
