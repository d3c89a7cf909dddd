import { words } from './words.ts'

/** A report at the desk, and what a moderator may do with it. */
export const triageWords = words({
  title: [(number: number) => `Laporan ${number}`, (number: number) => `Report ${number}`],
  queue: ['Antrean', 'Queue'],
  promised: [(time: string) => `janji ${time}`, (time: string) => `promised ${time}`],
  answered: [(time: string) => `dijawab ${time}`, (time: string) => `answered ${time}`],
  received: [(time: string) => `masuk ${time}`, (time: string) => `received ${time}`],
  enteredBy: [(who: string) => `dicatat ${who}`, (who: string) => `entered by ${who}`],
  sent: ['Yang dikirim pelapor', 'What the reporter sent'],
  noText: ['(tanpa teks)', '(no text)'],
  seen: ['Dilihat', 'Seen'],
  asks: ['Pesan itu menyuruh', 'It asks people to'],
  doubt: ['Mengapa ragu', 'Why in doubt'],
  url: ['Tautan terpisah', 'Separate link'],
  open: [(host: string) => `Buka di ${host}`, (host: string) => `Open at ${host}`],
  contact: ['Kontak', 'Contact'],
  show: ['Tampilkan', 'Show'],
  showNote: ['Siapa yang membuka kontak tercatat di Jejak.', 'Who opens a contact is kept in the trail.'],
  unreadable: ['Kontak ini tidak bisa dibuka lagi.', 'This contact can’t be opened any more.'],
  noContact: ['tidak ada', 'none'],
  withdrawn: ['Ditarik oleh pelapornya. Isi dan kontak sudah dihapus.', 'Withdrawn by its reporter. Text and contact are erased.'],
  inClaim: ['Ditautkan ke kabar', 'Joined to the claim'],
  declinedAs: [(reason: string) => `Ditolak: ${reason}.`, (reason: string) => `Declined: ${reason}.`],
  expired: ['Ditutup: sudah 14 hari belum ada jawaban pelapor.', 'Closed: no answer from the reporter for 14 days.'],
  awaiting: [(time: string) => `Menunggu jawaban pelapor sejak ${time}.`, (time: string) => `Waiting for the reporter since ${time}.`],
  messages: ['Pesan', 'Messages'],
  reporter: ['Pelapor', 'Reporter'],
  trail: ['Jejak', 'Trail'],
  actions: ['Langkah berikutnya', 'Next step'],
  link: ['Tautkan ke kabar yang sudah ada', 'Join to a claim we have'],
  linkChoose: ['Kabar yang mana?', 'Which claim?'],
  search: ['Cari judul kabar', 'Search claim titles'],
  searchButton: ['Cari', 'Search'],
  noneFound: ['Tidak ada kabar dengan kata-kata itu.', 'No claim with those words.'],
  noneLike: ['Belum ada kabar dengan kata-kata laporan ini.', 'No claim yet with the words of this report.'],
  suggested: ['Mungkin kabar ini', 'Perhaps this claim'],
  suggestedMore: ['Saran dari kata-katanya; yang sama ditandai. Tidak ada yang ditautkan sendiri.', 'Suggested by the words; shared ones are marked. Nothing is joined by itself.'],
  inReport: ['Di laporan ini:', 'In this report:'],
  likeReport: ['Mirip laporan', 'Like report'],
  linkButton: ['Tautkan ke kabar ini', 'Join to this claim'],
  make: ['Jadikan kabar baru', 'Make a new claim'],
  ask: ['Tanya pelapor', 'Ask the reporter'],
  question: ['Pertanyaan', 'Question'],
  questionHint: ['Pelapor membacanya di “Laporan saya”.', 'The reporter reads it in “My report”.'],
  askButton: ['Kirim pertanyaan', 'Send question'],
  decline: ['Tolak, pilih alasan', 'Decline, give reason'],
  reason: ['Alasan', 'Reason'],
  declineButton: ['Tolak laporan ini', 'Decline this report'],
  bringBack: ['Kembalikan', 'Bring back'],
  bringBackHint: ['Laporan kembali ke antrean.', 'The report goes back to the queue.'],
  kept: ['Tulisan Anda', 'What you typed'],
  notDone: ['Belum dikerjakan', 'Not done yet'],
})

