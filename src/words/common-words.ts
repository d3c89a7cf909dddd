import { words } from './words.ts'

/** What stands on every page: header, footer, places, and the few words the shared parts write themselves. */
export const commonWords = words({
  name: ['Tangkal', 'Tangkal'],
  skip: ['Langsung ke isi', 'Skip to content'],
  otherLanguage: ['English', 'Bahasa Indonesia'],
  places: ['Bagian utama', 'Main sections'],
  check: ['Cek', 'Check'],
  report: ['Lapor', 'Report'],
  ticket: ['Laporan saya', 'My report'],
  notices: ['Cek fakta', 'Fact checks'],
  runBy: [(office: string) => `dikelola ${office}.`, (office: string) => `run by ${office}.`],
  impartial: ['Tidak memihak calon mana pun.', 'We side with no candidate.'],
  method: ['Cara kami mengecek', 'How we check'],
  privacy: ['Data Anda', 'Your data'],
  about: ['Tentang kami', 'About us'],
  latest: ['Cek fakta terbaru', 'Latest fact checks'],
  guidance: ['Panduan resmi', 'Official guidance'],
  corrections: ['Ralat dan pencabutan', 'Corrections and withdrawals'],
  figures: ['Angka terbuka', 'Open figures'],
  real: ['Cek fakta ini asli?', 'Is this fact check real?'],
  desk: ['Meja', 'Desk'],
  deskPlaces: ['Bagian meja', 'Desk sections'],
  account: ['Akun saya', 'My account'],
  signOut: ['Keluar', 'Sign out'],
  optional: ['(kalau ada)', '(if any)'],
  fact: ['Faktanya', 'The fact'],
  source: ['Sumber', 'Source'],
  asOf: ['per', 'as of'],
  more: ['selengkapnya', 'read on'],
  notSent: [
    (n: number) => `Belum terkirim. Ada ${n} yang perlu dibetulkan.`,
    (n: number) => `Not sent. ${n} ${n === 1 ? 'thing needs' : 'things need'} fixing.`,
  ],
  restKept: ['Isian Anda yang lain masih ada.', 'Everything else you typed is still here.'],
  checking: ['Sedang dicek', 'Being checked'],
  dontForward: ['Jangan diteruskan dulu', 'Please don’t forward yet'],
  lapsed: ['Berakhir tanpa putusan', 'Ended without a verdict'],
  neither: ['Bukan berarti benar, bukan berarti salah', 'That means neither true nor false'],
  noVerdict: ['belum ada putusan', 'no verdict yet'],
  until: ['sampai', 'until'],
  inProcess: ['Sedang ditangani', 'Being handled'],
  since: ['sejak', 'since'],
  withdrawn: ['Dicabut', 'Withdrawn'],
  whyWithdrawn: ['Baca mengapa dicabut', 'Read why it was withdrawn'],
  rechecking: ['Sedang dicek ulang', 'Being rechecked'],
  waitForward: ['Tunggu sebelum meneruskan', 'Wait before forwarding'],
  youAsked: ['Di pesan Anda:', 'In your message:'],
  verySimilar: ['Sangat mirip', 'Very similar'],
  similar: ['Mirip', 'Similar'],
  slightlySimilar: ['Sedikit mirip', 'Slightly similar'],
})

/** The words of the queue's table head and rows. */
export const queueWords = words({
  promise: ['Janji', 'Promise'],
  claim: ['Kabar, dan mengapa di sini', 'Claim, and why it stands here'],
  reports: ['Laporan', 'Reports'],
  reportCount: [(_n: number | string) => 'laporan', (n: number | string) => (String(n) === '1' ? 'report' : 'reports')],
  area: ['Wilayah', 'Area'],
  state: ['Keadaan', 'State'],
  held: ['Dipegang', 'Held'],
})

/** Names of the six verdicts. */
export const verdictWords = words({
  false: ['Salah', 'False'],
  misleading: ['Menyesatkan', 'Misleading'],
  partly_true: ['Sebagian benar', 'Partly true'],
  true: ['Benar', 'True'],
  unproven: ['Belum terbukti', 'Unproven'],
  not_a_claim: ['Pendapat', 'Opinion'],
})

/** Names of the kinds of falsehood. */
export const kindWords = words({
  fabricated: ['Konten palsu', 'Fabricated content'],
  manipulated: ['Konten yang dimanipulasi', 'Manipulated content'],
  imposter: ['Konten tiruan', 'Imposter content'],
  false_context: ['Konteks yang salah', 'False context'],
  misleading_content: ['Konten yang menyesatkan', 'Misleading content'],
  false_connection: ['Koneksi yang salah', 'False connection'],
  satire: ['Satire', 'Satire'],
})

export type VerdictName = keyof ReturnType<typeof verdictWords>
export type KindName = keyof ReturnType<typeof kindWords>

/** What `src/words/time.ts` puts dates and spans together from. */
export const timeWords = words({
  months: [
    ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
    ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  ],
  today: ['hari ini', 'today'],
  tomorrow: ['besok', 'tomorrow'],
  yesterday: ['kemarin', 'yesterday'],
  shortDay: ['hr', 'd'],
  shortHour: ['j', 'h'],
  shortMinute: ['mnt', 'min'],
  day: ['hari', 'd'],
  hour: ['jam', 'h'],
  minute: ['menit', 'min'],
  late: [(span: string) => `lewat ${span}`, (span: string) => `${span} late`],
  left: [(span: string) => `${span} lagi`, (span: string) => `${span} left`],
  lessThanMinute: ['kurang dari 1 menit', 'less than 1 min'],
})
