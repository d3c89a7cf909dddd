import { grouped } from './numbers.ts'
import { words } from './words.ts'

/** The form of a report, at /lapor and at the desk. */
export const reportWords = words({
  title: ['Laporkan kabar', 'Report a claim'],
  oneIsEnough: ['Cukup isi salah satu: pesan atau tautan.', 'One is enough: message or link.'],
  oneOfThree: ['Cukup isi salah satu: pesan, tautan, atau gambar.', 'One is enough: message, link or picture.'],
  text: ['Pesan, tautan, atau kata-katanya', 'Message, link or the words'],
  textHint: ['Tempel selengkapnya, atau tulis dengan kata Anda sendiri. Dari situ kami mencari asalnya.', 'Paste all of it, or use your own words. From them we trace where it began.'],
  where: ['Di mana Anda melihatnya?', 'Where did you see it?'],
  whereWhy: ['Supaya kami bisa mencarinya di sana.', 'So that we can look for it there.'],
  when: ['Kapan?', 'When?'],
  whenWhy: ['Supaya tahu ini kabar baru atau lama.', 'To tell new claims from old ones.'],
  area: ['Desa atau kelurahan', 'Village'],
  areaWhy: ['Supaya terlihat di mana menyebarnya.', 'It shows where it is spreading.'],
  areaEmpty: ['Tidak tahu, atau pilih di sini', 'Don’t know, or choose'],
  wholeKecamatan: [(name: string) => `Kec. ${name}, desanya tidak tahu`, (name: string) => `Kec. ${name}, don’t know the village`],
  kecamatan: [(name: string) => `Kecamatan ${name}`, (name: string) => `Kecamatan ${name}`],
  more: ['Tambahan, boleh dilewati', 'More, you may skip'],
  asks: ['Pesan itu menyuruh apa?', 'What does it ask people to do?'],
  asksWhy: ['Misalnya datang ke suatu tempat, kirim uang, atau klik tautan. Dari situ kami tahu bahayanya.', 'For example go somewhere, send money or open a link. It tells us the harm.'],
  url: ['Tautan terpisah', 'A separate link'],
  why: ['Mengapa Anda ragu?', 'Why do you doubt it?'],
  contact: ['Kontak', 'Contact'],
  contactHint: ['Kalau ingin kami kabari (HP atau surel). Kami hapus setelah selesai.', 'If you want word from us (phone or e-mail). Erased when done.'],
  consent: ['Saya 18 tahun atau lebih dan setuju dihubungi tentang laporan ini', 'I am 18 or older and you may contact me about this report'],
  send: ['Kirim laporan', 'Send report'],
  sendAgain: ['Kirim lagi', 'Send again'],
  sending: ['Mengirim… jangan ditutup', 'Sending… keep this open'],
  slow: ['Jaringan lambat. Masih mencoba.', 'The network is slow. Still trying.'],
  notSentYet: ['Belum terkirim', 'Not sent yet'],
  notKept: ['Laporan Anda tidak pernah kami terbitkan. Kami tidak menyimpan alamat internet Anda.', 'We never publish your report. We don’t keep your internet address.'],
})

/** Facts that are missing from a report, asked of its reporter and told at the desk. */
export const completeWords = words({
  title: ['Kalau tahu, tambahkan ini', 'If you know, add this'],
  more: ['Tidak wajib. Dengan ini kami lebih cepat bisa menjawab.', 'Not required. It helps us answer sooner.'],
  fullText: ['Kata-kata lengkapnya', 'Its full words'],
  fullTextWhy: ['Tautan bisa hilang. Dari kata-katanya kami mencari asalnya.', 'Links vanish. From the words we trace where it began.'],
  add: ['Tambahkan', 'Add'],
  added: ['Sudah kami tambahkan. Terima kasih.', 'Added. Thank you.'],
  nothing: ['Isi paling sedikit satu.', 'Give at least one.'],
  known: ['Lima keterangan', 'Five facts'],
  allKnown: ['Kelima keterangan sudah ada.', 'All five facts are here.'],
  there: ['ada', 'given'],
  missing: ['belum ada', 'missing'],
  askButton: ['Tanyakan yang belum ada', 'Ask for what is missing'],
  question: [
    (facts: string) => `Terima kasih atas laporan Anda. Supaya bisa kami jawab, kami masih perlu tahu: ${facts}. Kalau tahu, isi di halaman ini.`,
    (facts: string) => `Thank you for your report. To answer it we still need to know: ${facts}. If you know, fill it in on this page.`,
  ],
})

