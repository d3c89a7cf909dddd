import { words } from './words.ts'

/** What a page says when something could not be done; never a code, always a next step. */
export const problemWords = words({
  tokenOld: ['Formulir ini sudah terlalu lama terbuka. Isian Anda masih ada, kirim sekali lagi.', 'This form was open too long. Your text is kept, send again.'],
  elsewhere: ['Kiriman ini datang dari situs lain, jadi tidak kami terima. Kalau Anda sendiri yang mengisinya, kirim sekali lagi dari halaman ini.', 'This came from another site, so we did not take it. If you filled it in yourself, send it again from this page.'],
  garbled: ['Ada huruf yang tidak bisa kami baca. Periksa tanda � di isian Anda, lalu kirim lagi.', 'Some letters could not be read. Look for � in what you typed, then send again.'],
  malformed: ['Kiriman ini rusak di jalan. Kembali, lalu kirim lagi.', 'What arrived was broken. Go back and send it again.'],
  tooLarge: ['Kiriman terlalu besar. Kirim teksnya dulu.', 'Too big. Send the text first.'],
  wrongType: ['Jenis kiriman ini tidak kami terima.', 'We don’t accept this kind of submission.'],
  tooOften: [
    (minutes: number) => `Terlalu banyak kiriman dari jaringan ini. Coba lagi ${minutes} menit lagi. Isian Anda masih ada.`,
    (minutes: number) => `Too many from this network. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}. Your text is kept.`,
  ],
  notSaved: [
    'Belum bisa kami simpan. Penyimpanan kami sedang penuh atau sibuk. Kiriman Anda belum masuk, tetapi isinya masih ada di bawah ini. Kirim lagi kira-kira 2 menit lagi.',
    'Not saved yet. Our storage is full or busy. What you sent is not in, but its text is below. Try again in about 2 minutes.',
  ],
  notFound: ['Halaman ini tidak ada', 'This page doesn’t exist'],
  notFoundMore: [
    'Mungkin alamatnya salah ketik, atau tautan yang Anda terima palsu. Cek fakta yang sudah terbit tidak pernah kami hapus.',
    'Perhaps a typing slip, or the link you got is fake. We never delete a published fact check.',
  ],
  broken: ['Ada yang rusak di tempat kami', 'Something broke on our side'],
  brokenMore: ['Kesalahan ini sudah kami catat. Coba lagi sebentar lagi. Yang sudah kami nyatakan tersimpan tetap tersimpan.', 'We have noted the fault. Try again in a moment. What we said was saved is still saved.'],
  notYet: ['Belum bisa', 'Not yet'],
  toStart: ['Ke halaman depan', 'To the front page'],
  back: ['Kembali', 'Back'],
  yourText: ['Tulisan Anda', 'What you typed'],
})
