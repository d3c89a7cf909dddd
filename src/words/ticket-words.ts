import { words } from './words.ts'

/** Opening a ticket with number and secret. */
export const openTicketWords = words({
  title: ['Laporan saya', 'My report'],
  number: ['Nomor laporan', 'Report number'],
  secret: ['Empat kata rahasia', 'Four secret words'],
  secretHint: ['Huruf kecil atau besar sama saja, tanda hubung boleh dilewati.', 'Capitals don’t matter, hyphens may be left out.'],
  remember: ['Ingat di HP ini selama 90 hari', 'Remember on this phone for 90 days'],
  open: ['Buka laporan', 'Open report'],
  opening: ['Membuka… jangan ditutup', 'Opening… keep this open'],
  notOpened: ['Laporan belum terbuka', 'Not opened yet'],
  numberMissing: ['Isi nomor laporan. Isinya angka saja.', 'Give the report number. It is digits only.'],
  noMatch: ['Nomor atau kata rahasianya belum cocok.', 'Number or words don’t match yet.'],
  badWord: [(n: number) => `Kata ke-${n} tidak dikenali.`, (n: number) => `Word ${n} is not recognised.`],
  notFour: ['Kata rahasia selalu empat kata.', 'The secret is always four words.'],
  slip: ['Ada huruf yang keliru, atau urutan katanya tertukar.', 'A letter is wrong, or words have changed places.'],
  tooOften: [
    (minutes: number) => `Terlalu sering mencoba. Coba lagi ${minutes} menit lagi.`,
    (minutes: number) => `Too many tries. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
  ],
  noneYet: ['Belum punya nomor?', 'No number yet?'],
  report: ['Laporkan kabar', 'Report a claim'],
})

/** The page that shows number and secret, and the text that a phone saves. */
export const newTicketWords = words({
  thanks: ['Terima kasih. Laporan Anda sudah kami simpan.', 'Thank you. Your report is saved.'],
  number: ['Nomor laporan', 'Report number'],
  secret: ['Empat kata rahasia', 'Four secret words'],
  onlyNow: ['(hanya tampil sekarang)', '(shown only now)'],
  keep: ['Siapa pun yang tahu kata ini bisa membuka laporan Anda. Jangan disebarkan.', 'Anyone with these words can open your report. Don’t share them.'],
  share: ['Simpan ke WhatsApp saya', 'Save to my WhatsApp'],
  copy: ['Salin', 'Copy'],
  copied: ['Tersalin', 'Copied'],
  photo: ['Foto layar ini, atau catat di kertas.', 'Photograph this screen, or write it down.'],
  code: ['Kode ini berisi nomor dan kata rahasia. Pindai dari HP lain untuk membuka.', 'This code holds the number and the secret words. Scan it with another phone to open the report.'],
  codeName: ['Kode QR untuk membuka laporan ini', 'QR code that opens this report'],
  saved: ['Sudah saya simpan', 'I have saved them'],
  next: ['Apa berikutnya', 'What next'],
  answerBy: ['Jawaban pertama dari kami paling lambat', 'First answer from us by'],
  openAnyTime: ['Buka “Laporan saya” kapan saja, lalu ketik nomor dan kata rahasianya.', 'Open “My report” any time and type the number and secret words.'],
  see: ['Lihat laporan saya', 'See my report'],
  message: [
    (v: { desk: string; number: number; secret: string; link: string }) => `${v.desk}\nNomor laporan: ${v.number}\nKata rahasia: ${v.secret}\nBuka laporan: ${v.link}`,
    (v: { desk: string; number: number; secret: string; link: string }) => `${v.desk}\nReport number: ${v.number}\nSecret words: ${v.secret}\nOpen the report: ${v.link}`,
  ],
})

/** An open ticket. */
type Correction = { number: string; before: string; now: string; why: string }

export const ticketWords = words({
  heading: ['Laporan', 'Report'],
  newSince: [(when: string) => `Baru sejak Anda buka terakhir (${when})`, (when: string) => `New since you last looked (${when})`],
  nothingNew: [(when: string) => `Tidak ada yang baru sejak ${when}.`, (when: string) => `Nothing new since ${when}.`],
  corrected: [
    (c: Correction) => ({ title: `Ralat cek fakta ${c.number}.`, text: `Sebelumnya kami menulis: ${c.before}. Sekarang: ${c.now}. Sebabnya: ${c.why} Kalau sudah Anda teruskan, teruskan juga ralat ini.` }),
    (c: Correction) => ({ title: `Correction to ${c.number}.`, text: `Before: ${c.before}. Now: ${c.now}. Why: ${c.why} If you passed it on, please pass this on too.` }),
  ],
  answerBy: ['Dijawab sebelum', 'Answer by'],
  promise: ['Janji kami', 'Our promise'],
  late: [(span: string) => `lewat ${span}. Maaf.`, (span: string) => `${span} late. Sorry.`],
  nowFirst: ['Laporan Anda sekarang paling atas.', 'Your report is now first.'],
  queue: ['Tempat di antrean', 'Place in the queue'],
  place: [
    (place: number, total: number) => (place > 100 ? 'di atas 100' : `ke-${place} dari ${total > 100 ? '100 lebih' : total}`),
    (place: number, total: number) => (place > 100 ? 'beyond 100' : `${ordinal(place)} of ${total > 100 ? 'more than 100' : total}`),
  ],
  backAt: [(when: string) => `Pemeriksa bertugas lagi ${when}.`, (when: string) => `Checkers are back ${when}.`],
  askElsewhere: ['Kalau mendesak, tanya langsung:', 'If it is urgent, ask directly:'],
  stands: ['Sudah sampai mana', 'Where it stands'],
  messages: ['Pesan', 'Messages'],
  checker: ['Pemeriksa', 'Checker'],
  you: ['Anda', 'You'],
  none: ['Belum ada pesan.', 'No messages yet.'],
  reply: ['Balas pemeriksa', 'Reply'],
  add: ['Tambah keterangan', 'Add information'],
  send: ['Kirim pesan', 'Send message'],
  sent: [(time: string) => `Terkirim ${time}.`, (time: string) => `Sent ${time}.`],
  emptyReply: ['Tulis pesannya dulu.', 'Write the message first.'],
  openFirst: ['Laporan Anda sudah tertutup di HP ini. Buka lagi, lalu kirim pesannya. Isinya masih ada.', 'Your report was closed on this phone. Open it again, then send the message. Its text is kept.'],
  draftKept: ['Pesan ini belum terkirim. Periksa sekali lagi, lalu kirim.', 'This message has not been sent yet. Look it over, then send it.'],
  own: ['Isi laporan Anda', 'What you reported'],
  contactKept: ['Kontak Anda tersimpan dan terkunci. Kami hapus setelah selesai.', 'Your contact is kept under lock. Erased when done.'],
  withdraw: ['Tarik laporan ini', 'Withdraw this report'],
  withdrawMore: ['Isi laporan dan kontak dihapus dan tidak bisa dikembalikan. Hitungan jumlah laporan tetap.', 'Text and contact are erased for good. The count stays.'],
  withdrawYes: ['Ya, tarik dan hapus', 'Yes, withdraw and erase'],
  close: ['Tutup di HP ini', 'Close on this phone'],
  ifShared: ['(kalau HP dipakai bersama)', '(if shared)'],
  another: ['Buka laporan lain', 'Open another report'],
})

/** Where a report stands, as its sender reads it. */
export const ticketStepWords = words({
  received: ['Diterima', 'Received'],
  joined: ['Digabung dengan kabar yang sama', 'Joined with the same claim'],
  likeReports: [(n: number) => `${n} laporan serupa`, (n: number) => `${n} like reports`],
  entered: ['Dibaca, lalu dicatat sebagai kabar', 'Read and entered as a claim'],
  awaiting: ['Kami perlu keterangan dari Anda', 'We need something from you'],
  waiting: ['Menunggu pemeriksa', 'Waiting for a checker'],
  in_hand: ['Sedang diperiksa', 'Under review'],
  second_read: ['Baca kedua', 'Second read'],
  secondReadMore: ['orang lain membaca tanpa melihat putusan pertama', 'another person reads without seeing the first verdict'],
  published: ['Cek fakta terbit', 'Fact check published'],
  on_hold: [(day: string, why: string) => `Ditunda sampai ${day}, karena: ${why}`, (day: string, why: string) => `On hold until ${day}, because: ${why}`],
  referred: [(body: string) => `Diteruskan ke ${body}`, (body: string) => `Passed to ${body}`],
  in_process: [(body: string) => `Sedang ditangani ${body}; kami tidak menilai selama itu`, (body: string) => `In the hands of ${body}; we give no verdict meanwhile`],
  not_checkable: [(why: string) => `Tidak bisa dicek, karena: ${why}`, (why: string) => `Can’t be checked, because: ${why}`],
  no_longer_relevant: ['Sudah tidak berlaku', 'No longer relevant'],
  declined: [(why: string) => `Kami tutup, karena: ${why}. Keliru? Balas di bawah.`, (why: string) => `We closed it: ${why}. Wrong? Reply below.`],
  expired: ['Ditutup: sudah 14 hari belum ada jawaban. Balas kapan saja, kami buka lagi.', 'Closed: no answer for 14 days. Reply any time and we reopen it.'],
  withdrawn: ['Ditarik. Isi dan kontak sudah dihapus.', 'Withdrawn. Text and contact erased.'],
})

/** What happened since the last look. */
export const ticketNewsWords = words({
  asked: ['Pemeriksa menulis kepada Anda.', 'A checker has written to you.'],
  joined: ['Laporan Anda sudah dibaca dan menjadi bagian dari sebuah kabar.', 'Your report has been read and is part of a claim now.'],
  declined: ['Laporan Anda kami tutup.', 'We closed your report.'],
  reopened: ['Laporan Anda dibuka lagi.', 'Your report is open again.'],
  expired: ['Laporan Anda ditutup karena belum ada jawaban.', 'Your report was closed for want of an answer.'],
  in_hand: ['Kabar ini sedang diperiksa.', 'This is under review.'],
  second_read: ['Kabar ini sedang dibaca orang kedua.', 'A second person is reading it.'],
  published: ['Cek fakta sudah terbit.', 'The fact check is published.'],
  on_hold: ['Pemeriksaan kabar ini ditunda.', 'The check is on hold.'],
  referred: ['Kabar ini diteruskan ke pihak lain.', 'This has been passed on to another body.'],
  closed: ['Pemeriksaan kabar ini ditutup.', 'The check is closed.'],
  corrected: ['Cek fakta ini diralat.', 'The fact check was corrected.'],
  paused: ['Cek fakta ini sedang dicek ulang. Tunggu sebelum meneruskan.', 'The fact check is being rechecked. Wait before forwarding.'],
  resumed: ['Cek fakta ini berlaku lagi.', 'The fact check holds again.'],
  held: ['Kabar ini sedang dicek. Jangan diteruskan dulu.', 'This is being checked. Please don’t forward it yet.'],
  lapsed: ['“Sedang dicek” berakhir tanpa putusan. Itu bukan berarti benar atau salah.', '“Being checked” ended without a verdict. That means neither true nor false.'],
  notice_withdrawn: ['Cek fakta ini dicabut.', 'The fact check was withdrawn.'],
})

function ordinal(n: number): string {
  const tens = n % 100
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${ending}`
}
