import { grouped } from './numbers.ts'
import { words } from './words.ts'

const dots = (n: number) => grouped(n, 'id')
const commas = (n: number) => grouped(n, 'en')

/** The claim's page: who holds it, what is known, what can be done with it. */
export const claimWords = words({
  youHold: [(until: string) => `Anda memegang kabar ini sampai ${until}. Diperpanjang sendiri selama Anda bekerja.`, (until: string) => `You hold this until ${until}, renewed while you work.`],
  heldBy: [(who: string, until: string) => `Dipegang ${who} sampai ${until}`, (who: string, until: string) => `Held by ${who} until ${until}`],
  notHeld: ['Belum ada yang memegang kabar ini.', 'Nobody holds this claim.'],
  onHold: [(until: string) => `Ditunda sampai ${until}`, (until: string) => `On hold until ${until}`],
  referred: [(body: string) => `Diteruskan ke ${body}`, (body: string) => `Passed to ${body}`],
  secondRead: ['Baca kedua: orang lain membaca tanpa melihat putusan pertama', 'Second read: another person reads without seeing the first verdict'],
  published: ['Cek fakta terbit', 'Fact check published'],
  take: ['Ambil', 'Take'],
  release: ['Lepas', 'Release'],
  hold: ['Tunda', 'Hold'],
  refer: ['Rujuk', 'Refer'],
  close: ['Tutup', 'Close'],
  reopen: ['Buka lagi', 'Reopen'],
  noteOutcome: ['Catat hasil rujukan', 'Note what came of it'],
  correct: ['Ralat', 'Correct'],
  pause: ['Jeda', 'Pause'],
  resume: ['Lanjutkan', 'Resume'],
  withdraw: ['Cabut', 'Withdraw'],

  correctMore: ['Draf baru diisi dari versi yang berlaku, lalu dibaca orang kedua lagi. Versi lama tetap bisa dibaca.', 'A new draft is filled from the version in force and read by a second person again. Old versions stay readable.'],
  correctNote: ['Apa yang diralat, dan sebabnya', 'What is corrected, and why'],
  correctButton: ['Mulai ralat', 'Begin the correction'],
  pauseMore: ['Langsung berlaku, paling lama 12 jam. Semua halaman menulis: sedang dicek ulang.', 'Takes effect at once, for 12 hours at most. Every page says: being rechecked.'],
  pauseReason: ['Alasan dijeda', 'Why it is paused'],
  pauseButton: ['Jeda cek fakta ini', 'Pause this fact check'],
  withdrawMore: ['Cek fakta langsung dijeda. Pencabutan berlaku setelah orang lain mengonfirmasi dalam 12 jam.', 'The fact check is paused at once. It is withdrawn when another person confirms within 12 hours.'],
  confirmMore: [(who: string) => `${who} meminta pencabutan ini. Konfirmasi Anda membuatnya berlaku untuk seterusnya.`, (who: string) => `${who} asked for this withdrawal. Your confirmation makes it final.`],
  withdrawReason: ['Alasan dicabut', 'Why it is withdrawn'],
  withdrawButton: ['Minta pencabutan', 'Ask for withdrawal'],
  confirmButton: ['Konfirmasi pencabutan', 'Confirm the withdrawal'],
  seenByAll: ['Dibaca semua orang.', 'Everyone reads this.'],
  pausedUntil: [(until: string, why: string) => `Dijeda sampai ${until}: ${why}`, (until: string, why: string) => `Paused until ${until}: ${why}`],
  withdrawalAsked: [(who: string, until: string, why: string) => `${who} meminta pencabutan: ${why} Menunggu konfirmasi orang lain sampai ${until}.`, (who: string, until: string, why: string) => `${who} asked for withdrawal: ${why} Waits for another person until ${until}.`],
  objections: [(n: number) => `${n} keberatan menunggu jawaban`, (n: number) => `${n} ${n === 1 ? 'objection waits' : 'objections wait'} for an answer`],
  withdrawnFor: [(why: string) => `Dicabut: ${why}`, (why: string) => `Withdrawn: ${why}`],

  queue: ['Antrean', 'Queue'],
  promised: [(when: string, left: string) => `janji ${when}, ${left}`, (when: string, left: string) => `promised ${when}, ${left}`],
  fromMonitoring: ['Dari pemantauan, belum ada laporan.', 'From monitoring, no report yet.'],
  firstReport: ['Laporan pertama', 'First report'],
  erased: ['Isi laporannya sudah dihapus pelapor.', 'Its reporters have erased what they sent.'],
  otherReports: [(n: number) => `Laporan lain (${dots(n)})`, (n: number) => `Other reports (${commas(n)})`],
  allReports: [(n: number) => `Semua ${dots(n)} laporan`, (n: number) => `All ${commas(n)} reports`],
  linkOnly: [(host: string) => `Tautan ke ${host}`, (host: string) => `Link to ${host}`],
  notice: ['Cek fakta', 'Fact check'],
  number: [(number: string) => `nomor ${number}`, (number: string) => `number ${number}`],
  referrals: ['Rujukan', 'Referrals'],
  noOutcome: ['Belum ada hasil.', 'No outcome yet.'],
  outcome: ['Hasil', 'Outcome'],
  actions: ['Tindakan lain', 'Other actions'],
  trail: ['Jejak', 'Trail'],

  until: ['Sampai kapan', 'Until when'],
  untilHint: ['Sesudah itu kabar ini kembali ke antrean sendiri.', 'After that it returns to the queue by itself.'],
  holdReason: ['Alasan menunda', 'Why it is put on hold'],
  seenByReporters: ['Dibaca juga oleh para pelapor.', 'The reporters read this too.'],
  holdButton: ['Tunda kabar ini', 'Put on hold'],
  body: ['Ke mana', 'To whom'],
  road: ['Dengan jalan apa', 'By which road'],
  referNote: ['Catatan', 'Note'],
  referButton: ['Rujuk kabar ini', 'Refer this claim'],
  closeReason: ['Mengapa ditutup', 'Why it is closed'],
  handler: ['Siapa yang menanganinya', 'Who has it in hand'],
  handlerHint: ['Untuk kabar yang sedang ditangani, misalnya Bawaslu atau pengadilan.', 'For a matter in hand, such as Bawaslu or a court.'],
  closeNote: ['Penjelasan', 'Explanation'],
  closeButton: ['Tutup kabar ini', 'Close this claim'],
  outcomeNote: ['Apa hasilnya', 'What came of it'],
  outcomeButton: ['Simpan hasil rujukan', 'Save the outcome'],

  untilMissing: ['Isi sampai kapan.', 'Say until when.'],
  untilUnreadable: ['Tanggal ini tidak bisa dibaca. Tulis tahun-bulan-tanggal, misalnya 2027-06-14.', 'We can’t read this date. Write year-month-day, such as 2027-06-14.'],
  untilPast: ['Waktu ini sudah lewat.', 'This time is past.'],
  reasonMissing: ['Tulis alasannya.', 'Give the reason.'],
  chooseBody: ['Pilih tujuan rujukan.', 'Choose whom to refer it to.'],
  chooseRoad: ['Pilih jalannya.', 'Choose the road.'],
  chooseClosing: ['Pilih alasannya.', 'Choose the reason.'],
  outcomeMissing: ['Tulis hasilnya.', 'Say what came of it.'],
  tooLong: [(n: number, most: number) => `Terlalu panjang: ${dots(n)} huruf. Paling banyak ${dots(most)}.`, (n: number, most: number) => `Too long: ${commas(n)} characters. At most ${commas(most)}.`],
  phone: ['Hapus nomor HP-nya. Teks ini dibaca orang lain.', 'Take the phone number out. Others read this.'],
  nik: ['Hapus NIK-nya. Teks ini dibaca orang lain.', 'Take the NIK out. Others read this.'],
  bank_account: ['Hapus nomor rekeningnya. Teks ini dibaca orang lain.', 'Take the bank account out. Others read this.'],
})

