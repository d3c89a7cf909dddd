import { words } from './words.ts'

/** What an admin sets for the whole desk. */
export const settingWords = words({
  title: ['Setelan', 'Settings'],
  lead: ['Yang tertulis di sini langsung tampil untuk umum: di Tentang kami, di kaki setiap halaman, dan sebagai penulis di umpan berita.', 'What stands here is public at once: at About us, at the foot of every page, and as the author in feeds.'],
  office: ['Kantor yang bertanggung jawab', 'Accountable office'],
  hint_office: ['Nama dinas atau lembaga, bukan nama orang.', 'The name of the office, not of a person.'],
  address: ['Alamat kantor', 'Address of the office'],
  hint_address: ['Jalan, kecamatan, kode pos.', 'Street, district, postcode.'],
  contact: ['Kontak kantor', 'Contact of the office'],
  hint_contact: ['Telepon atau surel kantor. Jangan nomor pribadi.', 'The office’s phone or e-mail. No private number.'],
  responsible: ['Penanggung jawab (jabatannya)', 'Who answers for it (the post)'],
  hint_responsible: ['Misalnya Kepala Dinas Komunikasi dan Informatika. Tanpa nama, nomor, atau alamat pribadi.', 'For example Head of the Communication Office. No name, private number or address.'],
  packStands: [(value: string) => `Sekarang berlaku bawaan paket wilayah: ${value}.`, (value: string) => `The region pack’s stands now: ${value}.`],
  nothingStands: ['Sekarang kosong, jadi tidak tampil.', 'Empty now, so it is not shown.'],
  emptied: [(value: string) => `Kalau dikosongkan, yang berlaku bawaan paket wilayah: ${value}.`, (value: string) => `If emptied, the region pack’s stands: ${value}.`],
  save: ['Simpan setelan', 'Save settings'],
  saved: ['Setelan tersimpan dan sudah tampil untuk umum.', 'Settings saved, and public now.'],
  seePublic: ['Lihat Tentang kami', 'See About us'],
  notSaved: ['Belum disimpan.', 'Not saved.'],
  storedNow: [(who: string, when: string) => `${who} mengubah setelan ini ${when}. Yang tersimpan sekarang:`, (who: string, when: string) => `${who} changed these settings ${when}. Stored now:`],
  tooLong: [(n: number, most: number) => `Terlalu panjang: ${n} huruf. Paling banyak ${most}.`, (n: number, most: number) => `Too long: ${n} characters. At most ${most}.`],
  personal: ['Tulis nama kantor atau jabatannya saja, tanpa nomor HP, NIK, rekening, atau surel.', 'Name the office or post alone, without phone, identity or account numbers or e-mail.'],
  trail: ['Jejak', 'Trail'],
  set: [(label: string) => `mengisi ${label.toLowerCase()}`, (label: string) => `set ${label.toLowerCase()}`],
  cleared: [(label: string) => `mengosongkan ${label.toLowerCase()}`, (label: string) => `emptied ${label.toLowerCase()}`],
})
