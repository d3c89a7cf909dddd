import { words } from './words.ts'

/** A notice without a verdict: being checked, or lapsed. */
export const holdingWords = words({
  title: ['Sedang dicek, belum ada putusan', 'Being checked, no verdict yet'],
  lead: [(until: string) => `Jangan diteruskan dulu. Berlaku sampai ${until}.`, (until: string) => `Please don’t forward it yet. Until ${until}.`],
  more: ['Belum ada putusan: kabar ini bisa benar, bisa juga salah. Kalau cek faktanya terbit, halaman ini berubah dan nomornya tetap.', 'There is no verdict: it may be true or false. When the fact check is out, this page changes and keeps its number.'],
  meanwhile: ['Sambil menunggu, tanya langsung', 'Meanwhile, ask directly'],
  ended: [(when: string) => `Pengumuman “sedang dicek” ini berakhir ${when}, tanpa putusan.`, (when: string) => `This notice “being checked” ended ${when}, without a verdict.`],
  endedMore: ['Tanpa putusan bukan berarti benar, dan bukan berarti salah. Kalau cek faktanya terbit nanti, letaknya di halaman ini.', 'Without a verdict means neither true nor false. If its fact check comes out later, it will stand on this page.'],
  elsewhere: ['Cari tahu di sini', 'Where to look'],
  pass: ['Beri tahu yang lain', 'Tell others'],
  numberMore: ['Dengan nomor ini siapa pun bisa memeriksa bahwa pengumuman ini asli.', 'With it anyone can check that this notice is real.'],
  since: [(when: string) => `diumumkan ${when}`, (when: string) => `announced ${when}`],
  until: [(when: string) => `sampai ${when}`, (when: string) => `until ${when}`],
  reportMore: ['Menerima kabar ini juga, atau tahu asalnya?', 'Did you receive it too, or know where it comes from?'],
})
