import { words } from './words.ts'

/** Someone disagrees with a fact check. */
export const objectionWords = words({
  invite: ['Tidak setuju? Ajukan keberatan', 'Disagree? Object'],
  title: ['Ajukan keberatan', 'Object'],
  about: ['Tentang cek fakta', 'About fact check'],
  text: ['Apa yang menurut Anda keliru?', 'What do you think is wrong?'],
  textHint: ['Sebut bagian yang keliru, dan sumbernya kalau ada.', 'Name the part that is wrong, and a source if there is one.'],
  contact: ['Kontak (HP atau surel)', 'Contact (phone or e-mail)'],
  contactHint: ['Kalau ingin kami kabari. Kami hapus setelah keberatan dijawab.', 'If you want word from us. Erased once the objection is answered.'],
  send: ['Kirim keberatan', 'Send objection'],
  readBy: ['Keberatan dibaca pemeriksa yang tidak ikut membuat cek fakta ini.', 'Read by a checker who had no part in this fact check.'],
  received: [(number: string) => `Terima kasih. Keberatan Anda tentang ${number} sudah kami simpan.`, (number: string) => `Thank you. Your objection to ${number} is saved.`],
  receivedMore: ['Kalau Anda benar, cek fakta ini diralat atau dicabut, dan sebabnya tertulis di halamannya.', 'If you are right, the fact check is corrected or withdrawn, and its page says why.'],
  notSent: ['Keberatan belum terkirim', 'Objection not sent'],
  textMissing: ['Tulis apa yang menurut Anda keliru.', 'Say what you think is wrong.'],
  tooLong: [(n: number, most: number) => `Terlalu panjang: ${n} huruf. Paling banyak ${most}.`, (n: number, most: number) => `Too long: ${n} characters. At most ${most}.`],
  back: ['Kembali ke cek fakta', 'Back to the fact check'],

  desk: ['Keberatan', 'Objections'],
  none: ['Tidak ada keberatan yang menunggu.', 'No objection waits.'],
  version: [(n: number) => `versi ${n}`, (n: number) => `version ${n}`],
  hadPart: ['Anda ikut menulis atau membaca versi ini. Orang lain yang menjawab.', 'You wrote or read this version. Another person answers.'],
  answer: ['Jawaban dan tindakannya', 'Answer, and what was done'],
  answerHint: ['Kalau keberatannya benar: buka kabarnya, lalu ralat, jeda, atau cabut.', 'If it is right: open the claim and correct, pause or withdraw.'],
  answerMissing: ['Tulis jawabannya.', 'Write the answer.'],
  answerButton: ['Simpan jawaban', 'Save the answer'],
  show: ['Tampilkan', 'Show'],
  showNote: ['Setiap pembukaan dicatat.', 'Each opening is recorded.'],
  answered: ['Jawaban tersimpan.', 'The answer is saved.'],
  toClaim: ['Buka kabarnya', 'Open the claim'],
})
