import type { DemoGuidance } from './demo-types.ts'

/**
 * Official guidance of the invented desk, a dozen in force. As with the notices no address leads
 * anywhere: each holds `/contoh/`, and each title says so, also where it names a rule that exists.
 */
export const GUIDANCE: readonly DemoGuidance[] = [
  {
    key: 'jam', ago: 51.5, by: 'ratna', reader: 'dian', holdsHours: 24 * 120, question: 'Jam berapa TPS buka dan tutup?',
    answer: 'TPS melayani pemilih **pukul 07.00 sampai 13.00 waktu setempat**. Di Kutai Timur itu WITA.\n\nJamnya hanya berubah lewat keputusan KPU, bukan lewat pesan berantai.',
    source: { url: 'https://jdih.kpu.go.id/contoh/pkpu-2-2024', title: 'PKPU 2/2024 tentang tahapan dan jadwal (contoh)', daysAgo: 300 },
  },
  {
    key: 'dokumen', ago: 51.3, by: 'ratna', reader: 'wahyu', holdsHours: 24 * 120, question: 'Apa yang perlu dibawa ke TPS?',
    answer: 'Bawa **KTP elektronik** atau dokumen penggantinya, dan surat pemberitahuan memilih kalau sudah menerimanya.\n\nTanpa surat itu Anda tetap bisa memilih, asal nama Anda ada di daftar pemilih TPS itu.',
    source: { url: 'https://kpu.go.id/contoh/panduan/dokumen-yang-dibawa-pemilih', title: 'Dokumen yang dibawa pemilih ke TPS (contoh)', daysAgo: 21 },
  },
  {
    key: 'undangan', ago: 50.8, by: 'dian', reader: 'yosep', holdsHours: 24 * 90, question: 'Surat pemberitahuan memilih (C-Pemberitahuan) belum sampai. Bagaimana?',
    answer: 'Surat itu **diantar petugas ke rumah**, tidak pernah dikirim sebagai berkas lewat WhatsApp. Jangan buka berkas yang mengaku undangan memilih.\n\nBelum menerimanya? Cek dulu nama Anda di daftar pemilih, lalu tanyakan kepada petugas di kantor desa.',
    source: { url: 'https://kpu.go.id/contoh/siaran/surat-pemberitahuan-diantar-petugas', title: 'Surat pemberitahuan diantar petugas (contoh)', daysAgo: 12 },
  },
  {
    key: 'daftar', ago: 50.1, by: 'yosep', reader: 'ratna', holdsHours: 24 * 60, question: 'Bagaimana mengecek nama saya di daftar pemilih?',
    answer: 'Buka **cekdptonline.kpu.go.id**. Ketik sendiri alamatnya, jangan lewat tautan dari pesan.\n\nSitus itu memang meminta NIK, nomor WhatsApp, dan kode OTP. Yang harus dipastikan adalah alamatnya.',
    source: { url: 'https://cekdptonline.kpu.go.id/contoh/petunjuk', title: 'Petunjuk cek daftar pemilih (contoh)', daysAgo: 40 },
  },
  {
    key: 'pindah', ago: 30.4, by: 'ratna', reader: 'dian', holdsHours: 24 * 40, question: 'Bisakah saya pindah memilih ke TPS lain?',
    answer: 'Bisa, misalnya karena bekerja jauh, dirawat, atau tertimpa bencana. **Urus dulu** di kantor desa, PPK, atau kantor KPU, dengan bukti alasannya. Ada batas waktunya.\n\nDatang langsung ke TPS lain tanpa surat pindah memilih tidak cukup.',
    source: { url: 'https://kpu.go.id/contoh/panduan/pindah-memilih', title: 'Panduan pindah memilih (contoh)', daysAgo: 33 },
  },
  {
    key: 'difabel', ago: 30.0, by: 'yosep', reader: 'wahyu', holdsHours: 24 * 120, question: 'Bolehkah pemilih difabel atau lansia dibantu di TPS?',
    answer: 'Boleh. Pemilih yang membutuhkan bantuan **boleh didampingi** orang yang dipilihnya sendiri. Pendamping menandatangani surat pernyataan dan wajib merahasiakan pilihan.',
    source: { url: 'https://jdih.kpu.go.id/contoh/peraturan/pemungutan-dan-penghitungan-suara', title: 'Peraturan tentang pemungutan dan penghitungan suara (contoh)', daysAgo: 320 },
  },
  {
    key: 'hitung-cepat', ago: 29.6, by: 'dian', reader: 'ratna', holdsHours: 24 * 120, question: 'Kapan hasil hitung cepat boleh diumumkan?',
    answer: 'Paling cepat **dua jam** setelah pemungutan suara selesai di wilayah barat Indonesia: pukul 15.00 WIB, di sini **pukul 16.00 WITA**.\n\nYang mengumumkan wajib mengatakan bahwa itu bukan hasil resmi.',
    source: { url: 'https://jdih.kpu.go.id/contoh/pkpu-9-2022', title: 'PKPU 9/2022 pasal 19 (contoh)', daysAgo: 400 },
  },
  {
    key: 'masa-tenang', ago: 28.6, by: 'ratna', reader: 'yosep', holdsHours: 24 * 110, question: 'Apa yang dilarang pada masa tenang?',
    answer: 'Kampanye **dalam bentuk apa pun**. Media cetak, siaran, daring, dan media sosial tidak boleh memuat iklan, rekam jejak, atau hal lain yang menguntungkan atau merugikan calon. Hasil survei juga tidak boleh diumumkan.',
    source: { url: 'https://jdih.kpu.go.id/contoh/pkpu-13-2024', title: 'PKPU 13/2024 tentang kampanye (contoh)', daysAgo: 250 },
  },
  {
    key: 'petugas', ago: 6.4, by: 'dian', reader: 'wahyu', holdsHours: 24 * 60, question: 'Bagaimana mendaftar menjadi petugas PPK, PPS, atau KPPS?',
    answer: 'Hanya lewat **SIAKBA** milik KPU dan berkas kertas, kalau pendaftaran sudah dibuka.\n\nKPU tidak pernah mengirim berkas APK. Jangan memasangnya: itu bisa mengambil alih HP Anda.',
    source: { url: 'https://kpu.go.id/contoh/panduan/pendaftaran-badan-adhoc', title: 'Pendaftaran badan ad hoc (contoh)', daysAgo: 18 },
  },
  {
    key: 'pelanggaran', ago: 6.0, by: 'yosep', reader: 'dian', holdsHours: 24 * 120, question: 'Bagaimana melaporkan dugaan pelanggaran pemilihan?',
    answer: 'Ke Bawaslu, **paling lambat tujuh hari** sejak Anda mengetahuinya. Sebutkan nama dan alamat Anda, siapa yang dilaporkan, waktu, tempat, kejadian, dan buktinya.\n\nTanpa identitas, Bawaslu menerimanya sebagai informasi awal.',
    source: { url: 'https://bawaslu.go.id/contoh/panduan/syarat-laporan', title: 'Syarat laporan kepada Bawaslu (contoh)', daysAgo: 90 },
  },
  {
    key: 'sirekap', ago: 5.5, by: 'ratna', reader: 'wahyu', holdsHours: 24 * 90, question: 'Mengapa hasil dari desa tanpa sinyal masuk terlambat?',
    answer: 'Sirekap Mobile bekerja tanpa sinyal dan **mengunggah hasilnya kemudian**. Terlambat masuk bukan tanda kecurangan.',
    source: { url: 'https://kaltim.kpu.go.id/contoh/berita/sirekap-tanpa-sinyal', title: 'Sirekap di daerah tanpa sinyal (contoh)', daysAgo: 9 },
  },
  {
    key: 'dipisah', ago: 5.0, by: 'dian', reader: 'yosep', holdsHours: 24 * 150, question: 'Apakah pemilu nasional dan pemilu daerah masih bersamaan pada 2029?',
    answer: 'Tidak. Menurut Mahkamah Konstitusi, mulai 2029 pemilihan Presiden, DPR, dan DPD **dipisah** dari pemilihan DPRD dan kepala daerah. Yang daerah diadakan dua tahun sampai dua tahun enam bulan sesudah pelantikan hasil pemilu nasional.',
    source: { url: 'https://mkri.id/contoh/putusan-135-puu-xxii-2024', title: 'Putusan 135/PUU-XXII/2024 (contoh)', daysAgo: 200 },
  },

  // Not public yet, or no longer.
  {
    key: 'hp', ago: 2.4, by: 'ratna', reader: null, holdsHours: 24 * 120, question: 'Bolehkah membawa HP ke bilik suara?',
    answer: 'HP boleh dibawa ke TPS. Yang dilarang adalah **memotret atau merekam di dalam bilik suara**, supaya pilihan tetap rahasia.',
    source: { url: 'https://bawaslu.go.id/contoh/panduan/larangan-di-bilik-suara', title: 'Larangan di bilik suara (contoh)', daysAgo: 15 },
  },
  { key: 'pemula', ago: 1.9, by: 'yosep', question: 'Saya baru pertama kali memilih. Apa yang harus saya siapkan?', answer: 'Cek dulu nama Anda di cekdptonline.kpu.go.id.\n\n(masih mencari halaman KPU untuk pemilih pemula)' },
  {
    key: 'libur', ago: 27.9, by: 'dian', reader: 'ratna', holdsHours: 24 * 60, question: 'Apakah hari pemungutan suara hari libur?',
    answer: 'Ya. Pada pemilihan 27 November 2024 hari itu hari libur menurut Keppres 33/2024.',
    source: { url: 'https://kpu.go.id/contoh/siaran/hari-libur-pemungutan-suara', title: 'Keppres 33/2024 tentang hari libur (contoh)', daysAgo: 150 },
    withdrawn: { ago: 3.6, by: 'yosep', why: 'Keputusan itu hanya untuk pemilihan 2024. Untuk pemilihan berikutnya belum ada.' },
  },
]
