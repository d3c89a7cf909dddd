import { words } from './words.ts'

/** The queue: its lists, what a row says about itself, and its keys. */
export const queuePageWords = words({
  title: ['Antrean', 'Queue'],
  views: ['Daftar', 'Lists'],
  semua: ['Semua', 'All'],
  bebas: ['Belum dipegang', 'Not held'],
  saya: ['Punya saya', 'Mine'],
  baca: ['Baca kedua', 'Second read'],
  pelapor: ['Menunggu pelapor', 'Waiting for reporter'],
  tunda: ['Ditunda', 'On hold'],
  rujuk: ['Dirujuk', 'Referred'],
  tutup: ['Ditutup', 'Closed'],
  terbit: ['Terbit', 'Published'],
  ulang: ['Perlu dicek ulang', 'Recheck due'],
  objections: ['Keberatan', 'Objections'],
  waiting: [(n: string) => `${n} menunggu`, (n: string) => `${n} waiting`],
  late: [(n: string) => `${n} lewat janji`, (n: string) => `${n} late`],
  order: ['urut: bahaya, lalu janji', 'order: harm, then promise'],
  listed: [(n: string) => `${n} dalam daftar ini`, (n: string) => `${n} in this list`],
  enterReport: ['Catat laporan', 'Enter a report'],
  enterClaim: ['Kabar baru dari pemantauan', 'New claim from monitoring'],
  take: ['Ambil', 'Take'],
  next: ['Berikutnya', 'Next'],
  first: ['Ke awal', 'To the start'],
  move: ['pindah', 'move'],
  takeKey: ['ambil', 'take'],
  allKeys: ['semua tombol', 'all keys'],
  openKey: ['buka', 'open'],
  tickKey: ['centang', 'tick'],
  empty: ['Tidak ada yang menunggu.', 'Nothing waits.'],
  emptyButReading: [(n: string) => `Ada ${n} kabar yang menunggu baca kedua.`, (n: string) => `${n} ${n === '1' ? 'claim waits' : 'claims wait'} for a second read.`],
  emptyEnter: ['Laporan yang datang lewat telepon atau radio bisa dicatat di sini.', 'Reports that came by phone or radio can be entered here.'],
  emptyView: ['Daftar ini kosong.', 'This list is empty.'],
  toAll: ['Lihat semua yang menunggu', 'See all that wait'],
})

/** Why a row stands where it stands. */
export const whyWords = words({
  late: ['Janji sudah lewat.', 'The promise is past.'],
  voting: ['Salah hari, tempat, atau cara: didahulukan.', 'Wrong day, place or way: goes first.'],
  device: ['Bisa merusak HP: didahulukan.', 'Can harm phones: goes first.'],
  money: ['Uang atau data orang terancam: didahulukan.', 'People’s money or data at risk: goes first.'],
  replied: [(ago: string) => `Pelapor menjawab ${ago} lalu.`, (ago: string) => `The reporter answered ${ago} ago.`],
  checking: [(until: string) => `Diumumkan “sedang dicek” sampai ${until}.`, (until: string) => `Announced as “being checked” until ${until}.`],
  rising: [(n: number) => `Naik ${n} laporan dalam satu jam.`, (n: number) => `Up ${n} reports in one hour.`],
  paused: [(number: string) => `Nomor ${number} dijeda: ralat, lanjutkan, atau cabut.`, (number: string) => `Number ${number} is paused: correct, resume or withdraw it.`],
  recheckDue: [(number: string) => `Nomor ${number} habis masa berlakunya.`, (number: string) => `Number ${number} is past its validity.`],
  returned: [(note: string) => `Baca kedua mengembalikan: ${note}`, (note: string) => `Second read returned it: ${note}`],
  asked: [(ago: string) => `Ditanya ${ago} lalu.`, (ago: string) => `Asked ${ago} ago.`],
  unseen: ['Belum dilihat siapa pun.', 'Nobody has looked yet.'],
  byPromise: ['Urut menurut janji.', 'In order of its promise.'],
  fromMonitoring: ['Dari pemantauan, belum ada laporan.', 'From monitoring, no report yet.'],
  readerNext: ['Menunggu pembaca kedua.', 'Waits for a second reader.'],
  number: [(number: string) => `Cek fakta ${number}.`, (number: string) => `Fact check ${number}.`],
})

/** Stage words of rows; the lower-case words of DESIGN's stages. */
export const stageWords = words({
  waiting: ['menunggu', 'waiting'],
  in_hand: ['diperiksa', 'under review'],
  sent_back: ['dikembalikan', 'returned'],
  second_read: ['baca kedua', 'second read'],
  published: ['terbit', 'published'],
  paused: ['dijeda', 'paused'],
  recheck_due: ['perlu dicek ulang', 'recheck due'],
  withdrawn: ['dicabut', 'withdrawn'],
  on_hold: ['ditunda', 'on hold'],
  referred: ['dirujuk', 'referred'],
  closed: ['ditutup', 'closed'],
  awaiting: ['menunggu pelapor', 'waiting for reporter'],
})

/** Tags of a row: what harm a claim can do, and where a report came in. */
export const tagWords = words({
  voting: ['hari, tempat, cara', 'day, place, way'],
  device: ['perangkat', 'device'],
  money: ['penipuan', 'fraud'],
  safety: ['keselamatan', 'safety'],
  reputation: ['nama baik', 'reputation'],
  low: ['ringan', 'slight'],
  replied: ['ada jawaban', 'answered'],
  objection: ['keberatan', 'objection'],
  report: ['laporan', 'report'],
})

/** The remaining words of a row's cells. */
export const rowWords = words({
  heldUntil: [(who: string, until: string) => `${who} s.d. ${until}`, (who: string, until: string) => `${who} until ${until}`],
  readerAwaited: ['menunggu pembaca', 'waits for a reader'],
  until: [(day: string) => `s.d. ${day}`, (day: string) => `until ${day}`],
  none: ['–', '–'],
  moreAreas: [(n: number) => `+${n} lain`, (n: number) => `+${n} more`],
  onlyLink: [(host: string) => `Tautan ke ${host}`, (host: string) => `Link to ${host}`],
})
