import { words } from './words.ts'

/** The index of the gallery, for whoever works on Tangkal. */
export const galleryWords = words({
  title: ['Galeri halaman', 'Gallery of pages'],
  lead: ['Setiap halaman dalam setiap keadaan. Semua isinya karangan, dan formulirnya tidak mengirim apa-apa.', 'Every page in every state. All of it is invented, and its forms send nothing.'],
  count: [(n: number) => `${n} halaman`, (n: number) => `${n} pages`],
})
