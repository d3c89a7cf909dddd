import type { DemoCheck } from './demo-types.ts'

/** What people paste into the check box of the invented desk, once the day's fact checks are out. None of it is kept. */
export const CHECKS: readonly DemoCheck[] = [
  { ago: [26.4, 20.1, 9.7, 5.2, 1.4], text: 'TPS di Kutai Timur tutup pukul 11.00 karena cuaca panas.' },
  { ago: [22.8, 8.3, 2.6], text: 'INFO PENTING!! TPS di Kutai Timur tutup jam 11 krn cuaca panas. Datang pagi2 ya, sebarkan!' },
  { ago: [24.2, 7.7], text: 'katanya TPS tutup jam 11 siang, benarkah?' },
  { ago: [23.5, 10.9, 3.1], text: 'Warga yang KTP-nya hilang otomatis tidak bisa memilih.' },
  { ago: [19.6, 6.8], text: 'Undangan memilih dari KPU harus dibuka lewat berkas aplikasi yang dikirim di WhatsApp' },
  { ago: [21.3, 4.6], text: 'siapa pun boleh mencoblos walau tidak memegang surat undangan' },
  { ago: [18.7, 2.2], text: 'Pemilih boleh pindah TPS kapan saja, cukup bawa KTP' },
  { ago: [11.4], text: 'TPS dekat pasar tutup jam 11 malam itu karena panitia kelelahan', says: 'not_this' },
  { ago: [6.1], text: 'KTP hilang katanya bisa diganti surat keterangan dari RT untuk memilih', says: 'not_this' },
  { ago: [3.9], text: 'TPS di Kutai Timur tutup pukul 11.00 karena cuaca panas', says: 'not_this' },
  { ago: [22.1, 9.2, 0.9], text: 'Jam berapa TPS buka dan tutup?' },
  { ago: [14.8, 5.7], text: 'apa yang perlu dibawa ke TPS' },
  { ago: [12.6, 1.8], text: 'bisakah pindah memilih ke TPS lain kalau kerja di tambang' },
  { ago: [2.1, 0.4], text: 'UPDATE: hari pemungutan suara di Kutai Timur fix dimajukan ke hari Sabtu ini' },
  { ago: [17.3, 8.8, 4.4], text: 'harga beras naik lagi minggu depan kata tetangga' },
  { ago: [7.2], text: 'kotak suara terbuat dari kardus bekas kiriman luar pulau', says: 'report' },
  { ago: [1.1], text: 'kepala dusun minta KTP dikumpulkan sebelum hari pencoblosan', says: 'report' },
]