/** One sentence after an action, where it was done. */
export const saidWords = words({
  linked: [(number: number, title: string) => `Laporan ${number} ditautkan ke “${title}”.`, (number: number, title: string) => `Report ${number} joined to “${title}”.`],
  declined: [(number: number) => `Laporan ${number} ditolak. Pelapor melihat alasannya.`, (number: number) => `Report ${number} declined. The reporter sees why.`],
  asked: ['Pertanyaan terkirim.', 'Question sent.'],
  broughtBack: ['Laporan ini kembali ke antrean.', 'This report is back in the queue.'],
  entered: [(number: number) => `Laporan ${number} tercatat.`, (number: number) => `Report ${number} entered.`],
})

/** Fields of a new claim, from a report or from monitoring. */
export const claimFieldWords = words({
  fromMonitoring: ['Kabar baru dari pemantauan', 'New claim from monitoring'],
  fromMonitoringMore: ['Untuk kabar yang ditemukan sendiri. Janji dihitung mulai sekarang.', 'For what the desk found itself. The promise counts from now.'],
  title: ['Judul kabar', 'Claim title'],
  titleHint: ['Apa yang dikatakan, dengan kata sendiri, tanpa nama pelapor.', 'What is said, in your own words, without the reporter’s name.'],
  subject: ['Tentang apa?', 'What is it about?'],
  choose: ['Pilih', 'Choose'],
  harm: ['Bahaya terbesar kalau dipercaya', 'Worst harm if believed'],
  enter: ['Simpan kabar', 'Save claim'],
})

/** What claims are about. */
export const subjectWords = words({
  voting_procedure: ['Hari, tempat, dan cara memilih', 'Day, place and way of voting'],
  results: ['Hasil pemungutan suara', 'Results'],
  candidate: ['Calon', 'A candidate'],
  public_body: ['KPU, Bawaslu, atau lembaga lain', 'KPU, Bawaslu or another body'],
  aid_or_fraud: ['Bantuan atau penipuan', 'Aid or fraud'],
  press_work: ['Karya pers (dirujuk)', 'Work of the press (referred)'],
  opinion: ['Pendapat (tidak dinilai)', 'Opinion (not judged)'],
  alleged_violation: ['Dugaan pelanggaran (dirujuk)', 'Alleged violation (referred)'],
  other: ['Lain-lain', 'Other'],
})

/** Harm classes in full, as a moderator chooses them. */
export const harmWords = words({
  voting: ['Salah hari, tempat, atau cara memilih', 'Wrong day, place or way of voting'],
  device: ['HP rusak atau disadap', 'Malware, phishing'],
  money: ['Uang atau data orang hilang', 'Loss of money or data'],
  safety: ['Keselamatan orang', 'People’s safety'],
  reputation: ['Nama baik orang', 'Someone’s good name'],
  low: ['Ringan', 'Slight'],
})

/** What is said of a claim that a report could be joined to. */
export const choiceWords = words({
  notice: [(number: string) => `cek fakta ${number}`, (number: string) => `fact check ${number}`],
  reports: [(n: number) => `${n} laporan`, (n: number) => `${n} ${n === 1 ? 'report' : 'reports'}`],
})

/** What tells a report and a claim apart, or what the report does with it, after `differs`. */
export const differsWords = words({
  differs: [(what: string) => `Ada yang berbeda: ${what}.`, (what: string) => `Not the same: ${what}.`],
  hour: ['jam', 'hour'],
  date: ['tanggal', 'date'],
  day: ['hari', 'day'],
  number: ['angka', 'number'],
  place: ['tempat', 'place'],
  office: ['lembaga', 'body'],
  name: ['nama', 'name'],
  negation: ['yang satu menyangkal', 'one of them denies it'],
  opposite: ['artinya terbalik', 'it says the opposite'],
  rebuttal: ['laporan ini membantah kabarnya', 'this report rebuts the claim'],
  words: ['sebagian kata-katanya', 'some of the words'],
})