/** The five facts by name. */
export const factWords = words({
  text: ['kata-kata lengkap atau gambar', 'its full words or a picture'],
  seen_where: ['di mana dilihat', 'where it was seen'],
  seen_at: ['kapan dilihat', 'when it was seen'],
  area: ['desa atau kecamatan', 'village or kecamatan'],
  asks: ['apa yang disuruh', 'what it asks people to do'],
})

/** What may answer a report that is being written, and that others have sent the like. */
export const likelyWords = words({
  sure: ['Ini sudah pernah dicek:', 'This has been checked already:'],
  maybe: ['Mungkin sudah pernah dicek:', 'It may have been checked already:'],
  goOn: ['Bukan ini? Teruskan saja isi laporannya.', 'Not this? Just go on with your report.'],
  similar: ['Laporan serupa sudah kami terima.', 'We have received similar reports.'],
  similarCounted: [(n: number) => `Laporan serupa sudah kami terima: ${n} atau lebih.`, (n: number) => `We have received similar reports: ${n} or more.`],
  stillSend: ['Laporan Anda tetap berguna.', 'Yours still helps.'],
  notSentYet: ['Laporan Anda belum terkirim. Lihat dulu, mungkin jawabannya sudah ada.', 'Your report is not sent yet. Look first, the answer may be here.'],
  sendAnyway: ['Bukan ini, kirim laporan saya', 'Not this, send my report'],
  change: ['Ubah laporan', 'Change the report'],
})

/** Where something was seen. */
export const seenWhereWords = words({
  whatsapp_group: ['Grup WhatsApp', 'WhatsApp group'],
  private: ['Pesan pribadi', 'Private message'],
  facebook: ['Facebook', 'Facebook'],
  instagram: ['Instagram', 'Instagram'],
  tiktok: ['TikTok', 'TikTok'],
  youtube: ['YouTube', 'YouTube'],
  x: ['X', 'X'],
  spoken: ['Dari mulut ke mulut', 'Word of mouth'],
  paper: ['Kertas atau spanduk', 'Paper or banner'],
  other: ['Tempat lain', 'Elsewhere'],
})

/** When something was seen, where no date is given. */
export const seenWhenWords = words({
  today: ['Hari ini', 'Today'],
  yesterday: ['Kemarin', 'Yesterday'],
  earlier: ['Lebih lama', 'Earlier'],
  unknown: ['Tidak ingat', 'Can’t remember'],
})

/** What is wrong with a field of a report, by the code that its check gives. */
export const reportFaultWords = words({
  nothing: ['Isi pesan, tautan, atau gambar. Cukup salah satu.', 'Give a message, link or picture. One is enough.'],
  too_long: [
    (length: number, most: number) => `Terlalu panjang: ${grouped(length, 'id')} huruf. Paling banyak ${grouped(most, 'id')}.`,
    (length: number, most: number) => `Too long: ${grouped(length, 'en')} characters. At most ${grouped(most, 'en')}.`,
  ],
  bad_url: ['Tautan ini tidak bisa dibaca. Awali dengan https://', 'We can’t read this link. Start with https://'],
  choose_where: ['Pilih salah satu tempat.', 'Choose one of the places.'],
  bad_when: ['Waktu ini tidak bisa dibaca. Pilih salah satu.', 'We can’t read this time. Choose one.'],
  future: ['Tanggal ini belum terjadi.', 'This date is still to come.'],
  bad_area: ['Pilih desa dari daftar.', 'Choose a village from the list.'],
  no_consent: ['Centang persetujuan, atau kosongkan kontak.', 'Tick consent, or leave contact empty.'],
})
