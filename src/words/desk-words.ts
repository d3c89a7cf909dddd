import { words } from './words.ts'

/** The places of the desk, as its navigation names them. */
export const deskWords = words({
  queue: ['Antrean', 'Queue'],
  search: ['Cari', 'Search'],
  reading: ['Baca kedua', 'Second read'],
  objections: ['Keberatan', 'Objections'],
  guidance: ['Panduan', 'Guidance'],
  showings: ['Hasil Cek', 'Check results'],
  notices: ['Cek fakta', 'Fact checks'],
  accounts: ['Akun', 'Accounts'],
  publishers: ['Penerbit', 'Publishers'],
  settings: ['Setelan', 'Settings'],
})
