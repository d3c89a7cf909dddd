import { words } from './words.ts'

/** The ways in which a claim is told, beside the claim at the desk. */
export const wordingWords = words({
  title: [(n: number) => `Ragam kata (${n})`, (n: number) => `Wordings (${n})`],
  how: ['Yang tertua dulu. Bergaris bawah: hanya di pesan. Dicoret: hanya di kabar.', 'Oldest first. Underlined: only in the message. Struck out: only in the claim.'],
  report: ['laporan', 'report'],
  like: [(n: number) => `${n} laporan seperti ini`, (n: number) => `${n} ${n === 1 ? 'report' : 'reports'} like this`],
  covered: ['Isinya sama: putusan mencakupnya.', 'It says the same: the verdict covers it.'],
  notCovered: [(what: string) => `Ada yang berbeda: ${what}. Putusan belum tentu mencakupnya.`, (what: string) => `Not the same: ${what}. The verdict may not cover it.`],
  perhaps: ['Kata-katanya berbeda: baca dulu apakah putusan mencakupnya.', 'Other words: read whether the verdict covers it.'],
  more: [(n: number) => `${n} ragam lagi, lebih baru.`, (n: number) => `${n} more, newer.`],
  of: [(n: number) => `Dibaca dari ${n} laporan: yang pertama, yang terakhir, dan yang paling berbeda.`, (n: number) => `Read from ${n} reports: the first, the latest, and those that differ most.`],
})
