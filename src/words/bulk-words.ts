import { words } from './words.ts'

/** Many reports at once: what is ticked, what becomes of it, and its undo. */
export const bulkWords = words({
  head: ['Pilih', 'Tick'],
  tick: [(number: number) => `Pilih laporan ${number}`, (number: number) => `Tick report ${number}`],
  tickAll: ['Pilih semua di halaman ini', 'Tick all on this page'],
  untickAll: ['Lepas semua centang', 'Untick all'],
  ticked: ['dicentang', 'ticked'],
  form: ['Beberapa laporan sekaligus', 'Several reports at once'],
  reason: ['Alasan menolak', 'Reason to decline'],
  chooseReason: ['Pilih alasan', 'Choose a reason'],
  decline: ['Tolak yang dicentang', 'Decline what is ticked'],
  link: ['Tautkan yang dicentang', 'Join what is ticked'],
  linkThem: ['Tautkan semuanya', 'Join them all'],
  linkTitle: [(n: number) => `Tautkan ${n} laporan ke satu kabar`, (n: number) => `Join ${n} ${n === 1 ? 'report' : 'reports'} to one claim`],
  alike: [(n: number) => `${n} laporan serupa`, (n: number) => `${n} like reports`],
  tickAlike: [(n: number) => `Pilih ${n} laporan serupa`, (n: number) => `Tick ${n} like reports`],
  undo: ['Batalkan', 'Undo'],
  declined: [(n: number, reason: string) => `${n} laporan ditolak karena ${reason}. Pelapornya melihat alasan ini.`, (n: number, reason: string) => `${n} ${n === 1 ? 'report' : 'reports'} declined: ${reason}. The reporters see this reason.`],
  linked: [(n: number, title: string) => `${n} laporan ditautkan ke “${title}”.`, (n: number, title: string) => `${n} ${n === 1 ? 'report' : 'reports'} joined to “${title}”.`],
  back: [(n: number) => `${n} laporan kembali ke antrean.`, (n: number) => `${n} ${n === 1 ? 'report is' : 'reports are'} back in the queue.`],
  unchanged: [(n: number) => `${n} tidak berubah, karena sudah diubah lebih dulu:`, (n: number) => `${n} left as they are, because changed meanwhile:`],
  andMore: [(n: number) => `dan ${n} lagi`, (n: number) => `and ${n} more`],
  noneChanged: ['Tidak ada yang berubah. Laporan yang Anda centang sudah diubah lebih dulu.', 'Nothing changed. The reports you ticked were changed meanwhile.'],
  noneBack: ['Tidak ada yang dikembalikan. Laporan-laporan itu sudah diubah lagi setelahnya.', 'Nothing was brought back. Those reports have changed again since.'],
  noneTicked: ['Centang dulu laporannya.', 'Tick the reports first.'],
  tooMany: [(n: number, most: number) => `Anda mencentang ${n} laporan. Paling banyak ${most} sekaligus.`, (n: number, most: number) => `You ticked ${n} reports. At most ${most} at once.`],
})
