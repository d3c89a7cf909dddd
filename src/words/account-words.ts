import { words } from './words.ts'

/** The front door of the desk. */
export const signInWords = words({
  title: ['Masuk ke meja', 'Sign in to the desk'],
  whom: ['Hanya untuk pemeriksa, pembaca luar, relawan KIM, dan admin. Warga tidak perlu akun.', 'For checkers, outside readers, KIM volunteers and admins. Citizens need no account.'],
  email: ['Surel atau nama pengguna', 'E-mail or user name'],
  password: ['Kata sandi', 'Password'],
  signIn: ['Masuk', 'Sign in'],
  forgot: ['Lupa kata sandi? Minta yang baru kepada admin meja.', 'Forgot your password? Ask the desk’s admin for a new one.'],
  failed: ['Belum bisa masuk.', 'Not signed in.'],
  noEmail: ['Isi surel atau nama pengguna.', 'Fill in your e-mail or user name.'],
  noPassword: ['Isi kata sandi.', 'Fill in your password.'],
  noMatch: ['Nama atau kata sandi tidak cocok.', 'Name or password doesn’t match.'],
  tooMany: [
    (minutes: number) => `Terlalu sering mencoba. Coba lagi ${minutes} menit lagi.`,
    (minutes: number) => `Too many tries. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
  ],
  crowded: ['Banyak yang sedang masuk bersamaan. Coba lagi sebentar lagi.', 'Many people are signing in at once. Try again in a moment.'],
  signedOut: ['Anda sudah keluar.', 'You are signed out.'],
  kept: ['Anda sudah keluar. Draf Anda tersimpan.', 'You are signed out. Your draft is saved.'],
  keptMore: ['Masuk lagi, lalu kirim dari sana.', 'Sign in again, then send it from there.'],
  endedWithText: ['Anda sudah keluar', 'You are signed out'],
  endedWithTextMore: ['Yang Anda kirim belum masuk. Salin isinya dari sini, lalu masuk lagi.', 'What you sent is not in. Copy it from here, then sign in again.'],
})

/** The first account, with the code that the terminal printed. */
export const setupWords = words({
  title: ['Siapkan meja', 'Set up the desk'],
  lead: ['Akun pertama menjadi admin dan pemeriksa. Akun lain dibuat dari dalam.', 'The first account is admin and moderator. Further accounts are made from inside.'],
  code: ['Kode sekali pakai', 'One-time code'],
  codeHint: ['Empat kata yang tercetak saat server pertama kali dijalankan.', 'Four words, printed when the server first started.'],
  notMade: ['Meja belum disiapkan.', 'The desk is not set up yet.'],
  make: ['Buat akun dan masuk', 'Make the account and sign in'],
  wrongCode: ['Kode ini tidak cocok. Lihat lagi di keluaran server.', 'This code doesn’t match. Look again at what the server printed.'],
})

/** Fields of an account, wherever they are filled in, and what may be wrong with them. */
export const accountFieldWords = words({
  email: ['Surel atau nama pengguna', 'E-mail or user name'],
  emailHint: ['Dipakai untuk masuk. Huruf kecil, tanpa spasi.', 'Used to sign in. Lower case, no spaces.'],
  name: ['Nama', 'Name'],
  nameHint: ['Seperti yang dilihat rekan di meja.', 'As colleagues at the desk see it.'],
  password: ['Kata sandi', 'Password'],
  passwordHint: ['Paling sedikit 12 huruf. Beberapa kata yang tidak berkaitan mudah diingat.', 'At least 12 characters. A few unrelated words are easy to remember.'],
  roles: ['Peran', 'Roles'],
  badEmail: ['Pakai alamat surel, atau nama pengguna dari huruf, angka, titik, dan tanda hubung (3 sampai 200).', 'Use an e-mail address, or a user name of letters, digits, dots and hyphens (3 to 200).'],
  taken: ['Nama ini sudah dipakai akun lain.', 'Another account has this name already.'],
  badName: ['Isi nama, paling banyak 200 huruf.', 'Fill in a name, at most 200 characters.'],
  noRole: ['Pilih paling sedikit satu peran.', 'Choose at least one role.'],
  short: ['Terlalu pendek: paling sedikit 12 huruf.', 'Too short: at least 12 characters.'],
  long: ['Terlalu panjang: paling banyak 200 huruf.', 'Too long: at most 200 characters.'],
  common: ['Kata sandi ini terlalu mudah ditebak. Pakai beberapa kata yang tidak berkaitan.', 'This password is too easy to guess. Use a few unrelated words.'],
  like_you: ['Kata sandi ini memuat nama atau alamat akun. Pakai kata lain.', 'This password holds the account’s name or address. Use other words.'],
})

export const roleWords = words({
  moderator: ['Pemeriksa', 'Moderator'],
  reader: ['Pembaca luar', 'Outside reader'],
  volunteer: ['Relawan KIM', 'KIM volunteer'],
  admin: ['Admin', 'Admin'],
})

export const roleHints = words({
  moderator: ['antrean, telaah, baca kedua', 'queue, assessments, second read'],
  reader: ['baca kedua saja, tanpa laporan', 'second read only, no reports'],
  volunteer: ['menyampaikan dan mencatat', 'carries notices, takes reports'],
  admin: ['akun dan penerbit', 'accounts and publishers'],
})

/** One's own account. */
export const ownAccountWords = words({
  sessions: ['Di mana Anda masuk', 'Where you are signed in'],
  opened: ['Masuk', 'Signed in'],
  usedLast: ['terakhir dipakai', 'last used'],
  thisBrowser: ['Peramban ini', 'This browser'],
  endSession: ['Keluarkan', 'Sign it out'],
  endOthers: ['Keluarkan semua yang lain', 'Sign out all others'],
  sessionEnded: ['Sudah dikeluarkan.', 'Signed out.'],
  sessionGone: ['Yang itu sudah keluar.', 'That one is signed out already.'],
  title: ['Akun saya', 'My account'],
  language: ['Bahasa', 'Language'],
  chooseLanguage: ['Bahasa halaman untuk Anda', 'Language of your pages'],
  saveLanguage: ['Simpan bahasa', 'Save language'],
  languageSaved: ['Bahasa tersimpan.', 'Language saved.'],
  changePassword: ['Ganti kata sandi', 'Change password'],
  savePassword: ['Simpan kata sandi', 'Save password'],
  old: ['Kata sandi sekarang', 'Present password'],
  new: ['Kata sandi baru', 'New password'],
  passwordSaved: ['Kata sandi sudah diganti. Anda sudah keluar dari perangkat lain.', 'Password changed. You are signed out everywhere else.'],
  oldWrong: ['Kata sandi sekarang tidak cocok.', 'The present password doesn’t match.'],
  notChanged: ['Belum disimpan.', 'Not saved.'],
  badLanguage: ['Pilih bahasa.', 'Choose a language.'],
  kept: ['Tersimpan saat Anda keluar', 'Kept when you were signed out'],
})

/** What was sent after a session had ended. */
export const parkedWords = words({
  title: ['Tersimpan saat Anda keluar', 'Kept when you were signed out'],
  lead: ['Formulir ini datang setelah sesi Anda berakhir, jadi belum terkirim. Kami simpan 24 jam, dan hanya Anda yang melihatnya.', 'These forms came after your session had ended, so they were not sent. We keep them for 24 hours, and only you see them.'],
  from: [(when: string) => `dikirim ${when}`, (when: string) => `sent ${when}`],
  send: ['Kirim sekarang', 'Send now'],
  drop: ['Buang', 'Discard'],
  dropMore: ['Isinya hilang dan tidak bisa dikembalikan.', 'What you typed is gone for good.'],
  dropIt: ['Ya, buang', 'Yes, discard'],
  goOn: ['Lanjut', 'Go on'],
  empty: ['Tidak ada yang tersimpan.', 'Nothing is kept.'],
  dropped: ['Sudah dibuang.', 'Discarded.'],
  form: ['Formulir', 'Form'],
})

/** Names for forms by the last part of their address. */
export const formWords = words({
  telaah: ['Telaah', 'Assessment'],
  ajukan: ['Kirim ke baca kedua', 'Send to second read'],
  'baca-kedua': ['Baca kedua', 'Second read'],
  'jadikan-klaim': ['Jadikan kabar baru', 'Make a new claim'],
  tautkan: ['Tautkan ke kabar', 'Join to a claim'],
  tanya: ['Tanya pelapor', 'Ask the reporter'],
  tolak: ['Tolak laporan', 'Decline a report'],
  tunda: ['Tunda', 'Hold'],
  rujuk: ['Rujuk', 'Refer'],
  'hasil-rujukan': ['Hasil rujukan', 'Outcome of a referral'],
  tutup: ['Tutup', 'Close'],
  buka: ['Buka lagi', 'Reopen'],
  laporan: ['Laporan dari saluran lain', 'Report from another channel'],
  klaim: ['Kabar dari pemantauan', 'Claim from monitoring'],
  penerbit: ['Penerbit', 'Publisher'],
  konfirmasi: ['Konfirmasi alamat', 'Confirmation of an address'],
})

/** Accounts, as admins keep them. */
export const adminAccountWords = words({
  title: ['Akun', 'Accounts'],
  lead: ['Satu orang satu akun. Yang berhenti dinonaktifkan, tidak dihapus: jejaknya tetap terbaca.', 'One account each. Whoever leaves is disabled, not deleted: what they did stays readable.'],
  email: ['Masuk dengan', 'Signs in as'],
  disabled: ['nonaktif', 'disabled'],
  you: ['Anda', 'you'],
  add: ['Tambah akun', 'Add an account'],
  addHint: ['Kosongkan untuk dibuatkan. Kata sandinya tampil sekali, setelah akun jadi.', 'Leave empty to have one made. It is shown once the account is there.'],
  addIt: ['Buat akun', 'Make the account'],
  notAdded: ['Akun belum dibuat.', 'The account was not made.'],
  notChanged: ['Belum disimpan.', 'Not saved.'],
  saveRoles: ['Simpan peran', 'Save roles'],
  rolesSaved: ['Peran tersimpan.', 'Roles saved.'],
  resetPassword: ['Kata sandi baru', 'New password'],
  resetHint: ['Kosongkan untuk dibuatkan. Orangnya langsung keluar dari semua perangkat.', 'Leave empty to have one made. The person is signed out everywhere at once.'],
  resetIt: ['Ganti kata sandi', 'Set the password'],
  passwordSet: ['Kata sandi sudah diganti.', 'The password is set.'],
  madeTitle: ['Kata sandi sementara', 'Temporary password'],
  madeMore: [(name: string) => `Berikan kepada ${name} secara langsung, jangan lewat grup. Tampil 10 menit untuk Anda saja.`, (name: string) => `Give it to ${name} in person, not in a group. Shown to you alone, for 10 minutes.`],
  added: ['Akun sudah dibuat.', 'The account is made.'],
  disable: ['Nonaktifkan', 'Disable'],
  disableTitle: ['Nonaktifkan akun', 'Disable the account'],
  disableMore: ['Orangnya langsung keluar dan tidak bisa masuk lagi. Kabar yang dipegangnya dilepas, drafnya tetap ada.', 'The person is signed out at once and can’t sign in. Claims they hold are released, their drafts stay.'],
  disabledNow: ['Akun ini nonaktif sekarang.', 'This account is disabled now.'],
  enable: ['Aktifkan lagi', 'Enable again'],
  enableTitle: ['Akun ini nonaktif', 'This account is disabled'],
  enableMore: ['Setelah diaktifkan, orangnya bisa masuk dengan kata sandi yang lama.', 'Once enabled, the person can sign in with the old password.'],
  enabledNow: ['Akun ini aktif lagi.', 'This account is active again.'],
  back: ['Semua akun', 'All accounts'],
  trail: ['Jejak', 'Trail'],
  bySystem: ['Lewat baris perintah', 'By the command line'],
  last_admin: ['Ini admin terakhir yang aktif. Jadikan orang lain admin dulu.', 'This is the last active admin. Make someone else an admin first.'],
  yourself: ['Akun sendiri tidak bisa dinonaktifkan. Minta admin lain.', 'You can’t disable your own account. Ask another admin.'],
  already: ['Akun ini sudah begitu.', 'The account is so already.'],
})

/** What the trail of an account says, by act. */
export const accountActs = words({
  set_up: ['menyiapkan meja', 'set up the desk'],
  add: ['membuat akun ini', 'made this account'],
  change_roles: ['mengubah peran', 'changed the roles'],
  disable: ['menonaktifkan', 'disabled it'],
  enable: ['mengaktifkan lagi', 'enabled it again'],
  reset_password: ['mengganti kata sandinya', 'set a new password'],
  change_password: ['mengganti kata sandi sendiri', 'changed the own password'],
})
