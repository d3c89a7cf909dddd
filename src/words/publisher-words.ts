import { words } from './words.ts'

/** The registry of publishers and their channels. */
export const publisherWords = words({
  title: ['Penerbit resmi', 'Official publishers'],
  lead: ['Cek fakta hanya boleh terbit dengan sumber dari daftar ini. Alamat dicocokkan utuh:', 'A fact check may rest only on sources from this list. Addresses are matched whole:'],
  notKpu: [(host: string, name: string) => `bukan ${name}, walau memuat ${host}.`, (host: string, name: string) => `is not ${name}, although it holds ${host}.`],
  leadMore: ['Akhiran seperti .go.id tidak membuktikan apa-apa.', 'An ending such as .go.id proves nothing.'],
  add: ['Tambah penerbit', 'Add a publisher'],
  publisher: ['Penerbit', 'Publisher'],
  address: ['Alamat yang diterima', 'Accepted address'],
  valid: ['Berlaku', 'Valid'],
  always: ['tetap', 'always'],
  from: [(day: string) => `sejak ${day}`, (day: string) => `from ${day}`],
  until: [(day: string) => `sampai ${day}`, (day: string) => `until ${day}`],
  between: [(from: string, to: string) => `${from} sampai ${to}`, (from: string, to: string) => `${from} to ${to}`],
  confirmedOn: [(day: string, by: string) => `dikonfirmasi ${day} oleh ${by}`, (day: string, by: string) => `confirmed ${day} by ${by}`],
  notConfirmed: ['belum dikonfirmasi', 'not confirmed'],
  byPack: ['berkas wilayah', 'the region’s files'],
  noChannel: ['belum ada alamat', 'no address yet'],
  none: ['Belum ada penerbit.', 'No publishers yet.'],
  noneMore: ['Daftarkan yang pertama di bawah ini.', 'Register the first one below.'],
  official: ['resmi', 'official'],
  peer: ['sesama pengecek fakta', 'fellow fact checker'],
  forElection: [(kind: string) => `hanya ${kind}`, (kind: string) => `${kind} only`],
  count: [
    (confirmed: number, all: number) => `${confirmed} dari ${all} alamat dihitung. Yang belum dikonfirmasi tidak dihitung.`,
    (confirmed: number, all: number) => `${confirmed} of ${all} addresses count. Those not confirmed don’t.`,
  ],
})

/** The form that registers an address. */
export const publisherFormWords = words({
  lead: ['Kalau nama dan jenisnya sudah terdaftar, alamat ini ditambahkan ke penerbit itu. Setelah itu masih perlu dikonfirmasi.', 'If this name and class are registered already, the address joins that publisher. It still has to be confirmed afterwards.'],
  name: ['Nama penerbit', 'Publisher’s name'],
  class: ['Jenis', 'Class'],
  official: ['Resmi: lembaga yang berwenang', 'Official: a body in charge'],
  peer: ['Sesama pengecek fakta: ditampilkan, tidak pernah cukup sendiri', 'Fellow fact checker: shown, never enough alone'],
  region: ['Wilayah', 'Region'],
  everywhere: ['Seluruh Indonesia', 'All of Indonesia'],
  election: ['Hanya untuk pemilihan', 'Only for this kind of election'],
  electionHint: ['Misalnya pilkades. Kosongkan kalau untuk semua.', 'Say pilkades. Leave empty for all.'],
  host: ['Alamat situs', 'Web address'],
  hostHint: ['Misalnya kpu.go.id. Tautan lengkap boleh ditempel, yang disimpan hanya alamat situsnya.', 'Say kpu.go.id. You may paste a whole link; only its host is kept.'],
  orAccount: ['Atau akun media sosial', 'Or a social media account'],
  ifLimited: ['(kalau terbatas)', '(if limited)'],
  noPlatform: ['Bukan media sosial', 'Not social media'],
  handle: ['Nama akun', 'Handle'],
  validFrom: ['Berlaku sejak', 'Valid from'],
  validTo: ['Berlaku sampai', 'Valid until'],
  evidence: ['Dasarnya', 'Evidence'],
  evidenceHint: ['Dari mana diketahui bahwa ini milik mereka.', 'How it is known that this is theirs.'],
  addIt: ['Daftarkan', 'Register'],
  notAdded: ['Belum didaftarkan.', 'Not registered.'],
  added: ['Sudah didaftarkan, tetapi belum dihitung sampai dikonfirmasi.', 'Registered, but it does not count until it is confirmed.'],
})

