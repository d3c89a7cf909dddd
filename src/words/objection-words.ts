import { words } from './words.ts'

/** Someone disagrees with a fact check. */
export const objectionWords = words({
  invite: ['Tidak setuju? Ajukan keberatan', 'Disagree? Object'],
  title: ['Ajukan keberatan', 'Object to a fact check'],
  about: ['Tentang cek fakta', 'About fact check'],
  text: ['Apa yang menurut Anda keliru?', 'What do you think is wrong?'],
  textHint: ['Sebut bagian yang keliru, dan sumbernya kalau ada.', 'Name the part that is wrong, and a source if there is one.'],
  contact: ['Kontak (HP atau surel)', 'Contact (phone or e-mail)'],
  contactHint: [(days: number) => `Kalau ingin kami kabari. Kami hapus ${days} hari setelah keberatan dijawab.`, (days: number) => `If you want word from us. Erased ${days} days after the objection is answered.`],
  send: ['Kirim keberatan', 'Send objection'],
  readBy: ['Keberatan dibaca pemeriksa yang tidak ikut membuat cek fakta ini.', 'Read by a checker who had no part in this fact check.'],
  received: [(number: string) => `Terima kasih. Keberatan Anda tentang ${number} sudah kami simpan.`, (number: string) => `Thank you. Your objection to ${number} is saved.`],
  receivedMore: ['Kalau Anda benar, cek fakta ini diralat atau dicabut, dan sebabnya tertulis di halamannya.', 'If you are right, the fact check is corrected or withdrawn, and its page says why.'],
  notSent: ['Keberatan belum terkirim', 'Objection not sent'],
  textMissing: ['Tulis apa yang menurut Anda keliru.', 'Say what you think is wrong.'],
  tooLong: [(n: number, most: number) => `Terlalu panjang: ${n} huruf. Paling banyak ${most}.`, (n: number, most: number) => `Too long: ${n} characters. At most ${most}.`],
  back: ['Kembali ke cek fakta', 'Back to the fact check'],

  desk: ['Keberatan', 'Objections'],
  lists: ['Daftar keberatan', 'Lists of objections'],
  viewOf: [{ menunggu: 'Menunggu', dijawab: 'Sudah dijawab', dikesampingkan: 'Dikesampingkan' }, { menunggu: 'Waiting', dijawab: 'Answered', dikesampingkan: 'Set aside' }],
  titleOf: [{ dijawab: 'Keberatan yang sudah dijawab', dikesampingkan: 'Keberatan yang dikesampingkan' }, { dijawab: 'Answered objections', dikesampingkan: 'Objections set aside' }],
  noneOf: [
    (days: number) => ({ menunggu: 'Tidak ada keberatan yang menunggu.', dijawab: `Belum ada keberatan yang dijawab dalam ${days} hari terakhir.`, dikesampingkan: 'Tidak ada keberatan yang dikesampingkan.' }),
    (days: number) => ({ menunggu: 'No objection waits.', dijawab: `No objection was answered in the last ${days} days.`, dikesampingkan: 'No objection is set aside.' }),
  ],
  noteOf: [
    (days: number, contactDays: number) => ({ menunggu: 'Yang paling lama menunggu di atas.', dijawab: `${days} hari terakhir. Kontak bisa dibuka sampai ${contactDays} hari setelah dijawab, untuk mengabari yang mengajukan.`, dikesampingkan: 'Tidak lagi dihitung menunggu, tetapi tetap bisa dibaca dan dikembalikan.' }),
    (days: number, contactDays: number) => ({ menunggu: 'The longest wait comes first.', dijawab: `The last ${days} days. A contact can be opened until ${contactDays} days after the answer, to tell whoever objected.`, dikesampingkan: 'No longer counted as waiting, but still here to read and bring back.' }),
  ],
  next: ['Berikutnya', 'Next'],
  first: ['Ke awal', 'To the start'],
  version: [(n: number) => `versi ${n}`, (n: number) => `version ${n}`],
  hadPart: ['Anda ikut menulis atau membaca versi ini. Orang lain yang menanganinya.', 'You wrote or read this version. Another person deals with it.'],
  answer: ['Jawaban dan tindakannya', 'Answer, and what was done'],
  answerHint: ['Kalau keberatannya benar: buka kabarnya, lalu ralat, jeda, atau cabut.', 'If it is right: open the claim and correct, pause or withdraw.'],
  answerMissing: ['Tulis jawabannya.', 'Write the answer.'],
  answerButton: ['Simpan jawaban', 'Save the answer'],
  show: ['Tampilkan', 'Show'],
  showNote: ['Setiap pembukaan dicatat.', 'Each opening is recorded.'],
  answered: ['Jawaban tersimpan.', 'The answer is saved.'],
  answeredBy: [(name: string) => `Dijawab ${name}`, (name: string) => `Answered by ${name}`],
  setAsideBy: [(name: string, as: string) => `Dikesampingkan ${name}: ${as}`, (name: string, as: string) => `Set aside by ${name}: ${as}`],
  answerWas: ['Jawabannya', 'The answer'],
  contactGone: ['Kontaknya sudah dihapus, atau memang tidak ada.', 'The contact is erased, or there never was one.'],
  aside: ['Kesampingkan:', 'Set aside:'],
  reasonMissing: ['Pilih alasan mengesampingkannya.', 'Choose why it is set aside.'],
  setAside: [(number: string) => `Keberatan tentang ${number} dikesampingkan.`, (number: string) => `The objection to ${number} is set aside.`],
  undo: ['Batalkan', 'Undo'],
  bringBack: ['Kembalikan ke daftar tunggu', 'Bring back to the waiting list'],
  broughtBack: [(number: string) => `Keberatan tentang ${number} kembali menunggu jawaban.`, (number: string) => `The objection to ${number} waits for an answer again.`],
  toClaim: ['Buka kabarnya', 'Open the claim'],
})

/** Why an objection is set aside. */
export const setAsideWords = words({
  spam: ['Iklan atau iseng', 'Advert or prank'],
  off_topic: ['Bukan tentang ini', 'Not about this'],
  repeated: ['Sudah disampaikan', 'Said before'],
})
