import { words } from './words.ts'

/** What feed readers show. */
export const feedWords = words({
  title: [(region: string) => `Cek fakta ${region}`, (region: string) => `Fact checks of ${region}`],
  lead: ['Cek fakta, ralat, jeda, dan pencabutan. Kabar ditulis dalam tanda kutip; judul tebal adalah faktanya.', 'Fact checks, corrections, pauses and withdrawals. Claims stand in quotation marks; the headline is the fact.'],
  correctedWhy: [(why: string) => `Ralat: ${why}`, (why: string) => `Correction: ${why}`],
  pausedWhy: [(why: string) => `Sedang dicek ulang. Tunggu sebelum meneruskan. ${why}`, (why: string) => `Being rechecked. Wait before forwarding. ${why}`],
  withdrawnWhy: [(why: string) => `Dicabut. ${why}`, (why: string) => `Withdrawn. ${why}`],
  recheckDue: ['Perlu dicek ulang: masa berlakunya habis.', 'Recheck due: its validity has ended.'],
})
