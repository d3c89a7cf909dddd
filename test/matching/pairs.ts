/** A claim as it circulates, what we published about it, and how people say it otherwise. All invented. */
export type Example = { claim: string; answer: string; denied: string; same: string[] }

const HOURS = ['jam 9', 'jam 10', 'jam 11', 'jam 12', 'pukul 15.00', 'jam delapan']
const DATES = ['10 Juni', '11 Juni', '14 Juni', '27 November', '3 Mei']
const PLACES = ['Sangatta Utara', 'Bengalon', 'Kaliorang', 'Muara Wahau', 'Bontang', 'Berau']
const SUMS = ['100 ribu', '200 ribu', 'Rp500.000', '750rb', '1 juta', 'dua juta']
const OFFICES = ['KPU', 'Bawaslu', 'Polres', 'Disdukcapil', 'Diskominfo', 'camat']

export const EXAMPLES: Example[] = [
  { claim: 'TPS di Sangatta Utara tutup jam 11 siang karena panas', answer: 'TPS di Sangatta Utara buka sampai pukul 13.00, bukan pukul 11.00. Pemungutan suara berlangsung pukul 07.00–13.00 WITA.', denied: 'TPS di Sangatta Utara tidak tutup jam 11 siang karena panas', same: ['Katanya TPS di Sangatta Utara ditutup jam 11 siang krn panas, sebarkan', 'INFO!! tps sangatta utara tutup jam 11 siang, cuaca panas', 'Assalamualaikum min, apa benar TPS di Sangatta Utara tutup jam 11 siang karena panas?'] },
  { claim: 'Pencoblosan di Bengalon dimundurkan ke 14 Juni', answer: 'Pencoblosan di Bengalon tetap 10 Juni. KPU tidak memundurkan hari pemungutan suara.', denied: 'Pencoblosan di Bengalon tidak dimundurkan ke 14 Juni', same: ['pencoblosan di bengalon mundur ke tgl 14 juni ya bapak ibu', 'Hari nyoblos Bengalon dimundurkan jadi 14 Juni'] },
  { claim: 'Pemilih di Kaliorang dapat uang 200 ribu kalau mau mencoblos', answer: 'Tidak ada uang untuk pemilih di Kaliorang. Menerima uang untuk memilih melanggar undang-undang.', denied: 'Pemilih di Kaliorang tidak dapat uang 200 ribu kalau mau mencoblos', same: ['warga kaliorang dikasih uang 200 ribu klo mau nyoblos', 'Pemilih Kaliorang dapat duit 200rb kalau mencoblos, viralkan'] },
  { claim: 'KPU menghapus 300 nama pemilih di Muara Wahau', answer: 'KPU tidak menghapus nama pemilih di Muara Wahau. Daftar pemilih tetap berisi 4.120 nama.', denied: 'KPU tidak menghapus 300 nama pemilih di Muara Wahau', same: ['300 nama pemilih muara wahau dihapus KPU', 'Astaghfirullah, KPU hapus 300 nama pemilih di Muara Wahau'] },
  { claim: 'Undangan memilih hangus bila tidak diambil sebelum 3 Mei di kantor camat', answer: 'Undangan tidak hangus. Pemilih yang tercatat tetap bisa memilih dengan KTP-el, juga tanpa undangan.', denied: 'Undangan memilih tidak hangus bila tidak diambil sebelum 3 Mei di kantor camat', same: ['undangan mencoblos hangus klo gak diambil di kantor camat sblm 3 mei', 'Surat undangan memilih hangus bila tidak diambil sebelum tanggal 3 Mei di kantor camat'] },
  { claim: 'Bawaslu melarang warga Berau membawa HP ke bilik suara dan mendenda 1 juta', answer: 'HP memang tidak dibawa ke bilik suara, tetapi tidak ada denda. Yang menetapkan tata cara adalah KPU.', denied: 'Bawaslu tidak melarang warga Berau membawa HP ke bilik suara dan mendenda 1 juta', same: ['Bawaslu larang warga Berau bawa hp ke bilik suara, dendanya 1 juta', 'bawa hp ke bilik suara di berau didenda 1 jt oleh bawaslu'] },
  { claim: 'Surat suara di TPS 7 Bontang sudah dicoblos nomor 2 sejak jam 6', answer: 'Surat suara di TPS 7 Bontang belum dicoblos. Segel dibuka di depan saksi pukul 07.00.', denied: 'Surat suara di TPS 7 Bontang tidak dicoblos nomor 2 sejak jam 6', same: ['surat suara TPS 7 bontang udah dicoblos no 2 dari jam 6', 'GEGER surat suara di TPS 7 Bontang sudah tercoblos nomor 2 sejak jam 6'] },
  { claim: 'Polres menilang pemilih yang datang ke TPS dengan kaos berwarna merah', answer: 'Tidak ada tilang karena warna kaos. Pemilih boleh datang dengan pakaian apa saja yang sopan.', denied: 'Polres tidak menilang pemilih yang datang ke TPS dengan kaos berwarna merah', same: ['pemilih yg ke TPS pakai kaos merah ditilang polres', 'Polres tilang pemilih yang datang ke TPS pakai kaos warna merah'] },
  { claim: 'KTP lama tidak berlaku untuk mencoblos mulai 27 November', answer: 'KTP-el lama tetap berlaku. Pemilih cukup membawa KTP-el atau surat keterangan dari Disdukcapil.', denied: 'KTP lama berlaku untuk mencoblos mulai 27 November', same: ['ktp lama gak berlaku buat nyoblos mulai 27 november', 'Mulai 27 November KTP lama tdk berlaku utk mencoblos'] },
  { claim: 'Disdukcapil memungut 100 ribu untuk surat keterangan pengganti KTP di Sangatta Selatan', answer: 'Surat keterangan pengganti KTP gratis di semua kecamatan.', denied: 'Disdukcapil tidak memungut 100 ribu untuk surat keterangan pengganti KTP di Sangatta Selatan', same: ['bikin surat keterangan pengganti ktp di sangatta selatan bayar 100 ribu ke disdukcapil', 'Disdukcapil pungut 100rb untuk suket pengganti KTP Sangatta Selatan'] },
  { claim: 'Listrik dipadamkan PLN malam penghitungan suara jam 20.00 sampai jam 23.00', answer: 'PLN tidak memadamkan listrik pada malam penghitungan suara dan menyiagakan 40 petugas.', denied: 'Listrik tidak dipadamkan PLN malam penghitungan suara jam 20.00 sampai jam 23.00', same: ['PLN padamkan listrik malam penghitungan suara dari jam 20.00 sampai jam 23.00', 'listrik dipadamkan pln pas malam penghitungan suara jam 20.00 sampai jam 23.00'] },
  { claim: 'Pemilih lansia di Teluk Pandan wajib memilih lewat aplikasi', answer: 'Tidak ada pemilihan lewat aplikasi. Pemilih lansia didahulukan di TPS dan boleh didampingi.', denied: 'Pemilih lansia di Teluk Pandan tidak wajib memilih lewat aplikasi', same: ['lansia teluk pandan wajib nyoblos lewat aplikasi', 'Pemilih lansia Teluk Pandan harus dan wajib memilih lewat aplikasi'] },
]

