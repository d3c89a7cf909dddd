import { words } from './words.ts'

/** Pictures and files that people send. */
export const mediaWords = words({
  label: ['Gambar atau tangkapan layar (kalau ada)', 'Picture or screenshot (if any)'],
  hint: ['Paling banyak 4, masing-masing 8 MB. Lokasi di dalam foto kami hapus. Video: kirim tangkapan layar dan tautannya.', 'At most 4, 8 MB each. We remove the location from photos. Video: send a screenshot and its link.'],
  again: ['Pilih lagi gambarnya sebelum mengirim: peramban tidak menyimpannya.', 'Choose the pictures again before you send: browsers don’t keep them.'],
  chooseAgain: ['Gambarnya perlu dipilih lagi.', 'Please choose the pictures again.'],
  tooLarge: [
    (which: string, mb: number) => `${which} terlalu besar (${mb} MB). Paling besar 8 MB.`,
    (which: string, mb: number) => `${which} is too big (${mb} MB). At most 8 MB.`,
  ],
  tooMany: [(n: number, most: number) => `Ada ${n} berkas. Sekali kirim paling banyak ${most}.`, (n: number, most: number) => `${n} files came. At most ${most} at once.`],
  tooManyPixels: [(which: string) => `${which} terlalu lebar atau tinggi. Paling besar 40 juta titik: kirim tangkapan layarnya.`, (which: string) => `${which} is too wide or tall. At most 40 million dots: send a screenshot of it.`],
  broken: [(which: string) => `${which} rusak atau terpotong, jadi tidak bisa dibuka. Kirim tangkapan layarnya.`, (which: string) => `${which} is broken or cut off, so it can’t be opened. Send a screenshot of it.`],
  wrongKind: [(n: number) => `Gambar ke-${n} bukan JPG, PNG, atau WebP. Kirim tangkapan layarnya. Video: kirim tangkapan layar dan tautannya.`, (n: number) => `Picture ${n} is not a JPG, PNG or WebP. Send a screenshot of it. Video: send a screenshot and its link.`],
  wrongKindOrPdf: ['Berkas ini bukan gambar atau PDF. Pakai JPG, PNG, WebP, atau PDF.', 'This file is neither a picture nor a PDF. Use JPG, PNG, WebP or PDF.'],
  enoughToday: ['Gambar dari jaringan ini sudah cukup banyak hari ini. Kirim teks atau tautannya saja: itu tetap kami terima.', 'Enough pictures came from this network today. Send the text or link alone: that we still take.'],
  noRoom: ['Gambar belum bisa kami terima sekarang. Kirim teks atau tautannya dulu.', 'We can’t take pictures just now. Send the text or link first.'],
  notHere: ['Di sini kami hanya menerima teks dan tautan, tanpa gambar. Tulis isinya, atau tempel tautannya.', 'We take text and links here, no pictures. Write what it says, or paste its link.'],
  picture: [(n: number) => `Gambar ${n}`, (n: number) => `Picture ${n}`],
  whichPicture: [(n: number) => `Gambar ke-${n}`, (n: number) => `Picture ${n}`],
  thisFile: ['Berkas ini', 'This file'],
  tap: ['ketuk untuk melihat', 'tap to see'],
  whole: ['Buka utuh', 'Open whole'],
  alt: [(n: number) => `Gambar ke-${n} yang dikirim pelapor`, (n: number) => `Picture ${n} that the reporter sent`],
  image: ['gambar', 'picture'],
  fingerprint: ['Sidik berkas', 'Fingerprint of the file'],
  onlyPictures: ['(hanya gambar)', '(pictures only)'],
})
