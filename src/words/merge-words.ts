import { words } from './words.ts'

/** Two claims that say the same, and one that says two things. */
export const mergeWords = words({
  merge: ['Gabung', 'Merge'],
  split: ['Pisahkan', 'Split'],
  ties: ['Kabar yang terkait', 'Related claims'],
  wentInto: ['Digabung ke', 'Merged into'],
  joined: ['Digabung ke sini:', 'Merged into this:'],
  splitInto: ['Dipisahkan menjadi', 'Split off as'],
  splitFrom: ['Dipisahkan dari', 'Split off from'],
  undo: ['Batalkan', 'Undo'],
  mergeMore: [
    (hours: number) => `Semua laporan kabar ini pindah ke kabar yang Anda pilih, dan alamatnya menuju ke sana. Draf telaahnya ikut ditutup dan tetap tersimpan. Bisa dibatalkan dalam ${hours} jam.`,
    (hours: number) => `All reports of this claim move to the one you choose, and its address leads there. Its draft is closed with it and kept. Can be undone for ${hours} hours.`,
  ],
  mergeMoreStays: [
    (hours: number) => `Kabar ini punya cek fakta, jadi kabar inilah yang tetap: laporan kabar yang Anda pilih pindah ke sini. Bisa dibatalkan dalam ${hours} jam.`,
    (hours: number) => `This claim has a fact check, so it is the one that stays: the reports of the one you choose move here. Can be undone for ${hours} hours.`,
  ],
  into: ['Sama dengan kabar yang mana?', 'The same as which claim?'],
  mergeButton: ['Gabungkan', 'Merge'],
  noneLike: ['Belum ada kabar dengan kata-kata judul ini. Cari dengan kata lain.', 'No claim has the words of this title. Search with others.'],
  noneFound: ['Tidak ada kabar dengan kata-kata itu.', 'No claim with those words.'],
  itself: ['Ini kabar yang sama. Pilih kabar lain.', 'This is the same claim. Choose another.'],
  splitMore: ['Laporan yang Anda centang pindah ke kabar baru. Yang lain tetap di sini.', 'The reports you tick move to a new claim. The others stay here.'],
  splitReports: ['Laporan yang dipisahkan', 'Reports to split off'],
  splitButton: ['Pisahkan menjadi kabar baru', 'Split off as a new claim'],
  noReports: ['Centang laporan yang dipisahkan.', 'Tick the reports to split off.'],
  tooMany: [(n: number, most: number) => `Anda mencentang ${n} laporan. Paling banyak ${most} sekaligus.`, (n: number, most: number) => `You ticked ${n} reports. At most ${most} at once.`],
})

/** What a row of the trail says after the person's name. */
export const mergeTrailWords = words({
  merge: [(title: string, n: number) => `menggabungkan kabar ini (${n} laporan) ke “${title}”`, (title: string, n: number) => `merged this claim (${n} ${n === 1 ? 'report' : 'reports'}) into “${title}”`],
  absorb: [(title: string, n: number) => `menggabungkan “${title}” (${n} laporan) ke kabar ini`, (title: string, n: number) => `merged “${title}” (${n} ${n === 1 ? 'report' : 'reports'}) into this claim`],
  unmerge: [(title: string, n: number) => `membatalkan penggabungan ke “${title}”; ${n} laporan kembali`, (title: string, n: number) => `undid the merge into “${title}”; ${n} ${n === 1 ? 'report' : 'reports'} came back`],
  give_back: [(title: string, n: number) => `membatalkan penggabungan “${title}”; ${n} laporan kembali ke sana`, (title: string, n: number) => `undid the merge of “${title}”; ${n} ${n === 1 ? 'report' : 'reports'} went back`],
  split: [(title: string, n: number) => `memisahkan ${n} laporan menjadi “${title}”`, (title: string, n: number) => `split ${n} ${n === 1 ? 'report' : 'reports'} off as “${title}”`],
  enter: [(title: string, n: number) => `memisahkan ${n} laporan dari “${title}” menjadi kabar ini`, (title: string, n: number) => `split ${n} ${n === 1 ? 'report' : 'reports'} off from “${title}” as this claim`],
})