const alternatives = [HOURS, DATES, PLACES, SUMS, OFFICES, ['7', '9', '12', '300', '450']]

/** Every claim with one fact exchanged, denied, turned into the truth, or answered by us. */
export function minimalPairs(): { claim: string; answer: string; asked: string; how: string }[] {
  return EXAMPLES.flatMap(({ claim, answer, denied }) => {
    const exchanged = alternatives.flatMap((group) =>
      group.filter((one) => says(claim, one)).flatMap((one) => group.filter((other) => !says(claim, other)).flatMap((other) => sayings(claim.replace(new RegExp(`(?<![\\p{L}\\p{N}])${one.replace('.', '\\.')}(?![\\p{L}\\p{N}])`, 'iu'), other)).map((asked) => ({ claim, answer, asked, how: `${one} → ${other}` })))),
    )
    const told = [denied, answer, ...answer.split(/(?<=\.) /), `Faktanya: ${answer}`, `Sudah dicek: “${claim}” itu salah. ${answer}`].flatMap((asked) => sayings(asked).map((said) => ({ claim, answer, asked: said, how: 'denied or answered' })))
    return [...exchanged, ...told]
  })
}

const says = (text: string, words: string) => new RegExp(`(?<![\\p{L}\\p{N}])${words.replace('.', '\\.')}(?![\\p{L}\\p{N}])`, 'iu').test(text)
/** As a phone writes it. */
const sayings = (text: string) => [text, `Assalamualaikum. ${text.toUpperCase()} Sebarkan!`]
