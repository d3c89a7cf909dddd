import type { DemoReport } from './demo-types.ts'

/** What people send to the invented desk, in the words of forwarded messages. Addresses end in `.example`: they lead nowhere. */
export const REPORTS: readonly DemoReport[] = [
  // About what is published by now.
  { key: 'kpps-1', ago: 52.8, where: 'whatsapp_group', when: 'yesterday', area: '64.08.04.2012', text: 'LOWONGAN KPPS DIBUKA LAGI!! Honor naik. Kirim foto KTP, KK, ijazah ke WA panitia ya sebelum hari jumat. Kuota terbatas, siapa cepat dia dapat', why: 'Sy tanya di kantor desa katanya blm ada pengumuman' },
  {
    key: 'jam-1', ago: 51.2, where: 'whatsapp_group', when: 'today', area: '64.08.09.2001', contact: 'pelapor@contoh.example',
    text: 'INFO PENTING ‼️ Krn cuaca panas ekstrim TPS di kabupaten kita tutup jam 11 siang. Datang pagi2 ya bapak ibu, jgn sampai suaranya hangus. Sebarkan ke keluarga 🙏🙏',
    talk: [{ ago: 50.9, by: 'dian', text: 'Terima kasih sudah memeriksa dulu. Apakah pesan itu menyebut siapa yang mengumumkannya?' }, { ago: 50.7, by: 'reporter', text: 'Tidak ada namanya. Cuma tulisan "info dari petugas" di atasnya.' }],
  },
  { key: 'jam-2', ago: 50.1, pictures: ['pesan-jam.webp'], where: 'whatsapp_group', when: 'today', area: '64.08.04.2001', text: 'Teruskan:\nTPS tutup jam 11 krn panas. Yg datang siang tdk dilayani. Info dr grup sebelah, valid' },
  { key: 'jam-3', ago: 49.1, where: 'spoken', when: 'yesterday', area: '64.08.05.2001', channel: 'radio', takenBy: 'ratna', text: 'Kabar dari Kerayaan lewat radio: orang bicara di dermaga bahwa TPS hanya buka sampai jam sebelas.' },
  { key: 'jam-4', ago: 26.2, where: 'facebook', when: 'yesterday', area: '64.08.10.2001', text: 'Benarkah TPS di Kaliorang tutup jam 11? Ada yg posting di fb warga kaliorang', url: 'https://sosial.example/warga-kaliorang/pos/1182' },
  { key: 'nik-1', ago: 50.3, where: 'private', when: 'today', area: '64.08.04.1010', text: 'Mau cek nama di daftar pemilih kok disuruh isi NIK? Ini situs asli apa penipuan ya. Takut data sy dicuri', url: 'https://cekdptonline.kpu.go.id/' },
  {
    key: 'apk-1', ago: 30.4, where: 'whatsapp_group', when: 'today', area: '64.08.13.2001',
    text: 'Yth Bpk/Ibu, berikut UNDANGAN RESMI PEMILIH. Silahkan buka file UNDANGAN-PEMILIH.apk utk melihat nomor TPS anda. Wajib diinstal sebelum hari H 📄',
    why: 'Undangan biasanya kertas, ini kok aplikasi',
    talk: [{ ago: 29.9, by: 'ratna', text: 'Terima kasih. Jangan dibuka dulu. Apakah berkasnya sudah terpasang di HP Bapak/Ibu atau anggota grup lain?' }, { ago: 29.6, by: 'reporter', text: 'Saya belum, tapi paman saya sudah klik. HPnya jadi panas.' }],
  },
  { key: 'apk-2', ago: 28.4, where: 'private', when: 'today', area: '64.08.02.2003', channel: 'whatsapp', takenBy: 'dian', text: 'Kiriman warga: berkas “Undangan Pemilih” berakhiran .apk, dikirim nomor tidak dikenal jam 5 subuh.' },
  { key: 'undangan-1', ago: 29.0, where: 'tiktok', when: 'yesterday', area: '64.08.08.2006', text: 'katanya ga punya undangan pun bebas nyoblos dimana aja asal bawa ktp?? bnr ga min', url: 'https://video.example/tanpa-undangan' },
  { key: 'ktp-1', ago: 28.2, where: 'spoken', when: 'earlier', area: '64.08.03.2003', channel: 'visit', takenBy: 'ratna', text: 'Ibu dari Muara Bengkal Ilir: KTP hilang waktu banjir, tetangga bilang hak pilihnya ikut hilang.' },
  { key: 'hapus-1', ago: 27.2, where: 'youtube', when: 'yesterday', area: '64.08.04.2011', text: 'TERBONGKAR‼️ RIBUAN NAMA PEMILIH KUTIM DIHAPUS DIAM2. Tonton sampai habis sblm videonya dihapus', url: 'https://video.example/ribuan-nama-dihapus', why: 'Judulnya serem tapi isinya cuma orang pidato' },
  { key: 'surat-1', ago: 6.7, where: 'whatsapp_group', when: 'today', area: '64.08.12.1002', text: 'Ini contoh surat suara TERBARU ya, urutannya beda dgn yg lama. Hafalkan spy tdk salah coblos. Bagikan ke orang tua kita' },
  { key: 'pindah-1', ago: 6.0, where: 'private', when: 'yesterday', area: '64.08.17.2001', text: 'Kata teman, kalau lg kerja di luar tinggal datang ke tps mana aja bawa KTP. Sy kerja di kebun, apa betul?' },
  {
    key: 'bantuan-1', ago: 5.2, pictures: ['pesan-uang.webp'], where: 'whatsapp_group', when: 'today', area: '64.08.04.2001',
    text: 'ALHAMDULILLAH cair 🎉 Bantuan Rp500rb utk PEMILIH PEMULA Kutai Timur. Isi formulir di bawah, siapkan foto KTP dan no rekening. Buruan sblm ditutup!!', url: 'https://bantuan-pemula.example/daftar',
    talk: [{ ago: 4.8, by: 'dian', text: 'Terima kasih. Apakah Anda sudah mengisi formulirnya? Kalau sudah, hubungi bank Anda sekarang.' }, { ago: 4.6, by: 'reporter', text: 'Belum, baru buka saja. Adik saya yang hampir isi.' }],
  },

  // About what the desk has in hand.
  { key: 'sabtu-1', ago: 2.7, pictures: ['pesan-sabtu.webp'], where: 'whatsapp_group', when: 'today', area: '64.08.06.2001', text: 'Sy dpt kabar coblosan DIMAJUKAN jadi hari sabtu ini krn hari rabu ada acara pejabat. Tlg disebarkan ke semua RT 🙏', why: 'Di kantor desa belum ada pengumuman' },
  { key: 'sabtu-2', ago: 2.4, where: 'private', when: 'today', area: '64.08.07.2001', text: 'Assalamualaikum, apa benar pemungutan suara maju ke hari Sabtu? Bapak saya mau pulang dari Samarinda jadi bingung.' },
  { key: 'sabtu-3', ago: 1.8, where: 'spoken', when: 'today', area: '64.08.11.2002', channel: 'radio', takenBy: 'ratna', text: 'Dari Manubar lewat radio: kabar hari pemungutan suara maju ke Sabtu sudah sampai ke kampung.' },
  { key: 'sabtu-4', ago: 0.9, where: 'facebook', when: 'today', area: '64.08.06.2003', text: 'UPDATE: coblosan fix sabtu, bukan rabu lagi. Yg ga datang dianggap golput', url: 'https://sosial.example/info-busang/pos/77' },
  { key: 'kebersihan-1', ago: 2.3, where: 'spoken', when: 'today', area: '64.08.12.2001', channel: 'phone', takenBy: 'dian', text: 'Penelepon: ada orang keliling meminta Rp20.000 per rumah, katanya uang kebersihan TPS.' },
  { key: 'pena-1', ago: 3.5, where: 'tiktok', when: 'yesterday', area: '64.08.14.2001', text: 'lebih aman bawa pena sendiri trus dicoret aja gambarnya, tetep sah kok kata video ini', url: 'https://video.example/pena-sendiri' },
  { key: 'jalan-1', ago: 2.2, where: 'whatsapp_group', when: 'today', area: '64.08.06.2002', channel: 'phone', takenBy: 'ratna', text: 'Dari Long Pejeng: beredar pesan bahwa TPS di desa hulu ditiadakan karena jalan putus, warga disuruh ke kecamatan.' },
  { key: 'lansia-1', ago: 1.9, where: 'whatsapp_group', when: 'today', area: '64.08.15.2001', text: 'Aturan baru: nenek/kakek hrs masuk bilik SENDIRI, kalau didampingi suaranya batal. Kasihan mbah sy sdh susah jalan', contact: 'cucu@contoh.example' },
  { key: 'desa-1', ago: 3.2, where: 'private', when: 'earlier', area: '64.08.15.2004', text: 'Kami baru pindah dari desa sebelah. Katanya kalau pindah desa otomatis dicoret dan ga bisa milih lagi seumur hidup' },
  { key: 'rusak-1', ago: 2.95, where: 'spoken', when: 'yesterday', area: '64.08.01.2001', channel: 'paper', takenBy: 'ratna', text: 'Surat dari warga Senyiur: di kampung dikatakan surat suara yang robek tidak bisa ditukar, jadi suaranya hilang.' },
  { key: 'tebus-1', ago: 3.7, where: 'spoken', when: 'yesterday', area: '64.08.04.2001', text: 'Di RT kami undangan memilih diambil di rumah pak RT, bayar 10 ribu per orang. Apa memang begitu aturannya' },
  { key: 'hp-1', ago: 3.8, where: 'whatsapp_group', when: 'today', area: '64.08.09.2008', text: 'Hati2 bawa HP ke TPS, semua HP DISITA dan baru dikembalikan besok. Mending ditinggal di rumah. Share!' },
  { key: 'pekerja-1', ago: 3.4, where: 'private', when: 'today', area: '64.08.09.2004', text: 'Info dr mandor: yg tinggal di mes tdk bisa ikut nyoblos krn KTP luar daerah. 200 org di mes kami bgmn nasibnya' },
  { key: 'tinta-1', ago: 2.5, where: 'instagram', when: 'today', area: '64.08.04.2012', text: 'Jari ga ada tintanya = suara ga dihitung. Yg alergi tinta gimana dong??' },
  { key: 'amplop-1', ago: 28.3, where: 'other', when: 'yesterday', area: '64.08.08.2001', text: 'Tadi malam ada yg bagi2 amplop dari rumah ke rumah di gang kami. Isinya uang. Saya takut lapor pakai nama' },
  { key: 'amplop-2', ago: 27.4, where: 'other', when: 'yesterday', area: '64.08.08.2007', text: 'Dapat amplop dan kartu gambar dari orang tdk dikenal, disuruh ingat hari pencoblosan. Ini boleh?' },
  { key: 'akun-1', ago: 6.2, where: 'private', when: 'today', area: '64.08.04.2001', text: 'Ada WA pakai foto pejabat minta dibelikan pulsa dulu, katanya lagi rapat pemilu. Tulisannya sopan sekali' },
  { key: 'kafe-1', ago: 25.7, where: 'x', when: 'earlier', text: 'konon petugas ketemuan diam2 di kafe, ga usah tanya kafe mana, pokoknya ADA', url: 'https://sosial.example/anonim/pos/5' },
  { key: 'ganda-1', ago: 25.0, where: 'facebook', when: 'earlier', area: '64.08.02', text: 'Di kecamatan kami ratusan nama muncul DUA KALI di daftar pemilih. Sdh dilaporkan ke Bawaslu tapi tetap beredar' },

  // Waiting at the desk.
  { key: 'baru-1', ago: 0.8, where: 'whatsapp_group', when: 'today', area: '64.08.16.2004', text: 'Kpd seluruh warga, pembagian surat undangan memilih dipindah ke lapangan bola jam 4 sore. Yg tdk datang dianggap tdk memilih', why: 'Biasanya diantar ke rumah' },
  { key: 'baru-2', ago: 0.5, where: 'tiktok', when: 'today', text: 'liat video ini deh, kotak suaranya katanya dari karton bekas 😱', url: 'https://video.example/kotak-karton' },
  { key: 'baru-3', ago: 0.2, where: 'private', when: 'today', area: '64.08.18.2003', text: 'Is it true that people without a local KTP are turned away at the polling station? A friend in Mukti Utama was told so.', lang: 'en' },
  {
    key: 'jawab', ago: 3.3, where: 'whatsapp_group', when: 'today', area: '64.08.14.2005', text: 'Ada surat edaran katanya TPS kami digabung dgn desa sebelah. Fotonya blur',
    talk: [{ ago: 2.9, by: 'dian', text: 'Terima kasih. Nama desa mana yang tertulis di surat itu? Nomor suratnya terbaca?' }, { ago: 0.6, by: 'reporter', text: 'Tertulis Manunggal Jaya digabung ke Tanjung Labu. Nomornya tidak terbaca, hanya ada stempel.' }],
  },
  {
    key: 'tanya', ago: 4.4, where: 'facebook', when: 'yesterday', text: 'Tolong dicek, katanya jadwal di tempat kami beda sendiri',
    talk: [{ ago: 4.0, by: 'yosep', text: 'Terima kasih sudah bertanya dulu. Di desa mana, dan jadwal apa yang dikatakan berbeda?' }],
  },

  // Closed with a reason, or taken back.
  { key: 'iklan', ago: 48.9, where: 'other', when: 'today', text: 'PINJAMAN CEPAT CAIR 5 MENIT tanpa jaminan, klik link bio', end: { ago: 48.4, by: 'yosep', declined: 'spam' } },
  { key: 'kesal', ago: 29.7, where: 'facebook', when: 'today', text: 'capek lihat berita politik tiap hari, semoga cepat selesai', end: { ago: 29.3, by: 'ratna', declined: 'no_claim' } },
  { key: 'luar', ago: 28.8, where: 'x', when: 'yesterday', text: 'Katanya di luar negeri pemilihan pakai sidik jari, cek dong min', end: { ago: 28.1, by: 'dian', declined: 'out_of_scope' } },
  { key: 'tetangga', ago: 5.0, where: 'spoken', when: 'today', area: '64.08.04.2011', text: 'Tetangga saya utang belum dibayar, tolong diumumkan biar malu', end: { ago: 4.5, by: 'ratna', declined: 'private' } },
  { key: 'coba', ago: 4.1, where: 'other', when: 'today', text: 'tes tes 123', end: { ago: 3.9, by: 'yosep', declined: 'test' } },
  { key: 'tarik', ago: 5.7, where: 'private', when: 'today', area: '64.08.04.2001', text: 'Grup keluarga saya menyebar kabar soal jadwal, tapi saya takut ketahuan', end: { ago: 1.5, by: 'reporter', withdraws: true } },
]