/** Why a report is declined. */
export const declineWords = words({
  spam: ['kiriman iklan atau berulang', 'advert or repeat'],
  no_claim: ['tidak ada kabar yang bisa dicek di dalamnya', 'nothing in it can be checked'],
  out_of_scope: ['bukan tentang pemilihan di wilayah ini', 'not about elections in this area'],
  private: ['urusan pribadi seseorang', 'someone’s private matter'],
  test: ['hanya percobaan', 'only a test'],
})

/** What is wrong with a field, by the code that its check gives. */
export const triageFaultWords = words({
  title_missing: ['Tulis judul kabar.', 'Write a title.'],
  title_long: [(n: number) => `Terlalu panjang: ${n} huruf. Paling banyak 120.`, (n: number) => `Too long: ${n} characters. At most 120.`],
  title_private: ['Hapus nomor HP, NIK, atau rekeningnya: judul ini dibaca juga di luar meja.', 'Take the phone number, NIK or bank account out: this title is read outside the desk too.'],
  subject: ['Pilih tentang apa kabar ini.', 'Choose what it is about.'],
  harm: ['Pilih bahayanya.', 'Choose the harm.'],
  claim: ['Pilih kabar yang dimaksud.', 'Choose the claim.'],
  text_missing: ['Tulis pertanyaannya.', 'Write the question.'],
  text_long: [(n: number) => `Terlalu panjang: ${n} huruf. Paling banyak 2.000.`, (n: number) => `Too long: ${n} characters. At most 2,000.`],
  reason: ['Pilih alasannya.', 'Choose a reason.'],
  channel: ['Pilih lewat mana laporan ini datang.', 'Choose how this report came.'],
})

/** Who did what to a report, after the name or in its place. */
export const reportTrailWords = words({
  receive: ['Laporan masuk', 'Report received'],
  enter: ['mencatat laporan ini', 'entered this report'],
  link: ['menautkannya ke', 'joined it to'],
  linkSuggested: ['menautkannya ke kabar yang disarankan,', 'joined it to the suggested claim'],
  decline: ['menolaknya', 'declined it'],
  ask: ['bertanya kepada pelapor', 'asked the reporter'],
  bring_back: ['mengembalikannya ke antrean', 'brought it back'],
  show_contact: ['membuka kontak', 'opened the contact'],
  reply: ['Pelapor menjawab', 'The reporter answered'],
  complete: ['Pelapor melengkapi laporan', 'The reporter added missing facts'],
  expire: ['Ditutup sendiri: 14 hari tanpa jawaban', 'Closed by itself: 14 days without an answer'],
  withdraw: ['Pelapor menarik laporan ini', 'The reporter withdrew it'],
})

/** How a report came. */
export const channelWords = words({
  web: ['situs', 'website'],
  whatsapp: ['WhatsApp', 'WhatsApp'],
  phone: ['Telepon', 'Phone'],
  visit: ['Datang sendiri', 'In person'],
  radio: ['Radio', 'Radio'],
  paper: ['Surat atau kertas', 'Paper'],
  monitoring: ['Pemantauan', 'Monitoring'],
})

/** A report taken down by staff for someone. */
export const staffReportWords = words({
  title: ['Catat laporan', 'Enter a report'],
  more: ['Untuk laporan lewat WhatsApp, telepon, radio, kertas, atau tatap muka.', 'For reports by WhatsApp, phone, radio, paper or in person.'],
  channel: ['Lewat mana datangnya?', 'How did it come?'],
  save: ['Simpan laporan', 'Save report'],
  handOver: ['Sampaikan kepada pelapor', 'Give to the reporter'],
  number: ['Nomor laporan', 'Report number'],
  secret: ['Empat kata rahasia (hanya tampil sekarang)', 'Four secret words (shown only now)'],
  secretMore: ['Dengan nomor dan empat kata ini ia bisa membuka “Laporan saya”. Catat atau bacakan sekarang.', 'With the number and these words they can open “My report”. Note them or read them out now.'],
})
