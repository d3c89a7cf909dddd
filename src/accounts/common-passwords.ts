/**
 * How many letters a guesser still has to find who knows common words, years,
 * runs of the keyboard and the person's own words: a measure of a password that
 * asks for no digits and signs, and is not fooled by them ("P@ssw0rd2024!" is 3).
 *
 * @param lower the password, NFKC and lower case
 * @param ownWords names and the like, lower case
 * @returns code points, spaces not counted
 */
export function lettersLeft(lower: string, ownWords: string[] = []): number {
  const words = withoutWords(withoutUnits(lower), [...ownWords, ...COMMON_WORDS])
  return [...withoutRuns(words.replace(/(?:19|20)\d\d/g, '\u0002').replace(/\s/g, ''))].length
}

/**
 * What passwords are made of here and elsewhere, lower case: chosen from what
 * lists of leaked passwords have in common, and from the words of Indonesian
 * offices and elections. Each counts as one letter, so a phrase may hold one.
 */
const COMMON_WORDS = `
  password passwort passcode kata sandi katasandi rahasia kunci masuk login signin user username pengguna admin administrator administrasi root guest
  tamu operator default test testing coba percobaan demo change changeme ganti gantisaya welcome selamat datang selamatdatang hello halo hallo letmein
  secret access master super superman batman spiderman dragon monkey shadow sunshine princess princes football baseball soccer michael jordan ashley
  jessica charlie daniel thomas hunter ranger killer freedom whatever trustno starwars pokemon naruto sasuke computer komputer internet laptop android
  iphone samsung xiaomi oppo vivo google facebook instagram whatsapp tiktok youtube twitter telegram iloveyou iloveu loveyou lovely love forever baby
  angel angels kamu cinta sayang sayangku sayangkamu akusayangkamu cintaku akucinta kangen rindu manis cantik ganteng bahagia bintang bulan matahari
  mentari pelangi melati mawar anggrek kenangan semangat sukses berkah bismillah alhamdulillah assalamualaikum subhanallah allah allahuakbar muhammad
  rasulullah masyaallah insyaallah yesus jesus kristus tuhan haleluya amin doaibu mama papa bunda ayah ibuku anakku keluarga istri suami teman sahabat
  persib persija arema persebaya garuda merdeka indonesia indonesiaraya nusantara pancasila bhinneka jakarta bandung surabaya semarang yogyakarta medan
  makassar balikpapan samarinda kalimantan sumatera sulawesi papua bali jawa tangkal pemilu pilkada pilpres pileg bawaslu panwaslu kominfo diskominfo
  komdigi humas kantor dinas kabupaten kecamatan kelurahan desa camat bupati gubernur presiden relawan moderator pemeriksa petugas staff
  pegawai hoaks hoax cekfakta tolakhoaks lawanhoaks saringsebelumsharing januari februari maret april agustus september oktober november desember
  january february march august october december senin selasa rabu kamis jumat sabtu minggu monday friday sunday summer winter spring autumn satu tiga
  empat lima enam tujuh delapan sembilan sepuluh three four five seven eight nine
`.trim().split(/\s+/)

/** Rows and columns of the keyboard, the alphabet and the digits: walked forwards or backwards they are no secret. */
const RUNS = [
  'abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop[]', 'asdfghjkl;', 'zxcvbnm,./', '`1234567890-=', '!@#$%^&*()_+',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/', 'qazwsxedcrfvtgbyhnujmikolp', '147258369', '159357', '789456123', '7410', '8520', '9630', 'qawsedrftgyhujikolp', '1q2w3e4r5t6y7u8i9o0p', 'q1w2e3r4t5y6u7i8o9p0', 'a1b2c3d4e5f6g7h8', 'a1s2d3f4g5h6', 'qpwoeiruty', '1029384756', '12345678987654321',
]
const LEET: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '@': 'a', $: 's', '!': 'i', '+': 't' }
const RUNS_BOTH_WAYS = RUNS.flatMap((run) => [run, [...run].toReversed().join('')])

/** "kambingkambing" is as good as "kambing". */
const withoutUnits = (text: string) => text.replace(/^(.+?)\1+$/su, '$1')

/** @ counts as a, 0 as o and so on: each stands for one letter, so a place found in one text is the place in the other. */
const letters = (text: string) => text.replace(/[0134578@$!+]/g, (sign) => LEET[sign] ?? sign)

/** Each word becomes one letter, the longest first. U+0001 to U+0003 are on no keyboard: they stand for word, year and run. */
function withoutWords(text: string, words: string[]): string {
  let left = text
  for (const word of words.map(letters).toSorted((a, b) => b.length - a.length))
    for (let at = letters(left).indexOf(word); at >= 0; at = letters(left).indexOf(word))
      left = `${left.slice(0, at)}\u0001${left.slice(at + word.length)}`
  return left
}

/** Three or more neighbours of one run become one letter, also written twice each: "aabbccdd", "123qweasd". */
function withoutRuns(text: string): string {
  const single = text.replace(/(.)\1+/gsu, '$1')
  let left = ''
  for (let at = 0; at < single.length; ) {
    const length = Math.max(...RUNS_BOTH_WAYS.map((run) => runLength(run, single, at)))
    left += length >= 3 ? '\u0003' : single[at]
    at += length >= 3 ? length : 1
  }
  return left
}

function runLength(run: string, text: string, at: number): number {
  let best = 0
  for (let from = run.indexOf(text[at]!); from >= 0; from = run.indexOf(text[at]!, from + 1)) {
    let length = 1
    while (from + length < run.length && run[from + length] === text[at + length]) length++
    best = Math.max(best, length)
  }
  return best
}