/** Bodies that a claim can be handed to. */
export const bodyWords = words({
  bawaslu: ['Bawaslu', 'Bawaslu'],
  kpu: ['KPU', 'KPU'],
  polri: ['Polri', 'Polri'],
  dewan_pers: ['Dewan Pers', 'Dewan Pers'],
  komdigi: ['Komdigi', 'Komdigi'],
})

export const roadWords = words({
  laporan: ['Laporan', 'Report'],
  informasi_awal: ['Informasi awal', 'First information'],
})

/** Why a claim was closed, as staff choose and read it. */
export const closedWords = words({
  not_checkable: ['Tidak bisa dicek', 'Can’t be checked'],
  in_process: ['Sedang ditangani lembaga lain', 'Another body has it in hand'],
  no_longer_relevant: ['Sudah tidak berlaku', 'No longer relevant'],
  duplicate: ['Sama dengan kabar lain', 'The same as another claim'],
})

/** What a row of the trail says after the person's name. */
export const trailWords = words({
  enter: ['memasukkan kabar ini', 'entered this claim'],
  enterFrom: [(report: string) => `menjadikan laporan ${report} kabar`, (report: string) => `made report ${report} a claim`],
  link: [(report: string) => `menautkan laporan ${report}`, (report: string) => `joined report ${report}`],
  unlink: [(report: string) => `melepas laporan ${report}`, (report: string) => `took report ${report} out`],
  take: ['mengambil kabar ini', 'took this claim'],
  release: ['melepas kabar ini', 'released this claim'],
  lease_ended: ['tidak memegang kabar ini lagi, karena akunnya diubah admin', 'no longer holds this claim: an admin changed the account'],
  hold: [(until: string) => `menunda sampai ${until}`, (until: string) => `put it on hold until ${until}`],
  hold_ends: ['Masa tunda habis', 'The hold ended'],
  refer: [(body: string) => `merujuk ke ${body}`, (body: string) => `referred it to ${body}`],
  note_outcome: ['mencatat hasil rujukan', 'noted what came of the referral'],
  close: [(why: string) => `menutup kabar ini (${why})`, (why: string) => `closed it (${why})`],
  reopen: ['membuka lagi', 'reopened it'],
  save: ['menyimpan telaah', 'saved the assessment'],
  submit: ['mengirim telaah ke baca kedua', 'sent the assessment to second read'],
  drop: ['membuang draf telaah', 'dropped the draft'],
  read: ['memberi putusan baca kedua', 'gave a second reader’s verdict'],
  send_back: ['mengembalikan telaah', 'returned the assessment'],
  agree: ['menyetujui telaah; cek fakta terbit', 'agreed; the fact check is out'],
  correct: ['memulai ralat', 'began a correction'],
  pause: ['menjeda cek fakta', 'paused the fact check'],
  resume: ['melanjutkan cek fakta', 'resumed the fact check'],
  ask_withdrawal: ['meminta pencabutan cek fakta', 'asked to withdraw the fact check'],
  withdraw: ['mengonfirmasi pencabutan cek fakta', 'confirmed the withdrawal of the fact check'],
  pause_ends: ['Masa jeda habis', 'The pause ended'],
  withdrawal_lapses: ['Pencabutan gugur: tidak dikonfirmasi dalam 12 jam', 'The withdrawal lapsed: not confirmed within 12 hours'],
  recheck: ['Masa berlaku habis: perlu dicek ulang', 'Validity ended: recheck due'],
  other: ['mengubah kabar ini', 'changed this claim'],
})
