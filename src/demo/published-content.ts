import type { PublishedClaim } from './demo-types.ts'

/** What the invented desk has published, oldest first: every verdict, six kinds. No address below leads anywhere: each holds `/contoh/`. */
export const PUBLISHED: readonly PublishedClaim[] = [
  {
    key: 'kpps', title: 'Pendaftaran petugas KPPS dibuka lagi minggu ini', subject: 'voting_procedure', harm: 'money', ago: 52.2, by: 'ratna', author: 'ratna', reader: 'dian', reports: ['kpps-1'],
    draft: {
      verdict: 'false', kind: 'false_context',
      headline: 'Pendaftaran petugas KPPS belum dibuka, pengumuman itu terbitan lama',
      claimText: 'Pendaftaran petugas KPPS di Kutai Timur dibuka minggu ini, berkas dikirim lewat WhatsApp.',
      body: 'Pengumuman yang beredar memang pernah terbit, tetapi untuk pemilihan yang lalu. Tanggalnya dipotong dari gambar.\n\nUntuk pemilihan berikutnya **belum ada** pembukaan pendaftaran. Bila dibuka, pengumumannya ada di situs KPU dan ditempel di kantor desa.\n\nPendaftaran petugas tidak pernah dipungut biaya.',
      holdsHours: -18, direction: 'neither', about: [],
      sources: [{ url: 'https://kpu.go.id/contoh/pengumuman/pembentukan-badan-adhoc', title: 'Pengumuman pembentukan badan ad hoc, terbitan lama (contoh)', daysAgo: 700, basis: 'record' }, { url: 'https://kaltim.kpu.go.id/contoh/berita/belum-ada-pendaftaran-kpps', title: 'Belum ada pendaftaran KPPS (contoh)', daysAgo: 4, basis: 'statement' }],
    },
  },
  {
    key: 'jam-tutup', title: 'TPS tutup pukul 11.00 karena cuaca panas', subject: 'voting_procedure', harm: 'voting', ago: 50.5, by: 'dian', author: 'dian', reader: 'wahyu', reports: ['jam-1', 'jam-2', 'jam-3', 'jam-4'],
    draft: {
      verdict: 'false', kind: 'fabricated',
      headline: 'TPS buka pukul 07.00 sampai 13.00 WITA',
      claimText: 'TPS di Kutai Timur tutup pukul 11.00 karena cuaca panas.',
      body: 'Pemungutan suara berlangsung **pukul 07.00 sampai 13.00 WITA** di semua TPS.\n\nPemilih yang sudah hadir dan tercatat sebelum pukul 13.00 tetap dilayani, walau antreannya panjang.\n\nJam pemungutan suara hanya berubah lewat keputusan KPU, tidak lewat pesan berantai.',
      holdsHours: 24 * 90, direction: 'neither', about: [],
      sources: [{ url: 'https://jdih.kpu.go.id/contoh/peraturan/pemungutan-dan-penghitungan-suara', title: 'Peraturan tentang pemungutan dan penghitungan suara (contoh)', daysAgo: 320, basis: 'record' }, { url: 'https://kaltim.kpu.go.id/contoh/berita/jam-pemungutan-suara', title: 'Jam pemungutan suara tidak berubah (contoh)', daysAgo: 3, basis: 'statement' }, { url: '', title: 'Surat tentang waktu pemungutan suara (contoh)', daysAgo: 5, basis: 'record', file: { name: 'surat-jam.pdf', publisher: 'KPU Kalimantan Timur', signatory: 'Ketua (contoh)' } }],
    },
  },
  {
    key: 'nik', title: 'Situs cek daftar pemilih milik KPU meminta NIK', subject: 'aid_or_fraud', harm: 'money', ago: 49.5, by: 'yosep', author: 'yosep', reader: 'ratna', reports: ['nik-1'],
    draft: {
      verdict: 'true',
      headline: 'Situs resmi cek daftar pemilih memang meminta NIK',
      claimText: 'Situs cekdptonline.kpu.go.id meminta NIK sebelum menampilkan nama dan TPS.',
      body: 'Ya, situs milik KPU itu meminta NIK agar hanya pemiliknya yang bisa melihat datanya.\n\nPastikan alamatnya tepat: **cekdptonline.kpu.go.id**. Ketik sendiri, jangan lewat tautan dari pesan.\n\nSitus itu tidak meminta nomor rekening dan tidak meminta uang. Bila diminta, tutup halamannya dan laporkan.',
      holdsHours: 24 * 60, direction: 'neither', about: [],
      sources: [{ url: 'https://cekdptonline.kpu.go.id/contoh/petunjuk', title: 'Petunjuk cek daftar pemilih (contoh)', daysAgo: 40, basis: 'record' }],
    },
  },
  {
    key: 'apk', title: 'Undangan memilih dikirim sebagai berkas aplikasi', subject: 'aid_or_fraud', harm: 'device', ago: 29.2, by: 'ratna', author: 'ratna', reader: 'wahyu', reports: ['apk-1', 'apk-2'],
    draft: {
      verdict: 'false', kind: 'imposter',
      headline: 'KPU tidak mengirim undangan memilih lewat WhatsApp',
      claimText: 'Undangan memilih dari KPU harus dibuka lewat berkas aplikasi yang dikirim di WhatsApp.',
      body: 'Surat pemberitahuan memilih **diantar petugas dalam bentuk kertas**. KPU tidak mengirim berkas aplikasi.\n\nBerkas berakhiran .apk dari pesan bisa mengambil alih HP dan membaca kode bank.\n\nTelanjur memasang?\n\n1. Matikan data dan Wi-Fi.\n2. Hapus aplikasinya.\n3. Hubungi bank dari HP lain.\n4. Ganti kata sandi.',
      holdsHours: 24 * 120, direction: 'neither', about: [],
      sources: [{ url: 'https://kpu.go.id/contoh/siaran/surat-pemberitahuan-diantar-petugas', title: 'Surat pemberitahuan diantar petugas (contoh)', daysAgo: 12, basis: 'record' }, { url: 'https://komdigi.go.id/contoh/berita/waspada-berkas-apk', title: 'Waspada berkas APK berkedok undangan (contoh)', daysAgo: 9, basis: 'statement' }],
    },
  },
  {
    key: 'hitung-cepat', title: 'Hitung cepat baru boleh diumumkan sore hari', subject: 'results', harm: 'low', ago: 28.6, by: 'dian', author: 'dian', reader: 'yosep', reports: [],
    afterwards: { act: 'corrected', ago: 6.4, by: 'dian', reader: 'wahyu', why: 'Versi pertama menulis pukul 16.00 WITA. Penghitungan dua jam dimulai dari TPS terakhir di Indonesia barat, jadi pukul 16.00 WITA baru batas paling awal.', draft: { verdict: 'true', headline: 'Hitung cepat baru boleh diumumkan mulai pukul 16.00 WITA' } },
    draft: {
      verdict: 'true',
      headline: 'Hitung cepat paling awal diumumkan pukul 16.00 WITA',
      claimText: 'Hasil hitung cepat baru boleh diumumkan dua jam setelah TPS di Indonesia barat tutup.',
      body: 'Benar. Aturannya: paling cepat **dua jam setelah pemungutan suara selesai di wilayah barat**. TPS di sana tutup pukul 13.00 WIB, jadi hitung cepat mulai pukul 15.00 WIB atau **16.00 WITA**.\n\nAngka yang beredar sebelum jam itu belum boleh disebut hitung cepat. Hasil resmi tetap hasil hitung KPU.',
      holdsHours: 24 * 200, direction: 'neither', about: [],
      sources: [{ url: 'https://jdih.kpu.go.id/contoh/peraturan/survei-dan-hitung-cepat', title: 'Peraturan tentang survei dan hitung cepat, pasal 19 (contoh)', daysAgo: 900, basis: 'record' }],
    },
  },
  {
    key: 'tanpa-undangan', title: 'Tanpa surat undangan siapa pun boleh mencoblos', subject: 'voting_procedure', harm: 'voting', ago: 27.9, by: 'yosep', author: 'yosep', reader: 'dian', reports: ['undangan-1'],
    draft: {
      verdict: 'partly_true',
      headline: 'Tanpa surat undangan tetap bisa memilih, asal terdaftar dan membawa KTP',
      claimText: 'Siapa pun boleh mencoblos walau tidak memegang surat undangan.',
      body: 'Bagian yang benar: surat pemberitahuan **bukan syarat**. Yang hilang atau belum menerimanya tetap bisa memilih.\n\nBagian yang kurang: nama harus ada di daftar pemilih TPS itu, dan KTP elektronik atau dokumen penggantinya harus dibawa.\n\nCek nama Anda dulu di cekdptonline.kpu.go.id atau tanyakan kepada petugas desa.',
      holdsHours: 24 * 90, direction: 'neither', about: [],
      sources: [{ url: 'https://jdih.kpu.go.id/contoh/peraturan/pemungutan-dan-penghitungan-suara', title: 'Peraturan tentang pemungutan dan penghitungan suara (contoh)', daysAgo: 320, basis: 'record' }],
    },
  },
  {
    key: 'ktp-hilang', title: 'KTP hilang berarti hak pilih hilang', subject: 'voting_procedure', harm: 'voting', ago: 27.1, by: 'ratna', author: 'ratna', reader: 'yosep', reports: ['ktp-1'],
    afterwards: { act: 'withdrawn', ago: 5, by: 'ratna', second: 'dian', why: 'Kami keliru membaca tanggal berlakunya aturan. Panduan yang baru sedang kami minta ke KPU.' },
    draft: {
      verdict: 'misleading', kind: 'misleading_content',
      headline: 'Pemilih yang KTP-nya hilang bisa meminta dokumen pengganti',
      claimText: 'Warga yang KTP-nya hilang otomatis tidak bisa memilih.',
      body: 'KTP elektronik memang diminta di TPS. Tetapi hak pilih **tidak ikut hilang** bersama kartunya.\n\nDinas kependudukan bisa mencetak ulang KTP atau memberi dokumen pengganti. Urus beberapa hari sebelum pemungutan suara, jangan pada harinya.\n\nBawa kartu keluarga dan surat kehilangan bila ada. Tidak dipungut biaya.',
      holdsHours: 24 * 60, direction: 'neither', about: [],
      sources: [{ url: 'https://kpu.go.id/contoh/panduan/dokumen-yang-dibawa-pemilih', title: 'Dokumen yang dibawa pemilih ke TPS (contoh)', daysAgo: 21, basis: 'record' }, { url: 'https://kutaitimurkab.go.id/contoh/layanan/cetak-ulang-ktp', title: 'Layanan cetak ulang KTP elektronik (contoh)', daysAgo: 60, basis: 'record' }],
    },
  },
  {
    key: 'hapus-pemilih', title: 'KPU menghapus ribuan pemilih, kata judul video', subject: 'public_body', harm: 'reputation', ago: 25.8, by: 'dian', author: 'dian', reader: 'ratna', reports: ['hapus-1'],
    returnedFirst: { by: 'yosep', verdict: 'partly_true', note: 'Sumbernya baru pernyataan KPU sendiri. Tambahkan data rekap daftar pemilih, lalu jelaskan siapa yang dicoret.' },
    draft: {
      verdict: 'misleading', kind: 'false_connection',
      headline: 'Pemutakhiran daftar pemilih mencoret yang meninggal, pindah, dan ganda',
      claimText: 'KPU menghapus ribuan pemilih Kutai Timur, begitu judul sebuah video.',
      body: 'Isi videonya berbeda dari judulnya. Di dalamnya petugas menjelaskan **pemutakhiran rutin**: nama yang meninggal, pindah, atau tercatat dua kali dicoret, pemilih baru ditambahkan.\n\nPemilih yang masih memenuhi syarat tidak dihapus.\n\nTercoret padahal masih berhak? Datangi petugas di kantor desa dengan KTP, atau cek di cekdptonline.kpu.go.id.',
      holdsHours: 24 * 45, direction: 'harms', about: ['KPU RI'],
      sources: [{ url: 'https://kaltim.kpu.go.id/contoh/data/rekap-pemutakhiran-daftar-pemilih', title: 'Rekap pemutakhiran daftar pemilih (contoh)', daysAgo: 30, basis: 'record' }, { url: 'https://bawaslu.go.id/contoh/berita/pengawasan-daftar-pemilih', title: 'Hasil pengawasan daftar pemilih (contoh)', daysAgo: 18, basis: 'statement' }],
    },
  },
  {
    key: 'contoh-surat', title: 'Gambar surat suara dengan urutan yang berbeda', subject: 'voting_procedure', harm: 'voting', ago: 6.1, by: 'yosep', author: 'yosep', reader: 'wahyu', reports: ['surat-1'],
    afterwards: { act: 'paused', ago: 1.2, by: 'ratna', why: 'KPU memperbarui contoh surat suara di lamannya. Kami cocokkan dulu.' },
    draft: {
      verdict: 'false', kind: 'manipulated',
      headline: 'Contoh surat suara yang sah ditempel di papan TPS, bukan dibagikan lewat pesan',
      claimText: 'Gambar yang beredar adalah contoh surat suara terbaru dari KPU.',
      body: 'Gambar itu **sudah diubah**: bingkai dan lambangnya diambil dari contoh surat suara lama, urutannya ditukar.\n\nContoh yang sah hanya yang diumumkan di situs KPU dan ditempel di papan pengumuman TPS.\n\nDi bilik suara, percayai yang tercetak di surat suara yang Anda terima dari petugas.',
      holdsHours: 24 * 30, direction: 'neither', about: [],
      sources: [{ url: 'https://kpu.go.id/contoh/keputusan/desain-surat-suara', title: 'Keputusan tentang desain surat suara (contoh)', daysAgo: 26, basis: 'record' }],
    },
  },
  {
    key: 'pindah-tps', title: 'Pindah TPS bisa kapan saja, cukup bawa KTP', subject: 'voting_procedure', harm: 'voting', ago: 5.4, by: 'ratna', author: 'ratna', reader: 'dian', reports: ['pindah-1'],
    draft: {
      verdict: 'partly_true',
      headline: 'Pindah TPS bisa, tetapi diurus sebelum batas waktunya',
      claimText: 'Pemilih boleh pindah TPS kapan saja, cukup membawa KTP pada hari pemungutan suara.',
      body: 'Pindah memilih **memang boleh**, misalnya karena bekerja jauh, dirawat, atau tertimpa bencana.\n\nTetapi harus diurus dulu di kantor desa, PPK, atau kantor KPU, dengan bukti alasannya. Ada batas waktunya.\n\nDatang langsung ke TPS lain tanpa surat pindah memilih tidak cukup.',
      holdsHours: 24 * 40, direction: 'neither', about: [],
      sources: [{ url: 'https://kpu.go.id/contoh/panduan/pindah-memilih', title: 'Panduan pindah memilih (contoh)', daysAgo: 33, basis: 'record' }],
    },
  },
  {
    key: 'bantuan-pemula', title: 'Pemilih pemula menerima bantuan uang', subject: 'aid_or_fraud', harm: 'money', ago: 4.3, by: 'dian', author: 'dian', reader: 'wahyu', reports: ['bantuan-1'],
    draft: {
      verdict: 'unproven',
      headline: 'Bantuan uang untuk pemilih pemula: belum ada buktinya',
      claimText: 'Setiap pemilih pemula di Kutai Timur menerima bantuan Rp500.000 setelah mengisi formulir.',
      body: 'Kami mencari di laman pemerintah kabupaten dan KPU: **tidak ada pengumuman** tentang bantuan seperti itu.\n\nKami juga bertanya kepada kedua kantor. Sampai cek fakta ini terbit belum ada jawaban tertulis.\n\nJangan isi formulirnya dulu. Formulir itu meminta foto KTP dan nomor rekening.',
      holdsHours: 24 * 10, direction: 'neither', about: [],
      sources: [{ url: 'https://kutaitimurkab.go.id/contoh/pengumuman', title: 'Daftar pengumuman kabupaten (contoh)', daysAgo: 1, basis: 'record' }],
    },
  },
  {
    key: 'buang-uang', title: 'Pemilihan hanya membuang uang', subject: 'opinion', harm: 'low', ago: 3.6, by: 'yosep', author: 'yosep', reader: 'ratna', reports: [],
    draft: {
      verdict: 'not_a_claim',
      headline: 'Perlu atau tidaknya biaya pemilihan adalah pendapat',
      claimText: 'Pemilihan hanya membuang uang rakyat, lebih baik tidak usah ada.',
      body: 'Ini **pendapat**. Setiap orang boleh memilikinya dan menyampaikannya. Kami tidak menilainya benar atau salah.\n\nYang bisa dicek adalah angkanya. Anggaran penyelenggaraan diumumkan di laman KPU dan pemerintah kabupaten, dan warga boleh memintanya.',
      holdsHours: 24 * 180, direction: 'neither', about: [],
      sources: [{ url: 'https://kutaitimurkab.go.id/contoh/data/anggaran', title: 'Ringkasan anggaran kabupaten (contoh)', daysAgo: 120, basis: 'record' }],
    },
  },
]
