import type { WorkClaim } from './demo-types.ts'

/** What the invented desk has in hand: 18 claims, at least one in every state; one is announced as "sedang dicek", one was. */
export const IN_WORK: readonly WorkClaim[] = [
  // Waiting for somebody to take them.
  { key: 'maju-sabtu', title: 'Hari pemungutan suara dimajukan ke hari Sabtu', subject: 'voting_procedure', harm: 'voting', ago: 2.1, by: 'ratna', stage: 'waiting', reports: ['sabtu-1', 'sabtu-2', 'sabtu-3', 'sabtu-4'], announced: { ago: 1.1, by: 'dian', text: 'Hari pemungutan suara di Kutai Timur dimajukan ke hari Sabtu ini.', forHours: 5 } },
  { key: 'uang-kebersihan', title: 'Tiap rumah diminta uang kebersihan TPS', subject: 'aid_or_fraud', harm: 'money', ago: 1.9, by: 'dian', stage: 'waiting', reports: ['kebersihan-1'], announced: { ago: 1.7, by: 'dian', text: 'Orang yang berkeliling meminta Rp20.000 per rumah mengaku petugas kebersihan TPS.', forHours: 1.2 } },
  { key: 'pena-sendiri', title: 'Mencoret surat suara dengan pena sendiri tetap dihitung', subject: 'voting_procedure', harm: 'low', ago: 3.2, by: 'yosep', stage: 'waiting', reports: ['pena-1'] },
  { key: 'kode-otp', title: 'Petugas daftar pemilih menelepon dan meminta kode OTP', subject: 'aid_or_fraud', harm: 'device', ago: 1.2, by: 'yosep', stage: 'waiting', reports: [] },

  // Somebody holds them now.
  { key: 'jalan-putus', title: 'TPS di desa hulu ditiadakan karena jalan putus', subject: 'voting_procedure', harm: 'voting', ago: 1.6, by: 'ratna', stage: 'held', holder: 'ratna', reports: ['jalan-1'] },
  {
    key: 'lansia', title: 'Lansia dan difabel tidak boleh didampingi di TPS', subject: 'voting_procedure', harm: 'voting', ago: 1.4, by: 'yosep', stage: 'held', holder: 'yosep', reports: ['lansia-1'],
    draft: {
      verdict: 'false', kind: 'fabricated', headline: 'Pemilih lansia dan difabel boleh dibantu pendamping', claimText: 'Pemilih lansia dan difabel harus masuk bilik suara sendirian, tidak boleh didampingi.',
      body: 'Pemilih yang membutuhkan bantuan **boleh didampingi** orang yang dipilihnya sendiri. Pendamping menandatangani surat pernyataan dan wajib merahasiakan pilihan.\n\n(masih mencari halaman peraturannya)',
    },
  },

  // Drafted, and left for a while.
  {
    key: 'pindah-desa', title: 'Pindah desa berarti tercoret dari daftar pemilih', subject: 'voting_procedure', harm: 'voting', ago: 2.9, by: 'dian', stage: 'draft', author: 'dian', reports: ['desa-1'],
    draft: { verdict: 'misleading', kind: 'misleading_content', headline: 'Pindah desa: daftar pemilih ikut alamat di KTP', claimText: 'Warga yang pindah desa tercoret dari daftar pemilih dan tidak bisa memilih lagi.', body: 'Nama pemilih mengikuti alamat di KTP elektronik. Setelah alamatnya diganti, nama dipindah, bukan dihapus.' },
  },

  // Sent back by the second reader.
  {
    key: 'surat-rusak', title: 'Surat suara yang rusak tidak bisa diganti', subject: 'voting_procedure', harm: 'voting', ago: 2.6, by: 'ratna', stage: 'sent_back', author: 'ratna', reader: 'wahyu', verdict: 'misleading', reports: ['rusak-1'],
    note: 'Saya membaca kabar ini sebagai menyesatkan, bukan salah: penggantian memang ada batasnya. Tulis berapa kali boleh diganti dan rujuk pasalnya.',
    draft: {
      verdict: 'false', kind: 'fabricated', headline: 'Surat suara rusak atau keliru coblos boleh diganti', claimText: 'Pemilih yang menerima surat suara rusak tidak bisa meminta gantinya.',
      body: 'Pemilih boleh meminta surat suara pengganti kepada petugas bila surat suaranya rusak atau keliru dicoblos.\n\nMintalah sebelum surat suara dimasukkan ke kotak.',
      holdsHours: 24 * 60, direction: 'neither', sources: [{ url: 'https://jdih.kpu.go.id/contoh/peraturan/pemungutan-dan-penghitungan-suara', title: 'Peraturan tentang pemungutan dan penghitungan suara (contoh)', daysAgo: 320, basis: 'record' }],
    },
  },
  {
    key: 'tebus-undangan', title: 'Surat undangan memilih harus ditebus', subject: 'aid_or_fraud', harm: 'money', ago: 3.3, by: 'yosep', stage: 'sent_back', author: 'yosep', reader: 'dian', verdict: 'false', reports: ['tebus-1'],
    note: 'Putusan sama, tetapi berlaku sampai kapan? Tolong tambahkan juga ke mana warga melapor bila ada yang menagih.',
    draft: {
      verdict: 'false', kind: 'fabricated', headline: 'Surat pemberitahuan memilih diantar gratis', claimText: 'Surat undangan memilih harus ditebus Rp10.000 di rumah ketua RT.',
      body: 'Surat pemberitahuan diantar petugas ke rumah **tanpa biaya**. Tidak ada tebusan, tidak ada uang jalan.',
      holdsHours: 24 * 60, direction: 'neither', sources: [{ url: 'https://kpu.go.id/contoh/siaran/surat-pemberitahuan-diantar-petugas', title: 'Surat pemberitahuan diantar petugas (contoh)', daysAgo: 12, basis: 'record' }],
    },
  },

  // Waiting for a second reader.
  {
    key: 'hp-disita', title: 'HP pemilih disita di pintu TPS', subject: 'voting_procedure', harm: 'voting', ago: 3.1, by: 'ratna', stage: 'submitted', author: 'ratna', reports: ['hp-1'],
    draft: {
      verdict: 'misleading', kind: 'misleading_content', headline: 'HP boleh dibawa ke TPS, yang dilarang memotret di bilik suara', claimText: 'Petugas menyita HP semua pemilih di pintu TPS.',
      body: 'Tidak ada aturan menyita HP. Yang dilarang adalah **memotret atau merekam di dalam bilik suara**, supaya pilihan tetap rahasia.\n\nPetugas boleh meminta HP ditaruh di meja selama mencoblos. HP dikembalikan sesudahnya.',
      holdsHours: 24 * 60, direction: 'neither', sources: [{ url: 'https://jdih.kpu.go.id/contoh/peraturan/pemungutan-dan-penghitungan-suara', title: 'Peraturan tentang pemungutan dan penghitungan suara (contoh)', daysAgo: 320, basis: 'record' }, { url: 'https://bawaslu.go.id/contoh/panduan/larangan-di-bilik-suara', title: 'Larangan di bilik suara (contoh)', daysAgo: 15, basis: 'record' }],
    },
  },
  {
    key: 'pekerja-jauh', title: 'Pekerja tambang dan kebun tidak bisa memilih', subject: 'voting_procedure', harm: 'voting', ago: 2.8, by: 'dian', stage: 'submitted', author: 'dian', reports: ['pekerja-1'],
    draft: {
      verdict: 'partly_true', headline: 'Pekerja yang jauh dari rumah bisa mengurus pindah memilih', claimText: 'Pekerja tambang dan kebun yang tinggal di mes tidak bisa ikut memilih.',
      body: 'Pekerja yang alamat KTP-nya di tempat lain **bisa memilih di dekat mes**, asal mengurus pindah memilih lebih dulu.\n\nYang tidak mengurusnya memang hanya bisa memilih di TPS asal. Perusahaan boleh mengurus bersama-sama lewat kantor KPU.',
      holdsHours: 24 * 40, direction: 'neither', sources: [{ url: 'https://kpu.go.id/contoh/panduan/pindah-memilih', title: 'Panduan pindah memilih (contoh)', daysAgo: 33, basis: 'record' }],
    },
  },

  // A reader has given a blind verdict and not yet decided.
  {
    key: 'tinta-alergi', title: 'Yang menolak tinta tidak dihitung suaranya', subject: 'voting_procedure', harm: 'voting', ago: 1.8, by: 'yosep', stage: 'read', author: 'yosep', reader: 'wahyu', verdict: 'false', reports: ['tinta-1'],
    draft: {
      verdict: 'false', kind: 'fabricated', headline: 'Suara dihitung dari kotak suara, tinta hanya penanda sudah memilih', claimText: 'Suara pemilih yang jarinya tidak bertinta dibatalkan saat penghitungan.',
      body: 'Tinta menandai orang yang **sudah** memilih, supaya tidak memilih dua kali. Surat suara di dalam kotak tidak bisa dilacak ke jari siapa pun.\n\nBila kulit Anda peka, katakan kepada petugas sebelum dicelup.',
      holdsHours: 24 * 60, direction: 'neither', sources: [{ url: 'https://kpu.go.id/contoh/panduan/tinta-penanda', title: 'Tinta sebagai penanda sudah memilih (contoh)', daysAgo: 25, basis: 'record' }],
    },
  },

  // Not ours to go on with, for now or at all.
  { key: 'panggung-musik', title: 'Ada panggung musik pada hari tenang di alun-alun', subject: 'other', harm: 'low', ago: 24.8, by: 'dian', stage: 'on_hold', who: 'dian', forHours: 44, reason: 'Menunggu jawaban tertulis kantor kecamatan tentang izin acaranya.', reports: [] },
  { key: 'amplop', title: 'Amplop dibagikan dari rumah ke rumah', subject: 'alleged_violation', harm: 'reputation', ago: 27.6, by: 'ratna', stage: 'referred', who: 'ratna', body: 'bawaslu', road: 'informasi_awal', note: 'Dua keterangan dari desa yang berbeda, tanpa identitas pelapor. Foto ada pada pelapor.', reports: ['amplop-1', 'amplop-2'] },
  { key: 'akun-pejabat', title: 'Akun WhatsApp berfoto pejabat meminta pulsa', subject: 'aid_or_fraud', harm: 'money', ago: 5.8, by: 'yosep', stage: 'referred', who: 'yosep', body: 'komdigi', road: 'laporan', note: 'Nomor pengirim diteruskan untuk diblokir. Tidak menyangkut tata cara pemilihan.', reports: ['akun-1'] },
  { key: 'kafe', title: 'Ada pertemuan rahasia petugas di sebuah kafe', subject: 'other', harm: 'reputation', ago: 25.2, by: 'ratna', stage: 'closed', who: 'ratna', reason: 'not_checkable', note: 'tempat, waktu, dan orangnya tidak disebut siapa pun', reports: ['kafe-1'] },
  { key: 'nama-ganda', title: 'Ratusan nama ganda di daftar pemilih satu kecamatan', subject: 'alleged_violation', harm: 'reputation', ago: 24.3, by: 'yosep', stage: 'closed', who: 'yosep', reason: 'in_process', handler: 'Bawaslu Kutai Timur', reports: ['ganda-1'] },
  { key: 'simulasi', title: 'Simulasi pemungutan suara diundur ke sore hari', subject: 'voting_procedure', harm: 'low', ago: 51.3, by: 'dian', stage: 'closed', who: 'dian', reason: 'no_longer_relevant', note: 'simulasinya sudah selesai', reports: [] },
]
