import { words } from './words.ts'

const plural = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`

/** The second read: what waits, the sealed draft, both verdicts side by side. */
export const readingWords = words({
  title: ['Baca kedua', 'Second read'],
  waiting: [(n: number) => `${n} kabar menunggu orang lain`, (n: number) => plural(n, 'claim waits for another person', 'claims wait for another person')],
  promise: ['janji', 'promised'],
  since: ['menunggu sejak', 'waiting since'],
  readBy: [(who: string, until: string) => `Sedang dibaca ${who} sampai ${until}`, (who: string, until: string) => `Being read by ${who} until ${until}`],
  readByYou: ['Anda sedang membacanya. Lanjutkan.', 'You are reading it. Go on.'],
  empty: ['Tidak ada yang menunggu baca kedua.', 'Nothing waits for a second read.'],
  emptyMore: [
    'Telaah yang dikirim orang lain tampil di sini. Telaah yang Anda tulis dibaca orang lain.',
    'Assessments that others send on appear here. Those you wrote are read by others.',
  ],
  guidance: [(n: number) => `${n} panduan resmi menunggu baca kedua`, (n: number) => plural(n, 'piece of official guidance waits for a second read', 'pieces of official guidance wait for a second read')],
  published: ['Terbit dengan nomor', 'Published with number'],
  returned: ['Dikembalikan kepada penulisnya.', 'Returned to its author.'],

  circulates: ['Kabar yang beredar', 'What circulates'],
  sources: ['Sumber yang dipakai penulis', 'Sources the author used'],
  noSources: ['Tidak ada sumber. Untuk Belum terbukti dan Pendapat itu boleh.', 'No source. For Unproven and Opinion that may be.'],
  unregistered: ['bukan penerbit terdaftar', 'not a registered publisher'],
  peer: ['pengecek fakta lain', 'another fact checker'],
  basisRecord: ['dokumen atau data', 'record'],
  basisStatement: ['pernyataan', 'statement'],
  dated: ['terbit', 'published'],
  readAt: ['dibaca', 'read'],

  sealed: ['Telaah penulis masih tertutup', 'The author’s assessment is still sealed'],
  sealedMore: [
    'Putusan dan isinya tampil setelah Anda memberi putusan sendiri. Siapa penulisnya juga belum tampil.',
    'Its verdict and text open once you have given your own. Who wrote it is not shown either.',
  ],
  yourVerdict: ['Putusan Anda', 'Your verdict'],
  choose: ['Baca kabar dan sumbernya. Lalu pilih.', 'Read the claim and sources, then choose.'],
  save: ['Simpan putusan saya, lalu buka telaah', 'Save my verdict, then open'],
  cannotChange: ['Setelah disimpan tidak bisa diubah.', 'Can’t be changed once saved.'],
  notBlind: ['Tidak buta: Anda pernah melihat telaah ini.', 'Not blind: you have seen this assessment before.'],
  chooseVerdict: ['Pilih putusan.', 'Choose a verdict.'],

  authorVerdict: ['Putusan penulis', 'The author’s verdict'],
  same: ['Sama. Anda boleh menerbitkan.', 'Same. You may publish.'],
  different: ['Berbeda. Kembalikan dengan catatan.', 'Different. Return with a note.'],
  writtenBy: ['Ditulis oleh', 'Written by'],
  corrects: ['Ralat atas cek fakta', 'Correction of fact check'],
  publicNote: ['Catatan ralat, yang nanti dibaca umum:', 'Its note, which the public will read:'],
  validUntil: ['Berlaku sampai', 'Valid until'],
  publish: ['Terbitkan', 'Publish'],
  publishMore: ['Langsung tampil untuk umum. Nama Anda dan nama penulis tidak ikut tampil.', 'Public at once. Neither your name nor the author’s is shown.'],
  return: ['Kembalikan', 'Return'],
  returnInstead: ['Ada yang kurang? Kembalikan dengan catatan', 'Something missing? Return it with a note'],
  note: ['Catatan untuk penulis', 'Note to the author'],
  noteHint: ['Tulis alasannya, supaya penulis tahu apa yang kurang.', 'Say why, so the author knows.'],
  noteMissing: ['Tulis alasannya dulu.', 'Say why first.'],
  noteTooLong: [(n: string, most: string) => `Terlalu panjang: ${n} huruf. Paling banyak ${most}.`, (n: string, most: string) => `Too long: ${n} characters. At most ${most}.`],
  nothingHere: ['Tidak ada telaah yang menunggu dibaca pada kabar ini.', 'No assessment of this claim waits to be read.'],
  toList: ['Ke daftar baca kedua', 'To the second reads'],
  othersTurn: [(until: string) => `Orang lain sedang membacanya. Kalau belum ada hasilnya, Anda boleh membaca mulai ${until}.`, (until: string) => `Someone else is reading it. If there is no outcome, you may read from ${until}.`],
})