/** What may be wrong with a publisher's form. */
export const publisherFaults = words({
  noName: ['Isi nama penerbit, paling banyak 200 huruf.', 'Fill in the publisher’s name, at most 200 characters.'],
  noClass: ['Pilih jenis penerbit.', 'Choose a class.'],
  badRegion: ['Pilih wilayah dari daftar.', 'Choose a region from the list.'],
  badElection: ['Pakai huruf kecil dan tanda hubung, misalnya pilkades.', 'Use lower case and hyphens, say pilkades.'],
  noChannel: ['Isi alamat situs, atau pilih platform dan nama akunnya.', 'Give a web address, or a platform and a handle.'],
  oneChannel: ['Satu alamat sekali daftar: situs atau akun, jangan keduanya.', 'One address at a time: a site or an account, not both.'],
  badHost: ['Alamat ini tidak bisa diterima. Tulis seperti kpu.go.id, tanpa nama pengguna dan nomor port.', 'This address can’t be taken. Write it as kpu.go.id, without user name and port.'],
  sharedHost: ['Situs ini dipakai banyak orang. Pilih platform dan nama akunnya di bawah.', 'Many people share this site. Choose the platform and handle below.'],
  badPlatform: ['Pilih platform dari daftar.', 'Choose a platform from the list.'],
  badHandle: ['Isi nama akun: huruf, angka, titik, garis bawah, dan tanda hubung.', 'Fill in the handle: letters, digits, dots, underscores and hyphens.'],
  badDay: ['Tanggal ini tidak bisa dibaca. Tulis seperti 2027-06-30.', 'This date can’t be read. Write it as 2027-06-30.'],
  endsBefore: ['Tanggal akhirnya lebih awal dari tanggal mulainya.', 'It ends before it begins.'],
  noEvidence: ['Tulis dasarnya.', 'Give the evidence.'],
  longEvidence: ['Terlalu panjang: paling banyak 2.000 huruf.', 'Too long: at most 2,000 characters.'],
  taken: [(name: string) => `Alamat ini sudah terdaftar untuk ${name}.`, (name: string) => `This address is registered already, for ${name}.`],
  otherRegion: ['Penerbit ini sudah terdaftar untuk wilayah lain. Samakan wilayahnya, atau pakai nama yang lebih lengkap.', 'This publisher is registered for another region. Choose the same, or use a fuller name.'],
  otherElection: ['Penerbit ini sudah terdaftar untuk pemilihan lain. Samakan, atau pakai nama yang lebih lengkap.', 'This publisher is registered for another kind of election. Use the same, or a fuller name.'],
})

/** One channel: what confirms it, and until when it holds. */
export const channelWords = words({
  back: ['Semua penerbit', 'All publishers'],
  of: [(name: string) => `Milik ${name}`, (name: string) => `Belongs to ${name}`],
  confirmTitle: ['Konfirmasi', 'Confirm'],
  confirmLead: ['Buka alamatnya dari sumber lain yang sudah dipercaya, bukan dari pesan. Tulis apa yang Anda lihat.', 'Reach the address from another trusted source, not from a message. Write down what you saw.'],
  lookalike: [(like: string) => `Alamat ini mirip ${like}. Periksa huruf demi huruf sebelum mengonfirmasi.`, (like: string) => `This address looks like ${like}. Check it letter by letter before you confirm.`],
  confirmIt: ['Konfirmasi alamat ini', 'Confirm this address'],
  confirmedNow: ['Sudah dikonfirmasi. Mulai sekarang alamat ini dihitung.', 'Confirmed. From now on this address counts.'],
  evidence: ['Dasarnya', 'Evidence'],
  endTitle: ['Masa berlaku', 'Validity'],
  endLead: ['Sumber bertanggal di luar masa ini tidak dihitung. Yang sudah terbit tetap terbit.', 'Sources dated outside this time don’t count. What is published stays published.'],
  saveEnd: ['Simpan masa berlaku', 'Save validity'],
  endSaved: ['Masa berlaku tersimpan.', 'Validity saved.'],
  notSaved: ['Belum disimpan.', 'Not saved.'],
  trail: ['Jejak penerbit', 'The publisher’s trail'],
  noTrail: ['Belum ada yang diubah sejak meja ini disiapkan.', 'Nothing has been changed since this desk was set up.'],
})

/** What the trail of a publisher says, by act. */
export const publisherActs = words({
  add: ['mendaftarkan penerbit ini', 'registered this publisher'],
  add_channel: ['mendaftarkan', 'registered'],
  confirm_channel: ['mengonfirmasi', 'confirmed'],
  end_channel: ['mengubah masa berlaku', 'changed the validity of'],
})

export const platformNames = words({
  facebook: ['Facebook', 'Facebook'],
  instagram: ['Instagram', 'Instagram'],
  tiktok: ['TikTok', 'TikTok'],
  youtube: ['YouTube', 'YouTube'],
  x: ['X', 'X'],
})
